"""Headers that announce an end: made for a service, and looked at where they are sent."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import get_close_matches
from email.parser import BytesParser
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import httpx
from pydantic import BaseModel, JsonValue, ValidationError

from sowhat.actions import campaigns
from sowhat.actions.places import root
from sowhat.actions.written import written
from sowhat.errors import CallError, DataError, Problem, SowhatError, Where
from sowhat.lifecycle import campaigns as rules
from sowhat.lifecycle import header_check, headers, links
from sowhat.lifecycle.header_check import Answer
from sowhat.model.campaign import Terms
from sowhat.model.catalog import Service
from sowhat.model.governing import ReviewRule
from sowhat.model.header import HeaderChecks, Notice, Server, Snippet

PATIENCE = 10.0
"""Seconds that an address may take to answer."""
LARGEST = 64 << 20
"""Bytes of a capture; a larger one was not made for this."""
Method = Literal["HEAD", "GET", "OPTIONS"]
"""Methods that change nothing (RFC 9110 9.2.1)."""
USUAL = ReviewRule()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person says of an end: what is left out comes from the campaign under way, or from the catalog."""

    deprecated: date | None = None
    sunset: date | None = None
    docs: str = ""
    successor: str = ""
    paths: tuple[str, ...] = ()


def snippet(place: Path, service: str, server: Server, asked: Asked = Asked()) -> Snippet:
    """The headers of a service that goes, for a server.

    Raises CallError: no such service, nobody said from when on, no path, an address that no header carries.
    """
    workspace = written(place)
    known = {one.name: one for one in workspace.catalog.services}
    if service not in known:
        near = get_close_matches(service, known, n=1)
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": near[0] if near else "none"}))
    under_way = _terms(place, service)
    since = asked.deprecated or (under_way.notice if under_way else None)
    if since is None:
        raise CallError(Problem("headers-no-day", params={"service": service}))
    zone, until = ZoneInfo(workspace.timezone), asked.sunset or (under_way.sunset if under_way else None)
    notice = Notice(
        service=service,
        paths=asked.paths or _paths(known[service], under_way),
        deprecated=_begins(since, zone),
        sunset=_begins(until, zone) if until else None,
        docs=asked.docs,
        successor=asked.successor,
    )
    return headers.snippet(notice, server)


def _begins(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of a day where the company is."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def _terms(place: Path, service: str) -> Terms | None:
    """What the campaign says that winds the service down now."""
    going = (one for one in campaigns.held(place) if one.terms.service == service and rules.ended(one) is None)
    return next((one.terms for one in going), None)


def _paths(service: Service, under_way: Terms | None) -> tuple[str, ...]:
    """Where it answers: its routes, or only what the campaign winds down of them."""
    routes = tuple(dict.fromkeys(route.path for route in service.routes))
    if under_way is None or under_way.scope.kind == "service":
        return routes
    if under_way.scope.kind == "version":
        return tuple(path for path in routes if path.startswith(f"/{under_way.scope.version}/"))
    return tuple(dict.fromkeys(one.split(" ")[-1] for one in under_way.scope.operations))


def look(
    target: str, method: Method = "HEAD", months: int = USUAL.notice_months, now: datetime | None = None
) -> HeaderChecks:
    """What is wrong with the headers that an address answers with, or that a capture (`curl -i`, a HAR file) holds.

    Raises CallError where `target` is neither an address nor a file, DataError where nothing could be read.
    """
    answers = [_asked(target, method)] if target.lower().startswith(("http://", "https://")) else _captured(target)
    at = now or datetime.now(UTC)
    checks = tuple(header_check.check(one, at, months) for one in answers)
    return HeaderChecks(checks=checks, good=header_check.good(checks))


def notice_months(asked: Path | None) -> int:
    """The notice that users may expect: what the workspace here says, else the usual one."""
    try:
        return written(root(asked)).review.notice_months
    except SowhatError:
        return USUAL.notice_months


def _asked(address: str, method: Method) -> Answer:
    """One answer; a redirect is an answer too, and is not followed: each address speaks for itself. A server that does
    not know HEAD (405, 501) is asked with GET."""
    try:
        with httpx.Client(timeout=PATIENCE, follow_redirects=False, trust_env=False) as client:
            answer = client.request(method, address)
            if method == "HEAD" and answer.status_code in (405, 501):
                with client.stream("GET", address) as answer:
                    return _answer(address, answer)
            return _answer(address, answer)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise DataError(Problem("headers-unreachable", params={"value": address[:200], "why": str(error)})) from error


def _answer(address: str, answer: httpx.Response) -> Answer:
    heads = tuple(answer.headers.multi_items())
    return Answer(address, answer.status_code, heads, links.relations(heads))


def _captured(target: str) -> tuple[Answer, ...]:
    path = Path(target)
    if not path.is_file():
        raise CallError(Problem("headers-no-target", params={"value": target[:200]}))
    if path.stat().st_size > LARGEST:
        raise DataError(Problem("headers-capture-large", Where(str(path)), {"limit": LARGEST >> 20}))
    content = path.read_bytes()
    read: Callable[[bytes], Iterable[Answer]] = _archive if content.lstrip()[:1] == b"{" else _heads
    found = tuple(read(content))
    if not found:
        raise DataError(Problem("headers-capture-empty", Where(str(path))))
    return found


class _Header(BaseModel):
    name: str
    value: str


class _Request(BaseModel):
    url: str = ""


class _Response(BaseModel):
    status: int = 0
    headers: tuple[_Header, ...] = ()


class _Entry(BaseModel):
    request: _Request = _Request()
    response: _Response = _Response()


class _Log(BaseModel):
    entries: tuple[JsonValue, ...] = ()


def _archive(content: bytes) -> Iterator[Answer]:
    """The answers of a HAR file that a browser or a proxy saved."""
    try:
        told = json.loads(content)
        log = _Log.model_validate(told.get("log") if isinstance(told, Mapping) else None)
    except (ValueError, ValidationError, RecursionError):
        return
    for each in log.entries:
        try:
            one = _Entry.model_validate(each)
        except ValidationError:
            continue  # What never was answered, or was written in another shape, hides none of the others.
        yield _held(one.request.url, one.response.status, [(head.name, head.value) for head in one.response.headers])


def _heads(content: bytes) -> Iterator[Answer]:
    """The heads of answers as `curl -i` and `curl -D` print them, one after the other; bodies are passed over."""
    rest = io.BytesIO(content)
    for line in rest:
        words = line.split(maxsplit=2)
        if len(words) > 1 and words[0].startswith(b"HTTP/") and words[1].isdigit():
            head = b"".join(iter(lambda: _line(rest), b""))
            read = BytesParser().parsebytes(head, headersonly=True)
            if not words[1].startswith(b"1"):  # 100 Continue and 103 Early Hints come before the answer.
                yield _held("", int(words[1]), [(key, str(value)) for key, value in read.items()])


def _line(rest: io.BytesIO) -> bytes:
    """The next line of a head; nothing at its end."""
    line = rest.readline()
    return line if line.strip() else b""


def _held(address: str, status: int, heads: list[tuple[str, str]]) -> Answer:
    """An answer that somebody wrote down. Names and values that HTTP does not know are left out."""
    fine = [(key, value.strip()) for key, value in heads if key.isascii() and not key.startswith(":")]
    return Answer(address, status, tuple(fine), links.relations(fine))
