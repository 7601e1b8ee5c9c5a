"""Figures of an estimate as the terminal shows them."""

from __future__ import annotations

FIGURES = 4
"""Significant figures of an effect; `--json` has them all."""


def number(value: float | None, signed: bool = False) -> str:
    """With a real minus sign; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:{'+' if signed else ''},.{FIGURES}g}".replace("-", "−")


def level(confidence: float) -> str:
    """A confidence in per cent."""
    return f"{100 * confidence:.6g}"
