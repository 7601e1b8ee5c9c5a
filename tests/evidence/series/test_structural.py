"""The structural model: statsmodels says the same, dense matrices say the same, one pass serves every date."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from sowhat.evidence.series.checks import ljung_box
from sowhat.evidence.series.interrupted import Series, columns
from sowhat.evidence.series.structural import Ahead, Fit, Floats, Nodes, ahead, innovations, nodes, run

ROOT = Path(__file__).parents[3]
CASES = ("level", "trend", "season", "control", "far")


@cache
def stored() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((ROOT / "tests/oracles/series/statsmodels.json").read_text(encoding="utf-8"))
    return told


@cache
def cases() -> ModuleType:
    spec = importlib.util.spec_from_file_location("series_cases", ROOT / "oracles/series/cases.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def one(noise: float, level: float, slope: float) -> Nodes:
    return Nodes(np.sqrt([noise]), np.sqrt([level]), np.sqrt([slope]), np.ones(1))


def series_of(case: str) -> Series:
    y = np.array(cases().outcome(case))
    x = np.array([[cases().control(t)] for t in range(len(y))]) if case == "control" else np.empty((len(y), 0))
    season = cases().SEASONS.get(case)
    return Series(tuple(range(len(y))), y, x, ("x",) * x.shape[1], cases().BEFORE, season)


def fitted(case: str, factor: float = 1.0) -> tuple[Fit, Floats]:
    """The model of a case, less its first value, with its variances, that of the noise times `factor`; its columns."""
    series = series_of(case)
    noise, level, slope = cases().VARIANCES[case]
    own, at = columns(series, slope > 0), one(noise * factor, level, slope)
    [state] = run(np.column_stack([series.y - series.y[0], own]), at, [series.start])
    return Fit(state, at), own


def foreseen(case: str) -> Ahead:
    fit, own = fitted(case)
    return ahead(fit, own[cases().BEFORE :])


def test_the_stored_output_comes_from_its_script() -> None:
    script = (ROOT / "oracles/series/statsmodels/run.py").read_bytes()
    assert stored()["script"] == hashlib.sha256(script).hexdigest(), "run make oracles"
    assert "statsmodels" in stored()["packages"]


@pytest.mark.parametrize("case", CASES)
def test_statsmodels_foresees_the_same(case: str) -> None:
    theirs, mine = stored()["answer"][case], foreseen(case)
    assert mine.mean[0] + series_of(case).y[0] == pytest.approx(theirs["mean"], rel=1e-8)
    assert mine.each[0] == pytest.approx(theirs["variance"], rel=1e-8)


@pytest.mark.parametrize("case", CASES)
def test_statsmodels_gives_the_sum_the_same_variance(case: str) -> None:
    assert foreseen(case).total[0, -1] == pytest.approx(stored()["answer"][case]["sum_variance"], rel=1e-8)


@pytest.mark.parametrize("case", CASES)
def test_statsmodels_finds_other_variances_as_likely(case: str) -> None:
    rise = fitted(case, 2.0)[0].diffuse[0] - fitted(case)[0].diffuse[0]
    assert rise == pytest.approx(stored()["answer"][case]["rise"], abs=1e-8)


@pytest.mark.parametrize("case", CASES)
def test_statsmodels_finds_the_same_ljung_box(case: str) -> None:
    y = np.diff(cases().outcome(case)[: cases().BEFORE])
    assert ljung_box(y, 8) == pytest.approx(stored()["answer"][case]["ljung_box"], rel=1e-8)


def dense(count: int, at: Nodes) -> Floats:
    """The covariance matrix of all periods, the first level and slope known."""
    t = np.arange(count)
    steps = (t[:, None] > t[None, :]).astype(float)
    slopes = np.maximum(t[:, None] - t[None, :] - 1, 0).astype(float)
    noise, level, slope = (float(each[0]) for each in (at.noise, at.level, at.slope))
    return np.asarray(noise**2 * np.eye(count) + level**2 * steps @ steps.T + slope**2 * slopes @ slopes.T)


@pytest.mark.parametrize("case", CASES)
def test_generalised_least_squares_says_the_same(case: str) -> None:
    fit, own = fitted(case)
    n = cases().BEFORE
    y = series_of(case).y[:n] - series_of(case).y[0]
    v = dense(len(own), fit.nodes)
    weight = np.linalg.inv(v[:n, :n])
    cov = np.linalg.inv(own[:n].T @ weight @ own[:n])
    beta = cov @ own[:n].T @ weight @ y
    carry = v[n:, :n] @ weight
    left = own[n:] - carry @ own[:n]
    joint = v[n:, n:] - carry @ v[:n, n:] + left @ cov @ left.T
    mine = ahead(fit, own[n:])
    assert fit.beta[0] == pytest.approx(beta, rel=1e-6, abs=1e-6)
    assert mine.mean[0] == pytest.approx(own[n:] @ beta + carry @ (y - own[:n] @ beta), rel=1e-9)
    assert mine.total[0] == pytest.approx([joint[:h, :h].sum() for h in range(1, len(joint) + 1)], rel=1e-8)


def test_one_pass_serves_every_date() -> None:
    series, at = series_of("season"), nodes(5, (0.0, 0.1))
    table = np.column_stack([series.y, columns(series, True)])
    early, late = run(table, at, [40, 60])
    [alone] = run(table, at, [40])
    assert (early.date, late.date) == (40, 60)
    assert early.normal == pytest.approx(alone.normal, rel=1e-14)
    assert early.log_f == pytest.approx(alone.log_f, rel=1e-14)


def test_the_filter_of_many_nodes_is_that_of_each() -> None:
    series, many = series_of("trend"), nodes(4, (0.0, 0.1))
    table = np.column_stack([series.y, columns(series, True)])
    [state] = run(table, many, [60])
    for at in range(len(many.noise)):
        seen, variance = innovations(table[:60], many.only(at))
        assert state.normal[at] == pytest.approx(seen.T @ (seen / variance[:, None]), rel=1e-9)
        assert state.log_f[at] == pytest.approx(np.log(variance).sum(), rel=1e-12)


def test_the_prior_is_uniform_over_the_share_of_the_level() -> None:
    at = nodes(400, (0.0,))
    assert at.prior.sum() == pytest.approx(1.0)
    assert at.prior @ at.level == pytest.approx(0.5, abs=1e-3)
    assert at.prior @ at.level**2 == pytest.approx(1 / 3, abs=1e-3)
