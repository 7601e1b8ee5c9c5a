"""The walk of a business metric from its start to its end, in whole units, so that nobody can claim all of it.

What adoption did is the effect on the average by the last period, times all units compared (`evidence.joint.causes`).
What nobody accounts for is other causes, up or down: the rest, so that the parts always add up. A metric that fell can
hold a part that kept it from falling further. Whole units are cut one after the other, so that they add up to the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from sowhat.model.claim import Claim
from sowhat.model.declared import Declared
from sowhat.model.estimate import Estimate, Remark
from sowhat.model.portfolio import Causes, Portfolio
from sowhat.model.study import Price
from sowhat.model.totals import Bridge, NoBridge

EVIDENCE = ("A", "B", "C")


def bridge(
    one: Portfolio, price: Price | None, declared: Sequence[Declared], held: Iterable[Claim]
) -> Bridge | NoBridge:
    """`price` turns declared money into units of the metric; what is declared of it, and its studies' claims."""
    known, found = one.causes, one.finding
    if known is None:
        code = "bridge-gaps" if isinstance(found, Estimate) else "bridge-not-estimable"
        return NoBridge(name=one.name, title=one.title, why=Remark(code=code))
    graded = isinstance(found, Estimate) and found.grade in EVIDENCE
    start, end = round(known.before * known.units), round(known.after * known.units)
    evidenced = round(known.effect.estimate * known.units) if graded else 0
    said, flags = _declared(one, price, declared)
    other = end - start - evidenced - said
    studies = {member.study for member in one.members}
    return Bridge(
        name=one.name,
        title=one.title,
        services=one.services,
        good=one.good,
        customers=one.customers,
        first=known.first,
        last=known.last,
        units=known.units,
        start=start,
        evidenced=evidenced,
        ci=_ends(known) if graded else None,
        grade=found.grade if isinstance(found, Estimate) else None,
        declared=said,
        up=max(other, 0),
        down=min(other, 0),
        end=end,
        claims=tuple(each.id for each in held if each.study.name in studies),
        flags=(*flags, *_impossible(one, known, evidenced, end)),
    )


def _ends(known: Causes) -> tuple[int, int] | None:
    if known.effect.ci is None:
        return None
    low, high = known.effect.ci
    return round(low * known.units), round(high * known.units)


def _declared(one: Portfolio, price: Price | None, told: Sequence[Declared]) -> tuple[int, tuple[Remark, ...]]:
    """Declared money of this outcome in the metric's own units; what cannot be put so is told and left out."""
    own = [each for each in told if each.outcome == one.outcome and each.money is not None and not each.reason]
    if not own:
        return 0, ()
    total = Decimal(0)
    strange = 0
    for each in own:
        if price is None or each.money is None or each.money.currency != price.currency or not price.amount:
            strange += 1
        else:
            total += each.money.value / price.amount
    flags = (Remark(code="bridge-declared-left", params={"n": strange}),) if strange else ()
    return (1 if one.good else -1) * round(total), flags


def _impossible(one: Portfolio, known: Causes, evidenced: int, end: int) -> Iterator[Remark]:
    """Past what can be: told, and never cut down to fit."""
    gained = evidenced if one.good else -evidenced
    whole = end if one.good else end + gained
    if gained > max(whole, 0):
        yield Remark(code="flag-past-metric", params={"found": gained, "whole": whole})
    if one.customers and abs(evidenced) > known.units:
        yield Remark(code="flag-past-exposed", params={"kept": abs(evidenced), "exposed": round(known.units)})
