"""What a campaign is by its steps, which steps may be taken when, and whom it tells what on which day.

Nothing here knows the clock or the calls: both are given.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sowhat.errors import CallError, Param, Problem
from sowhat.model.campaign import (
    BrownOut,
    Campaign,
    Cancelled,
    Done,
    DueMessage,
    MessageStage,
    Opened,
    Quiet,
    RolledBack,
    Stage,
    Step,
    Terms,
    Told,
    Window,
)
from sowhat.model.governing import ReviewRule

AHEAD = timedelta(days=7)
"""So long before a brown-out its callers are told."""
ATTEMPTS = 2
"""A message whose fate nobody knows is sent so often at most."""
SURE = ("told", "by-hand")
UNKNOWN = (None, "doubtful")
REASONS = ("migrate", "merge", "retire")
"""Verdicts that a campaign may follow from."""
LONGEST, NAME = 2_000, 100
"""Characters of a text, and of a name."""
WINDOW = timedelta(days=7)
"""A brown-out is a trial: it lasts no longer."""


def replay(id_: str, steps: Sequence[Step]) -> Campaign:
    """A campaign from its steps in order; the first one opened it. Raises ValueError where it did not."""
    first = steps[0]
    if not isinstance(first.body, Opened):
        raise ValueError(id_)
    terms = first.body.terms
    for body in (one.body for one in steps[1:]):
        if isinstance(body, RolledBack) and body.resume and body.sunset is not None:
            terms = terms.model_copy(update={"sunset": body.sunset})
        elif isinstance(body, BrownOut):
            kept = tuple(one for one in terms.brown_outs if one != body.window)
            added = kept if body.cancel else tuple(sorted((*kept, body.window), key=lambda one: one.start))
            terms = terms.model_copy(update={"brown_outs": added})
    return Campaign(id=id_, opened=first.body.day, by=first.by, terms=terms, steps=tuple(steps))


def ended(campaign: Campaign) -> Done | Cancelled | None:
    """The step that ended it."""
    last = campaign.steps[-1].body
    found = [one.body for one in campaign.steps if isinstance(one.body, Done | Cancelled)]
    return last if isinstance(last, Done | Cancelled) else (found[-1] if found else None)


def rolled_back(campaign: Campaign) -> RolledBack | None:
    """The roll-back that holds now."""
    found = [one.body for one in campaign.steps if isinstance(one.body, RolledBack)]
    return found[-1] if found and not found[-1].resume else None


def rounds(campaign: Campaign) -> int:
    """How often it was rolled back."""
    return sum(isinstance(one.body, RolledBack) and not one.body.resume for one in campaign.steps)


def told(campaign: Campaign) -> tuple[Told, ...]:
    """Messages in order, one each: what became of the last attempt."""
    held: dict[tuple[str, ...], Told] = {}
    for body in (one.body for one in campaign.steps):
        if isinstance(body, Told):
            held[_key(body)] = body
    return tuple(held.values())


def _key(one: Told | DueMessage, round_: int | None = None) -> tuple[str, ...]:
    number = one.round if isinstance(one, Told) else round_ or 0
    return (one.team, one.stage, one.about, str(number if one.stage in ("rolled-back", "resumed") else 0))


def months_before(day: date, months: int) -> date:
    """The same day so many months before, or the last of that month."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def reminders(terms: Terms) -> tuple[tuple[MessageStage, date], ...]:
    """When teams that still call are told again: half-way, a month and a week before the end; of a short notice, those
    that come after it in this order."""
    half = terms.notice + (terms.sunset - terms.notice) / 2
    planned: list[tuple[MessageStage, date]] = [
        ("half", half),
        ("month", months_before(terms.sunset, 1)),
        ("week", terms.sunset - timedelta(days=7)),
    ]
    found: list[tuple[MessageStage, date]] = []
    for stage, day in reversed(planned):
        if day > terms.notice and (not found or day < found[-1][1]):
            found.append((stage, day))
    return tuple(reversed(found))


def enough(terms: Terms, rule: ReviewRule) -> date:
    """The last day on which notice may be given for its end."""
    return months_before(terms.sunset, rule.notice_months)


@dataclass(frozen=True, slots=True)
class Around:
    """What else is known when a campaign is opened: services there are, the rule, the day, the review's verdict (''
    none), campaigns under way on the same service, services that are wound down as a whole themselves (`ending`)."""

    services: frozenset[str]
    rule: ReviewRule
    today: date
    verdict: str = ""
    under_way: tuple[Campaign, ...] = ()
    ending: frozenset[str] = frozenset()


def refuse(terms: Terms, around: Around) -> None:
    """Raise CallError with all that is wrong with terms: see `_problems`."""
    problems = tuple(_problems(terms, around))
    if problems:
        raise CallError(*problems)


def _problems(terms: Terms, around: Around) -> Iterator[Problem]:
    for name in (terms.service, *((terms.replaced_by,) if terms.replaced_by else ())):
        if name not in around.services:
            yield Problem("campaign-service", params={"value": name})
    if terms.replaced_by == terms.service and terms.scope.kind == "service":
        yield Problem("campaign-itself", params={"value": terms.service})
    if terms.replaced_by and terms.replaced_by in around.ending and terms.replaced_by != terms.service:
        yield Problem("campaign-towards-ending", params={"value": terms.replaced_by})
    if terms.scope.kind == "operations" and not terms.scope.operations:
        yield Problem("campaign-no-operations")
    if terms.scope.kind == "version" and not terms.scope.version:
        yield Problem("campaign-no-version")
    if around.verdict not in REASONS and not terms.why.strip():
        yield Problem("campaign-no-reason", params={"service": terms.service})
    if max(len(text) for text in (terms.why, terms.agreed, terms.instead.en, terms.instead.zh)) > LONGEST:
        yield Problem("campaign-long", params={"most": LONGEST})
    yield from _dates(terms, around)
    same = next((one for one in around.under_way if one.terms.scope == terms.scope), None)
    if same is not None:
        yield Problem("campaign-under-way", params={"campaign": same.id, "service": terms.service})


def _dates(terms: Terms, around: Around) -> Iterator[Problem]:
    if terms.sunset <= max(terms.notice, around.today):
        yield Problem("campaign-sunset", params={"value": terms.sunset.isoformat()})
        return
    if terms.notice < around.today:
        yield Problem("campaign-notice-past", params={"value": terms.notice.isoformat()})
    latest = enough(terms, around.rule)
    if terms.notice > latest and not (terms.why.strip() and terms.agreed.strip()):
        yield short(terms, around.rule)
    for one in terms.brown_outs:
        yield from window_problems(terms, one)


def short(terms: Terms, rule: ReviewRule) -> Problem:
    """That the notice is shorter than the rule."""
    params: dict[str, Param] = {"months": rule.notice_months, "sunset": terms.sunset.isoformat()}
    return Problem("campaign-short-notice", params={**params, "notice": terms.notice.isoformat()})


def window_problems(terms: Terms, window: Window) -> Iterator[Problem]:
    """What is wrong with a brown-out: it lasts whole hours, a week at most, between notice and end."""
    whole = not any((at.minute, at.second, at.microsecond) != (0, 0, 0) for at in (window.start, window.end))
    if not whole or not timedelta() < window.end - window.start <= WINDOW:
        params: dict[str, Param] = {"start": window.start.isoformat(), "end": window.end.isoformat()}
        yield Problem("campaign-window", params=params)
    elif window.start.date() <= terms.notice or window.start.date() >= terms.sunset:
        yield Problem("campaign-window-outside", params={"start": window.start.isoformat()})


def going(campaign: Campaign) -> None:
    """Raise CallError `campaign-ended` where it ended."""
    last = ended(campaign)
    if last is not None:
        raise CallError(Problem("campaign-ended", params={"campaign": campaign.id, "how": last.step}))


@dataclass(frozen=True, slots=True)
class Callers:
    """Who is to be told: each team's variable ('' none), and its calls of late."""

    left: Mapping[str, int]
    variables: Mapping[str, str] = field(default_factory=dict)


def due(campaign: Campaign, callers: Callers, today: date) -> tuple[DueMessage, ...]:
    """What each team is to be told by today; a team is told one thing at a time, the latest. What has been told is not
    due again; one whose fate nobody knows is sent once more."""
    if ended(campaign) is not None or today < campaign.terms.notice:
        return ()
    held = {_key(one): one for one in told(campaign)}
    given = [one for one in held.values() if one.stage == "notice" and one.outcome in (*SURE, *UNKNOWN)]
    off = rolled_back(campaign) is not None
    heard = {one.team for one in given if off or _over(one)}
    found = []
    for team, left in callers.left.items():
        for stage, about in _stages(campaign, team in heard, left, today):
            made = DueMessage(team=team, stage=stage, variable=callers.variables.get(team, ""), about=about)
            found.append(made.model_copy(update={"held": _held(made, held.get(_key(made, rounds(campaign))))}))
    return tuple(one for one in found if one.held not in ("told", "doubtful"))


def _stages(campaign: Campaign, heard: bool, left: int, today: date) -> Iterator[tuple[MessageStage, str]]:
    if rolled_back(campaign) is not None:
        if heard:
            yield "rolled-back", ""
        return
    if not heard:
        yield "notice", ""
        return
    if rounds(campaign):
        yield "resumed", ""
    if not left:
        return
    passed = [stage for stage, day in reminders(campaign.terms) if day <= today]
    if passed and today < campaign.terms.sunset:
        yield passed[-1], ""
    for window in campaign.terms.brown_outs:
        if window.start.date() - AHEAD <= today <= window.start.date():
            yield "brown-out", window.start.isoformat()


def _over(one: Told) -> bool:
    """Whether a message is not sent again: it arrived, or nobody knows of any of its attempts."""
    return one.outcome in SURE or (one.outcome in UNKNOWN and one.attempt >= ATTEMPTS)


def _held(made: DueMessage, before: Told | None) -> str:
    if before is not None and _over(before):
        return "told" if before.outcome in SURE else "doubtful"
    return "" if made.variable else "no-address"


def attempt(campaign: Campaign, message: DueMessage) -> int:
    """The number of the next attempt at a message: one more than those that may have arrived."""
    key = _key(message, rounds(campaign))
    before = next((one for one in told(campaign) if _key(one) == key), None)
    if before is None:
        return 1
    return before.attempt + 1 if before.outcome in UNKNOWN else before.attempt


def stage(campaign: Campaign, today: date, now: datetime, quiet: Quiet) -> Stage:
    """Where it stands; `now` is naive UTC."""
    last = ended(campaign)
    if last is not None:
        return "done" if isinstance(last, Done) else "cancelled"
    if rolled_back(campaign) is not None:
        return "rolled-back"
    if quiet.ready:
        return "quiet"
    if today >= campaign.terms.sunset:
        return "ended"
    if any(one.start <= now for one in campaign.terms.brown_outs):
        return "brown-out"
    return "notice" if any(one.stage == "notice" and one.outcome in SURE for one in told(campaign)) else "opened"


def numbered(ids: Iterable[str]) -> str:
    """The id after those that are taken: `w000001`."""
    return f"w{max((int(one[1:]) for one in ids if one[1:].isdigit()), default=0) + 1:06d}"
