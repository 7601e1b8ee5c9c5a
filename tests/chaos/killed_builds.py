"""Builds that are killed: `killed_builds.py FOLDER KILLS SEED` prints how many kills each workspace took, as JSON.

Imports once, then forks a child for every build, so that a kill takes a second or two. Between two kills the log grows,
rotates and is compressed. Each workspace is built until it is done; the last one comes after `KILLS` kills in all.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from sowhat.actions.build import build as run
from sowhat.actions.ingest_batches import Sizes, Tools

LINES = 500
LONGEST = 1.8
"""Seconds that a build may live at most; long enough for one that has little to do."""
SIZES = Sizes(slice_=3_000, batch=8_000, files=3)
FORMAT = '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent $request_time'
LINE = '10.0.0.%d - u%d [%02d/Sep/2026:%02d:%02d:%02d +0000] "GET /item/%d?who=%d HTTP/1.1" %d %d 0.%03d\n'


def line(number: int) -> str:
    """The n-th line of the log; every 97th cannot be read."""
    if number % 97 == 96:
        return f"nothing that can be read {number}\n"
    day, second = 1 + number // 200, number * 7 % 86_400
    clock = (second // 3600, second // 60 % 60, second % 60)
    status = (200, 404, 500)[number % 3]
    return LINE % (number % 7, number % 5, day, *clock, number % 11, number % 13, status, number, number % 500)


SETTINGS = f"""
platform: p
sources:
  - {{name: log, type: access-log, paths: [logs/*], format: '{FORMAT}', consumer: user, customer: 'query:who'}}
"""
CATALOG = "services: [{name: odd, routes: [/item]}]"


class Noise:
    """Progress that nobody sees."""

    def reading(self, source: str, done: int, total: int) -> None:
        """Says nothing."""

    def deriving(self, result: str) -> None:
        """Says nothing."""

    def waiting(self) -> None:
        """Says nothing."""


def settle(root: Path) -> None:
    """Write what a workspace needs, once."""
    if not (root / "sowhat.yaml").exists():
        (root / "catalog").mkdir(parents=True)
        (root / "catalog" / "services.yaml").write_text(CATALOG)
        secret = root / ".secret"  # the same everywhere, so that pseudonyms can be compared
        secret.write_text("5e" * 32 + "\n")
        secret.chmod(0o600)
        (root / "sowhat.yaml").write_text(SETTINGS)


def build(root: Path, waiting: bool = False) -> None:
    """One whole build of a workspace; `waiting` for another one to end, or refused."""
    settle(root)
    run(root, Noise(), wait=60 if waiting else 0, tools=Tools(sizes=SIZES))


class Log:
    """A log that is written while it is read: grows in halves of lines, rotates, is compressed."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance, self.written, self.half = folder, chance, 0, ""
        folder.mkdir(parents=True)
        self.grow(200)

    def grow(self, count: int) -> None:
        last = min(self.written + count, LINES)
        text = self.half + "".join(line(number) for number in range(self.written, last))
        keep = 0 if last == LINES else self.chance.randrange(30)
        self.half = text[len(text) - keep :]
        with (self.folder / "access.log").open("a") as file:
            file.write(text[: len(text) - keep])
        self.written = last

    def disturb(self) -> None:
        """Something that happens to logs."""
        what = self.chance.random()
        if what < 0.2:
            self.rotate()
        elif what < 0.4:
            self.compress()
        elif self.written < LINES:
            self.grow(self.chance.randrange(120))

    def rotate(self) -> None:
        current = self.folder / "access.log"
        if current.exists() and current.stat().st_size > 5_000 and not self.half:
            current.rename(self.folder / f"access.log.{self.written:04d}")

    def compress(self) -> None:
        for plain in sorted(self.folder.glob("access.log.????"))[:1]:
            packed = plain.with_name(plain.name + ".gz")
            packed.write_bytes(gzip.compress(plain.read_bytes()))
            plain.unlink()


def killed(root: Path, seconds: float) -> bool:
    """Whether a build had to be killed; False when it was done before."""
    child = os.fork()
    if child == 0:
        build(root)
        os._exit(0)
    deadline, done, status = time.monotonic() + seconds, 0, 0
    while not done and time.monotonic() < deadline:
        time.sleep(0.002)
        done, status = os.waitpid(child, os.WNOHANG)
    if not done:
        os.kill(child, signal.SIGKILL)
        done, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit("a build failed by itself")
    return os.WIFSIGNALED(status)


def one_world(root: Path, chance: random.Random, budget: int) -> int:
    """Builds a workspace under fire until a build gets through after the last line; returns the kills it took."""
    settle(root)
    log, kills = Log(root / "logs", chance), 0
    while True:
        patience = chance.uniform(0.0, LONGEST) if kills < budget else 60.0
        if killed(root, patience):
            kills += 1
        elif log.written == LINES and not log.half:
            return kills
        log.disturb()
        if kills >= budget:
            log.grow(LINES)


def main(folder: Path, kills: int, seed: int) -> None:
    """As many workspaces as it takes."""
    chance, taken = random.Random(seed), list[int]()
    while sum(taken) < kills:
        taken.append(one_world(folder / f"w{len(taken)}", chance, kills - sum(taken)))
    print(json.dumps(taken))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
