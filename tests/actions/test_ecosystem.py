"""Reach, proposals, statements and the chain of a small shop, counted again in plain Python over its log."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.ecosystem import Asked, ecosystem
from sowhat.actions.possible import body_of, state
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
  - {paths: orders.csv, columns: {id: id, buyer: b, seller: s, created: at, amount: amount, state: state}}
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


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shop")
    for folder in ("logs", "catalog"):
        (made / folder).mkdir()
    (made / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    lines = [f"{day}T10:00:00Z,{path},{key},{who}," for day, key, path, who in calls()]
    (made / "logs" / "access.log").write_text("\n".join(["at,path,key,who,version", *lines]) + "\n", encoding="utf-8")
    (made / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    sold = [f"{n},b{n % 20},s{n % 11},2026-02-0{n % 9 + 1}T00:00:00Z,10,completed" for n in range(60)]
    few = ["900,b1,s1,2026-03-02T00:00:00Z,10,completed"]
    (made / "orders.csv").write_text("\n".join(["id,b,s,at,amount,state", *sold, *few]) + "\n", encoding="utf-8")
    (made / "members.csv").write_text("p,t,r,day\nx,red,developer,2026-01-02\n", encoding="utf-8")
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
    assert found == {"use:ask/shop": date(2026, 4, 3), "together:ask+pay": date(2026, 3, 4)}


def test_a_proposal_that_was_dismissed_stays_so_after_the_next_build(root: Path) -> None:
    state(root, "use:ask/shop", body_of({"state": "dismissed", "reason": "a test"}), "Lin")
    with (root / "logs" / "access.log").open("a", encoding="utf-8") as log:
        log.write("2026-05-01T10:00:00Z,/v2/ask,red,c1,\n")
    build(root, Quiet())
    seen = ecosystem(root)
    assert "use:ask/shop" not in {one.id for one in seen.proposals}
    assert [(one.id, one.body.reason) for one in seen.dismissed] == [("use:ask/shop", "a test")]


def test_what_the_business_confirmed_stands_apart_with_what_telemetry_saw(root: Path) -> None:
    said = {"before": "paper", "now": "a click", "day": "2026-04-10", "customer": "shops in Suzhou"}
    state(root, "use:ask/shop", body_of(said), " Lin  Wei ")
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
        state(root, "", body_of(said), "Lin")


def test_nobody_states_nothing(root: Path) -> None:
    body = PossibleBody(kind="hours", what="a", amount=Decimal(3))
    with pytest.raises(CallError, match="possible-by-nobody"):
        state(root, "", body, " ")


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
    assert (february.orders, february.buyers, february.sellers, february.fill) == (60, 20, 11, 1.0)
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
