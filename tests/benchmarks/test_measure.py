"""Timing whole processes in turns."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.measure import BenchError, Contender, Run, Timing, alternate, once, ratio

ROOT = Path(__file__).parent.parent.parent


def test_a_failing_command_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="ended with 3"):
        once([sys.executable, "-c", "print('why'); raise SystemExit(3)"], tmp_path / "log")


def test_what_a_failing_command_said_is_told(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="because of that"):
        once([sys.executable, "-c", "raise SystemExit('because of that')"], tmp_path / "log")


def test_memory_is_that_of_the_process(tmp_path: Path) -> None:
    hungry = "b = bytearray(200 << 20); b[::4096] = b'x' * len(b[::4096])"
    ask = (
        "import sys; from pathlib import Path; from benchmarks.measure import once; "
        f"print(once([sys.executable, '-c', {hungry!r}], Path(sys.argv[1])).peak)"
    )  # from a small process: the system counts a child's memory from that of its parent on
    done = subprocess.run([sys.executable, "-c", ask, str(tmp_path / "log")], capture_output=True, check=True, cwd=ROOT)
    assert 200 < float(done.stdout) < 300


def test_contenders_run_in_turns(tmp_path: Path) -> None:
    order: list[str] = []
    idle = (sys.executable, "-S", "-c", "")
    contenders = [Contender(name, idle, lambda name=name: order.append(name)) for name in "ab"]  # type: ignore[misc]
    alternate(contenders, 2, tmp_path / "log")
    assert order == ["a", "b", "a", "b"]


def test_a_ratio_is_of_neighbours_not_of_medians() -> None:
    ours = Timing("ours", tuple(Run(wall, 0, 0) for wall in (1.0, 2.0, 1.0)))
    theirs = Timing("theirs", tuple(Run(wall, 0, 0) for wall in (10.0, 20.0, 14.0)))
    assert ratio(ours, theirs) == (10.0, 10.0, 14.0)
