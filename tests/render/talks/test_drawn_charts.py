"""How a chart is made readable: which way bars lie, which values carry a number, how numbers are written."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sowhat.model.language import Language
from sowhat.model.talk import Plotted, Series
from sowhat.render.talks import plots
from sowhat.render.talks.fit import Box
from sowhat.render.talks.slides.drawn import Drawn
from sowhat.stories.numbers import Numbers
from sowhat.stories.words import words
from tests.render.talks.office_samples import estimates

BOX = Box(0, 0, 550, 300)


def drawn(chart: Plotted, language: Language = "en", box: Box = BOX) -> Drawn:
    return Drawn(chart, chart, box, "plain", Numbers(words(language)))


def line(*values: float, names: tuple[str, ...] = ()) -> Plotted:
    names = names or tuple(f"2026-{n:02d}" for n in range(1, len(values) + 1))
    return Plotted(title="t", kind="line", categories=names, series=(Series(name="s", values=values),), unit="u")


def test_short_names_stand_below_columns() -> None:
    assert not drawn(estimates("en")).lying


def test_long_names_stand_beside_lying_bars() -> None:
    chart = estimates("en").model_copy(
        update={"categories": tuple("Consumer credit and cards, retail " * 2 for _ in "12345")}
    )
    assert drawn(chart).lying


def test_months_always_stand() -> None:
    assert not drawn(estimates("en", 24).model_copy(update={"categories": tuple(f"2026-{n}" for n in range(24))})).lying


def test_crowded_values_of_a_line_carry_no_numbers_but_the_last() -> None:
    shown = drawn(line(*(2_400_000.0 + n for n in range(13)))).labels(0)
    assert [label.at for label in shown] == [12]


def test_few_values_of_a_line_all_carry_their_number() -> None:
    assert [label.at for label in drawn(line(1.0, 2.0, 3.0)).labels(0)] == [0, 1, 2]


def test_a_number_stands_beyond_its_interval() -> None:
    first, *_ = drawn(estimates("en")).labels(0)
    assert first.down < 0 == first.right


def test_names_of_lines_that_end_together_stand_apart() -> None:
    series = tuple(Series(name=name, values=(1.0, 2.0)) for name in "abc")
    made = drawn(line(1.0, 2.0).model_copy(update={"series": series}))
    down = [made.labels(n)[-1].down * BOX.h for n in range(3)]
    assert [round(b - a) for a, b in pairwise(down)] == [15, 15]


def test_crowded_chinese_months_are_slanted() -> None:
    months = tuple(f"25 年 {n} 月" for n in range(1, 14))
    assert drawn(line(*range(13), names=months), "zh").slanted


@pytest.mark.parametrize(("low", "high"), [(3, 9), (-4, -1), (-2, 5), (0, 0)])
def test_zero_is_on_every_axis(low: float, high: float) -> None:
    start, end, step = plots.span(line(low, high))
    assert start <= min(0, low) <= max(0, high) <= end
    assert step > 0


@pytest.mark.parametrize(
    ("language", "value", "form"),
    [("en", 12.0, "0.0"), ("en", 900.0, "#,##0"), ("en", 0.2, "0.00"),
     ("zh", 78e4, r'[>=100000000]0\.00,," 亿";[>=10000]0\.0," 万";#,##0'),
     ("en", 2.4e6, '[>=1000000000]0.0,,," billion";[>=1000000]0.0,," million";#,##0')],
)  # fmt: skip
def test_numbers_are_written_as_people_count(language: Language, value: float, form: str) -> None:
    assert plots.form(line(value), Numbers(words(language))).replace("\xa0", " ") == form


def test_shares_are_per_cent() -> None:
    assert plots.form(line(0.86).model_copy(update={"shares": True}), Numbers(words("en"))) == "0%"


def test_of_two_series_what_was_steps_back_behind_what_is() -> None:
    both = line(1, 2).series[0]
    assert drawn(line(1, 2).model_copy(update={"series": (both, both)})).shades == ("edge", "soft")


def test_a_stretch_of_a_chart_keeps_what_its_values_mean() -> None:
    one = Series(name="s", values=tuple(range(40)), means=("create", "protect") * 20)
    whole = estimates("en", 40).model_copy(update={"series": (one,)})
    parts = plots.shared_out(whole, 200)
    assert len(parts) > 1
    assert [means for part in parts for means in part.series[0].means] == list(one.means)
