"""Deliveries on their way: taken by one sender at a time, sent, tried again later, given up.

A delivery is taken before it is sent and its answer noted afterwards. Whoever is killed in between leaves one that is
due again after `LEASE`, under the same id: each arrives at least once, and receivers know what they had already.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase

from sowhat.actions import places
from sowhat.actions.instant import now
from sowhat.actions.reading import store_of
from sowhat.actions.webhooks.signing import secret, signature
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.webhook import Delivery, Said, Webhook
from sowhat.store.database import Work

WAITS = tuple(timedelta(seconds=seconds) for seconds in (5, 300, 1800, 7200, 18000, 36000, 36000))
"""Between two tries: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h. After the eighth it is given up, 27.6 hours on."""
LEASE = timedelta(seconds=90)
"""So long one sender has a delivery."""
HELD = timedelta(days=3)
"""So long deliveries wait for a receiver that wants no more (410), in case it is asked again."""
CONNECT, ANSWER = 5.0, 10.0
"""Seconds for a connection, and for an answer."""
AGENT = "sowhat-webhooks/1"


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of one try."""

    said: Said
    status: int | None = None

    @property
    def arrived(self) -> bool:
        """Whether the receiver took it."""
        return self.said == "answered" and self.status is not None and 200 <= self.status < 300


Post = Callable[[str, dict[str, str], bytes], Heard]
"""Address, headers and body → what was heard."""


class _Nobody(AuthBase):
    """No name and password from files of this machine."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


def post(address: str, headers: dict[str, str], body: bytes) -> Heard:
    """Send a body; a redirect is not followed, and of the answer only the status is read."""
    try:
        with requests.post(
            address,
            data=body,
            headers=headers,
            timeout=(CONNECT, ANSWER),
            allow_redirects=False,
            stream=True,
            auth=_Nobody(),
        ) as answer:
            status = answer.status_code
    except requests.Timeout:
        return Heard("silent")
    except (requests.RequestException, ValueError):
        return Heard("unreachable")
    if 300 <= status < 400:
        return Heard("redirected", status)
    return Heard("gone" if status == 410 else "answered", status)


def send(root: Path, post_: Post = post) -> int:
    """Send what is due; how many were tried. A receiver that fails is left alone until the next round, so that it does
    not keep others waiting. Raises WorkspaceError, BlockedError."""
    hooks = {one.name: one for one in written(root).webhooks}
    if not hooks or not places.decided(root):
        return 0
    failed: set[str] = set()
    tried = 0
    while (one := _take(root, hooks, failed)) is not None:
        heard = _try(hooks.get(one.webhook), one, post_)
        if not heard.arrived:
            failed.add(one.webhook)
        _note(root, one, heard)
        tried += 1
    return tried


def _take(root: Path, hooks: dict[str, Webhook], failed: set[str]) -> Delivery | None:
    store, at = store_of(places.decisions(root)), now()
    with store.read() as work:
        if not work.deliveries.due(at, failed):
            return None
    with store.begin() as work:
        for one in work.deliveries.due(at, failed):
            if one.said != "again" and one.webhook in hooks and disabled(work, one.webhook):
                _wait(work, one, at)
                continue
            taken = one.model_copy(update={"tries": one.tries + 1, "due_at": at + LEASE})
            work.deliveries.change(taken)
            return taken
    return None


def _wait(work: Work, one: Delivery, at: datetime) -> None:
    """The receiver wants no more: it waits for a while."""
    over = {"due_at": None, "done_at": at, "said": "expired"} if at - one.at > HELD else {"due_at": at + WAITS[1]}
    work.deliveries.change(one.model_copy(update=over))


def disabled(work: Work, webhook: str) -> bool:
    """Whether the last that was heard of a receiver is that it wants no more."""
    last = work.deliveries.last(webhook)
    return last is not None and last.said == "gone"


def _try(hook: Webhook | None, one: Delivery, post_: Post) -> Heard:
    if hook is None:
        return Heard("removed")
    target, key = address(hook), secret(os.environ.get(hook.secret.removeprefix("env:"), ""))
    if not target:
        return Heard("no-address")
    if key is None:
        return Heard("no-secret")
    at, body = int(now().timestamp()), one.body.encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": AGENT,
        "webhook-id": one.id,
        "webhook-timestamp": str(at),
        "webhook-signature": signature(key, one.id, at, body),
    }
    return post_(target, headers, body)


def address(hook: Webhook) -> str:
    """Where a webhook is; '' where its variable holds no address of http or https."""
    name = hook.address.removeprefix("env:")
    found = os.environ.get(name, "").strip() if name != hook.address else hook.address
    parts = urlsplit(found)
    return found if parts.scheme in ("http", "https") and parts.hostname else ""


def _note(root: Path, one: Delivery, heard: Heard) -> None:
    """What was heard; when it is tried again, or that it is over. Whoever took it meanwhile knows better."""
    at = now()
    ended = heard.arrived or heard.said in ("gone", "removed") or one.tries > len(WAITS)
    told: dict[str, object] = {"said": heard.said, "status": heard.status}
    told |= {"due_at": None, "done_at": at} if ended else {"due_at": at + WAITS[one.tries - 1]}
    with store_of(places.decisions(root)).begin() as work:
        work.deliveries.change(one.model_copy(update=told), one.tries)


def again(root: Path, id_: str) -> Delivery:
    """Send a delivery again, from the first try on, with the next round; to a receiver that wanted no more as well.

    Raises CallError `no-such-delivery`.
    """
    if places.decided(root):
        with store_of(places.decisions(root)).begin() as work:
            found = work.deliveries.find(id_)
            if found is not None:
                anew = {"tries": 0, "due_at": now(), "done_at": None, "said": "again", "status": None}
                made = found.model_copy(update=anew)
                work.deliveries.change(made)
                return made
    raise CallError(Problem("no-such-delivery", params={"value": id_[:40]}))
