"""A joint objective as it stands on a day: figures, score, what is late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from sowhat.model.okr import (
    SIDES,
    CheckIn,
    ConfidencePoint,
    Flag,
    KeyResultSeen,
    MetricBinding,
    Objective,
    Period,
    Review,
    Side,
    SplitSeen,
    Standing,
)
from sowhat.model.okr_sheet import ScoreRow
from sowhat.planning import okr_periods, okr_scores, okrs
from sowhat.planning.okrs import Held

CHECKED, REVIEWED = 31, 14
"""Days without a check-in while it runs, and after its period without a review, that are too long."""


def objective(held: Held, figures: Sequence[KeyResultSeen], today: date, split: int = 0) -> Objective:
    """With what each key result stands at (in the order of the terms), and the ledger's entry of its split."""
    final = {one.key_result: one for one in held.review[1].standings} if held.review else {}
    points = tuple(_confidence(held))
    seen = tuple(_filled(held, one, final, points) for one in figures)
    bound = [one for one in seen if one.state != "declared"]
    review = _review(held, seen)
    made = Objective(
        id=held.id,
        terms=held.terms,
        terms_number=held.number,
        status=okrs.status(held, today),
        accepted=held.accepted,
        preparation=held.preparation,
        key_results=seen,
        score=review.said.score if review else okr_scores.mean(one.progress for one in bound),
        measured=sum((one.final.value if one.final else one.now) is not None for one in bound),
        bindings=len(bound),
        elapsed=elapsed(held.terms.period, today),
        sides=held.sides,
        confidence=points,
        check_ins=tuple(CheckIn(number=step.number, by=step.by, said=said) for step, said in held.check_ins),
        review=review,
        split=SplitSeen(split=held.terms.split, number=split) if held.terms.split else None,
        steps=held.steps,
    )
    return made.model_copy(update={"flags": tuple(flags(held, made, today))})


def _filled(
    held: Held, one: KeyResultSeen, final: dict[str, Standing], points: Sequence[ConfidencePoint]
) -> KeyResultSeen:
    name = one.key_result.id
    base = next((each for each in held.preparation.baseline if each.key_result == name), None)
    sure: dict[Side, Decimal] = {each.side: each.confidence for each in points if each.key_result == name}
    return one.model_copy(update={"baseline": base, "final": final.get(name), "confidence": sure})


def _confidence(held: Held) -> Iterator[ConfidencePoint]:
    known = {one.id for one in held.terms.key_results}
    for step, said in held.check_ins:
        for one in said.sure:
            if one.key_result in known:
                told = {"day": said.day, "side": said.side, "by": step.by}
                yield ConfidencePoint.model_validate({**told, **dict(one)})


def _review(held: Held, seen: Sequence[KeyResultSeen]) -> Review | None:
    if held.review is None:
        return None
    step, said = held.review
    now = {one.key_result.id: one for one in seen}
    moved = tuple(
        one.key_result for one in said.standings if one.key_result in now and now[one.key_result].now != one.value
    )
    return Review(number=step.number, by=step.by, said=said, late=late(held, said.standings), moved=moved)


def late(held: Held, standings: Sequence[Standing]) -> bool:
    """Whether records of a metric did not reach the end of the period."""
    last = okr_periods.months(held.terms.period)[-1]
    metrics = {one.id for one in held.terms.key_results if isinstance(one.binding, MetricBinding)}
    return any(one.month < last for one in standings if one.key_result in metrics)


def elapsed(period: Period, today: date) -> Decimal:
    """The share of a period's days that are over on a day."""
    days = (period.end - period.start).days + 1
    gone = min(max((today - period.start).days, 0), days)
    return okr_scores.rounded(Decimal(gone) / days)


def flags(held: Held, made: Objective, today: date) -> Iterator[Flag]:
    """What is late or lacks, in the order in which it happens."""
    if made.status == "withdrawn":
        return
    yield from _preparing(held, made, today)
    period = held.terms.period
    if made.status == "proposed" and today >= period.start:
        yield Flag(kind="not-agreed", days=(today - period.start).days)
    changed = sum(day >= period.start for day in held.changed)
    if changed:
        yield Flag(kind="changed-late", n=changed)
    if made.status == "running":
        since = max([period.start, *(said.day for _, said in held.check_ins)])
        if (today - since).days > CHECKED:
            yield Flag(kind="no-check-in", days=(today - since).days)
    if made.measured < made.bindings and made.status in ("running", "ended", "reviewed"):
        yield Flag(kind="not-measured", n=made.bindings - made.measured)
    if made.status == "ended" and today > period.end + timedelta(days=REVIEWED):
        yield Flag(kind="no-review", days=(today - period.end).days)
    if made.review is not None and made.review.late:
        yield Flag(kind="late-data")
    if made.split is not None and held.agreed and not made.split.number:
        yield Flag(kind="no-split")


def _preparing(held: Held, made: Objective, today: date) -> Iterator[Flag]:
    told = held.preparation
    if told.missing and today > told.due and made.status != "reviewed":
        yield Flag(kind="not-prepared", days=(today - told.due).days, n=len(told.missing))
    elif told.begun is not None and told.begun > told.due:
        yield Flag(kind="prepared-late", days=(told.begun - told.due).days)


def sheet(objectives: Sequence[Objective]) -> tuple[ScoreRow, ...]:
    """Both parties of every objective that was not given up, by period, for the performance sheet."""
    kept = [one for one in objectives if one.status != "withdrawn"]
    ordered = sorted(kept, key=lambda one: (one.terms.period.start, one.terms.period.end, one.id))
    return tuple(_row(one, side) for one in ordered for side in SIDES)


def _row(one: Objective, side: Side) -> ScoreRow:
    own = next((each for each in one.sides if each.side == side), None)
    other = next((each for each in one.sides if each.side != side), None)
    split, metrics = one.split, [each for each in one.key_results if isinstance(each.key_result.binding, MetricBinding)]
    until = [(each.final.month if each.final else each.month) for each in metrics]
    review = one.review
    builds = [(each.final.build if each.final else each.build) for each in one.key_results]
    return ScoreRow(
        period=one.terms.period.name,
        objective=one.id,
        title=one.terms.title,
        side=side,
        team=one.terms.platform_team if side == "platform" else one.terms.business_team,
        owner=one.preparation.owner,
        status=one.status,
        measured_score=one.score if one.status in ("running", "ended", "reviewed") else None,
        measured=one.measured,
        bindings=one.bindings,
        own_score=own.score if own else None,
        own_by=own.by if own else "",
        other_score=other.score if other else None,
        credit=None if split is None else split.split.platform if side == "platform" else split.split.business,
        study=split.split.study if split else "",
        reviewed_on=review.said.day if review else None,
        data_until=min((each for each in until if each), default=""),
        late=bool(review and review.late),
        build=max((each for each in builds if each), default=""),
    )
