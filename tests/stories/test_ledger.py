"""The effects in the terminal: one study says how sure it is."""

from __future__ import annotations

from datetime import UTC, datetime

from sowhat.model.ledger import Book
from sowhat.model.so_what import Effects, StudyAnswer
from sowhat.stories.ledger import book, effects
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Section
from sowhat.stories.voice import voice
from tests.stories.test_registration import FIRST
from tests.web import so_what_samples as samples


def sections(*answers: StudyAnswer) -> list[Section]:
    seen = Effects(build=samples.BUILD, code_version=samples.CODE, effects=answers)
    return [one for one in effects(voice("en"), seen).sections if one.id == "doubts"]


def test_one_study_says_how_sure_it_is_in_sentences() -> None:
    [section] = sections(samples.YES)
    [notes] = section.blocks
    assert isinstance(notes, Notes)
    assert len(notes.notes) == 3


def test_several_studies_are_only_listed() -> None:
    assert sections(samples.YES, samples.OTHER) == []


def test_a_registration_is_dated_on_the_clock_of_the_platform() -> None:
    late = FIRST.model_copy(update={"at": datetime(2026, 7, 2, 23, tzinfo=UTC)})
    told = str(book(voice("en", "Asia/Shanghai"), Book(registrations=(late,), claims=())))
    assert "registered on 3\\xa0Jul 2026" in told
