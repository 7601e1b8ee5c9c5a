"""Reach, proposals, statements and the chain of a small shop, counted again in plain Python over its log."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.ecosystem import ecosystem
from sowhat.actions.ecosystem_asked import Asked
from sowhat.actions.possible import body_of
from sowhat.actions.possible import state as stating
from sowhat.errors import CallError
from sowhat.model.ecosystem import PossibleBody
from tests.actions.conftest import Quiet

SETTINGS = """
platform: {name: shop, kind: open}
sources:
  - name: web
    type: table
    paths: [logs/*.log]
    columns: {time: at, route: path, consumer: key, customer: who, version: version}
orders:
  - {paths: orders.csv, columns: {id: id, buyer: b, seller: s, created: at, amount: amount, state: state, fee: fee}}
grants:
  - {paths: grants.csv, columns: {subject: p, data: d, at: at, purpose: why}}
members:
  - {paths: members.csv, columns: {person: p, team: t, role: r, from: day}}
"""
CATALOG = """
units: [{name: shop}, {name: bank}]
teams:
  - {name: red, unit: shop}
  - {name: blue, unit: [{of: shop, to: 2026-03-01}, {of: bank, from: 2026-03-01}]}
consumers:
  - {name: red-app, team: red, product: cart, keys: [{key: red, from: 2026-01-05}]}
  - {name: blue-app, team: blue, keys: [{key: blue}]}
products: [{name: cart}]
services:
  - {name: pay, routes: [/pay]}
  - {name: ask, routes: [/v1/ask, /v2/ask]}
"""
FIRST = date(2026, 1, 1)
DAYS = 120


def calls() -> list[tuple[date, str, str, str]]:
    """Day, key, path, customer: red pays every day, blue asks from March on and red from April on."""
    rows = []
    for n in range(DAYS):
        day = FIRST + timedelta(days=n)
        rows.append((day, "red", "/pay", f"c{n % 15}"))
        rows += [(day, "blue", "/pay", "one")] if n % 9 == 0 else []
        rows += [(day, "blue", "/v1/ask", "one")] if n >= 62 else []
        rows += [(day, "red", "/v2/ask", f"c{n % 15}")] if n >= 92 else []
    return rows


def state(n: int) -> str:
    return "refunded" if n % 10 == 0 else "completed"


def fee(n: int) -> str:
    """What the platform keeps of an order; nobody said so of some."""
    return "" if n % 4 == 3 else "0.5"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shop")
    for folder in ("logs", "catalog"):
        (made / folder).mkdir()
    (made / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    lines = [f"{day}T10:00:00Z,{path},{key},{who}," for day, key, path, who in calls()]
    (made / "logs" / "access.log").write_text("\n".join(["at,path,key,who,version", *lines]) + "\n", encoding="utf-8")
    (made / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    sold = [f"{n},b{n % 20},s{n % 11},2026-02-0{n % 9 + 1}T00:00:00Z,10,{state(n)},{fee(n)}" for n in range(60)]
    few = ["900,b1,s1,2026-03-02T00:00:00Z,10,completed,1"]
    (made / "orders.csv").write_text("\n".join(["id,b,s,at,amount,state,fee", *sold, *few]) + "\n", encoding="utf-8")
    people = "x,red,developer,2026-01-02\ny,blue,analyst,2026-01-02\n"
    (made / "members.csv").write_text("p,t,r,day\n" + people, encoding="utf-8")
    given = "x,holdings,2026-01-05,check\ny,holdings,2026-03-20,risk model\ny,holdings,2026-03-25,more\n"
    (made / "grants.csv").write_text("p,d,at,why\n" + given, encoding="utf-8")
    build(made, Quiet())
    return made


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """The shop as it was built, with statements of its own."""
    return Path(shutil.copytree(built, tmp_path / "shop"))


def test_units_are_those_of_the_memberships_of_the_day(root: Path) -> None:
    seen = ecosystem(root)
    units = {month.month: month.units for month in seen.months}
    assert units == {"2026-01": 1, "2026-02": 1, "2026-03": 2, "2026-04": 2}


def test_units_as_they_are_now_do_not_change_with_a_reorganisation(root: Path) -> None:
    seen = ecosystem(root, Asked(membership="now"))
    assert {month.units for month in seen.months} == {2}


def test_calls_of_units_and_their_concentration_are_those_of_the_log(root: Path) -> None:
    seen = ecosystem(root)
    april = [row for row in calls() if row[0].month == 4]
    shares = {"shop": sum(row[1] == "red" for row in april), "bank": sum(row[1] == "blue" for row in april)}
    assert {one.unit: one.calls for one in seen.units} == shares
    assert seen.spread is not None
    assert seen.spread.effective == pytest.approx(sum(shares.values()) ** 2 / sum(n * n for n in shares.values()))


def test_what_is_asked_narrows_the_whole_answer(root: Path) -> None:
    seen = ecosystem(root, Asked(service="ask", unit="bank"))
    assert {(link.service, link.unit) for link in seen.chain.links} == {("ask", "bank")}
    assert [one.service for one in seen.services] == ["ask"]
    assert seen.teams == 1


def test_a_unit_that_nobody_knows_is_refused(root: Path) -> None:
    with pytest.raises(CallError, match="no-such-unit"):
        ecosystem(root, Asked(unit="bnak"))


def test_telemetry_proposes_the_second_unit_and_the_first_combination(root: Path) -> None:
    found = {one.id: one.since for one in ecosystem(root).proposals}
    assert found == {
        "use:ask/shop": date(2026, 4, 3),
        "together:ask+pay": date(2026, 3, 4),
        "data:holdings/bank": date(2026, 3, 20),
    }


def test_a_proposal_that_was_dismissed_stays_so_after_the_next_build(root: Path) -> None:
    stating(root, "use:ask/shop", body_of({"state": "dismissed", "reason": "a test"}), "Lin")
    with (root / "logs" / "access.log").open("a", encoding="utf-8") as log:
        log.write("2026-05-01T10:00:00Z,/v2/ask,red,c1,\n")
    build(root, Quiet())
    seen = ecosystem(root)
    assert "use:ask/shop" not in {one.id for one in seen.proposals}
    assert [(one.id, one.body.reason) for one in seen.dismissed] == [("use:ask/shop", "a test")]


def test_what_the_business_confirmed_stands_apart_with_what_telemetry_saw(root: Path) -> None:
    said = {"before": "paper", "now": "a click", "day": "2026-04-10", "customer": "shops in Suzhou"}
    stating(root, "use:ask/shop", body_of(said), " Lin  Wei ")
    [found] = ecosystem(root).possible
    assert (found.by, found.body.day, found.proposal and found.proposal.unit) == ("Lin Wei", date(2026, 4, 10), "shop")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"before": "paper"}, "possible-lacks"),
        ({"kind": "weeks", "what": "launch"}, "possible-lacks"),
        ({"day": "soon"}, "possible-bad"),
        ({"state": "dismissed", "reason": "x" * 700}, "possible-too-long"),
    ],
)
def test_a_statement_that_lacks_something_is_refused(root: Path, said: dict[str, str], code: str) -> None:
    with pytest.raises(CallError, match=code):
        stating(root, "", body_of(said), "Lin")


def test_nobody_states_nothing(root: Path) -> None:
    body = PossibleBody(kind="hours", what="a", amount=Decimal(3))
    with pytest.raises(CallError, match="possible-by-nobody"):
        stating(root, "", body, " ")


def test_customers_are_counted_once_and_hidden_where_they_are_few(root: Path) -> None:
    seen = ecosystem(root)
    april = [row for row in calls() if row[0].month == 4]
    assert seen.chain.customers == len({row[3] for row in april})
    assert {one.name: one.customers for one in seen.served} == {"red-app": 15, "blue-app": None}
    assert {one.name: one.customers for one in seen.chain.products} == {"cart": 15}


def test_versions_come_from_the_path_and_the_oldest_that_is_called_is_marked(root: Path) -> None:
    found = {one.version: (one.calls, one.oldest) for one in ecosystem(root).versions}
    april = [row[2] for row in calls() if row[0].month == 4]
    assert found == {"v1": (april.count("/v1/ask"), True), "v2": (april.count("/v2/ask"), False)}


def test_a_month_with_few_buyers_hides_its_numbers(root: Path) -> None:
    market = ecosystem(root).market
    assert market is not None
    february, march = market.months
    assert (february.orders, february.buyers, february.sellers, february.fill) == (60, 20, 11, 0.9)
    assert (march.orders, march.buyers, march.liquidity, march.per_buyer) == (None, None, None, None)
    assert [one.amount for one in market.gross] == [Decimal(600), None]


def test_the_funnel_follows_teams_that_signed_up(root: Path) -> None:
    stages = {one.name: (one.teams, one.days) for one in ecosystem(root).funnel}
    assert stages == {
        "signed-up": (1, None),
        "key": (1, (datetime(2026, 1, 5) - datetime(2026, 1, 2)).days),
        "first-call": (1, None),
        "active": (1, None),
        "habit": (1, None),
    }


def test_a_funnel_without_days_says_which_column_is_missing(root: Path) -> None:
    lacks = {one.name: one.lacks for one in ecosystem(root).funnel if one.lacks}
    assert lacks == {"key": "keys-from"}


def test_a_unit_that_is_given_data_is_proposed_with_its_purpose_and_who_had_it_before(root: Path) -> None:
    found = next(one for one in ecosystem(root).proposals if one.kind == "data")
    assert (found.data, found.unit, found.team, found.people, found.purpose, found.before) == (
        "holdings", "bank", "blue", 1, "risk model", 1
    )  # fmt: skip


def test_the_take_rate_is_fees_over_amounts_of_orders_that_say_one_and_stand(root: Path) -> None:
    market = ecosystem(root).market
    assert market is not None
    told = [n for n in range(60) if fee(n) and state(n) != "refunded"]
    february, march = market.gross
    assert february.charged == len(told)
    assert (february.fee, february.fee_of) == (len(told) / Decimal(2), Decimal(len(told) * 10))
    assert february.take == pytest.approx(0.05)
    assert (march.charged, march.fee, march.take) == (None, None, None)


FILTERS = [
    Asked(app="red-app"),
    Asked(team="blue"),
    Asked(product="cart"),
    Asked(service="ask", app="red-app"),
    Asked(service="ask", unit="shop"),
    Asked(service="pay", team="red", product="cart"),
]


def called(asked: Asked) -> list[tuple[date, str, str, str]]:
    """The calls of April behind what is asked."""
    red = bool(asked.app == "red-app" or asked.team == "red" or asked.product or asked.unit == "shop")
    names = {"red"} if red else {"blue"}
    path = {"pay": "/pay", "ask": "ask"}.get(asked.service or "", "")
    return [row for row in calls() if row[0].month == 4 and row[1] in names and path in row[2]]


@pytest.mark.parametrize("asked", FILTERS)
def test_every_stop_narrows_the_whole_page(root: Path, asked: Asked) -> None:
    seen, mine = ecosystem(root, asked), called(asked)
    customers = len({row[3] for row in mine})
    assert sum(link.calls for link in seen.chain.links) == len(mine)
    assert sum(unit.calls for unit in seen.units) == len(mine)
    assert seen.teams == 1
    assert seen.chain.customers == (customers if customers >= 10 else None)
    assert seen.chain.few == (customers < 10)
    assert {one.team for one in seen.proposals} <= {mine[0][1]}
    assert {one.name for one in seen.served} <= {f"{mine[0][1]}-app"}


def test_customers_of_a_unit_as_it_is_now_are_those_of_nothing_that_was_counted(root: Path) -> None:
    assert ecosystem(root, Asked(unit="bank", membership="now")).chain.customers is None
    assert ecosystem(root, Asked(service="pay", membership="now")).chain.customers == 16


def test_each_stop_says_its_calls_teams_and_customers(root: Path) -> None:
    stops = {(one.layer, one.name): one for one in ecosystem(root).chain.stops}
    april = [row for row in calls() if row[0].month == 4 and row[2] == "/pay"]
    pay = stops["service", "pay"]
    assert (pay.calls, pay.teams, pay.customers) == (len(april), 2, len({row[3] for row in april}))
    assert (stops["app", "blue-app"].customers, stops["app", "blue-app"].few) == (None, True)


@pytest.mark.parametrize("asked", [Asked(app="rde-app"), Asked(team="x"), Asked(product="crat")])
def test_a_stop_that_nobody_knows_is_refused(root: Path, asked: Asked) -> None:
    [layer] = asked.wanted()
    with pytest.raises(CallError, match=f"no-such-{layer}"):
        ecosystem(root, asked)


def test_an_entry_is_stated_again_under_its_own_name(root: Path) -> None:
    first = stating(root, "", body_of({"kind": "hours", "what": "reports", "amount": "40"}), "Lin")
    stating(root, first.id, body_of({"kind": "hours", "what": "reports", "amount": "40", "use": "calls back"}), "Lin")
    [kept] = [one for one in ecosystem(root).possible if one.body.kind == "hours"]
    assert (kept.id, kept.body.use) == (first.id, "calls back")
