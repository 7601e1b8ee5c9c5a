"""The review of a quarter: loads what others answer, and words it."""

from __future__ import annotations

from sowhat.actions import ledger, milestones
from sowhat.actions.returns import roi
from sowhat.actions.so_what import so_what
from sowhat.actions.talks.answered import decisions, lifecycle, okrs
from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.actions.talks.opened import opened
from sowhat.actions.totals import totals
from sowhat.model.talk import Talk
from sowhat.stories.talks import quarter as story


def tell(setting: Setting) -> Talk:
    """The review of a quarter. Raises DataError where nothing was built yet, WorkspaceError."""
    root, frame = setting.root, setting.frame
    facts = story.Facts(
        changed=changed(root, (frame.since, frame.until)),
        so_what=so_what(root),
        totals=totals(root),
        roi=roi(root),
        objectives=okrs(root).objectives,
        claims=ledger.book(root).claims,
        reviews=lifecycle(root).reviews,
        milestones=milestones.see(root).milestones,
        decisions=decisions(root).decisions,
        open=opened(root),
    )
    return story.quarter(frame, facts)
