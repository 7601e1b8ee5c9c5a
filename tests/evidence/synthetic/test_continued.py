"""Lines of before carried on: what is left of a synthetic comparison, and what that does to a claim."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.provenance import Provenance
from sowhat.evidence.synthetic.continued import check, left
from sowhat.evidence.synthetic.donors import Group
from sowhat.evidence.synthetic.estimate import Aggregates, SyntheticQuestion, estimate
from sowhat.evidence.synthetic.placebos import Ranks
from sowhat.evidence.synthetic.simplex import Floats
from sowhat.model.estimate import Estimate

START, PERIODS = 14, 20


def regions(effect: float, slope: float = 0.0, start: int = START, seed: int = 4) -> Aggregates:
    rng = np.random.default_rng(seed)
    y = 5 * rng.normal(size=(25, 1)) + 0.4 * rng.normal(size=(25, PERIODS)) + np.sin(np.arange(PERIODS))
    y[0] += slope * np.arange(PERIODS)
    y[0, start:] += effect
    return Aggregates(tuple(f"u{at:02}" for at in range(25)), tuple(range(PERIODS)), y, (start, *[None] * 24))


def sides(panel: Aggregates) -> tuple[Floats, list[Group]]:
    return panel.y[1:], [Group(panel.y[:1], START)]


def verdict(panel: Aggregates, known: Provenance | None = None) -> tuple[str, str]:
    found = estimate(panel, SyntheticQuestion(provenance=known or Provenance()))
    assert isinstance(found, Estimate)
    return next(each.verdict for each in found.checks if each.name == "continued"), found.grade


@pytest.mark.parametrize("slope", [-3.0, 0.2, 50.0])
def test_a_line_of_ones_own_changes_nothing(slope: float) -> None:
    assert left(*sides(regions(1.0, slope))) == pytest.approx(left(*sides(regions(1.0))), abs=1e-8)


def test_an_effect_is_left_whole() -> None:
    assert left(*sides(regions(3.0))) - left(*sides(regions(0.0))) == pytest.approx(3.0, abs=1e-9)


def test_lines_are_those_of_least_squares() -> None:
    controls, (own,) = sides(regions(2.0, 0.3))
    at = np.arange(PERIODS)

    def bare(y: Floats) -> Floats:
        return np.array([row - np.polyval(np.polyfit(at[:START], row[:START], 1), at) for row in y])

    assert left(controls, [own]) == pytest.approx(left(bare(controls), [Group(bare(own.y), START)]), abs=1e-8)


def test_a_region_on_its_own_way_claims_nothing() -> None:
    assert verdict(regions(0.0, 0.15)) == ("fail", "D")


def test_an_effect_that_outlasts_its_past_passes() -> None:
    assert verdict(regions(3.0)) == ("pass", "C")


def test_nothing_is_asked_where_nothing_is_claimed_or_a_lot_decided() -> None:
    assert verdict(regions(0.0))[0] == "pass"
    assert verdict(regions(0.0, 0.15), Provenance(randomised=True))[0] == "pass"


def test_a_short_past_draws_no_line() -> None:
    assert verdict(regions(3.0, start=4))[0] == "weak"


def test_units_that_are_nothing_but_lines_leave_nothing_to_judge_by() -> None:
    lines = np.outer(np.arange(25.0), np.arange(PERIODS))
    assert left(lines[1:], [Group(lines[:1], START)]) == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize(("found", "told"), [(2.6, "pass"), (2.4, "fail"), (-9.0, "fail")])
def test_what_is_left_must_be_two_and_a_half_times_the_spread_on_the_side_of_the_claim(found: float, told: str) -> None:
    ranks = Ranks(np.tile([1.0, -1.0], 15), 30)
    assert check(found, ranks, 3.0).verdict == told
    assert check(-found, ranks, -3.0).verdict == told
