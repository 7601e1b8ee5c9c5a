"""The console script, run as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Ran = subprocess.CompletedProcess[str]
Sowhat = Callable[..., Ran]


def environment_of(lang: str) -> dict[str, str]:
    return {**os.environ, "SOWHAT_LANG": lang, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}


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


@pytest.fixture(scope="session")
def warm() -> Iterator[subprocess.Popen[str]]:
    """A process that forks another for each command."""
    program = Path(__file__).with_name("warm.py")
    with subprocess.Popen(
        [sys.executable, program], env=environment_of("en"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        yield running


@pytest.fixture
def sowhat(tmp_path: Path, warm: subprocess.Popen[str], tmp_path_factory: pytest.TempPathFactory) -> Sowhat:
    """As `installed`, in a process of its own as well, in which what commands import was imported before."""
    said = tmp_path_factory.mktemp("said")

    def run(*arguments: str, lang: str = "en", cwd: Path = tmp_path) -> Ran:
        out, err = said / "out", said / "err"
        told = {"arguments": arguments, "environment": environment_of(lang), "folder": str(cwd)}
        assert warm.stdin is not None
        assert warm.stdout is not None
        print(json.dumps({**told, "out": str(out), "err": str(err)}), file=warm.stdin, flush=True)
        code = int(warm.stdout.readline())
        return Ran(["sowhat", *arguments], code, out.read_text("utf-8"), err.read_text("utf-8"))

    return run
