"""How many customers, teams or apps each business unit has, as the latest build counted them: what a unit's part of a
choice is held against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from sowhat.actions.reading import Reading, reading
from sowhat.model.adoption import PLATFORM
from sowhat.model.build import Build
from sowhat.model.priorities import Counted
from sowhat.model.priority import Candidate

KEPT = 8
Sizes = tuple[tuple[str, int], ...]
People = Mapping[str, int | None]


def people(root: Path, build: Build | None, candidates: Sequence[Candidate]) -> tuple[Counted | None, People]:
    """What is counted, and how many each unit has (null: not known). Customers where every unit has some on its
    rosters, else the teams or apps that could use the platform. Units are those that could, and those that ask."""
    if build is None:
        return None, {}
    rosters, able = _sizes(root, build)
    asking = {unit for one in candidates for unit in one.units}
    for kind, told in (("customers", dict(rosters)), *((by, dict(sizes)) for by, sizes in able)):
        units = asking | ({unit for _, sizes in able for unit, _ in sizes} or {*told})
        if told and units <= {*told}:
            return _kind(kind), {unit: told[unit] for unit in units}
    fullest = max(able, key=lambda one: len(one[1]), default=None)
    if fullest is None:
        return None, {}
    known = dict(fullest[1])
    return _kind(fullest[0]), {unit: known.get(unit) for unit in asking | {*known}}


def _kind(by: str) -> Counted:
    kinds: Mapping[str, Counted] = {"customers": "customers", "team": "teams", "app": "apps"}
    return kinds[by]


@lru_cache(KEPT)
def _sizes(root: Path, build: Build) -> tuple[Sizes, tuple[tuple[str, Sizes], ...]]:
    """Customers of each unit, and by kind how many of it could use the platform at the end."""
    with reading(root, build) as open_:
        return _customers(open_), _able(open_)


def _customers(open_: Reading) -> Sizes:
    table = open_.engine.table("served")
    rows = open_.engine.execute(
        table.filter(table.unit != "").group_by("unit").agg(n=table.customers.sum())
    ).to_pylist()
    return tuple(sorted((str(row["unit"]), int(row["n"])) for row in rows if row["n"]))


def _able(open_: Reading) -> tuple[tuple[str, Sizes], ...]:
    table = open_.engine.table("unit_habits")
    kept = table.filter((table.membership == "now") & (table.service == PLATFORM) & (table.unit != ""))
    rows = open_.engine.execute(kept.select("by", "unit", "week", "eligible")).to_pylist()
    last = max((str(row["week"]) for row in rows), default="")
    kinds = sorted({str(row["by"]) for row in rows}, key=lambda by: by != "team")
    now = [row for row in rows if str(row["week"]) == last and row["eligible"]]
    return tuple(
        (by, tuple(sorted((str(row["unit"]), int(row["eligible"])) for row in now if row["by"] == by))) for by in kinds
    )
