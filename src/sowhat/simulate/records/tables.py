"""What was drawn, as rows of tables with the headers that a language uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sowhat.model.language import Language
from sowhat.simulate.records import people
from sowhat.simulate.records.failures import debts, drills, failures
from sowhat.simulate.records.market import orders
from sowhat.simulate.records.people import Reply, approvals, replies, staff
from sowhat.simulate.records.plan import Table, plan
from sowhat.simulate.world import World

Row = Sequence[object]


def header(table: Table, language: Language) -> tuple[str, ...]:
    """The names of a table's columns."""
    return plan().headers[table][language]


def rows(world: World, table: Table, language: Language) -> Iterable[Row]:
    """The rows of a table."""
    made = {
        "incidents": _incidents, "debts": _debts, "drills": _drills,
        "staff": _staff, "approvals": _approvals, "orders": _orders,
    }  # fmt: skip
    return made[table](world, language)


def _clock(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}"


def _incidents(world: World, language: Language) -> Iterator[Row]:
    found_by = plan().found_by[language]
    for one in failures(world):
        times = (_clock(at) if at else "" for at in (one.opened, one.detected, one.acknowledged, one.resolved))
        yield one.id, one.title.in_(language), one.service, f"P{one.grade}", *times, found_by[one.by]


def _debts(world: World, language: Language) -> Iterator[Row]:
    for one in debts(world):
        found = (one.id, one.found, one.service, f"P{one.grade}")
        yield *found, one.closed or "", one.title.in_(language), one.days, one.principal


def _drills(world: World, language: Language) -> Iterator[Row]:
    """The last one has no day yet, and is set aside."""
    good, bad = plan().drill_results[language]
    for one in drills(world):
        yield one.day, one.kind.in_(language), one.service, good if one.passed else bad, one.minutes, ""
    yield plan().undated.in_(language), plan().drills[0].in_(language), world.spec.services[0].name, "", "", ""


def _staff(world: World, language: Language) -> Iterator[Row]:
    units = {team: unit.name for unit in world.spec.units for team, _, _ in unit.teams}
    for one in staff(world):
        team = world.teams[one.team]
        yield one.person, f"{world.spec.name}/{team}", units[team], one.job.in_(language), one.since, one.to or ""


def _approvals(world: World, language: Language) -> Iterator[Row]:
    yes, no = plan().decisions[language]
    for one in approvals(world):
        asked = (one.person, one.data.in_(language), _clock(one.at), one.until, one.purpose.in_(language))
        yield *asked, yes if one.granted else no


def _orders(world: World, language: Language) -> Iterator[Row]:
    states = plan().states[language]
    for one in orders(world):
        times = (_clock(one.created), _clock(one.fulfilled) if one.fulfilled else "")
        money = (f"{one.cents / 100:.2f}", states[one.state], f"{one.fee / 100:.2f}")
        yield one.id, one.buyer, one.seller, *times, *money


def survey(world: World, number: int, language: Language) -> Iterator[Row]:
    """The answers of a round, one row a person."""
    for place, one in enumerate(replies(world, number), 1):
        yield place, one.person, _clock(one.at), world.teams[one.team], one.service, *_said(one, language)


def _said(one: Reply, language: Language) -> Row:
    return one.score, plan().agreement[language][one.agrees], one.text


def survey_name(number: int) -> str:
    """A round's name: the month in which it began."""
    return f"users-{people.ROUNDS[number]:%Y-%m}"
