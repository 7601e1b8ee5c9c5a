"""What a newcomer says of proposed services and callers, applied to the catalog."""

from __future__ import annotations

import pytest

from sowhat.actions.onboarding.shaped import shaped
from sowhat.errors import CallError
from sowhat.model.catalog import Catalog, Consumer, Key, Route, Service
from sowhat.model.onboarding import CallerShape, ServiceShape, Shape

PROPOSED = Catalog(
    services=tuple(Service(name=name, routes=(Route(path=f"/{name}"),)) for name in ("pay", "cards", "static")),
    consumers=(Consumer(name="app-1", keys=(Key(raw="k1"),)), Consumer(name="app-2", keys=(Key(raw="k2"),))),
)


def routes(shape: Shape) -> dict[str, list[str]]:
    return {one.name: [route.path for route in one.routes] for one in shaped(PROPOSED, shape).services}


def said(**told: ServiceShape) -> Shape:
    return Shape(services=tuple(told.values()))


def test_nothing_said_changes_nothing() -> None:
    assert shaped(PROPOSED, Shape()) == PROPOSED
    same = Shape(services=tuple(ServiceShape(name=one.name, title=one.name) for one in PROPOSED.services))
    assert shaped(PROPOSED, same) == PROPOSED


def test_a_service_takes_the_name_that_people_use() -> None:
    found = shaped(PROPOSED, said(a=ServiceShape(name="pay", title="支付 中台"))).services[0]
    assert (found.name, found.title.zh, found.routes[0].path) == ("支付-中台", "支付 中台", "/pay")


def test_merged_services_keep_every_route_also_through_another_one() -> None:
    shape = said(a=ServiceShape(name="pay", into="cards"), b=ServiceShape(name="cards", into="static"),
                 c=ServiceShape(name="static"))  # fmt: skip
    assert routes(shape) == {"static": ["/static", "/pay", "/cards"]}


def test_a_circle_and_a_target_that_is_left_out_merge_nothing() -> None:
    circle = said(a=ServiceShape(name="pay", into="cards"), b=ServiceShape(name="cards", into="pay"))
    assert set(routes(circle)) == {"pay", "cards", "static"}
    gone = said(a=ServiceShape(name="pay", into="static"), b=ServiceShape(name="static", left_out=True))
    assert routes(gone) == {"pay": ["/pay"], "cards": ["/cards"]}


def test_a_path_below_a_service_becomes_one_of_its_own() -> None:
    found = routes(said(a=ServiceShape(name="pay", split=("/pay/refunds",))))
    assert found["refunds"] == ["/pay/refunds"]
    with pytest.raises(CallError, match="split-outside"):
        routes(said(a=ServiceShape(name="pay", split=("/payments",))))


def test_two_services_never_share_a_name() -> None:
    found = routes(said(a=ServiceShape(name="pay", title="cards"), b=ServiceShape(name="cards")))
    assert list(found) == ["cards", "cards-2", "static"]


def test_callers_that_nobody_names_stay_unknown() -> None:
    made = shaped(PROPOSED, Shape(callers=(CallerShape(name="app-1", team="Card Desk", unit="Retail"),)))
    first, second = made.consumers
    assert ([one.of for one in first.teams], second.teams) == (["Card-Desk"], ())
    assert [(one.name, one.title.en, one.units[0].of) for one in made.teams] == [("Card-Desk", "Card Desk", "Retail")]
    assert [one.name for one in made.units] == ["Retail"]
