"""What other systems call a service."""

from __future__ import annotations

from sowhat.metrics import naming
from sowhat.model.catalog import Catalog, Service
from sowhat.model.value import Text
from tests.metrics.conftest import Engines

PAY = Service(name="pay", title=Text(en="Checkout", zh="收银台"), aliases=("PD123", "acme/shop"))
SHIP = Service(name="ship", aliases=("acme/shop", "Pay"))


def test_names_aliases_and_titles_mean_a_service() -> None:
    found = naming.names(Catalog(services=(PAY,)))
    assert found == {name: "pay" for name in ("pay", "pd123", "acme/shop", "checkout", "收银台")}


def test_an_own_name_beats_an_alias_and_what_two_are_called_means_neither() -> None:
    found = naming.names(Catalog(services=(PAY, SHIP)))
    assert (found["pay"], found.get("acme/shop")) == ("pay", None)


def test_rows_are_bound_whatever_the_case_and_the_spaces(engine_with: Engines) -> None:
    told = [" pd123", "CHECKOUT", "pay", "other", ""]
    with engine_with(usage=[{"service": name, "month": str(n), "calls": n} for n, name in enumerate(told)]) as engine:
        rows = engine.execute(naming.bound(engine.table("usage"), Catalog(services=(PAY,))).order_by("month"))
    assert rows["service"].to_pylist() == ["pay", "pay", "pay", "other", ""]
    assert rows["calls"].to_pylist() == [0, 1, 2, 3, 4]


def test_without_services_nothing_changes(engine_with: Engines) -> None:
    with engine_with(usage=[{"service": "x"}]) as engine:
        rows = engine.execute(naming.bound(engine.table("usage"), Catalog()))
    assert rows["service"].to_pylist() == ["x"]
