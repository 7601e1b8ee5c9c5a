"""What the Priorities page says: what to do, why not the others, how firm it is, who gets what."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from sowhat.model.language import Language
from sowhat.model.priorities import Priorities, Standing, WhatIf
from sowhat.stories.pieces import Bars, Notes, Table
from sowhat.stories.priorities import priorities
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.planning.boards import candidate
from tests.web import priority_samples as samples

EN = voice("en")


def told(seen: Priorities | None = None, *, lines: bool = False) -> Story:
    return priorities(EN, seen or samples.seen(), lines=lines)


def section(name: str, seen: Priorities | None = None) -> Section:
    return next(one for one in told(seen).sections if one.id == name)


def rows(name: str, seen: Priorities | None = None) -> dict[str, tuple[str, ...]]:
    table = section(name, seen).blocks[0]
    assert isinstance(table, Table)
    return {str(row.cells[0].value): tuple(cell.text for cell in row.cells) for row in table.rows}


def notes(name: str, seen: Priorities) -> str:
    return " ".join(
        note.text for block in section(name, seen).blocks if isinstance(block, Notes) for note in block.notes
    )


def answer(seen: Priorities) -> str:
    return "".join(part.text for part in told(seen).answer)


def test_the_answer_says_how_many_what_worth_and_for_how_many_days() -> None:
    assert answer(samples.seen()) == "Do 3 of 7: worth ¥18,000 a month, for 34 of 40 person-days."
    assert told().under.startswith("It is “Report to the regulator”, “Stop a card” and “Consent”.")


def test_each_one_left_out_has_its_own_reason() -> None:
    why = {id_: cells[1] for id_, cells in rows("left").items()}
    assert why["D-4"] == "The best choice with it is worth less."
    assert why["D-5"].startswith("With all it depends on, data lacks 30 person-days")
    assert why["D-6"].startswith("Nobody estimated what it is worth")


def test_what_it_would_cost_and_push_out_stands_beside_it() -> None:
    assert rows("left")["D-4"][2:4] == ("¥1,000", "“Consent”")


def test_what_is_not_estimated_has_no_score_and_says_what_is_missing() -> None:
    table = section("scores").blocks[0]
    assert isinstance(table, Table)
    cell = next(row.cells[2] for row in table.rows if row.cells[0].value == "D-6")
    assert (cell.value, cell.note) == (None, "lacks reach, value")


def test_a_title_tells_what_a_sorted_list_would_have_missed() -> None:
    assert section("scores").title.startswith("The 3 highest by WSJF are not the best choice")


def test_what_more_time_would_bring_is_the_title_of_the_teams() -> None:
    assert section("room").title == "More time of api would help most: 10 person-days more bring ¥100 a month"


def test_the_fairest_comparison_names_the_unit_that_gets_most_beyond_its_part() -> None:
    assert section("units").title.endswith("of the worth, with 20% of the customers")
    assert "would have to go to other units" in notes("units", samples.seen())


def test_units_are_not_compared_where_nobody_counted_them() -> None:
    fair = samples.seen().fairness
    assert fair is not None
    blind = fair.model_copy(update={"moved": None, "unknown": ("sme",)})
    seen = samples.seen().model_copy(update={"fairness": blind})
    assert "of sme nobody knows" in notes("units", seen)
    assert "neither rosters nor teams" in notes("units", seen.model_copy(update={"counted": None}))


def test_musts_that_do_not_fit_are_told_team_by_team() -> None:
    board = (candidate("law", 5, must=True, api=9), candidate("rule", 4, must=True, api=8))
    seen = samples.made(board, {"api": Decimal(10)})
    said = notes("misfit", seen)
    assert "api needs 17 person-days for “law” and “rule”, has 10 person-days, and lacks 7 person-days." in said
    assert (told(seen).tone, "Left out: “rule”." in said) == ("care", True)


def test_equal_bundles_are_named_by_what_they_swap() -> None:
    seen = samples.made((candidate("a", 5, api=6), candidate("b", 5, api=6)), {"api": Decimal(10)})
    assert notes("equal", seen) == "“b” instead of “a”"
    assert "One other bundle is exactly as good" in told(seen).under


def test_changes_are_told_with_what_comes_of_them() -> None:
    seen = samples.made(what_if=WhatIf(room=(("api", Decimal(9)),), must=("D-4",)))
    assert section("changed", seen).title == "Your changes cost ¥500 a month"
    assert "You asked: api with 9 person-days instead of 30 person-days; “All loans” as a must." in notes(
        "changed", seen
    )


def test_a_long_list_with_changes_says_why_its_firmness_is_not_worked_out() -> None:
    seen = samples.seen().model_copy(update={"stability": None})
    assert "every draw is a search of its own" in section("firm", seen).lede


def test_how_often_each_is_chosen_is_drawn_as_bars() -> None:
    bars = section("firm").blocks[0]
    assert isinstance(bars, Bars)
    assert {one.label: one.text for one in bars.bars}["Report to the regulator"] == "chosen"
    assert all(0 <= one.share <= 1 for one in bars.bars)


def test_a_terminal_reads_reasons_in_lines() -> None:
    left = next(one for one in told(lines=True).sections if one.id == "left")
    assert isinstance(left.blocks[0], Notes)


@pytest.mark.parametrize("standing", [one for one in get_args(Standing) if one != "chosen"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_is_chosen_it_is_said_why_and_what_to_do(language: Language, standing: Standing) -> None:
    story = priorities(voice(language), samples.empty(standing))
    assert len("".join(part.text for part in story.answer)) > 8
    assert len(story.under) > 15
    assert (story.figures, story.tone) == ((), "care")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_there_in_both_languages(language: Language) -> None:
    for seen in (samples.seen(), samples.made(what_if=WhatIf(without=("D-1",)))):
        assert all(one.title for one in priorities(voice(language), seen).sections)
