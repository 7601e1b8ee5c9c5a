"""Sending one message to one address, through apprise; what is known of its fate afterwards.

Bots of Feishu, DingTalk and WeCom answer 200 to what they refuse and say so in the body, which apprise does not read:
answers are listened to on the way. An address is a secret: it is neither shown nor logged.
"""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import apprise
import requests
from urllib3.exceptions import NewConnectionError

from sowhat.model.alert import Outcome

NAME = "sowhat"
BOTS = ("feishu", "lark", "dingtalk", "wecombot")
REFUSALS = ("errcode", "code", "StatusCode")
"""What such a bot calls its number; 0 is success."""
SLOW = 3.0
"""Seconds after which a failure that nobody explains may be a time-out, after the message had arrived."""
_ONE = Lock()


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a message; `status` is the receiver's number: HTTP's, or the bot's own."""

    outcome: Outcome
    status: int | None = None


@dataclass(slots=True)
class Heard:
    """Answers to HTTP requests, and requests that had none."""

    answers: list[requests.Response] = field(default_factory=list)
    errors: list[requests.RequestException] = field(default_factory=list)


def deliver(variable: str, title: str, body: str) -> Delivery:
    """Send a message to the address in a variable of the environment."""
    url = os.environ.get(variable, "").strip()
    if not url:
        return Delivery("unset")
    with _quiet():
        asset = apprise.AppriseAsset(app_id=NAME, app_desc=NAME, app_url="", secure_logging=True)
        to = apprise.Apprise(asset=asset)
        if not to.add(url) or not len(to):
            return Delivery("unreadable")
        return _delivered(to, title, body)


def _delivered(to: Any, title: str, body: str) -> Delivery:  # noqa: ANN401 - apprise has no types
    started = time.monotonic()
    with _ONE, _listening() as heard:
        try:
            sent = bool(to.notify(title=title, body=body, body_format=apprise.NotifyFormat.TEXT))
        except Exception:  # noqa: BLE001 - a receiver's module may fail in its own way: told as not sent
            sent = False
    schemas = {scheme for one in to for scheme in _schemas(one)}
    refused = next((n for one in heard.answers if (n := _refusal(one)) and schemas & set(BOTS)), 0)
    status = heard.answers[-1].status_code if heard.answers else None
    if sent:
        return Delivery("refused", refused) if refused else Delivery("told", status)
    slow = not heard.answers and not heard.errors and time.monotonic() - started >= SLOW
    doubtful = slow or any(not _never_left(error) for error in heard.errors)
    return Delivery("doubtful" if doubtful else "refused", status)


def _schemas(one: Any) -> set[str]:  # noqa: ANN401 - apprise has no types
    return {str(name) for name in (getattr(one, "protocol", None), getattr(one, "secure_protocol", None)) if name}


def _refusal(answer: requests.Response) -> int:
    """The number with which a bot refuses; 0 where it does not."""
    try:
        said = json.loads(answer.content[:65536])
    except ValueError:
        return 0
    found = [said.get(name) for name in REFUSALS] if isinstance(said, dict) else []
    return next((number for number in found if isinstance(number, int) and number), 0)


def _never_left(error: requests.RequestException) -> bool:
    """Whether no connection was made, so that nothing can have arrived."""
    cause = getattr(error.args[0], "reason", None) if error.args else None
    made = (requests.exceptions.ConnectTimeout, requests.exceptions.SSLError, requests.exceptions.ProxyError)
    return isinstance(error, made) or isinstance(cause, NewConnectionError)


_HEARD: ContextVar[Heard | None] = ContextVar("heard", default=None)


@contextmanager
def _listening() -> Iterator[Heard]:
    """Hear every answer that the library `requests` gets meanwhile on behalf of this context, which apprise hands on to
    its own threads; what else the process asks is not listened to."""
    heard, send = Heard(), requests.Session.send
    token = _HEARD.set(heard)

    def listen(self: requests.Session, request: requests.PreparedRequest, **how: Any) -> requests.Response:  # noqa: ANN401
        if _HEARD.get() is not heard:
            return send(self, request, **how)
        try:
            answer = send(self, request, **how)
        except requests.RequestException as error:
            heard.errors.append(error)
            raise
        heard.answers.append(answer)
        return answer

    requests.Session.send = listen  # type: ignore[method-assign]
    try:
        yield heard
    finally:
        requests.Session.send = send  # type: ignore[method-assign]
        _HEARD.reset(token)


@contextmanager
def _quiet() -> Iterator[None]:
    """Let apprise log nothing: what it logs may hold parts of an address."""
    logger = logging.getLogger("apprise")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before
