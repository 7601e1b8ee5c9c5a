"""The relation `panel_rows` that the engine's aggregates read: places, numbers and keys instead of what was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sowhat.engine.panel import PanelBench
from sowhat.engine.panel_sql import MASKED
from sowhat.studies.columns import ABSENT, Columns, Kind, Named, quoted
from sowhat.studies.periods import Calendar

Kinds = Mapping[str, Kind]
NO_KEY = -(2**63)
"""Stands for a missing key among whole numbers."""


@dataclass(frozen=True, slots=True)
class Places:
    """`pos` and `period` (as a SQL literal) of each observed period in `panel_rows`, and the index into the calendar's
    starts of each `code`."""

    pos: tuple[int, ...]
    values: tuple[str, ...]
    code: Mapping[int, int]


def value(columns: Columns, kinds: Kinds, role: str) -> str:
    """A column as it is compared: whole numbers, numbers, days or texts."""
    name = quoted(columns.named[role])
    casts = {Kind.DAY: f"{name}::DATE", Kind.TEXT: f"{name}::VARCHAR", Kind.TRUTH: f"{name}::VARCHAR"}
    return casts.get(kinds[role], name)


def number(columns: Named, kinds: Kinds, role: str) -> str:
    """A column as a number; null where it is missing."""
    name = quoted(columns.named[role])
    if kinds[role] is Kind.NUMBER:
        # `isnan` of a Parquet column is answered from its statistics, which leave NaN out: it is always false there.
        return f"(CASE WHEN isfinite({name}::DOUBLE) OR isinf({name}::DOUBLE) THEN {name}::DOUBLE END)"
    if kinds[role] in (Kind.TEXT, Kind.DAY):
        absent = ", ".join(f"'{word}'" for word in ABSENT)
        text = f"trim({name}::VARCHAR)"
        return f"(CASE WHEN lower({text}) NOT IN ({absent}) THEN TRY_CAST({text} AS DOUBLE) END)"
    return f"{name}::DOUBLE"


def outcome(columns: Columns, kinds: Kinds) -> str:
    """The outcome, or its ratio to the denominator; no ratio where that is 0."""
    above = number(columns, kinds, "outcome")
    return f"({above} / nullif({number(columns, kinds, 'denominator')}, 0))" if columns.denominator else above


def prepare(bench: PanelBench, columns: Columns, kinds: Kinds, known: Calendar) -> Places:
    """Make `panel_rows`. Whole numbers and days are placed by subtraction, everything else by looking it up."""
    joins: list[str] = []
    pos, places = _periods(bench, columns, kinds, known, joins)
    code, codes = _firsts(bench, columns, kinds, known, joins)
    parts = [f"{_key(columns, kinds, 'unit', False)} AS unit", f"{pos} AS pos", f"{code} AS code"]
    parts.append(f"{value(columns, kinds, 'period')} AS period")
    parts.append(f"{outcome(columns, kinds)} AS y")
    parts += [f"{_extra(columns, kinds, role)} AS {role}" for role in columns.extras]
    bench.run(
        f"CREATE OR REPLACE VIEW panel_rows AS SELECT {', '.join(parts)} FROM {columns.relation} AS panel_source "
        + " ".join(joins)
    )
    return Places(places, tuple(map(_literal, known.raw)), codes)


def _periods(
    bench: PanelBench, columns: Columns, kinds: Kinds, known: Calendar, joins: list[str]
) -> tuple[str, tuple[int, ...]]:
    name = value(columns, kinds, "period")
    offsets = _offsets(known.raw)
    if offsets is not None and max(offsets) < MASKED:
        if kinds["period"] is Kind.DAY:
            return f"({name} - DATE '{known.raw[0]}')", offsets
        return f"({name}::BIGINT - {int(float(str(known.raw[0])))})", offsets
    _lookup(bench, "panel_periods", kinds["period"], dict(zip(known.raw, range(len(known.raw)), strict=True)))
    joins.append(f"JOIN panel_periods ON {name} = panel_periods.raw")
    return "panel_periods.place", tuple(range(len(known.raw)))


def _offsets(raw: tuple[object, ...]) -> tuple[int, ...] | None:
    """Distances from the first period where they are whole numbers or days, else nothing."""
    if all(isinstance(each, date) for each in raw):
        return tuple((each - raw[0]).days for each in raw)  # type: ignore[operator]
    if all(isinstance(each, int) or (isinstance(each, float) and each.is_integer()) for each in raw):
        return tuple(int(each) - int(raw[0]) for each in raw)  # type: ignore[call-overload]
    return None


def _firsts(
    bench: PanelBench, columns: Columns, kinds: Kinds, known: Calendar, joins: list[str]
) -> tuple[str, Mapping[int, int]]:
    name, never = value(columns, kinds, "first"), len(known.starts) - 1
    if kinds["first"] is Kind.WHOLE and len(set(known.code.values())) == len(known.code):
        codes = {int(str(raw)): index for raw, index in known.code.items()}
        return f"coalesce({name}, 0)::BIGINT", {**codes, 0: never}
    _lookup(bench, "panel_firsts", kinds["first"], known.code)
    joins.append(f"LEFT JOIN panel_firsts ON {name} = panel_firsts.raw")
    return f"coalesce(panel_firsts.place, {never})", {index: index for index in range(never + 1)}


def _lookup(bench: PanelBench, name: str, kind: Kind, places: Mapping[object, int]) -> None:
    """A table of what was written and its place."""
    type_ = {Kind.WHOLE: "BIGINT", Kind.NUMBER: "DOUBLE", Kind.DAY: "DATE"}.get(kind, "VARCHAR")
    bench.run(f"CREATE OR REPLACE TABLE {name} (raw {type_}, place INTEGER)")
    if places:
        rows = ", ".join(["(?, ?)"] * len(places))
        bench.run(f"INSERT INTO {name} VALUES {rows}", [each for pair in places.items() for each in pair])


def _literal(raw: object) -> str:
    """A value in SQL."""
    if isinstance(raw, int | float):
        return repr(raw)
    text = str(raw).replace("'", "''")
    return f"DATE '{text}'" if isinstance(raw, date) else f"'{text}'"


def _key(columns: Columns, kinds: Kinds, role: str, filled: bool = True) -> str:
    name = quoted(columns.named[role])
    if kinds[role] is Kind.WHOLE:
        return f"coalesce({name}, {NO_KEY})" if filled else name
    return f"coalesce({name}::VARCHAR, '')" if filled else f"nullif({name}::VARCHAR, '')"


def _extra(columns: Columns, kinds: Kinds, role: str) -> str:
    if role == "weight":
        return f"coalesce({number(columns, kinds, role)}, -1)"
    if role == "denominator":
        return number(columns, kinds, role)
    return _key(columns, kinds, role)
