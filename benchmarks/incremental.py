"""One more day of logs after many: `sowhat build` of the day, beside a build of that day alone."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from benchmarks import logs
from benchmarks.ingest import SOWHAT, prepared
from benchmarks.measure import Contender, Timing, alternate, ratio

LINES = 20_000
BUDGET = 1.5
HEAD = """## One more day of logs

`sowhat build` after a file with one more day came, as a process, beside the same of a workspace that holds only that
day. Files of a day each, 20,000 lines from 2,000 addresses; results of past months and weeks are taken over.

| days before | lines a day | one more day, s | CPU s | that day alone, s | CPU s | times as long | budget |
|--:|--:|--:|--:|--:|--:|--:|--:|
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Both timings, after `days` days."""

    days: int
    more: Timing
    alone: Timing

    @property
    def ratio(self) -> tuple[float, float, float]:
        """How many times as long one more day takes: median, best and worst pair."""
        return ratio(self.alone, self.more)


def run(folder: Path, short: bool, times: int) -> Outcome:
    """400 days, or 100 when short, are built before; each run starts from a copy of that workspace."""
    days = 100 if short else 400
    written = logs.daily(days + 1, LINES, 2_000, folder / "days")
    last = written[-1]
    later = folder / "later.log"
    last.rename(later)
    before, only = folder / "before", folder / "only"
    prepared(before, folder / "days")
    subprocess.run([SOWHAT, "build", "--workspace", str(before)], check=True, stdout=subprocess.DEVNULL)
    shutil.copyfile(later, last)
    prepared(only, later)
    contenders = tuple(_contender(name, template, folder) for name, template in (("more", before), ("alone", only)))
    more, alone = alternate(contenders, times, folder / "said.txt")
    return Outcome(days, more, alone)


def _contender(name: str, template: Path, folder: Path) -> Contender:
    workspace = folder / f"{name}-run"

    def fresh() -> None:
        shutil.rmtree(workspace, ignore_errors=True)
        shutil.copytree(template, workspace)

    return Contender(name, (SOWHAT, "build", "--workspace", str(workspace)), fresh)


def row(outcome: Outcome) -> str:
    """The outcome as a row of HEAD's table."""
    middle, best, worst = outcome.ratio
    more, alone = outcome.more, outcome.alone
    cells = (
        f"{outcome.days}",
        f"{LINES:,}",
        f"{more.wall:.2f}",
        f"{more.cpu:.2f}",
        f"{alone.wall:.2f}",
        f"{alone.cpu:.2f}",
        f"**{middle:.2f}** ({best:.2f}–{worst:.2f})",
        f"≤ {BUDGET:g}",
    )
    return f"| {' | '.join(cells)} |"
