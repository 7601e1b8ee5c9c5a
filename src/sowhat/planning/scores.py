"""RICE, WSJF and value at risk, side by side and with their parts.

RICE: reach × impact × confidence / effort (McBride, RICE: simple prioritization for product managers, Intercom, 2016);
impact is here the value a month for each one reached, effort is in person-days. WSJF: cost of delay over the size of
the job (Reinertsen 2009, The principles of product development flow, chapter 7, CD3); the cost of delay is the value
that does not come in and the value at risk, size is person-days. Value at risk: what a month of waiting loses times
the chance that it does (an expected loss, no quantile).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sowhat.model.estimate import Grade
from sowhat.model.priority import (
    SCORES,
    Candidate,
    Confidence,
    ConfidenceWhy,
    Estimates,
    Missing,
    Part,
    Score,
    Scored,
    ScoreKind,
    Scores,
    Unscored,
)

CONFIDENCE: dict[Grade | None, tuple[Decimal, ConfidenceWhy]] = {
    "A": (Decimal("1"), "randomised"),
    "B": (Decimal("0.8"), "compared"),
    "C": (Decimal("0.5"), "weak"),
    "D": (Decimal("0.3"), "related"),
    "E": (Decimal("0.2"), "declared"),
    None: (Decimal("0.1"), "unknown"),
}
"""The written table. A, B and C count as RICE's high, medium and low; what is below has no comparison behind it. A
convention, the same for all, and no measured frequency."""


def confidence(grade: Grade | None) -> Confidence:
    """The share of a value that counts with a grade."""
    share, why = CONFIDENCE[grade]
    return Confidence(share=share, grade=grade, why=why)


def value(told: Estimates) -> Decimal | None:
    """Reach × value × confidence, a month."""
    if told.reach is None or told.value is None:
        return None
    return told.reach.likely * told.value.likely * confidence(told.grade).share


def risk(told: Estimates) -> Decimal | None:
    """What a month of waiting is expected to lose."""
    return None if told.delay is None else told.delay.loss.likely * told.delay.chance


def worth(told: Estimates) -> Decimal | None:
    """What a month earlier is worth: value and value at risk, of which at least one is known."""
    known = [one for one in (value(told), risk(told)) if one is not None]
    return sum(known, Decimal()) if known else None


def days(told: Estimates) -> Decimal | None:
    """Person-days of all teams."""
    return sum((one.days.likely for one in told.effort), Decimal()) if told.effort else None


def scores(candidates: Sequence[Candidate]) -> tuple[Scores, ...]:
    """Each candidate's scores, ranked among all that have one."""
    amounts = {kind: [_amount(kind, one.estimates) for one in candidates] for kind in SCORES}
    return tuple(
        Scores(
            id=one.id,
            confidence=confidence(one.estimates.grade),
            worth=worth(one.estimates),
            each=tuple(_scored(kind, one.estimates, amounts[kind][at], amounts[kind]) for kind in SCORES),
        )
        for at, one in enumerate(candidates)
    )


def _amount(kind: ScoreKind, told: Estimates) -> Decimal | None:
    if kind == "risk":
        return risk(told)
    over, size = (value if kind == "rice" else worth)(told), days(told)
    return None if over is None or size is None else over / size


def _scored(kind: ScoreKind, told: Estimates, amount: Decimal | None, among: Iterable[Decimal | None]) -> Scored:
    if amount is None:
        return Unscored(kind=kind, missing=_missing(kind, told))
    rank = 1 + sum(1 for one in among if one is not None and one > amount)
    return Score(kind=kind, amount=amount, rank=rank, parts=_parts(kind, told))


def _missing(kind: ScoreKind, told: Estimates) -> tuple[Missing, ...]:
    """What a score needs and does not have; WSJF needs no value where there is a loss."""
    if kind == "risk":
        return ("delay",)
    lacks: dict[Missing, bool] = {"reach": told.reach is None, "value": told.value is None}
    if kind == "wsjf" and told.delay is not None:
        lacks = {}
    lacks["effort"] = not told.effort
    return tuple(name for name, absent in lacks.items() if absent)


def _parts(kind: ScoreKind, told: Estimates) -> tuple[Part, ...]:
    """The factors, in the order of the formula; what is unknown is left out."""
    made: list[Part] = []
    if kind == "rice" and told.reach is not None and told.value is not None:
        share = confidence(told.grade).share
        made += [Part(name="reach", amount=told.reach.likely), Part(name="value", amount=told.value.likely)]
        made.append(Part(name="confidence", amount=share))
    if kind == "wsjf":
        told_apart = (("worth", value(told)), ("risk", risk(told)))
        made += [Part(name=name, amount=one) for name, one in told_apart if one is not None]
    if kind == "risk" and told.delay is not None:
        made += [Part(name="loss", amount=told.delay.loss.likely), Part(name="chance", amount=told.delay.chance)]
    size = days(told)
    return (*made, Part(name="effort", amount=size)) if kind != "risk" and size is not None else tuple(made)
