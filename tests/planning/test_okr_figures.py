"""What a key result stands at, and that what is not measured is not zero."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sowhat.model.estimate import Remark
from sowhat.model.measured import NotMeasured
from sowhat.model.okr import ClaimBinding, KeyResultSeen, MetricBinding
from sowhat.planning.okr_figures import declared, of_claim, of_metric
from tests.planning.okr_samples import DECLARED, HABIT, PERIOD, measured
from tests.web import claim_samples

BINDING = MetricBinding(metric="habit", service="identity")
MONTHS = (("2026-06", "0.4", True), ("2026-07", "0.5", True), ("2026-08", "0.6", True), ("2026-09", "0.9", False))
WITHIN, AFTER = date(2026, 9, 20), date(2026, 11, 1)


def figure(*months: tuple[str, str, bool], today: date = WITHIN, reads: str = "last") -> KeyResultSeen:
    binding = BINDING.model_copy(update={"reads": reads})
    return of_metric(HABIT, binding, measured(*months), PERIOD, today)


def test_the_last_whole_month_of_the_period_counts() -> None:
    seen = figure(*MONTHS)
    assert (seen.now, seen.month, seen.progress) == (Decimal("0.6"), "2026-08", Decimal(1))


def test_the_mean_is_that_of_its_whole_months() -> None:
    assert figure(*MONTHS, reads="mean").now == Decimal("0.55")


def test_before_its_first_month_is_whole_the_one_before_stands_in() -> None:
    assert figure(*MONTHS[:1]).month == "2026-06"


def test_after_the_period_a_month_before_it_does_not_count() -> None:
    seen = figure(*MONTHS[:1], today=AFTER)
    assert (seen.state, seen.now, seen.progress, seen.reasons[0].code) == (
        "not-measured",
        None,
        None,
        "okr-why-no-month",
    )


def test_months_after_the_period_do_not_count() -> None:
    assert figure(*MONTHS[:2], ("2026-10", "0.1", True), today=AFTER).month == "2026-07"


def test_a_month_that_is_not_over_does_not_count() -> None:
    assert figure(*MONTHS, today=date(2026, 8, 31)).month == "2026-07"


def test_what_is_not_measured_says_why_and_is_not_zero() -> None:
    found = NotMeasured(metric="habit", reasons=(Remark(code="measured-why-no-log"),))
    seen = of_metric(HABIT, BINDING, found, PERIOD, WITHIN)
    assert (seen.state, seen.now, seen.progress, seen.reasons) == ("not-measured", None, None, found.reasons)


def test_what_is_declared_is_never_scored() -> None:
    assert (declared(DECLARED).state, declared(DECLARED).progress) == ("declared", None)


CLAIM = next(one for one in claim_samples.BOOK.claims if one.value is not None)
TARGET = HABIT.model_copy(update={"start": Decimal(0), "target": Decimal(10_000_000_000)})
MONEY = ClaimBinding(study=CLAIM.study.name)


def test_a_claim_counts_with_its_interval_and_its_address() -> None:
    standing = CLAIM.model_copy(update={"state": "agreed"})
    seen = of_claim(TARGET, MONEY, standing)
    assert CLAIM.value is not None
    assert (seen.now, seen.low, seen.currency) == (CLAIM.value.value, CLAIM.value.low, CLAIM.value.currency)
    assert (seen.claim, seen.claim_state, seen.build) == (CLAIM.id, "agreed", CLAIM.build)


@pytest.mark.parametrize("state", ["draft", "disputed", "superseded", "retracted"])
def test_a_claim_that_does_not_stand_is_not_measured(state: str) -> None:
    seen = of_claim(TARGET, MONEY, CLAIM.model_copy(update={"state": state}))
    assert (seen.state, seen.reasons[0].code) == ("not-measured", "okr-why-claim-state")


def test_no_claim_is_not_zero() -> None:
    assert of_claim(TARGET, MONEY, None).reasons[0].code == "okr-why-no-claim"


def test_a_claim_without_a_price_has_no_money() -> None:
    bare = CLAIM.model_copy(update={"state": "agreed", "value": None})
    assert of_claim(TARGET, MONEY, bare).reasons[0].code == "okr-why-no-money"
