"""What the ledger promises, proved whole: results can be thrown away, and claims outlive what they were made of."""

from __future__ import annotations

import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from deltalake import DeltaTable

from sowhat.actions import ledger
from sowhat.actions.build import build
from sowhat.actions.ledger_audit import audit
from sowhat.actions.ledger_bundle import bundle
from sowhat.actions.ledger_verify import verify
from sowhat.actions.reading import latest
from sowhat.actions.totals import totals
from sowhat.model.ledger import Verification
from tests.actions.conftest import Quiet
from tests.conftest import Harbours

STUDY = "advice-return"


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    ledger.register(root, STUDY)
    build(root, Quiet())
    ledger.claim(root, STUDY)
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


def test_results_that_were_deleted_come_back_the_same(copied: Path) -> None:
    told, before = totals(copied), ledger.studied(copied, latest(copied), STUDY)
    claimed = [one.model_dump() for one in ledger.book(copied).claims]
    shutil.rmtree(copied / "results")
    made = build(copied, Quiet())
    again = ledger.studied(copied, latest(copied), STUDY)
    assert made.computed > 0
    assert (again.studied.finding, again.retained) == (before.studied.finding, before.retained)
    assert [one.model_dump() for one in ledger.book(copied).claims] == claimed
    assert totals(copied).model_dump(exclude={"build"}) == told.model_dump(exclude={"build"})
    assert [one.outcome for one in verify(copied).claims] == ["verified"]


def without(root: Path, table: str, predicate: str) -> None:
    """Rows deleted as an erasure does it: in a new version, and the files of every earlier one are gone."""
    opened = DeltaTable(root / "lake" / table)
    assert opened.delete(predicate)["num_deleted_rows"] > 0
    opened.vacuum(retention_hours=0, dry_run=False, enforce_retention_duration=False)


def one_customer(root: Path) -> str:
    rows = DeltaTable(root / "lake" / "rosters").to_pyarrow_table(columns=["customer"])
    return str(rows["customer"][0].as_py())


def verified(root: Path) -> Verification:
    [one] = verify(root).claims
    return one


def test_a_claim_outlives_a_customer_who_was_erased(copied: Path) -> None:
    customer = one_customer(copied)
    without(copied, "rosters", f"customer = '{customer}'")
    without(copied, "outcomes", f"unit = '{customer}'")
    one = verified(copied)
    assert (one.outcome, one.no_data, one.differences) == ("verified-from-moments", "facts-gone", ())


@pytest.mark.parametrize("table", ["calls", "uses", "outcomes"])
def test_a_claim_outlives_detail_that_has_expired(copied: Path, table: str) -> None:
    without(copied, table, "true")
    one = verified(copied)
    assert (one.outcome, one.no_data, one.differences) == ("verified-from-moments", "facts-gone", ())


def test_a_claim_outlives_everything_but_the_book(copied: Path) -> None:
    for name in ("lake", "results", "logs", "business", "catalog", "studies"):
        shutil.rmtree(copied / name)
    assert verified(copied).outcome == "verified-from-moments"
    with zipfile.ZipFile(BytesIO(bundle(copied, moments=True))) as archive:
        archive.extractall(copied / "bundle")
    found = audit(copied / "bundle")
    assert (found.sound, [each.outcome for each in found.claims]) == (True, ["verified-from-moments"])
