"""What in the rows contradicts itself: looked for only where something is not whole, and told with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf, isinf
from typing import NoReturn

from sowhat.engine.panel import PanelBench
from sowhat.engine.panel_sql import MASKED, Shape
from sowhat.errors import DataError, Param, Problem
from sowhat.studies.columns import ABSENT, Columns, Kind, Named, quoted
from sowhat.studies.relation import NO_KEY

NUMBERS = ("outcome", "weight", "denominator", "placebo")


def not_numbers(bench: PanelBench, columns: Named, held: Mapping[str, Kind]) -> None:
    """Raises DataError (`panel-not-a-number`) for the first text in each column of numbers."""
    roles = [role for role in held if role in NUMBERS or role.startswith("x")]
    found = [_text(bench, columns, role) for role in roles if held[role] in (Kind.TEXT, Kind.DAY)]
    problems = [problem for problem in found if problem]
    if problems:
        raise DataError(*problems)


def _text(bench: PanelBench, columns: Named, role: str) -> Problem | None:
    name = columns.named[role]
    text = f"trim({quoted(name)}::VARCHAR)"
    absent = ", ".join(f"'{word}'" for word in ABSENT)
    wrong = f"lower({text}) NOT IN ({absent}) AND TRY_CAST({text} AS DOUBLE) IS NULL"
    first = _first(bench, columns, wrong, quoted(name))
    if first is None:
        return None
    return Problem("panel-not-a-number", columns.where(first[0]), {"column": name, "value": str(first[1])})


def no_period(bench: PanelBench, columns: Columns) -> NoReturn:
    """Raises DataError (`panel-value-missing`) for the first row without a period."""
    name = quoted(columns.period)
    _missing(bench, columns, "period", f"{name} IS NULL OR trim({name}::VARCHAR) IN ('', 'nan', 'NaN')")


def none_missing(bench: PanelBench, columns: Named, role: str, condition: str) -> None:
    """Raises DataError (`panel-value-missing`) for the first row for which the condition holds."""
    if bench.rows(f"SELECT 1 FROM {columns.relation} WHERE {condition} LIMIT 1"):
        _missing(bench, columns, role, condition)


def _missing(bench: PanelBench, columns: Named, role: str, condition: str) -> NoReturn:
    first = _first(bench, columns, condition, "1")
    params: dict[str, Param] = {"column": columns.named[role]}
    raise DataError(Problem("panel-value-missing", columns.where(first[0] if first else None), params))


def _first(bench: PanelBench, columns: Named, condition: str, told: str, among: str = "") -> tuple[int, object] | None:
    """The number, from 0, of the first row for which the condition holds, and what is told of it."""
    bench.run("SET preserve_insertion_order = true")
    query = (
        f"SELECT panel_row, {told} FROM (SELECT *, row_number() OVER () - 1 AS panel_row FROM {columns.relation}) "
        f"WHERE ({condition}) {among} ORDER BY panel_row LIMIT 1"
    )
    found = bench.rows(query)
    return (int(str(found[0][0])), found[0][1]) if found else None


def look(bench: PanelBench, columns: Columns, shape: Shape, wheres: Sequence[str]) -> None:
    """Raises DataError for the first unit whose rows contradict each other; returns if units are only incomplete."""
    for where in wheres:
        found = bench.rows(_suspect(shape, where))
        if found:
            _tell(bench, columns, found[0])


def _suspect(shape: Shape, where: str) -> str:
    """One unit with the kind of its fault."""
    seen = "bit_count(bit_or(1::UBIGINT << pos::UBIGINT))" if max(shape.places) < MASKED else "count(DISTINCT pos)"
    same = [f"min({name}) AS {name}_lo, max({name}) AS {name}_hi" for name in ("code", *shape.extras)]
    faults = {"unit": "unit IS NULL", "twice": "n > seen", "infinite": "infinite"}
    if "cluster" in shape.extras:
        faults["no-cluster"] = f"cluster_lo::VARCHAR IN ('', '{NO_KEY}')"
    if "weight" in shape.extras:
        faults["negative"] = "NOT (weight_lo >= 0 AND isfinite(weight_lo))"
    faults.update({name: f"{name}_lo <> {name}_hi" for name in ("code", *shape.extras)})
    cases = " ".join(f"WHEN {condition} THEN '{kind}'" for kind, condition in faults.items())
    return (
        f"SELECT unit, kind FROM (SELECT unit, CASE {cases} END AS kind FROM (SELECT unit, count(*) AS n, "
        f"{seen} AS seen, bool_or(isinf(y)) AS infinite, {', '.join(same)} FROM panel_rows {where} GROUP BY unit)) "
        "WHERE kind IS NOT NULL ORDER BY unit LIMIT 1"
    )


_CODES = {
    "twice": "panel-unit-period-twice",
    "infinite": "panel-infinite",
    "code": "panel-two-values",
    "cluster": "panel-two-values",
    "stratum": "panel-two-values",
    "weight": "panel-two-values",
    "denominator": "panel-denominator-moves",
    "no-cluster": "panel-value-missing",
    "negative": "panel-bad-weight",
}
_ROLES = {"twice": "period", "infinite": "outcome", "code": "first", "no-cluster": "cluster", "negative": "weight"}


def _tell(bench: PanelBench, columns: Columns, suspect: tuple[object, ...]) -> NoReturn:
    unit, kind = suspect[0], str(suspect[1])
    if kind == "unit":
        name = quoted(columns.unit)
        _missing(bench, columns, "unit", f"nullif({name}::VARCHAR, '') IS NULL")
    role = _ROLES.get(kind, kind)
    rows = _rows_of(bench, columns, unit, role)
    at, value, other = _place(kind, rows)
    if kind == "code" and {value, other} <= {"0", "1", "0.0", "1.0", "true", "false", ""}:
        shown = value if value.startswith(("1", "t")) else other
        said: dict[str, Param] = {"column": columns.first, "value": shown}
        raise DataError(Problem("panel-first-treated-flag", columns.where(at), said))
    params: dict[str, Param] = {"column": columns.named[role], "unit": str(unit), "value": value, "other": other}
    raise DataError(Problem(_CODES[kind], columns.where(at), params))


def first_with(bench: PanelBench, columns: Named, condition: str, told: str) -> tuple[int, object] | None:
    """The number, from 0, of the first row for which the condition holds, and what is told of it; None if it never
    does. Looked for with the rows in order only where there is one."""
    if not bench.rows(f"SELECT 1 FROM {columns.relation} WHERE {condition} LIMIT 1"):
        return None
    return _first(bench, columns, condition, told)


def rows_with(bench: PanelBench, columns: Named, role: str, text: str) -> list[int]:
    """The numbers, from 0, of the rows whose column of a role says `text`."""
    bench.run("SET preserve_insertion_order = true")
    query = (
        f"SELECT panel_row FROM (SELECT *, row_number() OVER () - 1 AS panel_row FROM {columns.relation}) "
        f"WHERE trim({quoted(columns.named[role])}::VARCHAR) = ? ORDER BY panel_row"
    )
    return [int(str(row[0])) for row in bench.rows(query, [text])]


def _rows_of(bench: PanelBench, columns: Columns, unit: object, role: str) -> list[tuple[int, str]]:
    bench.run("SET preserve_insertion_order = true")
    query = (
        f"SELECT panel_row, coalesce({quoted(columns.named[role])}::VARCHAR, '') "
        f"FROM (SELECT *, row_number() OVER () - 1 AS panel_row FROM {columns.relation}) "
        f"WHERE {quoted(columns.unit)}::VARCHAR = ?::VARCHAR ORDER BY panel_row"
    )
    return [(int(str(row)), str(value)) for row, value in bench.rows(query, [unit])]


def _bad(kind: str, text: str) -> bool:
    """Whether it is this row of the unit: an infinite outcome, a weight below 0 or none, or no cluster."""
    if kind == "no-cluster":
        return not text.strip()
    try:
        value = float(text)
    except ValueError:
        return kind == "negative"
    return isinf(value) if kind == "infinite" else not 0 <= value < inf


def _place(kind: str, rows: list[tuple[int, str]]) -> tuple[int, str, str]:
    """The row to point at, the value there, and the one that it contradicts."""
    if kind in ("infinite", "negative", "no-cluster"):
        at = next((row for row in rows if _bad(kind, row[1])), rows[0])
        return at[0], at[1], ""
    seen: dict[str, int] = {}
    for row, value in rows:
        if (value in seen) == (kind == "twice") and seen:
            return row, value, next(iter(seen))
        seen[value] = row
    return rows[0][0], rows[0][1], ""
