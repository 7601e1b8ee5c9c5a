"""What is asked of the moments, and what is known about how adoption came about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sowhat.errors import CallError, Problem
from sowhat.model.estimate import Method

Control = Literal["never", "not-yet"]
Base = Literal["varying", "universal"]
Exposure = Literal["decided", "first-touch"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a study knows beyond its rows; `None` is unknown.

    `registered`: outcome, window and horizon were fixed before the outcome existed. `exposure`: the deciding unit's
    go-live (`decided`) or a customer's own first touch, which is activity and no exposure. `randomised`: the order of
    adoption was drawn by lot and recorded. `sample_ratio`, `as_assigned`, `complete`, `cut_off`: as many units a date
    as planned, analysed as drawn, no difference in missing outcomes, read at a registered cut-off or with an
    always-valid interval.
    """

    registered: bool | None = None
    exposure: Exposure | None = None
    randomised: bool | None = None
    sample_ratio: bool | None = None
    as_assigned: bool | None = None
    complete: bool | None = None
    cut_off: bool | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Staggered adoption, as Callaway and Sant'Anna (2021).

    `anticipation`: positions before the start in which units may already respond. `base`: the period that effects
    before the start are compared with; `varying` is the one before (published tables), `universal` the last one
    before the start (and its anticipation). `horizon`: the registered event time to which a trend is carried;
    by default the average distance of the treated periods. `inference`: `auto` is the jackknife where clusters are
    named and no more than 500, else normal; where the order was drawn by lot, randomisation.
    `beside`: whether to work out what stands beside the interval and decides nothing (randomisation, bands); a
    simulation does without. Raises `CallError` for a confidence outside (0, 1) or a negative anticipation.
    """

    control: Control = "never"
    anticipation: int = 0
    base: Base = "varying"
    inference: Literal["auto"] | Method = "auto"
    confidence: float = 0.95
    horizon: int | None = None
    beside: bool = True
    provenance: Provenance = Provenance()

    def __post_init__(self) -> None:
        if not 0 < self.confidence < 1:
            raise CallError(Problem("confidence-out-of-range", params={"value": self.confidence}))
        if self.anticipation < 0:
            raise CallError(Problem("anticipation-negative", params={"value": self.anticipation}))
