"""Sparks: a run of numbers as a line or as characters."""

from __future__ import annotations

from sowhat.render import spark


def test_the_line_runs_from_edge_to_edge_with_zero_at_its_foot() -> None:
    assert spark.points([0, 5, 10]) == "3.0,19.0 42.0,11.0 81.0,3.0"


def test_a_gap_is_left_out_of_the_line() -> None:
    assert spark.points([1, None, 1]).count(" ") == 1


def test_one_number_is_no_line() -> None:
    assert spark.points([4]) == ""


def test_nothing_but_zeros_lies_at_the_foot() -> None:
    assert spark.last_point([0, 0]) == ("81.0", "19.0")


def test_characters_leave_a_gap_where_nothing_is_known() -> None:
    assert spark.blocks([0, None, 7]) == "▁ █"
