"""Which three questions are brought to a partner."""

from __future__ import annotations

from itertools import permutations

from sowhat.model.brief import Question, QuestionCode
from sowhat.planning.questions import MOST, RULE, chosen


def ask(*codes: QuestionCode) -> tuple[Question, ...]:
    return tuple(Question(code=code, params={"n": i}) for i, code in enumerate(codes))


def codes(found: tuple[Question, ...]) -> list[QuestionCode]:
    return [one.code for one in found]


def test_what_is_due_comes_before_what_is_unknown() -> None:
    found = chosen(ask("what-next", "no-okr", "adoption-unexplained", "claim-waiting"))
    assert codes(found) == ["claim-waiting", "adoption-unexplained", "no-okr"]


def test_one_of_each_kind_before_a_second_one() -> None:
    found = chosen(ask("claim-waiting", "claim-waiting", "claim-waiting", "no-pillar", "what-next"))
    assert codes(found) == ["claim-waiting", "no-pillar", "what-next"]


def test_more_of_a_kind_fill_what_is_left() -> None:
    found = chosen(ask("adoption-unexplained", "adoption-unexplained", "adoption-unexplained", "what-next"))
    assert [one.params["n"] for one in found] == [0, 1, 3]


def test_the_order_in_which_they_come_does_not_matter() -> None:
    held = ask("no-okr", "demand-no-problem", "preparation-due", "possible-unconfirmed", "no-outcome")
    assert len({tuple(codes(chosen(order))) for order in permutations(held)}) == 1


def test_never_more_than_three_and_every_kind_has_its_place() -> None:
    assert len(chosen(ask(*RULE))) == MOST
    assert len(set(RULE)) == len(RULE)
