"""The parts of what people write, as a person looks for them, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sowhat.workspace import business
from sowhat.workspace.described import SECTIONS, Key, Section

Home = Literal["settings", "catalog", "studies", "scenarios", "policies"]
BASICS, PROVIDERS = "basics", "access-providers"


@dataclass(frozen=True, slots=True)
class Part:
    """One part: under which keys of a document it stands, as what it is described, whether it has many entries. One
    without `of` is written as whole files."""

    name: str
    home: Home
    path: tuple[str, ...] = ()
    of: str = ""
    many: bool = True

    @property
    def variants(self) -> tuple[str, ...]:
        """The sections that an entry can be written as."""
        return tuple(self.of.split("|")) if self.of else ()

    @property
    def alone(self) -> bool:
        """Whether it may be written as a text alone."""
        return self.name == "platform"


def _lists(key: Key) -> bool:
    return key.takes == "list"


def _made() -> Iterator[Part]:
    yield Part(BASICS, "settings", (), "workspace", many=False)
    for key in SECTIONS["workspace"]:
        if key.of:
            home: Home = "studies" if key.name in business.STUDY_FILES else "settings"
            yield Part(key.name.replace("_", "-"), home, (key.name,), key.of, _lists(key))
    for key in SECTIONS["access"]:
        if _lists(key) and key.of:
            yield Part(PROVIDERS, "settings", ("access", key.name), key.of)
    for key in SECTIONS["catalog"]:
        yield Part(key.name, "catalog", (key.name,), key.of)
    yield Part("scenarios", "scenarios")
    yield Part("policies", "policies")


PARTS = {part.name: part for part in _made()}
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("platform", (BASICS, "platform", "services", "review", "health")),
    ("people", ("units", "teams", "consumers", "products", "members", "surveys", "feedback")),
    ("telemetry", ("sources", "incidents", "deliveries", "security-findings", "drills", "orders")),
    ("value", ("outcomes", "go-lives", "rosters", "assignments", "studies", "allocations")),
    ("money", ("costs", "shared-costs")),
    ("plan", ("pillars", "capacity", "showcases", "scenarios", "alerts", "webhooks", "drafting")),
    ("access", ("data", "grants", "policies", "access", PROVIDERS)),
)
"""As a person looks for them."""
AT_ONCE = (
    *(BASICS, "access", PROVIDERS, "alerts", "webhooks", "drafting"),
    *("showcases", "feedback", "scenarios", "policies"),
)
"""Parts that hold from the next page on; the others from the next build."""


def keys(part: Part, section: str) -> Section:
    """What a form asks of a part; what has a part of its own is asked there."""
    if part.name == BASICS:
        return tuple(key for key in SECTIONS[section] if not key.of)
    own = {other.path[-1] for other in PARTS.values() if len(other.path) > 1 and other.path[:-1] == part.path}
    return tuple(key for key in SECTIONS[section] if key.name not in own)
