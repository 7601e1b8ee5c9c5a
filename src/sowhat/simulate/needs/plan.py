"""What `companies/needs/` says of a company: the small services of its desks, and what their calls give away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import Field
from ruamel.yaml import YAML

from sowhat.model.language import Language
from sowhat.model.opportunity import OpportunityKind
from sowhat.model.value import Name, Text, Value
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.governing.plan import Offered

Pace = Literal["day", "even", "night", "once", "monthly"]
"""Once in working hours of each working day, all day and night alike, at two each night, on one day, on the first night
of each month."""


class Small(Offered):
    """A service of the desks: so many `calls` of a team a day. `without`: of the teams that work like its users, those
    that do not use it yet. `moves`: the outcome that each team's use follows, more or less of it."""

    calls: int
    without: tuple[Name, ...] = ()
    moves: Name | None = None


class Flow(Value):
    """Calls of some teams' apps (of nobody known, where there are none) to some routes: from `low` to `high` a day, of
    which each of `status` has a share, `size` bytes each. `own`: routes that only one team's app calls. `equal`: of a
    day's routes each gets as many.
    `real`: they give an opportunity away; otherwise they look like one and are none."""

    kind: OpportunityKind
    real: bool = True
    services: tuple[Name, ...] = ()
    routes: tuple[str, ...] = ()
    teams: tuple[Name, ...] = ()
    own: Mapping[Name, tuple[str, ...]] = Field(default_factory=dict)
    low: int
    high: int
    status: Mapping[int, float] = Field(default_factory=lambda: {200: 1.0})
    pace: Pace = "day"
    equal: bool = False
    size: int = 900
    since: date
    why: Text

    def by_team(self) -> Mapping[str, tuple[str, ...]]:
        """The routes that each team's app calls; nobody's are under ''."""
        return self.own or dict.fromkeys(self.teams or ("",), self.routes)


class Known(Value):
    """An opportunity that shows elsewhere than in these calls: a pillar's gap, developers who are lost. Not `real`: one
    that does not exist."""

    kind: OpportunityKind
    real: bool = True
    services: tuple[Name, ...] = ()
    outcome: Name | None = None
    pillar: Name | None = None
    why: Text


class Asked(Value):
    """Companies that signed up and came no further: how many developers each of them named, from a day on."""

    teams: tuple[Name, ...]
    since: date
    until: date
    developers: int


class Needs(Value):
    """Of one company. `teams`: those whose desks use the small services."""

    teams: tuple[Name, ...]
    services: tuple[Small, ...]
    flows: tuple[Flow, ...]
    known: tuple[Known, ...]
    signups: Asked | None = None
    scanners: tuple[str, ...]
    header: Mapping[Language, tuple[str, ...]]
    staff: Mapping[Language, tuple[str, ...]]

    @property
    def moving(self) -> Small:
        """The service whose use an outcome moves with."""
        return next(one for one in self.services if one.moves)


@cache
def needs(kind: PlatformKind) -> Needs:
    """What a company lacks."""
    folder, reader = files("sowhat.simulate") / "companies" / "needs", YAML(typ="safe")
    said, shared = (reader.load((folder / f"{name}.yaml").read_text("utf-8")) for name in (kind, "shared"))
    return Needs.model_validate({**said, **shared})
