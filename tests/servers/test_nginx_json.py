"""A real nginx that writes JSON (`escape=json`): what was sent is what is read, odd user agents included."""

from __future__ import annotations

import json
import os
import socket
from collections import Counter
from pathlib import Path

import httpx
import pytest

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Sample, prepare
from sowhat.sources.logs import access_log
from tests.servers.test_log_formats import free_port, lines, program, running, until

CONFIG = """
{user} daemon off; pid {root}/nginx.pid; error_log {root}/error.log;
events {{ worker_connections 64; }}
http {{
  log_format own escape=json '{{"time_iso8601":"$time_iso8601","request":"$request","status":"$status",'
    '"body_bytes_sent":"$body_bytes_sent","request_time":"$request_time","http_user_agent":"$http_user_agent",'
    '"remote_addr":"$remote_addr","http_x_app_id":"$http_x_app_id"}}';
  access_log {root}/access.log own;
  client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3;
  uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
  server {{
    listen 127.0.0.1:{port};
    location /pay {{ return 200 "ok"; }}
    location / {{ return 404; }}
  }}
}}
"""
ODD = (
    b'GET /pay/odd HTTP/1.1\r\nHost: x\r\nX-App-Id: app-2\r\nUser-Agent: a "b" \\ \xff\x07\r\nConnection: close\r\n\r\n'
)
SENT = Counter({("/pay/1", "app-1"): 4, ("/pay/2", "app-1"): 3, ("/nothing/%E8%AE%A2", "app-1"): 2})


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """The log of a server that was sent SENT and one odd request."""
    nginx, port = program("nginx"), free_port()
    user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not open what root's folder holds
    config = tmp_path / "nginx.conf"
    config.write_text(CONFIG.format(user=user, root=tmp_path, port=port), encoding="utf-8")
    path = tmp_path / "access.log"
    with running([nginx, "-p", str(tmp_path), "-c", str(config), "-e", str(tmp_path / "error.log")], port):
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
            for (target, app), times in SENT.items():
                for _ in range(times):
                    client.get(f"{target}?x=1", headers={"X-App-Id": app})
        with socket.create_connection(("127.0.0.1", port), timeout=5) as raw:
            raw.sendall(ODD)
            raw.recv(4096)
        until(lambda: lines(path) == SENT.total() + 1)
    return path


def test_what_a_real_nginx_writes_in_json_is_read_as_it_was_sent(log: Path) -> None:
    content = log.read_bytes()
    found = access_log.detect(Sample(log, content))
    assert found is not None
    assert isinstance(found.source, AccessLog)
    assert (found.source.format, found.source.consumer) == ("json", ("header:x-app-id",))
    with Workbench() as bench:
        prepare(bench)
        counts = access_log.read(bench, found.source, Slice("e", "f", log, 0, len(content), 1, content), "UTC")
        rows = bench.fetch("SELECT path, consumer, sum(calls)::BIGINT AS calls FROM records GROUP BY ALL").to_pylist()
    assert (counts.read, counts.quarantined) == (SENT.total() + 1, 0)
    assert Counter({(row["path"], row["consumer"]): row["calls"] for row in rows}) == SENT + Counter(
        {("/pay/odd", "app-2"): 1}
    )


def test_the_odd_request_is_no_valid_utf_8_and_read_nevertheless(log: Path) -> None:
    with pytest.raises(UnicodeDecodeError):
        [json.loads(line) for line in log.read_bytes().splitlines()]
