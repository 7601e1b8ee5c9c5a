"""Series that the oracle and the tests make alike: whole numbers and simple fractions, no random draws."""

from __future__ import annotations

VARIANCES = {
    "level": (0.8, 0.3, 0.0),
    "trend": (0.7, 0.2, 0.002),
    "season": (0.9, 0.1, 0.0),
    "control": (0.6, 0.4, 0.001),
    "far": (0.8, 0.3, 0.0),
}
"""Of the noise, the level and the slope."""
SEASONS = {"season": 12, "control": 7}
BEFORE, AFTER = 60, 9


def outcome(case: str) -> list[float]:
    """BEFORE periods and AFTER more."""
    made, level = [], 1e6 if case == "far" else 5.0
    for t in range(BEFORE + AFTER):
        level += (t * 31 % 17) / 10 - 0.8 + (0.05 if case in ("trend", "control") else 0.0)
        season = SEASONS.get(case, 1)
        made.append(level + (t % season) ** 2 / 20 + (t * 53 % 29) / 15 + 0.7 * control(t) * (case == "control"))
    return made


def control(t: int) -> float:
    return (t * 23 % 41) / 10 + t / 30
