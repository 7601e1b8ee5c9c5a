"""Series whose truth is known."""

from __future__ import annotations

import numpy as np

from sowhat.evidence.series.interrupted import Series

WORLDS = ("still", "wander", "roam", "climb", "drift", "turn", "echo", "heavy")
Rng = np.random.Generator


def _values(rng: Rng, world: str, n: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    noise, steps, at = rng.normal(size=n), rng.normal(size=n), np.arange(n)
    echo = np.zeros(n)
    for t in range(1, n):
        echo[t] = 0.6 * echo[t - 1] + noise[t]
    made = {
        "still": noise,
        "wander": np.cumsum(0.3 * steps) + noise,
        "roam": np.cumsum(steps) + 0.3 * noise,
        "climb": 0.2 * at + noise,
        "drift": np.cumsum(0.3 * steps + 0.1) + noise,
        "turn": np.cumsum(np.cumsum(0.03 * steps)) + noise,
        "echo": echo,
        "heavy": np.cumsum(0.2 * steps) + rng.standard_t(3, size=n),
    }
    return np.asarray(made[world])


def alone(rng: Rng, world: str, n: int, start: int) -> Series:
    """No effect, no control series."""
    return Series(tuple(range(n)), 100 + _values(rng, world, n), np.empty((n, 0)), (), start)


def beside(rng: Rng, n: int, start: int, effect: float = 0.0, season: float | None = None) -> Series:
    """A wandering control series that the outcome follows, with noise and an effect of its own."""
    x = _values(rng, "wander", n)
    y = 100 + 2 * x + _values(rng, "wander", n) + effect * (np.arange(n) >= start)
    if season:
        y = y + 3 * (np.arange(n) % season == 2)
    return Series(tuple(range(n)), y, x[:, None], ("x",), start, season)
