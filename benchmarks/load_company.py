"""A company that people sign in to, served by a process of its own, as the benchmark of many readers and writers needs
it."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from benchmarks.measure import BenchError
from sowhat.actions.access.signing_in import digest
from sowhat.model.access import Identity, Session
from sowhat.store.database import Store, open_store

START = 180
"""Seconds that a server may take to begin."""
MOST_SAID = 8000
"""Characters of what the server said that are shown."""
VARIABLE = "SOWHAT_LOAD_DECISIONS"
PROVIDER = "dir"
READERS, WRITERS = "readers", "writers"
COOKIE = "sowhat_session"
ACCESS = """
access:
  address: {address}
  providers: [{{name: {provider}, kind: ldap, address: "ldaps://127.0.0.1:1", base: "dc=example"}}]
  roles: {{viewer: {{groups: [{readers}]}}, contributor: {{groups: [{writers}]}}}}
"""
"""Nobody signs in while it is measured: sessions are there. The directory is never asked."""


@dataclass(frozen=True, slots=True)
class Company:
    """A workspace that is served: its address, the process, where decisions lie, cookies of those who are signed in."""

    address: str
    process: int
    decisions: str
    readers: tuple[str, ...]
    writers: tuple[str, ...]


def copied(source: Path, folder: Path, decisions: str, address: str) -> Path:
    """A copy of a built workspace with sign-in, its decisions in the database `decisions` (empty: in a file)."""
    root = Path(shutil.copytree(source, folder))
    settings = root / "sowhat.yaml"
    more = ACCESS.format(address=address, provider=PROVIDER, readers=READERS, writers=WRITERS)
    where = f"decisions: env:{VARIABLE}\n" if decisions else ""
    settings.write_text(f"{where}{settings.read_text(encoding='utf-8').rstrip()}\n{more}", encoding="utf-8")
    if decisions:
        carry(f"sqlite:///{root / 'decisions.db'}", decisions)
        for file in root.glob("decisions.db*"):
            file.unlink()
    return root


def carry(source: str, target: str) -> None:
    """Every row of a database into an empty one, of another kind as well."""
    one, other = open_store(source), open_store(target)
    with one.read() as had, other.begin() as new:
        for table in had.dump.tables():
            new.dump.fill(table, had.dump.lines(table))
    one.close()
    other.close()


def signed_in(store: Store, group: str, many: int) -> tuple[str, ...]:
    """So many people who just signed in; their cookies."""
    now, made = datetime.now(UTC), []
    with store.begin() as work:
        for number in range(many):
            secret = secrets.token_urlsafe(32)
            who = Identity(id=f"{group}-{number}", name=f"{group.title()} {number}", groups=(group,))
            person = f"{PROVIDER}/{who.id}"
            ends = now + timedelta(hours=12)
            session = Session(
                id=digest(secret), person=person, provider=PROVIDER, identity=who, created_at=now, seen_at=now,
                ends_at=ends,
            )  # fmt: skip
            work.sessions.add(session)
            made.append(f"{COOKIE}={secret}")
    return tuple(made)


@contextmanager
def served(source: Path, folder: Path, decisions: str, people: tuple[int, int]) -> Iterator[Company]:
    """A copy of a workspace with so many readers and writers, served until the block ends."""
    port = free()
    address = f"http://127.0.0.1:{port}"
    root = copied(source, folder, decisions, address)
    url = decisions or f"sqlite:///{root / 'decisions.db'}"
    store = open_store(url)
    readers, writers = signed_in(store, READERS, people[0]), signed_in(store, WRITERS, people[1])
    store.close()
    said = folder.with_name(f"{folder.name}.log")
    command = [str(Path(sys.executable).with_name("sowhat")), "serve", "--workspace", str(root), "--port", str(port)]
    with said.open("wb") as out, process_of(command, out.fileno(), {VARIABLE: decisions}) as process:
        ready(address, process, said)
        try:
            yield Company(address, process.pid, url, readers, writers)
        finally:
            sys.stderr.write(said.read_text(encoding="utf-8", errors="replace")[-MOST_SAID:])


@contextmanager
def process_of(command: Sequence[str], out: int, more: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process with more in its environment, ended with the block."""
    environment = {**os.environ, **more}
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def ready(address: str, process: subprocess.Popen[bytes], said: Path) -> None:
    """Wait until a server answers. Raises BenchError where it does not begin to."""
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            if httpx.get(f"{address}/healthz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise BenchError(f"the server did not begin to serve:\n{said.read_text(encoding='utf-8', errors='replace')}")


def free() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port
