"""What `sowhat init` and `sowhat check` say, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.errors import Problem
from sowhat.model.setup import Checked, FoundSource, FoundWorkbook, Initiated
from sowhat.stories.numbers import percent, ratio
from sowhat.stories.problems import Explained, explain
from sowhat.stories.words import LANGUAGES, Words
from sowhat.stories.words import words as catalogue

GAPS = 8
EMPTY = "workbook-sheet-empty"
SERVICES = 10
"""Services that are listed; the files have all of them."""


def initiated(made: Initiated, words: Words) -> Iterator[str]:
    """What was found and written, and what to do next; lines about details begin with two blanks."""
    yield words.say("init-title", name=made.name)
    for source in made.sources:
        yield from _source(source, words)
    for book in made.workbooks:
        yield from workbook(book, words)
    yield timezone(made, words)
    yield from _services(made, words)
    if made.consumers:
        yield words.say("init-consumers", count=made.consumers)
    if made.unknown:
        yield words.say("init-unknown")
    for problem in made.unknown:
        yield "  " + explain(problem, words).says
    yield words.say("init-written", files=", ".join(made.files))
    yield words.say(_next(made), folder=made.root)


def workbook(book: FoundWorkbook, words: Words) -> Iterator[str]:
    """What was understood of a workbook, sheet by sheet, and the first gaps."""
    yield words.say("init-workbook", path=book.path)
    start = {catalogue(language).say("workbook-start") for language in LANGUAGES}
    empty = {_sheet_of(gap): gap for gap in book.gaps if gap.code == EMPTY}
    for sheet in book.sheets:
        if sheet.name in empty:
            yield "  " + explain(empty[sheet.name], words).says
        elif sheet.form:
            yield "  " + words.say("init-sheet", sheet=sheet.name, rows=sheet.rows, examples=sheet.examples)
        elif sheet.name not in start:
            yield "  " + words.say("init-sheet-alone", sheet=sheet.name)
    gaps = [gap for gap in book.gaps if gap.code != EMPTY]
    if gaps:
        yield words.say("init-gaps", count=len(gaps))
    for gap in gaps[:GAPS]:
        yield "  " + words.say("init-gap", where=_cell(gap), says=explain(gap, words).says)
    if len(gaps) > GAPS:
        yield "  " + words.say("init-more", count=len(gaps) - GAPS)


def _sheet_of(gap: Problem) -> str:
    return (gap.where.sheet if gap.where else None) or ""


def _cell(gap: Problem) -> str:
    """Sheet and cell, without the file that stands above."""
    where = gap.where
    return ":".join(part for part in (where.sheet, where.cell) if part) if where else ""


def timezone(made: Initiated, words: Words) -> str:
    """The time zone, and who says so."""
    if made.timezone_from == "workbook":
        return words.say("init-timezone-workbook", zone=made.timezone)
    return words.say("init-timezone", how=made.timezone_from, zone=made.timezone, offset=made.offset)


def _services(made: Initiated, words: Words) -> Iterator[str]:
    if made.services_from == "workbook":
        yield words.say("init-services-workbook", count=len(made.services))
    else:
        yield words.say("init-services", how=made.services_from, count=len(made.services))
    looked_at = any(source.records for source in made.sources)
    for service in made.services[:SERVICES]:
        measured = looked_at and service.routes
        share = percent(service.share)
        name = service.title.in_(words.language) or service.name
        yield "  " + (words.say("init-service", name=name, share=share) if measured else name)
    if len(made.services) > SERVICES:
        yield "  …"


def _next(made: Initiated) -> str:
    if made.sources:
        return "init-next"
    return "init-no-log" if made.workbooks else "init-next-empty"


def checked(found: Checked, words: Words) -> tuple[tuple[str, ...], tuple[Explained, ...]]:
    """What the workspace declares, and its warnings in words."""
    counts = {
        "sources": found.sources,
        "services": found.services,
        "units": found.units,
        "teams": found.teams,
        "consumers": found.consumers,
    }
    lines = (
        words.say("checked-title"),
        words.say("checked-counts", **counts),
        words.say("checked-warnings", count=len(found.warnings)),
    )
    return lines, tuple(explain(problem, words) for problem in found.warnings)


def _source(source: FoundSource, words: Words) -> Iterator[str]:
    sure = percent(source.sure)
    yield words.say("init-source", name=source.name, type=source.type, files=source.files, sure=sure)
    for note in source.notes:
        if words.has(f"detect-{note.code}"):
            yield "  " + words.say(f"detect-{note.code}", **note.params)
    if source.records:
        share = percent(ratio(source.attributed, source.records))
        by = ", ".join(source.consumer) or "none"
        yield "  " + words.say("init-consumer", by=by, count=source.consumers, share=share)
