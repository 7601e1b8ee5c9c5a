"""From what was done to deliveries: each event once for each webhook, however often and wherever this runs.

How far a webhook was told is noted in the transaction that puts its deliveries down. A webhook that is new is told of
what comes after the moment at which it was first seen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sowhat.actions import campaigns, places
from sowhat.actions.instant import now
from sowhat.actions.reading import store_of
from sowhat.actions.webhooks.events import SOURCES, Moment
from sowhat.actions.written import written
from sowhat.model.webhook import Delivery, Event, Webhook
from sowhat.store.database import Work

KEPT = timedelta(days=30)
"""So long a delivery that is over can be looked up."""
_MARK = "up-to:"


def collect(root: Path) -> int:
    """Put down what is to be delivered by now; how many deliveries were added. Raises WorkspaceError, BlockedError."""
    hooks = written(root).webhooks
    if not hooks or not places.decided(root):
        return 0
    site, day = written(root).alerts.site.rstrip("/"), campaigns.today(root)
    with store_of(places.decisions(root)).read() as work:
        here = Moment(work, day)
        heads = {name: source.head(here) for name, source in SOURCES.items()}
        if all(_marks(work, hook) == heads for hook in hooks):
            return 0
    with store_of(places.decisions(root)).begin() as work:
        here = Moment(work, day)
        made = [one for hook in hooks for one in _new(here, hook, site)]
        work.deliveries.add(made)
        work.deliveries.forget(now() - KEPT)
        return len(made)


def _new(here: Moment, hook: Webhook, site: str) -> Iterator[Delivery]:
    marks = _marks(here.work, hook)
    for name, source in SOURCES.items():
        head = source.head(here)
        if name in marks and marks[name] != head:
            yield from (_delivery(hook, one, site) for one in source.since(here, marks[name]) if hook.wants(one.kind))
        if marks.get(name) != head:
            here.work.seen.put(_reader(hook), f"{_MARK}{name}", now(), head)


def _marks(work: Work, hook: Webhook) -> dict[str, str]:
    found = work.seen.every(_reader(hook), _MARK)
    return {what.removeprefix(_MARK): sight.mark for what, sight in found.items()}


def _reader(hook: Webhook) -> str:
    """Under which name it is noted how far a webhook was told; no person's id begins so."""
    return f"webhook\t{hook.name}"


def _delivery(hook: Webhook, event: Event, site: str) -> Delivery:
    at = now()
    return Delivery(id=_id(hook, event), webhook=hook.name, event=event.kind, body=body(event, site), at=at, due_at=at)


def _id(hook: Webhook, event: Event) -> str:
    """The same for the same event and webhook, whoever puts it down: receivers know by it what they had already."""
    told = f"{hook.name}\n{event.source}\n{event.at.isoformat()}"
    return f"msg_{hashlib.sha256(told.encode()).hexdigest()[:27]}"


def body(event: Event, site: str) -> str:
    """What is sent: what happened, to which id, and where it can be read. No names, no figures."""
    data = {"subject": event.subject, "path": event.href, **({"url": f"{site}{event.href}"} if site else {})}
    told = {"type": event.kind, "timestamp": _stamp(event.at), "data": data}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
