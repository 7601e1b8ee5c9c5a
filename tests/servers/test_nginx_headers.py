"""A real nginx on loopback sends the headers of a snippet, and the checker finds them right."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from sowhat.actions.lifecycle_headers import look
from sowhat.lifecycle.headers import snippet, values
from sowhat.model.header import Notice

FAX = Notice(
    service="fax-gateway",
    paths=("/fax/{id}/pages", "/old(1)"),
    deprecated=datetime(2026, 1, 1, tzinfo=UTC),
    sunset=datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
    docs="https://example.com/fax?from=header&what=100%25",
    successor="/mail",
)
CONFIG = """
{user} daemon off; pid {root}/nginx.pid; error_log {root}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3;
  uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
  {maps}
  server {{
    listen 127.0.0.1:{port};
    {adds}
    location /fax {{ return 200 "ok"; }}
    location /old {{ return 410; }}
    location / {{ return 404; }}
  }}
}}
"""


def free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an nginx with the snippet in its two places."""
    root, port = tmp_path_factory.mktemp("nginx"), free()
    maps, adds = snippet(FAX, "nginx").text.split("\n\n")
    user = "user root;" if os.geteuid() == 0 else ""
    (root / "nginx.conf").write_text(CONFIG.format(user=user, root=root, port=port, maps=maps, adds=adds))
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    process = subprocess.Popen([program, "-c", str(root / "nginx.conf"), "-p", str(root)])
    _wait(port, process, root)
    yield f"http://127.0.0.1:{port}"
    process.send_signal(signal.SIGTERM)
    process.wait(10)


def _wait(port: int, process: subprocess.Popen[bytes], root: Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError((root / "error.log").read_text())
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nginx does not listen")


def sent(address: str) -> dict[str, str]:
    with httpx.Client(trust_env=False) as client:
        answer = client.get(address)
    return {key: answer.headers[key] for key, _ in values(FAX) if key in answer.headers}


@pytest.mark.parametrize("path", ["/fax/7/pages", "/fax/7/pages/1?x=1", "/old(1)"])
def test_nginx_sends_what_the_standards_say(site: str, path: str) -> None:
    assert sent(site + path) == dict(values(FAX))


@pytest.mark.parametrize("path", ["/fax/7", "/fax/7/pagesx", "/mail", "/old1"])
def test_nginx_leaves_other_answers_alone(site: str, path: str) -> None:
    assert sent(site + path) == {}


def test_the_checker_finds_nothing_to_mend(site: str) -> None:
    [found] = look(f"{site}/fax/7/pages", now=datetime(2026, 6, 1, tzinfo=UTC)).checks
    assert (found.wrong, found.weak, found.deprecated, found.sunset) == ((), (), FAX.deprecated, FAX.sunset)
