"""What agreeing with a claim costs the side that signs: of what their outcome did, so much is booked to the platform
and so much stays theirs, after the agreed split."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from sowhat.ledger.money import rounded, scaled
from sowhat.model.agreeing import CostOfAgreeing, Movement, Shared
from sowhat.model.claim import Amount, Claim, Money

PLACES = Decimal("0.0001")
"""Quantities are told to this; money to its currency's smallest unit."""


def cost(one: Claim, movement: Movement | None) -> CostOfAgreeing:
    """From a claim as it stands (after amendments) and what the outcome did."""
    told = one.quantity or one.retained
    number = Decimal(0) if told is None else Decimal(repr(told.value)) * one.factor
    platform = one.split.platform if one.split else Decimal(1)
    claimed = _shared(number, platform, PLACES)
    worth = None
    if one.value is not None:
        cent = rounded(Decimal(0), one.value.currency)
        worth = _shared(one.value.value * one.factor, platform, cent)
    return CostOfAgreeing(
        claim=one.id,
        kind=one.quantity.kind if one.quantity else "retained",
        claimed=claimed,
        money=worth,
        currency=one.value.currency if one.value else "",
        movement=movement,
        rest=None if movement is None else movement.amount - float(number),
        split_agreed=one.split is not None,
        team=one.split.team if one.split else "",
    )


def stands(one: Claim) -> tuple[Amount | None, Money | None]:
    """What of a claim's quantity and money stands after amendments, with their intervals."""
    told, worth = one.quantity or one.retained, one.value
    amount = None if told is None else scaled(told, one.factor)
    if worth is None:
        return amount, None
    low, value, high = (rounded(each * one.factor, worth.currency) for each in (worth.low, worth.value, worth.high))
    return amount, Money(value=value, low=low, high=high, currency=worth.currency)


def counts(found: Mapping[str, float], claims: Iterable[Claim]) -> Decimal:
    """How much of a joint effect is counted, 0 to 1: of what each study of it found (by name, in one unit), as much
    as the business side lets stand of its claim; all of what nobody claims or amended."""
    weights = {name: abs(Decimal(repr(amount))) for name, amount in found.items()}
    whole = sum(weights.values(), Decimal(0))
    if not whole:
        return Decimal(1)
    taken = (weights[one.study.name] * (1 - one.factor) for one in claims if one.study.name in weights)
    return 1 - sum(taken, Decimal(0)) / whole


def _shared(number: Decimal, platform: Decimal, smallest: Decimal) -> Shared:
    """Parts that add up to the whole to the last digit."""
    whole = number.quantize(smallest)
    theirs = (number * platform).quantize(smallest)
    return Shared(all=whole, platform=theirs, business=whole - theirs)
