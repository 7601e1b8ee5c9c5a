"""From a relation in the engine to cohort moments.

`Columns` name expressions of a relation that the bench can read; `measure` gives moments, what was dropped, and the
fingerprint of what was read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import xor

from sowhat.engine.panel import Misaligned, PanelBench, PanelSums, Rows, by_hash
from sowhat.engine.panel_sql import Gaps, Shape
from sowhat.errors import BlockedError, CallError, DataError, Problem
from sowhat.evidence.did.gaps import check
from sowhat.evidence.did.group_time import needed
from sowhat.evidence.did.inference import JACKKNIFE_UP_TO
from sowhat.evidence.did.merge import merge
from sowhat.evidence.did.moments import CohortMoments, Periods
from sowhat.model.estimate import Check, DataUsed
from sowhat.model.study import Missing
from sowhat.studies import faults
from sowhat.studies.assemble import Layout, moments_of
from sowhat.studies.columns import Columns, Kind, kinds, quoted
from sowhat.studies.gaps import sides
from sowhat.studies.periods import Calendar, Scale
from sowhat.studies.reading_calendar import calendar_of
from sowhat.studies.relation import Kinds, Places, outcome, prepare

IN_LINE_FROM = 2_000_000
"""Rows from which it pays to see whether the periods list the same units in the same order."""

MOST_PERIODS = 120
TOO_LONG = "panel-too-many-periods"
"""A panel with more is summed up to longer periods first: covariances grow with the square."""

MOST_PAIRS = 1500
"""Pairs of periods of which sums are made at once."""

GAPS: Mapping[Missing, Gaps] = {"drop-unit": "drop", "zero": "zero", "available-pairs": "pairs"}


@dataclass(frozen=True, slots=True)
class Rule:
    """What a period without an outcome means; pairs are those that a question with `anticipation` compares."""

    missing: Missing = "drop-unit"
    anticipation: int = 0


DROP = Rule()


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Moments of a panel and what became of its rows. `dropped` units were left out for an outcome that is missing;
    `gaps` is the check of what is missing.

    `masked`, `in_line` and `partitions` tell the way it was read: one bit mask a unit, periods side by side, and in
    how many parts.
    """

    moments: CohortMoments
    data: DataUsed
    units: int
    dropped: int
    gaps: Check
    scale: Scale
    masked: bool
    in_line: bool
    partitions: int


def measure(
    bench: PanelBench, columns: Columns, parts: int | None = None, masks: bool = True, rule: Rule = DROP
) -> Measured:
    """Read the relation once (once more for each partition of units) and put its moments together.

    Raises CallError for a first treated value that is on no calendar and for more pairs of periods than can be told,
    DataError for rows that contradict each other and for a panel without a whole unit.
    """
    held = kinds(bench, columns)
    faults.not_numbers(bench, columns, held)
    rows = _count(bench, columns)
    bench.steady(rows)
    known = calendar_of(bench, columns, held, MOST_PERIODS, TOO_LONG)
    places = prepare(bench, columns, held, known)
    shape = _shape(bench, columns, held, places, masks and rule.missing != "available-pairs")
    shape = _ruled(bench, shape, known, rule)
    unit = columns.unit if held["unit"] is Kind.WHOLE else None
    wheres = by_hash(parts) if parts else bench.wheres(shape, rows, columns.relation, unit)
    beside = None if parts or shape.gaps != "drop" else _in_line(bench, columns, shape, rows)
    found = beside or []
    if beside is None:
        small = len(wheres) == 1 and rows <= 2 * bench.few_units * shape.periods
        try:
            found = [bench.sums(shape, where, small) for where in wheres]
        except BlockedError:
            faults.look(bench, columns, shape, wheres)
            raise
    whole, broken = (sum(_units(each, is_whole) for each in found) for is_whole in (True, False))
    if broken:
        faults.look(bench, columns, shape, wheres)
    if not whole:
        raise DataError(Problem("panel-no-whole-unit", params={"units": broken, "periods": shape.periods}))
    layout = Layout(known, shape, places.code)
    return Measured(
        moments=reduce(merge, [moments_of(sums, layout) for sums in found if _units(sums, True)]),
        data=DataUsed(rows=rows, fingerprint=_fingerprint(found, known, columns, rows)),
        units=whole,
        dropped=broken,
        gaps=check(rule.missing, *sides(found, layout)),
        scale=known.scale,
        masked=shape.masked,
        in_line=beside is not None,
        partitions=len(found),
    )


def _count(bench: PanelBench, columns: Columns) -> int:
    found = bench.rows(f"SELECT count(*) FROM {columns.relation}")[0][0]
    rows = found if isinstance(found, int) else 0
    if not rows:
        raise DataError(Problem("panel-empty", columns.where()))
    return rows


def _shape(bench: PanelBench, columns: Columns, held: Kinds, places: Places, masks: bool) -> Shape:
    binary = masks and "weight" not in columns.extras and _binary(bench, columns, held)
    centre = 0.0 if binary else _centre(bench, columns, held)
    return Shape(places.pos, places.values, columns.extras, binary, centre)


def _ruled(bench: PanelBench, shape: Shape, known: Calendar, rule: Rule) -> Shape:
    """With what becomes of gaps. Deciding units beyond those that a jackknife leaves out one by one are put into as
    many groups by their name's hash, whatever their cohort or outcome (Kott 2001, The delete-a-group jackknife, J.
    Official Statistics 17): each group is left out as a whole."""
    if rule.missing != "available-pairs":
        return replace(shape, gaps=GAPS[rule.missing])
    pairs = needed(Periods(known.labels, known.positions), known.starts, rule.anticipation)
    if len(pairs) > MOST_PAIRS:
        raise CallError(Problem("missing-pairs-too-many", params={"pairs": len(pairs), "most": MOST_PAIRS}))
    name = "cluster" if "cluster" in shape.extras else "unit"
    count = bench.rows(f"SELECT count(*) FROM (SELECT DISTINCT {name} FROM panel_rows)")[0][0]
    many = isinstance(count, int) and count > JACKKNIFE_UP_TO
    return replace(shape, gaps="pairs", pairs=pairs, groups=JACKKNIFE_UP_TO if many else 0)


def _binary(bench: PanelBench, columns: Columns, held: Kinds) -> bool:
    """Whether every outcome is 0 or 1; a look at the first rows settles most tables that are not."""
    if held["outcome"] in (Kind.TRUTH, Kind.WHOLE) and columns.denominator is None:
        name = quoted(columns.outcome)
        low, high = bench.rows(f"SELECT min({name})::BIGINT, max({name})::BIGINT FROM {columns.relation}")[0]
        return (low, high) in {(0, 1), (0, 0), (1, 1)}
    query = f"SELECT coalesce(bool_and({outcome(columns, held)} IN (0, 1)), true) FROM "
    some = bench.rows(f"{query} (SELECT * FROM {columns.relation} LIMIT 10000)")[0][0]
    return bool(some) and bool(bench.rows(query + columns.relation)[0][0])


def _centre(bench: PanelBench, columns: Columns, held: Kinds) -> float:
    """About where the outcomes lie, from the first rows."""
    sample = f"(SELECT {outcome(columns, held)} AS y FROM {columns.relation} LIMIT 100000)"
    found = bench.rows(f"SELECT avg(y) FROM {sample} WHERE isfinite(y)")[0][0]
    return float(f"{found:.6g}") if isinstance(found, float) else 0.0


def _in_line(bench: PanelBench, columns: Columns, shape: Shape, rows: int) -> list[PanelSums] | None:
    """Aggregates of a large file written period by period; nothing if it is not."""
    if rows < IN_LINE_FROM or not bench.in_line(shape, columns.relation, columns.period):
        return None
    try:
        return bench.sums_in_line(shape)
    except Misaligned:
        return None
    finally:
        bench.run("SET preserve_insertion_order = false")


def _units(sums: PanelSums, whole: bool) -> int:
    return sum(n for n, is_whole in zip(_list(sums.cells, "n"), sums.cells["whole"], strict=True) if is_whole == whole)


def _list(table: Rows, name: str) -> list[int]:
    return [int(str(value)) for value in table[name]]


def _fingerprint(found: list[PanelSums], known: Calendar, columns: Columns, rows: int) -> str:
    """Of the content, whatever the order of rows: exclusive or of the units' hashes, and of the hashes of those."""
    prints = [[value for sums in found for value in _list(sums.cells, name)] for name in ("print_once", "print_twice")]
    once, twice = (reduce(xor, values, 0) for values in prints)
    content = [rows, once, twice, known.labels, known.positions, known.starts, columns.extras]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]
