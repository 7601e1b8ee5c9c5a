"""Staggered panels for benchmarks, made by DuckDB: 24 periods, seven cohorts and the never treated, seeded by hash."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import duckdb

PERIODS = 24
Order = Literal["unit", "period"]
Kind = Literal["state", "binary"]

_UNIT = (
    "(SELECT i AS unit, (CASE hash(i) % 8 WHEN 7 THEN 0 ELSE 4 + 2 * (hash(i) % 8) END)::INTEGER AS first_treated, "
    "((hash(i * 3 + 1) >> 11) + (hash(i * 3 + 2) >> 11)) / 9007199254740992.0 AS level FROM range({units}) r(i))"
)
_NOISE = "(hash(unit * 64 + {t}) >> 11) / 9007199254740992.0"
_OUTCOME = {
    "state": "level + 0.05 * period + 2 * noise + 0.3 * treated",
    "binary": "(noise < 0.25 + 0.1 * level + 0.1 * treated)::TINYINT",
}


def panel(rows: int, kind: Kind, order: Order, target: Path) -> Path:
    """`rows` unit-periods as Parquet, unit by unit or period by period; the effect is 0.3 (or 10 points)."""
    each = f"SELECT *, unnest(range(1, {PERIODS + 1}))::INTEGER AS period FROM {_UNIT.format(units=rows // PERIODS)}"
    blocks = " UNION ALL ".join(
        f"SELECT *, {t} AS period FROM {_UNIT.format(units=rows // PERIODS)}" for t in range(1, PERIODS + 1)
    )
    source = each if order == "unit" else blocks
    treated = "(first_treated > 0 AND period >= first_treated)::INTEGER"
    drawn = f"SELECT *, {_NOISE.format(t='period')} AS noise, {treated} AS treated FROM ({source})"
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT unit, period, {_OUTCOME[kind]} AS y, first_treated FROM ({drawn})) "
            f"TO '{target}' (FORMAT parquet)"
        )
    return target


def as_csv(path: Path) -> Path:
    """The same rows as CSV, beside it."""
    copy = path.with_suffix(".csv")
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT * FROM '{path}') TO '{copy}' (HEADER)")
    return copy
