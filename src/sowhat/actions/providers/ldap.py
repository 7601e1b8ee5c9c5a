"""A directory: the person is searched for by a service user, then bound as, with the password that was typed.

Encrypted (ldaps or StartTLS) unless the directory is on this machine; certificates and names are checked; referrals are
not followed; nothing is sent with an empty password, which a directory would take for nobody and accept (RFC 4513,
5.1.2).
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import ldap3
from ldap3.core.exceptions import LDAPException
from ldap3.core.results import (
    RESULT_BUSY,
    RESULT_NO_SUCH_OBJECT,
    RESULT_SIZE_LIMIT_EXCEEDED,
    RESULT_SUCCESS,
    RESULT_UNAVAILABLE,
)
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import parse_dn

from sowhat.actions.access.secret import revealed
from sowhat.actions.providers.claims import plain
from sowhat.actions.providers.problems import broken, refused, said
from sowhat.actions.providers.wire import loopback, trusted
from sowhat.model.access import Identity, Ldap

CONNECT, ANSWER = 4, 5
"""Seconds to be connected, and for one answer."""
LONGEST = 256
MEMBER_OF, UID = "memberOf", "uid"
DEEPEST, MOST = 8, 500
"""Groups within groups are followed so far, and so many."""
TWO = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """What a directory holds about somebody or something."""

    dn: str
    values: dict[str, tuple[bytes, ...]]

    def texts(self, name: str) -> tuple[str, ...]:
        """The values of an attribute as texts; bytes that are none (an objectGUID) in hexadecimal digits."""
        return tuple(_text(value) for value in self.values.get(name.lower(), ()))

    def first(self, name: str) -> str:
        """The first value of an attribute, or nothing."""
        return next(iter(plain(text) for text in self.texts(name)), "")


def check(root: Path, provider: Ldap, user: str, password: str) -> Identity:
    """Who has this password.

    Raises CallError `sign-in-failed` for a stranger as for a wrong password; BlockedError `directory-ambiguous`,
    `directory-bind`, `directory-base`, `provider-silent`, `provider-insecure`, `provider-missing`.
    """
    user = user.strip()
    if not _typed(user) or not password or "\0" in password:
        raise refused(provider, "sign-in-failed")
    with opened(root, provider) as service:
        bind(root, provider, service)
        found = _people(provider, service, user)
        if len(found) > 1:
            raise broken(provider, "directory-ambiguous")
        known = found[0].dn if found else f"cn=nobody,{provider.base}"
        if not _is(root, provider, known, password) or not found:
            raise refused(provider, "sign-in-failed")
        groups = _groups(provider, service, found[0])
    return _identity(provider, found[0], groups)


def _typed(user: str) -> bool:
    return 0 < len(user) <= LONGEST and user.isprintable()


def _identity(provider: Ldap, entry: Entry, groups: tuple[str, ...]) -> Identity:
    id_ = entry.first(provider.id)
    if not id_:
        raise broken(provider, "provider-missing", field=provider.id)
    name = entry.first(provider.display) or id_
    return Identity(id=id_, name=name, email=entry.first(provider.email), groups=groups)


def _is(root: Path, provider: Ldap, dn: str, password: str) -> bool:
    """Whether somebody can bind with this password, in a connection of their own."""
    with opened(root, provider, dn, password) as connection:
        return bool(connection.bind()) and connection.result["result"] == RESULT_SUCCESS


def bind(root: Path, provider: Ldap, service: ldap3.Connection) -> None:
    """Show the directory who searches. Raises BlockedError `directory-bind`."""
    if provider.bind:
        secret = revealed(root, provider.bind_password) if provider.bind_password else ""
        if not secret:
            raise broken(provider, "directory-bind", says="-")
        service.user, service.password, service.authentication = provider.bind, secret, ldap3.SIMPLE
    if not service.bind():
        raise broken(provider, "directory-bind", says=said(service.result.get("description", "?")))


@contextmanager
def opened(
    root: Path, provider: Ldap, user: str | None = None, password: str | None = None
) -> Iterator[ldap3.Connection]:
    """A connection that is encrypted where it has to be, and not yet bound. Raises BlockedError `provider-silent`,
    `provider-insecure`."""
    connection = ldap3.Connection(
        _server(root, provider),
        user=user,
        password=password,
        authentication=ldap3.SIMPLE if user else ldap3.ANONYMOUS,
        auto_bind=ldap3.AUTO_BIND_NONE,
        auto_referrals=False,
        read_only=True,
        check_names=False,
        raise_exceptions=False,
        receive_timeout=ANSWER,
    )
    try:
        connection.open(read_server_info=False)
        if provider.start_tls:
            connection.start_tls(read_server_info=False)
        yield connection
    except (LDAPException, OSError) as error:
        raise broken(provider, "provider-silent", url=provider.address, reason=_reason(error)) from None
    finally:
        _close(connection)


def _close(connection: ldap3.Connection) -> None:
    """End a connection; the library leaves the socket of one that it could not open."""
    with suppress(LDAPException, OSError):
        connection.unbind()
    if connection.socket:
        connection.socket.close()


class _Tls(ldap3.Tls):  # type: ignore[misc]  # the library says nothing of its types
    """TLS with a context of our own, in which the name of the server is checked as for a web page."""

    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__(validate=ssl.CERT_REQUIRED)
        self._context = context

    def wrap_socket(self, connection: ldap3.Connection, do_handshake: bool = False) -> None:
        """Encrypt the connection from here on."""
        connection.socket = self._context.wrap_socket(
            connection.socket, server_hostname=connection.server.host, do_handshake_on_connect=do_handshake
        )


def _server(root: Path, provider: Ldap) -> ldap3.Server:
    """Where the directory is. Raises BlockedError `provider-insecure`."""
    url = urlsplit(provider.address)
    good = url.scheme == "ldaps" or (url.scheme == "ldap" and (provider.start_tls or loopback(url.hostname or "")))
    if not good or not url.hostname or url.username:
        raise broken(provider, "provider-insecure", url=f"{url.scheme}://{url.hostname or ''}")
    encrypted = url.scheme == "ldaps"
    tls = _Tls(trusted(root, provider)) if encrypted or provider.start_tls else None
    port = url.port or (636 if encrypted else 389)
    return ldap3.Server(
        url.hostname, port=port, use_ssl=encrypted, tls=tls, get_info=ldap3.NONE, connect_timeout=CONNECT
    )


def _people(provider: Ldap, service: ldap3.Connection, user: str) -> list[Entry]:
    """Whoever the filter finds, two at most."""
    asked = filtered(provider).replace("{user}", escape_filter_chars(user))
    wanted = [provider.id, provider.display, provider.email, MEMBER_OF, UID]
    return searched(provider, service, provider.base, asked, wanted, TWO)


def filtered(provider: Ldap) -> str:
    """The filter that finds a person. Raises BlockedError `directory-filter` for one that does not ask for a name."""
    if "{user}" not in provider.filter:
        raise broken(provider, "directory-filter", filter=provider.filter)
    return provider.filter


def searched(
    provider: Ldap, service: ldap3.Connection, base: str, asked: str, wanted: list[str], most: int
) -> list[Entry]:
    """Entries below a base; where it refers elsewhere is left out. Raises BlockedError `directory-base`,
    `provider-refused`."""
    service.search(
        base,
        asked,
        search_scope=ldap3.SUBTREE,
        dereference_aliases=ldap3.DEREF_NEVER,
        attributes=list(dict.fromkeys(wanted)),
        size_limit=most,
        time_limit=ANSWER,
    )
    result = service.result["result"]
    if result == RESULT_NO_SUCH_OBJECT:
        raise broken(provider, "directory-base", base=base)
    if result in (RESULT_BUSY, RESULT_UNAVAILABLE):
        raise broken(provider, "provider-silent", url=provider.address, reason="busy")
    if result not in (RESULT_SUCCESS, RESULT_SIZE_LIMIT_EXCEEDED):
        raise broken(provider, "provider-refused", says=said(service.result.get("description", result)))
    return [_entry(one) for one in service.response or () if one.get("type") == "searchResEntry"]


def _entry(found: dict[str, object]) -> Entry:
    raw = found["raw_attributes"]
    values = {str(name).lower(): tuple(listed) for name, listed in dict(raw).items()}  # type: ignore[call-overload]
    return Entry(str(found["dn"]), values)


def _groups(provider: Ldap, service: ldap3.Connection, entry: Entry) -> tuple[str, ...]:
    """Groups by name and by distinguished name: those that the person's entry names, and those that a search finds,
    with the groups that these are in. The search goes by the name that the entry has, not by what was typed."""
    user = entry.first(UID) or entry.first(provider.id)
    found = {dn: _leaf(dn) for dn in entry.texts(MEMBER_OF)[:MOST]}
    waiting, deep = [entry.dn], 0
    while provider.group_base and waiting and deep < DEEPEST and len(found) < MOST:
        new: dict[str, str] = {}
        for dn in waiting:
            new |= _containing(provider, service, dn, user)
        waiting = [dn for dn in new if dn not in found] if "{dn}" in provider.group_filter else []
        found |= new
        deep += 1
    return tuple(dict.fromkeys(text for dn, name in found.items() for text in (name, dn) if text))


def _containing(provider: Ldap, service: ldap3.Connection, dn: str, user: str) -> dict[str, str]:
    """Groups that somebody or a group is in, with their names."""
    asked = provider.group_filter.replace("{dn}", escape_filter_chars(dn)).replace("{user}", escape_filter_chars(user))
    entries = searched(provider, service, provider.group_base, asked, [provider.group], MOST)
    return {entry.dn: entry.first(provider.group) for entry in entries}


def _leaf(dn: str) -> str:
    """The name that a distinguished name begins with."""
    try:
        return plain(parse_dn(dn)[0][1])
    except (LDAPException, IndexError):
        return ""


def _text(value: bytes) -> str:
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return value.hex()
    return text if text.isprintable() else value.hex()


def _reason(error: BaseException) -> str:
    """What kept the directory from answering. The library turns all into its own, and keeps the cause as text."""
    told = f"{type(error).__name__} {error}".lower()
    if "certificate" in told or "ssl" in told or "starttls" in told.replace("_", ""):
        return "certificate"
    return "timeout" if "timed out" in told or "timeout" in told else "unreachable"
