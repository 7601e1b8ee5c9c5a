"""The request to a data team (取数申请), and what each step of the query does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sowhat.model.query import QueryTable, StudyQuery
from sowhat.stories.voice import Voice
from sowhat.stories.words import Words


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with paragraphs, a table (its head first) and lines of a list below it."""

    title: str
    says: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    items: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One page."""

    title: str
    says: str
    parts: tuple[Part, ...]


def request(voice: Voice, asked: StudyQuery) -> Request:
    """What is read, what leaves, who asks and what for, how long it is kept, how to send it back."""
    language = voice.language
    named = {
        "study": asked.title.in_(language) or asked.study,
        "service": asked.service_title.in_(language) or asked.service,
        "outcome": asked.outcome_title.in_(language) or asked.outcome,
        "platform": asked.platform.in_(language),
    }
    return Request(
        title=voice.say("query-title", **named),
        says=voice.say("query-says", **named),
        parts=(
            Part(voice.say("query-why"), table=_facts(voice, asked, named)),
            Part(voice.say("query-reads"), (voice.say("query-reads-only"),), _reads(voice, asked)),
            Part(voice.say("query-leaves"), (voice.say("query-leaves-only"),), _columns(voice, asked)),
            Part(voice.say("query-never"), items=_never(voice, asked)),
            Part(voice.say("query-keys"), (voice.say("query-keys-say", outcome=asked.keys[0], roster=asked.keys[1]),)),
            Part(voice.say("query-back"), items=_back(voice, asked), code=asked.command),
        ),
    )


def comments(words: Words, asked: StudyQuery) -> Mapping[str, str]:
    """A line for each step of the query that says what it does, and one for all of it under ''."""
    steps = {step.name: words.say(f"query-step-{step.name.replace('_', '-')}") for step in asked.steps}
    whole = words.say("query-step-all", study=asked.study, dialect=asked.dialect, fewest=asked.fewest)
    return {**steps, "": whole}


def _facts(voice: Voice, asked: StudyQuery, named: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    days = voice.say("query-days-say", first=voice.numbers.day(asked.first), last=voice.numbers.day(asked.last))
    facts = {
        "who": named["platform"],
        "purpose": voice.say("query-purpose-say", **named),
        "days": days,
        "roster": voice.numbers.day(asked.roster_day),
        "engine": asked.dialect,
        "kept": voice.say("query-kept-say"),
    }
    head = (voice.say("query-head-what"), voice.say("query-head-said"))
    return (head, *((voice.say(f"query-{key}"), said) for key, said in facts.items()))


def _reads(voice: Voice, asked: StudyQuery) -> tuple[tuple[str, ...], ...]:
    head = (voice.say("query-head-table"), voice.say("query-head-columns"), voice.say("query-head-for"))
    return (head, *(_read(voice, table) for table in asked.tables))


def _read(voice: Voice, table: QueryTable) -> tuple[str, ...]:
    said = voice.say(f"query-table-{table.role.replace('_', '-')}")
    return (f"`{table.name}`", ", ".join(f"`{name}`" for name in table.columns), said)


def _columns(voice: Voice, asked: StudyQuery) -> tuple[tuple[str, ...], ...]:
    head = (voice.say("query-head-column"), voice.say("query-head-meaning"))
    plain = [name for name in asked.columns if not name.startswith("y_")]
    rows = [(f"`{name}`", voice.say(f"query-column-{name}", kind=asked.kind)) for name in plain]
    first, last = (name for name in (asked.columns[len(plain)], asked.columns[-1]))
    values = voice.say("query-column-y", kind=asked.kind, n=len(asked.columns) - len(plain))
    return (head, *rows, (f"`{first}` … `{last}`", values))


def _never(voice: Voice, asked: StudyQuery) -> tuple[str, ...]:
    told = ("rows", "few", "few-teams", "few-counts", "nothing-stays")
    return tuple(voice.say(f"query-never-{name}", fewest=asked.fewest, kind=asked.kind) for name in told)


def _back(voice: Voice, asked: StudyQuery) -> tuple[str, ...]:
    return tuple(voice.say(f"query-back-{name}", study=asked.study) for name in ("run", "export", "check", "read"))
