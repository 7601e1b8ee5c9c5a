"""Headers of a service that goes, and the headers that addresses and captures show."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from sowhat.actions.campaigns import open_
from sowhat.actions.lifecycle_headers import Asked, look, notice_months, snippet
from sowhat.errors import CallError, DataError
from sowhat.model.campaign import Scope, Terms

NOW = datetime(2026, 11, 23, tzinfo=UTC)
HEAD = """HTTP/1.1 301 Moved
Location: /v1/

HTTP/2 200
deprecation: @1767225600
sunset: Thu, 31 Dec 2026 23:59:59 GMT
link: <https://a.example/go>; rel="deprecation sunset"; type="text/html", </v2>; rel=successor-version

{"body": "HTTP/1.1 says nothing here"}
"""


class Answering(BaseHTTPRequestHandler):
    """Says goodbye to whoever asks; does not know HEAD on one path."""

    def do_HEAD(self) -> None:
        self._answer(405 if self.path == "/get-only" else 200)

    def do_GET(self) -> None:
        self._answer(302 if self.path == "/moved" else 200)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        if status != 405:
            self.send_header("Deprecation", "true" if self.path == "/draft" else "@1767225600")
            self.send_header("Sunset", "Thu, 31 Dec 2026 23:59:59 GMT")
            self.send_header("Link", '<https://a.example>; rel="deprecation"')
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test reads what it asks."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "sowhat.yaml").write_text(
        "platform: shop\ntimezone: Asia/Shanghai\nreview: {notice_months: 9}\nsources: []\n", encoding="utf-8"
    )
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "services.yaml").write_text(
        "services:\n  - {name: fax, routes: [/fax]}\n  - {name: bare}\n", encoding="utf-8"
    )
    return tmp_path


def test_an_address_is_read(site: str) -> None:
    [found] = look(f"{site}/v1", now=NOW).checks
    assert (found.status, found.wrong, found.links) == (200, (), {"deprecation": "https://a.example"})


def test_a_draft_of_the_header_is_found(site: str) -> None:
    found = look(f"{site}/draft", now=NOW)
    assert (found.good, found.checks[0].wrong[0].code) == (False, "headers-deprecation-true")


def test_a_server_that_knows_no_head_is_asked_for_the_thing_itself(site: str) -> None:
    assert look(f"{site}/get-only", now=NOW).checks[0].status == 200


def test_a_redirect_speaks_for_itself(site: str) -> None:
    assert look(f"{site}/moved", "GET", now=NOW).checks[0].status == 302


def test_nobody_there_is_a_problem_with_a_cure() -> None:
    with pytest.raises(DataError) as caught:
        look("http://127.0.0.1:1/x")
    assert caught.value.problems[0].code == "headers-unreachable"


def test_a_capture_of_curl_holds_every_answer(tmp_path: Path) -> None:
    (tmp_path / "head.txt").write_bytes(HEAD.replace("\n", "\r\n").encode())
    first, second = look(str(tmp_path / "head.txt"), now=NOW).checks
    assert (first.status, first.told[0].code) == (301, "headers-none")
    assert (second.wrong, second.weak) == ((), ())
    assert set(second.links) == {"deprecation", "sunset", "successor-version"}


def test_a_har_file_tells_the_addresses_too(tmp_path: Path) -> None:
    heads = [{"name": "Deprecation", "value": "@1767225600"}, {"name": ":status", "value": "200"}]
    entry = {"request": {"url": "https://a.example/v1"}, "response": {"status": 200, "headers": heads}}
    (tmp_path / "a.har").write_text(json.dumps({"log": {"entries": [entry]}}), encoding="utf-8")
    [found] = look(str(tmp_path / "a.har"), now=NOW).checks
    assert (found.address, found.deprecated) == ("https://a.example/v1", datetime(2026, 1, 1, tzinfo=UTC))


def test_what_comes_before_an_answer_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nSunset: x\r\n\r\n")
    assert [one.status for one in look(str(tmp_path / "a.txt"), now=NOW).checks] == [204]


def test_an_entry_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    entries = [{"response": None}, {"request": {"url": "http://a.example"}, "response": {"status": 200}}, 7]
    (tmp_path / "a.har").write_text(json.dumps({"log": {"entries": entries}}), encoding="utf-8")
    assert [one.address for one in look(str(tmp_path / "a.har"), now=NOW).checks] == ["http://a.example"]


@pytest.mark.parametrize("content", [b"", b"nothing", b"{", b'{"log": 7}', b"{" * 9999, b"\xff\xfe\x00", b"HTTP/1.1 x"])
def test_a_file_without_an_answer_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(DataError) as caught:
        look(str(tmp_path / "x"))
    assert caught.value.problems[0].code == "headers-capture-empty"


def test_what_is_neither_address_nor_file_is_refused() -> None:
    with pytest.raises(CallError) as caught:
        look("ftp://a.example")
    assert caught.value.problems[0].code == "headers-no-target"


def test_days_begin_where_the_company_is(shop: Path) -> None:
    made = snippet(shop, "fax", "nginx", Asked(date(2026, 12, 1), date(2027, 7, 1)))
    assert (made.notice.deprecated, made.notice.paths) == (datetime(2026, 11, 30, 16, tzinfo=UTC), ("/fax",))


@pytest.mark.parametrize(
    ("service", "asked", "code"),
    [
        ("fas", Asked(date(2026, 12, 1)), "no-such-service"),
        ("fax", Asked(), "headers-no-day"),
        ("bare", Asked(date(2026, 12, 1)), "headers-no-path"),
    ],
)
def test_what_is_missing_is_named(shop: Path, service: str, asked: Asked, code: str) -> None:
    with pytest.raises(CallError) as caught:
        snippet(shop, service, "nginx", asked)
    assert caught.value.problems[0].code == code


@pytest.mark.parametrize(
    ("scope", "paths"),
    [(Scope(), ("/fax",)), (Scope(kind="operations", operations=("GET /fax/{id}", "POST /fax/{id}")), ("/fax/{id}",))],
)
def test_a_campaign_under_way_says_when_and_what(shop: Path, scope: Scope, paths: tuple[str, ...]) -> None:
    terms = Terms(service="fax", scope=scope, notice=date(2030, 1, 1), sunset=date(2030, 12, 1), why="old")
    open_(shop, terms, "Ada")
    notice = snippet(shop, "fax", "envoy").notice
    assert (notice.deprecated.date(), notice.sunset, notice.paths) == (
        date(2029, 12, 31),
        datetime(2030, 11, 30, 16, tzinfo=UTC),
        paths,
    )


def test_the_notice_is_what_the_workspace_says(shop: Path, tmp_path: Path) -> None:
    assert (notice_months(shop), notice_months(tmp_path.parent)) == (9, 6)
