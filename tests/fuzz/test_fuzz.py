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
SECONDS, MORE = "1", "2"
"""So long; parsers of calls longer, since they see what strangers write."""
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


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not installed: it is for Linux")
@pytest.mark.parametrize("target", TARGETS)
def test_no_bytes_break_the_parser(tmp_path: Path, target: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.fuzz", target, MORE if target in CALLS else SECONDS],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        errors="replace",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
