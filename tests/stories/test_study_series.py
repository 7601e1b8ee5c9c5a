"""An interrupted series on its page: observed, expected, added up."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import Grade
from sowhat.stories.pieces import Table
from sowhat.stories.plots import Lines
from tests.stories.study_sections import drawn, shown, texts
from tests.web import design_samples as samples


@pytest.mark.parametrize(
    ("at", "half", "grade", "english", "chinese"),
    [
        (40, 12, "C", "runs above what was to be expected", "高于预期"),
        (-40, 12, "C", "runs below what was to be expected", "低于预期"),
        (10, 12, "C", "stays within what was to be expected", "没有超出预期的范围"),
        (40, 12, "D", "a relation, not an effect", "是相关，不是效果"),
        (40, None, "C", "without an interval", "没有区间"),
    ],
)
def test_the_title_says_where_the_line_runs(
    at: float, half: float | None, grade: Grade, english: str, chinese: str
) -> None:
    answer = samples.answer(samples.estimate("series", samples.series(), at, half, grade))
    assert english in shown(answer)["series"].title
    assert chinese in shown(answer, "zh")["series"].title


def test_the_band_is_the_interval_of_what_was_expected() -> None:
    """The difference is 40 with ±25: what was expected, 1200, lies between 1175 and 1225."""
    block = drawn(samples.SERIES, "series", Lines)
    assert block.band[:1] == ((1175.0, 1225.0),)
    assert block.lines[0].values[0] == 1200


def test_the_table_has_a_line_a_period() -> None:
    table = drawn(samples.SERIES, "series", Lines).table
    assert texts(table, "t") == list(samples.MONTHS[6:])
    assert (texts(table, "observed")[0], texts(table, "expected")[0]) == ("1240", "1200")
    assert texts(table, "interval")[0] == "+15 to +65"


def test_the_sum_grows_to_the_total() -> None:
    section, block = shown(samples.SERIES)["sum"], drawn(samples.SERIES, "sum", Lines)
    assert section.title == "Added up, the difference comes to +240"
    assert block.lines[0].values == (40, 80, 120, 160, 200, 240)


def test_what_the_forecast_is_made_of_is_listed() -> None:
    table = drawn(samples.SERIES, "forecast", Table)
    assert texts(table, "value") == ["35%", "12 periods", "18, over 6 periods each", "+14"]
    assert table.rows[3].cells[1].note == "+8 to +20"
    assert shown(samples.SERIES, "zh")["forecast"].title == "预期由这条序列和 1 条对照序列得出"


def test_a_series_without_season_and_controls_says_so() -> None:
    alone = samples.series().model_copy(update={"season": None, "controls": (), "placebo_dates": 0})
    answer = samples.answer(samples.estimate("series", alone, 40, 12))
    assert texts(drawn(answer, "forecast", Table), "value") == ["35%", "none", "–"]
    assert shown(answer)["forecast"].title == "The forecast is made of the series alone"


def test_without_a_period_nothing_is_drawn() -> None:
    answer = samples.answer(samples.estimate("series", samples.series(0), 40, 12))
    assert (shown(answer)["series"].blocks, shown(answer)["sum"].blocks) == ((), ())
