"""The fortnightly showcase for developers: loads what changed, and words it."""

from __future__ import annotations

from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.model.talk import Talk
from sowhat.stories.talks.developers import developers


def tell(setting: Setting) -> Talk:
    """The showcase. Raises DataError where nothing was built yet, WorkspaceError."""
    frame = setting.frame
    return developers(frame, changed(setting.root, (frame.since, frame.until)))
