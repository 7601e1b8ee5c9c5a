"""Which alerts an address is told now, and which are held back: from what lasts and what is remembered.

An alert is told when it begins or becomes worse, again after `REST` while it lasts, and once when it is over. Before a
message is sent it is noted that it will be; where the answer was never noted (a kill, a time-out), it is sent once
more and then rests like one that was told: at least once, never more than twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from sowhat.model.alert import (
    SEVERITIES,
    Address,
    Alert,
    AlertRule,
    Held,
    Memory,
    Message,
    Outcome,
    Phase,
    Severity,
    Why,
)

REST: Mapping[Severity, timedelta] = {
    "urgent": timedelta(days=1),
    "soon": timedelta(days=7),
    "know": timedelta(days=28),
}
AGAIN = timedelta(days=1)
"""What ended and began anew within so long is told as one; a day less a bit, since daily runs are not exact."""
SLACK = timedelta(minutes=30)
ATTEMPTS = 2
NOT_SENT = ("refused", "unset", "unreadable")
"""Fates of a message that certainly did not arrive: it is due again."""
MOST = 5
"""More than so many at once become one message."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is remembered of an alert at an address, and since when."""

    memory: Memory
    at: datetime


Known = Mapping[str, Remembered]
"""By the alert's key."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Now (UTC), and what is declared."""

    now: datetime
    zone: str
    rule: AlertRule

    def local(self, at: datetime) -> datetime:
        """In the workspace's time zone."""
        return at.astimezone(ZoneInfo(self.zone))


def due(
    address: Address, alerts: Sequence[Alert], known: Known, moment: Moment
) -> tuple[tuple[Message, ...], tuple[Held, ...]]:
    """The messages for one address, and what it is not told."""
    held: list[Held] = []
    there, over = [], []
    shut = _shut(known, moment)
    for alert in alerts:
        why = _why(alert, known.get(alert.key), moment) or shut
        if why:
            held.append(Held(variable=address.variable, alert=alert, why=why))
        else:
            there.append(alert)
    for alert in _ended(alerts, known):
        if shut:
            held.append(Held(variable=address.variable, alert=alert, why=shut))
        elif not _muted(alert, moment):
            over.append(alert)
    return _messages(address, there, over, moment.rule), tuple(held)


def _shut(known: Known, moment: Moment) -> Why | None:
    """Why nothing at all is sent now."""
    local = moment.local(moment.now)
    if moment.rule.quiet is not None and moment.rule.quiet.holds(local.time()):
        return "quiet"
    told = (moment.local(one.at).date() for one in known.values() if _settled(one.memory))
    return "daily" if moment.rule.digest == "daily" and local.date() in told else None


def _why(alert: Alert, known: Remembered | None, moment: Moment) -> Why | None:
    """Why an alert that lasts is not told, for itself."""
    if _muted(alert, moment):
        return "silenced"
    if not alert.fresh:
        return "old"
    if known is None:
        return None
    if known.memory.phase == "over":
        last = known.memory.last
        return "told" if last and moment.now - last < AGAIN and not _worse(alert, known.memory) else None
    if not _settled(known.memory) or _worse(alert, known.memory):
        return None
    return "told" if moment.now - known.at < REST[alert.severity] - SLACK else None


def _settled(memory: Memory) -> bool:
    """Whether it counts as told: it was, or it was tried as often as is allowed without knowing."""
    return memory.outcome == "told" or (memory.outcome in (None, "doubtful") and memory.attempt >= ATTEMPTS)


def _worse(alert: Alert, memory: Memory) -> bool:
    return SEVERITIES.index(alert.severity) < SEVERITIES.index(memory.alert.severity)


def _muted(alert: Alert, moment: Moment) -> bool:
    today = moment.local(moment.now).date()
    return any(
        today < one.until and ((one.service and one.service == alert.service) or one.source == (alert.source or None))
        for one in moment.rule.silence
    )


def _ended(alerts: Iterable[Alert], known: Known) -> list[Alert]:
    """What was told, or may have been, and is no longer there; told once, or again where that failed."""
    lasting = {alert.key for alert in alerts}
    gone = [one.memory for key, one in sorted(known.items()) if key not in lasting]
    return [memory.alert for memory in gone if not memory.alert.event and _untold(memory)]


def _untold(memory: Memory) -> bool:
    if memory.phase == "there":
        return memory.outcome not in NOT_SENT or memory.last is not None
    return not _settled(memory)


def _messages(address: Address, there: list[Alert], over: list[Alert], rule: AlertRule) -> tuple[Message, ...]:
    if not there and not over:
        return ()
    if rule.digest == "daily" or len(there) > MOST:
        return (Message(address=address, form="digest", there=tuple(there), over=tuple(over)),)
    groups = groupby(sorted(there, key=_group), key=_group)
    made = [Message(address=address, form="group", there=tuple(group)) for _, group in groups]
    if over:
        made.append(Message(address=address, form="over", over=tuple(over)))
    return tuple(made)


def _group(alert: Alert) -> tuple[int, str, str]:
    return SEVERITIES.index(alert.severity), alert.service, alert.source


def next_memory(alert: Alert, phase: Phase, known: Remembered | None) -> Memory:
    """What is noted before a message about an alert is sent."""
    before = known.memory if known is not None else None
    unknown = before is not None and before.phase == phase and before.outcome in (None, "doubtful")
    again = before is not None and unknown and before.attempt < ATTEMPTS
    attempt = before.attempt + 1 if before is not None and again else 1
    last = before.last if before is not None else None
    return Memory(alert=alert, phase=phase, attempt=attempt, last=last)


def answered(memory: Memory, outcome: Outcome, now: datetime) -> Memory:
    """The same with what became of the message."""
    told = memory.phase == "there" and outcome in ("told", "doubtful")
    return memory.model_copy(update={"outcome": outcome, "last": now if told else memory.last})
