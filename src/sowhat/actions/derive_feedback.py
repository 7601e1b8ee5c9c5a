"""Scores, choices, response and themes of surveys as results of a build: what may be read of answers, and no more."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import cached_property

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.actions.derive import ALL, Plan, Standing
from sowhat.actions.derive_worth import digest, told
from sowhat.engine.duckdb import DuckDB
from sowhat.feedback import opinions
from sowhat.feedback.opinions import Answer, Asked
from sowhat.ledger import chain
from sowhat.metrics import naming, revisions
from sowhat.model.catalog import Catalog, called
from sowhat.model.workspace import Workspace
from sowhat.tables import results
from sowhat.tables.table import Table

Row = Mapping[str, object]
ASKED = ("answers",)
TOPICS = "sowhat.feedback.topics"
THEMING = "sowhat.feedback.themes"
"""Both load libraries that take seconds: only a build with free text does."""


def plans(workspace: Workspace, engine: DuckDB, standing: Standing) -> tuple[Plan, ...]:
    """The results `opinions`, `choices`, `responses` and `themes`; new where answers, members or the catalog changed.
    Nothing of a group under ten answers is in them."""
    known = (told(engine, standing, "surveys"), chain.canonical(workspace.catalog))
    heard = {ALL: digest(*known)}
    joined = {ALL: digest(*known, told(engine, standing, "members"))}
    said = _Said(workspace.catalog, engine)
    return (
        Plan(
            results.OPINIONS, ALL, joined, lambda _: _table(results.OPINIONS, opinions.opinions(said.asked)), of=ASKED
        ),
        Plan(results.CHOICES, ALL, heard, lambda _: _table(results.CHOICES, opinions.choices(said.asked)), of=ASKED),
        Plan(
            results.RESPONSES,
            ALL,
            joined,
            lambda _: _table(results.RESPONSES, opinions.responses(said.asked, said.eligible)),
            of=ASKED,
        ),
        Plan(
            results.THEMES,
            ALL,
            heard,
            lambda _: _table(results.THEMES, _themes(workspace.catalog, said.texts)),
            of=ASKED,
        ),
    )


class _Said:
    """What people answered, read once a build and only when it is needed."""

    def __init__(self, catalog: Catalog, engine: DuckDB) -> None:
        self._catalog, self._engine = catalog, engine

    @cached_property
    def members(self) -> list[Row]:
        facts = self._engine.table("members")
        rows = revisions.current(facts, (), ("person", "team"))
        return [
            {**row, "unit": row["unit"] or unit_of(self._catalog, str(row["team"]), row["valid_from"])}
            for row in self._engine.execute(rows).to_pylist()
        ]

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        facts = self._engine.table("answers")
        rows = revisions.current(facts, (), ("survey", "respondent", "question", "answer", "asked"))  # rounds differ
        binding = _Binding(self._catalog, {str(row["person"]): str(row["unit"] or "") for row in self.members})
        read = self._engine.execute(rows).to_pylist()
        return tuple(sorted((binding.answer(row) for row in read), key=_order))

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        return opinions.asked(self.answers)

    @cached_property
    def texts(self) -> list[tuple[str, str]]:
        """What was written, and by whom."""
        return [(one.answer, one.respondent) for one in self.answers if one.kind == "text"]

    def eligible(self, day: date | None) -> dict[str, int]:
        """People by unit on a day; everybody ever where no day is known."""
        found: dict[str, set[str]] = {}
        for row in self.members:
            if day is None or _valid(row, day):
                found.setdefault(str(row["unit"] or ""), set()).add(str(row["person"]))
        return {unit: len(people) for unit, people in found.items()}


def _order(one: Answer) -> tuple[str, ...]:
    return (one.survey, one.question, str(one.asked or ""), one.respondent, one.answer)


def _valid(row: Row, day: date) -> bool:
    first, after = row["valid_from"], row["valid_to"]
    return (not isinstance(first, date) or first <= day) and (not isinstance(after, date) or day < after)


class _Binding:
    """What answers say of units and services, as the catalog calls them; `places` are the units of members."""

    def __init__(self, catalog: Catalog, places: Mapping[str, str]) -> None:
        self._catalog, self._places = catalog, places
        self._services = naming.names(catalog)
        units = [(text, one.name) for one in catalog.units for text in (one.title.zh, one.title.en, one.name)]
        self._units = {text.lower(): name for text, name in units if text}

    def answer(self, row: Row) -> Answer:
        """An answer with its unit (as written, else its team's on that day, else its member's) and its service."""
        text = {name: str(row[name] or "") for name in ("survey", "respondent", "question", "answer", "kind", "team")}
        day = row["asked"] if isinstance(row["asked"], date) else None
        score = row["score"] if isinstance(row["score"], float) else None
        team, service = text.pop("team"), str(row["service"] or "").strip()
        written = str(row["unit"] or "").strip()
        unit = self._units.get(written.lower(), written) or (unit_of(self._catalog, team, day) if team else "")
        return Answer(
            **text,
            score=score,
            asked=day,
            unit=unit or self._places.get(text["respondent"], ""),
            service=self._services.get(service.lower(), service),
        )


def unit_of(catalog: Catalog, team: str, day: object) -> str:
    """The unit of a team on a day, or the only one it is in where no day is known; empty where nobody knows."""
    low = team.strip().lower()
    found = [
        link.of
        for one in catalog.teams
        if low in {name.lower() for name in (*called(one), one.title.en, one.title.zh) if name}
        for link in one.units
        if not isinstance(day, date) or link.span.holds(day)
    ]
    return found[0] if found and len(set(found)) == 1 else ""


def _themes(catalog: Catalog, told_: Sequence[tuple[str, str]]) -> Iterator[Row]:
    if not told_:
        return
    topics = importlib.import_module(TOPICS).topics
    theming = importlib.import_module(THEMING)
    names = {text: service for text, service in naming.names(catalog).items() if len(text) > 1}
    texts, writers = [text for text, _ in told_], [writer for _, writer in told_]

    def grouping(words: Sequence[Sequence[str]]) -> list[tuple[Sequence[str], Sequence[int]]]:
        return [(topic.words, topic.texts) for topic in topics(words)]

    for one in theming.themes(texts, names, grouping, writers):
        row = asdict(one)
        lists = {name: json.dumps(row[name], ensure_ascii=False) for name in ("words", "sentences", "services")}
        yield {"theme": row.pop("id"), **row, **lists}


def _table(contract: Table, rows: Iterable[Row]) -> ir.Table:
    return ibis.memtable(pa.Table.from_pylist([dict(row) for row in rows], contract.schema))
