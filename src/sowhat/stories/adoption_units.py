"""Adoption by business unit, an open platform's way from signing up to a habit, and what services ask of servers."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.adoption import AdoptionSeen, Moved, ServiceAdoption, Serving, UnitAdoption
from sowhat.model.ecosystem import Stage
from sowhat.stories import adoption_lines as lines
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.table import known
from sowhat.stories.voice import Voice

MOVED = 4
"""So many reorganisations are named."""
MANIFOLD = 9.0
"""A change beyond ten times as much says only that there was hardly anything before."""


def sections(voice: Voice, seen: AdoptionSeen, one: ServiceAdoption, api: str) -> tuple[Section, ...]:
    """Use and habit by business unit; nothing where no team is in one."""
    named = [unit for unit in one.units if unit.unit]
    if not named:
        return ()
    reached = sum(unit.reached.part > 0 for unit in named)
    title = voice.say("adoption-units-title", reached=count(reached), n=len(named))
    lede = voice.say("adoption-units-lede", counted=one.counted, k=one.k, n=one.n, membership=seen.membership)
    if len(one.units) == 1:
        [alone] = one.units
        unit = voice.title(voice.units, alone.unit)
        return (Section("units", title, voice.say("adoption-units-one", unit=unit), _moved(voice, seen.moved), api),)
    blocks: tuple[Block, ...] = (units_table(voice, one.units), *_moved(voice, seen.moved))
    return (Section("units", title, lede, blocks, api),)


def units_table(voice: Voice, units: Sequence[UnitAdoption]) -> Table:
    """A line a business unit."""
    say = voice.say
    columns = (
        Column("unit", say("adoption-head-unit"), "text"),
        Column("habit", say("adoption-head-habit")),
        Column("reached", say("adoption-head-reached")),
        Column("active", say("adoption-active"), "spark", wide=True),
        Column("since", say("adoption-head-since"), "text"),
    )
    rows = tuple(Row(one.unit, _unit(voice, one), last=not one.unit) for one in units)
    caption = say("adoption-units-caption")
    return Table("units", caption, columns, rows, say("value-empty"), "-habit", find=len(rows) > 12)


def _unit(voice: Voice, one: UnitAdoption) -> tuple[Cell, ...]:
    name = voice.title(voice.units, one.unit) if one.unit else voice.say("adoption-units-none")
    since = voice.numbers.day(one.since) if one.since else voice.say("adoption-units-since", called=_yes(one.called))
    now = one.line[-1] if one.line else None
    return (
        Cell(name, one.unit),
        lines.with_interval(voice, one.habit),
        lines.part(voice, one.reached),
        Cell(NOTHING if now is None else count(now), now, run=tuple(float(n) for n in one.line)),
        Cell(since, one.since.isoformat() if one.since else None),
    )


def _yes(known: bool) -> str:
    return "yes" if known else "no"


def _moved(voice: Voice, moved: Sequence[Moved]) -> tuple[Notes, ...]:
    """Which teams sit elsewhere now."""
    if not moved:
        return ()
    notes = [_move(voice, one) for one in moved[:MOVED]]
    rest = len(moved) - MOVED
    more = (Note(voice.say("adoption-moved-units-more", n=rest)),) if rest > 0 else ()
    return (Notes((*notes, *more)),)


def _move(voice: Voice, one: Moved) -> Note:
    names = {"before": voice.title(voice.units, one.before), "after": voice.title(voice.units, one.after)}
    team, day = voice.title(voice.teams, one.team), voice.numbers.day(one.day)
    return Note(voice.say("adoption-moved-units", team=team, day=day, left=_yes(not one.after), **names))


def stages_sections(voice: Voice, seen: AdoptionSeen, api: str) -> tuple[Section, ...]:
    """An open platform's steps, in teams; what cannot be told says which column is missing."""
    known = [one for one in seen.stages if one.teams is not None]
    if not seen.stages:
        return ()
    most = max((one.teams or 0 for one in known), default=0) or 1
    bars = tuple(_stage(voice, one, most) for one in known)
    lacking = tuple(
        Note(voice.say("ecosystem-stage", name=one.name), voice.say("ecosystem-lacks", what=one.lacks), "care")
        for one in seen.stages
        if one.lacks
    )
    first, last = (known[0], known[-1]) if known else (None, None)
    title = voice.say("adoption-stages-none")
    if first is not None and last is not None and len(known) > 1:
        words = {
            "from": voice.say("ecosystem-stage", name=first.name),
            "to": voice.say("ecosystem-stage", name=last.name),
        }
        title = voice.say("adoption-stages-title", part=count(last.teams or 0), whole=count(first.teams or 0), **words)
    blocks = (*((Bars(title, bars),) if bars else ()), *((Notes(lacking),) if lacking else ()))
    return (Section("stages", title, voice.say("adoption-stages-lede"), blocks, api),)


def _stage(voice: Voice, one: Stage, most: int) -> Bar:
    teams = one.teams or 0
    text = voice.say("front-chain-teams", n=teams)
    if one.days is not None:
        text += " · " + voice.say("ecosystem-days", days=f"{one.days:g}", n=one.timed)
    return Bar(voice.say("ecosystem-stage", name=one.name), text, teams / most, percent(teams / most))


def serving_sections(voice: Voice, seen: AdoptionSeen, api: str) -> tuple[Section, ...]:
    """What services ask of servers in the last whole month, the busiest first; one service has it as a figure."""
    found = sorted(
        (one.serving for one in seen.services if one.serving is not None),
        key=lambda one: (-(one.hours or 0), -one.calls),
    )
    if len(found) < 2:
        return ()
    busiest = found[0]
    title = voice.say("adoption-serving-untimed")
    if busiest.hours is not None:
        whole = sum(one.hours or 0 for one in found)
        name = voice.title(voice.services, busiest.service)
        title = voice.say("adoption-serving-title", service=name, share=percent(busiest.hours / whole))
    month = voice.numbers.month(busiest.month)
    return (
        Section(
            "servers",
            title,
            voice.say("adoption-serving-lede", month=month),
            (known(serving_table(voice, found)),),
            api,
        ),
    )


def serving_table(voice: Voice, found: Sequence[Serving]) -> Table:
    """A line a service."""
    say = voice.say
    columns = (
        Column("service", say("head-service"), "text"),
        Column("calls", say("head-calls")),
        Column("hours", say("adoption-head-hours")),
        Column("at_once", say("adoption-head-at-once")),
        Column("each", say("adoption-head-each"), wide=True),
        Column("gigabytes", say("adoption-head-data"), wide=True),
        Column("hosts", say("adoption-head-hosts"), wide=True),
    )
    rows = tuple(Row(one.service, _serving(voice, one)) for one in found)
    caption = say("adoption-serving-caption")
    return Table("servers", caption, columns, rows, say("value-empty"), "-hours", "adoption", len(rows) > 8)


def _serving(voice: Voice, one: Serving) -> tuple[Cell, ...]:
    change = (one.calls / one.before - 1) if one.before else None
    note = (
        "" if change is None or change > MANIFOLD else voice.say("adoption-serving-change", change=lines.signed(change))
    )
    each = one.hours * 3600 / one.calls if one.hours is not None and one.calls else None
    return (
        Cell(voice.title(voice.services, one.service), one.service),
        Cell(count(one.calls), one.calls, note=note),
        Cell(NOTHING if one.hours is None else tiny(one.hours), one.hours),
        Cell(NOTHING if one.at_once is None else tiny(one.at_once), one.at_once),
        Cell(NOTHING if each is None else voice.numbers.duration(each), each),
        Cell(NOTHING if one.bytes is None else tiny(one.bytes / 1e9), None if one.bytes is None else one.bytes / 1e9),
        Cell(count(one.hosts), one.hosts),
    )


def tiny(value: float) -> str:
    """A number that may be far below one: two figures then."""
    return lines.plain(value) if value >= 1 or value == 0 else f"{value:.2g}" if value >= 0.001 else "<0.001"
