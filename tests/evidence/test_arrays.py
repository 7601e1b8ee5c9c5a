"""Arrays as values come back to the last digit."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.arrays import Array


@pytest.mark.parametrize("shape", [(0,), (3,), (2, 3), (2, 0, 4)])
def test_any_shape_comes_back(shape: tuple[int, ...]) -> None:
    array = np.random.default_rng(1).normal(size=shape) * 1e9
    np.testing.assert_array_equal(Array.model_validate_json(Array.of(array).model_dump_json()).floats(), array)


def test_what_is_not_finite_comes_back_through_json() -> None:
    array = np.array([np.nan, np.inf, -np.inf, -0.0, 1 / 3])
    np.testing.assert_array_equal(Array.model_validate_json(Array.of(array).model_dump_json()).floats(), array)


def test_whole_numbers_stay_whole() -> None:
    array = np.array([[1, 2], [3, 2**40]], dtype=np.int64)
    np.testing.assert_array_equal(Array.of(array).whole(), array)
