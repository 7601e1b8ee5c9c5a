"""Commands for tests: each in a process of its own that need not import everything again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

Ran = subprocess.CompletedProcess[str]
Sowhat = Callable[..., Ran]
Warm = Callable[[Sequence[str], Path, Mapping[str, str]], Ran]
"""Arguments, the folder in which they are given, and the environment."""


def environment_of(lang: str) -> dict[str, str]:
    """What a command is told about its surroundings."""
    return {**os.environ, "SOWHAT_LANG": lang, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}


@contextmanager
def warmed(said: Path) -> Iterator[Warm]:
    """A process that forks another for each command; what these say goes by way of files in `said`."""
    program = Path(__file__).with_name("cli") / "warm.py"
    out, err = said / "out", said / "err"
    with subprocess.Popen(
        [sys.executable, program], env=environment_of("en"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:

        def run(arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Ran:
            assert running.stdin is not None
            assert running.stdout is not None
            told = {"arguments": list(arguments), "environment": dict(environment), "folder": str(folder)}
            print(json.dumps({**told, "out": str(out), "err": str(err)}), file=running.stdin, flush=True)
            code = int(running.stdout.readline())
            return Ran(["sowhat", *arguments], code, out.read_text("utf-8"), err.read_text("utf-8"))

        yield run
