"""Who may come in, as people declare it. No secret stands in a file: only where it lies."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from typing import cast, get_args

from sowhat.model.access import HERE, Access, Grant, Limits, Provider, Tls
from sowhat.model.person import ROLES, Role
from sowhat.workspace.amounts import filled, whole
from sowhat.workspace.nodes import Node
from sowhat.workspace.providers import provider
from sowhat.workspace.reader import Reader
from sowhat.workspace.source_entry import text, texts

ACCESS = (
    *("address", "tls", "trusted_proxies", "providers", "roles", "default_role", "ask"),
    *("session_hours", "idle_hours", "trail", "limits"),
)
TLS = ("certificate", "key")
GRANT = ("groups", "people")
LIMITS = ("person", "address", "sign_in", "body")
_ADDRESS = re.compile(r"https?://(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(:\d{1,5})?")
_HOUR, _YEAR = 1, 3650


def access(reader: Reader, node: Node | None) -> Access:
    """The whole section; nobody has to sign in where nothing is written."""
    if node is None:
        return Access()
    found = reader.fields(node, ACCESS)
    usual = Access()
    default = reader.choice(found.get("default_role"), get_args(Role), "")
    made = Access(
        address=_address(reader, found),
        tls=_tls(reader, found.get("tls")),
        trusted_proxies=reader.listed(found.get("trusted_proxies"), lambda one: _network(reader, one)),
        providers=_providers(reader, found),
        roles=_roles(reader, found.get("roles")),
        default_role=cast(Role, default) if default else None,
        ask=text(reader, found, "ask")[:200],
        session_hours=_up_to(reader, found, ("session_hours", _HOUR, 24 * 30), usual.session_hours),
        idle_hours=_up_to(reader, found, ("idle_hours", _HOUR, 24 * 30), usual.idle_hours),
        trail=_up_to(reader, found, ("trail", 1, _YEAR), usual.trail),
        limits=_limits(reader, found.get("limits")),
    )
    if made.on and not made.address:
        reader.required(found, node, "address")
    if made.on and made.default_role is None and not any(one.groups or one.people for one in made.roles):
        reader.report("access-nobody", node.where)
    if len(made.providers) > 1 and "roles" in found:
        _owned(reader, made, found["roles"])
    return made


def _owned(reader: Reader, made: Access, node: Node) -> None:
    """With several providers each group and address says whose it is. One that names a provider which is not declared
    any more gives nothing, and is no reason to keep settings back that take that provider away."""
    named = [one for grant in made.roles for one in (*grant.groups, *(who for who in grant.people if "@" in who))]
    for one in dict.fromkeys(named):
        if not one.partition("/")[1] or one.startswith("/"):
            reader.report("access-whose", node.where, value=one[:80], provider=made.providers[0].name)


def _providers(reader: Reader, found: Mapping[str, Node]) -> tuple[Provider, ...]:
    every: tuple[Provider, ...] = reader.entries(found.get("providers"), lambda one: provider(reader, one))
    names = [one.name for one in every]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        reader.report("access-provider-twice", found["providers"].where, name=twice)
    if HERE in names:
        reader.report("access-provider-reserved", found["providers"].where, name=HERE)
    return every


def _address(reader: Reader, found: Mapping[str, Node]) -> str:
    """The scheme, host and port that readers use; a path would need one before every link."""
    address = text(reader, found, "address").rstrip("/")
    if address and not _ADDRESS.fullmatch(address):
        reader.report("access-address", found["address"].where, value=address[:80])
        return ""
    return address.lower()


def _tls(reader: Reader, node: Node | None) -> Tls | None:
    if node is None:
        return None
    found = reader.fields(node, TLS)
    if not reader.required(found, node, *TLS):
        return None
    return Tls(certificate=text(reader, found, "certificate"), key=text(reader, found, "key"))


def _network(reader: Reader, node: Node) -> str | None:
    written = filled(reader, node, "trusted_proxies")
    try:
        network = ipaddress.ip_network(written, strict=False) if written else None
    except ValueError:
        network = None
    if written and (network is None or network.prefixlen == 0):
        reader.report("access-network", node.where, value=written[:60])
        return None
    return str(network) if network else None


def _roles(reader: Reader, node: Node | None) -> tuple[Grant, ...]:
    found = reader.fields(node, ROLES) if node is not None else {}
    grants = []
    for role in ROLES:
        if role in found:
            inside = reader.fields(found[role], GRANT)
            groups, people = texts(reader, inside, "groups"), texts(reader, inside, "people")
            grants.append(Grant(role=role, groups=groups, people=people))
    return tuple(grants)


def _limits(reader: Reader, node: Node | None) -> Limits:
    usual = Limits()
    if node is None:
        return usual
    found = reader.fields(node, LIMITS)
    return Limits(
        person=_up_to(reader, found, ("person", 1, 1_000_000), usual.person),
        address=_up_to(reader, found, ("address", 1, 1_000_000), usual.address),
        sign_in=_up_to(reader, found, ("sign_in", 1, 10_000), usual.sign_in),
        body=_up_to(reader, found, ("body", 1024, 1 << 40), usual.body),
    )


def _up_to(reader: Reader, found: Mapping[str, Node], key: tuple[str, int, int], usual: int) -> int:
    name, least, most = key
    value = whole(reader, found[name], name) if name in found else None
    if value is None or least <= value <= most:
        return usual if value is None else value
    reader.report("out-of-bounds", found[name].where, key=name, value=value, least=least, most=most)
    return usual
