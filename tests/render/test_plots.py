"""Dots, lines and a pile, drawn: what lies where, and that nothing leaves the box."""

from __future__ import annotations

import pytest

from sowhat.render import plots
from sowhat.render.drawing import Drawing, Shape, text_width
from sowhat.stories.pieces import Point, Table
from sowhat.stories.plots import Dot, Dots, Line, Lines, Spread

WIDTHS = pytest.mark.parametrize("width", [plots.WIDE, plots.PHONE])
TABLE = Table("t", "t", (), (), "")
TICKS = tuple(Point(at, f"{at:+d}") for at in (-2, 0, 2, 4))
ROWS = (Dot("guided", Point(3, "+3"), 2, 4, "good"), Dot("short" * 30, Point(-1, "−1"), None, None))


def of_class(found: Drawing, *parts: str) -> list[Shape]:
    return [shape for shape in found.shapes if set(parts) <= set(shape.attributes.get("class", "").split())]


def at(shape: Shape, key: str) -> float:
    return float(shape.attributes[key])


def box(shape: Shape) -> tuple[float, float]:
    """From left to right."""
    keys = {"line": ("x1", "x2"), "rect": ("x", "x"), "circle": ("cx", "cx")}
    if shape.tag == "text":
        wide = text_width(shape.text, plots.SIZE)
        left = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.attributes["text-anchor"]]
        return at(shape, "x") - left * wide, at(shape, "x") + (1 - left) * wide
    low, high = sorted(at(shape, key) for key in keys[shape.tag])
    return low, high + (at(shape, "width") if shape.tag == "rect" else 0)


def outside(found: Drawing) -> list[Shape]:
    """What leaves the box by more than the roundness of an end."""
    drawn = [shape for shape in found.shapes if shape.tag != "path"]
    return [shape for shape in drawn if box(shape)[0] < -2 or box(shape)[1] > found.width + 2]


def dots(width: int = plots.WIDE, zero: float = 0.0) -> Drawing:
    return plots.draw_dots(Dots("says", TABLE, ROWS, TICKS, zero), width)


def lines(*runs: Line, width: int = plots.WIDE, start: int | None = 2, band: bool = False) -> Drawing:
    words = {"first": "2026-01", "last": "2026-04", "start": "go-live", **({"band": "its interval"} if band else {})}
    ends = tuple((value - 1.0, value + 1.0) for value in range(4)) if band else ()
    return plots.draw_lines(Lines("says", TABLE, runs, ends, start, TICKS, words, "good"), width)


TREATED = Line("treated", "treated", (0, 1, 3, 4))
BESIDE = Line("those put together to stand in", "expected", (0, 1, 1, 1))


@WIDTHS
def test_an_interval_lies_around_its_dot_and_off_zero(width: int) -> None:
    found = dots(width)
    [whisker], [dot] = of_class(found, "whisker"), of_class(found, "dot", "tone-good")
    assert at(whisker, "x1") < at(dot, "cx") < at(whisker, "x2")
    assert at(of_class(found, "zero")[0], "x1") < at(whisker, "x1")


def test_a_value_without_an_interval_is_hollow() -> None:
    assert len(of_class(dots(), "dot", "hollow")) == 1


def test_lines_of_the_scale_cross_no_words() -> None:
    found = dots()
    words = [at(shape, "y") for shape in found.shapes if shape.tag == "text"]
    rules = of_class(found, "rule") + of_class(found, "zero")
    assert [y for y in words for rule in rules if at(rule, "y1") < y <= at(rule, "y2")] == []


def test_where_nothing_differs_may_lie_elsewhere_than_at_zero() -> None:
    ones = {at(shape, "x1") for shape in of_class(dots(zero=1.0), "zero")}
    assert len(ones) == 1
    assert ones != {at(shape, "x1") for shape in of_class(dots(), "zero")}


@WIDTHS
def test_nothing_leaves_the_box(width: int) -> None:
    spread = plots.draw_spread(Spread("says", TABLE, (-2.0, 0, 0, 1), Point(4, "found: a lot of it"), TICKS), width)
    assert outside(dots(width)) == []
    assert outside(lines(TREATED, BESIDE, width=width, band=True)) == []
    assert outside(spread) == []


def test_a_line_has_a_stroke_between_neighbours_and_none_over_a_gap() -> None:
    gap = Line("treated", "treated", (0, 1, None, 4))
    strokes = [shape for shape in of_class(lines(gap), "run") if at(shape, "x1") > plots.EDGE]
    assert len([shape for shape in strokes if shape.attributes["y1"] != shape.attributes["y2"]]) == 1


def test_the_start_lies_between_the_periods_that_it_parts() -> None:
    found = lines(TREATED)
    [mark] = of_class(found, "mark")
    places = sorted(at(shape, "cx") for shape in of_class(found, "dot"))
    assert places[1] < at(mark, "x1") < places[2]


@pytest.mark.parametrize("start", [None, 0])
def test_without_a_period_before_it_no_start_is_drawn(start: int | None) -> None:
    found = lines(TREATED, start=start)
    assert of_class(found, "mark") == []
    assert [shape.text for shape in found.shapes if shape.text == "go-live"] == []


def test_names_that_do_not_fit_go_on_another_row() -> None:
    rows = {
        width: {
            at(shape, "y") for shape in lines(TREATED, BESIDE, width=width, band=True).shapes if shape.text[:5] in names
        }
        for width in (plots.WIDE, plots.PHONE)
        for names in [{"treat", "those", "its i"}]
    }
    assert (len(rows[plots.WIDE]), len(rows[plots.PHONE])) == (1, 2)


def test_every_value_is_in_the_pile_and_the_mark_where_it_lies() -> None:
    """One in the first pile, two in the next, one beyond: as tall as they are many."""
    block = Spread("says", TABLE, (-2.0, 0.0, 0.0, 1.0), Point(4, "found"), TICKS, "good")
    found = plots.draw_spread(block, plots.WIDE)
    assert [at(shape, "height") for shape in of_class(found, "pile")] == [60, 120, 60]
    [mark] = of_class(found, "whisker")
    assert at(mark, "x1") == plots.WIDE - plots.EDGE


def test_placebos_that_all_are_the_same_are_drawn() -> None:
    block = Spread("says", TABLE, (0.0, 0.0), Point(0.0, "found"), (Point(0.0, "0"),))
    assert len(of_class(plots.draw_spread(block, plots.WIDE), "pile")) == 1
