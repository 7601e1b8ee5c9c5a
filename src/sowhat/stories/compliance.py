"""The Compliance page: who may see which data, who did, and the difference. It names nobody; its lists do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sowhat.compliance import attestation
from sowhat.model.compliance import WRONG, Access, Attestation, ClassSeen, Compliance, Reach
from sowhat.stories.compliance_cells import PAGE, api, data_cell, day_cell, few, nothing, period, tabs, unit_cell
from sowhat.stories.numbers import count, percent, ratio
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Figure, Note, Notes, Row, Table, Tone
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.speed import share_cell
from sowhat.stories.table import known
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase


def compliance(voice: Voice, seen: Compliance, *, viewer: bool = False) -> Story:
    """The overview; a mere `viewer` is told no small number of people, and no unit's violations."""
    return Story(
        page="compliance",
        title=voice.say("compliance-page"),
        question=voice.say("compliance-question"),
        answer=answer(voice, seen),
        under=under(voice, seen),
        figures=figures(voice, seen) if seen.classes else (),
        sections=(
            *((kinds_section(voice, seen),) if seen.wrong else ()),
            units_section(voice, seen, viewer=viewer),
            classes_section(voice, seen),
            attested_section(voice, seen),
        ),
        tone=tone(seen),
        build=seen.build,
        code_version=seen.code_version,
        tabs=tabs(voice, "", seen.period),
    )


def wrong_now(seen: Compliance) -> tuple[Access, ...]:
    """Violations of sensitive data that go on."""
    return tuple(one for one in seen.wrong if one.recent and one.secrecy == "sensitive")


def holders(found: Iterable[Access]) -> int:
    """How many apps, people and strangers there are among accesses."""
    told = tuple(found)
    named = {one.holder for one in told if one.standing != "stranger"}
    return len(named) + sum(one.callers for one in told if one.standing == "stranger")


def answer(voice: Voice, seen: Compliance) -> Phrase:
    """The answer first."""
    wrong = [one for one in seen.wrong if one.secrecy == "sensitive"]
    if not any(one.services for one in seen.classes):
        return (Part(voice.say("compliance-answer-nothing")),)
    if seen.until is None:
        return (Part(voice.say("compliance-answer-unseen")),)
    if not wrong:
        return voice.phrase("compliance-answer-clean", "calls", calls=voice.numbers.spoken(_sensitive(seen)))
    who, now = holders(wrong), holders(wrong_now(seen))
    still = "none" if not now else "all" if now == who else "some"
    return voice.phrase("compliance-answer-wrong", "who", who=who, now=now, still=still)


def _sensitive(seen: Compliance) -> int:
    return sum(one.calls + one.other_calls for one in seen.classes if one.secrecy == "sensitive")


def tone(seen: Compliance) -> Tone:
    """Good news, or a matter of care."""
    if seen.until is None or not seen.classes:
        return "plain"
    return "care" if seen.wrong else "good"


def under(voice: Voice, seen: Compliance) -> str:
    """Of which days, and what it can not say."""
    if seen.first is None or seen.until is None:
        return voice.say("compliance-under-nothing")
    days = {"first": voice.numbers.day(seen.first), "until": voice.numbers.day(seen.until)}
    told = [voice.say("compliance-under", **days)]
    asked = attestation.period(seen.period) if seen.period else None
    if asked is not None:
        if asked[1] < seen.first:
            told.append(voice.say("compliance-under-partly", period=period(voice, seen.period), **days))
        told.append(voice.say("compliance-under-then", **days))
    return voice.sentences(*told, voice.say("compliance-under-routes"))


def figures(voice: Voice, seen: Compliance) -> tuple[Figure, ...]:
    """What to do next, in four numbers."""
    sensitive = [one for one in seen.classes if one.secrecy == "sensitive"]
    covered, calls = (sum(getattr(one, name) for one in sensitive) for name in ("covered", "calls"))
    failing = sum(not one.passed for one in seen.tried)
    return (
        Figure(
            voice.say("compliance-covered"),
            percent(ratio(covered, calls)),
            voice.say("compliance-covered-note", calls=voice.numbers.spoken(calls)),
        ),
        Figure(
            voice.say("compliance-going-on"),
            count(len(wrong_now(seen))),
            voice.say("compliance-going-on-note", n=len(seen.wrong)),
        ),
        Figure(
            voice.say("compliance-unused"),
            count(len(seen.unused)),
            voice.say("compliance-unused-note", standing=seen.standing, untold=seen.unobserved),
        ),
        Figure(
            voice.say("compliance-tests"),
            voice.say("compliance-of", n=len(seen.tried) - failing, of=len(seen.tried)) if seen.tried else count(0),
            voice.say("compliance-tests-note", rules=len(seen.rules)),
        ),
    )


def kinds_section(voice: Voice, seen: Compliance) -> Section:
    """Violations by kind, without a name."""
    kinds = Counter(one.standing for one in seen.wrong)
    recent = Counter(one.standing for one in seen.wrong if one.recent)
    most = max(kinds.values())
    bars = tuple(
        Bar(
            voice.say("compliance-standing", standing=kind),
            voice.say("compliance-kind-count", n=kinds[kind], now=recent[kind]),
            kinds[kind] / most,
        )
        for kind in WRONG
        if kinds[kind]
    )
    title = voice.say("compliance-kinds-title", n=len(seen.wrong))
    lede = voice.say("compliance-kinds-lede", unsure=len(seen.unsure))
    return Section("kinds", title, lede, (Bars(title, bars),), api(seen))


def units_section(voice: Voice, seen: Compliance, *, viewer: bool) -> Section:
    """Sensitive data reached, by business unit."""
    columns = (
        Column("unit", voice.say("compliance-head", column="unit"), "text"),
        Column("data", voice.say("compliance-head", column="data"), "text"),
        Column("apps", voice.say("compliance-head", column="apps")),
        Column("people", voice.say("compliance-head", column="people"), wide=True),
        Column("calls", voice.say("head-calls")),
        Column("covered", voice.say("compliance-head", column="covered"), "bar"),
        *(Column("wrong", voice.say("compliance-head", column="wrong")),) * (not viewer),
        Column("last", voice.say("compliance-head", column="last"), "text", wide=True),
    )
    rows = tuple(_reached(voice, one, viewer=viewer) for one in seen.reach)
    order = "-calls" if viewer else "-wrong"
    table = Table(
        "units", voice.say("compliance-units-caption"), columns, rows, voice.say("compliance-units-none"), order
    )
    lede = voice.say("compliance-units-lede")
    return Section("units", voice.say("compliance-units-title"), lede, (known(table),), api(seen))


def _reached(voice: Voice, one: Reach, *, viewer: bool) -> Row:
    others = voice.say("compliance-others", n=count(one.other_calls)) if one.other_calls else ""
    wrong = Cell(
        count(one.wrong), one.wrong, note=voice.say("compliance-by-apps", n=one.wrong_apps) if one.wrong else ""
    )
    cells = (
        unit_cell(voice, one.unit),
        data_cell(voice, one.data),
        Cell(count(one.apps), one.apps),
        few(voice, one.people, viewer=viewer) if one.people else nothing(),
        Cell(count(one.calls), one.calls, note=others),
        share_cell(one.covered, one.calls) if one.calls else nothing(),
        *(wrong,) * (not viewer),
        day_cell(voice, one.last),
    )
    return Row(None, cells)


def classes_section(voice: Voice, seen: Compliance) -> Section:
    """Classes of data, who hands them out, and how many reach them."""
    columns = (
        Column("data", voice.say("compliance-head", column="data"), "text"),
        Column("secrecy", voice.say("compliance-head", column="secrecy"), "text"),
        Column("services", voice.say("compliance-head", column="services"), "text"),
        Column("apps", voice.say("compliance-head", column="apps")),
        Column("units", voice.say("compliance-head", column="units"), wide=True),
        Column("calls", voice.say("head-calls")),
        Column("grants", voice.say("compliance-head", column="grants")),
    )
    rows = tuple(_class(voice, one) for one in seen.classes)
    none = voice.say("compliance-classes-none")
    table = Table("classes", voice.say("compliance-classes-caption"), columns, rows, none)
    blocks: tuple[Block, ...] = (table,)
    if not rows:
        blocks = (Notes((Note(none, voice.say("compliance-classes-cure"), "care"),)),)
    title = voice.say("compliance-classes-title")
    return Section("classes", title, voice.say("compliance-classes-lede"), blocks, api(seen))


def _class(voice: Voice, one: ClassSeen) -> Row:
    services = voice.say("compliance-comma").join(voice.title(voice.services, name) for name in one.services)
    cells = (
        data_cell(voice, one.data),
        Cell(voice.say("compliance-secrecy", secrecy=one.secrecy), one.secrecy),
        Cell(services, ", ".join(one.services)) if services else Cell(voice.say("compliance-no-service"), None),
        Cell(count(one.apps), one.apps),
        Cell(count(one.units), one.units),
        Cell(count(one.calls), one.calls),
        Cell(count(one.grants), one.grants),
    )
    return Row(None, cells)


def attested_section(voice: Voice, seen: Compliance) -> Section:
    """Who went through which period, and what was found then."""
    title = voice.say("compliance-attested-title", n=len(seen.attestations))
    if not seen.attestations:
        note = Note(voice.say("compliance-attested-none"), voice.say("compliance-attested-cure"))
        return Section("attested", title, "", (Notes((note,)),), api(seen))
    columns = (
        Column("period", voice.say("compliance-head", column="period"), "text"),
        Column("by", voice.say("compliance-head", column="by"), "text"),
        Column("at", voice.say("compliance-head", column="at"), "text"),
        Column("wrong", voice.say("compliance-head", column="found")),
        Column("unused", voice.say("compliance-head", column="unused")),
        Column("tests", voice.say("compliance-head", column="failing"), wide=True),
        Column("digest", voice.say("compliance-head", column="digest"), "text", wide=True),
    )
    rows = tuple(_attested(voice, one) for one in seen.attestations)
    table = Table("attested", title, columns, rows, "", "-at", "page")
    return Section("attested", title, voice.say("compliance-attested-lede"), (table,), api(seen))


def _attested(voice: Voice, one: Attestation) -> Row:
    cells = (
        Cell(period(voice, one.period), one.period),
        Cell(one.by, one.by),
        Cell(voice.numbers.moment(one.at), one.at.isoformat()),
        Cell(count(one.wrong), one.wrong),
        Cell(count(one.unused), one.unused),
        Cell(count(one.failing_tests), one.failing_tests),
        Cell(one.digest[:12], one.digest, note=one.build),
    )
    return Row(f"{PAGE}/report/{one.period}.html", cells)
