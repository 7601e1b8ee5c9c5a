"""A claim's realised money by month, draw by draw."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np
from numpy.typing import NDArray

from sowhat.ledger import money, returns
from sowhat.ledger.months import Course
from sowhat.ledger.returns import Flow
from sowhat.model.claim import Claim
from sowhat.model.study import Price


def month_of(day: date) -> str:
    """`2026-09`."""
    return f"{day:%Y-%m}"


def flows_of(one: Claim, until: str, told: Course | None = None) -> tuple[Flow, ...]:
    """Realised value by month, up to the last one known. `told` are the draws that the claim's months came from; where
    they are gone, each month deviates by its interval's part of what the whole claim does."""
    factor = float(one.factor)
    return tuple(
        Flow(month, likely * factor, drawn * factor)
        for month, likely, drawn in _course(one, until, told)
        if month <= until
    )


def _course(one: Claim, until: str, told: Course | None) -> Iterator[tuple[str, float, returns.Floats]]:
    """A claim that names no months came in the one in which it was made."""
    if one.value is None:
        return
    if not one.months:
        yield min(month_of(one.made_at.date()), until), float(one.value.value), _total(one)
        return
    # claims are drawn apart: rows of one lattice, in an order of each claim's own
    drawn = _apart(one) if told is None else told.draws[_order(one)]
    for at, each in enumerate(one.months):
        if each.kind == "realised":
            yield month_of(each.month), float(each.money.value), drawn[:, at]


def _apart(one: Claim) -> returns.Floats:
    """(DRAWS, M) of a claim whose own draws are gone."""
    total = _total(one)
    likely = np.array([float(each.money.value) for each in one.months])
    width = np.array([float(each.money.high - each.money.low) for each in one.months])
    share = width / width.sum() if width.sum() > 0 else np.full(len(width), 1 / len(width))
    return np.asarray(likely + np.outer(total - likely.sum(), share))


def _order(one: Claim) -> NDArray[np.int64]:
    return np.random.Generator(np.random.PCG64([one.seed, 3])).permutation(money.DRAWS)


def _total(one: Claim) -> returns.Floats:
    """Draws of a claim's value from its stored interval and seed, independent of other claims'."""
    value = one.value
    if value is None:
        raise ValueError("no value")
    order = _order(one)
    ends = Price(amount=value.value, low=value.low, high=value.high, currency=value.currency)
    return money.prices(ends, (order + 0.5) / money.DRAWS)
