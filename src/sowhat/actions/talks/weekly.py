"""The Monday report: loads what changed in the week, and words it."""

from __future__ import annotations

from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.model.changed import Changed
from sowhat.model.talk import Talk
from sowhat.stories.talks.frame import Frame
from sowhat.stories.talks.weekly import weekly


def tell(setting: Setting) -> Talk:
    """The weekly report. Raises DataError where nothing was built yet, WorkspaceError."""
    frame = setting.frame
    seen = changed(setting.root, (frame.since, frame.until))
    return weekly(frame, seen) if setting.asked.people else _without_people(frame, seen)


def _without_people(frame: Frame, seen: Changed) -> Talk:
    """As viewers read it: what is owed to teams, and no next step with a person."""
    due, kept = (tuple(one for one in found if not one.person) for found in (seen.due, seen.kept))
    told = weekly(frame, seen.model_copy(update={"due": due, "kept": kept}))
    if seen.persuade is None or seen.persuade.person is None:
        return told
    return told.model_copy(update={"slides": tuple(one for one in told.slides if one.id != "persuade")})
