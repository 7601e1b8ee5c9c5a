"""What people call the arm that the others are compared with, and never having adopted."""

from __future__ import annotations

from collections.abc import Iterable

CONTROL = (
    *("control", "control group", "control_group", "ctrl", "baseline", "holdout", "placebo", "untreated", "original"),
    *("old", "off", "对照", "对照组", "基准", "基准组", "原版", "旧版"),
)

NO = frozenset({"false", "no", "f", "n", "否"})
"""Further texts for never, where a column only says whether."""


def control_of(arms: Iterable[str]) -> str | None:
    """The arm that carries such a name; None where none does."""
    return next((arm for arm in arms if arm.casefold() in CONTROL), None)
