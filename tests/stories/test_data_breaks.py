"""What the Data page says of breaks, of records and of what would help most; in both languages without a gap."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from sowhat.model.catalog import Catalog
from sowhat.model.data import Attribution, Data, Help, RecordData, SourceBreak, SourceData
from sowhat.model.language import Language
from sowhat.model.usage import Broken, Quarantine
from sowhat.stories import data_breaks
from sowhat.stories.data import data
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.voice import Voice, voice
from sowhat.stories.words import LANGUAGES
from tests.web.samples import LAST

KINDS = get_args(SourceBreak.model_fields["kind"].annotation)
STEPS = get_args(Help.model_fields["step"].annotation)


def speaking(language: Language) -> Voice:
    return voice(language, "UTC", Catalog())


def source(name: str, calls: int, team: int) -> SourceData:
    seen = Attribution(calls=calls, service=calls, consumer=calls, app=team, team=team, unit=team, customer=0)
    counts = {"files": 1, "lines": calls, "read": calls, "quarantined": 0, "duplicates": 0}
    return SourceData(
        source=name,
        type="otlp",
        duplicates_choice="keep",
        first=LAST,
        last=LAST,
        attribution=seen,
        rhythm="week",
        late=True,
        traffic={"bot": 4, "people": calls - 4},
        **counts,
    )


def seen(**more: object) -> Data:
    sources = (source("one", 100, 40), source("two", 50, 50))
    total = Attribution(calls=150, service=150, consumer=150, app=90, team=90, unit=90, customer=0)
    fields = {"build": "b000001", "code_version": "x", "built": LAST, "timezone": "UTC", "attribution": total}
    nothing = {"quarantine": Quarantine(records=0, reasons=()), "duplicates": ()}
    return Data.model_validate({**fields, **nothing, "sources": sources, **more})


def broke(kind: str, end: date = date(2026, 5, 1), grain: str = "month") -> SourceBreak:
    told = {"source": "one", "kind": kind, "grain": grain, "start": date(2026, 4, 1), "end": end}
    return SourceBreak.model_validate({**told, "factor": 2.5, "series": 90, "share": 0.97})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("grain", ["day", "week", "month"])
def test_every_break_is_told_in_words(language: Language, kind: str, grain: str) -> None:
    (section,) = data_breaks.breaks_sections(speaking(language), seen(breaks=(broke(kind, grain=grain),)))
    (notes,) = section.blocks
    assert isinstance(notes, Notes)
    assert "one" in notes.notes[0].text
    assert notes.notes[0].detail


def test_no_break_is_no_section() -> None:
    assert data_breaks.breaks_sections(speaking("en"), seen()) == ()


def test_old_breaks_are_counted() -> None:
    many = tuple(broke("jump", date(2026, 5, day)) for day in range(1, 16))
    (section,) = data_breaks.breaks_sections(speaking("en"), seen(breaks=many))
    (notes,) = section.blocks
    assert isinstance(notes, Notes)
    assert (len(notes.notes), notes.notes[-1].text) == (13, "And 3 earlier ones.")


def test_a_factor_is_no_more_exact_than_it_is() -> None:
    (notes,) = data_breaks.broken_note(speaking("en"), (of_usage(3.828), of_usage(0.7728)))
    assert ["×3.8" in notes.notes[0].text, "×0.77" in notes.notes[1].text] == [True, True]


def of_usage(factor: float) -> Broken:
    return Broken(source="one", kind="jump", start=date(2026, 4, 1), end=date(2026, 4, 1), factor=factor)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", STEPS)
def test_what_helps_most_is_a_line_to_paste(language: Language, step: str) -> None:
    best = Help.model_validate(
        {"step": step, "subject": "/shop", "calls": 80, "share": 0.8, "file": "f.yaml", "yaml": "a: b"}
    )
    (note,) = data_breaks.help_notes(speaking(language), best)
    assert note.examples == (("f.yaml", "a: b"),)
    assert "/shop" in note.text
    assert "80%" in note.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_each_source_its_traffic_and_the_records(language: Language) -> None:
    told = RecordData(
        section="orders", files=1, lines=9, read=8, quarantined=1, duplicates=0, first=None, last=date(2026, 5, 1)
    )
    story = data(speaking(language), seen(records=(told,)))
    tables = {block.id: block for section in story.sections for block in section.blocks if isinstance(block, Table)}
    assert [row.cells[5].text for row in tables["attribution"].rows] == ["40%", "100%"]
    assert [cell.value for cell in tables["records"].rows[0].cells] == ["orders", 1, 8, 1, None, "2026-05-01"]
    assert all(row.cells[-1].note for row in tables["sources"].rows), "both are late"
    assert "traffic" in {section.id for section in story.sections}
