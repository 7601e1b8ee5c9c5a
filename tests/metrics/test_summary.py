from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import summary
from sowhat.tables import buckets

Engines = Callable[..., DuckDB]


def test_throttled_calls_are_client_errors(engine_with: Engines) -> None:
    kinds = ["ok", "client_error", "throttled", "server_error", "unknown"]
    rows = [{"service": "pay", "status_class": kind, "calls": 10**n} for n, kind in enumerate(kinds)]
    with engine_with(usage=rows) as engine:
        [found] = engine.execute(summary.totals(engine.table("usage"), "service")).to_pylist()
    assert (found["calls"], found["client_errors"], found["server_errors"]) == (11111, 110, 1000)


def test_reach_counts_each_consumer_team_and_unit_once(engine_with: Engines) -> None:
    def row(month: str, consumer: str, team: str, traffic: str) -> dict[str, Any]:
        unit = "retail" if team else ""
        return {
            "month": month,
            "service": "pay",
            "consumer": consumer,
            "team": team,
            "unit": unit,
            "traffic": traffic,
            "calls": 1,
        }

    rows = [row("2026-01", "a", "t", "people"), row("2026-02", "a", "t", "people"), row("2026-02", "b", "", "people")]
    rows += [row("2026-02", "c", "u", "bot"), row("2026-02", "", "", "people")]
    with engine_with(consumers=rows) as engine:
        [found] = engine.execute(summary.reach(engine.table("consumers"), "service")).to_pylist()
    assert found == {"service": "pay", "consumers": 2, "teams": 1, "units": 1, "services": 1, "calls": 5}


@pytest.mark.parametrize("size", [1, 2, 99, 100, 1000])
def test_percentiles_are_the_nearest_rank_within_five_percent(engine_with: Engines, size: int) -> None:
    values = np.sort(np.random.default_rng(size).lognormal(-2, 1.5, size))
    rows = [{"service": "pay", "bucket": buckets.bucket(value), "calls": 1} for value in values]
    with engine_with(speed=rows) as engine:
        [found] = engine.execute(summary.percentiles(engine.table("speed"), "service")).to_pylist()
    for name, q in summary.QUANTILES.items():
        exact = values[int(np.ceil(q * size)) - 1]
        assert abs(buckets.seconds(found[name]) / exact - 1) <= 0.0477


def test_return_counts_those_seen_again_in_the_next_week_only(engine_with: Engines) -> None:
    seen = [("2026-W01", "abc"), ("2026-W02", "ab"), ("2026-W03", "c")]
    rows = [{"week": w, "consumer": c, "service": s} for w, names in seen for c in names for s in ("x", "y")]
    following = [("2026-W01", "2026-W02"), ("2026-W02", "2026-W03"), ("2026-W03", "2026-W04")]
    with engine_with(active=rows) as engine:
        found = engine.execute(summary.weekly(engine.table("active"), following)).to_pylist()
    assert {row["week"]: (row["active"], row["returned"]) for row in found} == {
        "2026-W01": (3, 2), "2026-W02": (2, 0), "2026-W03": (1, 0),
    }  # fmt: skip


def test_a_consumer_that_comes_back_to_another_team_has_not_returned_to_the_first(engine_with: Engines) -> None:
    rows = [{"week": "2026-W01", "consumer": "a", "team": "t"}, {"week": "2026-W02", "consumer": "a", "team": "u"}]
    with engine_with(active=rows) as engine:
        found = engine.execute(summary.weekly(engine.table("active"), [("2026-W01", "2026-W02")], "team")).to_pylist()
    assert [(row["team"], row["active"], row["returned"]) for row in found] == [("t", 1, 0)]
