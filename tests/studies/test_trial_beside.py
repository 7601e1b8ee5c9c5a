"""Winsorising, quantiles and further outcomes of an experiment, from a file, against brute force."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.errors import CallError, DataError
from sowhat.evidence.experiment.arms import from_rows
from sowhat.evidence.experiment.estimate import Trial, estimate
from sowhat.evidence.experiment.quantiles import spread
from sowhat.evidence.power import critical
from sowhat.model.estimate import ArmEffect, ByArm, Estimate, NotEstimable
from sowhat.studies.experiment import TrialColumns, from_file

Made = list[tuple[int, str, float, float, str, str]]
PLAIN = TrialColumns("unit", "arm", "y")
SIZE = 1000


def rows(seed: int = 1, level: float = 0.0) -> Made:
    """unit, arm, y, x, team, age."""
    rng = np.random.default_rng(seed)
    teams = rng.normal(size=40)
    made = []
    for unit in range(SIZE):
        team = unit % 40
        x = float(rng.normal())
        y = float(np.exp(rng.normal()) + x + teams[team] + 0.3 * (team % 2)) + level
        made.append((unit, "ab"[team % 2], y, x, f"t{team}", f"g{unit % 3}"))
    return made


def written(folder: Path, made: Made) -> Path:
    path = folder / "trial.csv"
    lines = [",".join(map(str, row)) for row in made]
    path.write_text("\n".join(["unit,arm,y,x,team,age", *lines]) + "\n", encoding="utf-8")
    return path


def told(path: Path, columns: TrialColumns, trial: Trial | None = None) -> tuple[Estimate, ByArm]:
    found = from_file(path, columns, trial or Trial())
    assert isinstance(found, Estimate), found
    assert isinstance(found.by, ByArm)
    return found, found.by


def side(made: Made, arm: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.array([row[2] for row in made if row[1] == arm])


def test_the_largest_of_all_arms_together_are_cut(tmp_path: Path) -> None:
    made = rows()
    found, by = told(written(tmp_path, made), PLAIN, Trial(winsorise=0.02))
    cut = sorted(row[2] for row in made)[SIZE - SIZE // 50 - 1]
    a, b = (np.minimum(side(made, arm), cut) for arm in "ab")
    assert by.winsorised is not None
    assert by.winsorised.cut == pytest.approx(cut, abs=1e-12)
    assert by.winsorised.units == SIZE // 50
    assert found.estimate == pytest.approx(b.mean() - a.mean(), abs=1e-10)
    assert found.se == pytest.approx(np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)), abs=1e-10)


def test_outcomes_are_cut_before_their_cluster_is_summed(tmp_path: Path) -> None:
    made = rows()
    path = written(tmp_path, made)
    cut = sorted(row[2] for row in made)[SIZE - SIZE // 50 - 1]
    low = [(*row[:2], min(row[2], cut), *row[3:]) for row in made]
    clustered = TrialColumns("unit", "arm", "y", cluster="team")
    found = told(path, clustered, Trial(winsorise=0.02))[0]
    plain = told(written(tmp_path, low), clustered)[0]
    assert (found.estimate, found.se) == pytest.approx((plain.estimate, plain.se), abs=1e-10)


def test_an_outcome_that_is_missing_stays_missing_when_others_are_cut(tmp_path: Path) -> None:
    path = written(tmp_path, rows())
    text = path.read_text(encoding="utf-8").splitlines()
    gone = text[6].split(",")
    path.write_text("\n".join([*text[:6], ",".join([*gone[:2], "", *gone[3:]]), *text[7:]]), encoding="utf-8")
    found, by = told(path, PLAIN, Trial(winsorise=0.01))
    assert sum(arm.units for arm in by.arms) < 500 <= found.n.treated


@pytest.mark.parametrize("q", [0.1, 0.5, 0.95])
def test_quantiles_lie_between_the_order_statistics_of_each_arm(tmp_path: Path, q: float) -> None:
    made = rows()
    [arm] = told(written(tmp_path, made), PLAIN, Trial(quantiles=(q,)))[1].arms
    a, b = side(made, "a"), side(made, "b")
    half = critical(0.95, None) * np.sqrt(q * (1 - q) / 500)
    (va, la, ua), (vb, lb, ub) = (np.quantile(one, [q, q - half, q + half]) for one in (a, b))
    [found] = arm.quantiles
    expected = (vb - va - np.hypot(vb - lb, ua - va), vb - va + np.hypot(ub - vb, va - la))
    assert (found.q, found.baseline, found.arm) == pytest.approx((q, va, vb), abs=1e-12)
    assert found.ci == pytest.approx(expected, abs=1e-12)


def test_quantiles_of_clusters_take_the_clusters_spread(tmp_path: Path) -> None:
    made = rows()
    columns = TrialColumns("unit", "arm", "y", cluster="team")
    [arm] = told(written(tmp_path, made), columns, Trial(quantiles=(0.5,)))[1].arms
    a = side(made, "a")
    teams = [np.array([row[2] for row in made if row[4] == f"t{team}"]) for team in range(0, 40, 2)]
    i, n = np.array([(one <= np.median(a)).sum() for one in teams]), np.array([len(one) for one in teams])
    found = spread((20, int(i.sum()), int(n.sum()), int(i @ i), int(i @ n), int(n @ n)))
    assert found is not None
    low, high = np.quantile(a, [0.5 - critical(0.95, 19) * found[0], 0.5 + critical(0.95, 19) * found[0]])
    [own] = arm.quantiles
    assert own.ci is not None
    assert own.se is not None
    assert own.se > (high - low) / (2 * critical(0.95, 19))
    assert own.baseline == pytest.approx(np.median(a), abs=1e-12)


def test_quantiles_are_of_the_outcome_before_the_cut(tmp_path: Path) -> None:
    path = written(tmp_path, rows())
    plain, cut = (told(path, PLAIN, Trial(quantiles=(0.9,), winsorise=share))[1].arms[0] for share in (None, 0.2))
    assert cut.quantiles == plain.quantiles


def test_a_further_outcome_answers_as_it_would_alone(tmp_path: Path) -> None:
    path = written(tmp_path, rows())
    [further] = told(path, TrialColumns("unit", "arm", "y", secondary=("x",)))[1].secondary
    [alone] = told(path, TrialColumns("unit", "arm", "x"))[1].arms
    plain = ArmEffect(**{name: getattr(further.arms[0], name) for name in ArmEffect.model_fields})
    assert (further.outcome, plain) == ("x", alone)


def test_further_outcomes_are_part_of_the_fingerprint(tmp_path: Path) -> None:
    path = written(tmp_path, rows())
    alone, both = (told(path, TrialColumns("unit", "arm", "y", secondary=names))[0].data for names in ((), ("x",)))
    assert alone != both


def test_a_ratio_keeps_its_divisor_and_a_further_outcome_has_none(tmp_path: Path) -> None:
    made = [(*row[:3], abs(row[3]) + 1, *row[4:]) for row in rows()]
    path = written(tmp_path, made)
    columns = TrialColumns("unit", "arm", "y", denominator="x", secondary=("x",))
    [further] = told(path, columns)[1].secondary
    assert further.arms[0].estimate == pytest.approx(
        told(path, TrialColumns("unit", "arm", "x"))[0].estimate, abs=1e-12
    )


@pytest.mark.parametrize(
    ("columns", "trial", "code"),
    [
        (PLAIN, Trial(winsorise=0.5), "trial-bad-winsorise"),
        (PLAIN, Trial(winsorise=0.0), "trial-bad-winsorise"),
        (TrialColumns("unit", "arm", "y", "x"), Trial(winsorise=0.1), "trial-winsorise-ratio"),
        (PLAIN, Trial(quantiles=(0.5, 1.0)), "trial-bad-quantile"),
        (TrialColumns("unit", "arm", "y", "x"), Trial(quantiles=(0.5,)), "trial-quantile-ratio"),
        (TrialColumns("unit", "arm", "y", stratum="age"), Trial(quantiles=(0.5,)), "trial-quantile-strata"),
        (TrialColumns("unit", "arm", "y", secondary=("x", "x")), Trial(), "trial-secondary-twice"),
        (TrialColumns("unit", "arm", "y", secondary=("z",)), Trial(), "--secondary"),
    ],
)
def test_what_would_not_mean_what_it_says_is_refused(
    tmp_path: Path, columns: TrialColumns, trial: Trial, code: str
) -> None:
    with pytest.raises(CallError) as caught:
        from_file(written(tmp_path, rows()), columns, trial)
    [problem] = caught.value.problems
    assert code in (problem.code, problem.params.get("option"))


def test_a_cut_below_everything_but_a_few_is_the_reason(tmp_path: Path) -> None:
    made = [(*row[:2], float(row[0] < 3), *row[3:]) for row in rows()]
    found = from_file(written(tmp_path, made), PLAIN, Trial(winsorise=0.01))
    assert isinstance(found, NotEstimable)
    assert found.reasons[0].code == "reason-winsorised-away"


def test_strata_are_weighted_by_their_units_with_one_slope(tmp_path: Path) -> None:
    made = [(*row[:1], "ab"[hash_(row[0]) % 2], *row[2:]) for row in rows()]
    found = told(written(tmp_path, made), TrialColumns("unit", "arm", "y", covariates=("x",), stratum="age"))[0]
    y, x = (np.array([row[at] for row in made]) for at in (2, 3))
    arm, age = (np.array([row[at] for row in made]) for at in (1, 5))
    cells = [(arm == a) & (age == g) for a in "ab" for g in ("g0", "g1", "g2")]
    xc, yc = x.copy(), y.copy()
    for cell in cells:
        xc[cell] -= x[cell].mean()
        yc[cell] -= y[cell].mean()
    left = y - x * (xc @ yc) / (xc @ xc)
    share = [np.mean(age == g) for g in ("g0", "g1", "g2")]
    gaps = [left[(arm == "b") & (age == g)].mean() - left[(arm == "a") & (age == g)].mean() for g in ("g0", "g1", "g2")]
    spread_ = [s**2 * left[cell].var(ddof=1) / cell.sum() for s, cell in zip(share * 2, cells, strict=True)]
    assert found.estimate == pytest.approx(np.dot(share, gaps), abs=1e-10)
    assert found.se == pytest.approx(np.sqrt(sum(spread_)), abs=1e-10)


def hash_(unit: int) -> int:
    return unit * 2654435761 % 2**32 >> 16


def test_clustered_covariates_are_taken_out_of_cluster_sums(tmp_path: Path) -> None:
    made = [row for row in rows() if hash_(row[0]) % 3]  # teams of unequal size
    found = told(written(tmp_path, made), TrialColumns("unit", "arm", "y", covariates=("x",), cluster="team"))[0]
    teams = {team: np.array([row[2:4] for row in made if row[4] == team]) for team in {row[4] for row in made}}
    sums, n = np.array([one.sum(axis=0) for one in teams.values()]), np.array([len(one) for one in teams.values()])
    arm = np.array([int(team[1:]) % 2 for team in teams])
    moved, level = {}, {}
    for side_ in (0, 1):
        own = arm == side_
        level[side_] = sums[own].sum(axis=0) / n[own].sum()
        moved[side_] = (sums[own] - np.outer(n[own], level[side_])) / n[own].mean()
    both = np.vstack([moved[0], moved[1]])
    theta = both[:, 1] @ both[:, 0] / (both[:, 1] @ both[:, 1])
    gap = level[1] - level[0]
    variance = sum((one[:, 0] - theta * one[:, 1]).var(ddof=1) / len(one) for one in moved.values())
    assert found.estimate == pytest.approx(gap[0] - theta * gap[1], abs=1e-10)
    assert found.se == pytest.approx(np.sqrt(variance), abs=1e-10)


@pytest.mark.parametrize(
    "columns",
    [PLAIN, TrialColumns("unit", "arm", "y", covariates=("x",)), TrialColumns("unit", "arm", "y", cluster="team")],
)
def test_a_level_of_a_billion_costs_no_digits(tmp_path: Path, columns: TrialColumns) -> None:
    high = rows(level=1e9)
    low = [(*row[:2], row[2] - 1e9, *row[3:]) for row in high]
    one, other = told(written(tmp_path, high), columns)[0], told(written(tmp_path, low), columns)[0]
    assert (one.estimate, one.se, one.p) == pytest.approx((other.estimate, other.se, other.p), abs=1e-10)


@pytest.mark.parametrize("turn", [lambda made: made, lambda made: sorted(made, key=lambda row: row[2])])
def test_the_first_rows_may_lie_far_from_the_others(
    tmp_path: Path,
    turn: Callable[[Made], Made],
) -> None:
    made = [(*row[:2], row[2] + (1e6 if row[1] == "b" else 0.0), *row[3:]) for row in turn(rows())]
    found = told(written(tmp_path, made), PLAIN)[0]
    a, b = side(made, "a"), side(made, "b") - 1e6
    assert found.estimate == pytest.approx(1e6 + b.mean() - a.mean(), rel=1e-12)
    assert found.se == pytest.approx(np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)), rel=1e-8)


@pytest.mark.parametrize("name", [lambda unit: unit, lambda unit: unit * 10**12, lambda unit: f"u {unit}"])
def test_units_that_are_there_twice_are_found_however_they_are_named(
    tmp_path: Path, name: Callable[[int], object]
) -> None:
    path = tmp_path / "trial.parquet"
    units = [*range(3000), 2718]
    arms = ["ab"[unit % 2] for unit in units]
    pq.write_table(
        pa.table({"unit": [name(unit) for unit in units], "arm": arms, "y": [float(u) for u in units]}), path
    )
    with pytest.raises(DataError, match="trial-unit-twice") as caught:
        from_file(path, PLAIN, Trial())
    [problem] = caught.value.problems
    assert problem.where is not None
    assert (problem.params["unit"], problem.where.line) == (str(name(2718)), 3001)


@pytest.mark.parametrize("arms", [(False, True), (0, 1), ("control", "new look"), (" a", "b ")])
def test_arms_may_be_written_as_people_write_them(tmp_path: Path, arms: tuple[object, object]) -> None:
    path = tmp_path / "trial.parquet"
    y = [float(unit % 2 + unit % 7) for unit in range(700)]
    told_arms = [arms[unit % 2] for unit in range(700)]
    pq.write_table(pa.table({"unit": list(range(700)), "arm": told_arms, "y": y}), path)
    found, by = told(path, PLAIN)
    assert by.baseline == str(arms[0]).strip().replace("False", "false")
    assert found.estimate == pytest.approx(np.mean(y[1::2]) - np.mean(y[0::2]), abs=1e-12)


def test_a_cut_leaves_the_interval_as_sure_as_it_says() -> None:
    rng, held, arm = np.random.default_rng(3), 0, ["ab"[at % 2] for at in range(600)]
    for _ in range(1000):
        y = rng.lognormal(sigma=2.0, size=600)
        low = np.minimum(y, np.sort(y)[593])  # 1 % of 600 lie above
        found = estimate(from_rows(("y",), low[:, None], arm), Trial())
        assert isinstance(found, Estimate)
        assert found.ci is not None
        held += found.ci[0] <= 0 <= found.ci[1]
    assert 0.93 <= held / 1000 <= 0.97
