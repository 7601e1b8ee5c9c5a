"""A Prometheus with a past that is known call by call: processes that begin, end and are asked every so often."""

from __future__ import annotations

import os
import random
import socket
import subprocess
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.servers.engines import program

SCRAPE = 15
HOUR = 3600
BOUNDS = ("0.1", "0.5", "+Inf")
TOOK = {"0.1": 0.05, "0.5": 0.3, "+Inf": 2.0}
"""How long a call of each bucket took."""
KINDS = (("/pay", "200"), ("/pay", "500"), ("/refund/{id}", "200"))


@dataclass
class Past:
    """What there is to tell: lines by metric, and the truth by hour."""

    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    calls: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    timed: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    """By hour, handler and bound."""
    seconds: Counter[tuple[int, str]] = field(default_factory=Counter)

    def process(self, instance: str, begun: int, ended: int, since: int, rng: random.Random) -> None:
        """A process that is asked on the grid while it lives; calls before `since` are nobody's question."""
        target = f'instance="{instance}",job="shop"'
        counts: Counter[tuple[str, str]] = Counter()
        below: Counter[tuple[str, str]] = Counter()
        took: Counter[str] = Counter()
        for at in range(begun + (-begun) % SCRAPE, ended + 1, SCRAPE):
            hour = (at - 1) // HOUR * HOUR
            for handler, code in rng.choices(KINDS, (8, 1, 4), k=rng.randrange(4)):
                bound = rng.choice(BOUNDS)
                counts[handler, code] += 1
                took[handler] += TOOK[bound]  # type: ignore[assignment]
                for at_most in BOUNDS:
                    below[handler, at_most] += BOUNDS.index(at_most) >= BOUNDS.index(bound)
                if at > since:
                    self.calls[hour, handler, code] += 1
                    self.timed[hour, handler, bound] += 1
                    self.seconds[hour, handler] += TOOK[bound]  # type: ignore[assignment]
            self._tell("up", target, 1, at)
            self._tell("process_start_time_seconds", target, begun, at)
            for (handler, code), count in counts.items():
                self._tell("http_requests_total", f'{target},handler="{handler}",code="{code}"', count, at)
            for (handler, bound), count in below.items():
                self._tell("took_seconds_bucket", f'{target},handler="{handler}",le="{bound}"', count, at)
            for handler, sum_ in took.items():
                self._tell("took_seconds_sum", f'{target},handler="{handler}"', sum_, at)

    def _tell(self, metric: str, labels: str, value: float, at: int) -> None:
        self.lines[metric].append(f"{metric}{{{labels}}} {value} {at}\n")

    def write(self, path: Path) -> None:
        path.write_text("".join(line for lines in self.lines.values() for line in lines) + "# EOF\n", encoding="utf-8")


def the_past(since: int) -> Past:
    """Three hours: a process from before that restarts, one that is born in the third hour, one that lived shortly."""
    past, rng = Past(), random.Random(7)
    past.process("a:1", since - 1800, since + 4200, since, rng)
    past.process("a:1", since + 4250, since + 3 * HOUR, since, rng)
    past.process("b:1", since + 2 * HOUR + 307, since + 3 * HOUR, since, rng)
    past.process("c:1", since + 2 * HOUR + 1200, since + 2 * HOUR + 1290, since, rng)
    return past


@contextmanager
def prometheus(folder: Path, past: Past) -> Iterator[str]:
    """A server with that past; its address."""
    server, tool = program("prometheus"), program("promtool")
    past.write(folder / "past.txt")
    (folder / "prometheus.yml").write_text("global: {scrape_interval: 1h}\n", encoding="utf-8")
    made = [tool, "tsdb", "create-blocks-from", "openmetrics", str(folder / "past.txt"), str(folder / "data")]
    subprocess.run(made, check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    arguments = [f"--web.listen-address={address}", f"--storage.tsdb.path={folder / 'data'}"]
    command = [server, f"--config.file={folder / 'prometheus.yml'}", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ))
    try:
        _until_ready(f"http://{address}", process)
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def _until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    with httpx.Client(trust_env=False) as client:
        while True:
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server did not get there in time"
            try:
                if client.get(f"{url}/-/ready").status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
