"""Sending a showcase: to each of its addresses once, or by somebody's own hand; and the archive of what went out.

A sending is noted before the message leaves and again with its answer. Where the process died between, nobody knows
whether it arrived: it is not sent again until a person says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sowhat.actions import campaigns, messenger, places
from sowhat.actions.locked import locked
from sowhat.actions.reading import store_of
from sowhat.actions.talks import calendar as acts
from sowhat.actions.talks.drafts import ready
from sowhat.actions.talks.kept import keep, kept
from sowhat.actions.talks.messages import text_for
from sowhat.errors import CallError, Problem
from sowhat.model.showcase_calendar import Occasion
from sowhat.model.showcase_steps import HAND, Sending, Sent
from sowhat.model.talk import Talk
from sowhat.planning.told import named

LOCK = "showcases.lock"
MOST = 1_000_000
Deliver = Callable[[str, str, str], messenger.Delivery]
"""Variable, title and body → what became of it."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """What somebody says who sent it on their own: how, and to how many."""

    how: str = ""
    people: int | None = None


def send(root: Path, id_: str, by: str, *, again: bool = False, deliver: Deliver = messenger.deliver) -> Occasion:
    """Send the draft to every address of its rhythm that does not have it yet. `again`: also where it is unknown
    whether it arrived.

    Raises CallError: `showcase-no-draft`, `showcase-conflict`, `showcase-off`, `showcase-nowhere`, `no-such-occasion`,
    `showcase-by-nobody`; BlockedError `showcase-busy` where another run is sending.
    """
    who = named(by, acts.BY)
    with locked(root / LOCK, "showcase-busy"):
        one = acts.find(root, id_)
        talk = ready(root, one)
        if not one.to:
            raise CallError(Problem("showcase-nowhere", params={"id": id_}))
        digest = _sealed(root, talk)
        for variable in one.to:
            if not _has(one, variable, digest, again=again):
                _send(root, (id_, who, digest), variable, talk, deliver)
    return acts.find(root, id_)


def by_hand(root: Path, id_: str, told: ByHand, by: str) -> Occasion:
    """Somebody sent it on their own. Raises CallError as `send`, and `showcase-people`."""
    who = named(by, acts.BY)
    if told.people is not None and not 0 <= told.people <= MOST:
        raise CallError(Problem("showcase-people", params={"value": told.people}))
    one = acts.find(root, id_)
    talk = ready(root, one)
    with store_of(places.decisions(root)).begin() as work:
        digest = keep(work, talk, campaigns.moment(root))
        more = {"people": told.people, "how": acts.short(told.how)}
        body = Sent(day=campaigns.today(root), digest=digest, to=HAND, outcome="told", **more)
        now = acts.found_in(acts.plan_of(root), acts.steps_of(work), id_)
        if not any(
            (each.digest, each.to, each.people, each.how) == (digest, HAND, *more.values()) for each in now.sent
        ):
            work.statements.state(acts.KIND, id_, body.model_dump_json(), who, campaigns.moment(root))
            acts.note(work, now, campaigns.moment(root))
    return acts.find(root, id_)


def archived(root: Path, id_: str, digest: str) -> Talk:
    """A talk exactly as it went out. Raises CallError `no-such-occasion`, `no-such-talk`, DataError `talk-changed`."""
    one = acts.find(root, id_)
    if all(each.digest != digest for each in one.sent):
        raise CallError(Problem("no-such-talk", params={"value": digest[:40]}))
    return kept(root, digest)


def _sealed(root: Path, talk: Talk) -> str:
    with store_of(places.decisions(root)).begin() as work:
        return keep(work, talk, campaigns.moment(root))


def _has(one: Occasion, variable: str, digest: str, *, again: bool) -> bool:
    """Whether an address has this talk, or may have it."""
    mine = [each for each in one.sent if each.to == variable and each.digest == digest]
    if any(each.outcome == "told" for each in mine):
        return True
    return not again and any(each.outcome in (None, "doubtful") for each in mine)


def _send(root: Path, named_: tuple[str, str, str], variable: str, talk: Talk, deliver: Deliver) -> None:
    id_, who, digest = named_
    day = campaigns.today(root)
    _state(root, id_, Sending(day=day, digest=digest, to=variable), who)
    text = text_for(root, talk, os.environ.get(variable, ""), f"/showcase/calendar/{id_}")
    done = deliver(variable, text.title, text.body)
    body = Sent(day=day, digest=digest, to=variable, outcome=done.outcome, status=done.status)
    _state(root, id_, body, who)


def _state(root: Path, id_: str, body: Sending | Sent, by: str) -> None:
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state(acts.KIND, id_, body.model_dump_json(), by, campaigns.moment(root))
        one = acts.found_in(acts.plan_of(root), acts.steps_of(work), id_)
        acts.note(work, one, campaigns.moment(root))
