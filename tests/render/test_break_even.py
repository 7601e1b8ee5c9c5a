import pytest

from sowhat.render.break_even import ends, scale, tracks
from sowhat.stories.drawings import Range, Ranges
from sowhat.stories.pieces import Point, Table


def row(low: float, value: float, high: float | None, mark: float | None = None) -> Range:
    end = None if high is None else Point(high, "")
    seen = None if mark is None else Point(mark, "")
    return Range("pay", "/services/pay", "", Point(value, ""), Point(low, ""), end, seen)


def ranges(*rows: Range) -> Ranges:
    return Ranges("", rows, Table("even", "", (), (), ""))


@pytest.mark.parametrize(
    ("most", "top"), [(0.0031, 0.005), (0.05, 0.05), (0.11, 0.2), (0.6, 1.0), (3.8, 1.0), (0.0, 1.0)]
)
def test_the_scale_ends_at_a_round_share_and_never_past_all(most: float, top: float) -> None:
    assert scale([row(0, most, most)]) == pytest.approx(top)


def test_a_range_lies_where_its_shares_are() -> None:
    [track] = tracks(ranges(row(0.1, 0.2, 0.5, 0.4)))
    assert (track.left, track.right, track.at, track.mark) == pytest.approx((20, 100, 40, 80))
    assert not track.beyond


def test_what_is_more_than_all_runs_off_the_scale() -> None:
    [track] = tracks(ranges(row(0.5, 1.5, 3.0)))
    assert (track.left, track.right, track.at, track.beyond) == (50, 100, None, True)


def test_a_range_without_an_end_runs_to_the_edge() -> None:
    [track] = tracks(ranges(row(0.1, 0.2, None)))
    assert (track.right, track.beyond) == (100, True)


def test_a_sure_share_can_still_be_seen() -> None:
    [track, _] = tracks(ranges(row(0.2, 0.2, 0.2), row(0.9, 0.9, 0.9)))
    assert track.right - track.left == pytest.approx(0.6)


def test_the_ends_are_written() -> None:
    assert ends(ranges(row(0.001, 0.002, 0.004))) == ("0%", "0.5%")
