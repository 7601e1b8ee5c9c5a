"""The monthly showcase: loads what others answer, and words it."""

from __future__ import annotations

from sowhat.actions.so_what import so_what
from sowhat.actions.talks.answered import adoption, demands, ecosystem
from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.actions.talks.opened import opened
from sowhat.actions.totals import totals
from sowhat.model.talk import Talk
from sowhat.stories.talks import stakeholders as story


def tell(setting: Setting) -> Talk:
    """The showcase of a month. Raises DataError where nothing was built yet, WorkspaceError."""
    root, frame = setting.root, setting.frame
    facts = story.Facts(
        changed=changed(root, (frame.since, frame.until)),
        so_what=so_what(root),
        totals=totals(root),
        adoption=adoption(root),
        ecosystem=ecosystem(root),
        demands=demands(root).demands,
        open=opened(root),
    )
    return story.stakeholders(frame, facts)
