"""A real nginx on loopback writes a log that is read while it grows, rotates and is compressed."""

from __future__ import annotations

import gzip
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from sowhat.actions.build import build
from sowhat.actions.show import usage
from tests.actions.conftest import Quiet

FORMAT = (
    '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent '
    '"$http_referer" "$http_user_agent" $request_time "$http_x_api_key"'
)
CONFIG = """
{user} daemon off; worker_processes 2; pid {root}/nginx.pid; error_log {root}/error.log;
events {{ worker_connections 64; }}
http {{
  log_format sowhat '{format}';
  access_log {root}/logs/access.log sowhat;
  client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3;
  uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
  server {{
    listen 127.0.0.1:{port};
    location /pay {{ return 200 "ok"; }}
    location /slow-down {{ return 429; }}
    location / {{ return 404; }}
  }}
}}
"""
SETTINGS = f"""
platform: shop
sources:
  - {{name: edge, type: access-log, paths: [logs/*], format: '{FORMAT}', consumer: 'header:X-Api-Key'}}
"""


@dataclass(frozen=True)
class Nginx:
    """A running server and the workspace that its log lies in."""

    root: Path
    port: int
    process: subprocess.Popen[bytes]

    def ask(self, path: str, key: str, times: int = 1) -> None:
        with httpx.Client(base_url=f"http://127.0.0.1:{self.port}", trust_env=False) as client:
            for _ in range(times):
                client.get(path, headers={"X-Api-Key": key})

    def rotate(self, name: str) -> None:
        """What logrotate does: rename, then ask the server to open a new file."""
        log = self.root / "logs" / "access.log"
        log.rename(self.root / "logs" / name)
        os.kill(int((self.root / "nginx.pid").read_text()), signal.SIGUSR1)
        _until(log.exists)
        time.sleep(0.2)  # its workers follow a moment later


def _until(true: object, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not (true() if callable(true) else true):
        assert time.monotonic() < deadline, "the server did not get there in time"
        time.sleep(0.02)


def _answers(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def nginx(tmp_path: Path) -> Iterator[Nginx]:
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if program is None:
        pytest.skip("nginx is not installed: make test installs it where it may")
    (tmp_path / "logs").mkdir()
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not open what root's folder holds
    config = tmp_path / "nginx.conf"
    config.write_text(CONFIG.format(user=user, root=tmp_path, port=port, format=FORMAT), encoding="utf-8")
    process = subprocess.Popen([program, "-p", str(tmp_path), "-c", str(config), "-e", str(tmp_path / "error.log")])
    try:
        _until(lambda: _answers(port))
        yield Nginx(tmp_path, port, process)
    finally:
        process.terminate()
        process.wait(timeout=10)


def test_every_request_is_counted_once_while_the_log_grows_rotates_and_is_compressed(nginx: Nginx) -> None:
    nginx.ask("/pay/1", "key-a", 5)
    build(nginx.root, Quiet())
    nginx.ask("/pay/2", "key-b", 7)
    nginx.rotate("access.log.1")
    nginx.ask("/slow-down", "key-a", 3)
    build(nginx.root, Quiet())
    old = nginx.root / "logs" / "access.log.1"
    (nginx.root / "logs" / "access.log.1.gz").write_bytes(gzip.compress(old.read_bytes()))
    old.unlink()
    nginx.ask("/nothing-here", "key-c", 2)
    build(nginx.root, Quiet())
    totals = usage(nginx.root).totals
    assert totals.status == {"200": 12, "429": 3, "404": 2}
    assert totals.consumers == 3


def test_what_nginx_writes_of_odd_requests_is_read_and_not_quarantined(nginx: Nginx) -> None:
    for raw in (
        b"GET /\xe9\xff HTTP/1.1\r\nHost: x\r\n\r\n",
        b'GET /"quoted" HTTP/1.0\r\n\r\n',
        b"\x16\x03\x01\x02\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", nginx.port), timeout=5) as client:
            client.sendall(raw)
            client.recv(4096)
    nginx.ask("/pay", 'odd " key')
    log = nginx.root / "logs" / "access.log"
    _until(lambda: log.read_bytes().count(b"\n") == 4)
    build(nginx.root, Quiet())
    found = usage(nginx.root)
    assert (found.totals.calls, found.quarantine.records) == (4, 0)
