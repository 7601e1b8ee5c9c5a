"""What an opportunity reads like, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sowhat.model.language import Language
from sowhat.model.opportunity import KINDS, EvidenceRow, Mined
from sowhat.stories import opportunities, opportunity_words, planning
from sowhat.stories.voice import voice
from sowhat.stories.words import words
from tests.web.planning_samples import FIRST, PLANNING, SECOND, SEEN

MINERS = Path(opportunities.__file__).parents[1] / "metrics" / "mining"
LANGUAGES: tuple[Language, ...] = ("en", "zh")


def test_the_answer_counts_what_is_open() -> None:
    told = opportunities.opportunities(voice("en"), SEEN)
    assert [part.text for part in told.answer if part.strong] == ["1"]


def test_the_first_is_named_under_the_answer() -> None:
    assert "2 callers ask for /pay/refunds, which is not there" in opportunities.opportunities(voice("en"), SEEN).under


def test_what_could_not_be_looked_for_is_said() -> None:
    told = opportunities.opportunities(voice("zh"), SEEN)
    assert "unasked" in [section.id for section in told.sections]


def test_the_reason_of_a_dismissal_is_read() -> None:
    told = opportunities.opportunities(voice("en"), SEEN)
    [table] = next(section.blocks for section in told.sections if section.id == "dismissed")
    assert table.rows[0].cells[1].text == "They <left>."  # type: ignore[union-attr]


def test_no_value_is_no_nought() -> None:
    assert opportunity_words.worth(voice("en"), SECOND.value) == "Nobody can tell yet"


def test_a_value_says_that_it_is_no_forecast() -> None:
    assert "No forecast: grade D" in opportunity_words.worth_note(voice("en"), FIRST.value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_title_and_a_page(kind: str, language: Language) -> None:
    one = EvidenceRow(name="seen", amount=3, unit="consumers")
    found = Mined.model_validate(
        {"kind": kind, "key": "k", "evidence": (one,), "strength": 0.5, "routes": ("/a", "/b")}
    )
    told = opportunities.opportunity(voice(language), SEEN, FIRST.model_copy(update={"mined": found}))
    assert "".join(part.text for part in told.answer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_miners_see_has_words(language: Language) -> None:
    names = {name for path in MINERS.glob("*.py") for name in re.findall(r'name="([a-z-]+)"', path.read_text())}
    assert [name for name in sorted(names) if not words(language).has(f"mined-{name}")] == []


def test_the_pillar_that_is_behind_is_the_answer() -> None:
    told = planning.planning(voice("en"), PLANNING)
    assert "".join(part.text for part in told.answer) == "One of 2 pillars is short of its target: Retention."


def test_each_page_of_planning_has_its_number() -> None:
    told = planning.planning(voice("en"), PLANNING)
    [table] = next(section.blocks for section in told.sections if section.id == "pages")
    assert [row.cells[1].text for row in table.rows] == ["1 open of 2 found", "0 open of 0"]  # type: ignore[union-attr]


def test_without_pillars_it_says_how_to_write_them() -> None:
    told = planning.planning(voice("zh"), PLANNING.model_copy(update={"pillars": ()}))
    assert "sowhat.yaml" in told.sections[0].blocks[0].steps[0].detail  # type: ignore[union-attr]
