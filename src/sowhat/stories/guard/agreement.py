"""Whether a mention of a figure is true of a known one, and if it is not, in what it is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from sowhat.model.talk import Stated, Unit
from sowhat.stories.guard.mention import Mention
from sowhat.stories.guard.vocabulary import MONTHS, TIMES

Why = Literal["unknown-figure", "wrong-unit", "wrong-rounding", "wrong-sign", "wrong-grade", "missing-figure"]
MEASURED: frozenset[Unit] = frozenset({"share", "points", "money", "seconds"})
"""A number without its unit is none of these."""
TEXTS: frozenset[Unit] = frozenset({"day", "month", "week", "grade", "name"})
DATES: frozenset[Unit] = frozenset({"day", "month", "week"})
_KINDS: dict[Unit, str] = {"share": "share", "points": "points", "money": "money"}
_NEAR = Decimal("0.1")
"""Figures within a tenth of each other: the same one, rounded otherwise."""
_HUNDREDTH = Decimal("0.01")
_FAR = Decimal(10) ** 9


def agrees(one: Mention, known: Stated) -> bool:
    """Whether a text may mention a known figure so: its unit, currency, grade and sign, and its value within what the
    wording rounds to."""
    if one.kind == "grade":
        return known.unit == "grade" and one.grade == known.value
    if known.unit in DATES:
        return bool(one.when and one.when.is_(known)) or _year(one, known)
    if one.kind in ("date", "name") or known.unit in TEXTS:
        return known.unit == "name" and one.text == known.text
    if isinstance(known.value, str):
        return _few(one, known.value) and counts(one, known)
    return counts(one, known) and one.reaches(abs(_in_unit(one, known))) and signed(one, known.value)


def counts(one: Mention, known: Stated) -> bool:
    """Whether the unit is the same, and the currency."""
    if one.kind == "money":
        return known.unit == "money" and known.currency in one.currencies
    if one.kind in ("share", "points") or known.unit in _KINDS:
        return _KINDS.get(known.unit) == one.kind
    if not one.units:
        return known.unit not in MEASURED
    return known.unit in one.units or _converted(one, known) is not None


def same_noun(one: Mention, known: Stated) -> bool:
    """Whether the noun behind a figure of a sentence is the one of its own unit: 14 days are not told as weeks."""
    if known.unit == "count" and one.kind == "count" and not one.near:  # what it counts has no word of its own
        return True
    return counts(one, known) and (not one.units or known.unit in one.units or known.unit == "seconds")


def signed(one: Mention, value: Decimal) -> bool:
    """Whether the sign that is written or said is the value's."""
    told = one.sign or one.direction
    return not value or not one.written or told == (1 if value > 0 else -1) or (value > 0 and not told)


def _year(one: Mention, known: Stated) -> bool:
    bare = one.kind == "count" and not one.units and not one.sign and not one.bound
    return bare and one.written == int(str(known.value)[:4])


def _few(one: Mention, value: str) -> bool:
    """`<10`, a group too small to be counted: only as fewer than so many."""
    return one.bound == "below" and one.high == Decimal(value.lstrip("<"))


def _in_unit(one: Mention, known: Stated) -> Decimal:
    value = Decimal(known.value)
    return value if known.unit in one.units or not one.units else _converted(one, known) or value


def _converted(one: Mention, known: Stated) -> Decimal | None:
    """A length of time in the unit of the mention: 14 days are 2 weeks."""
    for family in (TIMES, MONTHS):
        unit = next((unit for unit in one.units if unit in family), None)
        if unit and known.unit in family and not isinstance(known.value, str):
            return known.value * family[known.unit] / family[unit]
    return None


def nearest(one: Mention, known: Sequence[Stated]) -> Stated | None:
    """The known figure that is most likely meant: of the same unit, then the closest."""
    return min(known, key=lambda stated: (not _alike(one, stated), _distance(one, stated)), default=None)


def _alike(one: Mention, known: Stated) -> bool:
    if one.kind in ("grade", "name"):
        return known.unit == one.kind
    if one.kind == "date" or known.unit in TEXTS:
        return one.kind == "date" and known.unit in DATES
    return counts(one, known)


def _distance(one: Mention, known: Stated) -> Decimal:
    if isinstance(known.value, str):
        return _FAR
    size, said = abs(known.value), one.written
    return abs(size - said) / max(size, said, Decimal("1e-9"))


def _same_digits(one: Mention, known: Stated) -> bool:
    """Whether the numbers are the same as they are read, whatever they count: a share is read in per cent."""
    read = abs(Decimal(known.value)) * (100 if known.unit in ("share", "points") else 1)
    return one.reaches(read * (_HUNDREDTH if one.kind in ("share", "points") else 1))


def why(one: Mention, known: Sequence[Stated]) -> Why:
    """In what a mention that agrees with no known figure is wrong."""
    if one.kind == "grade":
        return "wrong-grade"
    numbers = [stated for stated in known if isinstance(stated.value, Decimal)]
    if any(counts(one, stated) and one.reaches(abs(_in_unit(one, stated))) for stated in numbers):
        return "wrong-sign"
    if one.kind not in ("date", "name") and not one.bound and any(_same_digits(one, stated) for stated in numbers):
        return "wrong-unit"
    if any(counts(one, stated) and _distance(one, stated) <= _NEAR for stated in numbers):
        return "wrong-rounding"
    return "unknown-figure"
