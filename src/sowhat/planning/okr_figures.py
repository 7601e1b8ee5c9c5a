"""What a key result stands at, from what was measured or claimed; never from what somebody typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sowhat.model.claim import Claim, ClaimState
from sowhat.model.estimate import Remark
from sowhat.model.measured import MeasuredOrNot, MonthMeasured, NotMeasured
from sowhat.model.okr import ClaimBinding, KeyResult, KeyResultSeen, MetricBinding, Period, Standing
from sowhat.planning import okr_periods, okr_scores

STANDING: tuple[ClaimState, ...] = ("evidenced", "agreed", "confirmed", "published")
"""States in which a claim counts."""


def declared(one: KeyResult) -> KeyResultSeen:
    """Shown, and never scored."""
    return KeyResultSeen(key_result=one, state="declared")


def of_metric(
    one: KeyResult, binding: MetricBinding, found: MeasuredOrNot, period: Period, today: date
) -> KeyResultSeen:
    """By the whole months that are over `today`. While the period lasts, a month before it stands in; after it only its
    own months count, the last one or the mean of them."""
    past = tuple(each for each in found.months if each.month < f"{today:%Y-%m}")
    if isinstance(found, NotMeasured):
        return _without(one, found.reasons, past, found.build)
    named = okr_periods.months(period)
    own = [each for each in past if each.whole and each.month in named]
    before = [each for each in past if each.whole and each.month < named[0]]
    if not own and (today > period.end or not before):
        return _without(one, (Remark(code="okr-why-no-month"),), past, found.build)
    counted = (own if binding.reads == "mean" else own[-1:]) or before[-1:]
    told = {
        "measured_in": found.measured_in,
        "currency": found.currency,
        "href": found.href,
        "metric_title": found.title,
    }
    months = {"months": past, "month": counted[-1].month, "build": found.build}
    return _measured(one, _mean([each.value for each in counted])).model_copy(update={**told, **months})


def _mean(values: Sequence[Decimal]) -> Decimal:
    """To nine digits, as what is measured."""
    whole = sum(values, Decimal(0)) / len(values)
    return Decimal(format(Decimal(format(whole, ".9g")), "f"))


def of_claim(one: KeyResult, binding: ClaimBinding, claim: Claim | None) -> KeyResultSeen:
    """By the claim that stands: its likely value, with its interval and grade beside it."""
    if claim is None or claim.state not in STANDING:
        code = "okr-why-no-claim" if claim is None else "okr-why-claim-state"
        params = {"study": binding.study} if claim is None else {"claim": claim.id, "state": claim.state}
        return _without(one, (Remark(code=code, params=dict(params)),), (), "")
    amount = claim.value if binding.counts == "money" else (claim.quantity or claim.retained)
    if amount is None:
        why = Remark(code=f"okr-why-no-{binding.counts}", params={"claim": claim.id})
        return _without(one, (why,), (), claim.build)
    now, low, high = (Decimal(str(each)) for each in (amount.value, amount.low, amount.high))
    grade = getattr(claim.finding, "grade", None)
    money = binding.counts == "money"
    told = {"low": low, "high": high, "claim": claim.id, "claim_state": claim.state, "grade": grade}
    kind = {"measured_in": "money" if money else "own", "currency": getattr(amount, "currency", "")}
    place = {"build": claim.build, "href": f"/value/claims/{claim.id}", "month": f"{claim.made_at:%Y-%m}"}
    return _measured(one, now).model_copy(update={**told, **kind, **place})


def _measured(one: KeyResult, now: Decimal) -> KeyResultSeen:
    done = None
    if one.start is not None and one.target is not None and one.start != one.target:
        done = okr_scores.progress(one.start, one.target, now)
    return KeyResultSeen(key_result=one, state="measured", now=now, progress=done)


def _without(one: KeyResult, reasons: Sequence[Remark], months: Sequence[MonthMeasured], build: str) -> KeyResultSeen:
    return KeyResultSeen(
        key_result=one, state="not-measured", reasons=tuple(reasons), months=tuple(months), build=build
    )


def standing(seen: KeyResultSeen) -> Standing:
    """As it is kept when somebody checks in or reviews."""
    return Standing(
        key_result=seen.key_result.id,
        value=seen.now,
        progress=seen.progress,
        month=seen.month,
        build=seen.build,
        reasons=seen.reasons,
    )
