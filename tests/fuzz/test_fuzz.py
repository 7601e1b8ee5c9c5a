"""Each parser under the coverage-guided fuzzer for a moment: no crash, no hang, no growth, every line accounted for.

`make fuzz` gives each a minute. atheris is made for Linux only, and instruments what it imports: a process of its own.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sowhat.actions.init import DETECTORS
from sowhat.model.record import RECORDS
from sowhat.model.source import LOG_FORMATS, TABLE_FORMATS

ROOT = Path(__file__).parents[2]
SECONDS = "15"
"""For all parsers together, in one process: to start one takes longer than to fuzz for a moment."""
CALLS = (
    *(f"log-{name}" for name in LOG_FORMATS),
    "table",
    *(f"table-{name}" for name in TABLE_FORMATS),
    "otlp",
    "cloud-events",
)
RECORDED = (*RECORDS, *(f"{kind}-{name}" for kind, roles in RECORDS.items() for name in roles.formats))
DETECTED = tuple(f"detect-{one.__module__.rpartition('.')[2].replace('_', '-')}" for one in DETECTORS)
TARGETS = (*CALLS, *RECORDED, "backstage", "openapi", "openslo", *DETECTED)


HERE = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is not installed: it is for Linux"
)


def fuzz(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.fuzz", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        errors="replace",
        timeout=180,
        check=False,
    )


@HERE
def test_no_bytes_break_any_parser(tmp_path: Path) -> None:
    done = fuzz(tmp_path, "all", SECONDS)
    assert done.returncode == 0, done.stderr[-3000:]


@HERE
def test_every_parser_is_fuzzed(tmp_path: Path) -> None:
    assert sorted(fuzz(tmp_path).stdout.split()) == sorted(TARGETS)
