"""A problem becomes a sentence with its cure."""

from __future__ import annotations

from sowhat.errors import CallError, Problem, Where
from sowhat.stories.problems import explain_all
from sowhat.stories.words import words

ERROR = CallError(
    Problem("bad-month", Where("sowhat.yaml", 3, 7), {"value": "May"}),
    Problem("no-such-table", None, {"value": "x"}),
)


def test_each_problem_is_told_in_order_with_its_place() -> None:
    assert [one.where for one in explain_all(ERROR, words("en"))] == ["sowhat.yaml:3:7", ""]


def test_the_sentence_names_the_value_and_the_cure_follows() -> None:
    told = explain_all(ERROR, words("zh"))[0]
    assert ("May" in told.says, "2026-09" in told.cure) == (True, True)
