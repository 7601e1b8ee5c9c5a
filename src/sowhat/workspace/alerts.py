"""Whom alerts are told and when not, as people declare it. Addresses are secrets: only their variables are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from typing import cast, get_args

from sowhat.model.alert import Address, AlertRule, Audience, Mute, Quiet
from sowhat.model.language import Language
from sowhat.workspace.amounts import filled
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.reader import Reader
from sowhat.workspace.source_entry import text

ALERTS = ("to", "silence", "digest", "quiet", "lang", "site")
ADDRESS = ("address", "audience")
SILENCE = ("service", "source", "until", "why")
_VARIABLE = re.compile(r"env:([A-Za-z_][A-Za-z0-9_]{0,40})")
_HOURS = re.compile(r"([01]\d|2[0-3]):([0-5]\d) ?- ?([01]\d|2[0-3]):([0-5]\d)")


def alerts(reader: Reader, node: Node | None) -> AlertRule:
    """The whole section; nobody is told anything where nothing is written."""
    if node is None:
        return AlertRule()
    found = reader.fields(node, ALERTS)
    digest = reader.choice(found.get("digest"), ("each", "daily"), "each")
    lang = reader.choice(found.get("lang"), get_args(Language), "")
    return AlertRule(
        to=reader.listed(found.get("to"), lambda one: _address(reader, one)),
        silence=reader.listed(found.get("silence"), lambda one: _mute(reader, one)),
        digest="daily" if digest == "daily" else "each",
        quiet=_quiet(reader, found["quiet"]) if "quiet" in found else None,
        lang=cast(Language, lang) if lang else None,
        site=_site(reader, found),
    )


def _address(reader: Reader, node: Node) -> Address | None:
    """A variable's name, alone or with who reads there. The address itself is never repeated in a problem."""
    found = reader.fields(node, ADDRESS) if isinstance(node, Fields) else {"address": node}
    if not reader.required(found, node, "address"):
        return None
    audience = reader.choice(found.get("audience"), get_args(Audience), "developers")
    named = variable(reader, found["address"])
    return Address(variable=named, audience=cast(Audience, audience)) if named else None


def variable(reader: Reader, node: Node | None) -> str:
    """The environment variable (`env:NAME`) that holds an address; '' where there is none."""
    if node is None:
        return ""
    named = _VARIABLE.fullmatch(filled(reader, node, "address") or "")
    if named is None:
        reader.report("alert-address-in-file", node.where)
    return named[1] if named else ""


def _mute(reader: Reader, node: Node) -> Mute | None:
    found = reader.fields(node, SILENCE)
    complete = reader.required(found, node, "until", "why")
    if ("service" in found) == ("source" in found):
        reader.report("silence-of-what", node.where)
        return None
    service = reader.mentions(found.get("service"), "service")
    source = reader.mentions(found.get("source"), "source")
    until, why = reader.day(found.get("until")), text(reader, found, "why")
    if not complete or until is None or not (service or source):
        return None
    return Mute(service=service or "", source=source or "", until=until, why=why)


def _quiet(reader: Reader, node: Node) -> Quiet | None:
    written = filled(reader, node, "quiet") or ""
    read = _HOURS.fullmatch(written)
    if read is None or read[1] + read[2] == read[3] + read[4]:
        reader.report("quiet-hours", node.where, value=written[:40])
        return None
    first, second, third, fourth = (int(part) for part in read.groups())
    return Quiet(start=time(first, second), end=time(third, fourth))


def _site(reader: Reader, found: Mapping[str, Node]) -> str:
    site = text(reader, found, "site").rstrip("/")
    if site and not re.fullmatch(r"https?://[^\s/@?#]+(/[^\s@?#]*)?", site):
        reader.report("alert-site", found["site"].where)
        return ""
    return site
