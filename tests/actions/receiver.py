"""A receiver of messages on loopback: it keeps what arrives and answers as it is told."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass(slots=True)
class Receiver:
    """What arrived (path and body), and how it answers: a status, a body, after so many seconds."""

    port: int = 0
    got: list[tuple[str, Any]] = field(default_factory=list)
    status: int = 200
    body: bytes = b"ok"
    pause: float = 0.0

    @property
    def bodies(self) -> list[Any]:
        """The bodies that arrived."""
        return [body for _, body in self.got]


@contextmanager
def receiving() -> Iterator[Receiver]:
    """A receiver that lives as long as the block."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            receiver.got.append((self.path, json.loads(content)))
            time.sleep(receiver.pause)
            with suppress(ConnectionError):  # who asked may not have waited
                self.send_response(receiver.status)
                self.send_header("Content-Length", str(len(receiver.body)))
                self.end_headers()
                self.wfile.write(receiver.body)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
