"""Value milestones: promise one, see where all stand, note how one stood. Nothing that was promised is ever changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from sowhat.actions import flows, instant, ledger, outlook, places, value_answer
from sowhat.actions.courses import courses
from sowhat.actions.reading import latest, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import CallError, Param, Problem
from sowhat.ledger import forecast, milestones
from sowhat.ledger.bodies import ReviewBody
from sowhat.ledger.milestones import Known
from sowhat.ledger.months import Course
from sowhat.ledger.returns import interval
from sowhat.model.claim import Amount, Claim, ClaimState, Money
from sowhat.model.estimate import Remark
from sowhat.model.ladder import RUNGS, RungName, ServiceValue, State, ValueSeen
from sowhat.model.milestone import LeadingRung, Milestone, Milestones, MilestoneSeen, Plan
from sowhat.model.workspace import Workspace

COUNTED: tuple[ClaimState, ...] = ("evidenced", "agreed", "confirmed", "published")
LONGEST, NAME = 2_000, 100
"""Characters of a note or title, and of a name."""
ORDER = ("slipping", "missed", "not-known", "on-track", "met")


def promise(root: Path, said: Mapping[str, str]) -> Milestone:
    """Put a milestone into the ledger, from what was typed: `service`, `title`, `measure`, `low`, `likely`, `high`,
    `due`, `by`; `evidence` (a study), `currency`, `leading` (`habit=2026-08-31, outcome=…`), `replaces`, `reason`.

    Raises CallError: `milestone-lacks`, `milestone-bad`, `milestone-range`, `milestone-service`, `milestone-evidence`,
    `milestone-long`, and what `ledger.milestones.add` raises.
    """
    workspace = written(root)
    plan = plan_of(said, workspace)
    _known(plan, workspace)
    with store_of(places.decisions(root)).begin() as work:
        entries = work.ledger.entries()
        entry = milestones.add(entries, plan, instant.now())
        work.ledger.append(entry)
        return milestones.find(milestones.milestones((*entries, entry)), entry.subject)


def plan_of(said: Mapping[str, str], workspace: Workspace) -> Plan:
    """What was typed, as a plan."""
    told = {name: text.strip() for name, text in said.items() if text.strip()}
    lacking = [
        name for name in ("service", "title", "measure", "low", "likely", "high", "due", "by") if name not in told
    ]
    if told.get("measure") in ("money", "customers") and "evidence" not in told:
        lacking.append("evidence")
    if lacking:
        raise CallError(Problem("milestone-lacks", params={"fields": ", ".join(lacking)}))
    if len(told["title"]) > LONGEST or len(told["by"]) > NAME or len(told.get("reason", "")) > LONGEST:
        raise CallError(Problem("milestone-long", params={"most": LONGEST}))
    kept = {name: told[name] for name in Plan.model_fields if name in told and name != "leading"}
    amounts = {name: _amount(name, told[name]) for name in ("low", "likely", "high")}
    currency = (
        {"currency": told.get("currency", workspace.currency)} if told["measure"] == "money" else {"currency": ""}
    )
    try:
        return Plan.model_validate({**kept, **amounts, **currency, "leading": leading(told.get("leading", ""))})
    except ValidationError as error:
        raise _refused(error, told) from None


def _refused(error: ValidationError, told: Mapping[str, str]) -> CallError:
    place = error.errors()[0]["loc"]
    if not place:
        return CallError(Problem("milestone-range", params={"low": told["low"], "high": told["high"]}))
    name = str(place[0])
    return CallError(Problem("milestone-bad", params={"field": name, "value": told.get(name, "")[:80]}))


def _amount(name: str, text: str) -> Decimal:
    try:
        found = Decimal(text)
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise CallError(Problem("milestone-bad", params={"field": name, "value": text[:80]}))
    return found


def leading(text: str) -> tuple[LeadingRung, ...]:
    """`habit=2026-08-31, outcome=2026-11-30`. Raises CallError `milestone-rung`."""
    found = []
    for part in filter(None, (one.strip() for one in text.replace("\n", ",").split(","))):
        rung, _, day = part.partition("=")
        try:
            found.append(LeadingRung.model_validate({"rung": rung.strip(), "by": day.strip()}))
        except ValidationError:
            params: dict[str, Param] = {"value": part[:80], "rungs": ", ".join(RUNGS)}
            raise CallError(Problem("milestone-rung", params=params)) from None
    return tuple(found)


def _known(plan: Plan, workspace: Workspace) -> None:
    """The service and the study are declared, and the study asks about that service."""
    services = {one.name for one in workspace.catalog.services}
    if plan.service not in services:
        raise _near("milestone-service", plan.service, services)
    studies = {one.name for one in workspace.studies if one.service == plan.service}
    if plan.evidence and plan.evidence not in studies:
        raise _near("milestone-evidence", plan.evidence, studies)


def _near(code: str, value: str, known: set[str]) -> CallError:
    near = get_close_matches(value, sorted(known), n=1)
    told: dict[str, Param] = {"value": value, "nearest": near[0] if near else "none"}
    return CallError(Problem(code, params={**told, "known": ", ".join(sorted(known)) or "none"}))


def review(root: Path, id_: str, note: str, by: str) -> MilestoneSeen:
    """Note how a milestone stands today. Raises CallError: `milestone-lacks`, `milestone-long`, `no-such-milestone`,
    DataError where nothing was built yet."""
    who, text = " ".join(by.split()), note.strip()
    lacking = [name for name, given in (("by", who), ("note", text)) if not given]
    if lacking:
        raise CallError(Problem("milestone-lacks", params={"fields": ", ".join(lacking)}))
    if len(text) > LONGEST or len(who) > NAME:
        raise CallError(Problem("milestone-long", params={"most": LONGEST}))
    seen = see(root)
    held = [one.milestone for one in seen.milestones] + list(seen.replaced)
    milestones.find(held, id_)
    stands = next((one for one in seen.milestones if one.milestone.id == id_), None)
    if stands is None:
        by_ = next(one.replaced_by for one in seen.replaced if one.id == id_)
        raise CallError(Problem("milestone-replaced", params={"milestone": id_, "by": by_}))
    body = ReviewBody(by=who, note=text, state=stands.state, realised=stands.realised, build=seen.build)
    with store_of(places.decisions(root)).begin() as work:
        entries = work.ledger.entries()
        entry = milestones.review(entries, id_, body, instant.now())
        work.ledger.append(entry)
        noted = milestones.find(milestones.milestones((*entries, entry)), id_)
    return stands.model_copy(update={"milestone": noted})


def see(root: Path) -> Milestones:
    """Where every promise stands. Raises DataError where nothing was built yet, WorkspaceError."""
    build = latest(root)
    with store_of(places.decisions(root)).read() as work:
        held = milestones.milestones(work.ledger.entries())
    seen, claims = value_answer.value(root), ledger.book(root).claims
    today = _today(seen, build.created_at.date())
    own = [_claim(one.plan, claims) for one in held]
    drawn = courses(root, [one.id for one in own if one is not None])
    told = [
        _seen(one, seen, (claim, drawn), today) for one, claim in zip(held, own, strict=True) if not one.replaced_by
    ]
    found = Milestones(
        build=build.id,
        code_version=build.code_version,
        today=today,
        milestones=tuple(
            sorted(told, key=lambda one: (ORDER.index(one.state), one.milestone.plan.due, one.milestone.id))
        ),
        replaced=tuple(one for one in held if one.replaced_by),
    )
    return marked(root, found)


def _today(seen: ValueSeen, built: date) -> date:
    """The last day of the records: what is not recorded yet can be neither met nor missed."""
    return date.fromisoformat(seen.until) if seen.until else built


def _seen(
    one: Milestone, seen: ValueSeen, held: tuple[Claim | None, Mapping[str, Course]], today: date
) -> MilestoneSeen:
    claim, drawn = held
    service = next((each for each in seen.services if each.service == one.plan.service), None)
    realised, why = _realised(one.plan, claim, service, drawn.get(claim.id) if claim else None)
    known = Known(
        today=today,
        realised=realised,
        why=why,
        since=claim.made_at.date() if claim and one.plan.measure != "teams" else None,
        rungs=_rungs(service),
        pace=_pace(seen, today),
    )
    state, reasons, rungs = milestones.standing(one.plan, known)
    return MilestoneSeen(
        milestone=one, state=state, realised=realised, rungs=rungs, why=reasons, claim=claim.id if claim else ""
    )


def _claim(plan: Plan, claims: Sequence[Claim]) -> Claim | None:
    """The standing claim of the study that was named as the evidence, the newest."""
    own = [one for one in claims if plan.evidence and one.study.name == plan.evidence and one.state in COUNTED]
    return own[-1] if own else None


def _realised(
    plan: Plan, claim: Claim | None, service: ServiceValue | None, course: Course | None = None
) -> tuple[Amount | None, Remark | None]:
    """What counts as come true, or why that is not known."""
    if plan.measure == "teams":
        return _teams(service)
    if claim is None:
        why = service.rungs[-1].why if service else Remark(code="value-outcome-no-study")
        return None, why
    factor = float(claim.factor)
    if plan.measure == "money":
        worth = claim.value
        if worth is None or worth.currency != plan.currency:
            return None, Remark(code="milestone-no-money", params={"claim": claim.id})
        return _come(claim, worth, course), None
    kept = claim.retained
    if kept is None:
        return None, Remark(code="milestone-no-customers", params={"claim": claim.id})
    return _scaled(kept.value, kept.low, kept.high, factor), None


def _come(claim: Claim, worth: Money, course: Course | None) -> Amount:
    """What of a claim's money has come: what goes on at the last pace is no part of it."""
    if not any(one.kind == "run-rate" for one in claim.months):
        return _scaled(float(worth.value), float(worth.low), float(worth.high), float(claim.factor))
    found = flows.flows_of(claim, "9999-12", course)
    if not found:
        return Amount(value=0.0, low=0.0, high=0.0)
    low, high = interval(np.sum([one.draws for one in found if one.draws is not None], axis=0))
    return Amount(value=sum(one.likely for one in found), low=low, high=high)


def _scaled(value: float, low: float, high: float, factor: float) -> Amount:
    return Amount(value=value * factor, low=low * factor, high=high * factor)


def _teams(service: ServiceValue | None) -> tuple[Amount | None, Remark | None]:
    """Teams with the habit now: counted, not estimated."""
    if service is None or service.habit.teams is None:
        return None, service.habit.why if service else None
    n = float(service.habit.teams.part)
    return Amount(value=n, low=n, high=n), None


def _rungs(service: ServiceValue | None) -> dict[RungName, tuple[State, date | None]]:
    if service is None:
        return {}
    return {one.name: (one.state, outlook.day_of(one.since) if one.since else None) for one in service.rungs}


def _pace(seen: ValueSeen, today: date) -> dict[RungName, float]:
    """How many days the step to each rung took services here: the low end of the interval of the middle wait, where
    enough services went to have one."""
    climbs = [outlook.climb(one) for one in seen.services]
    found: dict[RungName, float] = {}
    for at in range(len(RUNGS) - 1):
        middle = forecast.median_wait(forecast.step(climbs, at, today))
        if middle is not None and middle[1] is not None:
            found[RUNGS[at + 1]] = middle[1]
    return found
