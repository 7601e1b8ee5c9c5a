"""What would be told to whom (`sowhat alerts check`), telling it (`send`), and trying the addresses (`test`).

What was told is remembered as statements of the kind `alert`, about `VARIABLE:kind/subject`.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sowhat.actions import alerts_due, messenger, places, silences
from sowhat.actions.adoption_answer import adoption
from sowhat.actions.alerts_due import Known, Moment, Remembered
from sowhat.actions.alerts_found import found
from sowhat.actions.health_answer import health
from sowhat.actions.locked import locked
from sowhat.actions.reading import latest, store_of
from sowhat.actions.show import data
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.alert import Address, Alert, Alerts, Held, Memory, Message, Past, Phase, Receiver, Sent
from sowhat.model.statement import StatementKind
from sowhat.model.workspace import Workspace
from sowhat.store.statements import Statements
from sowhat.stories import alerts as told
from sowhat.stories.voice import Voice, voice

KIND: StatementKind = "alert"
RULE = "sowhat"
"""Who states it: the rule, not a person."""
LOCK = "alerts.lock"

SHORTEST = 10
"""Seconds between two rounds, at least."""
_SECONDS = {"s": 1, "m": 60, "h": 3600}
_PAUSE = re.compile(r"(\d{1,6})([smh])")
SHOWN = 50
"""So many of the last sendings are told."""

Deliver = Callable[[str, str, str], messenger.Delivery]
"""Variable, title and body → what became of it."""


def check(root: Path, now: datetime | None = None) -> Alerts:
    """What lasts now, what would be sent, and what is held back. Sends nothing and notes nothing.

    Raises DataError where nothing was built yet, WorkspaceError.
    """
    now = now or datetime.now(UTC)
    workspace, build = written(root), latest(root)
    seen = health(root)
    lives = _lives(seen.at, now) if seen.simulated else now
    every = found(seen, adoption(root), data(root), lives)
    rule = silences.ruled(root, workspace.alerts)
    moment = Moment(now, workspace.timezone, rule)
    messages: list[Message] = []
    held: list[Held] = []
    for address in workspace.alerts.to:
        made, kept = alerts_due.due(address, every, _known(root, address.variable), moment)
        messages += made
        held += kept
    if not workspace.alerts.to:
        held = [Held(variable="", alert=one, why="no-address" if one.fresh else "old") for one in every]
    return Alerts(
        build=build.id,
        code_version=build.code_version,
        timezone=workspace.timezone,
        at=now,
        alerts=every,
        messages=tuple(messages),
        held=tuple(held),
        receivers=tuple(_receiver(one) for one in rule.to),
        silences=tuple(one for one in rule.silence if moment.local(now).date() < one.until),
        past=_past(root),
        simulated=seen.simulated,
    )


def _receiver(one: Address) -> Receiver:
    return Receiver(variable=one.variable, audience=one.audience, there=bool(os.environ.get(one.variable, "").strip()))


def _past(root: Path) -> tuple[Past, ...]:
    """What was sent last. Of a note before a sending only the fate counts, where it became known."""
    with store_of(places.decisions(root)).read() as work:
        history = work.statements.history(KIND)
    found: list[Past] = []
    settled: set[str] = set()
    for one in reversed(history):
        memory = Memory.model_validate_json(one.body)
        if memory.outcome is not None or one.subject not in settled:
            told = {"alert": memory.alert, "phase": memory.phase, "outcome": memory.outcome}
            found.append(Past(at=_utc(one.at), variable=one.subject.partition(":")[0], **told))
        settled.add(one.subject)
    return tuple(found[:SHOWN])


def _lives(at: datetime | None, now: datetime) -> datetime:
    """A simulated company lives at the end of its records."""
    return min(at.replace(tzinfo=UTC), now) if at is not None else now


def send(root: Path, now: datetime | None = None, deliver: Deliver = messenger.deliver) -> tuple[Sent, ...]:
    """Send what is due, note it before and after; what could not be sent is due again the next time.

    Raises as `check` does, and BlockedError `alerts-busy` where another run is sending.
    """
    with locked(root / LOCK, "alerts-busy"):
        seen, speaker = check(root, now), _speaker(written(root))
        site = written(root).alerts.site
        return tuple(_send(root, message, speaker, (seen, site), deliver) for message in seen.messages)


def pause(text: str) -> timedelta:
    """`30s`, `5m` or `1h`. Raises CallError `alerts-pause` for anything else, and for less than ten seconds."""
    read = _PAUSE.fullmatch(text.strip())
    found = timedelta(seconds=int(read[1]) * _SECONDS[read[2]]) if read else timedelta()
    if found < timedelta(seconds=SHORTEST):
        raise CallError(Problem("alerts-pause", params={"value": text[:40], "least": SHORTEST}))
    return found


def every(
    root: Path, pause: timedelta, deliver: Deliver = messenger.deliver, wait: Callable[[float], None] = time.sleep
) -> Iterator[tuple[Sent, ...] | SowhatError]:
    """Send what is due again and again, with a pause between: what each round sent, or why it could not. Ends only with
    the process; a round that fails (no build yet, another run is sending) is tried again like any other."""
    while True:
        try:
            yield send(root, deliver=deliver)
        except SowhatError as error:
            yield error
        wait(pause.total_seconds())


def trial(root: Path, deliver: Deliver = messenger.deliver) -> tuple[Sent, ...]:
    """Send a message to each address that says that it is a test; nothing is noted. Raises WorkspaceError."""
    workspace = written(root)
    text = told.trial(_speaker(workspace), workspace.platform)
    tried = [(one, deliver(one.variable, text.title, text.body)) for one in workspace.alerts.to]
    return tuple(
        Sent(variable=one.variable, form="test", alerts=0, outcome=done.outcome, status=done.status)
        for one, done in tried
    )


def _send(root: Path, message: Message, speaker: Voice, context: tuple[Alerts, str], deliver: Deliver) -> Sent:
    seen, site = context
    text = told.message(speaker, message, site, simulated=seen.simulated)
    noted = _begin(root, message, seen.at)
    done = deliver(message.address.variable, text.title, text.body)
    _end(root, message.address, noted, done, seen.at)
    return Sent(
        variable=message.address.variable,
        form=message.form,
        alerts=len(message.there) + len(message.over),
        outcome=done.outcome,
        status=done.status,
    )


def _begin(root: Path, message: Message, now: datetime) -> tuple[Memory, ...]:
    """Note that the message is about to be sent."""
    known = _known(root, message.address.variable)
    every: list[tuple[Alert, Phase]] = [(one, "there") for one in message.there]
    every += [(one, "over") for one in message.over]
    made = tuple(alerts_due.next_memory(one, phase, known.get(one.key)) for one, phase in every)
    _note(root, message.address, made, now)
    return made


def _end(root: Path, address: Address, noted: tuple[Memory, ...], done: messenger.Delivery, now: datetime) -> None:
    """Note what became of it."""
    _note(root, address, tuple(alerts_due.answered(one, done.outcome, now) for one in noted), now)


def _note(root: Path, address: Address, memories: tuple[Memory, ...], now: datetime) -> None:
    with store_of(places.decisions(root)).begin() as work:
        for one in memories:
            work.statements.state(KIND, f"{address.variable}:{one.alert.key}", one.model_dump_json(), RULE, now)


def _known(root: Path, variable: str) -> Known:
    """What is remembered of an address."""
    with store_of(places.decisions(root)).read() as work:
        return dict(_remembered(work.statements, variable))


def _remembered(statements: Statements, variable: str) -> Iterator[tuple[str, Remembered]]:
    mine = f"{variable}:"
    for subject, one in statements.latest(KIND).items():
        if subject.startswith(mine):
            yield subject.removeprefix(mine), Remembered(Memory.model_validate_json(one.body), _utc(one.at))


def _utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _speaker(workspace: Workspace) -> Voice:
    return voice(workspace.alerts.lang or workspace.language, workspace.timezone, workspace.catalog)
