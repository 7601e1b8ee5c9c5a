"""Panels of aggregate units that the oracle and the tests read alike.

`prop99.csv`: packs of cigarettes sold per head, 39 American states, 1970 to 2000 (Orzechowski and Walker, The Tax
Burden on Tobacco; the selection of Abadie, Diamond and Hainmueller 2010), as distributed with CausalPy 0.9.0 under
Apache-2.0. California's Proposition 99 begins in 1989. The other panels are made of whole numbers and simple
fractions, no random draws.
"""

from __future__ import annotations

import csv
from pathlib import Path

Panel = tuple[list[str], list[int], list[list[float]], list[int | None]]
"""Units, periods, outcomes (one list a unit), and the place of each unit's first treated period."""

CASES = ("prop99", "several", "staggered", "wide")


def panel(case: str) -> Panel:
    """The panel of a case."""
    return _prop99() if case == "prop99" else _made(case)


def _prop99() -> Panel:
    with (Path(__file__).parent / "prop99.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    units, years = head[1:], [int(row[0]) for row in rows]
    sold = [[float(row[at + 1]) for row in rows] for at in range(len(units))]
    return units, years, sold, [years.index(1989) if unit == "California" else None for unit in units]


def _made(case: str) -> Panel:
    """`several`: 3 treated of 25. `staggered`: cohorts at 8, 12 and 15. `wide`: more periods before than controls."""
    count, periods = (10, 30) if case == "wide" else (26, 20)
    starts: dict[int, int] = {"several": {0: 12, 1: 12, 2: 12}, "wide": {0: 24}}.get(case, {0: 8, 1: 12, 2: 12, 3: 15})
    rows = [[_value(unit, t) + _effect(starts.get(unit), t) for t in range(periods)] for unit in range(count)]
    return [f"unit {at}" for at in range(count)], list(range(1, periods + 1)), rows, [*map(starts.get, range(count))]


def _value(unit: int, t: int) -> float:
    shared = (unit * 7 % 11) * (t * t % 13) / 20 + (unit * 5 % 9) * t / 15
    return unit * 3 + shared + (unit * 37 + t * 53 + unit * t * 11) % 97 / 40


def _effect(start: int | None, t: int) -> float:
    return 0.0 if start is None or t < start else 2.0 + (t - start) / 4
