"""Accesses against the same counted by plain Python, over random uses, moves and holdings."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import access
from sowhat.metrics.binding import bind
from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Key, Membership, Route, Service, Team
from sowhat.model.governing import DataClass, Holding
from sowhat.model.value import Span

Engines = Callable[..., DuckDB]
MOVED = date(2026, 3, 1)
CATALOG = Catalog(
    units=(BusinessUnit(name="shop"), BusinessUnit(name="bank")),
    teams=(
        Team(name="red", units=(Membership(of="shop"),)),
        Team(
            name="blue",
            units=(Membership(of="shop", span=Span(to=MOVED)), Membership(of="bank", span=Span(from_=MOVED))),
        ),
    ),
    consumers=(Consumer(name="app", keys=(Key(pseudonym="k1"), Key(pseudonym="k2")), teams=(Membership(of="blue"),)),),
    data=(DataClass(name="contact", secrecy="sensitive"), DataClass(name="rates", secrecy="open")),
    services=(
        Service(
            name="crm",
            routes=(Route(path="/crm"),),
            data=(Holding(data="contact", operations=("GET /crm/{who}/contact", "/crm/all/")),),
        ),
        Service(name="fx", routes=(Route(path="/fx"),), data=(Holding(data="rates"),)),
    ),
)
ROUTES = ("/crm/{id}/contact", "/crm/all", "/crm/other", "/fx/today", "/else")
WHO = {
    "k1": ("", "app", "blue"),
    "k2": ("", "app", "blue"),
    "p1": ("p1", "", "red"),
    "x": ("x", "", ""),
    "": ("", "", ""),
}


def uses() -> list[dict[str, Any]]:
    draw = random.Random(5)
    return [
        {
            "source": "s",
            "host": "h",
            "route": draw.choice(ROUTES),
            "consumer": draw.choice(tuple(WHO)),
            "status_class": draw.choice(["ok", "unknown", "client_error", "throttled", "server_error"]),
            "traffic": draw.choice(["people", "bot"]),
            "day": date(2026, 2, 10) + timedelta(days=draw.randrange(40)),
            "calls": number + 1,
        }
        for number in range(400)
    ]


MEMBERS = [
    {"person": "p1", "team": "red", "unit": "", "role": "", "valid_from": None, "valid_to": None}
    | {"revision": 1, "path": "m.csv"}
]


def expected() -> Counter[tuple[object, ...]]:
    found: Counter[tuple[object, ...]] = Counter()
    for row in uses():
        held = {"/crm/{id}/contact": "contact", "/crm/all": "contact", "/fx/today": "rates"}.get(row["route"])
        if held is None or row["status_class"] not in ("ok", "unknown"):
            continue
        consumer, app, team = WHO[row["consumer"]]
        day = row["day"].replace(day=1) if held == "rates" else row["day"]
        unit = {"red": "shop", "blue": "bank" if row["day"] >= MOVED else "shop"}.get(team, "")
        found[day, held, consumer, app, team, unit, row["traffic"]] += row["calls"]
    return found


def test_calls_are_those_counted_by_hand(engine_with: Engines) -> None:
    with engine_with(uses=uses(), members=MEMBERS) as engine:
        rows = access.accesses(engine.table("uses"), bind(CATALOG), CATALOG, engine.table("members"))
        found = engine.execute(rows).to_pylist()
    names = ("day", "data", "consumer", "app", "team", "unit", "traffic")
    assert Counter({tuple(row[name] for name in names): row["calls"] for row in found}) == expected()


def test_what_is_kept_by_month_tells_its_first_and_last_day(engine_with: Engines) -> None:
    with engine_with(uses=uses(), members=MEMBERS) as engine:
        rows = access.accesses(engine.table("uses"), bind(CATALOG), CATALOG, engine.table("members"))
        told = engine.execute(rows.filter(rows.data == "rates", rows.day == date(2026, 2, 1))).to_pylist()
    called = [
        row["day"]
        for row in uses()
        if row["route"] == "/fx/today" and row["status_class"] in ("ok", "unknown") and row["day"].month == 2
    ]
    assert (min(row["first"] for row in told), max(row["last"] for row in told)) == (min(called), max(called))


def test_a_row_has_one_name(engine_with: Engines) -> None:
    with engine_with(uses=uses(), members=[*MEMBERS, {**MEMBERS[0], "team": "blue", "path": "n.csv"}]) as engine:
        rows = access.accesses(engine.table("uses"), bind(CATALOG), CATALOG, engine.table("members"))
        found = engine.execute(rows).to_pylist()
    names = ("day", "service", "data", "consumer", "app", "team", "unit", "traffic")
    assert max(Counter(tuple(row[name] for name in names) for row in found).values()) == 1
    assert sum(row["calls"] for row in found) == sum(expected().values())


@pytest.mark.parametrize(
    ("written", "route"),
    [
        ("GET /customers/{id}", "/customers/{}"),
        ("/customers/{customer}/", "/customers/{}"),
        (" post  /a/{b}/c/{d} ", "/a/{}/c/{}"),
        ("com.shop.Orders:find", "com.shop.Orders:find"),
        ("/", "/"),
    ],
)
def test_an_operation_is_known_by_its_route(written: str, route: str) -> None:
    assert access.template(written) == route


GRANT = {"data": "contact", "event": "granted", "at": date(2026, 4, 1), "until": None, "purpose": "p"}


def test_a_grant_says_whom_it_names(engine_with: Engines) -> None:
    shared = {"revision": 1, "path": "g.csv"}
    grants = [{**GRANT, "subject": who, **shared} for who in ("hidden-app", "p1", "nobody")]
    with engine_with(grants=grants, members=MEMBERS) as engine:
        subjects = {"hidden-app": ("app", "app")}
        rows = access.permissions(engine.table("grants"), engine.table("members"), CATALOG, subjects)
        found = {row["subject"]: row for row in engine.execute(rows).to_pylist()}
    names = ("kind", "name", "team", "unit")
    assert {who: tuple(row[name] for name in names) for who, row in found.items()} == {
        "hidden-app": ("app", "app", "", ""),
        "p1": ("person", "", "red", "shop"),
        "nobody": ("", "", "", ""),
    }


def test_what_one_place_grants_twice_counts_once_and_two_purposes_stay_two(engine_with: Engines) -> None:
    told = [("p", 1, "a.csv"), ("q", 1, "a.csv"), ("p", 2, "b.csv"), ("", 1, "a.csv")]
    grants = [{**GRANT, "subject": "p1", "purpose": why, "revision": at, "path": path} for why, at, path in told]
    with engine_with(grants=grants, members=MEMBERS) as engine:
        rows = access.permissions(engine.table("grants"), engine.table("members"), CATALOG, {})
        assert sorted(row["purpose"] for row in engine.execute(rows).to_pylist()) == ["", "p", "q"]


def test_what_is_not_sensitive_is_kept_by_month_unless_a_policy_speaks_of_it() -> None:
    grains = [{row["data"]: row["grain"] for row in access.held(CATALOG, daily)} for daily in ((), ("rates",))]
    assert grains == [{"contact": "day", "rates": "month"}, {"contact": "day", "rates": "day"}]
