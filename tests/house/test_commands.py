"""The commands of the house: each make target is there, each script can be read by its shell."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

TARGETS = ("demo", "test", "check", "lint", "bench", "docs", "oracles", "chaos", "lock")
ROOT = Path(__file__).parent.parent.parent
SCRIPTS = [("bash", ".ci/run"), *(("sh", f"tools/{path.name}") for path in sorted((ROOT / "tools").glob("*.sh")))]


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows(target: str, root: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(
        ["make", "--dry-run", target], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("shell", "script"), SCRIPTS)
def test_its_shell_can_read(shell: str, script: str, root: Path) -> None:
    done = subprocess.run([shell, "-n", script], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_ci_can_be_run_and_stops_at_the_first_failure(root: Path) -> None:
    script = root / ".ci/run"
    assert os.access(script, os.X_OK)
    assert "\nset -euo pipefail\n" in script.read_text(encoding="utf-8")
