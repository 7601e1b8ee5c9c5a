"""What a company is after, how far it is from it, and what hangs on each of its pillars."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from sowhat.model.measured import MeasuredOrNot
from sowhat.model.pillar import Pillar
from sowhat.model.value import Text, Value

Standing = Literal["reached", "closing", "behind", "no-target", "unknown"]
"""The target is reached; the pace of the last whole months reaches it by its day; it does not; nobody set one; or the
metric cannot be measured."""
STANDINGS: tuple[Standing, ...] = ("behind", "closing", "unknown", "no-target", "reached")


class Hangs(Value):
    """What serves a pillar: names of services and studies, ids of claims, demands, objectives, open opportunities."""

    services: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    studies: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    okrs: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()


class PillarSeen(Value):
    """A pillar, its metric now, and what hangs on it. `left` is the distance to the target in the metric's own units,
    above nought where it is missed; null where it cannot be told."""

    pillar: Pillar
    now: MeasuredOrNot
    standing: Standing
    left: Decimal | None = None
    hangs: Hangs = Hangs()


class Loose(Value):
    """What hangs on no pillar: how many services, demands, studies."""

    services: int = 0
    demands: int = 0
    studies: int = 0


Page = Literal["opportunities", "demand", "priorities", "cases", "okrs", "decisions"]


class PlanningSeen(Value):
    """Pillars, those that are behind first, and one number of each page of Planning: `counts` by page what waits there,
    `of` what there is at all; a page that could not be asked is in neither. `outcomes`: their titles;
    `titles`: those of demands, objectives, studies and claims that hang on pillars, by id; `kinds`: of
    opportunities."""

    build: str
    code_version: str
    timezone: str
    today: date
    until: date | None = None
    pillars: tuple[PillarSeen, ...] = ()
    loose: Loose = Loose()
    outcomes: Mapping[str, Text] = {}
    titles: Mapping[str, Text] = {}
    kinds: Mapping[str, str] = {}
    counts: Mapping[str, int] = {}
    of: Mapping[str, int] = {}
    simulated: bool = False
