"""Policies with their tests, and who looked: pages about compliance that name no violation."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.compliance import Compliance, Look, Rule, Tried, Who
from sowhat.stories.compliance_cells import api, data_cell, day_cell, nothing
from sowhat.stories.compliance_lists import listed
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase


def policies(voice: Voice, seen: Compliance) -> Story:
    """What policies say, and whether the cases that try them come as expected."""
    failing = sum(not one.passed for one in seen.tried)
    if not seen.rules:
        said: Phrase = (Part(voice.say("compliance-policies-none")),)
    else:
        said = voice.phrase(
            "compliance-policies-answer",
            "good",
            good=len(seen.tried) - failing,
            tests=len(seen.tried),
            rules=len(seen.rules),
        )
    sections = (rules_section(voice, seen), tests_section(voice, seen))
    return listed(voice, seen, "policies", said, "care" if failing else "good" if seen.tried else "plain", sections)


def looks(voice: Voice, seen: Compliance, found: Sequence[Look]) -> Story:
    """Who opened the lists that name apps and people."""
    columns = tuple(
        Column(name, voice.say("compliance-look-head", column=name), "text")
        for name in ("at", "list", "form", "role", "by")
    )
    rows = tuple(_look(voice, one) for one in found)
    table = Table(
        "looks",
        voice.say("compliance-looks-caption"),
        columns,
        rows,
        voice.say("compliance-looks-none"),
        "-at",
        find=True,
    )
    section = Section(
        "looks", voice.say("compliance-looks-title"), voice.say("compliance-looks-lede"), (table,), api(seen)
    )
    said = voice.phrase("compliance-looks-answer", "n", n=len(found))
    return listed(voice, seen, "looks", said, "plain", (section,))


def rules_section(voice: Voice, seen: Compliance) -> Section:
    """The rules, as they are written."""
    columns = (
        Column("data", voice.say("compliance-head", column="data"), "text"),
        Column("effect", voice.say("compliance-head", column="effect"), "text"),
        Column("who", voice.say("compliance-head", column="meant"), "text"),
        Column("until", voice.say("compliance-head", column="until"), "text"),
        Column("why", voice.say("compliance-head", column="why"), "text"),
        Column("where", voice.say("compliance-head", column="where"), "text", wide=True),
    )
    rows = tuple(_rule(voice, one) for one in seen.rules)
    table = Table("rules", voice.say("compliance-rules-caption"), columns, rows, voice.say("compliance-rules-none"))
    title = voice.say("compliance-rules-title", n=len(rows))
    return Section("rules", title, voice.say("compliance-rules-lede"), (table,), api(seen))


def _rule(voice: Voice, one: Rule) -> Row:
    cells = (
        data_cell(voice, one.data),
        Cell(voice.say("compliance-effect", effect=one.effect), one.effect),
        Cell(meant(voice, one.who), meant(voice, one.who)),
        day_cell(voice, one.until),
        Cell(one.why, one.why) if one.why else nothing(),
        Cell(one.where, one.where),
    )
    return Row(None, cells)


def meant(voice: Voice, named: Who) -> str:
    """Whom a rule means, and what for."""
    comma = voice.say("compliance-comma")
    groups = ((named.units, voice.units), (named.teams, voice.teams), (named.apps, voice.apps))
    titles = [voice.title(known, name) for names, known in groups for name in names]
    told = comma.join(titles) or voice.say("compliance-everybody")
    return voice.say("compliance-for", who=told, purposes=comma.join(named.purposes)) if named.purposes else told


def tests_section(voice: Voice, seen: Compliance) -> Section:
    """The cases that try the rules."""
    names = ("result", "meant", "data", "purpose", "day", "expected", "got", "where")
    wide = ("purpose", "where")
    columns = tuple(
        Column(name, voice.say("compliance-head", column=name), "text", wide=name in wide) for name in names
    )
    rows = tuple(_tried(voice, one) for one in seen.tried)
    table = Table("tests", voice.say("compliance-tests-caption"), columns, rows, voice.say("compliance-tests-none"))
    title = voice.say("compliance-tests-title", n=sum(not one.passed for one in seen.tried), all=len(rows))
    return Section("tests", title, voice.say("compliance-tests-lede"), (table,), api(seen))


def _tried(voice: Voice, one: Tried) -> Row:
    test = one.test
    kind, name = next(
        (kind, name) for kind, name in (("app", test.app), ("team", test.team), ("unit", test.unit)) if name
    )
    titles = {"app": voice.apps, "team": voice.teams, "unit": voice.units}[kind]
    cells = (
        Cell(
            voice.say("compliance-passed", passed="yes" if one.passed else "no"), "passed" if one.passed else "failed"
        ),
        Cell(voice.title(titles, name), name),
        data_cell(voice, test.data),
        Cell(test.purpose, test.purpose) if test.purpose else nothing(),
        day_cell(voice, test.day),
        Cell(voice.say("compliance-outcome", outcome=test.expect), test.expect),
        Cell(
            voice.say("compliance-outcome", outcome=one.got.outcome),
            one.got.outcome,
            note=voice.say("compliance-reason", reason=one.got.reason),
        ),
        Cell(test.where, test.where),
    )
    return Row(None, cells)


def _look(voice: Voice, one: Look) -> Row:
    cells = (
        Cell(voice.numbers.moment(one.at), one.at.isoformat()),
        Cell(voice.say("compliance-list", name=one.list), one.list),
        Cell(voice.say("compliance-form", form=one.form), one.form),
        Cell(voice.say("role-name", role=one.role), one.role),
        Cell(voice.say("compliance-local") if one.by == "local" else one.by, one.by),
    )
    return Row(None, cells)
