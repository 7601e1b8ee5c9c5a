"""Use by team and business unit, as tables and as a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sowhat.model.usage import GroupUsage, Usage
from sowhat.stories import trends
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.speed import share_cell
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

Kind = Literal["team", "unit"]


def teams(voice: Voice, usage: Usage) -> Story:
    """The page of teams and business units: who is reached, and who comes back."""
    declared = [group for group in usage.teams if group.name is not None]
    units = [group for group in usage.units if group.name is not None]
    api = "/api/v1/usage"
    return Story(
        page="teams",
        title=voice.say("teams-page"),
        question=voice.say("teams-question"),
        answer=_answer(voice, declared, units, usage),
        under=_under(voice, usage),
        figures=_figures(voice, usage) if declared else (),
        sections=(
            group_section(voice, "unit", usage.units, usage.totals.calls, api),
            group_section(voice, "team", usage.teams, usage.totals.calls, api),
        ),
        tone="good",
        build=usage.build,
        code_version=usage.code_version,
    )


def _answer(voice: Voice, teams: Sequence[GroupUsage], units: Sequence[GroupUsage], usage: Usage) -> Phrase:
    if not usage.totals.calls:
        return (Part(voice.say("usage-answer-nothing")),)
    if not teams:
        return (Part(voice.say("teams-answer-none")),)
    if not units:
        return voice.phrase("teams-answer-teams", "teams", teams=count(len(teams)), n=len(teams))
    return voice.phrase(
        "teams-answer", "units", teams=count(len(teams)), n=len(teams), units=count(len(units)), m=len(units)
    )


def _under(voice: Voice, usage: Usage) -> str:
    nobody = _undeclared(usage.teams)
    if nobody is None or not usage.totals.calls:
        return voice.say("teams-under-all") if usage.totals.calls else voice.say("usage-under-nothing")
    return voice.say("teams-under", share=percent(ratio(nobody.calls, usage.totals.calls)))


def _figures(voice: Voice, usage: Usage) -> tuple[Figure, ...]:
    nobody = _undeclared(usage.teams)
    attributed = usage.totals.calls - (nobody.calls if nobody else 0)
    declared = [group for group in usage.teams if group.name is not None]
    most = max(declared, key=lambda group: group.calls)
    title = voice.title(voice.teams, most.name or "")
    return (
        Figure(voice.say("teams-figure-teams"), count(len(declared))),
        Figure(voice.say("teams-figure-units"), count(sum(group.name is not None for group in usage.units))),
        Figure(
            voice.say("teams-figure-attributed"),
            percent(ratio(attributed, usage.totals.calls)),
            voice.say("teams-figure-attributed-note", calls=count(attributed)),
        ),
        Figure(
            voice.say("teams-figure-most"),
            percent(ratio(most.calls, usage.totals.calls)),
            voice.say("teams-figure-most-note", team=title),
        ),
    )


def _undeclared(groups: Sequence[GroupUsage]) -> GroupUsage | None:
    return next((group for group in groups if group.name is None), None)


def group_section(
    voice: Voice, kind: Kind, groups: Sequence[GroupUsage], calls: int, api: str, *, half: bool = False
) -> Section:
    """Use by team or by unit; consumers that nobody declared come last, with what to do."""
    declared = [group for group in groups if group.name is not None]
    nobody = _undeclared(groups)
    if not declared:
        why = Notes((Note(voice.say("groups-none-why", kind=kind), voice.say("groups-cure", kind=kind), "care"),))
        return Section(f"{kind}s", voice.say("groups-none", kind=kind), "", (why,), api, half)
    title = voice.say("groups-title", kind=kind, n=len(declared), groups=count(len(declared)))
    notes = (_nobody(voice, kind, nobody, calls),) if nobody and nobody.calls else ()
    table = _table(voice, kind, groups, calls, short=half)
    return Section(f"{kind}s", title, voice.say("groups-lede", kind=kind), (table, *notes), api, half)


def _nobody(voice: Voice, kind: Kind, group: GroupUsage, calls: int) -> Notes:
    share = percent(ratio(group.calls, calls))
    text = voice.say("groups-nobody", kind=kind, calls=count(group.calls), share=share)
    return Notes((Note(text, voice.say("groups-cure", kind=kind), "care"),))


def _table(voice: Voice, kind: Kind, groups: Sequence[GroupUsage], calls: int, *, short: bool) -> Table:
    columns = (
        Column(kind, voice.say("head-group", kind=kind), "text"),
        Column("calls", voice.say("head-calls")),
        Column("share", voice.say("head-share-calls"), "bar"),
        Column("consumers", voice.say("head-consumers")),
        *(() if short else (Column("services", voice.say("head-services")),)),
        *(() if short else (Column("trend", voice.say("head-trend"), "spark", wide=True),)),
        *(() if short else (Column("returned", voice.say("head-returned"), wide=True),)),
    )
    rows = tuple(_row(voice, kind, group, calls, short=short) for group in groups)
    caption = voice.say("groups-caption", kind=kind)
    return Table(f"{kind}s", caption, columns, rows, voice.say("groups-none", kind=kind), "-calls", find=not short)


def _row(voice: Voice, kind: Kind, group: GroupUsage, calls: int, *, short: bool) -> Row:
    titles = voice.teams if kind == "team" else voice.units
    title = voice.say("groups-undeclared") if group.name is None else voice.title(titles, group.name)
    came = trends.return_share(group.weeks)
    run = tuple(float(week.active) for week in group.weeks)
    last = group.weeks[-1].active if group.weeks else None
    more = (
        ()
        if short
        else (
            Cell(count(group.services), group.services),
            Cell(NOTHING if last is None else count(last), last, run=run),
        )
    )
    cells = (
        Cell(title, group.name),
        Cell(count(group.calls), group.calls),
        share_cell(group.calls, calls),
        Cell(count(group.consumers), group.consumers),
        *more,
        *(() if short else (Cell(percent(came), came),)),
    )
    return Row(group.name, cells, last=group.name is None)
