"""What people call the arm that the others are compared with."""

from __future__ import annotations

from collections.abc import Iterable

CONTROL = ("control", "baseline", "holdout", "对照", "对照组", "基准", "基准组")


def control_of(arms: Iterable[str]) -> str | None:
    """The arm that carries such a name; None where none does."""
    return next((arm for arm in arms if arm.casefold() in CONTROL), None)
