"""The Monday report: loads what changed in the week, and words it."""

from __future__ import annotations

from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.model.talk import Talk
from sowhat.stories.talks.weekly import weekly


def tell(setting: Setting) -> Talk:
    """The weekly report. Raises DataError where nothing was built yet, WorkspaceError."""
    frame = setting.frame
    return weekly(frame, changed(setting.root, (frame.since, frame.until)))
