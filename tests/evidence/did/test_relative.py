"""Sets under relative magnitudes: against an independent package, a linear programme, identities, coverage."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path as File
from typing import Any

import numpy as np
import pytest
from scipy.optimize import linprog
from scipy.stats import binom, norm

from sowhat.evidence.did import relative
from sowhat.evidence.did.moments import Floats
from sowhat.evidence.did.relative import Path, holds_beyond, holds_zero, robust

ROOT = File(__file__).parents[3]
CASES = 28
every_case = pytest.mark.parametrize("index", range(CASES))


def stored() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / "tests/oracles/did/honest.json").read_text(encoding="utf-8"))
    return content


def of_event_study(beta: Floats, sigma: Floats, pre: int, weights: Floats) -> Path:
    """One step a period; the base period lies between `pre` coefficients and the others."""
    drifts = np.diff(np.insert(np.eye(len(beta)), pre, 0.0, axis=0), axis=0)
    rows = np.vstack([np.concatenate([np.zeros(pre), weights]), drifts])
    made = rows @ beta
    return Path(float(made[0]), made[1 : 1 + pre], np.cumsum(weights[::-1])[::-1], rows @ sigma @ rows.T)


def event_study(pre: int = 3, post: int = 3) -> tuple[Floats, Floats]:
    rng = np.random.default_rng(3)
    root = 0.1 * rng.normal(size=(pre + post, pre + post))
    beta = np.concatenate([0.05 * rng.normal(size=pre), 0.8 + 0.1 * rng.normal(size=post)])
    return beta, root @ root.T + 0.002 * np.eye(pre + post)


@pytest.fixture
def path() -> Path:
    return of_event_study(*event_study(), 3, np.full(3, 1 / 3))


def test_the_stored_output_comes_from_its_script_with_versions() -> None:
    script = (ROOT / "oracles/did/honest/run.py").read_bytes()
    assert stored()["script"] == hashlib.sha256(script).hexdigest(), "run make oracles"
    assert "moderndid" in stored()["packages"]
    assert len(stored()["answer"]) == CASES


@every_case
def test_the_set_is_that_of_moderndid_to_the_precision_of_its_grid(index: int) -> None:
    """Its ends lie on a grid and its least-favourable critical value is simulated; ours are neither."""
    theirs = stored()["answer"][index]
    case = theirs["case"]
    found = of_event_study(np.array(theirs["beta"]), np.array(theirs["sigma"]), case["pre"], np.array(case["weights"]))
    assert robust(found, case["m_bar"], 0.95) == pytest.approx(theirs["ends"], abs=1.3 * theirs["spacing"])


def test_the_published_conclusion_on_benzarti_and_carloni() -> None:
    """Rambachan and Roth (2023), section 6.1: the first year's effect stands at M̄ = 1 and 1.5, and falls at 2."""
    bc = stored()["answer"][0]
    found = of_event_study(np.array(bc["beta"]), np.array(bc["sigma"]), 4, np.eye(4)[0])
    assert [holds_zero(found, m, 0.95) for m in (1.0, 1.5, 2.0)] == [False, False, True]


@pytest.mark.parametrize("m_bar", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("theta", [0.2, 0.8, 1.5])
def test_the_statistic_is_the_optimum_of_the_linear_programme(m_bar: float, theta: float) -> None:
    """Smallest η with all moments ≤ η times their errors, over the effects that are not asked for (section 3)."""
    (beta, sigma), weights, pre, post = event_study(), np.array([0.5, 0.3, 0.2]), 3, 3
    drifts = np.diff(np.insert(np.eye(pre + post), pre, 0.0, axis=0), axis=0)
    for step, sign in [(0, 1.0), (2, -1.0)]:
        limit = m_bar * sign * drifts[step]
        moments = np.vstack([drifts[pre:] - limit, -drifts[pre:] - limit])
        error = np.sqrt(np.einsum("ij,jk,ik->i", moments, sigma, moments))
        free = moments[:, pre:]  # moments · (β − τ), τ after the start free but for weights · τ = θ
        found = linprog(
            c=[1.0, *np.zeros(post)],
            A_ub=np.column_stack([-error, -free]),
            b_ub=-(moments @ beta),
            A_eq=[[0.0, *weights]],
            b_eq=[theta],
            bounds=[(None, None)] * (1 + post),
        )
        made = of_event_study(beta, sigma, pre, weights)
        test = relative._test(made, m_bar, 0.95)
        place = step + (0 if sign > 0 else pre)
        mine = test.use[place] @ np.array([made.effect - theta, test.v[place]])
        assert mine.max() == pytest.approx(found.fun, abs=1e-8)


def test_the_least_favourable_value_is_that_of_many_draws(path: Path) -> None:
    test = relative._test(path, 1.0, 0.95)
    root = np.linalg.cholesky(path.cov[np.ix_([0, 1], [0, 1])])
    draws = np.random.default_rng(0).standard_normal((400_000, 2)) @ root.T
    simulated = np.quantile((draws @ test.use[0].T).max(axis=1), 0.995)
    assert test.limit[0] == pytest.approx(simulated, rel=0.01)


def test_without_drift_it_is_the_normal_interval(path: Path) -> None:
    half = norm.ppf(0.975) * float(np.sqrt(path.cov[0, 0]))
    assert robust(path, 0.0, 0.95) == pytest.approx((path.effect - half, path.effect + half), abs=1e-6)


def test_sets_grow_with_the_drift_allowed(path: Path) -> None:
    ends = [robust(path, m, 0.95) for m in (0.0, 0.5, 1.0, 2.0)]
    assert all(b[0] < a[0] < a[1] < b[1] for a, b in pairwise(ends))


def test_a_larger_confidence_is_a_larger_set(path: Path) -> None:
    narrow, wide = robust(path, 1.0, 0.9), robust(path, 1.0, 0.99)
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


def test_turned_upside_down_the_set_turns_too(path: Path) -> None:
    turned = Path(-path.effect, -path.rates, path.reach, path.cov)
    low, high = robust(path, 1.0, 0.95)
    assert robust(turned, 1.0, 0.95) == pytest.approx((-high, -low), abs=1e-7)


@pytest.mark.parametrize("scale", [1e-6, 1e6])
def test_another_unit_of_the_outcome_changes_nothing_else(path: Path, scale: float) -> None:
    other = Path(scale * path.effect, scale * path.rates, path.reach, scale**2 * path.cov)
    assert np.array(robust(other, 1.0, 0.95)) / scale == pytest.approx(robust(path, 1.0, 0.95), abs=1e-6)


def test_zero_stands_exactly_where_the_set_holds_it(path: Path) -> None:
    for m in np.arange(0.0, 4.0, 0.5):
        low, high = robust(path, m, 0.95)
        assert holds_zero(path, m, 0.95) == (low <= 0 <= high)


def test_nothing_beyond_a_limit_stands_where_the_set_ends_before_it(path: Path) -> None:
    low, high = robust(path, 1.0, 0.95)
    most = max(-low, high)
    assert not holds_beyond(path, 1.0, 0.95, most + 0.02)
    assert holds_beyond(path, 1.0, 0.95, most - 0.02)


def test_a_steady_past_without_any_error_allows_no_drift() -> None:
    still = Path(1.0, np.zeros(2), np.ones(1), np.diag([0.01, 0.0, 0.0, 0.01]))
    assert robust(still, 2.0, 0.95) == pytest.approx(robust(still, 0.0, 0.95), abs=1e-6)


@pytest.mark.parametrize("m_bar", [0.5, 1.0])
def test_the_set_covers_where_the_drift_is_the_worst_allowed(m_bar: float) -> None:
    """Before: one step of 0.3, others still; after: as fast as M̄ allows, always in one direction."""
    _, sigma = event_study()
    before, after = np.array([0.3, 0.0, 0.0]), m_bar * 0.3 * np.arange(1, 4)
    rng, root, hits, draws = np.random.default_rng(8), np.linalg.cholesky(sigma), 0, 400
    for _ in range(draws):
        beta = np.concatenate([-np.cumsum(before[::-1])[::-1], 1.0 + after]) + root @ rng.normal(size=6)
        made = of_event_study(beta, sigma, 3, np.full(3, 1 / 3))
        test = relative._test(made, m_bar, 0.95)
        hits += bool(test.accepts(np.array([1.0]))[0])
    assert binom.cdf(hits, draws, 0.945) > 0.01, f"{hits} of {draws}"


@pytest.mark.parametrize("m_bar", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("side", [0, 1])
def test_an_end_is_where_zero_begins_to_fall(path: Path, m_bar: float, side: int) -> None:
    """To 2e-9 of the width: two builds of the same rows then tell the same ends."""
    ends = robust(path, m_bar, 0.95)
    step = 2e-9 * (ends[1] - ends[0]) * (1 if side else -1)
    stands, falls = (replace(path, effect=path.effect - ends[side] - by) for by in (-step, step))
    assert (holds_zero(stands, m_bar, 0.95), holds_zero(falls, m_bar, 0.95)) == (True, False)
