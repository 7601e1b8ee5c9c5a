"""What is asked of the moments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sowhat.errors import CallError, Problem
from sowhat.evidence.provenance import Provenance
from sowhat.model.estimate import Label, Method

Control = Literal["never", "not-yet"]
Base = Literal["varying", "universal"]


@dataclass(frozen=True, slots=True)
class Question:
    """Staggered adoption, as Callaway and Sant'Anna (2021).

    `anticipation`: positions before the start in which units may already respond. `base`: the period that effects
    before the start are compared with; `varying` is the one before (published tables), `universal` the last one
    before the start (and its anticipation). `horizon`: the registered event time to which a trend is carried;
    by default the average distance of the treated periods. `inference`: `auto` is the jackknife where clusters are
    named and no more than 500, else normal; where the order was drawn by lot, randomisation.
    `beside`: whether to work out what stands beside the interval and decides nothing (randomisation, bands); a
    simulation does without. `lots`: deciding units and the block in which each drew its lot; where any are named, only
    those change places in other orders, within their blocks. `share`: the outcome is a share of customers.

    Raises `CallError` for a confidence outside (0, 1) or a negative anticipation.
    """

    control: Control = "never"
    anticipation: int = 0
    base: Base = "varying"
    inference: Literal["auto"] | Method = "auto"
    confidence: float = 0.95
    horizon: int | None = None
    beside: bool = True
    provenance: Provenance = field(default_factory=Provenance)
    lots: tuple[tuple[Label, str], ...] = ()
    share: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.confidence < 1:
            raise CallError(Problem("confidence-out-of-range", params={"value": self.confidence}))
        if self.anticipation < 0:
            raise CallError(Problem("anticipation-negative", params={"value": self.anticipation}))
