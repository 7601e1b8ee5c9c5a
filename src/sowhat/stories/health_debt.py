"""What is owed, on the Health page: basics that are missing, findings by age, the register of debt."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.health import AGES, SEVERITIES, Health, Owed, ServiceHealth
from sowhat.stories.health_cells import block, nothing, number, section, title_cell
from sowhat.stories.health_records import FINDINGS, strangers
from sowhat.stories.numbers import count
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

MONTH = 365.25 / 12
"""Days."""


def sections(voice: Voice, seen: Health, api: str) -> tuple[Section, ...]:
    """Debt by service, findings by age, the register; records that name no known service."""
    return (
        debt_section(voice, seen, api),
        *_ages(voice, seen, api),
        register_section(voice, seen, api),
        *strangers(voice, seen, api),
    )


def _ages(voice: Voice, seen: Health, api: str) -> Sequence[Section]:
    """Open findings by severity and age."""
    sums = {name: [0] * (len(AGES) + 1) for name in SEVERITIES}
    for one in seen.services:
        for found in one.debt.findings:
            if len(found.ages) == len(AGES) + 1:
                sums[found.severity] = [a + b for a, b in zip(sums[found.severity], found.ages, strict=True)]
    kept = {name: counts for name, counts in sums.items() if sum(counts)}
    if not kept:
        return ()
    columns = (
        Column("severity", voice.say("health-head-severity"), "text"),
        *(Column(f"upto_{days}", voice.say("health-head-upto", days=days)) for days in AGES),
        Column("older", voice.say("health-head-older", days=AGES[-1])),
    )
    rows = tuple(
        Row(None, (Cell(voice.say("health-severity", severity=name), name), *(Cell(count(n), n) for n in counts)))
        for name, counts in kept.items()
    )
    old = sum(sum(counts[1:]) for counts in kept.values())
    table = Table("ages", voice.say("health-ages-caption"), columns, rows, "")
    title = voice.say("health-ages-title", n=sum(map(sum, kept.values())), old=old, days=AGES[0])
    return (section("ages", title, voice.say("health-ages-lede"), (block(voice, table),), api),)


def register_section(voice: Voice, seen: Health, api: str) -> Section:
    """Each open entry: what it costs a month, what it has cost so far, and when paying it back would pay."""
    mine = [(one.service, each) for one in seen.services for each in one.debt.entries]
    if not mine:
        title, why = voice.say("health-register-none"), voice.say("health-register-why")
        return section("register", title, why, (), api)
    columns = (
        Column("entry", voice.say("health-head-entry"), "text"),
        Column("interest", voice.say("health-head-interest")),
        Column("cost", voice.say("health-head-cost")),
        Column("service", voice.say("head-service"), "text"),
        Column("since", voice.say("health-head-since")),
        Column("principal", voice.say("health-head-principal"), wide=True),
        Column("pays", voice.say("health-head-pays")),
    )
    rows = tuple(_entry(voice, service, each) for service, each in mine)
    table = Table("register", voice.say("health-register-caption"), columns, rows, "", "-interest", find=len(rows) > 10)
    month = sum(each.interest_days or 0.0 for _, each in mine)
    unsaid = sum(each.interest_days is None for _, each in mine)
    notes = (Notes((Note(voice.say("health-register-unsaid", n=unsaid)),)),) if unsaid else ()
    title = voice.say("health-register-title", n=len(mine), days=number(month))
    return section("register", title, voice.say("health-register-lede"), (block(voice, table), *notes), api)


def so_far(one: Owed) -> float | None:
    """Person-days that it has cost since it was entered."""
    return None if one.interest_days is None else one.interest_days * one.age_days / MONTH


def pays_after(one: Owed) -> float | None:
    """Months after which paying it back would have cost less than leaving it."""
    return one.principal_days / one.interest_days if one.interest_days and one.principal_days is not None else None


def _entry(voice: Voice, service: str, one: Owed) -> Row:
    pays = pays_after(one)
    return Row(
        None,
        (
            Cell(one.title, one.title),
            _days(voice, one.interest_days),
            _days(voice, so_far(one)),
            title_cell(voice, service),
            Cell(voice.numbers.day(one.since), one.since.isoformat(), note=voice.say("health-ago", days=one.age_days)),
            _days(voice, one.principal_days),
            nothing() if pays is None else Cell(voice.say("health-months", n=number(round(pays, 1))), pays),
        ),
    )


def _days(voice: Voice, days: float | None) -> Cell:
    return nothing() if days is None else Cell(voice.say("health-interest", days=number(round(days, 1))), days)


def debt_section(voice: Voice, seen: Health, api: str) -> Section:
    """What is owed, by service."""
    mine = [one for one in seen.services if one.service]
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("missing", voice.say("health-head-missing"), "text"),
        Column("deprecated", voice.say("health-head-deprecated")),
        Column("findings", voice.say("health-head-findings")),
        Column("interest", voice.say("health-head-interest")),
    )
    rows = tuple(_owed(voice, one) for one in mine)
    table = Table("debt", voice.say("health-debt-caption"), columns, rows, voice.say("health-none"), "service")
    unowned = sum(not one.debt.owner for one in mine)
    bare = sum(not one.debt.objective for one in mine)
    title = voice.say("health-debt-title", unowned=unowned, bare=bare, n=len(mine))
    return section("debt", title, voice.say("health-debt-lede"), (block(voice, table),), api)


def _owed(voice: Voice, one: ServiceHealth) -> Row:
    owed = one.debt
    lacks = [name for name in ("owner", "objective", "described") if not getattr(owed, name)]
    missing = voice.say("health-comma").join(voice.say("health-lack", what=name) for name in lacks)
    old = nothing() if owed.declared_calls is None else _deprecated(voice, one)
    found = [voice.say("health-finding", severity=each.severity, n=each.open) for each in owed.findings]
    oldest = max((each.oldest_days for each in owed.findings), default=0)
    findings = Cell(
        voice.say("health-comma").join(found) or count(0),
        sum(each.open for each in owed.findings),
        note=voice.say("health-oldest", days=oldest) if found else "",
    )
    known = any(part.value is not None for part in one.parts if part.name in FINDINGS)
    interest = nothing()
    if owed.interest_days is not None:
        note = voice.say("health-of", n=owed.registered)
        interest = Cell(voice.say("health-interest", days=number(owed.interest_days)), owed.interest_days, note=note)
    return Row(
        None,
        (
            title_cell(voice, one.service),
            Cell(missing or voice.say("health-complete"), ", ".join(lacks)),
            old,
            findings if known else nothing(),
            interest,
        ),
    )


def _deprecated(voice: Voice, one: ServiceHealth) -> Cell:
    owed = one.debt
    note = voice.say("health-comma").join(owed.deprecated[:3])
    return Cell(count(owed.deprecated_calls), owed.deprecated_calls, note=note)
