"""What the Data page says."""

from __future__ import annotations

import pytest

from sowhat.model.data import Attribution, Data, RecordData
from sowhat.stories import data
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Section
from sowhat.stories.voice import voice
from tests.web import samples

WHOLE = Attribution(calls=100, service=100, consumer=100, app=100, team=100, unit=100, customer=0)


def section(seen: Data, id_: str) -> Section:
    return next(one for one in data.data(voice("en", "UTC"), seen).sections if one.id == id_)


def test_the_answer_says_how_far_calls_lead() -> None:
    parts = data.data(voice("en"), samples.data()).answer
    said = "".join(part.text for part in parts).replace("\u00a0", " ")
    assert said == "285 million lines came in and 21 could not be read; 42% of the calls lead to a team."


def recorded(seen: Data, lines: int) -> Data:
    """A build that read so many lines of incidents besides its calls."""
    told = RecordData(
        section="incidents", files=1, lines=lines, read=lines, quarantined=0, duplicates=0, first=None, last=None
    )
    return seen.model_copy(update={"records": (told,)})


def test_what_was_set_aside_is_a_share_of_all_lines() -> None:
    seen = recorded(samples.no_data().model_copy(update={"quarantine": samples.QUARANTINE}), 210)
    figure = data.data(voice("en", "UTC"), seen).figures[1]
    assert figure.note.startswith("10%")


def test_records_without_a_call_are_not_nothing() -> None:
    parts = data.data(voice("en"), recorded(samples.no_data(), 7)).answer
    assert "".join(part.text for part in parts) == "All 7 lines were read; none of them is a call."


@pytest.mark.parametrize(
    ("changed", "step"),
    [
        ({}, None),
        ({"service": 40}, "service"),
        ({"consumer": 90, "app": 30, "team": 30, "unit": 30}, "app"),
        ({"team": 20, "unit": 10}, "team"),
        ({"unit": 0}, "unit"),
    ],
)
def test_the_mapping_that_helps_most_is_where_most_calls_are_lost(changed: dict[str, int], step: str | None) -> None:
    assert data.missing(WHOLE.model_copy(update=changed)) == step


def test_a_step_is_drawn_to_scale() -> None:
    bars = section(samples.data(), "attribution").blocks[0]
    shares = [round(bar.share, 2) for bar in getattr(bars, "bars", ())]
    assert shares == [1.0, 1.0, 0.98, 0.67, 0.42, 0.41, 0.0]


def test_a_quarantined_record_has_its_place_and_masked_excerpt() -> None:
    notes = section(samples.data(), "quarantine").blocks[0]
    assert isinstance(notes, Notes)
    assert notes.notes[1].examples == (("orders.csv:7", "9999-99-99"),)


def test_a_reason_without_words_is_still_shown() -> None:
    reason = samples.QUARANTINE.reasons[0].model_copy(update={"reason": "new-one"})
    seen = samples.data().model_copy(
        update={"quarantine": samples.QUARANTINE.model_copy(update={"reasons": (reason,)})}
    )
    notes = section(seen, "quarantine").blocks[0]
    assert isinstance(notes, Notes)
    assert notes.notes[0].text == "Not readable: new-one"


def test_the_choice_about_repeated_rows_is_shown() -> None:
    notes = section(samples.data(), "duplicates").blocks[0]
    assert isinstance(notes, Notes)
    assert notes.notes[0].detail.startswith("Kept and counted")


@pytest.mark.parametrize("id_", ["attribution", "sources", "quarantine", "duplicates"])
def test_an_empty_section_says_why(id_: str) -> None:
    found = section(samples.no_data(), id_)
    assert (found.blocks, bool(found.lede)) == ((), True)


def test_quarantine_exports_one_line_an_example() -> None:
    table = data.quarantine_table(voice("en"), samples.data())
    assert [row.cells[4].value for row in table.rows] == [8899, 120_441, 7]


def test_an_instant_without_an_offset_is_utc() -> None:
    bare = tuple(
        one.model_copy(update={"last": one.last.replace(tzinfo=None)}) for one in samples.data().sources if one.last
    )
    fresh = data.data(voice("en"), samples.data().model_copy(update={"sources": bare})).figures[-1]
    assert fresh.note == "1 hour before the build"
