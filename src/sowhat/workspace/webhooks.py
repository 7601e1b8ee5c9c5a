"""Who is told of what was done, as people declare it. Secrets are not written: only their variables are."""

from __future__ import annotations

import re
from typing import cast, get_args

from sowhat.model.webhook import EventKind, Webhook
from sowhat.workspace.amounts import filled
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader

WEBHOOK = ("name", "address", "secret", "events")
EVENTS: tuple[EventKind, ...] = get_args(EventKind)
_VARIABLE = re.compile(r"env:[A-Za-z_][A-Za-z0-9_]{0,99}")
_ADDRESS = re.compile(r"https?://[^\s/@?#]+(/[^\s@#]*)?")


def webhooks(reader: Reader, node: Node | None) -> tuple[Webhook, ...]:
    """The whole section; nobody is told anything where nothing is written."""
    found = reader.entries(node, lambda one: _webhook(reader, one))
    names = [one.name for one in found]
    if node is not None and len(set(names)) < len(names):
        reader.report("webhook-twice", node.where, name=next(name for name in names if names.count(name) > 1))
    return found


def _webhook(reader: Reader, node: Node) -> Webhook | None:
    found = reader.fields(node, WEBHOOK)
    if not reader.required(found, node, "name", "address", "secret"):
        return None
    name = reader.name(found["name"])
    address, secret = (_told(reader, found[key]) for key in ("address", "secret"))
    if address and not (_VARIABLE.fullmatch(address) or _ADDRESS.fullmatch(address)):
        reader.report("webhook-address", found["address"].where)
        return None
    if secret and not _VARIABLE.fullmatch(secret):
        reader.report("webhook-secret", found["secret"].where)
        return None
    events = reader.listed(found.get("events"), lambda one: reader.choice(one, EVENTS, "") or None)
    if not (name and address and secret):
        return None
    return Webhook(name=name, address=address, secret=secret, events=cast(tuple[EventKind, ...], events))


def _told(reader: Reader, node: Node) -> str:
    return filled(reader, node, "webhooks") or ""
