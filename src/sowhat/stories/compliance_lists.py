"""The lists behind the Compliance page, which name apps and people: each look at them is written down."""

from __future__ import annotations

from sowhat.model.compliance import (
    FINE,
    RECENT_DAYS,
    UNUSED_DAYS,
    Access,
    Compliance,
    Unmatched,
    UnusedGrant,
)
from sowhat.stories.compliance import answer, tone, under
from sowhat.stories.compliance_cells import (
    api,
    data_cell,
    day_cell,
    holder_cell,
    nothing,
    span,
    tabs,
    team_cell,
    unit_cell,
    who,
    why,
)
from sowhat.stories.numbers import count
from sowhat.stories.pieces import Cell, Column, ColumnKind, Note, Notes, Row, Table, Tone
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Phrase

RECORDED = ("findings", "grants")
"""The lists that name apps or people."""


def findings(voice: Voice, seen: Compliance, *, full: bool = False) -> Story:
    """Who reached data without leave, and what cannot be told; `full` tables have the reasons in columns."""
    told = (wrong_section(voice, seen, full=full), unsure_section(voice, seen, full=full))
    sections = (*told, evidence_section(voice, seen))
    return listed(voice, seen, "findings", answer(voice, seen), tone(seen), sections)


def grants(voice: Voice, seen: Compliance) -> Story:
    """Which grants can be taken back, and which cannot be placed."""
    said = voice.phrase("compliance-grants-answer", "n", n=len(seen.unused), standing=seen.standing)
    sections = (unused_section(voice, seen), unmatched_section(voice, seen))
    return listed(voice, seen, "grants", said, "care" if seen.unused else "plain", sections)


def _columns(voice: Voice, full: bool) -> tuple[Column, ...]:
    kinds: tuple[tuple[str, ColumnKind], ...] = (("others", "number"), ("team", "text"), ("why", "text"))
    more = tuple(Column(name, voice.say("compliance-head", column=name), kind) for name, kind in kinds)
    return (
        Column("who", voice.say("compliance-head", column="who"), "text"),
        Column("unit", voice.say("compliance-head", column="unit"), "text"),
        Column("data", voice.say("compliance-head", column="data"), "text"),
        Column("standing", voice.say("compliance-head", column="standing"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("first", voice.say("compliance-head", column="first"), "text", wide=True),
        Column("last", voice.say("compliance-head", column="last"), "text"),
        *(more if full else ()),
    )


def wrong_section(voice: Voice, seen: Compliance, *, full: bool = False) -> Section:
    """Access that should not have been."""
    rows = tuple(_access(voice, one, full=full) for one in seen.wrong)
    table = Table(
        "wrong",
        voice.say("compliance-wrong-caption"),
        _columns(voice, full),
        rows,
        voice.say("compliance-wrong-none"),
        find=True,
    )
    title = voice.say("compliance-wrong-title", n=len(rows))
    if not rows and not full:
        return Section("wrong", title, voice.say("compliance-wrong-none"), (), api(seen))
    return Section("wrong", title, voice.say("compliance-wrong-lede", days=RECENT_DAYS), (table,), api(seen))


def unsure_section(voice: Voice, seen: Compliance, *, full: bool = False) -> Section:
    """What cannot be told, and what would help."""
    rows = tuple(_access(voice, one, full=full) for one in seen.unsure)
    table = Table(
        "unsure",
        voice.say("compliance-unsure-caption"),
        _columns(voice, full),
        rows,
        voice.say("compliance-unsure-none"),
    )
    title = voice.say("compliance-unsure-title", n=len(rows))
    if not rows and not full:
        return Section("unsure", title, voice.say("compliance-unsure-none"), (), api(seen))
    return Section("unsure", title, voice.say("compliance-unsure-lede"), (table,), api(seen))


def _access(voice: Voice, one: Access, *, full: bool) -> Row:
    team, reason = team_cell(voice, one.holder.team), why(voice, one)
    shown = who(voice, one)
    going = voice.say("compliance-goes-on") if one.recent else ""
    beside = (
        voice.say("compliance-others", n=count(one.other_calls)) if one.other_calls else "",
        voice.say("compliance-events", n=one.events) if one.events else "",
        voice.say("compliance-untold-status", n=count(one.untold)) if one.untold else "",
    )
    cells = (
        Cell(shown.text, shown.value, note=team.text if team.value and shown.value != one.holder.team else ""),
        unit_cell(voice, one.holder.unit),
        data_cell(voice, one.data),
        Cell(voice.say("compliance-standing", standing=one.standing), one.standing, note=reason),
        Cell(count(one.calls), one.calls, note=voice.say("compliance-comma").join(part for part in beside if part)),
        day_cell(voice, one.first),
        Cell(voice.numbers.day(one.last), one.last.isoformat(), note=going),
        *((Cell(count(one.other_calls), one.other_calls), team, Cell(reason, reason)) if full else ()),
    )
    return Row(None, cells)


def evidence_section(voice: Voice, seen: Compliance) -> Section:
    """The rows that it rests on: each access by month."""
    columns = (
        Column("month", voice.say("head-month"), "text"),
        Column("who", voice.say("compliance-head", column="who"), "text"),
        Column("data", voice.say("compliance-head", column="data"), "text"),
        Column("standing", voice.say("compliance-head", column="standing"), "text"),
        Column("services", voice.say("compliance-head", column="services"), "text", wide=True),
        Column("calls", voice.say("head-calls")),
        Column("others", voice.say("compliance-head", column="others")),
    )
    told = [one for one in (*seen.wrong, *seen.unsure, *seen.fine) if one.secrecy == "sensitive"]
    rows = tuple(row for one in told for row in _months(voice, one))
    table = Table(
        "evidence",
        voice.say("compliance-evidence-title"),
        columns,
        rows,
        voice.say("compliance-units-none"),
        "-month",
        find=True,
    )
    return Section(
        "evidence",
        voice.say("compliance-evidence-title"),
        voice.say("compliance-evidence-lede", fine=sum(one.standing in FINE for one in told)),
        (table,),
        api(seen),
        folded=voice.say("compliance-evidence-fold"),
    )


def _months(voice: Voice, one: Access) -> tuple[Row, ...]:
    services = voice.say("compliance-comma").join(voice.title(voice.services, name) for name in one.services)
    shared = (
        who(voice, one),
        data_cell(voice, one.data),
        Cell(voice.say("compliance-standing", standing=one.standing), one.standing),
        Cell(services, ", ".join(one.services)),
    )
    return tuple(
        Row(
            None,
            (
                Cell(voice.numbers.month(each.month), each.month),
                *shared,
                Cell(count(each.calls), each.calls),
                Cell(count(each.other_calls), each.other_calls),
            ),
        )
        for each in one.months
    )


def unused_section(voice: Voice, seen: Compliance) -> Section:
    """Grants that nobody has used."""
    columns = (
        Column("who", voice.say("compliance-head", column="holder"), "text"),
        Column("team", voice.say("compliance-head", column="team"), "text"),
        Column("data", voice.say("compliance-head", column="data"), "text"),
        Column("purpose", voice.say("compliance-head", column="purpose"), "text", wide=True),
        Column("span", voice.say("compliance-head", column="span"), "text"),
        Column("use", voice.say("compliance-head", column="use"), "text"),
        Column("days", voice.say("compliance-head", column="days")),
    )
    rows = tuple(_unused(voice, one) for one in seen.unused)
    table = Table(
        "unused",
        voice.say("compliance-unused-caption"),
        columns,
        rows,
        voice.say("compliance-unused-none"),
        "-days",
        find=True,
    )
    blocks: list[Block] = [table]
    if seen.unobserved:
        blocks.append(
            Notes(
                (Note(voice.say("compliance-unobserved", n=seen.unobserved), voice.say("compliance-unobserved-why")),)
            )
        )
    title = voice.say("compliance-unused-title", n=len(rows))
    return Section("unused", title, voice.say("compliance-unused-lede", days=UNUSED_DAYS), tuple(blocks), api(seen))


def _unused(voice: Voice, one: UnusedGrant) -> Row:
    grant = one.grant
    cells = (
        holder_cell(voice, grant.kind, grant.name),
        team_cell(voice, grant.team),
        data_cell(voice, grant.data),
        Cell(grant.purpose, grant.purpose) if grant.purpose else nothing(),
        Cell(span(voice, grant), grant.first.isoformat()),
        day_cell(voice, one.last_use) if one.last_use else Cell(voice.say("compliance-never-used"), ""),
        Cell(count(one.days), one.days),
    )
    return Row(None, cells)


def unmatched_section(voice: Voice, seen: Compliance) -> Section:
    """Grants that cannot be placed, and why."""
    columns = (
        Column("why", voice.say("compliance-head", column="lost"), "text"),
        Column("data", voice.say("compliance-head", column="data"), "text"),
        Column("grants", voice.say("compliance-head", column="rows")),
        Column("subjects", voice.say("compliance-head", column="subjects")),
        Column("last", voice.say("compliance-head", column="last"), "text"),
    )
    rows = tuple(_lost(voice, one) for one in seen.unmatched)
    table = Table(
        "unmatched",
        voice.say("compliance-unmatched-caption"),
        columns,
        rows,
        voice.say("compliance-unmatched-none"),
        "-grants",
    )
    title = voice.say("compliance-unmatched-title", n=sum(one.grants for one in seen.unmatched))
    return Section("unmatched", title, voice.say("compliance-unmatched-lede"), (table,), api(seen))


def _lost(voice: Voice, one: Unmatched) -> Row:
    cells = (
        Cell(voice.say("compliance-lost", why=one.why), one.why),
        data_cell(voice, one.data),
        Cell(count(one.grants), one.grants),
        Cell(count(one.subjects), one.subjects),
        day_cell(voice, one.last),
    )
    return Row(None, cells)


def listed(
    voice: Voice, seen: Compliance, page: str, said: Phrase, tone_: Tone, sections: tuple[Section, ...]
) -> Story:
    """One of the pages behind the overview."""
    return Story(
        page="compliance",
        title=voice.say("compliance-tab", name=page),
        question=voice.say("compliance-list-question", name=page),
        answer=said,
        under=voice.sentences(under(voice, seen), voice.say("compliance-recorded") if page in RECORDED else ""),
        sections=sections,
        tone=tone_,
        build=seen.build,
        code_version=seen.code_version,
        tabs=tabs(voice, page, seen.period),
    )
