"""One service for its buyers: loads its page, its costs and what it would have to do to pay, and words them."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions import showcase
from sowhat.actions.so_what import so_what
from sowhat.actions.talks.answered import lifecycle
from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.model.service_told import ServiceTold
from sowhat.model.so_what import Ahead
from sowhat.model.talk import Talk
from sowhat.stories.talks.service import service


def tell(setting: Setting) -> Talk:
    """The story of the service `about`. Raises CallError `no-such-service`, DataError where nothing was built yet,
    WorkspaceError."""
    frame, name = setting.frame, setting.frame.about
    page = showcase.service(setting.root, name)
    reviews = [one for one in lifecycle(setting.root).reviews if one.service == name]
    told = ServiceTold(
        page=page,
        evidence=reviews[0].evidence if reviews else None,
        ahead=_ahead(setting.root, name),
        title=frame.voice.title(frame.voice.services, name),
    )
    return service(frame, changed(setting.root, (frame.since, frame.until)), told)


def _ahead(root: Path, service: str) -> Ahead | None:
    """Of the first study that counts customers."""
    own = (one.ahead for one in so_what(root).studies if one.studied.study.service == service)
    return next((one for one in own if one.break_even is not None), None)
