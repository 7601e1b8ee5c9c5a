"""A sowhat that is served as anybody would serve it, in a process of its own."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

RUN = "from sowhat.cli.app import main; main()"
PATIENT = 60.0
"""Seconds that a server may take to listen, on a machine that does other things too."""


def free() -> int:
    """A port that nobody has."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@contextmanager
def served(root: Path, port: int, *options: str, ca: Path | None = None, log: Path | None = None) -> Iterator[str]:
    """`sowhat serve`; its address on this machine. `log` takes its error stream."""
    command = [sys.executable, "-c", RUN, "serve", "--workspace", str(root), "--port", str(port), *options]
    url = f"{'https' if ca else 'http'}://localhost:{port}"
    with (log or root.parent / "served.log").open("wb") as told:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told, env=dict(os.environ))
        try:
            _until_it_answers(url, ca, process)
            yield url
        finally:
            process.terminate()
            process.wait(timeout=PATIENT)


def client(url: str, ca: Path | None = None) -> httpx.Client:
    """Asks it; believes no certificate but those of the file."""
    verify = ssl.create_default_context(cafile=str(ca)) if ca else False
    return httpx.Client(base_url=url, verify=verify, trust_env=False, timeout=PATIENT)


def _until_it_answers(url: str, ca: Path | None, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENT
    with client(url, ca) as asking:
        while True:
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server did not get there in time"
            try:
                asking.get("/healthz")
                return
            except httpx.TransportError:
                time.sleep(0.1)
