"""A claim's signatures through the actions: what agreeing costs, and what stands afterwards."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import ledger, signing
from sowhat.actions.ledger_verify import verify
from sowhat.actions.places import DECISIONS
from sowhat.errors import CallError
from sowhat.model.claim import Claim, Quantity
from sowhat.model.signature import Signer
from tests.conftest import Harbours

STUDY = "advice-return"
ONE = "c000001"
LI = Signer(name="Li Na", role="business", team="retail")
WANG = Signer(name="Wang", role="finance")


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    ledger.register(root, STUDY)
    ledger.claim(root, STUDY, by=Signer(name="Chen", role="platform"))
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    root = tmp_path / "w"
    root.mkdir()
    for name in ("catalog", "studies", "business", "results"):
        shutil.copytree(harbour / name, root / name)
    for path in (harbour / "sowhat.yaml", *harbour.glob(f"{DECISIONS}*")):
        shutil.copy2(path, root / path.name)
    return root


def test_an_amended_claim_stands_at_what_is_left_and_still_verifies(copied: Path) -> None:
    made = signing.sign(copied, ONE, LI, "amend", "two campaigns ran", Decimal("0.8"))
    assert (made.state, made.factor, made.signatures[0].reason) == ("agreed", Decimal("0.8"), "two campaigns ran")
    assert verify(copied).faults == ()


def test_a_price_as_it_was_written_is_not_confirmed_by_finance(copied: Path) -> None:
    signing.sign(copied, ONE, LI, "agree")
    with pytest.raises(CallError, match="confirm-terms"):
        signing.sign(copied, ONE, WANG, "confirm")


def test_a_dispute_is_shown_with_its_reason(copied: Path) -> None:
    made = signing.dispute(copied, ONE, LI, "two campaigns ran")
    assert (made.state, made.reason) == ("disputed", "two campaigns ran")


def test_without_an_agreed_split_agreeing_gives_everything_to_the_platform(copied: Path) -> None:
    found, one = signing.cost(copied, ONE), ledger.show(copied, ONE)
    assert one.retained is not None
    assert found.money is not None
    assert float(found.claimed.all) == pytest.approx(one.retained.value, abs=1e-4)
    assert (found.claimed.business, found.money.business, found.split_agreed) == (Decimal(0), Decimal(0), False)


def test_what_is_not_claimed_of_the_movement_stays_with_the_business(copied: Path) -> None:
    whole = signing.cost(copied, ONE)
    signing.sign(copied, ONE, LI, "amend", "two campaigns ran", Decimal("0.5"))
    half = signing.cost(copied, ONE)
    assert whole.movement is not None
    assert whole.rest is not None
    assert half.rest is not None
    assert whole.rest == pytest.approx(whole.movement.amount - float(whole.claimed.all), abs=1e-4)
    assert half.rest - whole.rest == pytest.approx(float(whole.claimed.all) / 2, abs=1e-3)


def test_a_claim_is_not_estimated_anew_between_registered_cut_offs(copied: Path) -> None:
    with pytest.raises(CallError, match="supersede-cut-off"):
        signing.supersede(copied, ONE, "it looks better now")


def test_what_was_never_registered_has_no_definition(copied: Path) -> None:
    with pytest.raises(CallError, match="definition-unregistered"):
        signing.define(copied, "unheard-of", LI)


def test_a_new_estimate_counts_what_the_old_one_did(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Customer-periods are not silently followed by customers kept."""
    [old, *_] = ledger.book(harbour).claims
    periods = old.model_copy(update={"quantity": Quantity(kind="unit-periods", value=2.0, low=1.0, high=3.0)})
    asked: list[object] = []
    monkeypatch.setattr(ledger, "show", lambda root, id_: periods)

    def claim(*told: object) -> Claim:
        asked.append(told[-1])
        return old

    monkeypatch.setattr(ledger, "claim", claim)
    signing.supersede(harbour, old.id, "half a year more")
    assert asked == ["unit-periods"]
