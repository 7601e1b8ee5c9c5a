"""Asking a language model for other words. Nothing is sent unless sowhat.yaml names an endpoint, and nothing that comes
back stands unless every figure in it is the sentence's own."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx
from pydantic import BaseModel, ValidationError

from sowhat.actions.talks.telling import Asked, talk
from sowhat.actions.written import written
from sowhat.errors import BlockedError, CallError, Problem
from sowhat.model.drafting import Draft, Drafting, Exchange, Failure, Line
from sowhat.model.talk import Slide, Talk
from sowhat.stories.guard.guard import guarded
from sowhat.stories.talks.redraft import answered, messages, taken


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a connection and for a whole answer, in seconds; the largest answer, in bytes; how many
    slides at most are sent."""

    connect: float = 5.0
    whole: float = 90.0
    largest: int = 256 << 10
    slides: int = 40


class _Failed(Exception):
    """No answer, and why."""

    def __init__(self, why: Failure, detail: str = "") -> None:
        super().__init__(why)
        self.why, self.detail = why, detail


class _Message(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    choices: list[_Choice]


def draft(root: Path, asked: Asked, patience: Patience = Patience()) -> Draft:
    """A talk in the model's words where they hold, else in the template's.

    Raises CallError `drafting-off` where no endpoint is declared, `talk-figure`, and what telling a talk raises;
    BlockedError `env-unset` where the key is not there.
    """
    rule = rule_of(root)
    return redraft(guarded(talk(root, asked)), rule, patience)


def rule_of(root: Path) -> Drafting:
    """Where drafts are asked for. Raises CallError `drafting-off` where nowhere."""
    rule = written(root).drafting
    if not rule.on:
        raise CallError(Problem("drafting-off"))
    return rule


def requests(root: Path, asked: Asked) -> Draft:
    """What would be sent, and nothing is.

    Raises CallError `drafting-off`, and what telling a talk raises.
    """
    rule = rule_of(root)
    told = guarded(talk(root, asked))
    sent = (Exchange(slide=slide.id, request=request(rule, told, slide)) for slide in told.slides)
    return Draft(talk=told, exchanges=tuple(sent))


def request(rule: Drafting, told: Talk, slide: Slide) -> str:
    """The body that is posted for a slide."""
    body = {
        "model": rule.model,
        "messages": list(messages(told, slide)),
        "temperature": 0.3,
        "stream": False,
        "response_format": {"type": "json_object"},
    }
    return json.dumps(body, ensure_ascii=False)


def redraft(told: Talk, rule: Drafting, patience: Patience) -> Draft:
    """Each slide asked for in turn; after one that nobody answered the others are not asked for.

    Raises BlockedError `env-unset`.
    """
    key = _key(rule)
    slides: list[Slide] = []
    lines: list[Line] = []
    sent: list[Exchange] = []
    with _client(rule, key, patience) as client:
        for slide in told.slides:
            given_up = len(sent) >= patience.slides or any(one.failed for one in sent)
            if given_up:
                slides.append(slide)
                continue
            exchange, new, changed = _slide(told, slide, rule, lambda body: _posted(client, rule, body, patience))
            sent.append(exchange)
            slides.append(new)
            lines += changed
    whole = told.model_copy(update={"slides": tuple(slides)})
    return Draft(talk=guarded(whole), lines=tuple(lines), exchanges=tuple(sent))


def _slide(
    told: Talk, slide: Slide, rule: Drafting, post: Callable[[str], str]
) -> tuple[Exchange, Slide, Sequence[Line]]:
    body = request(rule, told, slide)
    exchange = Exchange(slide=slide.id, request=body)
    try:
        content = post(body)
    except _Failed as failed:
        return exchange.model_copy(update={"failed": failed.why, "detail": failed.detail}), slide, ()
    answer = answered(content)
    exchange = exchange.model_copy(update={"answer": content, "failed": "" if answer else "no-answer"})
    new, lines = taken(told, slide, answer) if answer else (slide, ())
    return exchange, new, lines


def _key(rule: Drafting) -> str:
    if not rule.key_env:
        return ""
    key = os.environ.get(rule.key_env, "").strip()
    if not key:
        raise BlockedError(Problem("env-unset", params={"name": rule.key_env}))
    return key


def _client(rule: Drafting, key: str, patience: Patience) -> httpx.Client:
    """No proxy, no redirect: what is sent goes to the endpoint and nowhere else."""
    headers = {b"Content-Type": b"application/json", b"Accept": b"application/json"}
    if key:
        headers[b"Authorization"] = f"Bearer {key}".encode()
    timeout = httpx.Timeout(patience.whole, connect=patience.connect)
    transport = httpx.HTTPTransport(trust_env=True)
    return httpx.Client(transport=transport, timeout=timeout, headers=headers, trust_env=False, follow_redirects=False)


def _posted(client: httpx.Client, rule: Drafting, body: str, patience: Patience) -> str:
    """The words of the answer. Raises _Failed."""
    try:
        content = _received(client, f"{rule.endpoint}/chat/completions", body, patience)
    except httpx.TimeoutException as error:
        raise _Failed("late", type(error).__name__) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise _Failed("unreachable", type(error).__name__) from error
    try:
        said = _Completion.model_validate_json(content)
    except ValidationError as error:
        raise _Failed("no-json") from error
    if not said.choices:
        raise _Failed("no-answer")
    return said.choices[0].message.content


def _received(client: httpx.Client, url: str, body: str, patience: Patience) -> bytes:
    until = time.monotonic() + patience.whole
    with client.stream("POST", url, content=body.encode()) as answer:
        if answer.is_redirect:
            raise _Failed("redirect", str(answer.status_code))
        if answer.status_code != 200:
            raise _Failed("status", str(answer.status_code))
        content = bytearray()
        for part in answer.iter_bytes():
            content += part
            if len(content) > patience.largest:
                raise _Failed("too-much", str(patience.largest))
            if time.monotonic() > until:
                raise _Failed("late")
    return bytes(content)
