"""SQL for moments of a panel, on DuckDB: one row a unit, then one row a cell.

The relation `panel_rows` has `unit`, `period`, `pos` (its place), `code` (the first treated period), `y`, and, where
the shape says so, `cluster`, `stratum`, `weight`, `denominator`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

MASKED = 63
"""Places that fit into one bit mask a unit."""

PACKED = 31
"""Places of which two masks fit into one number."""

GROUP = 6
"""Bits counted together: pairs of groups have 4096 values, few enough to be counted first and weighed after."""


Gaps = Literal["drop", "zero", "pairs"]
"""What becomes of a unit without an outcome in some period: left out, 0 there, or kept for the pairs that it has."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What `panel_rows` holds: the `pos` of each observed period, its `period` as a SQL literal, and which further
    columns. `binary`: every outcome is 0 or 1. `centre` is subtracted from every outcome. `pairs`: the index of the
    later and the earlier period of each pair to tell; `groups`: into how many the deciding units are put by their
    name's hash, 0 where each stays its own."""

    places: tuple[int, ...]
    values: tuple[str, ...]
    extras: tuple[str, ...] = ()
    binary: bool = False
    centre: float = 0.0
    gaps: Gaps = "drop"
    pairs: tuple[tuple[int, int], ...] = ()
    groups: int = 0

    @property
    def periods(self) -> int:
        """How many."""
        return len(self.places)

    @property
    def masked(self) -> bool:
        """Whether one bit mask a unit holds its outcomes."""
        return self.binary and max(self.places) < MASKED


def names(prefix: str, count: int) -> list[str]:
    """`y0`, `y1`, …"""
    return [f"{prefix}{index}" for index in range(count)]


def listed(parts: Iterable[str]) -> str:
    """Comma-separated."""
    return ", ".join(parts)


def pairs(periods: int) -> list[tuple[int, int]]:
    """(s, t) with s ≤ t, row by row."""
    return [(s, t) for s in range(periods) for t in range(s, periods)]


def units(shape: Shape, where: str) -> str:
    """One row a unit: `n` rows, the smallest and largest of what must not change, and the outcomes."""
    kept = [f"min({name}) AS {name}_lo, max({name}) AS {name}_hi" for name in ("code", *shape.extras)]
    outcomes = _bits(shape) if shape.masked else _columns(shape)
    if shape.gaps != "drop":
        bits = "bit_count(bit_or(1::UBIGINT << pos::UBIGINT))"
        outcomes.append(f"{bits if max(shape.places) < MASKED else 'count(DISTINCT pos)'} AS places")
    return f"SELECT unit, count(*) AS n, {listed([*kept, *outcomes])} FROM panel_rows {where} GROUP BY unit"


def _columns(shape: Shape) -> list[str]:
    return [f"max(CASE WHEN pos = {at} THEN y END) AS y{k}" for k, at in enumerate(shape.places)]


def _bits(shape: Shape) -> list[str]:
    """`seen` has a bit for each period with an outcome, `ones` for each outcome of 1; both in one where they fit."""
    if max(shape.places) < PACKED:
        return ["bit_or((1::UBIGINT | (y::UBIGINT << 32::UBIGINT)) << pos::UBIGINT) AS packed"]
    at = "(1::UBIGINT << pos::UBIGINT)"
    return [f"bit_or(CASE WHEN y IS NOT NULL THEN {at} END) AS seen", f"bit_or(CASE WHEN y = 1 THEN {at} END) AS ones"]


def _masks(shape: Shape) -> tuple[str, str]:
    """`seen` and `ones` of a unit."""
    if max(shape.places) < PACKED:
        return "(packed & 4294967295::UBIGINT)", "(packed >> 32::UBIGINT)"
    return "seen", "coalesce(ones, 0::UBIGINT)"


def aligned(shape: Shape, where: str) -> str:
    """One row a unit of a file that lists the same units in the same order in every period; `aligned` says whether it
    does, and is looked at by the caller."""
    keys = ("unit", "code", *shape.extras)
    blocks = [
        f"(SELECT {listed(f'{key} AS {key}_{k}' for key in keys)}, y AS y{k} FROM panel_rows "
        f"WHERE period = {value}{where})"
        for k, value in enumerate(shape.values)
    ]
    same = " AND ".join(f"{key}_0 IS NOT DISTINCT FROM {key}_{k}" for k in range(1, shape.periods) for key in keys)
    kept = listed(f"{key}_0 AS {key}_lo, {key}_0 AS {key}_hi" for key in keys[1:])
    outcomes = listed(_side_by_side(shape) if shape.masked else names("y", shape.periods))
    return (
        f"SELECT unit_0 AS unit, {shape.periods} AS n, {kept}, {outcomes}, ({same}) AS aligned "
        f"FROM {' POSITIONAL JOIN '.join(blocks)}"
    )


def _side_by_side(shape: Shape) -> list[str]:
    """The masks of `_bits` from outcomes in one row; null where one is missing."""
    ones = " | ".join(f"(y{k}::UBIGINT << {at}::UBIGINT)" for k, at in enumerate(shape.places))
    full = f"{sum(1 << at for at in shape.places)}::UBIGINT"
    if max(shape.places) < PACKED:
        return [f"({full} | (({ones}) << 32::UBIGINT)) AS packed"]
    return [f"{ones} AS ones", f"CASE WHEN ones IS NOT NULL THEN {full} END AS seen"]


def settled(shape: Shape, source: str) -> str:
    """Units of `source` with `whole` (every period once, nothing contradictory), their `print`, and outcomes about the
    centre, or the mask of ones. Where gaps are no reason to be left out, `holes` are periods without an outcome."""
    same = [f"{name}_lo = {name}_hi" for name in ("code", *shape.extras)] + _allowed(shape)
    if shape.masked:
        seen, ones = _masks(shape)
        held = [seen, ones]
        filled = [f"{seen} = {sum(1 << at for at in shape.places)}::UBIGINT"]
        shown = [f"{ones} AS ones"]
    else:
        held = names("y", shape.periods)
        filled = [f"isfinite({name})" for name in held]
        shown = [f"{name} - {shape.centre!r} AS {name}" for name in held]
    rows = f"n = {shape.periods}"
    keys = [f"{name}_hi AS {name}" for name in ("code", *shape.extras)]
    if shape.gaps != "drop":
        rows, filled = "n = places", [] if shape.masked else [f"coalesce(isfinite({name}), true)" for name in held]
        shown = shown if shape.masked else [_gapped(shape, name) for name in held]
        keys.append(f"{_holes(shape)} AS holes")
    whole = " AND ".join([rows, *same, *filled])
    marks = listed(["unit", "n", *(f"{name}_hi" for name in ("code", *shape.extras)), *held])
    return (
        f"SELECT unit, coalesce({whole}, false) AS whole, hash({marks}) AS print, {listed([*keys, *shown])} "
        f"FROM ({source})"
    )


def _gapped(shape: Shape, name: str) -> str:
    """An outcome about the centre: 0 where it is missing and means that, else still missing."""
    value = f"coalesce({name}, 0)" if shape.gaps == "zero" else name
    return f"{value} - {shape.centre!r} AS {name}"


def _holes(shape: Shape) -> str:
    if shape.masked:
        return f"({shape.periods} - bit_count({_masks(shape)[0]}))::BIGINT"
    return "(" + " + ".join(f"({name} IS NULL)::BIGINT" for name in names("y", shape.periods)) + ")"


def _allowed(shape: Shape) -> list[str]:
    """No key missing, no negative weight."""
    rules = {"cluster": "cluster_lo::VARCHAR NOT IN ('', '-9223372036854775808')"}
    rules["weight"] = "weight_lo >= 0 AND isfinite(weight_lo)"
    return ["unit IS NOT NULL", *(rules[name] for name in shape.extras if name in rules)]


def cells(shape: Shape, source: str, extra: str = "") -> str:
    """One row for each cohort × stratum × whole: counts, the content's print, means and covariances; of masks only
    the counts."""
    by = f"{_by(shape)}, whole"
    moments = "" if shape.masked or shape.gaps == "pairs" else f", {listed(_moments(shape))}"
    if shape.gaps != "drop":
        extra += ", sum(holes)::BIGINT AS lost, sum(holes * holes)::BIGINT AS lost_twice"
        extra += ", count(*) FILTER (holes > 0) AS gapped"
    return (
        f"SELECT {by}, count(*) AS n, bit_xor(print) AS print_once, bit_xor(hash(print)) AS print_twice{extra}"
        f"{moments} FROM {source} GROUP BY {by}"
    )


def _moments(shape: Shape) -> list[str]:
    means = [f"avg(y{k}) AS m{k}" for k in range(shape.periods)]
    return means + [f"covar_pop(y{s}, y{t}) AS c{s}_{t}" for s, t in pairs(shape.periods)]


def groups(shape: Shape) -> list[tuple[int, int]]:
    """Pairs of groups of bits that hold all pairs of periods."""
    count = max(shape.places) // GROUP + 1
    return [(0, 0)] if count == 1 else [(a, b) for a in range(count) for b in range(a + 1, count)]


def ones(shape: Shape, source: str, group: tuple[int, int]) -> str:
    """By cell of whole units: how many have a 1 in both periods s and t, for the pairs within and between two groups
    of bits. Equal bits are counted first, so that each pair of periods costs thousands of additions, not millions."""
    low, high = ((1 << GROUP) - 1, GROUP * group[0]), ((1 << GROUP) - 1, GROUP * group[1])
    bits = [f"((ones >> {shift}::UBIGINT) & {mask}::UBIGINT)::USMALLINT" for mask, shift in (low, high)]
    by, told = _by(shape), _in(shape, group)
    counted = (
        f"SELECT {by}, {bits[0]} AS a, {bits[1]} AS b, count(*) AS n FROM {source} WHERE whole GROUP BY {by}, a, b"
    )
    single = [f"{_bit(shape, k, group)} AS b{k}" for k in sorted({k for pair in told for k in pair})]
    sums = [f"sum(n * b{s}{f' * b{t}' if s < t else ''})::BIGINT AS c{s}_{t}" for s, t in told]
    spread = f"SELECT {by}, n, {listed(single)} FROM ({counted})"
    return f"SELECT {by}, {listed(sums)} FROM ({spread}) GROUP BY {by}" if sums else ""


def _in(shape: Shape, group: tuple[int, int]) -> list[tuple[int, int]]:
    """Pairs between the two groups; those within a group, beside the next one only, or the last beside the first."""
    low, high = group
    last = max(shape.places) // GROUP
    here = {group} | ({(low, low)} if high == low + 1 else set()) | ({(last, last)} if group == (0, last) else set())
    grouped = [place // GROUP for place in shape.places]
    return [(s, t) for s, t in pairs(shape.periods) if (grouped[s], grouped[t]) in here]


def _bit(shape: Shape, index: int, group: tuple[int, int]) -> str:
    which, bit = divmod(shape.places[index], GROUP)
    return f"(({'a' if which == group[0] else 'b'} >> {bit}) & 1)"


def weighted_means(shape: Shape, source: str) -> str:
    """By cell of whole units: Σw, Σw², and the means under both."""
    by = _by(shape)
    under = [f"sum(weight * y{k}) / sum(weight) AS m{k}" for k in range(shape.periods)]
    squared = [f"sum(weight * weight * y{k}) / sum(weight * weight) AS q{k}" for k in range(shape.periods)]
    total = "sum(weight) AS weight, sum(weight * weight) AS square"
    return f"SELECT {by}, {total}, {listed([*under, *squared])} FROM {source} WHERE whole GROUP BY {by}"


def weighted(shape: Shape, source: str) -> str:
    """`weighted_means` with the covariances under w² about them."""
    by = _by(shape)
    join = " AND ".join(f"a.{name} IS NOT DISTINCT FROM b.{name}" for name in by.split(", "))
    products = [
        f"sum(a.weight * a.weight * (y{s} - q{s}) * (y{t} - q{t})) / sum(a.weight * a.weight) AS c{s}_{t}"
        for s, t in pairs(shape.periods)
    ]
    keys = listed(f"a.{name}" for name in by.split(", "))
    told = ["weight", "square", *names("m", shape.periods), *names("q", shape.periods)]
    means = [f"any_value(b.{name}) AS {name}" for name in told]
    return (
        f"SELECT {keys}, {listed([*means, *products])} FROM {source} a "
        f"JOIN ({weighted_means(shape, source)}) b ON {join} WHERE a.whole GROUP BY {keys}"
    )


def clusters(shape: Shape, source: str, name: str) -> str:
    """By deciding unit and cell of whole units: units, Σw and means; `name` is `cluster` or `unit`."""
    by = f"{name}, {_by(shape)}"
    weight = "weight" if "weight" in shape.extras else "1.0"
    means = [f"sum({weight} * {_outcome(shape, k)}) / sum({weight}) AS m{k}" for k in range(shape.periods)]
    return (
        f"SELECT {name} AS name, {_by(shape)}, count(*) AS n, sum({weight})::DOUBLE AS weight, {listed(means)} "
        f"FROM {source} WHERE whole GROUP BY {by} ORDER BY {by}"
    )


def available(shape: Shape, source: str) -> str:
    """By cell of units with gaps: Σw, Σw², and means and variances over those who are there; 0 where nobody is."""
    by, weight = _by(shape), _weight(shape)
    means = [f"coalesce({_mean(weight, f'y{k}')}, 0) AS m{k}" for k in range(shape.periods)]
    again = [f"m{k} AS q{k}" for k in range(shape.periods)]
    spreads = [f"v{k} - m{k} * m{k} AS c{k}_{k}" for k in range(shape.periods)]
    squares = [f"coalesce({_mean(weight, f'y{k} * y{k}')}, 0) AS v{k}" for k in range(shape.periods)]
    total = f"sum({weight})::DOUBLE AS weight, sum({weight} * {weight})::DOUBLE AS square"
    inner = f"SELECT {by}, {total}, {listed([*means, *squares])} FROM {source} WHERE whole GROUP BY {by}"
    return f"SELECT *, {listed([*again, *spreads])} FROM ({inner})"


def paired(shape: Shape, source: str, name: str) -> str:
    """By deciding unit (or group of them) and cell: units, Σw, means over those who are there, and of each pair of
    periods the units that have both, their Σw (`w`) and their mean change (`d`)."""
    weight = _weight(shape)
    told = f"hash({name}) % {shape.groups}" if shape.groups else name
    means = [f"coalesce({_mean(weight, f'y{k}')}, 0) AS m{k}" for k in range(shape.periods)]
    changes = [f"(y{later} - y{earlier})" for later, earlier in shape.pairs]
    parts = [
        f"count({change}) AS n{at}, coalesce({_held(weight, change)}, 0)::DOUBLE AS w{at}, "
        f"coalesce({_mean(weight, change)}, 0) AS d{at}"
        for at, change in enumerate(changes)
    ]
    return (
        f"SELECT {told} AS name, {_by(shape)}, count(*) AS n, sum({weight})::DOUBLE AS weight, "
        f"{listed([*means, *parts])} FROM {source} WHERE whole GROUP BY {told}, {_by(shape)} "
        f"ORDER BY {told}, {_by(shape)}"
    )


def lost(shape: Shape, source: str) -> str:
    """By cluster and cohort: units, and how many are left out or, where gaps are none, their periods without one."""
    what = "NOT whole" if shape.gaps == "drop" else "holes"
    told = f"count(*) AS n, sum(({what})::BIGINT)::BIGINT AS lost"
    return f"SELECT cluster AS name, code, {told} FROM {source} GROUP BY cluster, code ORDER BY cluster, code"


def _weight(shape: Shape) -> str:
    return "weight" if "weight" in shape.extras else "1.0"


def _held(weight: str, value: str) -> str:
    return f"sum(CASE WHEN {value} IS NOT NULL THEN {weight} END)"


def _mean(weight: str, value: str) -> str:
    return f"avg({value})" if weight == "1.0" else f"sum({weight} * {value}) / nullif({_held(weight, value)}, 0)"


def _by(shape: Shape) -> str:
    return "code, stratum" if "stratum" in shape.extras else "code"


def _outcome(shape: Shape, index: int) -> str:
    return f"((ones >> {shape.places[index]}::UBIGINT) & 1::UBIGINT)::DOUBLE" if shape.masked else f"y{index}"
