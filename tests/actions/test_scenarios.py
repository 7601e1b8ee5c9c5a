"""Scenes over a build and a ledger: calls counted, claims and hours of the service, and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import ledger, pricing
from sowhat.actions.scenario_story import tell
from sowhat.actions.scenarios import day_price, scenario, scenarios
from sowhat.errors import CallError
from sowhat.model.declared import DeclaredTerms, Hours
from sowhat.model.price import PriceTerms
from sowhat.model.workspace import Platform, Workspace
from tests.conftest import Harbours
from tests.scenes import REFUND

COUNTED = (
    REFUND.replace("service: pay", "service: advice")
    .replace("/transfers/{id}', times: 2", "/advice', times: 2, stated: {low: 1, likely: 2, high: 3, stated_by: Li}")
    .replace("frequency: {low: 30, likely: 50, high: 80, stated_by: Wang}",
             "frequency: {operation: {service: checkout, route: /checkout}, each: 4}")
)  # fmt: skip
Scene = Callable[..., Path]


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Scene:
    """A built company with a scene."""
    root: Path = harbours(log_days=2)

    def write(text: str = COUNTED) -> Path:
        (root / "scenarios").mkdir(exist_ok=True)
        (root / "scenarios" / "refund.yaml").write_text(text, encoding="utf-8")
        return root

    return write


def test_calls_of_people_s_apps_say_how_often_it_happens(harbour: Scene) -> None:
    found = scenario(harbour(), "refund-call").occasions
    assert found is not None
    assert (found.known, found.calls, found.a_month.likely, found.units) == ("measured", 96, Decimal(24), 3)


def test_what_the_log_does_not_time_is_told_as_stated(harbour: Scene) -> None:
    seen = scenario(harbour(), "refund-call")
    assert (seen.new.steps[0].calls[0].known, seen.grade, seen.hours_grade) == ("stated", "E", "E")
    assert "scenario-why-stated-call" in {one.code for one in seen.reasons}


def test_an_operation_that_nobody_calls_counts_nothing(harbour: Scene) -> None:
    seen = scenario(harbour(COUNTED.replace("route: /checkout", "route: /nowhere")), "refund-call")
    assert (seen.occasions, seen.saved and seen.saved.hours) == (None, None)
    assert "scenario-why-uncounted" in {one.code for one in seen.reasons}


def test_the_ledger_says_what_it_holds_of_the_service(harbour: Scene) -> None:
    root = harbour()
    ledger.register(root, "advice-return")
    claim = ledger.claim(root, "advice-return")
    terms = DeclaredTerms(
        title="No more letters", service="advice", source="time sheets", owner="Wang", month=date(2026, 6, 1),
        hours=Hours(low=Decimal(300), likely=Decimal(420), high=Decimal(600)),
    )  # fmt: skip
    pricing.declare(root, terms)
    seen = scenario(root, "refund-call")
    assert [one.claim for one in seen.claims] == [claim.id]
    assert [(one.hours, one.money) for one in seen.released] == [(Decimal(420), None)]


def test_a_scene_that_is_changed_is_read_again_without_a_build(harbour: Scene) -> None:
    root = harbour()
    assert scenarios(root).scenarios[0].old.takes == 960
    path = root / "scenarios" / "refund.yaml"
    path.write_text(COUNTED.replace("low: 40, likely: 50", "low: 40, likely: 55"), encoding="utf-8")
    assert scenarios(root).scenarios[0].old.takes == 965


def test_a_name_that_no_scene_has_says_the_nearest(harbour: Scene) -> None:
    with pytest.raises(CallError) as caught:
        scenario(harbour(), "refund-cal")
    assert (caught.value.problems[0].code, caught.value.problems[0].params["nearest"]) == (
        "no-such-scenario", "refund-call",
    )  # fmt: skip


def test_a_form_that_is_not_known_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(CallError) as caught:
        tell(tmp_path, "refund-call", "en", "pptx")
    assert caught.value.problems[0].code == "scenario-form"


def test_a_day_costs_what_the_book_says_last_and_else_what_the_workspace_says(harbours: Harbours) -> None:
    root = harbours(log_days=2)
    workspace = Workspace(root=str(root), platform=Platform(name="p"), day_rate=Decimal(1500))
    today = date(2026, 9, 1)
    before = day_price(ledger.book(root), workspace, today)
    terms = PriceTerms(
        name="day", unit="person-day", low=Decimal(2000), likely=Decimal(2400), high=Decimal(2600), currency="CNY",
        basis="direct-cost", source="Finance", owner="Wang", valid_from=date(2026, 1, 1),
    )  # fmt: skip
    pricing.price(root, terms)
    pricing.price(root, terms.model_copy(update={"likely": Decimal(2500), "valid_from": date(2027, 1, 1)}))
    after = day_price(ledger.book(root), workspace, today)
    assert [one and one.amount for one in (before, after)] == [Decimal(1500), Decimal(2400)]
