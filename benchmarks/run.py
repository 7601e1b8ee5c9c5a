"""Runs the benchmarks and writes docs/benchmarks.md.

python -m benchmarks.run [--short] [--times N] [--output FILE]
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import incremental, ingest, pages, staggered
from benchmarks.measure import BenchError

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
LIBRARIES = ("sowhat", "duckdb", "deltalake", "ibis-framework", "pyarrow")
HEAD = """# Benchmarks

Written by `make bench`; every figure of a row comes from one run on one machine, contenders in turns (A B A B …).
Figures are medians; a ratio is the median of the ratios of neighbouring runs, with the worst and the best pair.
"""
INGEST = """## Access log: raw file to committed lake

`sowhat build` as a process: start, slices, validation, parsing, pseudonyms, quarantine, two-level aggregation, Delta
commits and the derived results. Beside it GoAccess with three panels (requests, hosts, status codes) and JSON output;
it keeps nothing, and flags no malformed line. Page cache warm for both.

| input | lines | sowhat, s | lines/s | CPU s | peak MiB | GoAccess, s | CPU s | peak MiB | times quicker | budget |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, then write the page. Returns 1 when something needed is missing or a contender fails."""
    options = _options(arguments)
    if shutil.which("goaccess") is None:
        print("goaccess is missing: on Debian, apt-get install goaccess", file=sys.stderr)
        return 1
    try:
        shown = _pages(options.short, options.times)
        panels = _staggered(options.short, options.times)
        outcomes = _ingest(options.short, options.times)
        days = _incremental(options.short, options.times)
    except (BenchError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    options.output.parent.mkdir(parents=True, exist_ok=True)
    told = page(outcomes, days, panels, options.short, options.times)
    options.output.write_text(f"{told}\n{shown}\n", encoding="utf-8")
    print(f"wrote {options.output}")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench BENCH_ARGS=", description=__doc__)
    parser.add_argument("--short", action="store_true", help="a tenth of the input, once; no page unless --output")
    parser.add_argument("--times", type=int, help="runs of each contender (3; 1 when short)")
    parser.add_argument("--output", type=Path, help="the page to write (docs/benchmarks.md)")
    options = parser.parse_args(arguments)
    options.times = options.times or (1 if options.short else 3)
    options.output = options.output or (Path("build/benchmarks.md") if options.short else PAGE)
    return options


def _ingest(short: bool, times: int) -> list[ingest.Outcome]:
    real = os.environ.get("SOWHAT_REAL_INPUTS")
    if not real:
        print("SOWHAT_REAL_INPUTS is not set: the real log is left out", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="sowhat-bench-") as name:
        folder = Path(name)
        outcomes = []
        for case in ingest.cases(Path(real) if real else None, folder, short):
            print(case.what, flush=True)
            outcomes.append(ingest.run(case, folder, times))
        return outcomes


def _incremental(short: bool, times: int) -> incremental.Outcome:
    print("one more day", flush=True)
    with tempfile.TemporaryDirectory(prefix="sowhat-bench-") as name:
        return incremental.run(Path(name), short, times)


def _pages(short: bool, times: int) -> str:
    scale = 1 if short else 10
    print(f"pages of the example company × {scale}", flush=True)
    return pages.section(pages.run(scale, max(times, 3)), scale)


def _staggered(short: bool, times: int) -> list[staggered.Outcome]:
    with tempfile.TemporaryDirectory(prefix="sowhat-bench-") as name:
        outcomes = []
        for case in staggered.cases(short):
            print(case.name, flush=True)
            outcomes.append(staggered.run(case, Path(name), times))
        return outcomes


def page(
    outcomes: Sequence[ingest.Outcome],
    days: incremental.Outcome,
    panels: Sequence[staggered.Outcome],
    short: bool,
    times: int,
) -> str:
    """The whole page as Markdown."""
    form = "Short form: a tenth of the input." if short else f"{times} runs of each."
    told = [
        INGEST + "\n".join(map(_row, outcomes)),
        "",
        incremental.HEAD + incremental.row(days),
        "",
        staggered.HEAD + "\n".join(map(staggered.row, panels)),
    ]
    return "\n".join([HEAD, form, "", *_machine(), "", *told, ""])


def _row(outcome: ingest.Outcome) -> str:
    middle, worst, best = outcome.ratio
    ours, theirs = outcome.ours, outcome.theirs
    cells = (
        outcome.case.what,
        f"{outcome.lines:,}",
        f"{ours.wall:.2f}",
        f"{outcome.lines / ours.wall:,.0f}",
        f"{ours.cpu:.2f}",
        f"{ours.peak:,.0f}",
        f"{theirs.wall:.2f}",
        f"{theirs.cpu:.2f}",
        f"{theirs.peak:,.0f}",
        f"**{middle:.1f}** ({worst:.1f}–{best:.1f})",
        f"≥ {outcome.case.budget:g}",
    )
    return f"| {' | '.join(cells)} |"


def _machine() -> list[str]:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in LIBRARIES)
    said = subprocess.run(["goaccess", "--version"], capture_output=True, text=True, check=True).stdout
    return [
        f"- {datetime.now(UTC):%Y-%m-%d}; {os.cpu_count()} cores ({_processor()}), {_memory()} memory, "
        f"{platform.system()} {platform.machine()}",
        f"- Python {platform.python_version()}, {versions}",
        f"- {said.splitlines()[0].removesuffix('.')}",
    ]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unnamed"


def _memory() -> str:
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return f"{pages / 2**30:.0f} GiB"


if __name__ == "__main__":
    sys.exit(main())
