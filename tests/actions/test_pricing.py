"""Prices, rates, declarations and shares in the book, and the claims that take them."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import ledger, pricing
from sowhat.actions.ledger_verify import verify
from sowhat.errors import BlockedError, CallError
from sowhat.ledger.splits import SplitBody
from sowhat.model.declared import DeclaredTerms
from sowhat.model.price import PriceEntry, PriceTerms, Rate
from tests.conftest import Harbours

STUDY = "advice-return"
HEAD = "base,quote,day,rate,source\n"


@pytest.fixture(scope="module")
def built(harbours: Harbours) -> Path:
    return harbours(log_days=2)


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "w", copy_function=shutil.copy2))


def terms(**changes: object) -> PriceTerms:
    said: dict[str, object] = {
        "name": "kept",
        "unit": "retained-customer",
        "low": Decimal(40),
        "likely": Decimal(50),
        "high": Decimal(70),
        "currency": "CNY",
        "source": "FIN-1",
        "owner": "Wu Min",
        "valid_from": date(2020, 1, 1),
    }
    return PriceTerms.model_validate({**said, **changes})


def test_a_claim_takes_the_price_of_the_book_and_keeps_it(root: Path) -> None:
    pricing.price(root, terms(months=6))
    made = ledger.claim(root, STUDY)
    pricing.price(root, terms(likely=Decimal(60)))
    held = ledger.show(root, made.id)
    assert isinstance(held.price, PriceEntry)
    assert (held.price.likely, held.value) == (Decimal(50), made.value)
    assert [one.outcome for one in verify(root).claims] == ["verified"]


def test_without_a_price_in_the_book_that_of_yaml_counts(root: Path) -> None:
    made = ledger.claim(root, STUDY)
    assert made.price == made.study.price
    assert made.price is not None


def test_the_months_add_up_to_the_claim(root: Path) -> None:
    pricing.price(root, terms(months=6))
    made = ledger.claim(root, STUDY)
    assert made.value is not None
    assert sum(one.money.value for one in made.months) == made.value.value
    assert {one.kind for one in made.months} == {"realised", "run-rate"}


def test_a_price_in_dollars_waits_for_a_rate_which_the_claim_keeps(root: Path) -> None:
    pricing.price(root, terms(currency="USD"))
    with pytest.raises(CallError, match="rate-missing"):
        ledger.claim(root, STUDY)
    rate = Rate(base="USD", quote="CNY", day=date(2020, 1, 1), rate=Decimal(7), source="bank")
    pricing.rate(root, rate)
    made = ledger.claim(root, STUDY)
    assert made.retained is not None
    assert made.value is not None
    assert (made.rate, made.value.currency) == (rate, "CNY")
    assert float(made.value.value) == pytest.approx(made.retained.value * 350, abs=0.01)


def test_revenue_is_no_value(root: Path) -> None:
    pricing.price(root, terms(basis="revenue"))
    made = ledger.claim(root, STUDY)
    assert (made.value, made.months, made.quantity is None) == (None, (), False)


def test_a_price_of_an_outcome_that_nobody_declared_is_refused(root: Path) -> None:
    with pytest.raises(CallError, match="price-outcome-unknown"):
        pricing.price(root, terms(unit="order", outcome="orders"))


def test_a_claim_keeps_the_shares_of_its_day(root: Path) -> None:
    body = SplitBody(
        platform=Decimal("0.4"),
        business=Decimal("0.6"),
        team="retail",
        platform_by="Chen Bo",
        business_by="Li Na",
        source="okr",
    )
    pricing.split(root, STUDY, body)
    made = ledger.claim(root, STUDY)
    assert made.split is not None
    assert (made.split.platform, made.split.business, made.split.number) == (Decimal("0.4"), Decimal("0.6"), 1)
    with pytest.raises(CallError, match="no-such-study"):
        pricing.split(root, "nothing", body)


def test_a_declaration_is_told_beside_the_claim_and_in_no_claim(root: Path) -> None:
    made = ledger.claim(root, STUDY)
    month = date(2026, 7, 1)
    said = DeclaredTerms.model_validate(
        {
            "title": "letters",
            "service": made.study.service,
            "hours": {"low": 1, "likely": 2, "high": 3},
            "source": "mail",
            "owner": "Zhao Lei",
            "month": month,
        }
    )
    assert pricing.declare(root, said).counted_as == "capacity"
    found = pricing.price_book(root)
    assert [(one.claim, one.other) for one in found.overlaps] == [(made.id, "d000001")]
    assert pricing.withdraw(root, "d000001", "counted twice").reason == "counted twice"
    assert pricing.price_book(root).overlaps == ()
    with pytest.raises(CallError, match="no-such-service"):
        pricing.declare(root, said.model_copy(update={"service": "nothing"}))


def test_a_file_of_rates_is_entered_once(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "rates.csv"
    path.write_text(f"{HEAD}USD,CNY,2026-05-29,7.1,bank\n\nEUR,CNY,2026-05-29,8.2,bank\n", encoding="utf-8-sig")
    assert len(pricing.import_rates(root, path).rates) == 2
    assert pricing.import_rates(root, path).rates == ()
    assert [(one.base, one.stale) for one in pricing.price_book(root).rates] == [("USD", True), ("EUR", True)]


def test_nothing_of_a_file_with_a_mistake_is_entered(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "rates.csv"
    path.write_text(f"{HEAD}USD,CNY,2026-05-29,7.1,bank\nEUR,CNY,never,8.2,bank\n", encoding="utf-8")
    with pytest.raises(CallError, match=r"rates\.csv:3 rate-line"):
        pricing.import_rates(root, path)
    assert pricing.price_book(root).rates == ()


@pytest.mark.parametrize(
    ("content", "code"), [(b"from,to\nUSD,CNY\n", "rates-columns"), (b"\x00\x01\x02\x03", "rates-unreadable")]
)
def test_what_is_no_table_of_rates_is_refused(root: Path, tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "rates.csv"
    path.write_bytes(content)
    with pytest.raises((CallError, BlockedError), match=code):
        pricing.import_rates(root, path)
