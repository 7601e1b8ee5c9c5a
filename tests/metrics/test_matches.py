"""Counts of keys that meet, and of calls that two sources both have."""

from __future__ import annotations

from datetime import date, datetime

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import matches
from sowhat.tables.facts import CALLS, FACTS, OUTCOMES, ROSTERS


def told(expression: ir.Table) -> list[dict[str, object]]:
    with DuckDB({}, FACTS) as engine:
        return list(engine.execute(expression).to_pylist())


def keys(*values: str) -> ir.Table:
    return ibis.memtable(pa.table({"key": pa.array(values, pa.string())}))


def rosters(*rows: tuple[str, str, date | None]) -> ir.Table:
    known = [{"team": team, "customer": one, "valid_to": to, "revision": 1, "path": "r"} for team, one, to in rows]
    return ibis.memtable(pa.Table.from_pylist(known, ROSTERS.schema))


def test_keys_are_counted_by_the_lists_in_which_they_stand() -> None:
    """a is in the first list only, b and c in both of the first two, d in the second, e in all three."""
    lists = [keys("a", "b", "c", "e"), keys("b", "c", "d", "e"), keys("e")]
    found = told(matches.masks([matches.marked(one, 1 << place) for place, one in enumerate(lists)]))
    assert {row["mask"]: row["keys"] for row in found} == {1: 1, 2: 1, 3: 2, 7: 1}


def test_a_list_without_keys_counts_nowhere() -> None:
    assert told(matches.masks([matches.marked(keys(), 1), matches.marked(keys("b"), 2)])) == [{"mask": 2, "keys": 1}]


def test_customers_of_each_metric_have_its_bit_once() -> None:
    day = date(2026, 3, 2)
    rows = [
        {"metric": metric, "unit": unit, "period": day, "value": 1.0, "revision": 1, "path": "o"}
        for metric, unit in (("kept", "a"), ("kept", "b"), ("bought", "a"), ("other", "c"))
    ]
    outcomes = ibis.memtable(pa.Table.from_pylist(rows, OUTCOMES.schema))
    found = told(matches.masks([matches.outcome_keys(outcomes, {"kept": 4, "bought": 8})]))
    assert {row["mask"]: row["keys"] for row in found} == {12: 1, 4: 1}


def test_a_customer_who_left_a_team_is_not_with_several() -> None:
    moved = rosters(("t1", "a", date(2026, 1, 1)), ("t2", "a", None), ("t1", "b", None), ("t2", "b", None))
    assert told(matches.shared(moved)) == [{"customers": 2, "several": 1}]


def test_a_metric_counts_its_periods_and_units_once() -> None:
    days = (date(2026, 3, 2), date(2026, 3, 9))
    rows = [
        {"metric": "kept", "unit_kind": "team", "unit": unit, "period": day, "revision": 1, "path": "o"}
        for unit in ("t1", "t2", "")
        for day in days
    ]
    [row] = told(matches.metrics(ibis.memtable(pa.Table.from_pylist(rows, OUTCOMES.schema))))
    assert (row["periods"], row["units"], row["first"], row["last"]) == (2, 2, *days)


def test_periods_that_a_correction_took_back_do_not_count() -> None:
    days = ((date(2062, 3, 2), 1), (date(2026, 3, 2), 2))
    rows = [
        {"metric": "kept", "unit_kind": "team", "unit": "t1", "period": day, "revision": revision, "path": "o"}
        for day, revision in days
    ]
    [row] = told(matches.metrics(ibis.memtable(pa.Table.from_pylist(rows, OUTCOMES.schema))))
    assert (row["periods"], row["last"]) == (1, date(2026, 3, 2))


def test_calls_count_as_the_same_only_where_both_sources_count_alike() -> None:
    cells = [("a", 1, 5), ("b", 1, 5), ("a", 2, 3), ("b", 2, 4)]
    rows = [
        {"source": source, "route": "/x", "status": "200", "hour": datetime(2026, 3, 2, hour), "calls": calls}
        for source, hour, calls in cells
    ]
    overlaps = matches.overlaps(ibis.memtable(pa.Table.from_pylist(rows, CALLS.schema)))
    assert told(overlaps) == [{"one": "a", "two": "b", "same": 5}]
