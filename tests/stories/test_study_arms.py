"""An experiment's arms on its page: who differs, from whom, by how much."""

from __future__ import annotations

import pytest

from sowhat.model.so_what import StudyAnswer
from sowhat.stories.pieces import Table
from sowhat.stories.plots import Dots
from tests.stories.study_sections import drawn, shown, texts
from tests.web import design_samples as samples


def experiment(*arms: tuple[float, float], kind: str = "state", grade: str = "A") -> StudyAnswer:
    """Arms by their effect and p-value; an interval excludes zero where p is small."""
    made = [samples.arm(f"arm {i + 1}", at, abs(at) * (0.5 if p < 0.05 else 2), p) for i, (at, p) in enumerate(arms)]
    found = samples.estimate("experiment", samples.arms(*made), arms[0][0], 0.01)
    return samples.answer(found.model_copy(update={"grade": grade}), outcome_kind=kind)


@pytest.mark.parametrize(
    ("answer", "english", "chinese"),
    [
        (
            experiment((0.03, 0.001)),
            "“still a customer” is higher in “arm 1” than in “as before”",
            "“arm 1”的“仍是客户”高于“as before”",
        ),
        (
            experiment((-0.03, 0.001)),
            "“still a customer” is lower in “arm 1” than in “as before”",
            "“arm 1”的“仍是客户”低于“as before”",
        ),
        (
            experiment((0.03, 0.001), kind="absorbing"),
            "More customers stayed in “arm 1” than in “as before”",
            "“arm 1”留下的客户比“as before”多",
        ),
        (
            experiment((0.03, 0.4)),
            "Whether “arm 1” differs from “as before” cannot be told from chance",
            "“arm 1”与“as before”的差别，可能只是偶然",
        ),
        (
            experiment((0.03, 0.001), (0.02, 0.5)),
            "Of all arms only “arm 1” differs from “as before” by more than chance",
            "各组中只有“arm 1”与“as before”的差别超出偶然",
        ),
        (
            experiment((0.03, 0.001), (0.02, 0.002)),
            "“arm 1”, “arm 2” differ from “as before” by more than chance",
            "“arm 1”, “arm 2”与“as before”的差别超出偶然",
        ),
        (
            experiment((0.03, 0.5), (0.02, 0.5)),
            "No arm can be told from “as before”",
            "没有哪个组与“as before”的差别超出偶然",
        ),
        (
            experiment((0.03, 0.001), grade="D"),
            "How the arms differ in “still a customer”: a relation, not an effect",
            "各组“仍是客户”的差别：是相关，不是效果",
        ),
    ],
)
def test_the_title_says_which_arm_differs(answer: StudyAnswer, english: str, chinese: str) -> None:
    assert (shown(answer)["arms"].title, shown(answer, "zh")["arms"].title) == (english, chinese)


def test_an_arm_that_is_clear_alone_is_not_where_all_are_allowed_for() -> None:
    """Of p 0.03 Holm makes 0.06."""
    assert shown(experiment((0.03, 0.03), (0.02, 0.5)))["arms"].title == "No arm can be told from “as before”"


def test_a_share_is_told_in_points_and_a_clear_gain_is_good_news() -> None:
    dots = drawn(samples.TRIAL, "arms", Dots)
    [row] = dots.rows
    assert (row.value.text, row.tone) == ("+3 points", "good")
    assert (row.low, row.high) == pytest.approx((2.0, 4.0))


def test_the_table_holds_every_number_and_the_rest_of_the_units_are_the_baseline() -> None:
    table = drawn(samples.EXPERIMENT, "arms", Dots).table
    assert texts(table, "arm") == ["as before", "guided", "short"]
    assert [row.cells[1].value for row in table.rows] == [3_000, 3_000, 3_000]
    assert texts(table, "interval") == ["–", "+0.02 to +0.04", "−0.008 to +0.016"]
    assert texts(table, "always") == ["–", "+0.014 to +0.046", "−0.015 to +0.023"]
    assert texts(table, "relative") == ["–", "+6.8%", "+0.91%"]
    assert (texts(table, "p"), texts(table, "p-adjusted")) == (["–", "0.0002", "0.5"], ["–", "0.0004", "1"])


def test_the_sample_ratio_is_said_beside_the_arms() -> None:
    assert "sizes that a lot with this split gives" in shown(samples.EXPERIMENT)["arms"].lede


def test_customers_counted_at_the_end_are_told_from_arms_over_the_whole_horizon() -> None:
    assert "counted in its last period" in shown(samples.TRIAL)["arms"].lede
    assert "counted in its last period" not in shown(samples.EXPERIMENT)["arms"].lede


def test_an_arm_without_variance_is_a_dot_without_an_interval() -> None:
    found = samples.answer(samples.estimate("experiment", samples.arms(samples.arm("flat", 0.0, None, 1.0)), 0.0, None))
    [row] = drawn(found, "arms", Dots).rows
    assert (row.low, row.high, row.tone) == (None, None, "plain")
    assert texts(drawn(found, "arms", Dots).table, "relative") == ["–", "+0%".replace("+", "")]


def test_quantiles_are_drawn_with_those_that_have_no_interval() -> None:
    section = shown(samples.EXPERIMENT)["quantiles"]
    assert section.title == "At 1 of 3 quantiles the arms differ by more than chance"
    table = drawn(samples.EXPERIMENT, "quantiles", Dots).table
    assert texts(table, "in-arm") == ["12.4", "41.1", "93"]
    assert texts(table, "interval") == ["+0.1 to +0.7", "−0.9 to +3.1", "–"]


def test_further_outcomes_are_named_even_where_nothing_was_estimated() -> None:
    table = drawn(samples.EXPERIMENT, "further", Table)
    assert shown(samples.EXPERIMENT)["further"].title == "1 of 2 further outcomes differs by more than chance"
    assert (texts(table, "outcome"), texts(table, "q")) == (["tickets", "refunds"], ["0.002", "–"])


def test_what_was_not_asked_for_is_not_shown() -> None:
    assert list(shown(samples.TRIAL)) == ["arms"]
