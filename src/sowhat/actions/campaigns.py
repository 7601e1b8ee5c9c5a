"""Campaigns: open one, roll it back, go on, plan and take back brown-outs, finish or give up; and where all stand.

Every step is a statement of the kind `campaign`. A step that was just taken is not taken twice: whoever sends a form
again gets what stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from sowhat.actions import campaign_figures, campaign_seen, instant, places
from sowhat.actions.locked import locked
from sowhat.actions.reading import latest, store_of
from sowhat.actions.simulated import is_simulated
from sowhat.actions.written import written
from sowhat.errors import CallError, DataError, Param, Problem
from sowhat.lifecycle import campaigns as rules
from sowhat.lifecycle.campaigns import LONGEST, NAME, Around
from sowhat.model.campaign import (
    BODY,
    BrownOut,
    Campaign,
    CampaignBody,
    CampaignSeen,
    Cancelled,
    Done,
    Opened,
    RolledBack,
    Step,
    Terms,
    Window,
)
from sowhat.model.lifecycle import ReviewBody
from sowhat.model.statement import Statement, StatementKind
from sowhat.store.database import Work

KIND: StatementKind = "campaign"
LOCK = "campaigns.lock"


def held(root: Path) -> tuple[Campaign, ...]:
    """Every campaign as its steps made it, in the order of opening."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return _held(work)


def _held(work: Work) -> tuple[Campaign, ...]:
    steps: dict[str, list[Step]] = {}
    for one in work.statements.history(KIND):
        if (step := _step(one)) is not None:
            steps.setdefault(one.subject, []).append(step)
    return tuple(rules.replay(id_, own) for id_, own in steps.items() if isinstance(own[0].body, Opened))


def _step(one: Statement) -> Step | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        body = BODY.validate_json(one.body)
    except ValidationError:
        return None
    at = one.at if one.at.tzinfo else one.at.replace(tzinfo=UTC)
    return Step(number=one.number, at=at, by=one.by, body=body)


def find(campaigns: tuple[Campaign, ...], id_: str) -> Campaign:
    """One of them. Raises CallError `no-such-campaign`."""
    found = next((one for one in campaigns if one.id == id_), None)
    if found is None:
        known = ", ".join(one.id for one in campaigns) or "none"
        raise CallError(Problem("no-such-campaign", params={"value": id_[:80], "known": known}))
    return found


def moment(root: Path) -> datetime:
    """Now, in UTC; the people of a simulated company live at most until the end of its records."""
    now = instant.now()
    if not is_simulated(root):
        return now
    try:
        last, _ = campaign_figures.records(campaign_figures.held(root, latest(root)))
    except DataError:
        return now
    return min(now, last.replace(tzinfo=UTC)) if last else now


def today(root: Path) -> date:
    """The day on which a step is taken, in the workspace's time zone."""
    return moment(root).astimezone(ZoneInfo(written(root).timezone)).date()


def named(by: str) -> str:
    """Who takes a step. Raises CallError `campaign-by-nobody`."""
    who = " ".join(by.split())
    if not who or len(who) > NAME:
        raise CallError(Problem("campaign-by-nobody", params={"most": NAME}))
    return who


def told_why(why: str) -> str:
    """A reason. Raises CallError `campaign-no-why`, `campaign-long`."""
    text = why.strip()
    if not text:
        raise CallError(Problem("campaign-no-why"))
    if len(text) > LONGEST:
        raise CallError(Problem("campaign-long", params={"most": LONGEST}))
    return text


def take(root: Path, id_: str, by: str, make: Callable[[Campaign], CampaignBody]) -> Campaign:
    """Take the step that `make` makes of a campaign, which may refuse; one that was just taken is not repeated."""
    who, now = named(by), moment(root)
    with store_of(places.decisions(root)).begin() as work:
        campaign = find(_held(work), id_)
        body = make(campaign)
        if campaign.steps[-1].body == body or any(one.body is body for one in campaign.steps):
            return campaign
        made = work.statements.state(KIND, id_, body.model_dump_json(), who, now)
        step = Step(number=made.number, at=now, by=who, body=body)
    return rules.replay(id_, (*campaign.steps, step))


def open_(root: Path, terms: Terms, by: str) -> Campaign:
    """Open a campaign. It follows from a review that was decided so, or states why; notice is as long as the rule asks,
    unless there is a reason and somebody of the users agreed.

    Raises CallError: `campaign-by-nobody`, and what `lifecycle.campaigns.refuse` finds.
    """
    who, day, workspace = named(by), today(root), written(root)
    known = frozenset({*(one.name for one in workspace.catalog.services), *_built(root)})
    with store_of(places.decisions(root)).begin() as work:
        every = _held(work)
        number, verdict = _verdict(work, terms)
        terms = terms.model_copy(update={"review": number})
        going = tuple(one for one in every if rules.ended(one) is None)
        own = tuple(one for one in going if one.terms.service == terms.service)
        ending = frozenset(one.terms.service for one in going if one.terms.scope.kind == "service")
        same = next((one for one in own if _same(one, terms, who)), None)
        if same is not None:
            return same
        rules.refuse(terms, Around(known, workspace.review, day, verdict, own, ending))
        id_ = rules.numbered(one.id for one in every)
        body = Opened(day=day, terms=terms)
        made = work.statements.state(KIND, id_, body.model_dump_json(), who, moment(root))
    return rules.replay(id_, (Step(number=made.number, at=made.at, by=who, body=body),))


def _built(root: Path) -> frozenset[str]:
    """Services that a build knows, also of catalogs elsewhere."""
    try:
        return campaign_figures.services(campaign_figures.held(root, latest(root)))
    except DataError:
        return frozenset()


def _same(one: Campaign, terms: Terms, who: str) -> bool:
    first = one.steps[0].body
    return isinstance(first, Opened) and first.terms == terms and one.by == who


def _verdict(work: Work, terms: Terms) -> tuple[int | None, str]:
    """The review's decision about the service that stands, and what it was ('' where it was put off)."""
    history = work.statements.history("review", terms.service)
    if not history:
        return None, ""
    try:
        body = ReviewBody.model_validate_json(history[-1].body)
    except ValidationError:
        return None, ""
    return (history[-1].number, body.kind) if body.says != "deferred" else (None, "")


def brown_out(root: Path, id_: str, window: Window, by: str, why: str = "", *, cancel: bool = False) -> Campaign:
    """Plan a brown-out, or take a planned one back with a reason.

    Raises CallError: `no-such-campaign`, `campaign-ended`, `campaign-window`, `campaign-window-outside`,
    `campaign-window-past`, `campaign-no-window`, `campaign-no-why`.
    """
    day, now, zone = today(root), moment(root).replace(tzinfo=None), ZoneInfo(written(root).timezone)

    def make(campaign: Campaign) -> BrownOut:
        rules.going(campaign)
        planned = window in campaign.terms.brown_outs
        last = campaign.steps[-1].body
        if isinstance(last, BrownOut) and last.window == window and last.cancel == cancel:
            return last
        problems = _unplanned(planned, window, now) if cancel else _window_problems(campaign, window, now)
        if problems:
            raise CallError(*(_as_typed(one, zone) for one in problems))
        return BrownOut(day=day, window=window, cancel=cancel, why=told_why(why) if cancel else why.strip())

    return take(root, id_, by, make)


def _unplanned(planned: bool, window: Window, now: datetime) -> tuple[Problem, ...]:
    gone = not planned or window.start <= now
    return (Problem("campaign-no-window", params={"start": window.start.isoformat()}),) if gone else ()


def _window_problems(campaign: Campaign, window: Window, now: datetime) -> tuple[Problem, ...]:
    problems = tuple(rules.window_problems(campaign.terms, window))
    if problems:
        return problems
    if window.start <= now:
        return (Problem("campaign-window-past", params={"start": window.start.isoformat()}),)
    planned = campaign.terms.brown_outs
    crossing = (one for one in planned if window.start < one.end and one.start < window.end)
    return tuple(Problem("campaign-window-twice", params={"start": one.start.isoformat()}) for one in crossing)


def _as_typed(one: Problem, zone: ZoneInfo) -> Problem:
    """Times of a window are UTC within; whoever typed them typed those of the workspace."""
    local = {
        name: _local(str(value), zone) if name in ("start", "end") else value for name, value in one.params.items()
    }
    return replace(one, params=local)


def _local(text: str, zone: ZoneInfo) -> str:
    at = datetime.fromisoformat(text).replace(tzinfo=UTC)
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def roll_back(root: Path, id_: str, why: str, by: str) -> Campaign:
    """It answers again, until it is resumed; nothing that was done or counted is forgotten.

    Raises CallError: `no-such-campaign`, `campaign-ended`, `campaign-rolled-back`, `campaign-no-why`.
    """
    day, reason = today(root), told_why(why)

    def make(campaign: Campaign) -> RolledBack:
        rules.going(campaign)
        before = rules.rolled_back(campaign)
        if before is not None and before.why != reason:
            raise CallError(Problem("campaign-rolled-back", params={"campaign": id_}))
        return before or RolledBack(day=day, why=reason)

    return take(root, id_, by, make)


def resume(root: Path, id_: str, why: str, by: str, sunset: date | None = None) -> Campaign:
    """Go on after a roll-back; `sunset` is a new, later end.

    Raises CallError: `no-such-campaign`, `campaign-ended`, `campaign-not-rolled-back`, `campaign-no-why`,
    `campaign-sunset` (also where its end has passed and no new one is named).
    """
    day, reason = today(root), told_why(why)

    def make(campaign: Campaign) -> RolledBack:
        rules.going(campaign)
        body = RolledBack(day=day, why=reason, resume=True, sunset=sunset)
        if campaign.steps[-1].body == body:
            return body
        if rules.rolled_back(campaign) is None:
            raise CallError(Problem("campaign-not-rolled-back", params={"campaign": id_}))
        end = sunset or campaign.terms.sunset
        if end <= day or end < campaign.terms.sunset:
            raise CallError(Problem("campaign-sunset", params={"value": end.isoformat()}))
        return body

    return take(root, id_, by, make)


def finish(root: Path, id_: str, by: str, why: str = "") -> Campaign:
    """It is done: for as many days as the rule asks nobody of the people who could call did, and records are whole;
    `why` says why a source that fell silent is no hole.

    Raises CallError: `no-such-campaign`, `campaign-ended`, `campaign-rolled-back`, `campaign-still-called`,
    `campaign-silent`, `campaign-coarse`, `campaign-never-called` (no record of what it names: perhaps it is misspelt);
    DataError where nothing was built yet.
    """
    seen = campaign_seen.seen(root, find(held(root), id_), moment(root))
    day, quiet = today(root), seen.quiet

    def make(campaign: Campaign) -> Done:
        last = rules.ended(campaign)
        if isinstance(last, Done):
            return last
        rules.going(campaign)
        _finishable(campaign, seen, why)
        return Done(
            day=day,
            since=quiet.since or day,
            bots=quiet.bots,
            probes=quiet.probes,
            build=seen.build,
            why=why.strip(),
        )

    return take(root, id_, by, make)


def _finishable(campaign: Campaign, seen: CampaignSeen, why: str) -> None:
    quiet, names = seen.quiet, {"campaign": campaign.id}
    if rules.rolled_back(campaign) is not None:
        raise CallError(Problem("campaign-rolled-back", params=names))
    if seen.coarse:
        raise CallError(Problem("campaign-coarse", params=names))
    if campaign.terms.scope.kind != "service" and not seen.traced and not why.strip():
        raise CallError(Problem("campaign-never-called", params=names))
    if quiet.days < quiet.needed:
        params: dict[str, Param] = {**names, "days": quiet.days, "needed": quiet.needed}
        raise CallError(Problem("campaign-still-called", params=params))
    if quiet.silent and not why.strip():
        raise CallError(Problem("campaign-silent", params={**names, "sources": ", ".join(quiet.silent)}))


def cancel(root: Path, id_: str, why: str, by: str) -> Campaign:
    """Give it up. Raises CallError: `no-such-campaign`, `campaign-ended`, `campaign-no-why`."""
    day, reason = today(root), told_why(why)

    def make(campaign: Campaign) -> Cancelled:
        last = rules.ended(campaign)
        if isinstance(last, Cancelled) and last.why == reason:
            return last
        rules.going(campaign)
        return Cancelled(day=day, why=reason)

    return take(root, id_, by, make)


def typed(said: Mapping[str, str]) -> Terms:
    """What was typed, as terms: `service`, `scope` (service, operations, version), `operations` (a line each),
    `version`, `replaced_by`, `instead`, `notice`, `sunset`, `why`, `agreed`. Raises CallError `campaign-bad`."""
    told = {name: text.strip() for name, text in said.items() if text.strip()}
    scope = {"kind": told.get("scope", "service")}
    scope |= {"version": told["version"].strip("/")} if "version" in told else {}
    operations = tuple(filter(None, (line.strip() for line in told.get("operations", "").splitlines())))
    plain = {
        name: told[name] for name in ("service", "replaced_by", "notice", "sunset", "why", "agreed") if name in told
    }
    instead = {"en": told.get("instead", ""), "zh": told.get("instead_zh", told.get("instead", ""))}
    try:
        return Terms.model_validate({**plain, "instead": instead, "scope": {**scope, "operations": operations}})
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][-1])
        raise CallError(Problem("campaign-bad", params={"field": name, "value": told.get(name, "")[:80]})) from None


def window_of(start: str, hours: str, zone: str) -> Window:
    """A brown-out from what was typed: a local time `2027-03-02T10:00`, and for how many hours. Raises CallError
    `campaign-bad`."""
    try:
        local = datetime.fromisoformat(start.strip())
        begins = (local if local.tzinfo else local.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)
        return Window(start=begins, end=begins + timedelta(hours=int(hours)))
    except (ValueError, OverflowError):
        params = {"field": "brown-out", "value": f"{start[:40]} + {hours[:10]}"}
        raise CallError(Problem("campaign-bad", params=params)) from None


def day_of(text: str) -> date | None:
    """A day that was typed; null where none was. Raises CallError `campaign-bad`."""
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise CallError(Problem("campaign-bad", params={"field": "sunset", "value": text[:40]})) from None


def alone(root: Path) -> AbstractContextManager[None]:
    """Two runs at once would tell or book everything twice. Raises BlockedError `campaigns-busy`."""
    return locked(root / LOCK, "campaigns-busy")
