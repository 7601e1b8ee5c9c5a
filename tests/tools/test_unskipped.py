"""CI fails on a skipped test, and on no test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.unskipped import skipped

CASE = '<testcase classname="lake" name="{}"/>'
SKIPPED = '<testcase classname="lake" name="slow"><skipped message="no nginx"/></testcase>'


def report(folder: Path, *cases: str) -> Path:
    """A JUnit report with these cases."""
    path = folder / "report.xml"
    path.write_text(f"<testsuites><testsuite>{''.join(cases)}</testsuite></testsuites>", encoding="utf-8")
    return path


def exit_code(path: Path) -> int:
    """What the script answers."""
    script = Path(__file__).parent.parent.parent / "tools/unskipped.py"
    return subprocess.run([sys.executable, str(script), str(path)], check=False, capture_output=True).returncode


def test_the_reason_of_a_skip_is_told(tmp_path: Path) -> None:
    assert skipped(report(tmp_path, CASE.format("a"), SKIPPED)) == (1, ["lake::slow: no nginx"])


def test_a_skip_fails(tmp_path: Path) -> None:
    assert exit_code(report(tmp_path, CASE.format("a"), SKIPPED)) == 1


def test_no_test_at_all_fails(tmp_path: Path) -> None:
    assert exit_code(report(tmp_path)) == 1


def test_all_passed_passes(tmp_path: Path) -> None:
    assert exit_code(report(tmp_path, CASE.format("a"))) == 0
