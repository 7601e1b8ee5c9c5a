"""What is in the totals is decided by what was asked and when, and at which price; never by what was found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sowhat.ledger import claims, counting, totals
from sowhat.ledger.counting import Candidate
from sowhat.ledger.prices import Applied
from sowhat.model.estimate import Grade
from sowhat.model.ledger import Book
from sowhat.model.study import Price
from sowhat.model.value import Text
from tests.ledger.conftest import NONE, estimate
from tests.ledger.test_life import begun
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


def held(*factors: str, state: str = "agreed") -> Book:
    """Claims of studies a, b …, of which so much stands."""
    claim = claims.book(begun()).claims[0]
    made = tuple(
        claim.model_copy(
            update={
                "id": f"c{number:06d}",
                "study": claim.study.model_copy(update={"name": "abc"[number - 1]}),
                "factor": Decimal(factor),
                "state": state,
            }
        )
        for number, factor in enumerate(factors, 1)
    )
    return Book(registrations=(), claims=made)


def test_of_one_study_so_much_counts_as_stands_of_its_claim() -> None:
    """100 customers at 100: 8,000 where four fifths stand; the evidence is still 100."""
    one = counting.standing(candidate(), (), held("0.8"))
    assert totals.value(one.part()) == 8000
    assert one.quantity is not None
    assert one.quantity.value == 100
    [flag] = counting.lowered(one, held("0.8"))
    assert (flag.code, flag.params) == ("flag-amended", {"claims": "c000001", "found": 100, "share": 0.8})


def test_of_a_joint_effect_each_study_weighs_what_it_found() -> None:
    """150 and 50 alone, 180 together: a claim of the first at 0.6 takes away 60 of 200, so 70 % of 180 counts."""
    joint = candidate("joint", found=180.0, studies=("a", "b"))
    alone = (candidate("a", found=150.0), candidate("b", found=50.0))
    one = counting.standing(joint, alone, held("0.6", "1"))
    assert one.stands == Decimal("0.7")
    assert totals.value(one.part()) == 12600


@pytest.mark.parametrize("state", ["superseded", "retracted"])
def test_amendments_of_closed_claims_lower_nothing(state: str) -> None:
    assert counting.amended(candidate(), held("0.8", state=state)) == ()
    assert counting.lowered(candidate(), held("0.8", state=state)) == ()
