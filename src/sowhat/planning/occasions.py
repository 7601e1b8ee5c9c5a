"""What a showcase on the calendar is by its steps, and what is still missing of it.

Nothing here knows the clock: today is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sowhat.model.language import Language
from sowhat.model.showcase_calendar import (
    Asked,
    Doing,
    Edit,
    Gone,
    Missing,
    Occasion,
    OccasionState,
    Offer,
    Rhythm,
    ShowcaseRule,
)
from sowhat.model.showcase_steps import (
    Answered,
    Attended,
    Drafted,
    Dropped,
    Edited,
    Finished,
    FollowUp,
    Item,
    Moved,
    Noted,
    OccasionStep,
    Off,
    Offered,
    Question,
    Recurring,
    Restored,
    Sending,
    Sent,
    Settled,
    Slot,
    Turned,
)
from sowhat.planning import rhythms

AHEAD, BEHIND = timedelta(days=100), timedelta(days=400)
"""So far the calendar looks ahead, and what was kept so long ago is still listed."""
SETTLED = timedelta(days=7)
"""So long before its draft is due, the agenda should stand."""
OLD = timedelta(days=7)
"""A draft older than this is told anew before it is sent."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What steps are read against: the rule, the workspace's language, and today."""

    rule: ShowcaseRule
    language: Language
    today: date


@dataclass(slots=True)
class _Made:
    """An occasion under way."""

    slot: Slot | None = None
    noted: list[Slot] = field(default_factory=list)
    moved: Moved | None = None
    off: Off | None = None
    agenda: dict[int, Item] = field(default_factory=dict)
    draft: Drafted | None = None
    edits: dict[tuple[str, str], Edit] = field(default_factory=dict)
    offer: Offer | None = None
    sent: list[Gone] = field(default_factory=list)
    questions: dict[int, Asked] = field(default_factory=dict)
    attended: dict[str, int] = field(default_factory=dict)
    follow_ups: dict[int, Doing] = field(default_factory=dict)


def calendar(plan: Plan, steps: Mapping[str, Sequence[OccasionStep]]) -> tuple[Occasion, ...]:
    """Every occasion: what lies ahead by day, then what is past, the newest first. A day that is past and that nobody
    said anything about is none."""
    ids = {**dict.fromkeys(_ahead(plan)), **dict.fromkeys(steps)}
    found = [one for id_ in ids if (one := replay(plan, id_, steps.get(id_, ()))) is not None]
    ahead = sorted((one for one in found if one.slot.day >= plan.today), key=_order)
    behind = [one for one in found if plan.today - BEHIND <= one.slot.day < plan.today and _touched(one)]
    return (*ahead, *sorted(behind, key=_order, reverse=True))


def _order(one: Occasion) -> tuple[date, str, str]:
    return one.slot.day, one.slot.start.isoformat(), one.id


def _touched(one: Occasion) -> bool:
    return any((one.agenda, one.draft, one.sent, one.questions, one.attended, one.follow_ups, one.why))


def _ahead(plan: Plan) -> Iterator[str]:
    for kind in ("developers", "stakeholders"):
        rule = plan.rule.developers if kind == "developers" else plan.rule.stakeholders
        for day in rhythms.days(rule, plan.today - timedelta(days=31), plan.today + AHEAD):
            yield rhythms.id_of(rule.kind, day)


def replay(plan: Plan, id_: str, steps: Sequence[OccasionStep]) -> Occasion | None:
    """One occasion; null for an id that neither the rhythm nor anybody knows."""
    made, kind = _Made(), _kind(id_, steps)
    if kind is None:
        return None
    for one in steps:
        _take(made, one)
    rule = plan.rule.of(kind)
    slot, fallen = _slot(plan, id_, rule, made)
    return _occasion(plan, (id_, rule), made, (slot, fallen), steps) if slot else None


def _kind(id_: str, steps: Sequence[OccasionStep]) -> Recurring | None:
    read = rhythms.read_id(id_)
    stated = next((one.body.kind for one in steps if isinstance(one.body, Moved | Noted)), None)
    return stated or (read[0] if read else None)


def _slot(plan: Plan, id_: str, rule: Rhythm, made: _Made) -> tuple[Slot | None, str]:
    """Where it stands, and the reason for which a blocked day moved it or made it fall out."""
    if made.moved:
        return made.moved.slot, made.moved.why
    last, read = made.noted[-1] if made.noted else None, rhythms.read_id(id_)
    if last and last.day < plan.today:
        return last, ""
    if read is None or read[1] not in rhythms.days(rule, read[1], read[1]):
        return last, ""
    held = rhythms.held_on(rule, read[1], plan.rule.blocked)
    block = rhythms.blocked_by(read[1], plan.rule.blocked)
    if held is None:
        made.off = made.off or Off(why=block.why if block else "")
    return rhythms.slot(rule, held or read[1]), block.why if block else ""


def _occasion(
    plan: Plan,
    named: tuple[str, Rhythm],
    made: _Made,
    where: tuple[Slot, str],
    steps: Sequence[OccasionStep],
) -> Occasion:
    (id_, rule), (slot, why) = named, where
    read = rhythms.read_id(id_)
    fresh = bool(made.noted) and made.noted[-1] != slot
    whole = Occasion(
        id=id_,
        kind=rule.kind,
        slot=slot,
        audience=rule.audience,
        language=rule.language or plan.language,
        state=_state(plan, made, slot),
        planned=read[1] if read and read[1] != slot.day else None,
        why=made.off.why if made.off else why,
        sequence=max(len(made.noted) - 1, 0) + fresh + sum(isinstance(one.body, Off) for one in steps),
        agenda=tuple(made.agenda.values()),
        draft=made.draft,
        draft_due=slot.day - timedelta(days=rule.draft_days),
        edits=tuple(made.edits.values()),
        offer=made.offer,
        sent=tuple(made.sent),
        questions=tuple(made.questions.values()),
        attended=made.attended,
        follow_ups=tuple(_late(one, plan.today) for one in made.follow_ups.values()),
        to=rule.to,
        changed=steps[-1].at if steps else None,
    )
    return whole.model_copy(update={"missing": tuple(missing(whole, plan.today))})


def _state(plan: Plan, made: _Made, slot: Slot) -> OccasionState:
    if made.off:
        return "off"
    if slot.day < plan.today or made.attended:
        return "held"
    if any(one.outcome == "told" for one in made.sent):
        return "sent"
    return "drafted" if made.draft else "planned"


def _late(one: Doing, today: date) -> Doing:
    late = one.ended is None and one.due is not None and one.due < today
    return one.model_copy(update={"late": late})


def _take(made: _Made, step: OccasionStep) -> None:
    """Put one step in."""
    match step.body:
        case Noted() as noted:
            made.noted = [*made.noted, noted.slot] if noted.slot not in made.noted[-1:] else made.noted
        case Moved() as moved:
            made.moved, made.off = moved, None
        case Off() as off:
            made.off = off
        case Drafted() as draft:
            made.draft = draft
        case Edited() as edited:
            made.edits[edited.slide, edited.part] = Edit(by=step.by, at=step.at, body=edited)
        case Restored() as restored:
            made.edits.pop((restored.slide, restored.part), None)
        case Attended() as attended:
            made.attended = attended.units
        case _:
            _take_line(made, step)


def _take_line(made: _Made, step: OccasionStep) -> None:
    """Steps about one of several lines."""
    match step.body:
        case Item() as item:
            made.agenda[item.number] = item
        case Dropped() as dropped:
            made.agenda.pop(dropped.number, None)
        case Sending() | Sent():
            _take_sending(made, step)
        case Offered() as offered:
            made.offer = Offer(by=step.by, at=step.at, body=offered)
        case Settled() as settled if made.offer:
            how = {"settled": "taken" if settled.taken else "left", "settled_by": step.by}
            made.offer = made.offer.model_copy(update=how)
        case FollowUp() as follow:
            made.follow_ups[follow.number] = Doing(**follow.model_dump(exclude={"step"}))
        case Finished() as done if done.number in made.follow_ups:
            one = made.follow_ups[done.number]
            made.follow_ups[done.number] = one.model_copy(update={"ended": done.day, "says": done.says})
        case _:
            _take_question(made, step)


def _take_sending(made: _Made, step: OccasionStep) -> None:
    body = step.body
    if isinstance(body, Sending):
        made.sent.append(Gone(day=body.day, at=step.at, by=step.by, digest=body.digest, to=body.to))
    if isinstance(body, Sent):
        open_ = (
            n for n, one in enumerate(made.sent) if (one.digest, one.to, one.outcome) == (body.digest, body.to, None)
        )
        place = next(open_, None)
        if place is not None:
            del made.sent[place]
        made.sent.append(Gone(at=step.at, by=step.by, **body.model_dump(exclude={"step"})))


def _take_question(made: _Made, step: OccasionStep) -> None:
    match step.body:
        case Question() as asked:
            made.questions[asked.number] = Asked(**asked.model_dump(exclude={"step"}))
        case Answered() as said if said.number in made.questions:
            one = made.questions[said.number]
            made.questions[said.number] = one.model_copy(update={"answer": said.answer})
        case Turned() as turned if turned.number in made.questions:
            one = made.questions[turned.number]
            made.questions[turned.number] = one.model_copy(update={"became": turned.into, "to": turned.to})
        case _:
            return


def missing(one: Occasion, today: date) -> Iterator[Missing]:
    """What is still to do: before it is held, and after."""
    if one.state == "off":
        return
    if one.slot.day >= today:
        yield from _before(one, today)
    if one.slot.day < today and not one.attended:
        yield Missing(code="attendance")
    if doubt := next((each for each in one.sent if each.outcome in (None, "doubtful") and not _told(one, each)), None):
        yield Missing(code="doubtful", params={"to": doubt.to})
    unanswered = sum(not each.answer and each.became is None for each in one.questions)
    if unanswered:
        yield Missing(code="answer", params={"n": unanswered})
    late = sum(each.late for each in one.follow_ups)
    if late:
        yield Missing(code="follow-up", params={"n": late})


def _told(one: Occasion, doubtful: Gone) -> bool:
    """Whether the same address was told after all."""
    return any(each.to == doubtful.to and each.outcome == "told" for each in one.sent)


def _before(one: Occasion, today: date) -> Iterator[Missing]:
    if not one.agenda and today >= one.draft_due - SETTLED:
        yield Missing(code="agenda")
    unnamed = sum(not each.presenter for each in one.agenda)
    if unnamed:
        yield Missing(code="presenter", params={"n": unnamed})
    if one.minutes > one.slot.minutes:
        yield Missing(code="long", params={"over": one.minutes - one.slot.minutes, "minutes": one.slot.minutes})
    if today < one.draft_due:
        return
    if one.draft is None:
        yield Missing(code="draft")
    elif today - one.draft.day > OLD:
        yield Missing(code="stale", params={"days": (today - one.draft.day).days})
    if not any(each.outcome == "told" for each in one.sent):
        yield Missing(code="unsent")


def due(plan: Plan, found: Sequence[Occasion]) -> tuple[Occasion, ...]:
    """Those whose draft is due and was not made, or is old; what was sent is left as it is."""
    return tuple(
        one
        for one in found
        if one.state in ("planned", "drafted") and one.draft_due <= plan.today <= one.slot.day
        and (one.draft is None or plan.today - one.draft.day > OLD)
    )  # fmt: skip
