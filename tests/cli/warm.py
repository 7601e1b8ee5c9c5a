"""Commands in processes of their own that need not import everything again: that takes longer than most of them.

Reads a command as a line of JSON (`arguments`, `environment`, `folder`, `out`, `err`), forks, runs it there as the
console script does, and answers with its exit code. What was imported of `sowhat.cli` speaks English: a command in
another language forgets it, so that it is spoken from the first line on.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import signal
import sys
import time
import traceback
from typing import NoReturn, TypedDict

import sowhat.actions
from sowhat.cli.language import chosen

HERE = "en"
"""What `sowhat.cli` speaks where it was imported before: `tests.commands` starts this program so."""
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


def forget_another_language(asked: Asked) -> None:
    """Commands were declared with their help texts: another language declares them again."""
    if chosen(asked["arguments"], asked["environment"]) != HERE:
        for name in [name for name in sys.modules if name.startswith("sowhat.cli")]:
            del sys.modules[name]


def run(asked: Asked) -> NoReturn:
    """The console script, to its end."""
    code = 1
    try:
        become(asked)
        forget_another_language(asked)
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
    for found in pkgutil.walk_packages(sowhat.actions.__path__, "sowhat.actions."):
        importlib.import_module(found.name)
    for name in ("ibis.backends.duckdb", "sowhat.cli.app"):
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
