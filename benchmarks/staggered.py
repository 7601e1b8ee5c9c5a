"""Staggered adoption: Parquet to effects with standard errors, beside a bare `sum(y)` scan of the same file and, where
its environment can be made, beside a peer package that has read, imported and compiled everything before."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import BenchError, Contender, Timing, alternate, ratio
from benchmarks.panels import Kind, Order, as_csv, panel

SOWHAT = str(Path(sys.executable).with_name("sowhat"))
COLUMNS = ("--unit", "unit", "--period", "period", "--outcome", "y", "--first-treated", "first_treated", "--json")
SCAN = "import duckdb, sys; print(duckdb.sql(f\"SELECT sum(y) FROM '{sys.argv[1]}'\").fetchall())"
BUDGETS: dict[Kind, float] = {"state": 20, "binary": 12}
PEERS = {
    "csdid": Path("build/oracles/did/csdid/bin/python"),
    "moderndid": Path("build/oracles/did/moderndid/bin/python"),
}
PEER_SCRIPT = Path(__file__).parent / "staggered_peer.py"


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel to measure on."""

    rows: int
    kind: Kind
    order: Order

    @property
    def name(self) -> str:
        """As the table writes it."""
        outcome = "0/1" if self.kind == "binary" else "real"
        return f"{self.rows:,} rows, {outcome} outcome, written {self.order} by {self.order}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A panel with the timings of both processes, and warm seconds of the peers that could run."""

    panel: Panel
    ours: Timing
    scan: Timing
    peers: dict[str, float]

    @property
    def times_a_scan(self) -> tuple[float, float, float]:
        """How many scans long: median, best and worst pair."""
        middle, low, high = ratio(self.ours, self.scan)
        return 1 / middle, 1 / high, 1 / low


def cases(short: bool) -> tuple[Panel, ...]:
    """1e6 and 1e7 unit-periods; 1e8 in the long form."""
    kinds: tuple[Kind, ...] = ("state", "binary")
    orders: tuple[Order, ...] = ("period", "unit")
    sizes = (1_000_000, 10_000_000) if short else (1_000_000, 10_000_000, 100_000_000)
    return tuple(Panel(rows, kind, order) for rows in sizes for kind in kinds for order in orders)


def run(case: Panel, folder: Path, times: int) -> Outcome:
    """Both processes in turns on a file that is made for it and removed after."""
    path = panel(case.rows, case.kind, case.order, folder / "panel.parquet")
    try:
        said = folder / "said.txt"
        ours = Contender("sowhat", (SOWHAT, "estimate", str(path), *COLUMNS), lambda: None)
        scan = Contender("scan", (sys.executable, "-c", SCAN, str(path)), lambda: None)
        mine, bare = alternate((ours, scan), times, said)
        beside = case.order == "period" and case.kind == "state" and case.rows <= 10_000_000
        return Outcome(case, mine, bare, _peers(path) if beside else {})
    finally:
        path.unlink()


def _peers(path: Path) -> dict[str, float]:
    """From a CSV, which every peer can read; reading is not timed."""
    copy = as_csv(path)
    try:
        return {name: seconds for name, python in PEERS.items() if (seconds := _warm(name, python, copy)) is not None}
    finally:
        copy.unlink()


def _warm(name: str, python: Path, path: Path) -> float | None:
    """Seconds of a peer's second estimate on data in memory; nothing where it cannot run."""
    if not python.exists():
        print(f"  {name}: no environment (make oracles)", flush=True)
        return None
    done = subprocess.run([python, PEER_SCRIPT, name, path], capture_output=True, text=True, check=False, timeout=1200)
    if done.returncode:
        print(f"  {name}: failed: {done.stderr[-300:]}", flush=True)
        return None
    seconds = json.loads(done.stdout.splitlines()[-1])["seconds"]
    if not isinstance(seconds, float):
        raise BenchError(f"{name}: {done.stdout[-300:]}")
    print(f"  {name}, warm: {seconds:.2f} s", flush=True)
    return seconds


HEAD = """## Staggered adoption: Parquet to effects with standard errors

`sowhat estimate` as a process (start, reading, all effects, checks), beside a process that scans `sum(y)` in DuckDB.
24 periods, seven cohorts and the never treated. Peers: seconds of a second run in a process that has already imported,
compiled and read (a pandas frame in memory); ours includes all of that.

| panel | sowhat, s | CPU s | peak MiB | scan, s | times a scan | budget | peers, warm s (times ours) |
|---|--:|--:|--:|--:|--:|--:|---|
"""


def row(outcome: Outcome) -> str:
    """A line of the table."""
    middle, best, worst = outcome.times_a_scan
    ours = outcome.ours
    peers = ", ".join(f"{name} {seconds:.1f} ({seconds / ours.wall:.1f} ×)" for name, seconds in outcome.peers.items())
    budget = f"≤ {BUDGETS[outcome.panel.kind]:g}" if outcome.panel.rows >= 100_000_000 else ""
    cells = (
        outcome.panel.name,
        f"{ours.wall:.2f}",
        f"{ours.cpu:.2f}",
        f"{ours.peak:,.0f}",
        f"{outcome.scan.wall:.2f}",
        f"**{middle:.1f}** ({best:.1f}–{worst:.1f})",
        budget,
        peers,
    )
    return f"| {' | '.join(cells)} |"
