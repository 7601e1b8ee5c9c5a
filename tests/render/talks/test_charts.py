"""Charts of a talk: every value is drawn and written where it can be read."""

from __future__ import annotations

import pytest

from sowhat.model.language import Language
from sowhat.model.talk import Plotted, Series
from sowhat.render.drawing import Drawing, Shape, text_width
from sowhat.render.talks.charts import ALONE, PHONE, WIDE, chart
from sowhat.render.talks.scales import reach, ticks
from tests.render.talks import samples

CHARTS = [slide.chart for language in ("en", "zh") for slide in samples.talk(language).slides if slide.chart]


def drawn(plotted: Plotted, width: int = WIDE, language: Language = "en") -> Drawing:
    return chart(plotted, samples.speaker(language), "good", width)


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if shape.tag == "text"]


def edges(shape: Shape) -> tuple[float, float]:
    """Where a text begins and ends across."""
    x, wide = float(shape.attributes["x"]), text_width(shape.text, 13)
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.attributes["text-anchor"]]
    return left, left + wide


def plotted(kind: str = "bar", **changed: object) -> Plotted:
    base = {
        "title": "T",
        "kind": kind,
        "unit": "calls",
        "categories": ("a", "b", "c"),
        "series": (Series(name="s", values=(1.0, 2.0, 3.0)),),
    }
    return Plotted.model_validate({**base, **changed})


@pytest.mark.parametrize("one", CHARTS, ids=lambda one: one.title)
@pytest.mark.parametrize("width", [WIDE, ALONE, PHONE])
def test_no_word_runs_out_of_its_drawing(one: Plotted, width: int) -> None:
    drawing = drawn(one, width)
    out = [s.text for s in drawing.shapes if s.tag == "text" and (edges(s)[0] < -1 or edges(s)[1] > width + 1)]
    assert out == []


@pytest.mark.parametrize("one", CHARTS, ids=lambda one: one.title)
def test_a_drawing_says_every_value_it_shows(one: Plotted) -> None:
    said = drawn(one).says
    assert [name for name in one.categories if name not in said] == []


@pytest.mark.parametrize("kind", ["bar", "line"])
@pytest.mark.parametrize(("values", "ends"), [((90.0, 99.0), (0, 99)), ((-9.0, -3.0), (-9, 0)), ((), (0, 1))])
def test_zero_is_on_the_axis(kind: str, values: tuple[float, ...], ends: tuple[float, float]) -> None:
    assert reach(plotted(kind, series=(Series(name="s", values=values),))) == ends


def test_a_scale_holds_the_interval() -> None:
    assert reach(plotted(series=(Series(name="s", values=(1.0,), lows=(-2.0,), highs=(4.0,)),))) == (-2, 4)


@pytest.mark.parametrize(("low", "high", "marks"), [(0, 2.5, (0, 1, 2)), (-0.3, 0.4, (-0.2, 0, 0.2, 0.4))])
def test_ticks_are_round(low: float, high: float, marks: tuple[float, ...]) -> None:
    assert ticks(low, high) == marks


def test_what_is_not_known_is_a_dash_and_no_bar() -> None:
    drawing = drawn(plotted(series=(Series(name="s", values=(1.0, None, 3.0)),)))
    assert ("–" in words(drawing), sum(shape.tag == "rect" for shape in drawing.shapes)) == (True, 2)


def test_a_line_breaks_where_nothing_is_known() -> None:
    drawing = drawn(plotted("line", series=(Series(name="s", values=(1.0, None, 3.0)),)))
    assert [s for s in drawing.shapes if "stroke" in s.attributes.get("class", "")] == []


def test_each_interval_is_drawn() -> None:
    one = Series(name="s", values=(1.0, 2.0, 3.0), lows=(0.5, 1.5, None), highs=(1.5, 2.5, None))
    whiskers = [s for s in drawn(plotted(series=(one,))).shapes if "over" in s.attributes.get("class", "")]
    assert len(whiskers) == 2


def test_long_names_lie_beside_or_above_their_bars() -> None:
    long = plotted(categories=("Consumer Credit and Cards", "Wealth", "Insurance and Pensions of the Bank"))
    assert all(name in words(drawn(long, ALONE)) for name in long.categories)


@pytest.mark.parametrize("values", [(), (0.0, 0.0), (None, None), (-3.0, -1.0)])
@pytest.mark.parametrize("kind", ["bar", "line"])
def test_a_chart_of_little_is_still_a_drawing(kind: str, values: tuple[float | None, ...]) -> None:
    categories = tuple("abc"[: len(values)])
    assert drawn(plotted(kind, categories=categories, series=(Series(name="s", values=values),))).height > 0


def test_shares_are_read_as_per_cent() -> None:
    drawing = drawn(plotted(shares=True, series=(Series(name="s", values=(0.86, 0.5, 0.052)),)))
    assert {"86%", "50%", "5.2%"} <= set(words(drawing))


def test_protected_value_is_blue_beside_new_value() -> None:
    one = Series(name="s", values=(3.0, 1.0, 2.0), means=("create", "protect"))
    fills = [s.attributes["class"] for s in drawn(plotted(series=(one,))).shapes if s.tag == "rect"]
    assert fills == ["fill tone-create", "fill tone-protect", "fill tone-good"]
