"""A difference with its interval: what every design estimates."""

from __future__ import annotations

from sowhat.model.value import Value

Interval = tuple[float, float]


class Effect(Value):
    """A difference in the outcome's own units. `se` and `ci` are null where these units cannot carry them."""

    estimate: float
    se: float | None
    ci: Interval | None
