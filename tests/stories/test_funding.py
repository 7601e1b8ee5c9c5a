"""What stops with less money, in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.model.language import Language
from sowhat.stories.funding import funding
from sowhat.stories.pieces import Notes
from sowhat.stories.shape import Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES, Phrase
from tests.web import funding_samples


def told(*cuts: float, language: Language = "en") -> Story:
    return funding(voice(language), funding_samples.funding(*cuts))


def text(phrase: Phrase) -> str:
    return "".join(part.text for part in phrase)


def notes(story: Story) -> str:
    blocks = [block for section in story.sections for block in section.blocks if isinstance(block, Notes)]
    return " ".join(note.text for block in blocks for note in block.notes)


def test_the_smallest_cut_is_the_answer() -> None:
    assert text(told(5, 30).answer) == "With 5.0% less, 1 service stops, and no team is left with nothing in its place."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cut_is_a_section(language: Language) -> None:
    assert [one.id for one in told(10, 30, language=language).sections] == ["cut-10", "cut-30", "services"]


def test_value_that_would_go_is_told_with_its_range() -> None:
    assert "¥80,000 of new value so far (¥30,000 to ¥140,000)" in notes(told(70))


def test_a_cut_that_cannot_be_reached_says_what_is_missing() -> None:
    assert "is missing" in notes(told(100))


def test_without_recorded_costs_nothing_is_guessed() -> None:
    seen = funding_samples.funding().model_copy(update={"base": Decimal(0), "cuts": ()})
    assert text(funding(voice("en"), seen).answer).startswith("What running the services costs is not recorded")
