"""Real HAProxy, Apache and nginx on loopback: what they write of requests that were sent is counted as sent."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from sowhat.actions.build import build
from sowhat.actions.show import usage
from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Sample, prepare
from sowhat.sources.logs import access_log
from tests.actions.conftest import Quiet

LONG = "/abc" * 175
PLAN = (("/pay/1", 7), ("/pay/2?app=x", 5), ("/slow", 3), ("/nothing/%E8%AE%A2", 2), (LONG, 1))
SENT = Counter({("/pay/1", "200"): 7, ("/pay/2", "200"): 5, ("/slow", "429"): 3, ("/nothing/%E8%AE%A2", "404"): 2})
SENT[(LONG, "404")] = 1
ODD = b'GET /nothing HTTP/1.1\r\nHost: x\r\nUser-Agent: a "b" \\ \xff\x07\r\nConnection: close\r\n\r\n'
AGENT = 'shop "1" \\ü'
HAPROXY = """
global
  log 127.0.0.1:{udp} len 8192 format {form} local0
defaults
  mode http
  log global
  option httplog
  timeout client 5s
  timeout server 5s
  timeout connect 5s
frontend web
  bind 127.0.0.1:{port}
  capture request header X-App-Id len 64
  http-request return status 200 if {{ path_beg /pay }}
  http-request return status 429 if {{ path /slow }}
  http-request return status 404
"""
APACHE = """
ServerRoot {root}
PidFile {root}/apache.pid
Listen 127.0.0.1:{port}
ServerName localhost
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule alias_module {modules}/mod_alias.so
{user}
DocumentRoot {modules}
AliasMatch ^/pay/ {modules}/mod_alias.so
ErrorLog {root}/error.log
LogFormat "%h %l %u %t \\"%r\\" %>s %b \\"%{{Referer}}i\\" \\"%{{User-Agent}}i\\"" combined
CustomLog {root}/access.log combined
Redirect 429 /slow
"""
NGINX = """
{user} daemon off; pid {root}/nginx.pid; error_log {root}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log syslog:server=127.0.0.1:{udp},tag=edge combined;
  client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3;
  uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
  server {{
    listen 127.0.0.1:{port};
    location /pay {{ return 200 "ok"; }}
    location /slow {{ return 429; }}
    location / {{ return 404; }}
  }}
}}
"""


class Listener:
    """A syslog server: each datagram becomes a line of the file."""

    def __init__(self, path: Path) -> None:
        self.path, self._socket = path, socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(0.1)
        self.port, self._open = self._socket.getsockname()[1], True
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        with self.path.open("ab", buffering=0) as file:
            while self._open:
                try:
                    file.write(self._socket.recv(65536).rstrip(b"\n\0") + b"\n")
                except TimeoutError:
                    continue

    def close(self) -> None:
        self._open = False
        self._thread.join()
        self._socket.close()


def program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        pytest.skip(f"{name} is not installed: make test installs it where it may")
    return found


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def until(true: object, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not (callable(true) and true()):
        assert time.monotonic() < deadline, "the server did not get there in time"
        time.sleep(0.02)


def answers(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def running(command: list[str], port: int) -> Iterator[None]:
    process = subprocess.Popen(command)
    try:
        until(lambda: answers(port))
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def send(port: int) -> None:
    headers = {"X-App-Id": "app-1", "User-Agent": AGENT.encode()}
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        for path, times in PLAN:
            for _ in range(times):
                client.get(path, headers=headers)  # type: ignore[arg-type]


def lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def found(path: Path) -> AccessLog:
    detection = access_log.detect(Sample(path, path.read_bytes()))
    assert detection is not None
    assert isinstance(detection.source, AccessLog)
    return detection.source


def counted(source: AccessLog, path: Path) -> Counter[tuple[str, str]]:
    content = path.read_bytes()
    with Workbench() as bench:
        prepare(bench)
        access_log.read(bench, source, Slice("edge", "f", path, 0, len(content), 1, content), "UTC")
        rows = bench.fetch("SELECT path, status, sum(calls)::BIGINT AS calls FROM records GROUP BY ALL").to_pylist()
    return Counter({(row["path"], row["status"]): row["calls"] for row in rows})


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(tmp_path / "access.log")
    yield listener
    listener.close()


@pytest.mark.parametrize("form", ["raw", "rfc3164", "rfc5424"])
def test_what_haproxy_logs_to_syslog(tmp_path: Path, listener: Listener, form: str) -> None:
    port, config = free_port(), tmp_path / "haproxy.cfg"
    config.write_text(HAPROXY.format(udp=listener.port, port=port, form=form))
    with running([program("haproxy"), "-db", "-f", str(config)], port):
        until(lambda: answers(port))
        send(port)
        until(lambda: lines(listener.path) >= sum(SENT.values()))
    source = found(listener.path)
    assert source.format == "haproxy"
    sent_only = {key: calls for key, calls in counted(source, listener.path).items() if key[0]}
    assert sent_only == SENT


def test_haproxys_log_is_built_with_its_captured_header_as_the_consumer(tmp_path: Path, listener: Listener) -> None:
    port, config = free_port(), tmp_path / "haproxy.cfg"
    config.write_text(HAPROXY.format(udp=listener.port, port=port, form="rfc3164"))
    (tmp_path / "sowhat.yaml").write_text(
        "platform: shop\nsources:\n  - {name: edge, type: access-log, paths: [access.log], format: haproxy, "
        "consumer: ['field:captured_1']}\n"
    )
    with running([program("haproxy"), "-db", "-f", str(config)], port):
        send(port)
        until(lambda: lines(listener.path) >= sum(SENT.values()))
        build(tmp_path, Quiet())
        send(port)
        until(lambda: lines(listener.path) >= 2 * sum(SENT.values()))
    build(tmp_path, Quiet())
    totals = usage(tmp_path).totals
    statuses = {code: calls for code, calls in totals.status.items() if code in {"200", "404", "429"}}
    assert (statuses, totals.consumers) == ({"200": 24, "404": 6, "429": 6}, 1)


def test_what_nginx_logs_to_syslog(tmp_path: Path, listener: Listener) -> None:
    port, config = free_port(), tmp_path / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    config.write_text(NGINX.format(user=user, root=tmp_path, udp=listener.port, port=port))
    with running([program("nginx"), "-p", str(tmp_path), "-c", str(config), "-e", str(tmp_path / "e.log")], port):
        send(port)
        until(lambda: lines(listener.path) >= sum(SENT.values()))
    source = found(listener.path)
    assert source.format == "combined"
    assert counted(source, listener.path) == SENT


def test_what_apache_logs(tmp_path: Path) -> None:
    apache, modules = program("apache2"), Path("/usr/lib/apache2/modules")
    if not modules.is_dir():
        pytest.skip("Apache's modules are not where Debian has them")
    port, config, log = free_port(), tmp_path / "apache.conf", tmp_path / "access.log"
    user = "User www-data\nGroup www-data" if os.geteuid() == 0 else ""
    config.write_text(APACHE.format(root=tmp_path, port=port, modules=modules, user=user))
    with running([apache, "-DFOREGROUND", "-f", str(config)], port):
        send(port)
        with socket.create_connection(("127.0.0.1", port), timeout=5) as client:
            client.sendall(ODD)
            client.recv(4096)
        until(lambda: lines(log) > sum(SENT.values()))
    source = found(log)
    assert source.format == "combined"
    assert counted(source, log) == SENT + Counter({("/nothing", "400"): 1})
