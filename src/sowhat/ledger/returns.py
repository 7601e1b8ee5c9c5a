"""Money put in against money that came of it, month by month: cumulative curves, payback, present value, rate of
return.

Flows stand in the middle of their month; present values are those of the start of the first month, so month k (from 0)
counts (1 + r)^(−(k + ½)/12) at the yearly rate r (Brealey, Myers and Allen, Principles of corporate finance, chapter 2;
mid-period convention: Pratt and Grabowski, Cost of capital, chapter 4). Payback is the first month from which
cumulative value covers cumulative cost for good. The internal rate of return is every r at which the present value is
nothing (Brealey, Myers and Allen, chapter 5): all roots are looked for, since flows that change their sign more than
once can have several (Norstrøm 1972, Journal of Financial and Quantitative Analysis 7(3)).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEVEL = 0.95
LOWEST, HIGHEST = math.log(0.01), math.log(1e6)
"""Where rates of return are looked for: from −99 % to a million times a year, as log(1 + r)."""
GRID = 4_000
HALVINGS = 80
FEW = 4_000
"""About so many draws are enough for the interval of a rate of return."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Value of one month: the likely amount, and draws of it. Draws of flows of one claim belong together, number by
    number; null: it was counted, not estimated."""

    month: str
    likely: float
    draws: Floats | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """Cost and value of `months` that follow one another. `draws` (draws by months) is null where nothing was drawn."""

    months: tuple[str, ...]
    costs: Floats
    value: Floats
    draws: Floats | None = None

    @property
    def net(self) -> Floats:
        """Value less cost of each month."""
        return np.asarray(self.value - self.costs)

    @property
    def drawn(self) -> Floats:
        """The same of each draw; one row where nothing was drawn."""
        return np.asarray((self.value[None, :] if self.draws is None else self.draws) - self.costs)


@dataclass(frozen=True, slots=True)
class When:
    """Positions of months: the likely payback and its interval; null is "not by the last month"."""

    month: int | None
    low: int | None
    high: int | None
    chance: float


@dataclass(frozen=True, slots=True)
class Rate:
    """Every yearly rate at which the present value is nothing; the interval belongs to a single one."""

    state: Literal["one", "none", "several"]
    roots: tuple[float, ...]
    low: float | None = None
    high: float | None = None


def months(first: str, last: str) -> tuple[str, ...]:
    """Every month (`2026-09`) from the first to the last."""
    start, end = _number(first), _number(last)
    return tuple(f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(start, end + 1))


def _number(month: str) -> int:
    year, part = month.split("-")
    return int(year) * 12 + int(part) - 1


def account(costs: Mapping[str, float], flows: Sequence[Flow], last: str = "") -> Account:
    """Costs and flows of value side by side, from the first month of either to the last (or to `last`, if later).

    ValueError where there is neither.
    """
    told = [*costs, *(flow.month for flow in flows)]
    if not told:
        raise ValueError("no month")
    every = months(min(told), max(*told, last or min(told)))
    at = {month: place for place, month in enumerate(every)}
    spent, value = np.zeros(len(every)), np.zeros(len(every))
    for month, amount in costs.items():
        spent[at[month]] += amount
    for flow in flows:
        value[at[flow.month]] += flow.likely
    return Account(every, spent, value, _drawn(flows, at))


def _drawn(flows: Sequence[Flow], at: Mapping[str, int]) -> Floats | None:
    sizes = {flow.draws.size for flow in flows if flow.draws is not None}
    if not sizes:
        return None
    made = np.zeros((max(sizes), len(at)))
    for flow in flows:
        made[:, at[flow.month]] += flow.likely if flow.draws is None else flow.draws
    return made


def interval(drawn: Floats, level: float = LEVEL) -> tuple[float, float]:
    """The middle `level` of draws."""
    tail = (1 - level) / 2
    low, high = np.quantile(drawn, [tail, 1 - tail])
    return float(low), float(high)


def cumulative(drawn: Floats) -> Floats:
    """Sums from the first month on, along the last axis."""
    return np.asarray(np.cumsum(drawn, axis=-1))


def payback(one: Account) -> When:
    """From which month on value covers cost for good; its interval by order statistics of the draws."""
    likely = _paid(one.net[None, :])[0]
    drawn = np.sort(_paid(one.drawn))
    never, tail = len(one.months), (1 - LEVEL) / 2
    low, high = (drawn[min(max(math.ceil(q * drawn.size) - 1, 0), drawn.size - 1)] for q in (tail, 1 - tail))
    told = [None if at >= never else int(at) for at in (likely, low, high)]
    return When(told[0], told[1], told[2], float(np.mean(drawn < never)))


def _paid(net: Floats) -> NDArray[np.int64]:
    """The position after the last month that is below nothing; the number of months where that is the last one.
    A sum within rounding of nothing is nothing."""
    tidy = 1e-9 * np.maximum(np.abs(net).sum(axis=1, keepdims=True), 1.0)
    short = cumulative(net) < -tidy
    last = net.shape[1] - np.argmax(short[:, ::-1], axis=1)
    return np.where(short.any(axis=1), last, _begun(net)).astype(np.int64)


def _begun(net: Floats) -> NDArray[np.int64]:
    """What never was below nothing pays back at once."""
    return np.zeros(net.shape[0], dtype=np.int64)


def weights(n: int, rate: float) -> Floats:
    """What money in the middle of each of n months is worth at the start of the first one."""
    return np.asarray((1 + rate) ** (-(np.arange(n) + 0.5) / 12))


def present(net: Floats, rate: float) -> Floats:
    """Net present value along the last axis."""
    return np.asarray(net @ weights(net.shape[-1], rate))


def rate_of_return(one: Account) -> Rate:
    """All internal rates of return; with an interval where there is exactly one."""
    roots = _roots(one.net)
    if len(roots) != 1:
        return Rate("none" if not roots else "several", roots)
    low, high = _rate_interval(one.drawn, roots[0])
    return Rate("one", roots, low, high)


def _roots(net: Floats) -> tuple[float, ...]:
    """Brackets on a grid of log(1 + r), each halved to the last digits."""
    grid = np.linspace(LOWEST, HIGHEST, GRID)
    heights = _height(net[None, :], grid)[0]
    found = [_halved(net, grid[i], grid[i + 1]) for i in range(GRID - 1) if heights[i] * heights[i + 1] < 0]
    found += [float(at) for at, height in zip(grid, heights, strict=True) if height == 0 and net.any()]
    return tuple(math.expm1(at) for at in sorted(found))


def _height(net: Floats, logs: Floats) -> Floats:
    """Present values (flows by rates), divided by what no sign depends on so that nothing overflows."""
    powers = np.outer(np.arange(net.shape[1]) / 12, -logs)
    return np.asarray(net @ np.exp(powers - powers.max(axis=0)))


def _halved(net: Floats, low: float, high: float) -> float:
    rising = _height(net[None, :], np.array([high]))[0, 0] > 0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if (_height(net[None, :], np.array([middle]))[0, 0] > 0) == rising:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def _rate_interval(drawn: Floats, root: float) -> tuple[float | None, float | None]:
    """Of every few draws the root, each halved for itself; a draw that never earns its cost is below all rates, one
    that always does above all, and an end among those is null."""
    few = drawn[:: max(drawn.shape[0] // FEW, 1)]
    sign = -_sign_after(drawn.mean(axis=0), root)
    low, high = np.full(few.shape[0], LOWEST), np.full(few.shape[0], HIGHEST)
    never, always = sign * _heights(few, low) <= 0, sign * _heights(few, high) > 0
    for _ in range(HALVINGS // 2):
        middle = (low + high) / 2
        over = sign * _heights(few, middle) > 0
        low, high = np.where(over, middle, low), np.where(over, high, middle)
    roots = np.where(always, math.inf, np.where(never, -math.inf, np.expm1((low + high) / 2)))
    tail = (1 - LEVEL) / 2
    ends = np.quantile(roots, [tail, 1 - tail], method="inverted_cdf")
    said = [float(end) if math.isfinite(end) else None for end in ends]
    return said[0], said[1]


def _heights(net: Floats, logs: Floats) -> Floats:
    """The present value of each flow at a rate of its own, divided by what no sign depends on."""
    powers = np.outer(-logs, np.arange(net.shape[1]) / 12)
    return np.asarray(np.sum(net * np.exp(powers - powers.max(axis=1, keepdims=True)), axis=1))


def _sign_after(net: Floats, root: float) -> float:
    """The sign of the present value at a rate a little above a root."""
    return float(np.sign(_height(net[None, :], np.array([math.log1p(root) + 1e-3]))[0, 0]))
