"""Headers that announce an end: the forms of the standards, and snippets that servers can read."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from sowhat.errors import CallError
from sowhat.lifecycle import header_check, headers
from sowhat.lifecycle.header_check import Answer
from sowhat.model.header import Notice, Server

Message = MutableMapping[str, object]
Send = Callable[[Message], Awaitable[None]]
Receive = Callable[[], Awaitable[Message]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

JUNE = datetime(2023, 6, 30, 23, 59, 59, tzinfo=UTC)
NEXT = datetime(2024, 6, 30, 23, 59, 59, tzinfo=UTC)
FAX = Notice(
    service="fax-gateway",
    paths=("/fax/messages/{id}", "/old"),
    deprecated=JUNE,
    sunset=NEXT,
    docs="https://example.com/fax",
    successor="/mail",
)


def test_the_dates_of_the_standards_example() -> None:
    """RFC 9745, section 4: deprecated on 30 June 2023 at 23:59:59 UTC, gone a year later."""
    assert headers.values(FAX)[:2] == (("Deprecation", "@1688169599"), ("Sunset", "Sun, 30 Jun 2024 23:59:59 GMT"))


def test_a_date_is_told_in_gmt_wherever_it_was_set() -> None:
    there = FAX.model_copy(update={"sunset": NEXT.astimezone(timezone(timedelta(hours=8)))})
    assert headers.values(there) == headers.values(FAX)


def test_links_lead_to_what_to_do_and_to_what_comes_instead() -> None:
    assert dict(headers.values(FAX))["Link"] == (
        '<https://example.com/fax>; rel="deprecation"; type="text/html", '
        '<https://example.com/fax>; rel="sunset"; type="text/html", </mail>; rel="successor-version"'
    )


def test_without_an_end_there_is_no_sunset() -> None:
    assert [key for key, _ in headers.values(Notice(service="a", paths=("/a",), deprecated=JUNE))] == ["Deprecation"]


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(CallError) as caught:
        headers.values(FAX.model_copy(update={"sunset": JUNE - timedelta(seconds=1)}))
    assert caught.value.problems[0].code == "headers-sunset-first"


@pytest.mark.parametrize(
    "address", ["https://a\r\nSet-Cookie: x", 'https://a"', "https://a/<b>", "javascript:x", "//evil", "https://例.cn"]
)
def test_an_address_that_would_break_out_of_a_header_is_refused(address: str) -> None:
    with pytest.raises(CallError) as caught:
        headers.values(FAX.model_copy(update={"docs": address}))
    assert caught.value.problems[0].code == "headers-address"


@pytest.mark.parametrize(
    ("path", "within"),
    [
        ("/fax/messages/7", True),
        ("/fax/messages/7/pages", True),
        ("/old", True),
        ("/old/x", True),
        ("/older", False),
        ("/fax/messages", False),
        ("/x/old", False),
    ],
)
def test_paths_hold_by_whole_segments(path: str, within: bool) -> None:
    assert (re.match(headers.pattern(FAX.paths), path) is not None) == within


def test_the_root_holds_everything() -> None:
    assert headers.pattern(("/",)) == "^/"


@pytest.mark.parametrize("path", ["fax", "/a b", "/a'b", '/a"b', "/a;}", "/{}", "/a\n/b", "/a{", ""])
def test_a_path_that_would_break_out_of_a_configuration_is_refused(path: str) -> None:
    with pytest.raises(CallError) as caught:
        headers.pattern((path,))
    assert caught.value.problems[0].code == "headers-path"


def test_no_path_at_all_is_refused() -> None:
    with pytest.raises(CallError) as caught:
        headers.pattern(())
    assert caught.value.problems[0].code == "headers-no-path"


def read(server: Server) -> dict[str, object]:
    """A snippet as YAML says it, leaf by leaf: `routes.0.name`."""
    return dict(leaves(YAML(typ="safe").load(StringIO(headers.snippet(FAX, server).text))))


def leaves(node: object, at: str = "") -> Iterator[tuple[str, object]]:
    parts = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in parts:
        yield from leaves(value, f"{at}.{key}" if at else str(key))
    if not isinstance(node, dict | list):
        yield at, node


def under(server: Server, before: str, after: str = "") -> list[str]:
    return [str(value) for key, value in read(server).items() if key.startswith(before) and key.endswith(after)]


def test_envoy_reads_the_headers_as_they_are() -> None:
    keys, values = (under("envoy", "response_headers_to_add", f"header.{name}") for name in ("key", "value"))
    assert tuple(zip(keys, values, strict=True)) == headers.values(FAX)


def test_envoy_takes_no_sign_for_a_command() -> None:
    text = headers.snippet(FAX.model_copy(update={"docs": "https://example.com/a%20b"}), "envoy").text
    assert "a%%20b" in text


def test_envoy_matches_the_whole_path() -> None:
    [pattern] = under("envoy", "match.safe_regex")
    assert [bool(re.fullmatch(pattern, path)) for path in ("/old/x/y", "/older")] == [True, False]


def test_kong_splits_a_header_at_its_first_colon() -> None:
    told = under("kong", "routes.0.plugins.0.config.append.headers")
    assert [one.split(":", 1) for one in told] == [list(one) for one in headers.values(FAX)]


def test_kong_routes_each_path_as_a_pattern() -> None:
    assert [path[:2] for path in under("kong", "routes.0.paths")] == ["~^", "~^"]


def asked(path: str) -> list[tuple[bytes, bytes]]:
    """What an application answers once the middleware wraps it."""
    space: dict[str, Callable[[App], App]] = {}
    exec(compile(headers.snippet(FAX, "python").text, "snippet", "exec"), space)
    found: list[Message] = []

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x", b"1")]})
        await send({"type": "http.response.body", "body": b""})

    async def send(message: Message) -> None:
        found.append(message)

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def call() -> None:
        await space["Deprecated"](app)({"type": "http", "path": path}, receive, send)

    with ThreadPoolExecutor(1) as apart:  # a browser of another test may have a loop in this thread
        apart.submit(lambda: asyncio.run(call())).result()
    told = found[0]["headers"]
    assert isinstance(told, list)
    return told


def test_the_middleware_adds_them_where_they_belong() -> None:
    told = [(key.lower().encode(), value.encode()) for key, value in headers.values(FAX)]
    assert asked("/fax/messages/7") == [(b"x", b"1"), *told]


def test_the_middleware_leaves_other_answers_alone() -> None:
    assert asked("/mail") == [(b"x", b"1")]


MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(9999, 1, 1), timezones=st.just(UTC))


@given(MOMENTS, MOMENTS)
def test_what_is_written_is_found_right(one: datetime, other: datetime) -> None:
    first, last = sorted((one.replace(microsecond=0), other.replace(microsecond=0)))
    made = Notice(service="a", paths=("/a",), deprecated=first, sunset=last, docs="https://a.example")
    links = {"deprecation": "https://a.example"}
    found = header_check.check(Answer("", 200, headers.values(made), links), last, 0)
    assert (found.deprecated, found.sunset, found.wrong) == (first, last, ())
