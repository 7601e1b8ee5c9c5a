"""What is missing, as a page."""

from __future__ import annotations

from sowhat.render.page import Frame, environment
from sowhat.stories.doctor import API, DoctorStory


def doctor(frame: Frame, told: DoctorStory) -> str:
    """The page as HTML."""
    return environment().get_template("doctor.html").render(frame=frame, story=told, api=API, say=frame.voice.say)
