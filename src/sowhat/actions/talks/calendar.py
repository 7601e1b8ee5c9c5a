"""The calendar of showcases: what lies ahead and what was, and what people put down: agenda, places, questions,
attendance, follow-ups.

Each act is one statement of the kind `showcase` (with one of the rule that notes the slot as published), in one unit of
work. Whoever sends a form again gets what stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from sowhat.actions import campaigns, places
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.showcase_calendar import Asked, Doing, Occasion, ShowcaseCalendar
from sowhat.model.showcase_steps import (
    BODY,
    Answered,
    Attended,
    Dropped,
    Finished,
    FollowUp,
    Item,
    Moved,
    Noted,
    OccasionBody,
    OccasionStep,
    Off,
    Question,
    Recurring,
    Slot,
)
from sowhat.model.statement import Statement, StatementKind
from sowhat.planning import occasions as rules
from sowhat.planning import rhythms
from sowhat.planning.occasions import Plan
from sowhat.planning.told import LONGEST, named
from sowhat.store.database import Work

KIND: StatementKind = "showcase"
RULE = "sowhat"
BY = "showcase-by-nobody"
Steps = dict[str, list[OccasionStep]]
N = TypeVar("N", Item, Asked, Doing)
Make = Callable[[Occasion, Sequence[OccasionStep]], OccasionBody | None]


def plan_of(root: Path) -> Plan:
    """What steps are read against. Raises WorkspaceError."""
    workspace = written(root)
    return Plan(workspace.showcases, workspace.language, campaigns.today(root))


def calendar(root: Path) -> ShowcaseCalendar:
    """Every showcase. Raises WorkspaceError."""
    plan = plan_of(root)
    found = rules.calendar(plan, steps(root))
    ahead = (one.id for one in found if one.slot.day >= plan.today and one.state not in ("off", "held"))
    blocked = tuple(one for one in plan.rule.blocked if one.until >= plan.today)
    told = ShowcaseCalendar(
        today=plan.today,
        timezone=written(root).timezone,
        next=next(ahead, None),
        occasions=found,
        blocked=blocked,
    )
    return marked(root, told)


def steps(root: Path) -> Steps:
    """Every step, by occasion."""
    if not places.decided(root):
        return {}
    with store_of(places.decisions(root)).read() as work:
        return steps_of(work)


def steps_of(work: Work) -> Steps:
    """The same within a unit of work."""
    found: Steps = {}
    for one in work.statements.history(KIND):
        if (step := _step(one)) is not None:
            found.setdefault(one.subject, []).append(step)
    return found


def _step(one: Statement) -> OccasionStep | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        body = BODY.validate_json(one.body)
    except ValidationError:
        return None
    at = one.at if one.at.tzinfo else one.at.replace(tzinfo=UTC)
    return OccasionStep(number=one.number, at=at, by=one.by, body=body)


def find(root: Path, id_: str) -> Occasion:
    """One showcase. Raises CallError `no-such-occasion`, WorkspaceError."""
    return found_in(plan_of(root), steps(root), id_)


def found_in(plan: Plan, every: Steps, id_: str) -> Occasion:
    """One of them. A day of the rhythm that nobody touched is one only while it lies ahead."""
    one = rules.replay(plan, id_, every.get(id_, ()))
    if one is None or (not every.get(id_) and not _ahead(plan, one)):
        known = ", ".join(each.id for each in rules.calendar(plan, every)[:12]) or "none"
        raise CallError(Problem("no-such-occasion", params={"value": id_[:80], "known": known}))
    return one


def _ahead(plan: Plan, one: Occasion) -> bool:
    return one.slot.day >= plan.today - rules.AHEAD


def take(root: Path, id_: str, by: str, make: Make) -> Occasion:
    """Take a step that `make` gives; null where it stands already."""
    who, plan, at = named(by, BY), plan_of(root), campaigns.moment(root)
    with store_of(places.decisions(root)).begin() as work:
        every = steps_of(work)
        one = found_in(plan, every, id_)
        body = make(one, every.get(id_, ()))
        if body is None:
            return one
        work.statements.state(KIND, id_, body.model_dump_json(), who, at)
        note(work, found_in(plan, steps_of(work), id_), campaigns.moment(root))
        return found_in(plan, steps_of(work), id_)


def note(work: Work, one: Occasion, at: datetime) -> None:
    """Note its slot as published, where it was not or is another one now."""
    last = [each.body.slot for each in steps_of(work).get(one.id, ()) if isinstance(each.body, Noted)][-1:]
    if last != [one.slot] and one.state != "off":
        body = Noted(kind=one.kind, slot=one.slot)
        work.statements.state(KIND, one.id, body.model_dump_json(), RULE, at)


def add(root: Path, kind: Recurring, slot: Slot, by: str, why: str = "") -> Occasion:
    """Put one on the calendar that no rhythm knows. Raises CallError `showcase-there`, `showcase-past`,
    `showcase-by-nobody`."""
    who, plan, id_ = named(by, BY), plan_of(root), rhythms.id_of(kind, slot.day)
    body = Moved(kind=kind, slot=_ahead_of(plan, slot), why=short(why))
    with store_of(places.decisions(root)).begin() as work:
        every = steps_of(work)
        known = rules.replay(plan, id_, every.get(id_, ()))
        if known is not None and known.slot != slot:
            raise CallError(Problem("showcase-there", params={"id": id_}))
        if known is None:
            work.statements.state(KIND, id_, body.model_dump_json(), who, campaigns.moment(root))
            note(work, found_in(plan, steps_of(work), id_), campaigns.moment(root))
        return found_in(plan, steps_of(work), id_)


def _ahead_of(plan: Plan, slot: Slot) -> Slot:
    if slot.day < plan.today:
        raise CallError(Problem("showcase-past", params={"day": slot.day.isoformat()}))
    return slot


def move(root: Path, id_: str, slot: Slot, by: str, why: str = "") -> Occasion:
    """Hold it on another day, at another hour, for longer, elsewhere. Raises CallError `showcase-past`,
    `no-such-occasion`, `showcase-by-nobody`."""
    _ahead_of(plan_of(root), slot)
    told = short(why)

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        return None if one.slot == slot and one.state != "off" else Moved(kind=one.kind, slot=slot, why=told)

    return take(root, id_, by, make)


def call_off(root: Path, id_: str, why: str, by: str) -> Occasion:
    """It is not held, and why. Raises CallError `showcase-lacks`, `no-such-occasion`, `showcase-by-nobody`."""
    told = must(why, "why")
    return take(root, id_, by, lambda one, steps: None if one.state == "off" else Off(why=told))


def item(root: Path, id_: str, told: Item, by: str) -> Occasion:
    """Put a line on the agenda (`number` 0), or word one anew. Raises CallError `showcase-lacks`, `showcase-number`,
    `showcase-long`, `no-such-occasion`, `showcase-by-nobody`."""
    body = told.model_copy(update={"what": must(told.what, "what"), "presenter": short(told.presenter)})

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        number = next_number(steps, Item)
        same = next((each for each in one.agenda if each.what == body.what and not told.number), None)
        if told.number:
            same = _numbered(one.agenda, told.number, "agenda")
        new = body.model_copy(update={"number": same.number if same else number})
        return None if same == new else new

    return take(root, id_, by, make)


def drop(root: Path, id_: str, number: int, by: str) -> Occasion:
    """Take a line off the agenda. Raises CallError as `item`."""

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        gone = any(isinstance(each.body, Dropped) and each.body.number == number for each in steps)
        if gone and all(each.number != number for each in one.agenda):
            return None
        _numbered(one.agenda, number, "agenda")
        return Dropped(number=number)

    return take(root, id_, by, make)


def ask(root: Path, id_: str, told: Question, by: str) -> Occasion:
    """Put down what the audience asked. Raises CallError `showcase-lacks`, `showcase-long`, `no-such-occasion`,
    `showcase-by-nobody`."""
    words = {name: short(getattr(told, name)) for name in ("asker", "of", "answer", "owner")}
    body = told.model_copy(update={**words, "text": must(told.text, "question"), "day": campaigns.today(root)})

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        if any(each.text == body.text and each.of == body.of for each in one.questions):
            return None
        return body.model_copy(update={"number": next_number(steps, Question)})

    return take(root, id_, by, make)


def answer(root: Path, id_: str, number: int, says: str, by: str) -> Occasion:
    """Answer a question. Raises CallError as `ask`, and `showcase-number`."""
    body = Answered(number=number, day=campaigns.today(root), answer=must(says, "answer"))

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        return None if _numbered(one.questions, number, "question").answer == body.answer else body

    return take(root, id_, by, make)


def attend(root: Path, id_: str, units: dict[str, int], by: str) -> Occasion:
    """How many came, by unit. Raises CallError `showcase-units` for a number below zero or a unit that is none,
    `no-such-occasion`, `showcase-by-nobody`."""
    known = {one.name for one in written(root).catalog.units}
    for name, n in units.items():
        if n < 0 or n > 100_000 or (known and name not in known):
            told = {"value": f"{name}={n}"[:80], "known": ", ".join(sorted(known)) or "none"}
            raise CallError(Problem("showcase-units", params=told))
    came = {name: n for name, n in sorted(units.items()) if n}
    return take(root, id_, by, lambda one, steps: None if one.attended == came else Attended(units=came))


def follow_up(root: Path, id_: str, told: FollowUp, by: str) -> Occasion:
    """Put down what is done next. Raises CallError `showcase-lacks`, `showcase-long`, `no-such-occasion`,
    `showcase-by-nobody`."""
    words = {"what": must(told.what, "follow-up"), "who": short(told.who), "day": campaigns.today(root)}
    body = told.model_copy(update=words)

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        if any((each.what, each.who, each.due) == (body.what, body.who, body.due) for each in one.follow_ups):
            return None
        return body.model_copy(update={"number": next_number(steps, FollowUp)})

    return take(root, id_, by, make)


def finish(root: Path, id_: str, number: int, says: str, by: str) -> Occasion:
    """A follow-up is done. Raises CallError `showcase-number`, `no-such-occasion`, `showcase-by-nobody`."""
    body = Finished(number=number, day=campaigns.today(root), says=short(says))

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        return None if _numbered(one.follow_ups, number, "follow-up").ended else body

    return take(root, id_, by, make)


def numbered_question(one: Occasion, number: int) -> str:
    """The text of a question. Raises CallError `showcase-number`."""
    return _numbered(one.questions, number, "question").text


def _numbered(found: Iterable[N], number: int, what: str) -> N:
    known = tuple(found)
    one = next((each for each in known if each.number == number), None)
    if one is None:
        told = ", ".join(str(each.number) for each in known) or "none"
        raise CallError(Problem("showcase-number", params={"what": what, "value": number, "known": told}))
    return one


def next_number(steps: Sequence[OccasionStep], kind: type[Item] | type[Question] | type[FollowUp]) -> int:
    """The next number of its kind; one that fell out is not used again."""
    return 1 + max((one.body.number for one in steps if isinstance(one.body, kind)), default=0)


def must(text: str, field: str) -> str:
    """Words that have to be there. Raises CallError `showcase-lacks`, `showcase-long`."""
    told = short(text)
    if not told:
        raise CallError(Problem("showcase-lacks", params={"field": field}))
    return told


def short(text: str) -> str:
    """Words of a bounded length. Raises CallError `showcase-long`."""
    told = text.strip()
    if len(told) > LONGEST:
        raise CallError(Problem("showcase-long", params={"most": LONGEST}))
    return told
