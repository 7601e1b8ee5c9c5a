"""Moments of an experiment's arms, computed where the rows are: one row an arm and stratum leaves the engine.

The relation has unit, arm, stratum (texts), y, [d], x0 … (numbers, null where missing) and, where clusters were
assigned, cluster. `survey` looks at every row once, with plain sums about a centre; where they could cost digits, or
something is missing, `moments` is the stable pass: DuckDB's `covar_pop`.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from sowhat.engine.panel import PanelBench, Rows

LOST = (
    "count(*) AS clusters, avg(missing) AS l0, avg(missing + units) AS l1, covar_pop(missing, missing) AS l0_0, "
    "covar_pop(missing, missing + units) AS l0_1, covar_pop(missing + units, missing + units) AS l1_1"
)
"""Of all clusters, their units without an outcome (0) and all their units (1): means and centred second moments."""


def centres(bench: PanelBench, relation: str, names: Sequence[str]) -> tuple[float, ...]:
    """About the level of each of `names`, from the first rows, to be taken off before anything is multiplied; of the
    metric (`y` over `d` where there is one) in the place of `y`."""
    sample = f"(SELECT * FROM {relation} LIMIT 100000)"
    metric = "avg(y) / nullif(avg(d), 0)" if "d" in names else "avg(y)"
    told = ", ".join(f"avg({name})" for name in names if name != "y")
    where = " AND ".join(f"isfinite({name})" for name in names)
    found = bench.rows(f"SELECT {', '.join(filter(None, [metric, told]))} FROM {sample} WHERE {where}")[0]
    return tuple(float(f"{each:.6g}") if isinstance(each, float) and isfinite(each) else 0.0 for each in found)


def survey(bench: PanelBench, relation: str, names: Sequence[str], keys: Sequence[str], about: Sequence[float]) -> Rows:
    """One scan: arm, [stratum], `rows`, `k0` … (rows with each of `keys`), `t0` … (rows with each of `names`), `print`
    of what they hold, and sums `s0` … and of products `q0_0` … of the variables less `about` (of `y` less about[0]
    times its divisor). Sums are null where nothing is known, and not finite where something is not.
    """
    level = repr(about[0])
    centred = [f"y - {level} * d" if "d" in names else f"y - {level}"]
    centred += [f"{name} - {centre!r}" for name, centre in zip(names[1:], about[1:], strict=True)]
    places = range(len(names))
    told = [f"count({key}) AS k{at}" for at, key in enumerate(keys)]
    told += [f"count({name}) AS t{at}" for at, name in enumerate(names)]
    told += [f"sum({one}) AS s{at}" for at, one in enumerate(centred)]
    told += [f"sum(({centred[i]}) * ({centred[j]})) AS q{i}_{j}" for i in places for j in places[i:]]
    by = [key for key in keys if key in ("arm", "stratum")]
    hashed = f"bit_xor(hash({', '.join(key for key in (*keys, *names) if key not in by)})) AS print"
    return bench.fetch(
        f"SELECT {', '.join(by)}, count(*) AS rows, {hashed}, {', '.join(told)} FROM {relation} "
        f"GROUP BY {', '.join(by)} ORDER BY {', '.join(by)}"
    )


def moments(
    bench: PanelBench, relation: str, names: Sequence[str], about: Sequence[float], complete: bool = False
) -> Rows:
    """arm, stratum, n, units, missing, m0 … and c0_0 … of the variables `names` (see evidence.arms); of cluster sums
    where `n` is among them, with the columns of `LOST`. A unit with a missing y or d is `missing`; a missing covariate
    counts as the mean of all. `about`, as from `centres`, is taken off the outcome and the covariates. `complete` says
    that no number is missing: then nothing has to be filtered or filled.
    """
    clustered, whole = "n" in names, _whole(relation, names, about, complete)
    source = _clusters(whole, names) if clustered else whole
    places = range(len(names))
    means = [f"avg({name}) AS m{at}" for at, name in enumerate(names)]
    pairs = [f"covar_pop({names[i]}, {names[j]}) AS c{i}_{j}" for i in places for j in places[i:]]
    counts = (
        f"count(*) FILTER (units > 0) AS n, sum(units)::BIGINT AS units, sum(missing)::BIGINT AS missing, {LOST}"
        if clustered
        else "count(y) AS n, count(y) AS units, count(*) - count(y) AS missing"
    )
    keep = "FILTER (units > 0)" if clustered else "" if complete else "FILTER (y IS NOT NULL)"
    told = ", ".join(f"{each.split(' AS ')[0]} {keep} AS {each.split(' AS ')[1]}" for each in (*means, *pairs))
    return bench.fetch(f"SELECT arm, stratum, {counts}, {told} FROM {source} GROUP BY ALL ORDER BY arm, stratum")


def _whole(relation: str, names: Sequence[str], about: Sequence[float], complete: bool) -> str:
    """Rows whose numbers are all there or whose y is null."""
    covariates = [name for name in names if name.startswith("x")]
    level = repr(about[0])
    off = f"{level} * d" if "d" in names else level
    ratio = ["CASE WHEN y IS NOT NULL THEN d END AS d"] if "d" in names else []
    there = "CASE WHEN d IS NOT NULL THEN y - " + off + " END AS y" if "d" in names else f"y - {off} AS y"
    mean = "{0}" if complete else "coalesce({0}, (SELECT avg({0}) FROM {1}))"
    centres = about[len(about) - len(covariates) :]
    filled = [f"{mean.format(x, relation)} - {at!r} AS {x}" for x, at in zip(covariates, centres, strict=True)]
    cluster = ["cluster"] if "n" in names else []
    return f"(SELECT arm, stratum, {', '.join([*cluster, there, *ratio, *filled])} FROM {relation})"


def _clusters(whole: str, names: Sequence[str]) -> str:
    sums = [f"sum({name}) FILTER (y IS NOT NULL) AS {name}" for name in names if name != "n"]
    return (
        f"(SELECT arm, stratum, cluster, count(y) AS units, count(*) - count(y) AS missing, count(y)::DOUBLE AS n, "
        f"{', '.join(sums)} FROM {whole} GROUP BY arm, stratum, cluster)"
    )
