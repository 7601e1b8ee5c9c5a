"""The scripts that make the environment say what is wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path

TOOLS = Path(__file__).parent.parent.parent / "tools"


def run(script: str, *arguments: str, path: str) -> subprocess.CompletedProcess[str]:
    """Run a script of the house with nothing but `path` to find programs in."""
    call = ["/bin/sh", str(TOOLS / script), *arguments]
    return subprocess.run(call, env={"PATH": path}, capture_output=True, text=True, check=False)


def fake(folder: Path, name: str, body: str) -> None:
    """A program that does `body`."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)


def test_a_python_that_is_too_old_is_refused_by_name(tmp_path: Path) -> None:
    fake(tmp_path, "python3", '[ "$1" = --version ] && echo Python 3.9.2 || exit 1')
    done = run("venv.sh", str(tmp_path / "venv"), path=str(tmp_path))
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr


def test_the_versions_that_were_found_are_told(tmp_path: Path) -> None:
    fake(tmp_path, "python3", '[ "$1" = --version ] && echo Python 3.9.2 || exit 1')
    assert "Python 3.9.2" in run("venv.sh", str(tmp_path / "venv"), path=str(tmp_path)).stderr


def test_a_missing_package_without_the_right_to_install_is_told(tmp_path: Path) -> None:
    fake(tmp_path, "dpkg-query", "exit 1")
    fake(tmp_path, "grep", "exit 1")
    fake(tmp_path, "id", "echo 1000")
    fake(tmp_path, "sudo", "exit 1")
    done = run("debian.sh", "nginx-light", path=str(tmp_path))
    assert done.returncode == 0
    assert "missing: nginx-light" in done.stderr
