"""A server on the loopback that speaks the protocol of chat completions, and says what a test wants it to say."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Slide = dict[str, Any]
Tells = Callable[[Slide], Slide | str]
"""What becomes of a slide: another one, or words that are none."""
DATA = re.compile(r"<(DATA-[0-9a-f]{16})>\n(.*)\n</\1>", re.DOTALL)


@dataclass
class Model:
    """The server's address and what it was asked."""

    endpoint: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def data(self, at: int = 0) -> dict[str, Any]:
        """The data between the marks of a request."""
        found = DATA.search(self.asked[at]["messages"][1]["content"])
        assert found
        return dict(json.loads(found[2]))


Answers = Callable[[BaseHTTPRequestHandler, Model], None]


def telling(tells: Tells) -> Answers:
    """Answers as the protocol has it, with a slide made from the one that was sent."""

    def answer(handler: BaseHTTPRequestHandler, model: Model) -> None:
        told = tells(model.data(-1)["slide"])
        content = told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
        plain(handler, json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode())

    return answer


def plain(handler: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    """A whole answer."""
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def hanging(handler: BaseHTTPRequestHandler, model: Model) -> None:
    """Nothing, until the test is over."""
    del handler
    model.stop.wait(20)


def endless(handler: BaseHTTPRequestHandler, model: Model) -> None:
    """A body that does not end."""
    handler.send_response(200)
    handler.end_headers()
    try:
        while not model.stop.is_set():
            handler.wfile.write(b" " * 65536)
    except OSError:
        return


def dripping(handler: BaseHTTPRequestHandler, model: Model) -> None:
    """A byte now and then, each just in time."""
    handler.send_response(200)
    handler.end_headers()
    try:
        while not model.stop.wait(0.05):
            handler.wfile.write(b" ")
            handler.wfile.flush()
    except OSError:
        return


@contextmanager
def serving(answers: Answers) -> Iterator[Model]:
    """The server while a test runs."""
    model = Model("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            model.asked.append({"path": self.path, **json.loads(content)})
            model.keys.append(self.headers.get("Authorization", ""))
            answers(self, model)

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    model.endpoint = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        model.stop.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
