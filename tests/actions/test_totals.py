"""Totals of a build: what is counted, what it is worth, months that close."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from sowhat.actions import adding_months, adding_up, ledger, portfolio, totals
from sowhat.actions.build import build
from sowhat.actions.reading import latest, reading
from sowhat.actions.so_what import effects
from sowhat.actions.study import ran
from sowhat.errors import CallError
from sowhat.evidence.joint.replicates import covariance
from sowhat.ledger.counting import Candidate
from sowhat.ledger.prices import late
from sowhat.model.estimate import Total
from sowhat.model.price import PriceEntry, Rate
from sowhat.model.signature import Signer
from sowhat.stories.effects import as_json
from sowhat.stories.words import words
from tests.actions.conftest import Quiet
from tests.worlds import World

HALF = Decimal("0.5")
FINANCE = Signer(name="Li Wei", role="finance")
SECOND = """studies:
  - {name: search-return, service: search, outcome: weekly-return, horizon: 4}
  - name: advice-later
    service: advice
    outcome: weekly-return
    horizon: 2
    registered: 2026-03-20
    price: {amount: 90, low: 60, high: 130, currency: CNY}
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = World(log_days=2).write(tmp_path_factory.mktemp("harbour"))
    (root / "studies" / "second.yaml").write_text(SECOND, encoding="utf-8")
    build(root, Quiet())
    ledger.claim(root, "advice-return")
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


def test_the_total_of_one_joint_effect_is_its_value(harbour: Path) -> None:
    seen = totals.totals(harbour)
    [counted] = seen.counted
    [total] = seen.sums
    [alone] = [one for one in effects(harbour).portfolios if one.portfolio.name == counted.name]
    assert alone.value is not None
    assert (total.kind, total.of, total.parts) == ("create", "realised", 1)
    assert total.money.value == alone.value.value
    ends = [float(total.money.low), float(total.money.high)]
    assert ends == pytest.approx([float(alone.value.low), float(alone.value.high)], rel=0.02)


def test_a_second_horizon_and_what_was_not_fixed_are_left_out_by_name(harbour: Path) -> None:
    seen = totals.totals(harbour)
    why = {one.name: one.why.code for one in seen.uncounted}
    [counted] = seen.counted
    assert "left-counted-already" in why.values()
    assert why["search-return"] == "left-unregistered"
    assert counted.name not in why


def test_a_build_keeps_what_single_teams_do_to_a_total_and_shows_it_nowhere(harbour: Path) -> None:
    with reading(harbour, latest(harbour)) as open_:
        one = portfolio.built(open_.engine)[0]
    kept = next(each for each in one.added if each.counting == "retained")
    assert kept.replicates is not None
    assert kept.stream.total.se == pytest.approx(covariance(kept.replicates, kept.replicates) ** 0.5, rel=1e-9)
    shown = json.dumps(as_json(effects(harbour), words("en"))) + totals.totals(harbour).model_dump_json()
    assert "replicates" not in shown
    assert '"apart"' not in shown


def test_where_nothing_is_proven_there_are_no_winners_to_add_up(harbour: Path) -> None:
    seen = totals.totals(harbour)
    assert all(one.quantity.low <= 0 for one in seen.counted)
    assert seen.naive is None


def test_the_walk_adds_up_and_names_the_claim(harbour: Path) -> None:
    seen = totals.totals(harbour)
    for one in seen.bridges:
        assert one.start + one.evidenced + one.declared + one.up + one.down == one.end
    assert any(one.claims == ("c000001",) for one in seen.bridges)


def test_equal_builds_have_equal_digits(harbour: Path, copied: Path) -> None:
    shutil.rmtree(copied / "results")
    build(copied, Quiet())
    again, before = totals.totals(copied), totals.totals(harbour)
    assert (again.sums, again.counted, again.naive) == (before.sums, before.counted, before.naive)


def test_a_closed_month_stays_and_what_is_taken_back_goes_to_the_open_one(copied: Path) -> None:
    [claim] = ledger.book(copied).claims
    last = max(month.month for month in claim.months)
    made = totals.lock(copied, last, FINANCE)
    assert (made.month, made.by) == (last, FINANCE)
    before = totals.books(copied)
    ledger.retract(copied, claim.id, "the roster was wrong")
    after = totals.books(copied)
    assert after[: len(before)] == before
    [late] = after[len(before) :]
    assert claim.value is not None
    assert [each.late for each in late.sums] == [-claim.value.value]
    assert totals.totals(copied).open == late.month
    assert ledger_sound(copied)


def ledger_sound(root: Path) -> bool:
    return sum((each.amount for one in totals.books(root) for each in one.sums), Decimal(0)) == 0


def test_a_month_that_is_not_over_cannot_be_closed(copied: Path) -> None:
    with pytest.raises(CallError) as refused:
        totals.lock(copied, date(2999, 1, 1), FINANCE)
    assert [problem.code for problem in refused.value.problems] == ["lock-not-over"]


@pytest.fixture
def seen(harbour: Path) -> adding_up.Seen:
    with reading(harbour, latest(harbour)) as open_:
        folios, found = portfolio.built(open_.engine), ran(open_.engine, latest(harbour))
    asked = adding_up.Asked("CNY", "UTC")
    return adding_up.Seen(folios, found, ledger.book(harbour), asked, date(2026, 6, 1))


def claims_of(seen: adding_up.Seen, one: Candidate, *sizes: float) -> adding_up.Seen:
    """Claims of a study of the joint effect, so large."""
    [claim] = seen.book.claims
    assert claim.quantity is not None
    told = tuple(
        claim.model_copy(
            update={
                "id": f"c{number:06d}",
                "quantity": claim.quantity.model_copy(update={"value": size}),
                "study": claim.study.model_copy(update={"name": one.studies[0]}),
            }
        )
        for number, size in enumerate(sizes, 1)
    )
    return replace(seen, book=seen.book.model_copy(update={"claims": told}))


@pytest.mark.parametrize(("parts", "flagged"), [((0.6, 0.6), True), ((0.4, 0.4), False), ((1.5,), False)])
def test_claims_past_what_was_done_together_are_told(
    seen: adding_up.Seen, parts: tuple[float, ...], flagged: bool
) -> None:
    one = next(each for each in adding_up.candidates(seen) if each.quantity is not None)
    assert one.stream is not None
    large = replace(one, stream=one.stream.model_copy(update={"total": moved(one.stream.total, 100.0)}))
    told = adding_up._claimed(large, claims_of(seen, large, *(100 * part for part in parts)))
    assert [flag.code for flag in told] == (["flag-claims-past-joint"] if flagged else [])


def test_an_amended_claim_is_counted_as_it_stands(harbour: Path, seen: adding_up.Seen) -> None:
    """Half of it stands: half the quantity and money, month by month too; the evidence is beside it and the walk keeps
    it."""
    [claim] = seen.book.claims
    counted = claim.study.model_copy(update={"name": "advice-later"})
    amended = claim.model_copy(update={"study": counted, "factor": HALF})
    half = replace(seen, book=seen.book.model_copy(update={"claims": (amended,)}))
    [before], [after] = (adding_up.made(one, latest(harbour)).counted for one in (seen, half))
    assert after.evidence == before.quantity
    assert (after.stands, before.stands) == (HALF, Decimal(1))
    assert after.quantity.value == pytest.approx(before.quantity.value / 2)
    ends = [(after.money.value, before.money.value), (after.money.low, before.money.low)]
    assert all(float(now) == pytest.approx(float(was) / 2, abs=0.01) for now, was in ends)
    assert [flag.code for flag in after.flags] == ["flag-amended"]
    by_month = [sum(flow.likely for flow in adding_months.flows(one, "create")) for one in (seen, half)]
    assert by_month[1] == pytest.approx(by_month[0] / 2)
    walks = [adding_up.made(one, latest(harbour)).bridges for one in (seen, half)]
    assert [one.evidenced for one in walks[0]] == [one.evidenced for one in walks[1]]


def moved(total: Total, estimate: float) -> Total:
    return total.model_copy(update={"estimate": estimate, "ci": (estimate - 10, estimate + 10), "se": 5.0})


def test_customer_periods_are_not_taken_for_customers(seen: adding_up.Seen) -> None:
    one = next(each for each in adding_up.candidates(seen) if each.quantity is not None)
    assert one.stream is not None
    many = moved(one.stream.total, one.stream.total.units * 0.9)
    kept = replace(one, customers=True, stream=one.stream.model_copy(update={"total": many}))
    periods = replace(
        kept, stream=one.stream.model_copy(update={"total": many.model_copy(update={"kind": "unit-periods"})})
    )
    assert [flag.code for flag in adding_up._twice((kept, kept))] == ["flag-service-past-exposed"]
    assert list(adding_up._twice((periods, periods))) == []


def test_a_price_entered_at_night_is_dated_where_the_workspace_is() -> None:
    """Half past six in the evening of the 30th in London is the morning of the 1st in Shanghai."""
    terms = {"name": "kept", "unit": "retained-customer", "low": 1, "likely": 2, "high": 3, "currency": "CNY"}
    rest = {"source": "F", "owner": "W", "valid_from": "2026-01-01", "number": 1, "at": "2026-09-30T18:30:00Z"}
    entered = PriceEntry.model_validate({**terms, **rest})
    assert (late(entered, date(2026, 9, 30), "Asia/Shanghai"), late(entered, date(2026, 9, 30))) == (True, False)


def test_the_months_of_the_total_add_up_to_it_in_every_draw(harbour: Path, seen: adding_up.Seen) -> None:
    flows = adding_months.flows(seen, "create")
    [total] = [one.money for one in totals.totals(harbour).sums if (one.kind, one.of) == ("create", "realised")]
    assert sum(flow.likely for flow in flows) == pytest.approx(float(total.value), abs=0.01)
    drawn = np.sum([flow.draws for flow in flows if flow.draws is not None], axis=0)
    assert np.quantile(drawn, [0.025, 0.975]) == pytest.approx([float(total.low), float(total.high)], abs=0.02)


def test_a_month_moves_with_the_sum_as_their_errors_do(seen: adding_up.Seen) -> None:
    """Two periods of variances 3 and 1 that move apart: the first has three quarters of what the sum deviates by."""
    one = next(each for each in adding_up.candidates(seen) if each.stream is not None)
    assert one.stream is not None
    apart = one.stream.model_copy(update={"parts": (5.0, 5.0), "cov": ((3.0, 0.0), (0.0, 1.0))})
    assert adding_months.shared(apart, np.eye(2)).tolist() == [0.75, 0.25]


def test_nothing_of_another_kind_is_in_the_months(seen: adding_up.Seen) -> None:
    assert adding_months.flows(seen, "protect") == ()


def test_a_foreign_price_is_converted_as_a_claim_of_today_would_be(seen: adding_up.Seen) -> None:
    """The table of rates may begin after the question was fixed."""
    rate = Rate(base="CNY", quote="JPY", day=date(2026, 5, 31), rate=Decimal(20), source="bank")
    book = seen.book.model_copy(update={"rates": (rate,)})
    told = adding_up.candidates(replace(seen, book=book, asked=adding_up.Asked("JPY", "UTC")))
    assert {one.applied.rate for one in told if one.applied is not None} == {rate}
