"""`sowhat build --watch`: what arrives is in the lake soon, and Ctrl-C ends it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from sowhat.actions import places
from sowhat.lake.spool import Record, Spool, digest_of
from tests.sources.spans import document, span

SETTINGS = "platform: p\nsources:\n  - {name: traces, type: otlp, receive: true}\n"
COMMAND = (
    "import signal, sys; from sowhat.cli import build; from sowhat.cli.app import main; build.PAUSE = 0.2;"
    " signal.signal(signal.SIGINT, signal.default_int_handler); sys.exit(main())"
)
"""A shell that started the tests in the background has told them, and all their children, to ignore Ctrl-C."""


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    (tmp_path / "sowhat.yaml").write_text(SETTINGS)
    receive(tmp_path, 1)
    command = [sys.executable, "-c", COMMAND, "build", "--watch", "--json", "--workspace", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def receive(root: Path, number: int) -> None:
    content = json.dumps(document(span(number))).encode()
    Spool(places.spool(root), "traces").append([Record(digest_of(content), content)])


def records(told: IO[str] | None) -> int:
    """The records of the next build that found some."""
    assert told is not None
    return next(count for line in told if (count := int(json.loads(line)["records"])))


def test_what_arrives_is_read_until_somebody_stops_it(watching: subprocess.Popen[str], tmp_path: Path) -> None:
    assert records(watching.stdout) == 1
    receive(tmp_path, 2)
    assert records(watching.stdout) == 1
    watching.send_signal(signal.SIGINT)
    _, errors = watching.communicate(timeout=120)
    assert (watching.returncode, "→" in errors) == (130, False)
