"""What should become of each service, and what is true of the calls that are only counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sowhat.model.governing import THRESHOLD
from sowhat.model.lifecycle import VerdictKind
from sowhat.model.truth import Part, TrueFate, TrueService
from sowhat.model.value import Text
from sowhat.simulate.governing import statistics
from sowhat.simulate.governing.plan import FATES, Counted, governing
from sowhat.simulate.spec import Plant
from sowhat.simulate.world import LAST_DAY, World

HABIT_WEEKS = 3
BUSY: tuple[VerdictKind, VerdictKind] = ("keep", "keep")
QUIET: tuple[VerdictKind, VerdictKind] = ("protect", "retire")
"""Of a seasonal service, in its season and out of it: what is true, and what a bare threshold says."""


def services(world: World) -> Iterator[TrueService]:
    """Of each counted service: nobody wrote down who took it up, and nothing else is recorded of it."""
    told = statistics.counts(world)
    for one in governing(world.spec.kind).services:
        counts, nothing = told[one.name], Part(part=0, whole=0)
        habit = sum(len(weeks) >= HABIT_WEEKS for weeks in counts.late.values())
        yield TrueService(
            service=one.name,
            voluntary=nothing,
            habit=Part(part=habit, whole=len(world.teams)),
            units=_units(world, counts.teams),
            answered=Part(part=counts.calls - counts.failed, whole=counts.calls),
            alerted=nothing,
            failed_changes=nothing,
        )


def _units(world: World, teams: set[int]) -> int:
    names = {world.teams[team] for team in teams}
    return sum(any(name in names for name, _, _ in unit.teams) for unit in world.spec.units)


def fates(world: World) -> Iterator[TrueFate]:
    """The verdict that each planted service should get."""
    known = governing(world.spec.kind)
    for one in known.services:
        rows = _last_month(world, one)
        naive: VerdictKind = "keep" if sum(row[6] for row in rows) >= THRESHOLD else "retire"
        calls = sum(row[6] for row in rows if row[2])
        yield _fate(one.name, one.role, (FATES[one.role], naive), (calls, known.why[one.role]))
    for each in world.spec.services:
        if each.months:
            busy = LAST_DAY.month in each.months
            yield _fate(each.name, "seasonal", BUSY if busy else QUIET, (None, known.why["seasonal"]))
        if each.fades:
            yield _fate(each.name, "dying", ("retire", "retire"), (None, known.why["dying"]))


def _fate(service: str, role: str, says: tuple[VerdictKind, VerdictKind], told: tuple[int | None, Text]) -> TrueFate:
    (verdict, naive), (calls, why) = says, told
    return TrueFate(service=service, role=role, verdict=verdict, naive=naive, calls=calls, why=why)


def _last_month(world: World, one: Counted) -> list[statistics.Row]:
    rows: Mapping[str, tuple[statistics.Row, ...]] = dict(statistics.drawn(world))
    month = (LAST_DAY.year, LAST_DAY.month)
    return [row for row in rows[one.name] if (row[0].year, row[0].month) == month]


def planted(world: World) -> Iterator[Plant]:
    """What is wrong with access, and where to find it."""
    for text in governing(world.spec.kind).access:
        yield Plant(what=text, href="/compliance")
