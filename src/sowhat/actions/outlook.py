"""The forecast of services that show no money yet, from how those fared that came further; and how it did so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from sowhat.ledger import forecast, money, returns
from sowhat.ledger.forecast import Ahead, Climb, Said, Step
from sowhat.metrics import habit
from sowhat.model.claim import Claim, ClaimState, Money
from sowhat.model.estimate import Remark
from sowhat.model.ladder import RUNGS, RungName, ServiceValue, State, ValueSeen
from sowhat.model.roi import CalibrationBin, Checked, Forecast, Outlook, StepSeen
from sowhat.model.study import Price
from sowhat.stories.numbers import monday_of

AHEAD = 12
"""Months that a forecast looks ahead."""
DAYS = 365
EVERY = 30
"""Days of a forecast of the past."""
CLAIMS = 2
"""Claims of different services that it takes to say what a team's habit is worth."""
SEED = 20_261
THIRDS = ((0.0, 1 / 3), (1 / 3, 2 / 3), (2 / 3, 1.0))
COUNTED: tuple[ClaimState, ...] = ("evidenced", "agreed", "confirmed", "published")


def outlook(seen: ValueSeen, claims: Sequence[Claim], currency: str) -> Outlook:
    """What may come, as things stand on the last day of the records."""
    climbs = [climb(one) for one in seen.services]
    today = date.fromisoformat(seen.until) if seen.until else None
    if today is None:
        why = (Remark(code="forecast-no-log"),)
        return _nothing(why)
    steps = [forecast.step(climbs, at, today) for at in range(len(RUNGS) - 1)]
    teams, counted = per_team(claims, currency)
    told = tuple(_forecast(one, steps, today, (teams, currency)) for one in seen.services if not _shows(one))
    return Outlook(
        day=today,
        months=AHEAD,
        needs=forecast.NEEDS,
        steps=tuple(_step(one) for one in steps),
        services=told,
        per_team=_money(teams, currency) if teams is not None else None,
        claims=counted,
        checked=checked(forecast.backtest(climbs, today, EVERY, SEED)),
    )


def _nothing(why: tuple[Remark, ...]) -> Outlook:
    return Outlook(
        day=None,
        months=AHEAD,
        needs=forecast.NEEDS,
        steps=(),
        services=(),
        checked=Checked(days=EVERY, n=0),
        why=why,
    )


def _shows(one: ServiceValue) -> bool:
    """Whether it shows money already."""
    return one.rungs[-1].state == "reached"


def climb(one: ServiceValue) -> Climb:
    """The ladder of a service with its days."""
    states: dict[RungName, State] = {rung.name: rung.state for rung in one.rungs}
    days = {
        rung.name: day
        for rung in one.rungs
        if rung.state == "reached" and rung.since and (day := day_of(rung.since)) is not None
    }
    return Climb(one.service, states, days, frozenset(rung.name for rung in one.rungs if rung.latest))


def day_of(since: str) -> date | None:
    """The first day of what a rung names: a day, an ISO week or a month."""
    try:
        if "W" in since:
            return monday_of(since)
        return date.fromisoformat(since if len(since) > 7 else f"{since}-01")
    except ValueError:
        return None


def _step(one: Step) -> StepSeen:
    why = forecast.why_not(one)
    middle = forecast.median_wait(one)
    low, high = habit.wilson(one.went, one.known) if one.known else (None, None)
    return StepSeen(
        rung=RUNGS[one.at],
        to=RUNGS[one.at + 1],
        known=one.known,
        went=one.went,
        waiting=len(one.waiting),
        unknown=one.unknown,
        share=one.went / one.known if one.known else None,
        low=low,
        high=high,
        days=middle[0] if middle else None,
        days_low=middle[1] if middle else None,
        days_high=middle[2] if middle else None,
        why=_cannot(why, one) if why else None,
    )


def _forecast(
    one: ServiceValue, steps: Sequence[Step], today: date, worth: tuple[returns.Floats | None, str]
) -> Forecast:
    """The next rung, and money; what stands in the way of saying so otherwise."""
    height = climb(one).height
    if height < 0:
        return Forecast(service=one.service, rung=None, next=RUNGS[0], why=(Remark(code="forecast-not-built"),))
    blank = Forecast(service=one.service, rung=RUNGS[height], next=RUNGS[height + 1])
    began = climb(one).days.get(RUNGS[height])
    seen, waited = steps[height], float((today - began).days) if began else 0.0
    why = forecast.why_not(seen)
    if why:
        return blank.model_copy(update={"why": (_cannot(why, seen),)})
    near = forecast.arrivals(seen, waited, _seed(one))
    if not np.isfinite(near.days).any():
        days = {"days": round(waited), "longest": round(max(seen.waits))}
        return blank.model_copy(update={"why": (Remark(code="forecast-outlasted", params=days),)})
    dated = () if began else (Remark(code="forecast-undated"),)
    told = blank.model_copy(update={**_near(near, today), "why": dated})
    return told.model_copy(update=_far(one, steps[height:], waited, worth, dated))


def _seed(one: ServiceValue) -> int:
    return money.seed_of(one.service)


def _cannot(why: str, seen: Step) -> Remark:
    params = {"known": seen.known, "needs": forecast.NEEDS, "rung": RUNGS[seen.at + 1]}
    return Remark(code=f"forecast-{why}", params=dict(params))


def _near(near: Ahead, today: date) -> dict[str, object]:
    chance, low, high = near.chance(DAYS)
    when = near.median()
    days = dict(zip(("by", "by_low", "by_high"), when, strict=True)) if when else {}
    ends = {name: today + timedelta(days=round(at)) for name, at in days.items()}
    return {"chance": chance, "low": low, "high": high, **ends}


def _far(
    one: ServiceValue,
    steps: Sequence[Step],
    waited: float,
    worth: tuple[returns.Floats | None, str],
    said: tuple[Remark, ...],
) -> dict[str, object]:
    """The way to money: each step of it has to be known."""
    missing = next((step for step in steps if forecast.why_not(step)), None)
    if missing is not None:
        why = forecast.why_not(missing)
        return {"why": (*said, Remark(code=f"forecast-way-{why}", params=dict(_cannot(why, missing).params)))}
    ahead = forecast.chain(steps, waited, _seed(one))
    chance = ahead.chance(DAYS)[0]
    per, currency = worth
    teams = one.habit.teams.part if one.habit.teams else 0
    if per is None or not teams:
        code = "forecast-no-worth" if per is None else "forecast-no-teams"
        return {"to_money": chance, "why": (*said, Remark(code=code, params={"needs": CLAIMS}))}
    drawn = _worth_by_then(ahead, per, teams)
    return {"to_money": chance, "money": _money(drawn, currency)}


def _worth_by_then(ahead: Ahead, per: returns.Floats, teams: int) -> returns.Floats:
    """What a draw brings within the months ahead: nothing where it does not get there."""
    there = (ahead.days <= DAYS).reshape(-1)
    return np.asarray(np.where(there, np.resize(per, there.size) * teams, 0.0))


def per_team(claims: Iterable[Claim], currency: str) -> tuple[returns.Floats | None, int]:
    """Draws of what one team with the habit was worth, over services whose claims stand: one service at random, its
    claim at random. Null with fewer than CLAIMS services."""
    told: dict[str, returns.Floats] = {}
    for one in claims:
        if one.state not in COUNTED or one.value is None or one.value.currency != currency or not one.exposed.teams:
            continue
        if one.study.service not in told:
            told[one.study.service] = _drawn(one.value, one.seed) * float(one.factor) / one.exposed.teams
    if len(told) < CLAIMS:
        return None, len(told)
    rng = np.random.Generator(np.random.PCG64(SEED))
    each = np.stack([told[name] for name in sorted(told)])
    return each[rng.integers(0, len(told), each.shape[1]), np.arange(each.shape[1])], len(told)


def _drawn(value: Money, seed: int) -> returns.Floats:
    order = np.random.Generator(np.random.PCG64([seed, 4])).permutation(forecast.DRAWS * forecast.BLOCK)
    ends = Price(amount=value.value, low=value.low, high=value.high, currency=value.currency)
    return money.prices(ends, (order + 0.5) / order.size)


def _money(drawn: returns.Floats, currency: str) -> Money:
    """The mean of draws, since many of them may be nothing, and 95 % of them."""
    low, high = returns.interval(drawn)
    told = {"value": float(drawn.mean()), "low": low, "high": high}
    exact = {name: money.rounded(Decimal(repr(at)), currency) for name, at in told.items()}
    return Money.model_validate({**exact, "currency": currency})


def checked(told: Sequence[Said]) -> Checked:
    """Forecasts of the past against what happened."""
    if not told:
        return Checked(days=EVERY, n=0)
    came = sum(one.came for one in told)
    base = came / len(told)
    return Checked(
        days=EVERY,
        n=len(told),
        said=sum(one.chance for one in told) / len(told),
        came=came,
        brier=forecast.brier(told),
        base=base * (1 - base),
        bins=tuple(found for low, high in THIRDS if (found := _bin(told, low, high)) is not None),
        first=told[0].day,
        last=told[-1].day,
    )


def _bin(told: Sequence[Said], low: float, high: float) -> CalibrationBin | None:
    own = [one for one in told if low <= one.chance < high or one.chance == high == 1.0]
    if not own:
        return None
    came = sum(one.came for one in own)
    ends = habit.wilson(came, len(own))
    said = sum(one.chance for one in own) / len(own)
    return CalibrationBin(low=low, high=high, n=len(own), said=said, came=came, share_low=ends[0], share_high=ends[1])
