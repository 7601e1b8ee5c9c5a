"""What known callers ask for in vain; what scanners ask for is none of it."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowhat.metrics.mining import failures
from sowhat.metrics.mining.failures import Refused, wanted
from sowhat.model.catalog import Operation, Route, Service
from sowhat.model.opportunity import Mined
from tests.metrics.mining.conftest import UNTIL, Company, Said, Stage, days

SHOP = Company({"sales": ["shop"], "care": ["desk"]}, (Service(name="orders", routes=(Route(path="/orders"),)),))
WANTED = "/orders/{id}/history"
KEYS = [f"key{n}" for n in range(4)]


def daily(route: str, status: int, who: str = "shop", last: date = UNTIL, count: int = 6, calls: int = 5) -> list[Said]:
    return [Said(who, route, day, calls, status) for day in days(count, last)]


REAL = {
    WANTED: daily(WANTED, 404),
    "/orders/method": daily("/orders/method", 405),
    "/orders/shut": [*daily("/orders/shut", 403), *daily("/orders/shut", 200, "desk", calls=20)],
    "/orders/limit": daily("/orders/limit", 429),
    "/tool-1.3.jar": daily("/tool-1.3.jar", 404, "stubborn", count=4),
    "/lists": [
        *(Said(key, "/lists", day, 1, 404) for key, day in zip(KEYS, days(4), strict=True)),
        *(Said(key, "/orders", UNTIL) for key in KEYS),
    ],
    "/history.php": [*daily("/history.php", 404), Said("shop", "/orders.php", UNTIL)],
    "/robotic": [Said("shop", "/robotic", day, 5, 404, traffic="bot") for day in days(6)],
    "/mixed": [*daily("/mixed", 404), Said("desk", "/mixed", UNTIL, 4, 400)],
}
"""Routes that somebody wants, and what shows it."""
FALSE = {
    **{f"/odd/{status}": daily(f"/odd/{status}", status) for status in (400, 401, 410, 422, 500)},
    "/orders/two-days": daily("/orders/two-days", 404, count=2),
    "/orders/works": [*daily("/orders/works", 404), *daily("/orders/works", 200, "desk", calls=20)],
    "/orders/seldom": [*daily("/orders/seldom", 429), *daily("/orders/seldom", 200, calls=60)],
    "/orders/long-ago": daily("/orders/long-ago", 404, last=UNTIL - timedelta(days=91)),
    "/unwelcome": [Said(f"never{n}", "/unwelcome", day, 1, 404) for n, day in enumerate(days(4))],
    "/shop.asp": daily("/shop.asp", 404),
    "/probed": [Said("shop", "/probed", day, 5, 404, traffic="probe") for day in days(6)],
    "/crawled": [Said("spider", "/crawled", day, 5, 404, traffic="bot") for day in days(6)],
    **{f"/door/{n}": daily(f"/door/{n}", 404, "scanner") for n in range(failures.TRIED + 1)},
    **{
        route: daily(route, 404)
        for route in ("/wp-login.php", "/a/.env", "/blog/wp-admin", "/favicon.ico", "/apple-touch-icon.png", "/x%22y")
    },
}
"""Routes that look like it and are none: other statuses, an incident, a lookup of what is not there, a limit that is in
nobody's way, the past, callers who were never answered, software that nobody runs, robots, scanners, browsers by
themselves."""


@pytest.fixture(scope="module")
def mined(stage: Stage) -> dict[str, Mined]:
    """All of them at once, by route."""
    said = [one for story in (*REAL.values(), *FALSE.values()) for one in story]
    return {one.routes[0]: one for one in failures.mine(stage(said, SHOP))}


@pytest.mark.parametrize("route", REAL)
def test_what_somebody_wants_is_found(mined: dict[str, Mined], route: str) -> None:
    assert route in mined


@pytest.mark.parametrize("route", FALSE)
def test_what_nobody_wants_is_not(mined: dict[str, Mined], route: str) -> None:
    assert route not in mined


def test_it_says_who_and_how_often(mined: dict[str, Mined]) -> None:
    one = mined[WANTED]
    assert (one.services, one.consumers, one.teams, one.units) == (("orders",), ("shop",), ("sales",), ("retail",))
    told = found(one)
    assert (told["refused-status"], told["refused-calls"], told["refused-days"]) == (404, 30, 6)


def test_keys_that_are_answered_besides_count_together(mined: dict[str, Mined]) -> None:
    assert found(mined["/lists"])["refused-askers"] == len(KEYS)


def test_only_the_statuses_of_a_mixed_route_are_inferred(mined: dict[str, Mined]) -> None:
    assert [route for route, one in mined.items() if one.inferred] == ["/mixed"]


def test_near_a_declared_operation_it_is_surer() -> None:
    operation = Operation(service="orders", method="GET", path="/orders/{id}/histories")
    plain, near = (failures.told(place(), declared) for declared in ((), (operation.path,)))
    assert near.routes == (WANTED, operation.path)
    assert near.strength > plain.strength


NOISE = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["/wp-login.php", "/.env", "/admin.php", "/scan/{id}", "/a", "/b", "/c", "/d", "/e", "/f"]),
    ),
    max_size=12,
)


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NOISE, st.randoms(use_true_random=False))
def test_names_order_and_scanners_change_nothing(
    stage: Stage, mined: dict[str, Mined], noise: list[tuple[int, str]], chance: random.Random
) -> None:
    """A scanner: an address that was never answered and asks for one thing a day, or for many on one."""
    story = REAL["/tool-1.3.jar"]
    said = [Said("xe", one.route, one.day, one.calls, one.status) for one in story]
    said += [Said(f"scan{n}{route}", route, UNTIL, 1, 404) for n, route in noise]
    chance.shuffle(said)
    (one,) = failures.mine(stage(said))
    assert one.key == mined["/tool-1.3.jar"].key
    assert found(one) == found(mined["/tool-1.3.jar"])


def found(one: Mined) -> dict[str, float]:
    return {row.name: row.amount for row in one.evidence}


def place(**varied: object) -> Refused:
    plain = Refused("log", "", WANTED, "", "404", 1.0, 30, 0, 0, 6, 1, 1, 1, date(2026, 9, 30))
    return Refused(**({name: getattr(plain, name) for name in plain.__slots__} | varied))


def test_of_many_keys_nobody_has_to_come_back() -> None:
    assert wanted(place(stubborn=0, askers=failures.SEVERAL))
    assert not wanted(place(stubborn=0, askers=failures.SEVERAL - 1))


def test_a_limit_must_stop_one_call_in_ten() -> None:
    assert not wanted(place(status="429", calls=9, own=91))
    assert wanted(place(status="429", calls=10, own=90, answered=5000))


def test_one_answer_in_ten_says_that_a_route_is_there() -> None:
    assert not wanted(place(calls=90, answered=10))
    assert wanted(place(calls=91, answered=9))
