"""Counts that the oracle and the tests make alike: whole numbers, no random draws."""

from __future__ import annotations

UNITS, PERIODS, START = 12, 8, 3
"""The first half of the units is treated from period START on."""


def count(unit: int, t: int) -> int:
    return (unit * 7 + t * 5 + unit * t) % 9 + (2 if unit < UNITS // 2 and t < START else 1)


def exposure(unit: int) -> float:
    return 1.0 + unit % 5 / 2
