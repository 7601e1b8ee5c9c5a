"""Two builds at once: one waits, or says that the other is at work; nothing is counted twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sowhat.lake.lake import Lake
from sowhat.tables.facts import SLICES

HARNESS = Path(__file__).with_name("killed_builds.py")
BUILD = (
    "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); import killed_builds as k; "
    "k.build(Path(sys.argv[2]), waiting=sys.argv[3] == 'wait')"
)
WRITE = (
    "import sys; sys.path.insert(0, sys.argv[1]); import killed_builds as k; "
    "open(sys.argv[2], 'w').write(''.join(map(k.line, range(k.LINES)))); print(k.LINES)"
)


@pytest.fixture
def lines(tmp_path: Path) -> int:
    """How many lines the workspace's log has."""
    (tmp_path / "logs").mkdir()
    log = str(tmp_path / "logs/access.log")
    return int(
        subprocess.run([sys.executable, "-c", WRITE, str(HARNESS.parent), log], capture_output=True, check=True).stdout
    )


def builds(root: Path, how: str) -> list[tuple[int, str]]:
    """The exit codes and errors of three builds that start together."""
    command = [sys.executable, "-c", BUILD, str(HARNESS.parent), str(root), how]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    errors = [build.communicate(timeout=120)[1] for build in running]
    return [(build.returncode, error) for build, error in zip(running, errors, strict=True)]


def counted(root: Path) -> int:
    lake = Lake(root / "lake")
    uris = lake.uris("slices", lake.versions([SLICES])["slices"])
    return sum(sum(pq.read_table(uri)["lines"].to_pylist()) for uri in uris)


def test_builds_that_wait_all_get_through(tmp_path: Path, lines: int) -> None:
    assert [code for code, _ in builds(tmp_path, "wait")] == [0, 0, 0]
    assert counted(tmp_path) == lines


def test_builds_that_do_not_wait_say_who_is_at_work(tmp_path: Path, lines: int) -> None:
    ended = builds(tmp_path, "refuse")
    assert 0 in [code for code, _ in ended]
    assert all("lake-locked" in error for code, error in ended if code)
    assert counted(tmp_path) == lines
