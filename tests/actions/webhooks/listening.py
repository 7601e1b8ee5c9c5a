"""A receiver of webhooks on this machine, and a workspace that tells it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

KEY = bytes(range(32))
SECRET = "whsec_" + base64.b64encode(KEY).decode()
VARIABLE = "SOWHAT_TEST_WEBHOOK_SECRET"


@dataclass(frozen=True, slots=True)
class Came:
    """What came in: where, with which headers, and the body."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        """By which a receiver knows what it had already."""
        return self.headers["webhook-id"]

    def genuine(self, key: bytes = KEY) -> bool:
        """Whether it is signed as Standard Webhooks says, just now; counted here on its own."""
        at = self.headers["webhook-timestamp"]
        told = b".".join((self.id.encode(), at.encode(), self.body))
        right = base64.b64encode(hmac.new(key, told, hashlib.sha256).digest()).decode()
        return abs(time.time() - int(at)) < 300 and f"v1,{right}" in self.headers["webhook-signature"].split()


@dataclass(slots=True)
class Receiver:
    """What came in, and the statuses to answer next (200 once they are used up); 0 answers nothing until `let_go`."""

    address: str = ""
    came: list[Came] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    location: str = ""
    let_go: threading.Event = field(default_factory=threading.Event)


@contextmanager
def listening() -> Iterator[Receiver]:
    """Listens on this machine."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            told = {name.lower(): value for name, value in self.headers.items()}
            receiver.came.append(Came(self.path, told, body))
            status = receiver.answers.pop(0) if receiver.answers else 200
            if not status:
                receiver.let_go.wait(30)
                return
            self.send_response(status)
            if receiver.location:
                self.send_header("Location", receiver.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *given: object) -> None:
            del given

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    receiver.address = f"http://127.0.0.1:{server.server_port}/hook"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.let_go.set()
        server.shutdown()
        server.server_close()
        thread.join(10)


def declare(root: Path, *hooks: tuple[str, str], events: str = "", site: str = "") -> None:
    """Webhooks by name and address."""
    lines = ["platform: p", "timezone: Asia/Shanghai", "webhooks:"]
    for name, address in hooks:
        lines.append(f'  - {{name: {name}, address: "{address}", secret: env:{VARIABLE}{events}}}')
    lines += [f"alerts: {{site: {site}}}"] if site else []
    (root / "sowhat.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
