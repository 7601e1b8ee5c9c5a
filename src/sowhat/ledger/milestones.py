"""Milestones as entries of the ledger, and where one stands: judged by what it promised, shown early by its rungs.

A promise that nobody could measure is not known, never missed; one that nothing was planned to show early is not known
either, until something is measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sowhat.errors import CallError, Problem
from sowhat.ledger import chain
from sowhat.ledger.bodies import MilestoneBody, ReviewBody
from sowhat.model.claim import Amount
from sowhat.model.estimate import Remark
from sowhat.model.ladder import RUNGS, RungName, State
from sowhat.model.ledger import Entry
from sowhat.model.milestone import LeadingRung, Milestone, MilestoneState, Plan, Review, RungSeen


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a milestone's service now: what was realised (and since when), or why that is not known; its
    rungs; and how many days services here took at least to reach a rung from the one before."""

    today: date
    realised: Amount | None
    why: Remark | None = None
    since: date | None = None
    rungs: Mapping[RungName, tuple[State, date | None]] = field(default_factory=dict)
    pace: Mapping[RungName, float] = field(default_factory=dict)


def add(entries: Sequence[Entry], plan: Plan, at: datetime) -> Entry:
    """The entry that makes a promise. Raises CallError (`no-such-milestone`, `milestone-replaced`, `reason-needed`)
    where it takes the place of another one."""
    held = milestones(entries)
    if plan.replaces:
        old = find(held, plan.replaces)
        if old.replaced_by:
            raise CallError(Problem("milestone-replaced", params={"milestone": old.id, "by": old.replaced_by}))
        if not plan.reason.strip():
            raise CallError(Problem("reason-needed"))
    id_ = f"m{len(held) + 1:06d}"
    return chain.follow(
        entries[-1] if entries else None, "milestone", id_, at, chain.canonical(MilestoneBody(plan=plan))
    )


def review(entries: Sequence[Entry], id_: str, body: ReviewBody, at: datetime) -> Entry:
    """The entry that notes how a milestone stood. Raises CallError (`no-such-milestone`)."""
    find(milestones(entries), id_)
    return chain.follow(entries[-1], "reviewed", id_, at, chain.canonical(body))


def milestones(entries: Iterable[Entry]) -> tuple[Milestone, ...]:
    """All that were ever promised, in that order."""
    held: dict[str, Milestone] = {}
    for entry in entries:
        if entry.kind == "milestone":
            plan = MilestoneBody.model_validate_json(entry.body).plan
            held[entry.subject] = Milestone(id=entry.subject, number=entry.number, at=entry.at, plan=plan)
            if plan.replaces in held:
                held[plan.replaces] = held[plan.replaces].model_copy(update={"replaced_by": entry.subject})
        elif entry.kind == "reviewed" and entry.subject in held:
            one = held[entry.subject]
            held[entry.subject] = one.model_copy(update={"reviews": (*one.reviews, _review(entry))})
    return tuple(held.values())


def _review(entry: Entry) -> Review:
    body = ReviewBody.model_validate_json(entry.body)
    return Review(number=entry.number, at=entry.at, **{name: getattr(body, name) for name in ReviewBody.model_fields})


def find(held: Sequence[Milestone], id_: str) -> Milestone:
    """One of them. Raises CallError (`no-such-milestone`)."""
    found = next((one for one in held if one.id == id_), None)
    if found is None:
        known = ", ".join(one.id for one in held) or "none"
        raise CallError(Problem("no-such-milestone", params={"milestone": id_, "known": known}))
    return found


def standing(plan: Plan, known: Known) -> tuple[MilestoneState, tuple[Remark, ...], tuple[RungSeen, ...]]:
    """Where a promise stands, why, and its leading rungs."""
    rungs = tuple(_rung(one, known) for one in sorted(plan.leading, key=lambda one: (one.by, RUNGS.index(one.rung))))
    state, why = _measured(plan, known) or _ahead(plan, known, rungs)
    return state, why, rungs


def _measured(plan: Plan, known: Known) -> tuple[MilestoneState, tuple[Remark, ...]] | None:
    """By what was realised; null while that can still come."""
    if known.realised is not None and known.realised.value >= plan.low:
        late = known.since is not None and known.since > plan.due
        sure = known.realised.low >= plan.low
        code = "milestone-met" if sure else "milestone-met-unsure"
        return "met", (Remark(code=code), *((_dated("milestone-met-late", known.since),) if late else ()))
    if known.today <= plan.due:
        return None
    if known.realised is not None:
        return "missed", (Remark(code="milestone-short"),)
    return "not-known", (Remark(code="milestone-unmeasured"), *((known.why,) if known.why else ()))


def _ahead(plan: Plan, known: Known, rungs: Sequence[RungSeen]) -> tuple[MilestoneState, tuple[Remark, ...]]:
    """By the rungs, while the day has not come."""
    if not rungs:
        return "not-known", (Remark(code="milestone-no-rungs"),)
    told = [one for one in rungs if one.state in ("reached", "late", "overdue")]
    if told and told[-1].state != "reached":
        return "slipping", (_slip(told[-1], known.today),)
    slow = next((one for one in rungs if one.state in ("due", "unknown") and _too_slow(one, known)), None)
    if slow is not None:
        days = {"rung": slow.rung, "days": round(known.pace[slow.rung]), "left": (slow.by - known.today).days}
        return "slipping", (Remark(code="milestone-pace", params=days),)
    past = [one for one in rungs if one.by < known.today]
    if past and not told:
        return "not-known", (Remark(code="milestone-rungs-unknown"),)
    return "on-track", (_dated("milestone-on-track", _next_due(plan, rungs)),)


def _next_due(plan: Plan, rungs: Sequence[RungSeen]) -> date:
    return next((one.by for one in rungs if one.state == "due"), plan.due)


def _slip(one: RungSeen, today: date) -> Remark:
    """Reached late, or overdue: by how many days."""
    late = ((one.since or today) - one.by).days
    return Remark(code=f"milestone-{one.state}", params={"rung": one.rung, "days": late})


def _dated(code: str, day: date | None) -> Remark:
    return Remark(code=code, params={"day": day.isoformat() if day else ""})


def _rung(one: LeadingRung, known: Known) -> RungSeen:
    state, since = known.rungs.get(one.rung, ("unknown", None))
    told: dict[str, object] = {"rung": one.rung, "by": one.by, "since": since}
    if state == "reached":
        late = since is not None and since > one.by
        return RungSeen.model_validate({**told, "state": "late" if late else "reached"})
    if state == "unknown":
        return RungSeen.model_validate({**told, "state": "unknown"})
    return RungSeen.model_validate({**told, "state": "overdue" if one.by < known.today else "due"})


def _too_slow(one: RungSeen, known: Known) -> bool:
    """Whether the quickest usual way from the rung before takes longer than is left."""
    at = RUNGS.index(one.rung)
    if one.rung not in known.pace or at == 0 or one.by < known.today:
        return False
    state, since = known.rungs.get(RUNGS[at - 1], ("unknown", None))
    start = since if state == "reached" and since is not None else known.today
    return start + timedelta(days=known.pace[one.rung]) > one.by
