"""How calls are answered, on the Health page: services, the operations that fail most, and one service in detail."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.health import Failing, Health, Kept, ServiceHealth
from sowhat.stories.health_cells import block, section, share_cell, title_cell
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.table import known
from sowhat.stories.voice import Voice


def sections(voice: Voice, seen: Health, api: str, service: str | None) -> tuple[Section, ...]:
    """Services or one of them, the operations that fail most, the detail of one."""
    return (
        reliability_section(voice, seen, api),
        *_failing(voice, seen, api),
        *_detail(voice, seen, api, service),
    )


def reliability_section(voice: Voice, seen: Health, api: str) -> Section:
    """How people's calls were answered, week by week; the operations of one service."""
    rows = tuple(_reliable(voice, seen, one) for one in seen.services if one.service and one.answered.whole)
    if not rows:
        return section(
            "reliability", voice.say("health-reliability-none"), voice.say("health-reliability-why"), (), api
        )
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("failed", voice.say("health-head-failed")),
        Column("p95", voice.say("health-head-p95")),
        Column("others", voice.say("health-head-others"), wide=True),
        Column("trend", voice.say("health-head-weeks"), "spark", wide=True),
    )
    table = Table(
        "reliability", voice.say("health-reliability-caption"), columns, rows, "", "-failed", find=len(rows) > 8
    )
    title = voice.say("health-reliability-title")
    return section("reliability", title, voice.say("health-reliability-lede"), (block(voice, table),), api)


def _failing(voice: Voice, seen: Health, api: str) -> Sequence[Section]:
    """Operations of all services that fail most."""
    if not seen.failing:
        return ()
    columns = (
        Column("operation", voice.say("head-operation"), "text"),
        Column("service", voice.say("head-service"), "text"),
        Column("failed", voice.say("health-head-failed")),
        Column("errors", voice.say("health-head-errors"), wide=True),
    )
    rows = tuple(
        Row(
            None,
            (
                _place(one),
                title_cell(voice, one.service),
                share_cell(voice, one.errors),
                Cell(count(one.errors.part), one.errors.part),
            ),
        )
        for one in seen.failing
    )
    table = Table("failing", voice.say("health-failing-caption"), columns, rows, "")
    title, lede = voice.say("health-failing-title"), voice.say("health-failing-lede")
    return (section("failing", title, lede, (block(voice, table),), api),)


def _detail(voice: Voice, seen: Health, api: str, service: str | None) -> tuple[Section, ...]:
    """Operations, months and weeks of one service."""
    if service is None:
        return ()
    operations = _operations(voice, seen)
    tables = (*((operations,) if operations else ()), *_periods(voice, seen))
    return tuple(section(table.id, table.caption, "", (table,), api) for table in tables)


def _reliable(voice: Voice, seen: Health, one: ServiceHealth) -> Row:
    kept = next((each for each in seen.reliability if each.service == one.service), None)
    weeks, months = (kept.weeks, kept.months) if kept else ((), ())
    run = tuple(week.errors.share for week in weeks)
    last = months[-1] if months else None
    slow = last.p95 if last else None
    return Row(
        None,
        (
            title_cell(voice, one.service),
            Cell(voice.numbers.spoken(one.answered.whole), one.answered.whole),
            share_cell(voice, one.answered),
            Cell(voice.numbers.duration(slow), slow),
            Cell(count(last.other_calls) if last else NOTHING, last.other_calls if last else None),
            Cell(percent(run[-1]) if run else NOTHING, run[-1] if run else None, run=run),
        ),
    )


def _place(one: Kept | Failing) -> Cell:
    return Cell(one.route or NOTHING, one.route, note=" · ".join(filter(None, (one.host, one.source))))


def _operations(voice: Voice, seen: Health) -> Table | None:
    if len(seen.operations) < 2:
        return None
    columns = (
        Column("operation", voice.say("head-operation"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("failed", voice.say("health-head-failed")),
        Column("p95", voice.say("health-head-p95")),
        Column("trend", voice.say("health-head-weeks"), "spark", wide=True),
    )
    rows = []
    for one in seen.operations:
        run, last = tuple(week.errors.share for week in one.weeks), one.months[-1] if one.months else None
        if last is not None:
            cells = (
                _place(one),
                Cell(count(last.calls), last.calls),
                share_cell(voice, last.errors),
                Cell(voice.numbers.duration(last.p95), last.p95),
                Cell(percent(run[-1]) if run else NOTHING, run[-1] if run else None, run=run),
            )
            rows.append(Row(None, cells))
    caption = voice.say("health-operations-caption")
    return known(Table("operations", caption, columns, tuple(rows), "", "-calls", find=True))


def _periods(voice: Voice, seen: Health) -> Sequence[Table]:
    """Months and weeks of one service."""
    if len(seen.reliability) != 1:
        return ()
    kept, made = seen.reliability[0], []
    for name, periods, said in (
        ("months", kept.months, voice.numbers.month),
        ("weeks", kept.weeks, voice.numbers.week),
    ):
        columns = (
            Column(name[:-1], voice.say(f"head-{name[:-1]}"), "text"),
            Column("calls", voice.say("head-calls")),
            Column("failed", voice.say("health-head-failed")),
            Column("p95", voice.say("health-head-p95")),
            Column("others", voice.say("health-head-others"), wide=True),
        )
        rows = tuple(
            Row(
                None,
                (
                    Cell(said(each.period), each.period),
                    Cell(count(each.calls), each.calls),
                    share_cell(voice, each.errors),
                    Cell(voice.numbers.duration(each.p95), each.p95),
                    Cell(count(each.other_calls), each.other_calls),
                ),
            )
            for each in reversed(periods)
        )
        if len(rows) > 1:
            made.append(known(Table(name, voice.say(f"health-{name}-caption"), columns, rows, "")))
    return made
