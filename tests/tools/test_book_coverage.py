"""The proof of the book in short: a dozen drawn companies whose truth is known; docs/explanation/totals.md has 200."""

from __future__ import annotations

from functools import cache

import pytest

from sowhat.simulate.spec import company
from sowhat.simulate.world import draw
from tools.book_coverage import Found, one, reached, summed, told

SEEDS = range(1000, 1012)


@cache
def found() -> tuple[Found, ...]:
    return tuple(one(seed) for seed in SEEDS)


def test_the_evidenced_total_holds_the_truth() -> None:
    """Twelve intervals of 95 %: fewer than ten that hold it would be one chance in fifty."""
    assert sum(each.holds for each in found()) >= 10


def test_the_sum_of_winners_does_far_worse() -> None:
    assert sum(each.naive_holds for each in found()) <= 6


def test_the_total_is_near_the_truth_and_the_winners_far_above() -> None:
    value, naive, truth = (sum(getattr(each, name) or 0 for each in found()) for name in ("value", "naive", "truth"))
    assert value / truth == pytest.approx(1, abs=0.15)
    assert naive / truth > 1.5


def test_three_kinds_of_company_are_drawn() -> None:
    assert {each.kind for each in found()} == {"internal", "marketplace", "open"}
    assert "companies 12" in told(found())


def test_of_one_company_the_useless_service_is_in_and_the_second_outcome_is_not() -> None:
    world = draw(company("internal"), 16)
    made = summed(world)
    assert [(each.name, round(each.units)) for each in made.counted] == [
        ("weekly-purchase-4", reached(world, "customer-tags")),
        ("weekly-return-4", reached(world, "next-offer")),
    ]
    why = {each.name: each.why.code for each in made.uncounted}
    assert why["month-end-customers-1"] == "left-counted-already"
    assert why["sign-return"] == "left-not-estimable"
    assert made.naive is not None
    assert made.naive.studies == ("offer-month-end", "offer-return")
    assert made.naive.above == made.naive.money.value - made.sums[0].money.value
