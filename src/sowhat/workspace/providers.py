"""Where people sign in, as people declare it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from sowhat.model.access import PROVIDER_KINDS, Provider, Secret
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.reader import Reader
from sowhat.workspace.source_entry import text, texts

EVERY = ("name", "kind", "title", "ca")
OFFICE = ("client_id", "client_secret", "sign_in", "api")
KEYS: dict[str, tuple[str, ...]] = {
    "oidc": ("issuer", "client_id", "client_secret", "scopes", "groups"),
    "feishu": OFFICE,
    "dingtalk": (*OFFICE, "old_api"),
    "wecom": (*OFFICE, "agent"),
    "ldap": (
        *("address", "base", "filter", "bind", "bind_password", "start_tls", "id", "display", "email"),
        *("group_base", "group_filter", "group"),
    ),
}
NEEDS: dict[str, tuple[str, ...]] = {
    "oidc": ("issuer", "client_id"),
    "feishu": ("client_id", "client_secret"),
    "dingtalk": ("client_id", "client_secret"),
    "wecom": ("client_id", "client_secret", "agent"),
    "ldap": ("address", "base"),
}
SECRETS = ("client_secret", "bind_password")
ADDRESSES = {"issuer": ("https",), "sign_in": ("https",), "api": ("https",), "old_api": ("https",)}
_SECRET = re.compile(r"(env:([A-Za-z_][A-Za-z0-9_]{0,99})|file:(\S.{0,400}))")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_PROVIDER: TypeAdapter[Provider] = TypeAdapter(Provider)


def provider(reader: Reader, node: Node) -> Provider | None:
    """One place to sign in; its kind says what else has to be written."""
    kind = _kind(reader, node)
    if not kind:
        return None
    found = reader.fields(node, (*EVERY, *KEYS[kind]))
    complete = reader.required(found, node, "name", *NEEDS[kind])
    name = reader.name(found["name"]) if "name" in found else None
    values = {key: value for key in KEYS[kind] if (value := _value(reader, found, key)) is not None}
    wrong = any(key in found and key not in values for key in KEYS[kind])
    if not complete or wrong or name is None:
        return None
    title, ca = reader.title(found.get("title")), text(reader, found, "ca")
    made = {"kind": kind, "name": name, "title": title, "ca": ca, **values}
    return reader.made(node.where, lambda: _PROVIDER.validate_python(made))


def _kind(reader: Reader, node: Node) -> str:
    written = node.get("kind") if isinstance(node, Fields) else None
    if written is None:
        reader.required(reader.fields(node, _every_key()), node, "kind")
        return ""
    return reader.choice(written, PROVIDER_KINDS, "")


def _every_key() -> tuple[str, ...]:
    return tuple(dict.fromkeys((*EVERY, *(key for keys in KEYS.values() for key in keys))))


def _value(reader: Reader, found: Mapping[str, Node], key: str) -> object:
    """What is written under a key; None where it is not written, or wrong."""
    if key not in found:
        return None
    if key in SECRETS:
        return _secret(reader, found[key])
    if key == "scopes":
        return texts(reader, found, key)
    if key == "start_tls":
        return reader.choice(found[key], ("true", "false"), "false") == "true"
    if key in ADDRESSES or key == "address":
        return _address(reader, found, key)
    return text(reader, found, key) or None


def _secret(reader: Reader, node: Node) -> Secret | None:
    """`env:NAME` or `file:PATH`. What is written instead is never repeated: it may be the secret."""
    read = _SECRET.fullmatch(reader.text(node))
    if read is None:
        reader.report("access-secret-in-file", node.where)
        return None
    return Secret(kept="env", name=read[2]) if read[2] else Secret(kept="file", name=read[3])


def _address(reader: Reader, found: Mapping[str, Node], key: str) -> str | None:
    """An address that passwords and secrets are sent to: encrypted, but on this machine itself."""
    written = text(reader, found, key).rstrip("/")
    parts = urlsplit(written) if written.isprintable() and " " not in written else urlsplit("")
    host, plain = _host(written), {"address": "ldap"}.get(key, "http")
    schemes = ("ldap", "ldaps") if key == "address" else ("https", "http")
    encrypted = parts.scheme in ("ldaps", "https") or (parts.scheme == "ldap" and _starts_tls(found))
    if not host or parts.scheme not in schemes or "@" in parts.netloc or parts.query or parts.fragment:
        reader.report(
            "access-provider-address", found[key].where, key=key, scheme=schemes[-1 if plain == "ldap" else 0]
        )
        return None
    if not encrypted and host not in _LOOPBACK:
        reader.report("access-not-encrypted", found[key].where, key=key)
        return None
    return written


def _host(written: str) -> str:
    try:
        return urlsplit(written).hostname or ""
    except ValueError:
        return ""


def _starts_tls(found: Mapping[str, Node]) -> bool:
    node = found.get("start_tls")
    return node is not None and getattr(node, "text", "") == "true"
