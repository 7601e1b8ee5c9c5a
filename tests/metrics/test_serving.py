"""What services ask of servers, summed another way."""

from __future__ import annotations

from collections.abc import Callable

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import serving

Engines = Callable[..., DuckDB]


def row(service: str, month: str, host: str, calls: int, seconds: float, traffic: str = "people") -> dict[str, object]:
    return {
        **{"service": service, "month": month, "host": host, "traffic": traffic},
        **{"calls": calls, "latency_sum": seconds, "bytes": 10 * calls},
    }


def test_calls_of_every_kind_and_all_hosts_count_in_the_months_asked_for(engine_with: Engines) -> None:
    rows = [
        row("pay", "2026-08", "a", 100, 7.5),
        row("pay", "2026-08", "b", 20, 2.5, "bot"),
        row("pay", "2026-07", "a", 1, 1.0),
        row("", "2026-08", "a", 50, 50.0),
        row("ask", "2026-08", "a", 3, 0.0),
    ]
    with engine_with(usage=rows) as engine:
        told = engine.execute(serving.monthly(engine.table("usage"), ["2026-08"])).to_pylist()
    found = {one["service"]: (one["calls"], one["seconds"], one["bytes"], one["hosts"]) for one in told}
    assert found == {"pay": (120, 10.0, 1200, 2), "ask": (3, 0.0, 30, 1)}
