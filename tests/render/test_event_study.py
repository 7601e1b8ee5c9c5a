"""The band of the event study and its name."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import By, Estimate
from sowhat.render import event_study
from sowhat.render.drawing import Drawing, Shape, text_width
from sowhat.stories.event_study import events
from sowhat.stories.voice import voice
from tests.web import so_what_samples as samples

WIDTHS = pytest.mark.parametrize("width", [event_study.WIDE, event_study.PHONE])


def drawn(width: int, *, banded: bool = True) -> Drawing:
    finding = samples.YES.studied.finding
    assert isinstance(finding, Estimate)
    assert isinstance(finding.by, By)
    return event_study.drawing(events(voice("en"), samples.YES, finding.by, banded=banded), width)


def boxes(found: Drawing) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom."""
    at = [[float(shape.attributes[key]) for key in ("x", "y", "width", "height")] for shape in _of(found, "rect")]
    return [(x, y, x + width, y + height) for x, y, width, height in at]


def _of(found: Drawing, tag: str) -> list[Shape]:
    return [shape for shape in found.shapes if shape.tag == tag]


@WIDTHS
def test_a_band_lies_behind_each_interval_and_reaches_beyond_it(width: int) -> None:
    found = drawn(width)
    whiskers = [one for one in _of(found, "line") if "whisker" in one.attributes["class"]]
    assert len(boxes(found)) == len(whiskers) == 15
    for (left, top, right, bottom), line in zip(boxes(found), whiskers, strict=True):
        assert left < float(line.attributes["x1"]) < right
        assert top < float(line.attributes["y1"]) < float(line.attributes["y2"]) < bottom


@WIDTHS
def test_the_band_is_drawn_first(width: int) -> None:
    tags = [shape.tag for shape in drawn(width).shapes]
    assert max(i for i, tag in enumerate(tags) if tag == "rect") < tags.index("line")


@WIDTHS
def test_the_name_of_the_band_clears_it(width: int) -> None:
    found = drawn(width)
    [name] = [shape for shape in _of(found, "text") if shape.text.startswith("band")]
    left, foot = float(name.attributes["x"]), float(name.attributes["y"])
    right = left + text_width(name.text, event_study.SIZE)
    assert right <= width
    assert all(top >= foot for a, top, b, _ in boxes(found) if a < right and b > left)


def test_without_a_band_nothing_is_drawn_behind() -> None:
    assert boxes(drawn(event_study.WIDE, banded=False)) == []
