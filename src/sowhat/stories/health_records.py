"""What was recorded of services on the Health page: incidents, deliveries, drills; records of unknown services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from sowhat.model.health import Drill, Health, ServiceHealth
from sowhat.stories.health_cells import block, middle_cell, nothing, number, section, share_cell, title_cell
from sowhat.stories.numbers import count
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice
from sowhat.stories.words import LANGUAGES, words

FOUND = ("alert", "people", "customer", "unknown")
DRILLS = ("failover", "load", "restore", "drill")
"""Usual kinds of exercises: a record that names one in either language is read in the language of the page."""


def sections(voice: Voice, seen: Health, api: str) -> tuple[Section, ...]:
    """Incidents, deliveries, drills."""
    return (
        incidents_section(voice, seen, api),
        deliveries_section(voice, seen, api),
        readiness_section(voice, seen, api),
    )


def told(seen: Health) -> dict[str, bool]:
    """Which kinds of records there are at all."""
    return {
        "incidents": any(_broke(one) for one in seen.services),
        "deliveries": any(_shipped(one) for one in seen.services),
        "findings": any(
            one.debt.findings or any(part.value is not None for part in one.parts if part.name in FINDINGS)
            for one in seen.services
        ),
    }


FINDINGS = ("security", "compliance")
"""The parts of a score that findings make."""


def _broke(one: ServiceHealth) -> bool:
    return bool(one.incidents.count or one.incidents.open)


def _shipped(one: ServiceHealth) -> bool:
    return bool(one.deliveries.deployments or one.deliveries.lead)


def _empty(voice: Voice, name: str, api: str) -> Section:
    return section(name, voice.say(f"health-{name}-none"), voice.say(f"health-{name}-why"), (), api)


def incidents_section(voice: Voice, seen: Health, api: str) -> Section:
    """How many, how quickly they were over, and who noticed them."""
    mine = [one for one in seen.services if _broke(one)]
    if not mine:
        return _empty(voice, "incidents", api)
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("incidents", voice.say("health-head-incidents")),
        Column("open", voice.say("health-head-open")),
        Column("detect", voice.say("health-head-detect")),
        Column("acknowledge", voice.say("health-head-acknowledge")),
        Column("recover", voice.say("health-head-recover")),
        Column("by_alert", voice.say("health-head-alerts")),
        Column("downtime", voice.say("health-head-downtime"), wide=True),
    )
    table = Table(
        "incidents",
        voice.say("health-incidents-caption"),
        columns,
        tuple(_incidents(voice, one) for one in mine),
        "",
        "-incidents",
    )
    n = sum(one.incidents.count for one in mine)
    title = voice.say("health-incidents-title", n=n, days=mine[0].incidents.days)
    found = {name: sum(one.incidents.found.get(name, 0) for one in mine) for name in FOUND}
    known = sum(one.incidents.detect.n for one in mine if one.incidents.detect)
    lede = voice.sentences(voice.say("health-incidents-lede"), voice.say("health-detect", known=known, n=n))
    who = Notes((Note(voice.say("health-found", **found)),))
    return section("incidents", title, lede, (block(voice, table), who), api)


def _incidents(voice: Voice, one: ServiceHealth) -> Row:
    seen = one.incidents
    down = nothing()
    if seen.downtime_minutes is not None:
        minutes = voice.say("health-minutes", n=number(seen.downtime_minutes))
        down = Cell(minutes, seen.downtime_minutes, note=voice.say("health-of", n=seen.downtime_told))
    return Row(
        None,
        (
            title_cell(voice, one.service),
            Cell(count(seen.count), seen.count),
            Cell(count(seen.open), seen.open),
            middle_cell(voice, seen.detect),
            middle_cell(voice, seen.acknowledge),
            middle_cell(voice, seen.recover),
            share_cell(voice, seen.by_alert),
            down,
        ),
        last=not one.service,
    )


def deliveries_section(voice: Voice, seen: Health, api: str) -> Section:
    """DORA's four."""
    mine = [one for one in seen.services if _shipped(one)]
    if not mine:
        return _empty(voice, "deliveries", api)
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("per_week", voice.say("health-head-frequency")),
        Column("lead", voice.say("health-head-lead")),
        Column("failed", voice.say("health-head-change-fail")),
        Column("recovery", voice.say("health-head-recovery")),
    )
    rows = tuple(_delivered(voice, one) for one in mine)
    table = Table("deliveries", voice.say("health-deliveries-caption"), columns, rows, "", "-per_week")
    n = sum(one.deliveries.deployments for one in mine)
    title = voice.say("health-deliveries-title", n=n, days=mine[0].deliveries.days)
    return section("deliveries", title, voice.say("health-deliveries-lede"), (block(voice, table),), api)


def _delivered(voice: Voice, one: ServiceHealth) -> Row:
    seen = one.deliveries
    often = nothing()
    if seen.per_week is not None:
        often = Cell(number(seen.per_week), seen.per_week, note=voice.say("health-of", n=seen.deployments))
    cells = (
        title_cell(voice, one.service),
        often,
        middle_cell(voice, seen.lead),
        share_cell(voice, seen.failed),
        middle_cell(voice, seen.recovery),
    )
    return Row(None, cells, last=not one.service)


def readiness_section(voice: Voice, seen: Health, api: str) -> Section:
    """The last exercise of each kind."""
    mine = [(one.service, drill) for one in seen.services for drill in one.drills]
    if not mine:
        return _empty(voice, "readiness", api)
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("kind", voice.say("health-head-drill"), "text"),
        Column("day", voice.say("health-head-day")),
        Column("result", voice.say("health-head-result"), "text"),
        Column("minutes", voice.say("health-head-minutes"), wide=True),
    )
    rows = tuple(_drill(voice, service, drill) for service, drill in mine)
    table = Table("readiness", voice.say("health-readiness-caption"), columns, rows, "", "-day", find=len(rows) > 10)
    never = [one.service for one in seen.services if one.service and not one.drills]
    names = voice.say("health-comma").join(title_cell(voice, name).text for name in never)
    notes = (Notes((Note(voice.say("health-never", names=names)),)),) if never else ()
    title = voice.say("health-readiness-title", n=len({drill.kind for _, drill in mine}))
    return section("readiness", title, voice.say("health-readiness-lede"), (block(voice, table), *notes), api)


def _drill(voice: Voice, service: str, one: Drill) -> Row:
    ago = voice.say("health-ago", days=one.age_days)
    cells = (
        title_cell(voice, service),
        Cell(_exercise(voice, one.kind), one.kind),
        Cell(voice.numbers.day(one.day), one.day.isoformat(), note=ago),
        Cell(voice.say("health-result", result=one.result), one.result),
        nothing() if one.minutes is None else Cell(voice.say("health-minutes", n=number(one.minutes)), one.minutes),
    )
    return Row(None, cells)


def _exercise(voice: Voice, kind: str) -> str:
    """What was exercised: in the reader's language where it is one of the usual ones, else as it was written."""
    name = _drills().get(_plain(kind))
    return voice.say("health-drill", kind=name) if name else kind


@cache
def _drills() -> Mapping[str, str]:
    return {_plain(words(one).say("health-drill", kind=name)): name for one in LANGUAGES for name in DRILLS}


def _plain(kind: str) -> str:
    return kind.casefold().replace("-", "").replace("_", "").replace(" ", "")


def strangers(voice: Voice, seen: Health, api: str) -> Sequence[Section]:
    names = next((one.names for one in seen.services if not one.service), ())
    if not names:
        return ()
    shown = voice.say("health-comma").join(names[:8])
    notes = Notes((Note(voice.say("health-strangers-says", n=len(names), names=shown), voice.say("health-alias")),))
    return (section("strangers", voice.say("health-strangers-title"), "", (notes,), api),)
