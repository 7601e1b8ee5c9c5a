"""What people decided about services: which decision holds, and when the next one is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from pydantic import ValidationError

from sowhat.errors import CallError, Param, Problem
from sowhat.model.lifecycle import ENDS, Decision, Evidence, Review, ReviewBody, Verdict
from sowhat.model.statement import Statement

LONGEST, NAME = 600, 60
"""Characters of a reason, and of the name of who decides."""
LATEST = 366
"""Days for which a decision may be put off."""


def decisions(statements: Sequence[Statement]) -> tuple[Decision, ...]:
    """Newest first; what a later version of sowhat wrote in another shape is left out."""
    made = []
    for one in statements:
        try:
            body = ReviewBody.model_validate_json(one.body)
        except ValidationError:
            continue
        made.append(Decision(service=one.subject, by=one.by, at=one.at, number=one.number, **body.model_dump()))
    return tuple(sorted(made, key=lambda one: -one.number))


def review(seen: Evidence, says: Verdict, history: Sequence[Decision], today: date) -> Review:
    """A service with what was decided about it; `history` newest first, `today` in the workspace's time zone."""
    held = history[0] if history else None
    return Review(
        service=seen.service,
        evidence=seen,
        verdict=says,
        decision=held,
        history=tuple(history),
        due=_due(seen, says, held, today),
        moved=held is not None and held.verdict != says.kind,
    )


def _due(seen: Evidence, says: Verdict, held: Decision | None, today: date) -> date | None:
    """A decision is due where a service is under its threshold, or should not stay as it is: from the day on which the
    month was whole. One that was put off is due from its day on; one that holds, again a year later, or as soon as the
    rule says something else of a later month."""
    if seen.month is None or not (seen.under or says.kind in ENDS):
        return None
    whole = _after(seen.month)
    if held is None:
        return whole
    if held.says == "deferred":
        return held.until if held.until is not None and held.until <= today else None
    if held.verdict != says.kind and seen.month > held.month:
        return whole
    again = _after(held.month) + timedelta(days=365)
    return again if again <= today else None


def _after(month: str) -> date:
    """The first day after a month."""
    return (date.fromisoformat(f"{month}-01") + timedelta(days=31)).replace(day=1)


def refuse(body: ReviewBody, by: str, today: date) -> None:
    """Raises CallError: `review-nobody`, `review-too-long`, `review-no-why` for a change without a reason,
    `review-no-until` for a deferral without a day, `review-until` for one that is over or more than a year away."""
    if not by or len(by) > NAME:
        raise _refusal("review-nobody", most=NAME)
    if len(body.why) > LONGEST:
        raise _refusal("review-too-long", most=LONGEST)
    if body.says == "changed" and not body.why:
        raise _refusal("review-no-why", verdict=body.verdict)
    if body.says != "deferred":
        return
    if body.until is None:
        raise _refusal("review-no-until")
    if not today < body.until <= today + timedelta(days=LATEST):
        latest = today + timedelta(days=LATEST)
        raise _refusal("review-until", value=body.until.isoformat(), latest=latest.isoformat())


def _refusal(code: str, **params: Param) -> CallError:
    return CallError(Problem(code, params=params))
