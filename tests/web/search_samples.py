"""A small index, and a loader that searches it."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions.search.find import Allowed, Asked, answer, everybody
from sowhat.actions.search.index import index
from sowhat.model.found import Entry, Found
from sowhat.model.value import Text
from sowhat.stories.search import kind
from sowhat.stories.voice import voice

ENTRIES = (
    Entry(kind="page", id="services", title=Text(en="Services", zh="服务"), address="/services"),
    Entry(kind="page", id="teams", title=Text(en="Teams", zh="团队"), address="/teams"),
    Entry(
        kind="service",
        id="identity",
        title=Text(en="Identity", zh="身份核验"),
        address="/services/identity",
        detail=Text(en="Platform core", zh="平台核心组"),
    ),
    Entry(
        kind="campaign",
        id="w000001",
        title=Text(en="Winding down: identity", zh="下线：身份核验"),
        address="/lifecycle/campaigns/w000001",
    ),
    Entry(
        kind="action",
        id="sign-c000001",
        title=Text(en="Sign claim c000001", zh="确认结论 c000001"),
        address="/value/claims/c000001/sign",
        does="/value/claims/c000001/sign",
    ),
    Entry(kind="action", id="chinese", title=Text(en="Switch to Chinese", zh="切换到中文"), address="?lang=zh"),
    *(
        Entry(kind="team", id=f"team-{n}", title=Text(en=f"Crew {n}", zh=f"小组 {n}"), address=f"/partners/team-{n}")
        for n in range(1, 31)
    ),
)
INDEX = index(ENTRIES, {"service": kind(voice("en"), "service")})


def search(root: Path, asked: Asked, allowed: Allowed = everybody) -> Found:
    """What goes by the words in the small index."""
    del root
    return answer(INDEX, asked, allowed, "b000003")
