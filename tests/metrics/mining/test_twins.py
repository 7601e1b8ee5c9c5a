"""The same thing built by several teams."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.metrics.mining import paths, twins
from sowhat.metrics.mining.twins import Built
from sowhat.model.catalog import Route, Service
from sowhat.model.opportunity import Mined
from tests.metrics.mining.conftest import UNTIL, Company, Said, Stage

SLOTS = ("/sales/appointments/slots", "/sales/appointments/bookings")
OTHER = ("/care/appointment/slots", "/care/appointment/bookings")


def service(name: str, owner: str | None, **more: str) -> Service:
    return Service(name=name, owner=owner, routes=(Route(path=f"/{name}"),), **more)


COMPANY = Company(
    {"sales": ["shop"], "care": ["desk"], "lab": ["tool"]},
    (
        service("risk", "red"),
        service("scores", "blue"),
        service("pay", "red", replaced_by="cash"),
        service("cash", "blue"),
    ),
)
SAID = [
    *(Said("shop", route, UNTIL, 5) for route in SLOTS),
    *(Said("desk", route, UNTIL, 5) for route in OTHER),
    *(Said("tool", f"/lab/weather/{word}", UNTIL, 5) for word in ("wind", "rain")),
    *(Said("shop", f"/{name}/customers/{{id}}/credit", UNTIL, 5) for name in ("risk", "scores", "pay", "cash")),
    *(Said("desk", f"/{name}/invoices/unpaid", UNTIL, 5) for name in ("risk", "scores", "pay", "cash")),
]


@pytest.fixture(scope="module")
def mined(stage: Stage) -> dict[str, Mined]:
    return {one.key: one for one in twins.mine(stage(SAID, COMPANY), {})}


def test_twins_have_different_owners_and_nobody_told_which_to_use(mined: dict[str, Mined]) -> None:
    assert set(mined) == {"/care&/sales", "cash&risk", "pay&scores", "risk&scores"}


def test_private_paths_belong_to_the_team_that_alone_calls_them(mined: dict[str, Mined]) -> None:
    one = mined["/care&/sales"]
    assert (one.teams, one.services) == (("care", "sales"), ())
    assert {row.of for row in one.evidence if row.name == "twins-alike"} == {f"{b} ~ {a}" for a, b in zip(SLOTS, OTHER)}  # noqa: B905


def built(name: str, *routes: str, owner: str = "") -> Built:
    return Built(name, owner or name, routes, paths.words(name))


def found(one: Built, other: Built, alike: float | None = None) -> int:
    known = {} if alike is None else {one.name: {other.name: alike}, other.name: {one.name: alike}}
    return len(twins.twins((one, other), known))


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (
            ("/crm/customers/{id}/address", "/crm/customers/merge"),
            ("/erp/customer/{n}/addresses", "/erp/customer/merge"),
            1,
        ),
        (("/crm/customers/list", "/crm/customers/{id}"), ("/erp/customers/list", "/erp/customers/{id}"), 0),
        (("/crm/orders/open",), ("/erp/orders/open",), 0),
        (("/crm/orders/open/late/eu",), ("/erp/eu/orders/late/open",), 1),
        (
            ("/crm/orders/open", "/crm/a/b", "/crm/c/d", "/crm/e/f"),
            ("/erp/orders/open", "/erp/g", "/erp/h", "/erp/i"),
            0,
        ),
    ],
    ids=["two", "common-words", "one-short", "one-long", "few-of-many"],
)
def test_enough_routes_must_say_the_same(one: tuple[str, ...], other: tuple[str, ...], count: int) -> None:
    assert found(built("crm", *one), built("erp", *other)) == count


def test_descriptions_may_say_it_by_themselves() -> None:
    assert found(built("crm", "/x"), built("erp", "/y"), 0.6) == 1
    assert found(built("crm", "/x"), built("erp", "/y"), 0.59) == 0


def test_one_owner_has_no_twins() -> None:
    routes = ("/orders/open", "/orders/late")
    assert found(built("crm", *routes, owner="red"), built("erp", *routes, owner="red"), 0.9) == 0


@given(st.permutations(("/crm/a/b", "/crm/c/d", "/crm/e/f")), st.permutations(("/erp/a/b", "/erp/c/d", "/erp/e/f")))
def test_the_order_of_routes_and_of_sides_changes_nothing(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    left, right = built("crm", *one), built("erp", *other)
    there, back = twins.matched(left, right), twins.matched(right, left)
    assert there == tuple((a, b, share) for b, a, share in back)
    assert len(there) == 3


def test_words_of_paths_are_singular_and_without_versions() -> None:
    assert paths.words("/v2/api/Companies/{id}/listBoxes/statuses") == {"company", "list", "box", "status"}
