"""What is in the totals is decided by what was asked and when, and at which price; never by what was found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sowhat.ledger import counting
from sowhat.ledger.counting import Candidate
from sowhat.ledger.prices import Applied
from sowhat.model.estimate import Grade
from sowhat.model.study import Price
from sowhat.model.value import Text
from tests.ledger.conftest import NONE, estimate
from tests.ledger.test_totals import stream

PRICE = Price(amount=Decimal(100), low=Decimal(80), high=Decimal(130), currency="CNY")
OTHER = PRICE.model_copy(update={"amount": Decimal(110)})


def candidate(name: str = "a", found: float = 100.0, grade: Grade | None = "C", **more: object) -> Candidate:
    about: dict[str, Any] = {
        "name": name,
        "outcome": "return",
        "services": ("advice",),
        "studies": (name,),
        "finding": NONE if grade is None else estimate(grade),
        "title": Text(),
        "registered": date(2026, 5, 1),
        "stream": stream(found),
        "applied": Applied(PRICE, 1, PRICE),
    }
    return Candidate(**{**about, **more})


def split(*candidates: Candidate) -> tuple[list[str], dict[str, str]]:
    inside, outside = counting.counted(candidates)
    return [one.name for one in inside], {one.name: one.why.code for one in outside}


@pytest.mark.parametrize("found", [100.0, 0.0, -100.0])
def test_gains_nulls_and_losses_are_in(found: float) -> None:
    assert split(candidate(found=found)) == (["a"], {})


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (candidate(grade=None), "left-not-estimable"),
        (candidate(grade="D"), "left-related-only"),
        (candidate(stream=None), "left-no-total"),
        (candidate(applied=None), "left-no-price"),
    ],
)
def test_what_is_no_effect_or_has_no_money_is_out_and_named(one: Candidate, code: str) -> None:
    assert split(one) == ([], {"a": code})


@pytest.mark.parametrize("found", [100.0, -100.0])
def test_of_the_same_customers_at_one_price_the_first_that_was_fixed_counts(found: float) -> None:
    late = candidate("late", -found, outcome="month-end")
    early = candidate("early", found, registered=date(2026, 4, 1))
    assert split(late, early) == (["early"], {"late": "left-counted-already"})


def test_of_two_fixed_on_a_day_the_one_measured_customer_by_customer_counts() -> None:
    team = candidate("a-by-team", unit="team", outcome="month-end")
    assert split(team, candidate("b")) == (["b"], {"a-by-team": "left-counted-already"})


def test_two_horizons_of_one_outcome_count_once_at_any_price() -> None:
    other = candidate("b", applied=Applied(OTHER, 1, OTHER))
    assert split(candidate("a"), other) == (["a"], {"b": "left-counted-already"})


def test_another_outcome_at_another_price_counts_too_and_is_told() -> None:
    one, other = candidate("a"), candidate("b", outcome="orders", applied=Applied(OTHER, 1, OTHER))
    assert split(one, other) == (["a", "b"], {})
    [flag] = counting.shared(one, [one, other])
    assert (flag.code, flag.params["other"]) == ("flag-shared", "b")


def test_other_services_count_beside_each_other() -> None:
    assert split(candidate("a"), candidate("b", services=("search",)))[0] == ["a", "b"]


def test_protection_stands_apart_from_creation() -> None:
    assert split(candidate("a"), candidate("b", kind="protect", outcome="downtime"))[0] == ["a", "b"]


def test_more_kept_than_there_were_is_flagged_and_counted_as_it_is() -> None:
    one = candidate(found=1500.0)
    assert split(one)[0] == ["a"]
    [flag] = counting.beyond(one)
    assert flag.params == {"kept": 1500, "exposed": 1000}
    assert counting.beyond(candidate(found=900.0)) == ()
