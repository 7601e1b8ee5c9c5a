"""The effects in the terminal: one study says how sure it is."""

from __future__ import annotations

from sowhat.model.so_what import Effects, StudyAnswer
from sowhat.stories.ledger import effects
from sowhat.stories.shape import Notes, Section
from sowhat.stories.voice import voice
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
