"""The realised total month by month: what the platform's return is made of.

The months of a part add up to its draws in the total. What the realised whole deviates by is shared among the months
as their errors go with that of the whole (the regression of a month on the sum: Cov(m, sum) / Var(sum)): a single month
is less sure than it looks, the sum is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from sowhat.actions.adding_up import SEEDED, Seen, candidates, part_of, placed
from sowhat.ledger import counting, money
from sowhat.ledger import totals as drawing
from sowhat.ledger.counting import Candidate
from sowhat.ledger.money import Floats
from sowhat.ledger.returns import Flow
from sowhat.ledger.totals import Part
from sowhat.model.claim import ClaimKind
from sowhat.model.stream import Stream


def flows(seen: Seen, kind: ClaimKind) -> tuple[Flow, ...]:
    """Realised money of all that is counted of a kind, drawn together as its total is."""
    inside, _ = counting.counted(candidates(seen))
    own = [(one, part) for one in inside if one.kind == kind and (part := part_of(seen, one, "realised")) is not None]
    if not own:
        return ()
    draws = drawing.drawn([part for _, part in own], money.seed_of(SEEDED))
    return tuple(flow for at, (one, part) in enumerate(own) for flow in _flows(seen, one, part, draws[:, at]))


def _flows(seen: Seen, one: Candidate, part: Part, drawn: Floats) -> Iterator[Flow]:
    """Where periods cannot be placed, all of it came in the last month of the data."""
    whole, found = float(drawing.value(part)), placed(seen, one)
    if found is None:
        yield Flow(_named(seen.until or seen.today), whole, drawn)
        return
    months, share, until = found
    over = [at for at, month in enumerate(months) if month <= until]
    likely = part.sign * (np.array(part.stream.parts) @ share[:, over]) * float(part.price.amount * part.stands)
    for at, deviates in zip(range(len(over)), shared(part.stream, share[:, over]), strict=True):
        yield Flow(_named(months[over[at]]), float(likely[at]), likely[at] + deviates * (drawn - likely.sum()))


def shared(stream: Stream, share: Floats) -> Floats:
    """What of the deviation of the sum of months falls to each, (M,), from the shares of periods in months (P, M).
    They add up to 1."""
    whole = share.sum(axis=1)
    with_sum = share.T @ (np.array(stream.cov) @ whole if stream.cov else np.array(stream.shares or whole * 0))
    total = float(with_sum.sum())
    return np.asarray(with_sum / total if total > 0 else np.full(share.shape[1], 1 / share.shape[1]))


def _named(month: date) -> str:
    return f"{month:%Y-%m}"
