"""The console script, run as a user runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import Ran, Sowhat, Warm, environment_of

__all__ = ["Ran", "Sowhat"]


@pytest.fixture
def installed(tmp_path: Path) -> Sowhat:
    """`installed("build", "--json", lang="zh")` in an empty folder: the program itself."""

    def run(*arguments: str, lang: str = "en", cwd: Path = tmp_path) -> Ran:
        program = Path(sys.executable).with_name("sowhat")
        return subprocess.run(
            [program, *arguments],
            env=environment_of(lang),
            cwd=cwd,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture
def sowhat(tmp_path: Path, warm: Warm) -> Sowhat:
    """As `installed`, in a process of its own as well, in which what commands import was imported before."""

    def run(*arguments: str, lang: str = "en", cwd: Path = tmp_path) -> Ran:
        return warm(arguments, cwd, environment_of(lang))

    return run
