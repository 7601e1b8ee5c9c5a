"""One study of each design: built, shown on every page, claimed where there is a total, and computed again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sowhat.actions import ledger, places
from sowhat.actions.build import build
from sowhat.actions.ledger_verify import verify
from sowhat.actions.reading import latest, reading
from sowhat.actions.study import ran
from sowhat.errors import CallError
from sowhat.lake.lake import Lake
from sowhat.model.estimate import Estimate
from sowhat.studies.run import Ran
from sowhat.web.app import create
from tests.actions.conftest import Quiet
from tests.actions.designs_company import COMPANY, DESIGNS, write
from tests.web.visitor import Visitor

PAGES = ("/", "/studies", "/value", "/services/advice", "/data", "/doctor", "/api/v1/so-what", "/api/v1/effects")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write(tmp_path_factory.mktemp("designs"))
    build(root, Quiet())
    return root


@pytest.fixture(scope="module")
def found(company: Path) -> dict[str, Ran]:
    built = latest(company)
    with reading(company, built) as open_:
        return ran(open_.engine, built)


@pytest.fixture(scope="module")
def visitor(company: Path) -> Visitor:
    return Visitor(create(company))


@pytest.mark.parametrize("design", DESIGNS)
def test_a_study_is_answered_by_the_design_that_it_names(found: dict[str, Ran], design: str) -> None:
    finding = found[f"by-{design}"].studied.finding
    assert finding.design == ("synthetic" if design == "auto" else design)
    assert isinstance(finding, Estimate) == (design != "did"), getattr(finding, "reasons", "")


@pytest.mark.parametrize("path", [*PAGES, *(f"/studies/by-{design}" for design in DESIGNS)])
def test_every_page_shows_them(visitor: Visitor, path: str) -> None:
    for language in ("", "?lang=zh"):
        answer = visitor.get(f"{path}{language}")
        assert answer.status_code == 200, answer.text[:2000]


def test_lots_are_facts_under_pseudonyms(company: Path) -> None:
    [version] = [one.version for one in latest(company).tables if one.table == "assignments"]
    rows = pq.read_table(Lake(places.lake(company)).uris("assignments", version)).to_pylist()
    assert {row["arm"] for row in rows} == {"new", "old"}
    assert {row["experiment"] for row in rows} == {"pilot"}
    assert {row["unit"] for row in rows} & {customer for _, customer in COMPANY.customers()} == set()


def test_a_claim_of_an_experiment_is_computed_again_from_moments_and_facts(company: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(company, tmp_path / "w", copy_function=shutil.copy2))
    claim = ledger.claim(root, "by-experiment")
    assert claim.retained is not None
    assert [(one.claim, one.outcome) for one in verify(root).claims] == [(claim.id, "verified")]


QUANTITIES = {"synthetic": "retained", "series": "unit-periods", "protection": "avoided"}


def test_what_other_designs_add_up_to_is_claimed_month_by_month_and_computed_again(
    company: Path, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(company, tmp_path / "w", copy_function=shutil.copy2))
    made = [ledger.claim(root, f"by-{design}", "create") for design in QUANTITIES]
    assert [one.quantity.kind for one in made if one.quantity] == list(QUANTITIES.values())
    priced = [one for one in made if one.value is not None]
    assert [sum(month.money.value for month in one.months) for one in priced] == [
        one.value.value for one in priced if one.value
    ]
    assert [one.outcome for one in verify(root).claims] == ["verified"] * 3


def test_a_third_of_the_minutes_of_downtime_was_avoided(company: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(company, tmp_path / "w", copy_function=shutil.copy2))
    made = ledger.claim(root, "by-protection")
    quantity = made.quantity
    assert made.kind == "protect"  # whatever was typed: it is no new value
    assert quantity is not None
    assert quantity.low < 10 * 10 * 12 < quantity.high  # ten teams, ten minutes a week less, twelve weeks


def test_an_association_adds_up_to_nothing(company: Path) -> None:
    with pytest.raises(CallError, match="claim-no-total"):
        ledger.claim(company, "by-association")


def test_customers_kept_are_claimed_or_customer_periods_and_not_both(company: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(company, tmp_path / "w", copy_function=shutil.copy2))
    claim = ledger.claim(root, "by-synthetic", counting="unit-periods")
    assert (claim.retained, claim.quantity.kind if claim.quantity else "") == (None, "unit-periods")
    with pytest.raises(CallError, match="claim-exists"):
        ledger.claim(root, "by-synthetic")


def test_another_lot_is_another_answer_and_another_outcome_is_not(company: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(company, tmp_path / "w", copy_function=shutil.copy2))
    path = root / "business" / "mood.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("team-24,2026-03-02,", "team-24,2026-03-02,1"), "utf-8")
    quiet = Quiet()
    before = {name: one.studied.finding for name, one in _ran(root).items()}
    build(root, quiet)
    after = {name: one.studied.finding for name, one in _ran(root).items()}
    assert before["by-experiment"] == after["by-experiment"].model_copy(update={"version": before["by-auto"].version})
    assert before["by-series"] != after["by-series"]


def _ran(root: Path) -> dict[str, Ran]:
    built = latest(root)
    with reading(root, built) as open_:
        return ran(open_.engine, built)
