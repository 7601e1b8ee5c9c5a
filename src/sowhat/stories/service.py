"""The page of one service: who uses it, and how well it answers."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from sowhat.model.adoption import AdoptionSeen
from sowhat.model.ladder import ServiceValue
from sowhat.model.usage import OperationUsage, Usage
from sowhat.stories import adoption, lifecycle_words, speed, trends, value
from sowhat.stories import usage as overview
from sowhat.stories.callers import callers_section
from sowhat.stories.groups import group_section
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Figure, Row, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice


def service(
    voice: Voice,
    usage: Usage,
    name: str,
    month: str | None = None,
    worth: ServiceValue | None = None,
    adopted: AdoptionSeen | None = None,
) -> Story:
    """One service; `usage` is narrowed to it, and to `month` where one is given. `worth` is how far it has come,
    `adopted` who took it up."""
    api = f"{overview.API}?service={quote(name)}" + (f"&month={month}" if month else "")
    title = voice.title(voice.services, name)
    come = (*adoption.note_sections(voice, adopted), *(value.of_service(voice, worth) if worth else ()))
    return Story(
        page="service",
        title=title,
        question=voice.say("service-question", service=title),
        answer=overview.answer(voice, usage),
        under=overview.under(voice, usage),
        figures=_figures(voice, usage) if usage.totals.calls else (),
        picture=overview.return_picture(voice, usage),
        sections=(*come, *(_sections(voice, usage, api) if usage.totals.calls else ())),
        tone=overview.tone(usage),
        build=usage.build,
        code_version=usage.code_version,
        ways=tuple(_ways(voice, name, adopted)),
    )


def _ways(voice: Voice, name: str, adopted: AdoptionSeen | None) -> Iterator[Way]:
    yield Way(voice.say("catalogue-present"), f"/catalogue/{quote(name, safe='')}")
    if adopted:
        yield adoption.way_of(voice, name)
    yield lifecycle_words.way(voice, name)


def _sections(voice: Voice, usage: Usage, api: str) -> tuple[Section, ...]:
    calls = usage.totals.calls
    return (
        trends.weeks_section(voice, usage.weeks, api, named=not overview.unnamed(usage)),
        trends.months_section(voice, usage.months, api),
        trends.latency_section(voice, usage.months, api),
        operations_section(voice, usage, api),
        group_section(voice, "team", usage.teams, calls, api, half=True),
        group_section(voice, "unit", usage.units, calls, api, half=True),
        *callers_section(voice, usage.callers, api),
    )


def _figures(voice: Voice, usage: Usage) -> tuple[Figure, ...]:
    calls, consumers, errors, quick = overview.figures(voice, usage)
    line = next((line for line in usage.services if line.service is not None), None)
    if line is None or line.p95 is None:
        return calls, consumers, errors, quick
    seconds = voice.numbers.duration
    note = voice.say("service-p95-note", p50=seconds(line.p50), p99=seconds(line.p99))
    return calls, consumers, errors, Figure(voice.say("figure-p95"), seconds(line.p95), note)


def operations_section(voice: Voice, usage: Usage, api: str) -> Section:
    """Its operations, those with most calls first."""
    n = len(usage.operations)
    title = voice.say("operations-title", n=n, operations=count(n))
    if not n:
        return Section("operations", voice.say("operations-none"), voice.say("operations-none-why"), (), api)
    return Section("operations", title, voice.say("operations-lede"), (_operations(voice, usage),), api)


def _operations(voice: Voice, usage: Usage) -> Table:
    latency = speed.timed(usage.operations)
    columns = (
        Column("operation", voice.say("head-operation"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("share", voice.say("head-share-calls"), "bar", wide=True),
        *speed.columns(voice, latency=latency),
    )
    rows = tuple(_operation(voice, line, usage.totals.calls, latency=latency) for line in usage.operations)
    empty = voice.say("operations-none")
    return Table("operations", voice.say("operations-caption"), columns, rows, empty, "-calls", find=True)


def _operation(voice: Voice, line: OperationUsage, calls: int, *, latency: bool) -> Row:
    place = " · ".join(part for part in (line.host, line.source) if part)
    return Row(
        None,
        (
            Cell(line.route or NOTHING, line.route, note=place),
            Cell(count(line.calls), line.calls),
            speed.share_cell(line.calls, calls),
            *speed.cells(voice, line, latency=latency),
        ),
    )
