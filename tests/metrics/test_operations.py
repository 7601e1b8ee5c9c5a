"""Declared operations beside their calls."""

from __future__ import annotations

from typing import Any

from sowhat.metrics import operations
from sowhat.model.catalog import Catalog, Operation
from tests.metrics.conftest import Engines

CATALOG = Catalog(
    operations=(
        Operation(service="pay", method="GET", path="/pay/{id}", title="One", version="1", deprecated=True),
        Operation(service="pay", method="PUT", path="/pay/{id}", title="Change", version="1"),
        Operation(service="pay", method="GET", path="/pay/idle"),
    )
)


def call(route: str, month: str, calls: int = 2, **more: str) -> dict[str, Any]:
    return {"service": "pay", "route": route, "month": month, "traffic": "people", "calls": calls, **more}


def told(engine_with: Engines, *rows: dict[str, Any]) -> dict[str, tuple[object, ...]]:
    with engine_with(usage=list(rows)) as engine:
        found = engine.execute(operations.operations(engine.table("usage"), CATALOG, "2026-10")).to_pylist()
    return {row["route"]: tuple(row[name] for name in ("operations", "deprecated", "calls", "last")) for row in found}


def test_operations_of_one_path_share_its_calls_and_idle_ones_have_none(engine_with: Engines) -> None:
    found = told(engine_with, call("/pay/{id}", "2026-10"), call("/pay/{id}", "2026-09", 3))
    assert found == {"/pay/{id}": (2, 1, 5, "2026-10"), "/pay/idle": (1, 0, 0, None)}


def test_a_route_that_nobody_declares_is_there_too(engine_with: Engines) -> None:
    assert told(engine_with, call("/pay/new", "2026-10"))["/pay/new"] == (0, 0, 2, "2026-10")


def test_thirteen_months_count(engine_with: Engines) -> None:
    found = told(engine_with, call("/pay/{id}", "2025-10"), call("/pay/idle", "2025-09"), call("/pay/idle", "2026-11"))
    assert (found["/pay/{id}"][2], found["/pay/idle"][2]) == (2, 0)


def test_only_calls_of_people_count(engine_with: Engines) -> None:
    assert told(engine_with, call("/pay/{id}", "2026-10", traffic="bot"))["/pay/{id}"][2] == 0
