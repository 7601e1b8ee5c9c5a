"""The written rule of scores: how far a key result came from its start to its target, and the mean over an objective.

progress = (now - start) / (target - start), cut off at 0 and 1; a target below the start is reached by going down. What
is not measured has no progress, and no part in the mean: it is not zero.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

DIGITS = Decimal("0.0001")
"""Scores are kept to a hundredth of a percent."""


def progress(start: Decimal, target: Decimal, now: Decimal) -> Decimal:
    """0 at the start or beyond it on the wrong side, 1 at the target or beyond it. Raises ValueError where the start is
    the target: nothing would have to be done."""
    if start == target:
        raise ValueError(str(start))
    return rounded(min(max((now - start) / (target - start), Decimal(0)), Decimal(1)))


def mean(parts: Iterable[Decimal | None]) -> Decimal | None:
    """The mean of what is measured; null where nothing is."""
    told = [one for one in parts if one is not None]
    return rounded(sum(told, Decimal(0)) / len(told)) if told else None


def rounded(share: Decimal) -> Decimal:
    """A share as it is kept."""
    return share.quantize(DIGITS, rounding=ROUND_HALF_UP)
