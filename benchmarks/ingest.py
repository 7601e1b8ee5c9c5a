"""Raw access log to committed lake, beside GoAccess with three panels (requests, hosts, status codes)."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks import logs
from benchmarks.measure import Contender, Timing, alternate, ratio

PANELS_OFF = (
    *("VISITORS", "REQUESTS_STATIC", "NOT_FOUND", "OS", "BROWSERS", "VISIT_TIMES", "VIRTUAL_HOSTS", "REFERRERS"),
    *("REFERRING_SITES", "KEYPHRASES", "REMOTE_USER", "CACHE_STATUS", "GEO_LOCATION", "MIME_TYPE", "TLS_TYPE"),
)
SOWHAT = str(Path(sys.executable).with_name("sowhat"))
REAL_LOG = "access_logs/apache-combined-10k.log"


@dataclass(frozen=True, slots=True)
class Case:
    """A log to ingest and the ratio that DESIGN 11 asks for."""

    what: str
    log: Path
    budget: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case with both timings."""

    case: Case
    lines: int
    ours: Timing
    theirs: Timing

    @property
    def ratio(self) -> tuple[float, float, float]:
        """How many times quicker we are: median, worst and best pair."""
        return ratio(self.ours, self.theirs)


def cases(inputs: Path | None, folder: Path, short: bool) -> tuple[Case, ...]:
    """The real log repeated 500 times (if there are real inputs) and a generated one; a tenth of both when short."""
    share = 10 if short else 1
    found = []
    if inputs is not None:
        times = 500 // share
        log = logs.repeated(inputs / REAL_LOG, times, folder / "real.log")
        found.append(Case(f"real log of 10,000 lines × {times}", log, 10))
    lines = 5_000_000 // share
    log = logs.generated(lines, 20_000, folder / "generated.log")
    found.append(Case(f"generated log of {lines:,} lines, 20,000 addresses", log, 6))
    return tuple(found)


def run(case: Case, folder: Path, times: int) -> Outcome:
    """Both contenders in turns. Our workspace is made beforehand and each time built from nothing."""
    template, workspace = folder / "template", folder / "workspace"
    prepared(template, case.log)
    ours = Contender(
        "sowhat",
        (SOWHAT, "build", "--workspace", str(workspace)),
        lambda: _fresh(template, workspace),
    )
    theirs = Contender("goaccess", _goaccess(case.log, folder / "goaccess.json"), lambda: None)
    mine, peer = alternate((ours, theirs), times, folder / "said.txt")
    with case.log.open("rb") as file:
        lines = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 24), b""))
    return Outcome(case, lines, mine, peer)


def prepared(template: Path, *logs_: Path) -> None:
    """A workspace as `init` makes it, whose consumers are addresses: of those the logs have most."""
    shutil.rmtree(template, ignore_errors=True)
    command = [SOWHAT, "init", str(template), "--from", *map(str, logs_), "--json"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    settings = template / "sowhat.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"consumer: \[.*\]", "consumer: [address]", text), encoding="utf-8")


def _fresh(template: Path, workspace: Path) -> None:
    shutil.rmtree(workspace, ignore_errors=True)
    shutil.copytree(template, workspace)


def _goaccess(log: Path, output: Path) -> tuple[str, ...]:
    ignored = tuple(f"--ignore-panel={panel}" for panel in PANELS_OFF)
    return (
        "goaccess",
        str(log),
        "--no-global-config",
        "--log-format=COMBINED",
        "--no-progress",
        *ignored,
        "-o",
        str(output),
    )
