"""Commands in processes of their own that need not import everything again: that takes longer than most of them.

Reads a command as a line of JSON (`arguments`, `environment`, `folder`, `out`, `err`), forks, runs it there as the
console script does, and answers with its exit code. Of `sowhat.cli` nothing is imported before: it speaks the language
of the command's own environment from the first line on.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import sys
import time
import traceback
from typing import NoReturn, TypedDict

HEAVY = (
    "sowhat.actions.build",
    "sowhat.actions.so_what",
    "sowhat.actions.value_answer",
    "sowhat.actions.ledger_verify",
    "sowhat.stories.words",
    "typer.main",
)
PATIENCE = 120


class Asked(TypedDict):
    """A command."""

    arguments: list[str]
    environment: dict[str, str]
    folder: str
    out: str
    err: str


def become(asked: Asked) -> None:
    """Be in the place of a fresh process of this command."""
    for descriptor, path, flags in (
        (0, os.devnull, os.O_RDONLY),
        (1, asked["out"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        (2, asked["err"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
    ):
        opened = os.open(path, flags, 0o600)
        os.dup2(opened, descriptor)
        os.close(opened)
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    sys.argv = ["sowhat", *asked["arguments"]]


def run(asked: Asked) -> NoReturn:
    """The console script, to its end."""
    code = 1
    try:
        become(asked)
        importlib.import_module("sowhat.cli.app").main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:  # noqa: BLE001 what Python itself would print
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def ended(child: int) -> int:
    """The exit code of a child, or the signal that ended it, below zero; one that does not end is killed."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main() -> None:
    """Command after command, as long as there are any."""
    for name in HEAVY:
        importlib.import_module(name)
    gc.freeze()  # what is here stays, in each that is forked
    for line in sys.stdin:
        asked: Asked = json.loads(line)
        child = os.fork()
        if child == 0:
            run(asked)
        print(ended(child), flush=True)


if __name__ == "__main__":
    main()
