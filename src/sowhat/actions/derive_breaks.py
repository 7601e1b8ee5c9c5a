"""Where sources broke, as results of a build: how each period moved, cut by month, and what that says of the whole."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import breaks, periods
from sowhat.tables import results


def prints(monthly: Mapping[str, str]) -> dict[str, str]:
    """A month is compared with the one before it, so that its input is both."""
    return {month: _digest(print_, monthly.get(before(month), "")) for month, print_ in monthly.items()}


def before(month: str) -> str:
    """The month before."""
    first, _ = periods.bounds(month)
    return f"{first - timedelta(days=1):%Y-%m}"


def found(held: DuckDB) -> ir.Table:
    """Rows of the result `breaks` from the result `moves`."""
    rows = held.execute(held.table("moves")).to_pylist()
    told = [
        {"source": source, **asdict(one)} for source, past in breaks.pasts(rows).items() for one in breaks.found(past)
    ]
    return ibis.memtable(pa.Table.from_pylist(told, results.BREAKS.schema))


def _digest(*values: object) -> str:
    return hashlib.sha256(repr(values).encode()).hexdigest()[:32]
