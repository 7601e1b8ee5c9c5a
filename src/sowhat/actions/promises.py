"""Promises to partners: make one, keep it, give it up; put down what concerns a person there.

What is done is a statement of the kind `promise`. Whoever sends a form again gets what stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import campaigns, partners, places
from sowhat.actions.reading import latest, store_of
from sowhat.actions.simulated import marked
from sowhat.errors import CallError, Problem
from sowhat.model.brief import BODY, Closed, Kept, Met, Person, Promise, PromiseBody, Promised, Promises
from sowhat.model.statement import Statement, StatementKind
from sowhat.planning import promises as rules
from sowhat.planning.told import day_of, named
from sowhat.store.database import Work

KIND: StatementKind = "promise"
BY = "promise-by-nobody"


def promises(root: Path, partner: str | None = None) -> Promises:
    """Every promise (to a partner), and what is put down about people. Raises CallError `no-such-partner`, DataError
    where nothing was built yet, WorkspaceError."""
    latest(root)
    today = campaigns.today(root)
    id_ = None if partner is None else partners.find(partners.partners(root), partner).id
    found, people = held(root, today)
    own = tuple(one for one in found if id_ in (None, one.partner))
    known = tuple(one for one in people if id_ in (None, one.partner))
    return marked(root, Promises(today=today, promises=rules.in_order(own), people=known))


def held(root: Path, today: date) -> tuple[tuple[Promise, ...], tuple[Person, ...]]:
    """Every promise and person, as put down."""
    if not places.decided(root):
        return (), ()
    with store_of(places.decisions(root)).read() as work:
        return held_by(work, today)


def held_by(work: Work, today: date) -> tuple[tuple[Promise, ...], tuple[Person, ...]]:
    steps: dict[str, list[rules.Step]] = {}
    for one in work.statements.history(KIND):
        if (step := _step(one)) is not None:
            steps.setdefault(one.subject, []).append(step)
    made = tuple(rules.replay(id_, own, today) for id_, own in steps.items() if isinstance(own[0][3], Promised))
    met = tuple(own[-1] for own in steps.values() if isinstance(own[-1][3], Met))
    people = (rules.person(one, made, today) for one in met)
    return made, tuple(sorted(people, key=lambda one: (one.next_on or date.max, one.partner, one.person)))


def _step(one: Statement) -> rules.Step | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        body = BODY.validate_json(one.body)
    except ValidationError:
        return None
    return one.number, one.at if one.at.tzinfo else one.at.replace(tzinfo=UTC), one.by, body


def promise(root: Path, body: Promised, by: str) -> Promise:
    """Promise something; `body.day` is set to today.

    Raises CallError: `promise-by-nobody`, `promise-lacks`, `promise-long`, `promise-past`, `no-such-partner`.
    """
    who, day = named(by, BY), campaigns.today(root)
    partner = partners.find(partners.partners(root), body.partner).id
    told = {name: " ".join(getattr(body, name).split()) for name in ("what", "person", "who")}
    body = body.model_copy(update={"day": day, "partner": partner, **told})
    if not body.what:
        raise CallError(Problem("promise-lacks", params={"field": "what"}))
    rules.check(body.what, body.person, body.who)
    if body.due is not None and body.due < day:
        raise CallError(Problem("promise-past", params={"day": body.due.isoformat()}))
    with store_of(places.decisions(root)).begin() as work:
        known, _ = held_by(work, day)
        same = next((one for one in known if _same(one, body, who)), None)
        if same is not None:
            return same
        id_ = f"{rules.PREFIX}-{1 + max((_number(one.id) for one in known), default=0)}"
        made = work.statements.state(KIND, id_, body.model_dump_json(), who, campaigns.moment(root))
    return rules.replay(id_, ((made.number, made.at, who, body),), day)


def _same(one: Promise, body: Promised, by: str) -> bool:
    """Whether it was just made: the same words to the same person, on the same day, and it is still open."""
    told = (one.partner, one.what, one.person, one.who, one.due, one.day, one.by)
    return told == (body.partner, body.what, body.person, body.who or by, body.due, body.day, by) and not one.ended


def _number(id_: str) -> int:
    tail = id_.rpartition("-")[2]
    return int(tail) if tail.isdecimal() else 0


def keep(root: Path, id_: str, says: str, by: str) -> Promise:
    """It was kept; `says` is what came of it. Raises CallError `no-such-promise`, `promise-by-nobody`,
    `promise-long`, `promise-over`."""
    rules.check(says)
    return _end(root, id_, Kept(day=campaigns.today(root), says=says.strip()), by)


def close(root: Path, id_: str, why: str, by: str) -> Promise:
    """Give it up, with a reason. Raises CallError as `keep`, and `promise-lacks`."""
    rules.check(why)
    if not why.strip():
        raise CallError(Problem("promise-lacks", params={"field": "why"}))
    return _end(root, id_, Closed(day=campaigns.today(root), why=why.strip()), by)


def _end(root: Path, id_: str, body: Kept | Closed, by: str) -> Promise:
    who = named(by, BY)
    with store_of(places.decisions(root)).begin() as work:
        one = _find(held_by(work, body.day)[0], id_)
        over = "kept" if isinstance(body, Kept) else "closed"
        if one.state == over and one.said == (body.says if isinstance(body, Kept) else body.why):
            return one
        if one.state in rules.OVER:
            raise CallError(Problem("promise-over", params={"id": id_}))
        work.statements.state(KIND, id_, body.model_dump_json(), who, campaigns.moment(root))
        return _find(held_by(work, body.day)[0], id_)


def _find(known: tuple[Promise, ...], id_: str) -> Promise:
    found = next((one for one in known if one.id == id_), None)
    if found is None:
        names = ", ".join(one.id for one in known) or "none"
        raise CallError(Problem("no-such-promise", params={"value": id_[:80], "known": names}))
    return found


def met(root: Path, body: Met, by: str) -> Person:
    """Put down what concerns a person, the evidence offered and the next step; what was put down last holds. `body.day`
    is set to today. Raises CallError: `promise-by-nobody`, `promise-nobody`, `promise-long`, `no-such-partner`."""
    who, day = named(by, BY), campaigns.today(root)
    partner = partners.find(partners.partners(root), body.partner).id
    told: dict[str, object] = {"day": day, "partner": partner, "person": rules.who_of(body.person)}
    told |= {name: getattr(body, name).strip() for name in ("role", "concern", "evidence", "next")}
    body = body.model_copy(update=told)
    rules.check(body.role, body.concern, body.evidence, body.next)
    subject = rules.subject_of(partner, body.person)
    with store_of(places.decisions(root)).begin() as work:
        last = work.statements.history(KIND, subject)
        if not last or _body(last[-1]) != body or last[-1].by != who:
            work.statements.state(KIND, subject, body.model_dump_json(), who, campaigns.moment(root))
        _, people = held_by(work, day)
    return next(one for one in people if (one.partner, one.person) == (partner, body.person))


def typed(partner: str, said: Mapping[str, str]) -> Promised:
    """What was typed, as a promise: `what`, `person`, `who`, `due`. Raises CallError `promise-day`."""
    words = {name: said.get(name, "").strip() for name in ("what", "person", "who")}
    return Promised(day=date.min, partner=partner, due=day_of(said.get("due", ""), "promise-day"), **words)


def typed_person(partner: str, said: Mapping[str, str]) -> Met:
    """What was typed, about a person: `person`, `role`, `concern`, `evidence`, `next`, `next_on`. Raises CallError
    `promise-day`."""
    words = {name: said.get(name, "").strip() for name in ("person", "role", "concern", "evidence", "next")}
    return Met(day=date.min, partner=partner, next_on=day_of(said.get("next_on", ""), "promise-day"), **words)


def _body(one: Statement) -> PromiseBody | None:
    step = _step(one)
    return step[3] if step else None
