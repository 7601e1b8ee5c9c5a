"""What a world is, and what is drawn from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Rng = np.random.Generator
Standing = Literal["judged", "compared", "unseen"]
Design = Literal["did", "experiment", "synthetic", "series", "protection"]

NEVER = -1
"""The start of those who never adopt."""


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Unit × period outcomes: `y` (N, T), NaN where missing; `start` (N,) the first treated period or `NEVER`;
    `cluster` (N,) who decided; `added` (N, T) what treatment truly did to each; `weight` (N,) or None; `placebo`
    (N, T) an outcome that the service cannot move; `others` (N,) each, the start of other services at the unit's
    team."""

    y: Floats
    start: Ints
    cluster: Ints | None
    added: Floats
    weight: Floats | None = None
    placebo: Floats | None = None
    others: tuple[Ints, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Lot:
    """Units of an experiment: `names` of the K columns of `rows` (y, d, n, x0 …, as evidence names them), NaN in y
    where the outcome is missing; `arm` (N,) 0 the baseline, 1 the other; `units` (N,) how many units a row is."""

    names: tuple[str, ...]
    rows: Floats
    arm: Ints
    units: Ints | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Aggregates:
    """A handful of aggregate units: `y` (N, T), `start` (N,) or `NEVER`."""

    y: Floats
    start: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One series `y` (n,) with control series (n, k), and the first period after the start."""

    y: Floats
    controls: Floats
    start: int
    season: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """Counts by deciding unit and month, `y` (C, T); `start` (C,) or `NEVER`."""

    y: Floats
    start: Ints


Drawn = Counted | Panel | Lot | Aggregates | Line


@dataclass(frozen=True, slots=True)
class Asked:
    """How the study of a world is put: as its owner would put it.

    `looks`: how many periods (or units an arm) have been seen each time somebody looks; a claim made at any of them
    counts. `always_valid`: whether the interval read is the one that holds however often one looks.
    """

    control: Literal["never", "not-yet"] = "never"
    anticipation: int = 0
    exposure: Literal["decided", "first-touch"] = "decided"
    looks: tuple[int, ...] = ()
    always_valid: bool = False


@dataclass(frozen=True, slots=True)
class World:
    """A world with a known truth.

    `truth`: of the estimand that the design names, in the outcome's units. `holds`: whether what the design assumes is
    so. `sides`: effective deciding units on the weaker side. `standing`: what comes out is held against what is
    promised (`judged`), or nothing is promised: shown because sowhat does not work like that (`compared`), or because
    nothing in the data could tell (`unseen`).
    """

    name: str
    design: Design
    draw: Callable[[Rng], Drawn]
    truth: float = 0.0
    holds: bool = True
    sides: float = 40
    asked: Asked = field(default_factory=Asked)
    standing: Standing = "judged"

    @property
    def null(self) -> bool:
        """Whether there is no effect."""
        return self.truth == 0
