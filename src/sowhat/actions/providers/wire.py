"""Asking a provider over HTTP: encrypted unless it is this machine, no redirect followed, an answer of bounded size in
bounded time. A request goes straight to its transport, because a client would log its address, and with it a secret."""

from __future__ import annotations

import ipaddress
import json
import ssl
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import certifi
import httpx

from sowhat.actions.providers.problems import broken
from sowhat.errors import BlockedError
from sowhat.model.access import Provider

Json = dict[str, object]
_HEADERS = {"accept": "application/json", "accept-encoding": "identity", "user-agent": "sowhat"}


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that one step (connecting, a pause within an answer) and a whole sign-in may take, and bytes of an
    answer."""

    step: float = 4.0
    whole: float = 10.0
    largest: int = 1 << 20


PATIENT = Patience()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: by GET, or by POST where there is a form or a body."""

    url: str
    query: Mapping[str, str] | None = None
    form: Mapping[str, str] | None = None
    body: Mapping[str, object] | None = None
    headers: Mapping[str, str] | None = None

    def request(self) -> httpx.Request:
        """The request; raises httpx.InvalidURL, ValueError (a header that cannot be sent)."""
        asked = "GET" if self.form is None and self.body is None else "POST"
        url = httpx.URL(self.url)
        url = url.copy_merge_params(dict(self.query)) if self.query else url
        typed = {"content-type": "application/json; charset=utf-8"} if self.body is not None else {}
        headers = {**_HEADERS, **typed, **(self.headers or {})}
        return httpx.Request(asked, url, headers=headers, data=self.form, json=self.body)


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and the object that came with it."""

    status: int
    said: Json

    @property
    def good(self) -> bool:
        """Whether the status says so."""
        return 200 <= self.status < 300


class Wire:
    """The way to one provider, for one sign-in: all of its questions share its patience. `home` is the address that
    the settings name; only where it is this machine's own may another be."""

    def __init__(self, root: Path, provider: Provider, home: str, patience: Patience = PATIENT) -> None:
        self.provider, self._root, self._patience = provider, root, patience
        self._near = loopback(httpx.URL(checked(provider, home)).host)
        self._ends = time.monotonic() + patience.whole

    def allowed(self, url: object) -> str:
        """An address that may be asked, or sent to: https, or http on this machine where the provider is there too.

        Raises BlockedError `provider-insecure`.
        """
        found = checked(self.provider, url)
        if loopback(httpx.URL(found).host) and not self._near:
            raise broken(self.provider, "provider-insecure", url=shown(found))
        return found

    def ask(self, question: Question) -> Answer:
        """What is answered, whatever its status.

        Raises BlockedError `provider-insecure`, `provider-silent`, `provider-unreadable`, `provider-too-much`.
        """
        url = self.allowed(question.url)
        try:
            request = question.request()
            with self._transport(request.url) as transport:
                status, content = self._read(transport, request)
        except (httpx.TransportError, OSError) as error:
            raise self._silent(url, _reason(error)) from None
        except (httpx.InvalidURL, ValueError):
            raise broken(self.provider, "provider-unreadable", url=shown(url)) from None
        if status == 429 or status >= 500:
            raise self._silent(url, str(status))
        return Answer(status, self._object(url, content))

    def _read(self, transport: httpx.HTTPTransport, request: httpx.Request) -> tuple[int, bytes]:
        left = self._ends - time.monotonic()
        step = max(0.01, min(self._patience.step, left))
        request.extensions["timeout"] = {"connect": step, "read": step, "write": step, "pool": step}
        response = transport.handle_request(request)
        try:
            if response.headers.get("content-encoding", "identity") != "identity":
                raise ValueError
            content = bytearray()
            for part in response.iter_raw():
                content += part
                self._bounded(str(request.url), len(content))
            return response.status_code, bytes(content)
        finally:
            response.close()

    def _bounded(self, url: str, size: int) -> None:
        if size > self._patience.largest:
            raise broken(self.provider, "provider-too-much", url=shown(url), limit=self._patience.largest >> 10)
        if time.monotonic() > self._ends:
            raise self._silent(url, "timeout")

    def _object(self, url: str, content: bytes) -> Json:
        try:
            said = json.loads(content)
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict):
            raise broken(self.provider, "provider-unreadable", url=shown(url))
        return said

    def _silent(self, url: str, reason: str) -> BlockedError:
        return broken(self.provider, "provider-silent", url=shown(url), reason=reason)

    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return trusted(self._root, self.provider)

    @contextmanager
    def _transport(self, url: httpx.URL) -> Iterator[httpx.HTTPTransport]:
        """A connection of its own; through the company's proxy where the environment names one."""
        away = None if loopback(url.host) or urllib.request.proxy_bypass(url.host) else url.scheme
        proxy = urllib.request.getproxies().get(away) if away else None
        verify = self._trusted if url.scheme == "https" else False
        with httpx.HTTPTransport(verify=verify, proxy=proxy, trust_env=False) as transport:
            yield transport


def trusted(root: Path, provider: Provider) -> ssl.SSLContext:
    """Whose certificates are believed: the system's, and those of the file `ca`.

    Raises BlockedError `provider-ca`.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    if provider.ca:
        try:
            context.load_verify_locations(root / provider.ca)
        except (OSError, ssl.SSLError):
            raise broken(provider, "provider-ca", file=provider.ca) from None
    return context


def checked(provider: Provider, url: object) -> str:
    """An address that is encrypted or this machine's own, without a user in it.

    Raises BlockedError `provider-insecure`.
    """
    try:
        found = httpx.URL(str(url))
    except httpx.InvalidURL:
        raise broken(provider, "provider-insecure", url="?") from None
    good = found.scheme == "https" or (found.scheme == "http" and loopback(found.host))
    if not good or not found.host or found.userinfo:
        raise broken(provider, "provider-insecure", url=shown(str(url)))
    return str(found)


def loopback(host: str) -> bool:
    """Whether a name is this machine's, by what is written: nothing is looked up."""
    try:
        return host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def shown(url: str) -> str:
    """An address without what may be secret in it."""
    try:
        found = httpx.URL(url).copy_with(userinfo=b"", query=None, fragment=None)
    except httpx.InvalidURL:
        return "?"
    return str(found)[:200]


def _reason(error: BaseException) -> str:
    """What kept a provider from answering: certificate, timeout, unreachable."""
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return "timeout"
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return "certificate"
        cause = cause.__cause__ or cause.__context__
    return "unreachable"
