"""Receivers and builds that are killed: `killed_receivers.py FOLDER KILLS SEED` prints what happened, as JSON.

Two receivers share one port, and every few hundredths of a second one of them is killed and another takes its place.
Meanwhile builds read the spool and are killed too. Clients send batches until somebody says that they arrived; now and
then one does not wait for the answer and sends the same again.
"""

from __future__ import annotations

import gzip
import http.client
import json
import os
import random
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from sowhat.actions.build import build
from sowhat.web.app import create

SETTINGS = """
platform: p
sources:
  - {name: traces, type: otlp, receive: true, consumer: [app]}
"""
CLIENTS, SPANS, STARTED = 8, 3, 1_790_000_000_000_000_000
BUILD = 1.5
"""Seconds that a build may live at most."""


class Noise:
    """Progress that nobody sees."""

    def reading(self, source: str, done: int, total: int) -> None:
        """Says nothing."""

    def deriving(self, result: str) -> None:
        """Says nothing."""

    def waiting(self) -> None:
        """Says nothing."""


def forked(work: Callable[[], object]) -> int:
    """A process of its own for some work."""
    child = os.fork()
    if child == 0:
        failed = 1
        try:
            work()
            failed = 0
        finally:
            sys.stderr.flush()
            os._exit(failed)
    return child


def ended(child: int, how: int = os.WNOHANG) -> bool:
    """Whether a process is over; one that failed by itself fails the harness."""
    found, status = os.waitpid(child, how)
    if status:
        raise SystemExit("a process failed by itself")
    return found != 0


def killed(child: int) -> None:
    """End a process at once."""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def receive(app: FastAPI, listener: socket.socket) -> None:
    """Be a receiver until killed."""
    config = uvicorn.Config(app, log_level="critical", ws="none", http="h11")
    uvicorn.Server(config).run(sockets=[listener])


def body(name: str) -> bytes:
    """A batch of spans whose service is named as the batch is."""
    request = ExportTraceServiceRequest()
    spans = request.resource_spans.add()
    spans.resource.attributes.add(key="service.name").value.string_value = name
    scope = spans.scope_spans.add()
    for number in range(SPANS):
        start = STARTED + number * 10**9
        span = scope.spans.add(kind=2, name="GET /a", start_time_unix_nano=start, end_time_unix_nano=start + 10**6)
        span.trace_id, span.span_id = os.urandom(16), os.urandom(8)
    return bytes(request.SerializeToString())


def sent(port: int, content: bytes, chance: random.Random) -> bool:
    """Whether somebody said that a batch arrived."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=3)
    packed = chance.random() < 0.3
    headers = {"Content-Type": "application/x-protobuf", **({"Content-Encoding": "gzip"} if packed else {})}
    try:
        link.request("POST", "/v1/traces", gzip.compress(content) if packed else content, headers)
        if chance.random() < 0.1:
            time.sleep(chance.uniform(0, 0.02))
            return False  # the answer may be on its way, but nobody listens
        answer = link.getresponse()
        answer.read()
        if answer.status not in (200, 429, 503):
            raise SystemExit(f"answered {answer.status}")
        return answer.status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        link.close()


def send(root: Path, port: int, number: int, seed: int) -> None:
    """Send batch after batch until told to stop, each until it is acknowledged."""
    chance = random.Random(seed + number)
    with (root / f"acknowledged-{number}").open("a") as told:
        for at in range(10**9):
            if (root / "stop").exists():
                return
            name = f"batch-{number}-{at}"
            content = body(name)
            while not sent(port, content, chance):
                time.sleep(0.005)
            told.write(f"{name}\n")
            told.flush()
            time.sleep(0.01)


def clients(root: Path, port: int, seed: int) -> None:
    """All clients, as threads of one process."""
    threads = [threading.Thread(target=send, args=(root, port, number, seed)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def builds(root: Path, seed: int) -> None:
    """Builds under fire until told to stop; one letter in the file `built` each, `k` for a killed one."""
    chance = random.Random(seed)
    while not (root / "stop").exists():
        child = forked(lambda: build(root, Noise()))
        deadline = time.monotonic() + chance.uniform(0, BUILD)
        over = False
        while not over and time.monotonic() < deadline:
            time.sleep(0.005)
            over = ended(child)
        if not over:
            killed(child)
        with (root / "built").open("a") as told:
            told.write("." if over else "k")


def one_more(root: Path, patience: float = 5.0) -> None:
    """Wait until a batch more is acknowledged: on a busy machine receivers would else die before they hear anything."""
    before, deadline = acknowledged(root), time.monotonic() + patience
    while acknowledged(root) == before and time.monotonic() < deadline:
        time.sleep(0.005)


def acknowledged(root: Path) -> int:
    """Bytes of the names of batches that were acknowledged."""
    return sum(path.stat().st_size for path in root.glob("acknowledged-*"))


def main(root: Path, kills: int, seed: int) -> None:
    """Kill receivers so many times, then let everything come to rest."""
    (root / "sowhat.yaml").write_text(SETTINGS)
    chance = random.Random(seed)
    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    port = listener.getsockname()[1]
    sending, building = forked(lambda: clients(root, port, seed)), forked(lambda: builds(root, seed))
    app = create(root)
    app.state.site.workspace()  # what every receiver would read first
    running = [forked(lambda: receive(app, listener)) for _ in range(2)]
    try:
        for number in range(kills):
            time.sleep(chance.uniform(0.0, 0.15))
            if number % 2 == 0:
                one_more(root)
            killed(running.pop(0))
            running.append(forked(lambda: receive(app, listener)))
        (root / "stop").touch()
        ended(sending, 0)
        ended(building, 0)
    finally:
        for child in running:
            killed(child)
    build(root, Noise())
    names = [line for number in range(CLIENTS) for line in (root / f"acknowledged-{number}").read_text().split()]
    print(json.dumps({"acknowledged": names, "builds killed": (root / "built").read_text().count("k")}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
