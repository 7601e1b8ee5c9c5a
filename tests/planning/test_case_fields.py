"""What was typed about a case, as parts of its page."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.errors import CallError
from sowhat.model.case_paper import Paper
from sowhat.model.value import Text
from sowhat.planning.case_fields import KEYS, Typed, assumption, trial, written
from tests.planning.papers import AT, said

EMPTY = Paper(name="refund", at=AT)


def test_only_parts_that_were_typed_are_written() -> None:
    told = said(who="Buyers")
    assert [part for part in KEYS if getattr(told, part) is not None] == ["hypothesis"]


def test_a_plain_text_is_in_the_writers_language_and_leaves_the_other() -> None:
    before = EMPTY.model_copy(update={"hypothesis": EMPTY.hypothesis.model_copy(update={"who": Text(en="Buyers")})})
    told = written(Typed({"who": "买家"}, "zh"), before).hypothesis
    assert told is not None
    assert told.who == Text(en="Buyers", zh="买家")


def test_an_empty_number_is_none_again() -> None:
    before = written(Typed({"target": "0.42"}, "en"), EMPTY).effect
    assert before is not None
    assert before.target == Decimal("0.42")
    after = written(Typed({"target": ""}, "en"), EMPTY.model_copy(update={"effect": before})).effect
    assert after is not None
    assert after.target is None


def test_alternatives_keep_their_order_with_nothing_first() -> None:
    told = said(buy_low="1,000", buy_high="2000", nothing_lacks="All of it").alternatives
    assert told is not None
    assert [(one.name, one.low) for one in told.each] == [
        ("nothing", None),
        ("buy", Decimal(1000)),
        ("elsewhere", None),
    ]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"whose": "Buyers"}, "case-field"),
        ({"target": "much"}, "case-bad"),
        ({"target": "NaN"}, "case-bad"),
        ({"counted": "2.5"}, "case-bad"),
        ({"counted": "-3"}, "case-bad"),
        ({"target_by": "tomorrow"}, "case-bad"),
        ({"build_days": "-1"}, "case-bad"),
        ({"buy_low": "5", "buy_high": "4"}, "case-range"),
        ({"who": "x" * 601}, "case-paper-long"),
        ({"service": "x" * 64}, "case-bad"),
    ],
)
def test_what_cannot_be_is_refused(fields: dict[str, str], code: str) -> None:
    with pytest.raises(CallError, match=code):
        said(**fields)


def test_a_test_keeps_what_was_not_typed_again() -> None:
    first = trial(Typed({"how": "Ask", "test_who": "Chen"}, "en"), "reach", EMPTY)
    again = trial(Typed({"test_by": "2027-01-31"}, "en"), "reach", EMPTY.model_copy(update={"trials": (first,)}))
    assert (again.how.en, again.who, str(again.by)) == ("Ask", "Chen", "2027-01-31")


def test_an_assumption_is_one_of_six() -> None:
    assert assumption(" ramp ") == "ramp"
    with pytest.raises(CallError, match="case-assumption"):
        assumption("luck")
