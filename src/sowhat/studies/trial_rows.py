"""The rows of an experiment: what they are called, whether they contradict each other, and their moments."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite

import numpy as np

from sowhat.engine import arms as engine
from sowhat.engine.panel import PanelBench, Rows
from sowhat.errors import DataError, Param, Problem, Where
from sowhat.evidence.experiment.arms import Arm, ArmMoments, Lost
from sowhat.studies import faults
from sowhat.studies.columns import Kind, quoted
from sowhat.studies.relation import Kinds, number

RELATION = "trial_rows"
DENSE = 64
"""Whole numbers that spread over so many times the rows are told apart one by one."""
OFF_CENTRE = 1e4
"""Sums about a centre keep twelve digits as long as the mean's distance from it, squared, is not so many variances."""


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
    secondary: tuple[str, ...] = ()

    @property
    def named(self) -> dict[str, str]:
        """Each role's column."""
        roles = ("unit", "arm", "outcome", "denominator", "cluster", "stratum")
        given = {role: getattr(self, role) for role in roles if getattr(self, role)}
        return {
            **given,
            **{f"x{at}": name for at, name in enumerate(self.covariates)},
            **{f"xs{at}": name for at, name in enumerate(self.secondary)},
        }

    def where(self, row: int | None = None) -> Where | None:
        """A row, from 0, in the file."""
        return Where(self.path, None if row is None else row + 1 + self.header) if self.path else None

    def about(self, secondary: str) -> TrialColumns:
        """The same experiment with a further outcome, which is a mean."""
        return replace(self, outcome=secondary, denominator=None, secondary=())

    @property
    def names(self) -> tuple[str, ...]:
        """The variables of a moment vector."""
        optional = [("d", self.denominator), ("n", self.cluster)]
        covariates = tuple(f"x{at}" for at in range(len(self.covariates)))
        return ("y", *(name for name, column in optional if column), *covariates)


@dataclass(frozen=True, slots=True)
class Surveyed:
    """The moments of one outcome, and a name for the content that it was read from, whatever the order of rows."""

    moments: ArmMoments
    content: str


def view(bench: PanelBench, columns: TrialColumns, held: Kinds, cut: float | None = None) -> None:
    """Make `trial_rows`; outcomes above `cut` count as it."""
    texts = [f"{_key(columns, held, role)} AS {role}" for role in ("unit", "arm", "cluster") if role in columns.named]
    stratum = f"coalesce(trim({quoted(columns.stratum)}::VARCHAR), '')" if columns.stratum else "''"
    y = number(columns, held, "outcome")
    values = [f"{y if cut is None else f'CASE WHEN {y} > {cut!r} THEN {cut!r} ELSE {y} END'} AS y"]
    values += [f"{number(columns, held, 'denominator')} AS d" for _ in [0] if columns.denominator]
    values += [f"{number(columns, held, f'x{at}')} AS x{at}" for at in range(len(columns.covariates))]
    told = ", ".join([*texts, f"{stratum} AS stratum", *values])
    bench.run(f"CREATE OR REPLACE VIEW {RELATION} AS SELECT {told} FROM {columns.relation}")


def _key(columns: TrialColumns, held: Kinds, role: str) -> str:
    """A unit, arm or cluster; whole numbers stay such, which is quicker."""
    name = quoted(columns.named[role])
    return name if held[role] is Kind.WHOLE and role != "arm" else f"nullif(trim({name}::VARCHAR), '')"


def surveyed(bench: PanelBench, columns: TrialColumns) -> Surveyed:
    """The moments of what `trial_rows` holds. Raises DataError for a row without unit, arm or cluster and for a value
    that is infinite or below 0 where it divides."""
    names = columns.names
    values = [name for name in names if name != "n"]
    keys = [role for role in ("unit", "arm", "cluster", "stratum") if role in columns.named]
    about = engine.centres(bench, RELATION, values)
    seen = engine.survey(bench, RELATION, values, keys, about)
    rows = sum(_whole(each) for each in seen["rows"])
    _keyed(bench, columns, keys, seen, rows)
    _finite(bench, columns, values, seen)
    if columns.denominator:
        _counted(bench, columns, columns.denominator)
    complete = all(sum(map(_whole, seen[f"t{at}"])) == rows for at in range(len(values)))
    told = list(zip(seen["arm"], _strata(seen), map(str, seen["print"]), strict=True))
    content = json.dumps([rows, told, sorted(columns.named)])
    found = _centred(seen, values, about) if complete and not columns.cluster else None
    if found is None:
        found = list(_arms(engine.moments(bench, RELATION, names, about, complete), names))
    return Surveyed(ArmMoments(names, tuple(found), columns.cluster is not None, about[0]), content)


def _keyed(bench: PanelBench, columns: TrialColumns, keys: Sequence[str], seen: Rows, rows: int) -> None:
    for at, role in enumerate(keys):
        if role != "stratum" and sum(map(_whole, seen[f"k{at}"])) < rows:
            name = quoted(columns.named[role])
            faults.none_missing(bench, columns, role, f"nullif(trim({name}::VARCHAR), '') IS NULL")


def _finite(bench: PanelBench, columns: TrialColumns, values: Sequence[str], seen: Rows) -> None:
    """Raises DataError for a value that is infinite, or so large that its square is."""
    sums = [each for name, column in seen.items() if name[0] in "sq" and name != "stratum" for each in column]
    if all(isfinite(_float(each)) for each in sums):
        return
    roles = {"y": "outcome", "d": "denominator"}
    for name in values:
        role = roles.get(name, name)
        column = columns.named[role]
        for code, condition in (("trial-infinite", f"isinf({name})"), ("trial-too-large", f"abs({name}) > 1e150")):
            found = bench.rows(f"SELECT unit FROM {RELATION} WHERE {condition} ORDER BY unit LIMIT 1")
            if found:
                unit = str(found[0][0])
                places = faults.rows_with(bench, columns, "unit", unit)
                where = columns.where(places[0] if places else None)
                raise DataError(Problem(code, where, {"column": column, "unit": unit}))


def _counted(bench: PanelBench, columns: TrialColumns, denominator: str) -> None:
    """Raises DataError for a denominator below 0: a ratio of sums over both signs has no meaning."""
    found = bench.rows(f"SELECT unit, d FROM {RELATION} WHERE d < 0 ORDER BY unit LIMIT 1")
    if found:
        unit, value = found[0]
        places = faults.rows_with(bench, columns, "unit", str(unit))
        params: dict[str, Param] = {"unit": str(unit), "value": str(value), "column": denominator}
        raise DataError(Problem("trial-denominator-negative", columns.where(places[0] if places else None), params))


def told_apart(bench: PanelBench, columns: TrialColumns, held: Kinds, rows: int) -> None:
    """Raises DataError for a unit that is there twice, a cluster in two arms or two strata."""
    low, high = None, None
    if held["unit"] is Kind.WHOLE:
        [(low, high)] = bench.rows(f"SELECT min(unit), max(unit) FROM {RELATION}")
    if _units(bench, low, high, rows) != rows:
        _twice(bench, columns)
    if columns.cluster:
        _one_each(bench, columns, "arm", columns.arm, "trial-cluster-two-arms")
    if columns.cluster and columns.stratum:  # its parts would count as clusters of their own
        _one_each(bench, columns, "stratum", columns.stratum, "trial-cluster-two-strata")


def _units(bench: PanelBench, low: object, high: object, rows: int) -> int:
    """How many units there are; whole numbers that lie close are marked off in a bit string."""
    dense = isinstance(low, int) and isinstance(high, int) and high - low < DENSE * rows
    counted = f"bit_count(bitstring_agg(unit, {low}, {high}))" if dense else "count(DISTINCT unit)"
    return int(str(bench.rows(f"SELECT {counted} FROM {RELATION}")[0][0]))


def _one_each(bench: PanelBench, columns: TrialColumns, role: str, column: str, code: str) -> None:
    """Raises DataError (`code`) where a cluster is in two arms or strata, at the first row that says another."""
    two = f"min({role}) <> max({role})"
    found = bench.rows(f"SELECT cluster FROM {RELATION} GROUP BY cluster HAVING {two} ORDER BY cluster LIMIT 1")
    if found:
        bench.run("SET preserve_insertion_order = true")
        name, told = quoted(columns.named["cluster"]), f"coalesce(trim({quoted(column)}::VARCHAR), '')"
        rows = bench.rows(
            f"SELECT row, told FROM (SELECT row_number() OVER () - 1 AS row, {told} AS told, "
            f"trim({name}::VARCHAR) AS cluster FROM {columns.relation}) WHERE cluster = ? ORDER BY row",
            [str(found[0][0])],
        )
        at = next((int(str(row)) for row, other in rows if other != rows[0][1]), None)
        params: dict[str, Param] = {"cluster": str(found[0][0]), "column": column}
        raise DataError(Problem(code, columns.where(at), params))


def _twice(bench: PanelBench, columns: TrialColumns) -> None:
    """Raises DataError for the first unit that is there twice, and says so where its rows lie in two arms."""
    [(unit, arm, other)] = bench.rows(
        f"SELECT unit, min(arm), max(arm) FROM {RELATION} GROUP BY unit HAVING count(*) > 1 ORDER BY unit LIMIT 1"
    )
    places = faults.rows_with(bench, columns, "unit", str(unit))
    params: dict[str, Param] = {"unit": str(unit), "column": columns.unit}
    if arm != other:
        params = {**params, "column": columns.arm, "arm": str(arm), "other": str(other)}
    code = "trial-unit-twice" if arm == other else "trial-unit-two-arms"
    raise DataError(Problem(code, columns.where(places[1]), params))


def _centred(seen: Rows, names: Sequence[str], about: Sequence[float]) -> list[Arm] | None:
    """Arms from sums about a centre; None where the centre lies too far off for the digits to be kept."""
    made, size = [], len(names)
    centre = np.array([each if name == "d" else 0.0 for name, each in zip(names, about, strict=True)])
    for at in range(len(seen["arm"])):
        n = _whole(seen["rows"][at])
        off = np.array([_float(seen[f"s{i}"][at]) for i in range(size)]) / n
        cov = _square(seen, "q", at, size) / n - np.outer(off, off)
        if not np.all(np.isfinite(cov)) or np.any(off**2 > OFF_CENTRE * np.diagonal(cov)):
            return None
        made.append(Arm(str(seen["arm"][at]), _strata(seen)[at], n, n, 0, centre + off, cov))
    return made


def _square(found: Rows, prefix: str, at: int, size: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """(size, size) from the columns of pairs."""
    cov = np.zeros((size, size))
    for i in range(size):
        for j in range(i, size):
            cov[i, j] = cov[j, i] = _float(found[f"{prefix}{i}_{j}"][at])
    return cov


def _arms(found: Rows, names: tuple[str, ...]) -> Iterator[Arm]:
    size = len(names)
    for at in range(len(found["arm"])):
        mean = np.array([_float(found[f"m{i}"][at]) for i in range(size)])
        counts = [_whole(found[name][at]) for name in ("n", "units", "missing")]
        named = (str(found["arm"][at]), str(found["stratum"][at]))
        cov = _square(found, "c", at, size)
        yield Arm(*named, counts[0], counts[1], counts[2], mean, cov, _lost(found, at))


def _lost(found: Rows, at: int) -> Lost | None:
    if "clusters" not in found:
        return None
    l0, l1, l0_0, l0_1, l1_1 = (_float(found[name][at]) for name in ("l0", "l1", "l0_0", "l0_1", "l1_1"))
    return Lost(_whole(found["clusters"][at]), np.array([l0, l1]), np.array([[l0_0, l0_1], [l0_1, l1_1]]))


def _strata(seen: Rows) -> list[str]:
    return [str(each) for each in seen.get("stratum", [""] * len(seen["arm"]))]


def _whole(value: object) -> int:
    return int(str(value)) if value is not None else 0


def _float(value: object) -> float:
    return float(str(value)) if value is not None else 0.0


def fingerprint(contents: Sequence[str]) -> str:
    """A name for the contents of all outcomes."""
    return hashlib.sha256(json.dumps(list(contents)).encode()).hexdigest()[:32]
