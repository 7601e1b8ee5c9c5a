"""Arrays as plain values, to the last digit: JSON has no word for what is not finite, so that is written as one."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from sowhat.model.value import Value

Number = float | Literal["nan", "inf", "-inf"]


class Array(Value):
    """An array of numbers, row by row."""

    shape: tuple[int, ...]
    values: tuple[Number, ...]

    @classmethod
    def of(cls, array: NDArray[np.float64] | NDArray[np.int64]) -> Array:
        """The same numbers as a value."""
        flat = np.asarray(array, dtype=float).ravel().tolist()
        return cls(shape=tuple(array.shape), values=tuple(_named(each) for each in flat))

    def floats(self) -> NDArray[np.float64]:
        """The array."""
        return np.array([float(each) for each in self.values], dtype=np.float64).reshape(self.shape)

    def whole(self) -> NDArray[np.int64]:
        """The array, of whole numbers."""
        return self.floats().astype(np.int64)


def _named(value: float) -> Number:
    if np.isfinite(value):
        return value
    return "nan" if np.isnan(value) else "inf" if value > 0 else "-inf"
