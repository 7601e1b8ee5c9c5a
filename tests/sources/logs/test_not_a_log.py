"""Files that are no access log: refused by their name when nothing of them can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sowhat.engine.workbench import Workbench
from sowhat.errors import DataError
from sowhat.sources.contract import prepare
from sowhat.sources.logs.not_a_log import kind
from tests.sources.logs.formats.reading import read, source
from tests.sources.logs.formats.samples import line

KINDS = {
    "nginx-error": '2021/12/01 13:53:33 [error] 31#31: *46 "/x" is not found, request: "GET / HTTP/1.1", host: "h"',
    "apache-error": "[Thu Oct 13 12:24:49.880562 2022] [auth_basic:error] [pid 10] AH01618: user sss not found: /",
    "metrics": 'http_requests_total{code="200"} 1027 1395066363000',
    "json": '{"level":"info","message":"started"}',
    "program": "2026-03-01 10:05:03,123 INFO  [main] c.a.OrderService - started in 3 s",
    "syslog": "Mar  1 10:05:03 edge-1 sshd[812]: Accepted publickey for root from 10.0.0.1",
    "w3c": "#Fields: date time\n2026-03-01 10:05:03",
    "xml": '<event id="1"><time>2026-03-01</time></event>',
}


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        prepare(bench)
        yield bench


@pytest.mark.parametrize(("name", "text"), KINDS.items())
def test_a_kind_is_told_by_its_lines(name: str, text: str) -> None:
    assert kind(f"{text}\r\n\n".encode() * 5) == name


@pytest.mark.parametrize("text", ["", "\n\n", "hello\nworld\nagain\n", "\0\xff" * 90, "{\n{\n{\n"])
def test_what_nobody_knows_has_no_kind(text: str) -> None:
    assert kind(text.encode("latin-1")) is None


@pytest.mark.parametrize("format_", ["combined", "haproxy", "aws-alb", "envoy", "traefik", "dubbo", "json"])
@pytest.mark.parametrize(("name", "text"), KINDS.items())
def test_such_a_file_is_refused_whatever_the_format(bench: Workbench, format_: str, name: str, text: str) -> None:
    with pytest.raises(DataError, match="not-an-access-log") as caught:
        read(bench, f"{text}\n" * 5, source(format_))
    assert caught.value.problems[0].params["kind"] == name


def test_one_call_among_errors_makes_the_file_a_log(bench: Workbench) -> None:
    counts = read(bench, f"{KINDS['nginx-error']}\n" * 9 + line("combined"), source("combined"))
    assert (counts.read, counts.quarantined) == (1, 9)


def test_a_file_of_two_lines_is_not_judged(bench: Workbench) -> None:
    assert read(bench, f"{KINDS['json']}\n" * 2, source("combined")).quarantined == 2
