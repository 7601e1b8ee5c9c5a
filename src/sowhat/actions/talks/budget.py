"""The defence of a budget: loads what others answer, and words it."""

from __future__ import annotations

from datetime import date

from sowhat.actions.funding import funding
from sowhat.actions.returns import roi
from sowhat.actions.talks.answered import ecosystem
from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.actions.talks.days import Span, month
from sowhat.actions.talks.opened import opened
from sowhat.actions.totals import totals
from sowhat.model.talk import Talk
from sowhat.stories.talks import budget as story


def year(end: date) -> Span:
    """The last twelve whole months."""
    last = month(end)[1]
    return date(last.year - (last.month < 12), last.month % 12 + 1, 1), last


def tell(setting: Setting) -> Talk:
    """The defence of a budget. Raises DataError where nothing was built yet, WorkspaceError."""
    root, frame = setting.root, setting.frame
    facts = story.Facts(
        changed=changed(root, (frame.since, frame.until)),
        totals=totals(root),
        roi=roi(root),
        ecosystem=ecosystem(root),
        funding=funding(root),
        open=opened(root),
    )
    return story.budget(frame, facts)
