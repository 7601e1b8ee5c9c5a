"""An experiment from one table: one row a unit, with the arm that it was assigned to."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import numpy as np

from sowhat.engine import arms as engine
from sowhat.engine.panel import PanelBench, Rows
from sowhat.errors import CallError, DataError, Param, Problem, Where
from sowhat.evidence.experiment.arms import Arm, ArmMoments, Lost
from sowhat.evidence.experiment.estimate import Trial, estimate
from sowhat.model.estimate import DataUsed, Estimate, NotEstimable
from sowhat.studies import faults
from sowhat.studies.arm_words import control_of
from sowhat.studies.columns import Kind, kinds, quoted
from sowhat.studies.relation import Kinds, number
from sowhat.studies.table import opened

RELATION = "trial_rows"
DENSE = 64
"""Whole numbers that spread over so many times the rows are told apart one by one."""


@dataclass(frozen=True, slots=True)
class TrialColumns:
    """Names of columns; `relation`, `path` and `header` are filled in when the file is opened."""

    unit: str
    arm: str
    outcome: str
    denominator: str | None = None
    covariates: tuple[str, ...] = ()
    cluster: str | None = None
    stratum: str | None = None
    relation: str = ""
    path: str = ""
    header: int = 0

    @property
    def named(self) -> dict[str, str]:
        """Each role's column."""
        roles = ("unit", "arm", "outcome", "denominator", "cluster", "stratum")
        given = {role: getattr(self, role) for role in roles if getattr(self, role)}
        return {**given, **{f"x{at}": name for at, name in enumerate(self.covariates)}}

    def where(self, row: int | None = None) -> Where | None:
        """A row, from 0, in the file."""
        return Where(self.path, None if row is None else row + 1 + self.header) if self.path else None


def from_file(path: Path, columns: TrialColumns, trial: Trial) -> Estimate | NotEstimable:
    """The finding of a CSV or Parquet file.

    Raises CallError for columns that are not there, DataError for rows that contradict each other, BlockedError for a
    file that cannot be read.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        placed = replace(columns, relation=relation, path=str(path), header=header)
        moments, data = measure(bench, placed)
        _named_arms(moments, trial)
        asked = replace(trial, baseline=trial.baseline or control_of(moments.labels))
        return estimate(moments, asked).model_copy(update={"data": data})


def _named_arms(moments: ArmMoments, trial: Trial) -> None:
    """Raises CallError (`trial-no-such-arm`) for arms in the question that no row has."""
    asked = [*([trial.baseline] if trial.baseline else []), *trial.split]
    for arm in asked:
        if arm not in moments.labels:
            near = get_close_matches(arm, moments.labels, n=1)
            similar: dict[str, Param] = {"similar": "yes" if near else "no", "nearest": near[0] if near else ""}
            params: dict[str, Param] = {"value": arm, "arms": ", ".join(moments.labels[:20]), **similar}
            raise CallError(Problem("trial-no-such-arm", params=params))


def measure(bench: PanelBench, columns: TrialColumns) -> tuple[ArmMoments, DataUsed]:
    """The moments of a relation. Raises CallError and DataError as `from_file` does."""
    held = kinds(bench, columns)
    faults.not_numbers(bench, columns, held)
    rows = bench.rows(f"SELECT count(*) FROM {columns.relation}")[0][0]
    if not isinstance(rows, int) or not rows:
        raise DataError(Problem("panel-empty", columns.where()))
    bench.steady(rows)
    _view(bench, columns, held)
    content, complete = _sound(bench, columns, held, rows)
    if columns.denominator:
        _counted(bench, columns, columns.denominator)
    names = _names(columns)
    shift = engine.shift(bench, RELATION, columns.denominator is not None)
    found = engine.moments(bench, RELATION, names, shift, complete)
    made = ArmMoments(names, tuple(_arms(found, names)), columns.cluster is not None, shift)
    return made, DataUsed(rows=rows, fingerprint=_fingerprint(content, columns, rows))


def _names(columns: TrialColumns) -> tuple[str, ...]:
    optional = [("d", columns.denominator), ("n", columns.cluster)]
    covariates = tuple(f"x{at}" for at in range(len(columns.covariates)))
    return ("y", *(name for name, column in optional if column), *covariates)


def _view(bench: PanelBench, columns: TrialColumns, held: Kinds) -> None:
    texts = [f"{_key(columns, held, role)} AS {role}" for role in ("unit", "arm", "cluster") if role in columns.named]
    stratum = f"coalesce(trim({quoted(columns.stratum)}::VARCHAR), '')" if columns.stratum else "''"
    values = [f"{number(columns, held, 'outcome')} AS y"]
    values += [f"{number(columns, held, 'denominator')} AS d" for _ in [0] if columns.denominator]
    values += [f"{number(columns, held, f'x{at}')} AS x{at}" for at in range(len(columns.covariates))]
    told = ", ".join([*texts, f"{stratum} AS stratum", *values])
    bench.run(f"CREATE OR REPLACE VIEW {RELATION} AS SELECT {told} FROM {columns.relation}")


def _key(columns: TrialColumns, held: Kinds, role: str) -> str:
    """A unit, arm or cluster; whole numbers stay such, which is quicker."""
    name = quoted(columns.named[role])
    return name if held[role] is Kind.WHOLE and role != "arm" else f"nullif(trim({name}::VARCHAR), '')"


def _sound(bench: PanelBench, columns: TrialColumns, held: Kinds, rows: int) -> tuple[str, bool]:
    """A name for the content, whatever the order of rows, and whether no number is missing. Raises DataError for a row
    without unit, arm or cluster, a value that is infinite, a unit that is there twice, a cluster in two arms or two
    strata."""
    keys = [role for role in ("unit", "arm", "cluster") if role in columns.named]
    values = [name for name in _names(columns) if name != "n"]
    whole = held["unit"] is Kind.WHOLE
    strata = ["stratum"] if columns.stratum else []
    [(lost, infinite, once, there, low, high)] = bench.rows(
        f"SELECT bool_or({' OR '.join(f'{key} IS NULL' for key in keys)}), "
        f"bool_or({' OR '.join(f'isinf({name})' for name in values)}), "
        f"bit_xor(hash({', '.join([*keys, *strata, *values])})), "
        f"least({', '.join(f'count({name})' for name in values)}), "
        f"{'min(unit), max(unit)' if whole else 'NULL, NULL'} FROM {RELATION}"
    )
    if lost:
        for role in keys:
            name = quoted(columns.named[role])
            faults.none_missing(bench, columns, role, f"nullif(trim({name}::VARCHAR), '') IS NULL")
    if infinite:
        raise DataError(Problem("trial-infinite", columns.where(), {"column": columns.outcome}))
    if _units(bench, low, high, rows) != rows:
        _twice(bench, columns)
    if columns.cluster:
        _one_each(bench, columns, "arm", columns.arm, "trial-cluster-two-arms")
    if columns.cluster and columns.stratum:  # its parts would count as clusters of their own
        _one_each(bench, columns, "stratum", columns.stratum, "trial-cluster-two-strata")
    return str(once), there == rows


def _counted(bench: PanelBench, columns: TrialColumns, denominator: str) -> None:
    """Raises DataError for a denominator below 0: a ratio of sums over both signs has no meaning."""
    found = bench.rows(f"SELECT unit, d FROM {RELATION} WHERE d < 0 ORDER BY unit LIMIT 1")
    if found:
        unit, value = found[0]
        places = faults.rows_with(bench, columns, "unit", str(unit))
        params: dict[str, Param] = {"unit": str(unit), "value": str(value), "column": denominator}
        raise DataError(Problem("trial-denominator-negative", columns.where(places[0] if places else None), params))


def _units(bench: PanelBench, low: object, high: object, rows: int) -> int:
    """How many units there are; whole numbers that lie close are marked off in a bit string."""
    dense = isinstance(low, int) and isinstance(high, int) and high - low < DENSE * rows
    counted = f"bit_count(bitstring_agg(unit, {low}, {high}))" if dense else "count(DISTINCT unit)"
    return int(str(bench.rows(f"SELECT {counted} FROM {RELATION}")[0][0]))


def _one_each(bench: PanelBench, columns: TrialColumns, role: str, column: str, code: str) -> None:
    """Raises DataError (`code`) where a cluster is in two arms or strata."""
    two = f"min({role}) <> max({role})"
    found = bench.rows(f"SELECT cluster FROM {RELATION} GROUP BY cluster HAVING {two} ORDER BY cluster LIMIT 1")
    if found:
        params: dict[str, Param] = {"cluster": str(found[0][0]), "column": column}
        raise DataError(Problem(code, columns.where(), params))


def _twice(bench: PanelBench, columns: TrialColumns) -> None:
    [(unit,)] = bench.rows(f"SELECT unit FROM {RELATION} GROUP BY unit HAVING count(*) > 1 ORDER BY unit LIMIT 1")
    places = faults.rows_with(bench, columns, "unit", str(unit))
    params: dict[str, Param] = {"unit": str(unit), "column": columns.unit}
    raise DataError(Problem("trial-unit-twice", columns.where(places[1]), params))


def _arms(found: Rows, names: tuple[str, ...]) -> list[Arm]:
    made, size = [], len(names)
    for at in range(len(found["arm"])):
        mean = np.array([_float(found[f"m{i}"][at]) for i in range(size)])
        cov = np.zeros((size, size))
        for i in range(size):
            for j in range(i, size):
                cov[i, j] = cov[j, i] = _float(found[f"c{i}_{j}"][at])
        counts = [int(str(found[name][at])) for name in ("n", "units", "missing")]
        named = (str(found["arm"][at]), str(found["stratum"][at]))
        made.append(Arm(*named, counts[0], counts[1], counts[2], mean, cov, _lost(found, at)))
    return made


def _lost(found: Rows, at: int) -> Lost | None:
    if "clusters" not in found:
        return None
    l0, l1, l0_0, l0_1, l1_1 = (_float(found[name][at]) for name in ("l0", "l1", "l0_0", "l0_1", "l1_1"))
    return Lost(int(str(found["clusters"][at])), np.array([l0, l1]), np.array([[l0_0, l0_1], [l0_1, l1_1]]))


def _float(value: object) -> float:
    return float(str(value)) if value is not None else 0.0


def _fingerprint(content: str, columns: TrialColumns, rows: int) -> str:
    return hashlib.sha256(json.dumps([rows, content, sorted(columns.named)]).encode()).hexdigest()[:32]
