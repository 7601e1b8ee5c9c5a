"""Drawings made on the server: what lies where."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sowhat.model.estimate import By, Estimate
from sowhat.render import chain, event_study, interval
from sowhat.render.drawing import Drawing, Label, fitted, rows_of, text_width
from sowhat.stories.drawings import Flow, Ribbon, Stop
from sowhat.stories.event_study import events
from sowhat.stories.pieces import Interval, Point, Table
from sowhat.stories.voice import voice
from tests.web import so_what_samples as samples

EMPTY = Table("t", "t", (), (), "")


def texts(drawn: Drawing) -> dict[str, float]:
    """Each text with its x."""
    return {shape.text: float(shape.attributes["x"]) for shape in drawn.shapes if shape.tag == "text"}


def drawn_interval(low: float, value: float, high: float, *marks: Point) -> Drawing:
    ends = (Point(low, f"{low:g}"), Point(high, f"{high:g}"))
    return interval.drawing(Interval("says", Point(value, "value"), *ends, Point(0, "0"), marks))


@pytest.mark.parametrize(("low", "high"), [(890, 1590), (-980, 2260), (-1200, -420)])
def test_zero_is_always_on_the_scale(low: float, high: float) -> None:
    shapes = drawn_interval(low, (low + high) / 2, high).shapes
    [zero] = [shape for shape in shapes if shape.attributes.get("class") == "zero"]
    assert 0 < float(zero.attributes["x1"]) < interval.WIDTH


def test_a_mark_far_away_points_beyond_the_edge_instead_of_squeezing_the_interval() -> None:
    assert "far →" in texts(drawn_interval(2, 6, 9, Point(600, "far")))
    assert "near" in texts(drawn_interval(2, 6, 9, Point(12, "near")))


def test_labels_that_would_collide_go_to_rows_of_their_own() -> None:
    placed = rows_of((Label(50, "1,000"), Label(55, "1,010"), Label(250, "9")), 300, 15)
    assert [row for row, _, _ in placed] == [0, 1, 0]


def test_a_label_stays_inside_its_box() -> None:
    [(_, x, _)] = rows_of((Label(299, "a long label"),), 300, 15)
    assert x + text_width("a long label", 15) / 2 <= 300


def test_chinese_words_are_wider() -> None:
    assert text_width("客户", 15) == 30


def test_words_that_run_over_end_in_an_ellipsis() -> None:
    short = fitted("a very long name of a service", 100, 15)
    assert (short[-1], text_width(short, 15) <= 100) == ("…", True)
    assert fitted("short", 100, 15) == "short"


def flow(*amounts: float) -> Flow:
    stops = (*(Stop(f"s{i}", 0, f"service {i}") for i in range(len(amounts))), Stop("u", 1, "unit"))
    ribbons = tuple(Ribbon(f"s{i}", "u", amount) for i, amount in enumerate(amounts))
    return Flow("says", ("a", "b"), stops, ribbons, EMPTY)


def thickness(path: str) -> float:
    """How thick a ribbon is at its start: between its first point and its last."""
    first = float(path.split("M")[1].split("C", maxsplit=1)[0].split()[1])
    return float(path.removesuffix("Z").split()[-1]) - first


def test_ribbons_are_as_wide_as_what_flows() -> None:
    paths = [shape.attributes["d"] for shape in chain.drawing(flow(300, 100)).shapes if shape.tag == "path"]
    assert thickness(paths[0]) == pytest.approx(3 * thickness(paths[1]), abs=0.3)


def test_what_hardly_flows_is_still_seen() -> None:
    paths = [shape.attributes["d"] for shape in chain.drawing(flow(1e9, 1)).shapes if shape.tag == "path"]
    assert thickness(paths[1]) == pytest.approx(chain.LEAST, abs=0.2)


def test_stops_of_a_column_keep_their_distance() -> None:
    shapes = chain.drawing(flow(*[1.0] * 7)).shapes
    rows = sorted(float(shape.attributes["y"]) for shape in shapes if shape.text.startswith("service"))
    assert min(b - a for a, b in pairwise(rows)) >= 36


@pytest.mark.parametrize("width", [event_study.WIDE, event_study.PHONE])
def test_before_and_after_lie_on_their_sides_of_go_live(width: int) -> None:
    finding = samples.YES.studied.finding
    assert isinstance(finding, Estimate)
    assert isinstance(finding.by, By)
    block = events(voice("en"), samples.YES, finding.by)
    shapes = event_study.drawing(block, width).shapes
    [live] = [float(shape.attributes["x1"]) for shape in shapes if shape.attributes.get("class") == "mark"]
    dots = [(shape.attributes["class"], float(shape.attributes["cx"])) for shape in shapes if shape.tag == "circle"]
    assert all((x < live) == ("before" in class_) for class_, x in dots)
    assert len(dots) == 16


def chosen() -> Flow:
    """Two services of which one is chosen, each with a third line of words."""
    stops = (
        Stop("a", 0, "Alpha", "3 calls", "/x?service=a", "20 customers"),
        Stop("b", 0, "Beta", "1 call", "/x", "", here=True),
        Stop("u", 1, "Unit"),
    )
    return Flow("says", ("Service", "Unit"), stops, (Ribbon("a", "u", 3, "good"), Ribbon("b", "u", 1)), EMPTY)


def test_a_flow_is_also_a_list_of_shares_for_each_column() -> None:
    listed = {head: [(one.stop.title, one.share, one.tone) for one in own] for head, own in chain.lines(chosen())}
    assert listed == {
        "Service": [("Alpha", 0.75, "good"), ("Beta", 0.25, "plain")],
        "Unit": [("Unit", 1.0, "plain")],
    }


def test_a_third_line_of_words_keeps_clear_of_the_next_stop() -> None:
    rows = [float(shape.attributes["y"]) for shape in chain.drawing(chosen()).shapes if shape.text]
    placed = sorted(rows[2:6])
    assert min(b - a for a, b in pairwise(placed)) >= 15


def test_the_stop_that_is_chosen_is_marked() -> None:
    marked = [shape.text for shape in chain.drawing(chosen()).shapes if "here" in shape.attributes.get("class", "")]
    assert marked == ["Beta"]
