"""What a card tells of claims and health: only what stands, nothing of a few people, unknown where nobody knows."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.actions.showcase_gains import gained, gains, standing, standings
from sowhat.model.claim import Amount, ClaimState, Quantity
from sowhat.model.health import Deliveries, Incidents, Objective, ServiceHealth, Share, Window
from tests.web.claim_samples import ONE

SERVICE = ONE.study.service
UNTIL = date(2026, 9, 23)
WINDOW = Window(
    calendar=False,
    first=date(2026, 8, 27),
    last=UNTIL,
    total=1000,
    bad=1,
    kept=0.999,
    low=0.99,
    high=1.0,
    allowed=10.0,
    spent=0.1,
)


def health(*windows: Window, whole: int = 1000, open_: int = 0) -> ServiceHealth:
    promise = Objective(
        name="a", indicator="availability", objective=0.99, window_days=28, calendar=False, under=None, windows=windows
    )
    return ServiceHealth(
        service="pay",
        answered=Share(part=1, whole=whole, share=0.001 if whole else None),
        objectives=(promise,),
        incidents=Incidents(days=90, count=open_, open=open_),
        deliveries=Deliveries(days=90),
    )


@pytest.mark.parametrize("state", ["evidenced", "agreed", "confirmed", "published"])
def test_a_claim_that_stands_is_told(state: ClaimState) -> None:
    [one] = gains([ONE.model_copy(update={"state": state})])[SERVICE]
    assert (one.claim, one.state) == (ONE.id, state)


@pytest.mark.parametrize("state", ["draft", "disputed", "superseded", "retracted"])
def test_a_claim_that_does_not_stand_is_not(state: ClaimState) -> None:
    assert gains([ONE.model_copy(update={"state": state})]) == {}


def test_more_people_behind_the_same_grade_come_first() -> None:
    claims = [
        ONE.model_copy(update={"state": state, "id": f"c{n}"})
        for n, state in enumerate(("evidenced", "published", "agreed"))
    ]
    assert [one.state for one in gains(claims)[SERVICE]] == ["published", "agreed", "evidenced"]


@pytest.mark.parametrize(("value", "few"), [(9.4, True), (-9.4, True), (10.0, False)])
def test_of_a_few_customers_neither_number_nor_money_is_told(value: float, few: bool) -> None:
    told = Quantity(kind="retained", value=value, low=value - 1, high=value + 1)
    one = gained(ONE.model_copy(update={"quantity": told}))
    assert (one.few, one.quantity is None, one.money is None) == (few, few, few)


def test_minutes_of_downtime_are_no_people() -> None:
    one = gained(ONE.model_copy(update={"quantity": Quantity(kind="downtime-minutes", value=3, low=1, high=5)}))
    assert (one.few, one.quantity is None) == (False, False)


def test_an_interval_with_zero_may_be_nothing() -> None:
    one = gained(ONE.model_copy(update={"quantity": None, "retained": Amount(value=100, low=-5, high=300)}))
    assert one.maybe_nothing


@pytest.mark.parametrize(
    ("seen", "state"),
    [
        (health(WINDOW), "kept"),
        (health(WINDOW.model_copy(update={"spent": 1.2})), "care"),
        (health(WINDOW.model_copy(update={"spent": 9.0, "few": True})), "told"),
        (health(WINDOW, open_=1), "care"),
        (health(), "told"),
        (health(whole=0), "unknown"),
    ],
)
def test_how_it_runs(seen: ServiceHealth, state: str) -> None:
    assert standing(seen, UNTIL).state == state


def test_without_health_nothing_is_claimed_of_it() -> None:
    assert standings(None) == {}
