"""Protection and association on their pages: ratios, rates, strata."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import Grade
from sowhat.stories.plots import Dots, Lines
from tests.stories.study_sections import drawn, shown, texts
from tests.web import design_samples as samples


@pytest.mark.parametrize(
    ("at", "half", "grade", "english", "chinese"),
    [
        (-10, 1, "C", "The treated had 50% less of", "比预期少 50%"),
        (10, 1, "C", "The treated had 50% more of", "比预期多 50%"),
        (-1, 2, "C", "cannot be told from what was to be expected", "可能只是偶然"),
        (-10, 1, "D", "a relation, not an effect", "是相关，不是效果"),
        (-10, None, "C", "without an interval", "没有区间"),
    ],
)
def test_the_title_says_how_much_less(at: float, half: float | None, grade: Grade, english: str, chinese: str) -> None:
    answer = samples.answer(samples.estimate("protection", samples.protection(("2026-05", 0.5)), at, half, grade))
    assert english in shown(answer)["ratio"].title
    assert chinese in shown(answer, "zh")["ratio"].title


def test_ratios_are_drawn_around_one() -> None:
    block = drawn(samples.PROTECTION, "ratio", Dots)
    assert block.zero == 1.0
    assert [(row.label, row.value.text) for row in block.rows] == [
        ("all of them", "0.50×"),
        ("live from 2026-05", "0.50×"),
    ]
    assert block.rows[0].tone == "care"


def test_a_wave_without_a_ratio_is_in_the_table_alone() -> None:
    table = drawn(samples.PROTECTION, "ratio", Dots).table
    assert (texts(table, "ratio"), texts(table, "interval")) == (["0.50×", "–"], ["0.40× to 0.62×", "–"])
    assert texts(table, "units") == ["6", "6"]


def test_what_stands_beside_the_ratio_is_said() -> None:
    lede = shown(samples.PROTECTION)["ratio"].lede
    assert "Observed: 1,210; to be expected" in lede
    assert "counted as before, it would be 0.48×. The variance is 1.4 times the mean" in lede


def test_rates_of_both_sides_are_drawn_before_and_after() -> None:
    block = drawn(samples.PROTECTION, "rates", Lines)
    assert [line.values for line in block.lines] == [(20.4, 20.7), (19.9, 10.1)]
    moved = [row.cells[3].value for row in block.table.rows]
    assert moved == pytest.approx([10.1 / 19.9, 20.7 / 20.4])


def test_without_controls_their_line_is_empty_and_that_is_said() -> None:
    assert shown(samples.ALONE)["rates"].lede.endswith("there is nobody to compare with.")
    assert texts(drawn(samples.ALONE, "rates", Lines).table, "moved") == ["0.51×", "–"]


@pytest.mark.parametrize(
    ("at", "english", "chinese"),
    [
        (0.05, "is higher among those who use", "更高；这里看不出原因"),
        (-0.05, "is lower among those who use", "更低；这里看不出原因"),
        (0.005, "cannot be told apart in", "差别可能只是偶然"),
    ],
)
def test_a_relation_is_never_worded_as_an_effect(at: float, english: str, chinese: str) -> None:
    answer = samples.answer(samples.estimate("association", samples.association(at, 0.02, ""), at, 0.02, "D"))
    section = shown(answer)["strata"]
    assert english in section.title
    assert chinese in shown(answer, "zh")["strata"].title
    assert section.lede.endswith("the difference is no effect.")
    assert {row.tone for row in drawn(answer, "strata", Dots).rows} == {"plain"}


def test_the_standardised_difference_stands_beside_the_crude_one_and_each_stratum() -> None:
    block = drawn(samples.ASSOCIATION, "strata", Dots)
    assert [row.label for row in block.rows] == [
        "like with like (standardised)",
        "all thrown together (crude)",
        "north",
        "south",
    ]
    assert [row.value.text for row in block.rows] == ["+0.05", "+0.1", "+0.05", "+0.05"]


def test_few_customers_of_a_stratum_are_not_counted_out_loud() -> None:
    table = drawn(samples.ASSOCIATION, "strata", Dots).table
    assert texts(table, "others") == ["fewer than 10"] * 2


def test_a_single_stratum_needs_no_name() -> None:
    table = drawn(samples.APART, "strata", Dots).table
    assert texts(table, "stratum") == ["all"]
    assert len(drawn(samples.APART, "strata", Dots).rows) == 2
