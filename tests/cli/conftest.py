"""The console script, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Ran = subprocess.CompletedProcess[str]
Sowhat = Callable[..., Ran]


@pytest.fixture
def sowhat(tmp_path: Path) -> Sowhat:
    """`sowhat("build", "--json", lang="zh")` in an empty folder."""

    def run(*arguments: str, lang: str = "en", cwd: Path = tmp_path) -> Ran:
        environment = {**os.environ, "SOWHAT_LANG": lang, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
        program = Path(sys.executable).with_name("sowhat")
        return subprocess.run(
            [program, *arguments], env=environment, cwd=cwd, capture_output=True, text=True, check=False, timeout=120
        )

    return run
