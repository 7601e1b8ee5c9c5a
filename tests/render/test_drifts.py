"""How much drift an answer bears, drawn: what lies where."""

from __future__ import annotations

import pytest

from sowhat.render import drifts
from sowhat.render.drawing import Drawing, Shape
from sowhat.stories.drawings import Drifts
from sowhat.stories.pieces import Point, Table

WIDTHS = pytest.mark.parametrize("width", [drifts.WIDE, drifts.PHONE])
STEPS = ((0.0, 2.0, 4.0), (0.5, 1.0, 5.0), (1.0, -1.0, 7.0), (1.5, -20.0, 30.0))


def drawn(fall: float, width: int = drifts.WIDE) -> Drawing:
    steps = tuple((Point(m, f"{m:g}×"), low, high) for m, low, high in STEPS)
    ticks = tuple(Point(at, f"{at:+d}") for at in (0, 2, 4, 6))
    words = {"alike": "same trends", "before": "as much as before"}
    block = Drifts("says", steps, ticks, Point(fall, "falls"), words, Table("t", "t", (), (), ""), "good")
    return drifts.drawing(block, width)


def of_class(found: Drawing, part: str) -> list[Shape]:
    return [shape for shape in found.shapes if part in shape.attributes.get("class", "").split()]


def lines(found: Drawing, part: str) -> list[tuple[float, float, float, float]]:
    """x1, y1, x2, y2 of each."""
    keys = ("x1", "y1", "x2", "y2")
    shapes = [shape for shape in of_class(found, part) if shape.tag == "line"]
    return [tuple(float(shape.attributes[key]) for key in keys) for shape in shapes]  # type: ignore[misc]


@WIDTHS
def test_zero_is_on_the_scale(width: int) -> None:
    [(_, y, _, _)] = lines(drawn(0.8, width), "zero")
    assert drifts.TOP < y < drifts.DEEP


@WIDTHS
def test_the_answer_is_coloured_where_it_stands_and_grey_where_it_has_fallen(width: int) -> None:
    found = drawn(0.8, width)
    [(fall, *_)] = lines(found, "mark")
    assert [x < fall for x, *_ in lines(found, "tone-good")] == [True, True]
    assert all(x1 > fall and x2 > fall for x1, _, x2, _ in lines(found, "fallen"))


@WIDTHS
def test_the_ground_ends_where_the_answer_falls(width: int) -> None:
    found = drawn(0.8, width)
    [ground], [(fall, *_)] = of_class(found, "stands"), lines(found, "mark")
    assert float(ground.attributes["x"]) + float(ground.attributes["width"]) == pytest.approx(fall, abs=0.2)


def test_a_fall_beyond_the_steps_is_words_that_point_on() -> None:
    found = drawn(3.2)
    assert lines(found, "mark") == []
    assert "falls →" in [shape.text for shape in found.shapes]


def test_what_is_far_wider_runs_off_with_arrows_and_squeezes_nothing() -> None:
    """Of the four intervals the last has an arrow at either end: two strokes each."""
    found = drawn(0.8)
    assert len(lines(found, "whisker")) == len(STEPS) + 4
    _, top, _, bottom = lines(found, "tone-good")[0]
    assert bottom - top > 30


@WIDTHS
def test_nothing_leaves_the_box(width: int) -> None:
    found = drawn(0.0, width)
    ends = [at for x1, y1, x2, y2 in lines(found, "whisker") for at in (x1 / width, x2 / width, y1 / found.height)]
    assert all(0 <= at <= 1 for at in ends)
