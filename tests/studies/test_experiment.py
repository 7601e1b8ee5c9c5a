"""An experiment from a file: the engine's moments, and rows that contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from sowhat.engine.panel import PanelBench
from sowhat.errors import CallError, DataError, SowhatError
from sowhat.evidence.experiment.arms import ArmMoments
from sowhat.evidence.experiment.estimate import Trial
from sowhat.model.estimate import ByArm, Estimate
from sowhat.studies.experiment import TrialColumns, from_file, measure
from tests.evidence.trials import answered, moments, rows_of

COLUMNS = TrialColumns(unit="unit", arm="arm", outcome="y")
HEADER = "unit,arm,y,d,x,team,age\n"


def written(folder: Path, lines: Sequence[str], header: str = HEADER) -> Path:
    path = folder / "trial.csv"
    path.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def table(folder: Path, case: str, order: int = 1) -> Path:
    rows = [
        f"{r['unit']},{r['arm']},{r['y']!r},{r['d']},{r['x']},{r['arm']}{int(r['unit']) % 40},{int(r['unit']) % 3}"
        for r in rows_of(case)[::order]
    ]
    return written(folder, rows)


def told(path: Path, columns: TrialColumns, trial: Trial | None = None) -> Estimate:
    found = from_file(path, columns, trial or Trial())
    assert isinstance(found, Estimate)
    return found


@pytest.mark.parametrize("case", ["mean", "shifted", "ratio", "covariate", "uneven"])
def test_the_engine_agrees_with_rows_in_memory(tmp_path: Path, case: str) -> None:
    ratio, covariate = case == "ratio", case == "covariate"
    columns = TrialColumns("unit", "arm", "y", "d" if ratio else None, ("x",) if covariate else ())
    names = ("y", *(["d"] if ratio else []), *(["x0"] if covariate else []))
    plain = answered(moments(rows_of(case), names, ("y", *(["d"] if ratio else []), *(["x"] if covariate else []))))
    found = told(table(tmp_path, case), columns)
    assert (found.estimate, found.se, found.p) == pytest.approx((plain.estimate, plain.se, plain.p), abs=1e-8)


def measured(path: Path, columns: TrialColumns) -> ArmMoments:
    with PanelBench.opened() as bench:
        placed = TrialColumns(columns.unit, columns.arm, columns.outcome, columns.denominator, columns.covariates,
                              columns.cluster, columns.stratum, f"read_csv('{path}', all_varchar=true)")  # fmt: skip
        return measure(bench, placed)[0]


def test_clusters_and_strata_are_summed_in_the_engine(tmp_path: Path) -> None:
    path = table(tmp_path, "mean")
    found = measured(path, TrialColumns("unit", "arm", "y", cluster="team"))
    rows = rows_of("mean")
    teams = {f"{r['arm']}{r['unit'] % 40}" for r in rows}
    assert (found.names, sum(arm.n for arm in found.arms), found.clustered) == (("y", "n"), len(teams), True)
    assert {arm.stratum for arm in measured(path, TrialColumns("unit", "arm", "y", stratum="age")).arms} == set("012")


def test_a_cluster_design_is_less_sure_than_its_rows_look(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    shock = {name: rng.normal() for name in (f"{a}{k}" for a in "ab" for k in range(30))}
    lines = []
    for unit in range(1200):
        arm = "ab"[unit % 2]
        team = f"{arm}{unit // 2 % 30}"
        lines.append(f"{unit},{arm},{float(shock[team] + rng.normal()):.6f},1,0,{team},0")
    path = written(tmp_path, lines)
    alone, together = told(path, COLUMNS), told(path, TrialColumns("unit", "arm", "y", cluster="team"))
    assert together.se > 2 * alone.se
    assert together.n.clusters == 60


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    first = told(table(tmp_path, "covariate"), TrialColumns("unit", "arm", "y", covariates=("x",)))
    second = told(table(tmp_path, "covariate", -1), TrialColumns("unit", "arm", "y", covariates=("x",)))
    assert second.estimate == pytest.approx(first.estimate, abs=1e-10)
    assert first.data is not None
    assert second.data == first.data


def test_a_missing_covariate_counts_as_the_mean(tmp_path: Path) -> None:
    rows = [f"{u},{'ab'[u % 2]},{u % 7},1,{'' if u == 3 else 5},t,0" for u in range(20)]
    found = told(written(tmp_path, rows), TrialColumns("unit", "arm", "y", covariates=("x",)))
    assert found.n.units == 20


def test_a_missing_outcome_is_counted_and_left_out(tmp_path: Path) -> None:
    rows = [f"{u},{'ab'[u % 2]},{'' if u == 3 else u % 7},1,5,t,0" for u in range(20)]
    found = measured(written(tmp_path, rows), COLUMNS)
    assert [(arm.arm, arm.n, arm.missing) for arm in found.arms] == [("a", 10, 0), ("b", 9, 1)]


GOOD = tuple(f"{u},{'ab'[u % 2]},{u % 7},1,5,{'pq'[u % 2]},0" for u in range(10))


@pytest.mark.parametrize(
    ("line", "code", "row"),
    [
        ("3,b,1,1,5,q,0", "trial-unit-twice", 12),
        ("3,a,1,1,5,p,0", "trial-unit-two-arms", 12),
        ("99,,1,1,5,p,0", "panel-value-missing", 12),
        ("99,a,much,1,5,p,0", "panel-not-a-number", 12),
        ("99,a,inf,1,5,p,0", "trial-infinite", 12),
        ("99,a,1e200,1,5,p,0", "trial-too-large", 12),
        ("99,a,1,1,5,q,0", "trial-cluster-two-arms", 12),
        ("99,a,1,1,5,,0", "panel-value-missing", 12),
    ],
)
def test_what_contradicts_itself_is_named(tmp_path: Path, line: str, code: str, row: int | None) -> None:
    columns = TrialColumns("unit", "arm", "y", cluster="team")
    with pytest.raises(SowhatError, match=code) as caught:
        from_file(written(tmp_path, [*GOOD, line]), columns, Trial())
    where = caught.value.problems[0].where
    assert where is not None
    assert where.line == row


def trial_that_lost(tmp_path: Path, lost: set[int]) -> dict[str, str]:
    """Verdicts of an experiment with 60 teams of 20, some of them without any outcome."""
    rows = [f"{u},{'ab'[u % 2]},{'' if u % 60 in lost else u % 7},1,5,t{u % 60},0" for u in range(1200)]
    columns = TrialColumns("unit", "arm", "y", cluster="team")
    return {check.name: check.verdict for check in told(written(tmp_path, rows), columns).checks}


@pytest.mark.parametrize(("lost", "verdict"), [({0, 2, 4, 1}, "pass"), ({0, 2, 4, 6, 8, 10, 12, 14, 16}, "fail")])
def test_whole_clusters_that_are_lost_count_as_clusters(tmp_path: Path, lost: set[int], verdict: str) -> None:
    assert trial_that_lost(tmp_path, lost)["complete"] == verdict


def test_a_lost_cluster_was_assigned_nevertheless(tmp_path: Path) -> None:
    assert trial_that_lost(tmp_path, set(range(0, 56, 2)))["sample-ratio"] == "pass"


def test_a_cluster_that_lies_in_two_strata_is_not_two_clusters(tmp_path: Path) -> None:
    rows = [f"{u},{'ab'[u % 2]},{u % 7},1,5,{'pqrs'[u % 4]},{u // 4 % 2}" for u in range(40)]
    columns = TrialColumns("unit", "arm", "y", cluster="team", stratum="age")
    with pytest.raises(SowhatError, match="trial-cluster-two-strata"):
        from_file(written(tmp_path, rows), columns, Trial())


@pytest.mark.parametrize("trial", [Trial(baseline="c"), Trial(split={"a": 0.5, "c": 0.5})])
def test_an_arm_that_nobody_is_in_is_a_wrong_call(tmp_path: Path, trial: Trial) -> None:
    with pytest.raises(CallError, match="trial-no-such-arm"):
        from_file(written(tmp_path, GOOD), COLUMNS, trial)


@pytest.mark.parametrize("name", ["Control", "对照组"])
def test_the_arm_that_is_called_control_is_the_baseline(tmp_path: Path, name: str) -> None:
    rows = [f"{u},{name if u % 2 else 'a'},{u % 7},1,5,t,0" for u in range(20)]
    by = told(written(tmp_path, rows), COLUMNS).by
    assert isinstance(by, ByArm)
    assert by.baseline == name


@pytest.mark.parametrize("sign", ["-", ""])
def test_a_denominator_below_zero_is_refused(tmp_path: Path, sign: str) -> None:
    lines = [f"{unit},{'ab'[unit % 2]},{unit % 3},{'-' if unit > 5 else sign}{1 + unit % 4},0,t,1" for unit in range(9)]
    with pytest.raises(DataError) as caught:
        from_file(written(tmp_path, lines), TrialColumns("unit", "arm", "y", "d"), Trial())
    [problem] = caught.value.problems
    first = 0 if sign else 6
    assert (problem.code, problem.params["unit"]) == ("trial-denominator-negative", str(first))
    assert problem.where is not None
    assert problem.where.line == first + 2
