"""What each business unit gets of a choice, beside its part of the people.

One measure sums it up: half of the absolute differences between shares (Hoover 1936, The measurement of industrial
localization, Review of Economics and Statistics 18(4)). It is shown; the choice does not know of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from sowhat.model.priority import Candidate, Fairness, UnitShare
from sowhat.planning import scores

Parts = dict[str | None, Fraction]


def fairness(candidates: Sequence[Candidate], chosen: Iterable[str], people: Mapping[str, int | None]) -> Fairness:
    """`people`: the eligible, or the customers, of each unit; null where nobody knows. A candidate for several units
    (or for all) counts for each by its part of their people; where one of them is unknown, for none of them."""
    picked = {*chosen}
    units = sorted({*people} | {unit for one in candidates for unit in one.units})
    unknown = tuple(unit for unit in units if people.get(unit) is None)
    worth, days = _summed(candidates, picked, units, people)
    shares: Parts = {} if unknown else _shares({unit: Fraction(people.get(unit) or 0) for unit in units})
    rows: list[str | None] = [*units, None] if None in worth else [*units]
    told = tuple(_unit(unit, candidates, picked, (worth, days), (people, shares)) for unit in rows)
    got = _shares(worth)
    even = bool(shares and got) and None not in worth
    moved = sum(abs(got.get(unit, Fraction()) - shares[unit]) for unit in units) / 2 if even else None
    return Fairness(units=told, moved=None if moved is None else float(moved), unknown=unknown)


def _summed(
    candidates: Sequence[Candidate], picked: set[str], units: Sequence[str], people: Mapping[str, int | None]
) -> tuple[Parts, Parts]:
    """Worth and days of what was chosen, by unit; null: of units that cannot be told apart."""
    worth: Parts = {}
    days: Parts = {}
    for one in (each for each in candidates if each.id in picked):
        for unit, part in _parts(one.units or units, people).items():
            worth[unit] = worth.get(unit, Fraction()) + part * Fraction(scores.worth(one.estimates) or 0)
            days[unit] = days.get(unit, Fraction()) + part * Fraction(scores.days(one.estimates) or 0)
    return worth, days


def _parts(units: Sequence[str], people: Mapping[str, int | None]) -> Parts:
    if len(units) == 1:
        return {units[0]: Fraction(1)}
    if not units or any(people.get(unit) is None for unit in units):
        return {None: Fraction(1)}
    return _shares({unit: Fraction(people.get(unit) or 0) for unit in units}) or {None: Fraction(1)}


def _shares(told: Parts) -> Parts:
    """Each of the sum; nothing where something is below zero, or nothing is there."""
    total = sum(told.values(), Fraction())
    return {} if not total or min(told.values()) < 0 else {unit: one / total for unit, one in told.items()}


def _unit(
    unit: str | None,
    candidates: Sequence[Candidate],
    picked: set[str],
    sums: tuple[Parts, Parts],
    counted: tuple[Mapping[str, int | None], Parts],
) -> UnitShare:
    (worth, days), (people, shares) = sums, counted
    named = [one for one in candidates if unit is not None and unit in one.units]
    share, part = _of(worth, unit), shares.get(unit)
    return UnitShare(
        unit=unit,
        asked=len(named),
        chosen=sum(one.id in picked for one in named),
        worth=_exact(worth.get(unit, Fraction())),
        days=_exact(days.get(unit, Fraction())),
        worth_share=share,
        days_share=_of(days, unit),
        people=None if unit is None else people.get(unit),
        people_share=None if part is None else float(part),
        ratio=None if share is None or not part else share / float(part),
    )


def _of(told: Parts, unit: str | None) -> float | None:
    shares = _shares(told)
    return float(shares.get(unit, Fraction())) if shares else None


def _exact(told: Fraction) -> Decimal:
    return (Decimal(told.numerator) / Decimal(told.denominator)).quantize(Decimal("0.01"))
