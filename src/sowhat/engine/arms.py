"""Moments of an experiment's arms, computed where the rows are: one row an arm and stratum leaves the engine.

The relation has unit, arm, stratum (texts), y, [d], x0 … (numbers, null where missing) and, where clusters were
assigned, cluster. DuckDB's `covar_pop` is one stable pass.
"""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.engine.panel import PanelBench, Rows

LOST = (
    "count(*) AS clusters, avg(missing) AS l0, avg(missing + units) AS l1, covar_pop(missing, missing) AS l0_0, "
    "covar_pop(missing, missing + units) AS l0_1, covar_pop(missing + units, missing + units) AS l1_1"
)
"""Of all clusters, their units without an outcome (0) and all their units (1): means and centred second moments."""


def shift(bench: PanelBench, relation: str, ratio: bool) -> float:
    """About the level of the metric, from the first rows: to be taken off before anything is multiplied."""
    sample = f"(SELECT * FROM {relation} LIMIT 100000)"
    metric = "avg(y) / nullif(avg(d), 0)" if ratio else "avg(y)"
    found = bench.rows(f"SELECT {metric} FROM {sample} WHERE isfinite(y)")[0][0]
    return float(f"{found:.6g}") if isinstance(found, float) else 0.0


def moments(bench: PanelBench, relation: str, names: Sequence[str], shift: float, complete: bool = False) -> Rows:
    """arm, stratum, n, units, missing, m0 … and c0_0 … of the variables `names` (see evidence.arms); of cluster sums
    where `n` is among them, with the columns of `LOST`. A unit with a missing y or d is `missing`; a missing covariate
    counts as the mean of all. `complete` says that no number is missing: then nothing has to be filtered or filled.
    """
    clustered, whole = "n" in names, _whole(relation, names, shift, complete)
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


def _whole(relation: str, names: Sequence[str], shift: float, complete: bool) -> str:
    """Rows whose numbers are all there or whose y is null."""
    covariates = [name for name in names if name.startswith("x")]
    off = f"{shift!r} * d" if "d" in names else repr(shift)
    ratio = ["CASE WHEN y IS NOT NULL THEN d END AS d"] if "d" in names else []
    there = "CASE WHEN d IS NOT NULL THEN y - " + off + " END AS y" if "d" in names else f"y - {off} AS y"
    mean = "coalesce({0}, (SELECT avg({0}) FROM {1})) AS {0}"
    filled = covariates if complete else [mean.format(name, relation) for name in covariates]
    cluster = ["cluster"] if "n" in names else []
    return f"(SELECT arm, stratum, {', '.join([*cluster, there, *ratio, *filled])} FROM {relation})"


def _clusters(whole: str, names: Sequence[str]) -> str:
    sums = [f"sum({name}) FILTER (y IS NOT NULL) AS {name}" for name in names if name != "n"]
    return (
        f"(SELECT arm, stratum, cluster, count(y) AS units, count(*) - count(y) AS missing, count(y)::DOUBLE AS n, "
        f"{', '.join(sums)} FROM {whole} GROUP BY arm, stratum, cluster)"
    )
