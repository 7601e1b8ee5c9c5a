"""Time and memory of whole processes, run in turns so that a slow minute hits both alike."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

RSS_UNIT = 1 if sys.platform == "darwin" else 1024


class BenchError(Exception):
    """A measured command failed: its figures would mean nothing."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process and its children: wall and processor seconds, and the largest resident set in MiB."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Contender:
    """A command to time. `prepare` puts its folder into the state before the first run; it is not timed."""

    name: str
    command: tuple[str, ...]
    prepare: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Timing:
    """All runs of one contender; its figures are medians."""

    name: str
    runs: tuple[Run, ...]

    @property
    def wall(self) -> float:
        """Median wall seconds."""
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """Median processor seconds."""
        return median(run.cpu for run in self.runs)

    @property
    def peak(self) -> float:
        """Median of the largest resident sets, MiB."""
        return median(run.peak for run in self.runs)


def once(command: Sequence[str], log: Path) -> Run:
    """Run a command to its end. Raises BenchError, with the end of what it said, when it fails."""
    with log.open("wb") as out:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, env=_as_used()
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise BenchError(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT / 2**20)


def _as_used() -> dict[str, str]:
    """The environment, in which Python may keep what it compiled: a program that is used twice has it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def alternate(contenders: Sequence[Contender], times: int, log: Path) -> tuple[Timing, ...]:
    """A B A B …: each contender `times` times, in turns."""
    runs: dict[str, list[Run]] = {contender.name: [] for contender in contenders}
    for turn in range(times):
        for contender in contenders:
            contender.prepare()
            run = once(contender.command, log)
            runs[contender.name].append(run)
            print(f"  {contender.name} {turn + 1}/{times}: {run.wall:.2f} s, {run.peak:.0f} MiB", flush=True)
    return tuple(Timing(name, tuple(done)) for name, done in runs.items())


def ratio(ours: Timing, theirs: Timing) -> tuple[float, float, float]:
    """How many times quicker ours is: the median of the pairs, and the worst and best pair."""
    pairs = sorted(their.wall / our.wall for our, their in zip(ours.runs, theirs.runs, strict=True))
    return median(pairs), pairs[0], pairs[-1]
