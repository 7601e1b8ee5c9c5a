"""Webhooks as people look at them: each endpoint, and what became of each delivery."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.actions.webhooks.sending import address, disabled
from sowhat.actions.webhooks.signing import secret
from sowhat.actions.written import written
from sowhat.model.webhook import Delivery, DeliverySeen, EndpointSeen, Webhook, Webhooks

_SHARED = ("id", "webhook", "event", "at", "state", "tries", "due_at", "done_at", "said", "status")


def webhooks(root: Path) -> Webhooks:
    """Every webhook, and all deliveries that are kept, the newest first. Raises WorkspaceError."""
    hooks = written(root).webhooks
    if not places.decided(root):
        return Webhooks(webhooks=tuple(_endpoint(hook, (), False) for hook in hooks))
    with store_of(places.decisions(root)).read() as work:
        found = work.deliveries.every()
        ends = {hook.name: disabled(work, hook.name) for hook in hooks}
    return Webhooks(
        webhooks=tuple(_endpoint(hook, found, ends[hook.name]) for hook in hooks),
        deliveries=tuple(seen(one) for one in found),
    )


def seen(one: Delivery) -> DeliverySeen:
    """A delivery without its body."""
    subject = json.loads(one.body)["data"]["subject"]
    return DeliverySeen(subject=subject, **{name: getattr(one, name) for name in _SHARED})


def _endpoint(hook: Webhook, found: Sequence[Delivery], off: bool) -> EndpointSeen:
    own = [one for one in found if one.webhook == hook.name]
    target = address(hook)
    return EndpointSeen(
        name=hook.name,
        host=urlsplit(target).hostname or "",
        events=hook.events,
        address_set=bool(target),
        secret_set=secret(os.environ.get(hook.secret.removeprefix("env:"), "")) is not None,
        disabled=off,
        waiting=sum(one.done_at is None for one in own),
        failed=sum(one.state == "failed" for one in own),
        last_delivered_at=max((one.done_at for one in own if one.state == "delivered" and one.done_at), default=None),
    )
