"""Asking a server: again where it is away for a moment, and every other answer is a problem that names it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from sowhat.errors import BlockedError, DataError, SowhatError
from sowhat.sources.servers.asking import Patience, Question, Server, told
from sowhat.sources.servers.prometheus_api import Api, Range
from sowhat.sources.servers.skywalking_api import Api as Sky

QUICK = Patience(timeout=5, attempts=3, pause=0.01, longest=0.02, largest=10_000)
NUMBERS = TypeAdapter(list[int])
Answers = list[tuple[int, bytes]]


@contextmanager
def answering(answers: Answers) -> Iterator[str]:
    """A server that gives these answers in turn, the last one for ever."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.do_GET()

        def do_GET(self) -> None:
            status, content = answers.pop(0) if len(answers) > 1 else answers[0]
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def ask(*answers: tuple[int, bytes]) -> list[int]:
    with answering(list(answers)) as url, Server(url, "", None, QUICK) as server:
        return server.ask(Question("/numbers", query={"all": "yes"}), NUMBERS)


def test_a_server_that_comes_back_is_heard() -> None:
    assert ask((503, b""), (429, b"later"), (200, b"[1,2]")) == [1, 2]


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        ((503, b""), BlockedError, "server-silent"),
        ((401, b""), BlockedError, "server-forbidden"),
        ((403, b"{}"), BlockedError, "server-forbidden"),
        ((404, b"<html>"), DataError, "server-refused"),
        ((422, b'{"error": "too many samples"}'), DataError, "server-refused"),
        ((302, b""), DataError, "server-refused"),
        ((200, b"<html>log in</html>"), DataError, "server-unreadable"),
        ((200, b'["x"]'), DataError, "server-unreadable"),
        ((200, b"[" * 9_000), DataError, "server-unreadable"),
        ((200, b"[" + b"1," * 9_000), DataError, "server-too-much"),
    ],
)
def test_other_answers(answer: tuple[int, bytes], kind: type[SowhatError], code: str) -> None:
    with pytest.raises(kind, match=code):
        ask(answer)


def test_the_words_of_a_server_are_passed_on() -> None:
    with pytest.raises(DataError, match=r"'says': 'too many samples', 'told': 'yes'"):
        ask((422, b'{"error": "too many samples"}'))


@pytest.mark.parametrize("url", ["ftp://host/x", "host:9090", "http://", ""])
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(DataError, match="server-address"):
        Server(url, "", None, QUICK)


def test_a_variable_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPTY", " ")
    with pytest.raises(BlockedError, match="env-unset"):
        told("env:EMPTY", None)


def test_an_address_from_the_environment_is_shown_without_its_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHERE", "https://me:hidden@prom.example/p?key=hidden")
    with Server("env:WHERE", "", None, QUICK) as server:
        assert server.shown == "https://prom.example/p"


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["data", "result", "metric", "value", "values", "errors", "getTimeInfo", "m0", "results"]),
            inner,
        )
    ),
    max_leaves=10,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(["data", "errors"]), json_like))
def test_no_answer_breaks_an_interface(said: dict[str, object]) -> None:
    content = TypeAdapter(dict[str, object]).dump_json(said)
    with answering([(200, content)]) as url, Server(url, "", None, QUICK) as server:
        for question in (
            lambda: Api(server).metrics("x", 0, 1),
            lambda: Api(server).range("x", Range(0, 60, 60)),
            lambda: Api(server).instant("x", 0),
            lambda: Sky(server, normal=True).zone(),
            lambda: Sky(server, normal=True).services("GENERAL"),
        ):
            try:
                question()
            except DataError:
                continue
