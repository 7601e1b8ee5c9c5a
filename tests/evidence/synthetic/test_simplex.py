"""Weights on the simplex are the best ones, and known to be."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize

from sowhat.evidence.synthetic import simplex
from sowhat.evidence.synthetic.simplex import Floats, Unsolved, nearest


def problem(seed: int, rows: int = 12, sides: int = 8) -> tuple[Floats, Floats]:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(rows, sides)), rng.normal(size=rows)


def loss(weights: Floats, sides: Floats, target: Floats, ridge: float) -> float:
    rest = sides @ weights - target
    return float(((rest - rest.mean()) ** 2).sum() + ridge * weights @ weights)


@pytest.mark.parametrize("seed", range(5))
def test_a_general_solver_finds_nothing_better(seed: int) -> None:
    sides, target = problem(seed)
    summed = {"type": "eq", "fun": lambda w: w.sum() - 1}
    theirs = minimize(
        loss, np.full(8, 1 / 8), (sides, target, 0.7), bounds=[(0, 1)] * 8, constraints=summed, tol=1e-14
    )  # fmt: skip
    mine = nearest(sides, target, 0.7)
    assert loss(mine, sides, target, 0.7) <= theirs.fun + 1e-10
    np.testing.assert_allclose(mine, theirs.x, atol=1e-5)


@pytest.mark.parametrize("seed", range(5))
def test_weights_are_none_below_zero_and_sum_to_one(seed: int) -> None:
    weights = nearest(*problem(seed), ridge=0.1)
    assert weights.min() >= 0
    assert weights.sum() == pytest.approx(1, abs=1e-14)


def test_a_side_that_equals_the_target_takes_all() -> None:
    sides, _ = problem(3)
    np.testing.assert_allclose(nearest(sides, sides[:, 2] + 100, 1e-12), np.eye(8)[2], atol=1e-9)


def test_a_large_ridge_makes_all_weights_alike() -> None:
    np.testing.assert_allclose(nearest(*problem(4), ridge=1e12), np.full(8, 1 / 8), atol=1e-9)


def test_sides_without_any_difference_weigh_the_same() -> None:
    np.testing.assert_array_equal(nearest(np.ones((6, 4)), np.ones(6), 0.0), np.full(4, 0.25))


def test_weights_that_are_not_the_best_have_a_gap() -> None:
    points = np.array([[1.0, 0.0], [0.0, 1.0]])
    assert simplex.gaps(points, 0.0, np.array([0.5, 0.5])) == pytest.approx([0, 0])
    assert simplex.gaps(points, 0.0, np.array([0.9, 0.1])).max() == pytest.approx(0.72)


@pytest.mark.parametrize("ridge", [1e-9, 3.0, 300.0])
def test_many_sides_taken_by_and_by_are_those_taken_at_once(ridge: float, monkeypatch: pytest.MonkeyPatch) -> None:
    sides, target = problem(6, rows=40, sides=500)
    by_and_by = nearest(sides, target, ridge)
    monkeypatch.setattr(simplex, "AT_ONCE", 500)
    np.testing.assert_allclose(by_and_by, nearest(sides, target, ridge), atol=1e-9)


def test_weights_without_a_certificate_are_not_answered() -> None:
    with pytest.raises(Unsolved):
        nearest(*problem(5), ridge=1.0, certain=-1.0)
