"""The Ecosystem page in words: what the platform keeps, filters, lists of one, definitions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.model.catalog import Catalog, Consumer, Product
from sowhat.model.ecosystem import Apps, Chain, ChainStop, Ecosystem, Gross, Link, Market, MarketMonth, Served, Stage
from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.stories.ecosystem import ecosystem
from sowhat.stories.ecosystem_chain import address, flow
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice, voice

CATALOG = Catalog(
    consumers=(Consumer(name="a", title=Text(en="Till", zh="收银台")),),
    products=(Product(name="p", title=Text(en="Shop", zh="商城")),),
)
LINKS = (
    Link(service="pay", app="a", team="red", unit="shop", product="p", calls=30, customers=20),
    Link(service="pay", app="b", team="blue", unit="bank", product="", calls=10, few=True),
)
STOPS = (
    ChainStop(layer="service", name="pay", calls=40, teams=2, customers=24),
    ChainStop(layer="app", name="a", calls=30, teams=1, customers=20),
    ChainStop(layer="app", name="b", calls=10, teams=1, few=True),
    ChainStop(layer="unit", name="shop", calls=30, teams=1),
    ChainStop(layer="unit", name="bank", calls=10, teams=1),
    ChainStop(layer="product", name="p", calls=30, teams=1, customers=20),
)
MONTH = MarketMonth(
    month="2026-06", complete=True, orders=30, buyers=20, sellers=12, liquidity=1.0, known=12, per_buyer=1.5, fill=0.9,
    ended=30, hours=5.0, timed=20, buyers_kept=None, sellers_kept=None,
)  # fmt: skip
KEPT = Gross(
    month="2026-06", currency="CNY", amount=Decimal(900), orders=30,
    fee=Decimal(40), fee_of=Decimal(800), charged=25, take=0.05,
)  # fmt: skip
BARE = Gross(month="2026-06", currency="CNY", amount=Decimal(900), orders=30)


def speaking(language: Language) -> Voice:
    return voice(language, catalog=CATALOG)


def seen(**said: object) -> Ecosystem:
    plain: dict[str, object] = {
        "build": "b1", "code_version": "1", "platform": "marketplace", "aim": 5, "membership": "then", "service": None,
        "unit": None, "month": "2026-06", "months": (), "units": (), "teams": 2, "spread": None, "services": (),
        "proposals": (), "possible": (), "dismissed": (), "chain": Chain(month="2026-06", links=LINKS, stops=STOPS),
        "market": Market(months=(MONTH,), gross=(KEPT,), cross=()), "apps": Apps(declared=2, calling=2, unknown=0),
        "served": (), "versions": (), "funnel": (),
    }  # fmt: skip
    plain["funnel"] = tuple(Stage(name=name, teams=None) for name in ("signed-up", "key", "first-call"))
    return Ecosystem.model_validate(plain | said)


def section(language: Language, id_: str, **said: object) -> Section:
    return next(one for one in ecosystem(speaking(language), seen(**said)).sections if one.id == id_)


def notes(found: Section) -> str:
    return " ".join(
        f"{note.text} {note.detail}" for block in found.blocks if isinstance(block, Notes) for note in block.notes
    )


@pytest.mark.parametrize(("language", "says"), [("en", "a take rate of 5%, over 25 orders"), ("zh", "抽成率 5%")])
def test_the_take_rate_says_its_orders(language: Language, says: str) -> None:
    assert says in notes(section(language, "market")).replace("5.0%", "5%")


def test_without_fees_it_says_which_column_is_missing() -> None:
    bare = Market(months=(MONTH,), gross=(BARE,), cross=())
    assert "columns: fee:" in notes(section("en", "market", market=bare))


@pytest.mark.parametrize("name", ["app", "team", "unit", "product"])
def test_orders_cannot_be_narrowed_and_say_so(name: str) -> None:
    assert "these are all of them" in section("en", "market", **{name: "x"}).lede
    assert "these are all of them" not in section("en", "market", service="pay").lede


def test_choosing_a_stop_narrows_and_choosing_it_again_leaves() -> None:
    there = {stop.id: stop.href for stop in flow(speaking("en"), seen()).stops}
    here = {stop.id: (stop.href, stop.here) for stop in flow(speaking("en"), seen(app="a")).stops}
    assert (there["app:a"], there["product:p"]) == ("/ecosystem?app=a", "/ecosystem?product=p")
    assert here["app:a"] == ("/ecosystem", True)
    assert here["service:pay"] == ("/ecosystem?service=pay&app=a", False)


def test_a_unit_that_is_chosen_opens_into_its_teams() -> None:
    heads = [stop.id.partition(":")[0] for stop in flow(speaking("en"), seen(unit="shop")).stops if stop.column == 2]
    assert set(heads) == {"team"}


def test_a_filter_keeps_what_else_was_chosen() -> None:
    held = seen(service="pay", membership="now", flow="teams")
    assert address(held, unit="bank") == "/ecosystem?service=pay&unit=bank&as=now&flow=teams"


def test_ribbons_are_as_wide_as_calls_or_as_teams() -> None:
    wide = {(one.start, one.end): one.amount for one in flow(speaking("en"), seen()).ribbons}
    few = {(one.start, one.end): one.amount for one in flow(speaking("en"), seen(flow="teams")).ribbons}
    assert (wide["service:pay", "app:a"], few["service:pay", "app:a"]) == (30, 1)


def test_few_customers_are_not_counted_on_the_chain_nor_in_its_table() -> None:
    drawn = flow(speaking("en"), seen())
    told = {stop.id: stop.more for stop in drawn.stops}
    assert (told["app:a"], told["app:b"]) == ("20 customers", "fewer than 10 customers")
    assert [row.cells[-1].value for row in drawn.table.rows] == [20, None]


def test_apps_and_products_are_called_what_people_call_them() -> None:
    titles = {stop.id: stop.title for stop in flow(speaking("zh"), seen()).stops}
    assert (titles["app:a"], titles["product:p"]) == ("收银台", "商城")


def test_a_list_of_one_app_is_a_sentence() -> None:
    alone = section("en", "apps", platform="open", served=(Served(name="a", customers=12),))
    assert not any(isinstance(block, Table) for block in alone.blocks)
    assert "Till: 12 customers" in notes(alone)
