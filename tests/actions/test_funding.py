"""What stops at a cut, of a built example company: loaded, priced, never twice."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions.funding import asked, funding
from sowhat.actions.totals import of_parts, totals
from sowhat.errors import CallError
from tests.actions.conftest import Demos


@pytest.fixture(scope="module")
def market(demos: Demos) -> Path:
    return Path(demos("marketplace").root)


def test_the_base_is_what_runs_and_what_is_shared(market: Path) -> None:
    seen = funding(market)
    assert seen.base == seen.run + seen.shared
    assert seen.run == sum(one.run or 0 for one in seen.services)


def test_what_ends_anyway_goes_before_what_stays(market: Path) -> None:
    first = funding(market).cuts[0]
    assert {one.verdict for one in first.stops} <= {"retire", "merge", "migrate"}
    assert first.loss.teams == ()


def test_a_deeper_cut_saves_what_it_needs(market: Path) -> None:
    assert all(one.saved >= one.need and one.reached for one in funding(market).cuts)


def test_what_the_review_protects_is_never_among_them(market: Path) -> None:
    seen = asked(market, [100])
    protected = {one.service for one in seen.services if one.held == "protected"}
    assert protected
    assert not protected & {one.service for cut in seen.cuts for one in cut.stops}


def test_what_somebody_wants_to_stay_stays(market: Path) -> None:
    assert "buyer-data" in {one.service for one in asked(market, [30]).cuts[0].stops}
    assert "buyer-data" not in {one.service for one in asked(market, [30], ["buyer-data"]).cuts[0].stops}


def test_all_value_that_could_go_is_the_ledgers_own_total(market: Path) -> None:
    [cut] = asked(market, [100]).cuts
    sums = {one.kind: one.money for one in totals(market).sums if one.of == "realised"}
    assert (cut.loss.create, cut.loss.protect) == (sums["create"], sums["protect"])


def test_no_part_is_no_money(market: Path) -> None:
    assert of_parts(market, []) == ()


@pytest.mark.parametrize("cut", [0.0, -1.0, 101.0, float("nan"), float("inf")])
def test_a_cut_is_above_nothing_and_no_more_than_all(market: Path, cut: float) -> None:
    with pytest.raises(CallError, match="funding-cut"):
        asked(market, [cut])


def test_cuts_are_answered_once_and_in_order(market: Path) -> None:
    assert [one.share for one in asked(market, [30, 10, 10]).cuts] == [Decimal("0.1"), Decimal("0.3")]


def test_a_service_that_is_not_there_cannot_be_kept(market: Path) -> None:
    with pytest.raises(CallError, match="no-such-service"):
        asked(market, [10], ["nobody"])
