"""A server on loopback that answers what a function says, and remembers what it was asked."""

from __future__ import annotations

import json
import ssl
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """One request; a body that is JSON or a form is read as such."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    content: bytes

    @property
    def form(self) -> dict[str, str]:
        assert self.headers.get("content-type") == "application/x-www-form-urlencoded", self.headers
        return dict(parse_qsl(self.content.decode(), strict_parsing=True))

    @property
    def json(self) -> dict[str, object]:
        assert self.headers.get("content-type") == "application/json; charset=utf-8", self.headers
        found = json.loads(self.content)
        assert isinstance(found, dict)
        return found


@dataclass(frozen=True)
class Told:
    """What is answered; `parts` are sent one by one, as slowly as they come."""

    said: object = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    parts: Callable[[], Iterator[bytes]] | None = None


Answering = Callable[[Asked], Told]


class _Server(ThreadingHTTPServer):
    """Says nothing of whoever hangs up, as somebody does who does not trust it."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(answer: Answering, tls: tuple[Path, Path] | None = None) -> Iterator[str]:
    """The server, with a certificate and its key where it encrypts; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            url = urlsplit(self.path)
            length = int(self.headers.get("content-length", "0"))
            headers = {name.lower(): value for name, value in self.headers.items()}
            query = dict(parse_qsl(url.query))
            told = answer(Asked(self.command, url.path, query, headers, self.rfile.read(length)))
            content = told.said if isinstance(told.said, bytes) else json.dumps(told.said).encode()
            self.send_response(told.status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            if told.parts is None:
                self.send_header("content-length", str(len(content)))
            self.end_headers()
            try:
                for part in told.parts() if told.parts else (content,):
                    self.wfile.write(part)
            except OSError:
                pass  # whoever asked has gone, as it should

        do_POST = do_GET

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = _Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*tls)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
