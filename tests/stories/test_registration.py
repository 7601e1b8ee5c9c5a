"""When a question was fixed, as its page tells it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from sowhat.model.ledger import Registration, TermChange
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.pieces import Note, Notes
from sowhat.stories.registration import registration_section
from sowhat.stories.voice import voice
from tests.web import so_what_samples as samples

AT = datetime(2026, 7, 2, 9, tzinfo=UTC)
FIRST = Registration(
    number=3,
    at=AT,
    study=samples.YES.studied.study,
    outcome_until=date(2026, 6, 28),
    first_go_live=date(2026, 7, 6),
    before=True,
    hash="a",
)
LONGER = TermChange(field="horizon", before="4", after="8", number=None, at=None)


def notes(answer: StudyAnswer) -> tuple[Note, ...]:
    """What the section says, in English."""
    [block] = registration_section(voice("en"), answer, "/api").blocks
    assert isinstance(block, Notes)
    return block.notes


def test_without_a_stamp_the_command_that_sets_one_is_named() -> None:
    [note] = notes(samples.YES.model_copy(update={"registrations": ()}))
    assert f"sowhat ledger register {samples.YES.studied.study.name}" in note.detail


@pytest.mark.parametrize(("before", "tone"), [(True, "good"), (False, "care"), (None, "care")])
def test_a_stamp_says_whether_it_came_in_time(before: bool | None, tone: str) -> None:
    [note] = notes(samples.YES.model_copy(update={"registrations": (FIRST.model_copy(update={"before": before}),)}))
    assert (note.tone, "Entry 3" in note.text) == (tone, True)


@pytest.mark.parametrize(("number", "tone"), [(None, "bad"), (4, "care")])
def test_a_change_is_told_with_both_values(number: int | None, tone: str) -> None:
    change = LONGER.model_copy(update={"number": number, "at": AT if number else None})
    studied = samples.YES.studied.model_copy(update={"stamped": AT.date() if number else None})
    told = notes(samples.YES.model_copy(update={"registrations": (FIRST,), "changed": (change,), "studied": studied}))
    assert (told[1].text, told[1].tone) == ("horizon: 4 → 8", tone)


def test_a_change_back_to_what_an_earlier_entry_has_is_covered_by_it() -> None:
    studied = samples.YES.studied.model_copy(update={"stamped": AT.date()})
    back = LONGER.model_copy(update={"before": "8", "after": "4"})
    seen = samples.YES.model_copy(update={"registrations": (FIRST,), "changed": (back,), "studied": studied})
    assert (notes(seen)[1].tone, "earlier entry" in notes(seen)[1].detail) == ("care", True)


def test_a_fingerprint_is_told_by_its_beginning() -> None:
    change = LONGER.model_copy(update={"field": "outcome.plan", "before": "", "after": "c4" * 32})
    told = notes(samples.YES.model_copy(update={"registrations": (FIRST,), "changed": (change,)}))
    assert told[1].text == "outcome.plan: – → c4c4c4c4c4c4…"
