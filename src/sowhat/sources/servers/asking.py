"""Asking a server over HTTP: again where it may be away for a moment, with a bound on what it may answer.

No proxy is used (such servers stand inside), and no redirect is followed: it could carry a token elsewhere.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar

import httpx
from pydantic import TypeAdapter

from sowhat.errors import BlockedError, DataError, Param, Problem, SowhatError, Where

E = TypeVar("E", bound=SowhatError)
T = TypeVar("T")
SECRET = "env:"
SAID = 200
"""So many characters of a server's own words are shown."""
AWAY = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that may be different in a moment."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for an answer, how often to ask, the first pause (doubled each time), and the largest answer;
    seconds and bytes."""

    timeout: float = 120.0
    attempts: int = 4
    pause: float = 1.0
    longest: float = 30.0
    largest: int = 512 << 20


def told(text: str, where: Where | None) -> str:
    """A text, or for `env:NAME` what that variable says, which is never shown.

    Raises BlockedError `env-unset`.
    """
    if not text.startswith(SECRET):
        return text
    name = text.removeprefix(SECRET)
    value = os.environ.get(name, "").strip()
    if not value:
        raise BlockedError(Problem("env-unset", where, {"name": name}))
    return value


@dataclass(frozen=True, slots=True)
class Question:
    """A path below the server's address, with a `query` (asked by GET), or a form or a JSON `body` that is posted."""

    path: str
    query: Mapping[str, str] | None = None
    form: Mapping[str, str] | None = None
    body: Mapping[str, object] | None = None


class Server:
    """One server. `where` is the place that names it; problems show its address without user and password."""

    def __init__(self, url: str, token: str, where: Where | None, patience: Patience) -> None:
        self._where, self._patience = where, patience
        try:
            self._url = httpx.URL(told(url, where))
        except httpx.InvalidURL as error:
            raise self._problem("server-address", DataError) from error
        if self._url.scheme not in ("http", "https") or not self._url.host:
            raise self._problem("server-address", DataError)
        secret = told(token, where)
        headers = {b"Authorization": f"Bearer {secret}".encode()} if secret else {}
        transport = httpx.HTTPTransport(trust_env=True)
        self._client = httpx.Client(transport=transport, timeout=patience.timeout, headers=headers, trust_env=False)

    @property
    def shown(self) -> str:
        """The address, without what is secret."""
        url = getattr(self, "_url", None)
        return str(url.copy_with(userinfo=b"", query=None, fragment=None)) if url is not None else ""

    def ask(self, question: Question, kind: TypeAdapter[T]) -> T:
        """What the server answers, as a value of a kind.

        Raises BlockedError `server-silent`, `server-forbidden`, DataError `server-refused`, `server-unreadable`,
        `server-too-much`.
        """
        status, content = self._answer(question)
        if status in (401, 403):
            raise self._problem("server-forbidden", BlockedError, status=status)
        if status >= 300:
            raise self.refused(status, _says(content))
        try:
            return kind.validate_json(content)
        except ValueError as error:
            raise self._problem("server-unreadable", DataError) from error

    def refused(self, status: int, says: str) -> DataError:
        """The server understood, and does not answer; `says` is its own words."""
        return self._problem("server-refused", DataError, status=status, says=says[:SAID], told="yes" if says else "no")

    def _answer(self, question: Question) -> tuple[int, bytes]:
        """The status and the body of the first answer that is one."""
        pause, reason = self._patience.pause, ""
        for attempt in range(self._patience.attempts):
            try:
                status, content, after = self._once(question)
                if status not in AWAY:
                    return status, content
                reason = str(status)
            except httpx.RequestError as error:
                reason, after = type(error).__name__, 0.0
            if attempt + 1 < self._patience.attempts:
                time.sleep(min(max(pause, after), self._patience.longest))
                pause *= 2
        raise self._problem("server-silent", BlockedError, reason=reason, attempts=self._patience.attempts)

    def _once(self, question: Question) -> tuple[int, bytes, float]:
        url = self._url.copy_with(path=self._url.path.rstrip("/") + question.path)
        with self._client.stream(
            "GET" if question.form is None and question.body is None else "POST",
            url,
            params=question.query,
            data=question.form,
            json=question.body,
        ) as answer:
            content = bytearray()
            for part in answer.iter_bytes():
                content += part
                if len(content) > self._patience.largest:
                    raise self._problem("server-too-much", DataError, limit=self._patience.largest >> 20)
            return answer.status_code, bytes(content), _seconds(answer.headers.get("Retry-After", ""))

    def _problem(self, code: str, kind: type[E], **params: Param) -> E:
        return kind(Problem(code, self._where, {"url": self.shown, **params}))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()


def _says(content: bytes) -> str:
    """A server's own words about what it did not answer."""
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        return ""
    return str(said.get("error", "")) if isinstance(said, dict) else ""


def _seconds(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() else 0.0
