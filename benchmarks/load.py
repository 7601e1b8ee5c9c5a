"""Many people at once: readers by wrk, writers who sign what they write, on loopback.

python -m benchmarks.load [--minutes 5] [--readers 200] [--writers 20] [--decisions sqlite|postgresql]

A built company with sign-in is served by a process of its own; every reader and writer is somebody who signed in. It is
counted how often anything but a page was answered, whether each acknowledged write is stored once, and how the server's
memory grows.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from html import unescape
from pathlib import Path
from statistics import linear_regression
from urllib.parse import urldefrag

import httpx

from benchmarks.load_company import Company, served
from benchmarks.load_writers import Stored, Told, stored, write
from benchmarks.measure import BenchError
from benchmarks.pages import LEFT_OUT, LINK, percentile
from tests.servers.engines import postgres

SCRIPT = Path(__file__).with_name("load.lua")
MOST = 60
"""Pages that readers go through."""
TIMEOUT = 60
"""Seconds after which wrk counts an answer as late."""
WARM = 1 / 3
"""The share of the time after which memory is looked at."""
_TOLD = re.compile(r"^sowhat (\w+) (\w+) ([\d.]+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Asked:
    """How much is asked for: pauses are seconds between two pages of a reader, two texts of a writer."""

    seconds: float
    readers: int
    writers: int
    pause: float
    think: float


@dataclass(frozen=True, slots=True)
class Load:
    """What came of it. `codes` counts the answers that readers got by status, `errors` what wrk could not ask or wait
    for; `memory` is the server's resident set each second in MiB, `growth` its slope in MiB a minute once it is warm,
    `threads` the most that it had."""

    decisions: str
    requests: int
    seconds: float
    codes: Mapping[str, int]
    errors: Mapping[str, int]
    reading: Mapping[str, float]
    written: int
    refused: Mapping[str, int]
    unseen: int
    lost: int
    twice: int
    writing: Mapping[str, float]
    memory: tuple[float, ...]
    growth: float
    threads: int

    @property
    def failed(self) -> int:
        """Answers that were no page, questions without an answer, writes that were not acknowledged."""
        strange = sum(count for code, count in self.codes.items() if code != "200")
        return strange + sum(self.errors.values()) + sum(self.refused.values())


def pages(company: Company) -> list[str]:
    """The pages that a reader may see, as the front door and what it leads to link to them."""
    headers = {"Cookie": company.readers[0], "Accept-Language": "en"}
    found: dict[str, None] = {}
    waiting = ["/"]
    with httpx.Client(base_url=company.address, headers=headers, timeout=60, trust_env=False) as client:
        while waiting and len(found) < MOST:
            address = waiting.pop(0)
            if address in found or LEFT_OUT.search(address) or ".sort=" in address or address.startswith("/sign-"):
                continue
            answer = client.get(address)
            if answer.status_code != 200:
                continue
            found[address] = None
            waiting += [urldefrag(unescape(link)).url for link in LINK.findall(answer.text)]
    return list(found)


def read(company: Company, asked: Asked, folder: Path) -> dict[str, dict[str, float]]:
    """Let readers read the file `pages` for so many seconds; what wrk tells, by what and of what."""
    (folder / "cookies").write_text("\n".join(company.readers), encoding="utf-8")
    command = [
        "wrk", f"-t{min(2, asked.readers)}", f"-c{asked.readers}", f"-d{int(asked.seconds)}s", f"--timeout={TIMEOUT}s",
        "-s", str(SCRIPT), company.address, "--",
        str(folder / "pages"), str(folder / "cookies"), str(int(asked.think * 1000)),
    ]  # fmt: skip
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    told: dict[str, dict[str, float]] = {"code": {}, "error": {}, "took": {}, "ms": {}}
    for what, of, value in _TOLD.findall(ended.stdout):
        told[what][of] = float(value)
    if ended.returncode or not told["took"]:
        raise BenchError(f"wrk ended with {ended.returncode}:\n{ended.stdout[-2000:]}\n{ended.stderr[-2000:]}")
    return told


@contextmanager
def watched(process: int) -> Iterator[list[tuple[float, int]]]:
    """The resident set of a process in MiB and its threads, each second as long as the block lasts."""
    seen: list[tuple[float, int]] = []
    over = threading.Event()
    status = Path(f"/proc/{process}/status")

    def look() -> None:
        while not over.wait(1):
            told = dict(re.findall(r"(VmRSS|Threads):\s+(\d+)", status.read_text(encoding="ascii")))
            seen.append((int(told["VmRSS"]) / 1024, int(told["Threads"])))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield seen
    finally:
        over.set()
        thread.join()


def growth(memory: Sequence[float]) -> float:
    """MiB a minute, of samples each second after the first third; 0 for fewer than two."""
    warm = memory[int(len(memory) * WARM) :]
    return linear_regression(range(len(warm)), warm).slope * 60 if len(warm) > 1 else 0


def run(source: Path, asked: Asked, decisions: str = "") -> Load:
    """Load a copy of a built workspace, its decisions in the database `decisions` (empty: in its own file). Raises
    BenchError where the server or wrk do not run."""
    with tempfile.TemporaryDirectory(prefix="sowhat-load-") as name:
        folder = Path(name)
        with served(source, folder / "company", decisions, (asked.readers, asked.writers)) as company:
            (folder / "pages").write_text("\n".join(pages(company)), encoding="utf-8")
            with watched(company.process) as seen:
                read_, told = _both(company, asked, folder)
            came = stored(company.decisions, told)
        return _load(decisions, read_, told, came, seen)


def _both(company: Company, asked: Asked, folder: Path) -> tuple[dict[str, dict[str, float]], Told]:
    with ThreadPoolExecutor(1) as beside:
        writing = beside.submit(write, company, asked.seconds, asked.pause)
        return read(company, asked, folder), writing.result()


def _load(
    decisions: str,
    read_: Mapping[str, Mapping[str, float]],
    told: Told,
    came: Stored,
    seen: Sequence[tuple[float, int]],
) -> Load:
    memory = tuple(size for size, _ in seen)
    shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "p100": 1.0}
    return Load(
        decisions="postgresql" if decisions else "sqlite",
        requests=int(read_["took"]["requests"]),
        seconds=read_["took"]["seconds"],
        codes={code: int(count) for code, count in read_["code"].items()},
        errors={kind: int(count) for kind, count in read_["error"].items()},
        reading=read_["ms"],
        written=len(told.acknowledged),
        refused=dict(told.refused),
        unseen=len(told.unseen),
        lost=len(came.lost),
        twice=len(came.twice),
        writing={name: percentile(told.milliseconds, share) for name, share in shares.items() if told.milliseconds},
        memory=memory,
        growth=growth(memory),
        threads=max((many for _, many in seen), default=0),
    )


def section(one: Load, asked: Asked) -> str:
    """The figures as a row of the page of benchmarks."""
    reading, writing = (
        " / ".join(f"{found[name]:.0f}" for name in ("p50", "p95", "p99")) if found else "–"
        for found in (one.reading, one.writing)
    )
    warm = one.memory[int(len(one.memory) * WARM) :] or (0.0,)
    cells = (
        one.decisions,
        f"{asked.readers} / {asked.writers}",
        f"{asked.think:g}",
        f"{one.requests} ({one.requests / one.seconds:.0f}/s)",
        str(one.failed),
        reading,
        f"{one.written} / {one.lost} / {one.twice}",
        writing,
        f"{warm[0]:.0f} → {warm[-1]:.0f}",
        f"{one.growth:+.1f}",
    )
    return f"| {' | '.join(cells)} |"


@contextmanager
def database(kind: str) -> Iterator[str]:
    """The address of an empty database; empty for a workspace's own file."""
    if kind == "sqlite":
        yield ""
        return
    with postgres() as client:
        client.run(text="CREATE DATABASE load;")
        yield f"postgresql://sowhat@/load?host={client.command[client.command.index('-h') + 1]}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Load a company, and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--writers", type=int, default=20)
    parser.add_argument("--think", type=float, default=0, help="seconds that a reader pauses between two pages")
    parser.add_argument("--pause", type=float, default=5, help="seconds that a writer pauses between two texts")
    parser.add_argument("--decisions", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--workspace", type=Path, help="a built workspace to copy; without it one is made")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    if not shutil.which("wrk"):
        raise BenchError("wrk is not installed")
    asked = Asked(options.minutes * 60, options.readers, options.writers, options.pause, options.think)
    with tempfile.TemporaryDirectory(prefix="sowhat-load-") as name, database(options.decisions) as decisions:
        one = run(options.workspace or example(Path(name) / "company"), asked, decisions)
    print(json.dumps(asdict(one)) if options.json else section(one, asked))
    return 1 if one.failed or one.lost or one.twice or one.unseen else 0


def example(folder: Path) -> Path:
    """A new example company. Raises BenchError where it cannot be built."""
    sowhat = str(Path(sys.executable).with_name("sowhat"))
    command = [sowhat, "demo", str(folder), "--no-serve"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise BenchError(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stderr[-2000:]}")
    return folder


if __name__ == "__main__":
    sys.exit(main())
