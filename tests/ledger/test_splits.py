"""Shares: what an agreement needs, and that parts add up to the joint effect."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.errors import CallError
from sowhat.ledger import splits
from sowhat.ledger.splits import SplitBody
from sowhat.model.claim import Money, Split
from sowhat.model.ledger import Entry

AT = datetime(2026, 7, 1, tzinfo=UTC)
CENTS = st.integers(-(10**12), 10**12)
SHARES = st.integers(0, 1000)


def body(**changes: object) -> SplitBody:
    said: dict[str, object] = {
        "platform": Decimal("0.4"),
        "business": Decimal("0.6"),
        "team": "retail",
        "platform_by": "Chen Bo",
        "business_by": "Li Na",
        "source": "okr-3",
    }
    return SplitBody.model_validate({**said, **changes})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"business": Decimal("0.7")}, "split-not-one"),
        ({"platform": Decimal("-0.1"), "business": Decimal("1.1")}, "split-share"),
        ({"team": ""}, "split-no-team"),
        ({"source": " "}, "split-no-source"),
        ({"business_by": ""}, "split-one-side"),
        ({"business_by": "chen bo "}, "split-same-person"),
    ],
)
def test_an_agreement_lacks_nothing(changes: dict[str, object], code: str) -> None:
    with pytest.raises(CallError, match=code):
        splits.agree((), "churn", body(**changes), AT)


def test_the_latest_agreement_of_a_study_counts() -> None:
    entries: list[Entry] = []
    for study, platform in (("churn", "0.4"), ("orders", "0.5"), ("churn", "0.3")):
        shares = {"platform": Decimal(platform), "business": 1 - Decimal(platform)}
        entries.append(splits.agree(entries, study, body(**shares), AT))
    found = splits.standing(splits.book(entries), "churn")
    assert found is not None
    assert (found.platform, found.number) == (Decimal("0.3"), 3)


def test_a_study_without_an_agreement_has_no_shares() -> None:
    assert splits.standing((), "churn") is None


def test_by_hand_forty_percent_of_a_thousand_and_one_cents() -> None:
    whole = Money(value=Decimal("10.01"), low=Decimal("-2.00"), high=Decimal("25.03"), currency="CNY")
    own, rest = splits.parts(whole, Split(platform=Decimal("0.4"), business=Decimal("0.6")))
    assert (own.low, own.value, own.high) == (Decimal("-0.80"), Decimal("4.00"), Decimal("10.01"))
    assert (rest.low, rest.value, rest.high) == (Decimal("-1.20"), Decimal("6.01"), Decimal("15.02"))


@given(cents=st.tuples(CENTS, CENTS, CENTS), share=SHARES, currency=st.sampled_from(["CNY", "JPY"]))
def test_shares_add_up_to_the_joint_effect(cents: tuple[int, int, int], share: int, currency: str) -> None:
    unit = Decimal(1) if currency == "JPY" else Decimal("0.01")
    low, value, high = sorted(one * unit for one in cents)
    whole = Money(value=value, low=low, high=high, currency=currency)
    platform = Decimal(share) / 1000
    own, rest = splits.parts(whole, Split(platform=platform, business=1 - platform))
    for name in ("low", "value", "high"):
        assert getattr(own, name) + getattr(rest, name) == getattr(whole, name)
        assert abs(getattr(own, name) - platform * getattr(whole, name)) <= unit / 2
