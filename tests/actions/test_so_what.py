"""The front door, loaded: studies with their worth, the chain, what changed, what waits."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import ledger
from sowhat.actions.build import build
from sowhat.actions.so_what import effects, so_what
from sowhat.errors import CallError, DataError
from sowhat.model.so_what import SoWhat
from sowhat.stories.effects import as_json
from sowhat.stories.words import words
from tests.actions.conftest import Quiet, Shop, line
from tests.conftest import Harbours
from tests.worlds import World


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    return harbours(log_days=42)


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


def codes(seen: SoWhat) -> list[tuple[str, object]]:
    return [(change.code, change.params.get("service")) for change in seen.changes]


def test_a_study_has_customers_money_and_what_data_could_show(harbour: Path) -> None:
    [one] = so_what(harbour).studies
    assert one.retained is not None
    assert one.value is not None
    assert one.retained.low < World().retained < one.retained.high
    assert one.value.currency == "CNY"
    assert one.ahead.detectable_customers == pytest.approx(one.ahead.detectable * 640 if one.ahead.detectable else 0)


def test_the_chain_is_of_the_last_full_month(harbour: Path) -> None:
    chain = so_what(harbour).chain
    assert chain.month == "2026-05"
    assert {(flow.service, flow.unit, flow.teams) for flow in chain.flows if flow.service == "search"} == {
        ("search", "retail", 4),
        ("search", "credit", 4),
        ("search", "wealth", 3),
    }


def test_customers_of_the_chain_are_those_on_rosters(harbour: Path) -> None:
    chain = so_what(harbour).chain
    assert chain.customers == 840
    assert {unit.unit: unit.customers for unit in chain.units} == {"retail": 520, "credit": 160, "wealth": 160}


def test_what_changed_in_two_weeks_is_told(harbour: Path) -> None:
    assert codes(so_what(harbour)) == [("team-joined", "search"), ("calls-up", "checkout")]


def test_two_weeks_of_telemetry_tell_no_change(tmp_path: Path) -> None:
    root = World(log_days=20).write(tmp_path)
    build(root, Quiet())
    assert so_what(root).changes == ()


def test_what_waits_changes_with_what_was_done(copied: Path) -> None:
    assert [need.code for need in so_what(copied).needs] == ["register-study", "claim-study"]
    ledger.register(copied, "advice-return")
    assert [need.code for need in so_what(copied).needs] == ["claim-study"]
    ledger.claim(copied, "advice-return")
    seen = so_what(copied)
    assert seen.needs == ()
    assert seen.studies[0].claim is not None


def test_a_study_without_date_and_price_asks_for_both(tmp_path: Path) -> None:
    root = World(registered=None, priced=False, log_days=2).write(tmp_path)
    build(root, Quiet())
    seen = so_what(root)
    assert [need.code for need in seen.needs][:2] == ["register-study", "price-study"]
    assert seen.studies[0].value is None


def test_break_even_is_cost_over_price(copied: Path) -> None:
    from sowhat.actions import so_what as module
    from sowhat.actions.reading import latest

    found = ledger.studied(copied, latest(copied), "advice-return")
    study = found.studied.study.model_copy(update={"cost": Decimal(9600)})
    costly = found.model_copy(update={"studied": found.studied.model_copy(update={"study": study})})
    ahead = module.answer(costly, ledger.book(copied)).ahead
    assert (ahead.break_even, ahead.share) == (80.0, 0.125)


def test_a_log_alone_asks_for_an_outcome_and_for_consumers(shop: Shop) -> None:
    root = shop(*(line("ann", "/pay", day) for day in range(1, 9)))
    build(root, Quiet())
    seen = so_what(root)
    assert [need.code for need in seen.needs] == ["declare-consumers", "map-routes", "name-outcome"]
    assert (seen.studies, seen.chain.customers) == ((), None)


def test_until_is_the_last_day_of_telemetry_or_outcomes(harbour: Path) -> None:
    until = so_what(harbour).until
    assert until is not None
    assert until.isoformat() == "2026-06-21"


def test_before_the_first_build_there_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no-build"):
        so_what(World(log_days=1).write(tmp_path))


def test_effects_keep_the_contract_of_estimate(harbour: Path) -> None:
    [one] = list(as_json(effects(harbour), words("en"))["effects"])  # type: ignore[arg-type]
    assert isinstance(one, dict)
    finding = one["finding"]
    assert isinstance(finding, dict)
    keys = {"status", "design", "estimate", "se", "ci", "p", "grade", "checks", "what_would_help", "n", "inference"}
    assert keys <= set(finding)
    assert {"study", "exposed", "retained", "value", "ahead", "claim"} <= set(one)


def test_one_effect_can_be_asked_for(harbour: Path) -> None:
    assert len(effects(harbour, "advice-return").effects) == 1
    with pytest.raises(CallError, match="no-such-study"):
        effects(harbour, "other")
