"""Once it is installed, nothing needs the network: the commands run where there is none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worlds import World

REFUSAL = """
import socket
def refuse(*arguments, **options):
    raise OSError("the network was asked for")
socket.getaddrinfo = socket.create_connection = refuse
socket.socket.connect = socket.socket.connect_ex = refuse
"""
"""Python's own ways out, closed."""


@pytest.fixture
def alone(tmp_path: Path) -> list[str]:
    """A prefix that runs a command without any network, where the system can; none where it cannot."""
    tried = shutil.which("unshare") and subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False)
    return ["unshare", "-rn"] if tried and tried.returncode == 0 else []


def offline(prefix: list[str], folder: Path, *arguments: str) -> str:
    (folder / "closed").mkdir(exist_ok=True)
    (folder / "closed" / "sitecustomize.py").write_text(REFUSAL)
    environment = {**os.environ, "PYTHONPATH": str(folder / "closed"), "SOWHAT_LANG": "en"}
    program = str(Path(sys.executable).with_name("sowhat"))
    done = subprocess.run([*prefix, program, *arguments], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_answer_needs_no_network(tmp_path: Path, alone: list[str]) -> None:
    root = World(log_days=2).write(tmp_path / "w")
    for words in (("check",), ("build",), ("story", "so-what")):
        offline(alone, tmp_path, *words, "--workspace", str(root))
    told = json.loads(offline(alone, tmp_path, "show", "effects", "--json", "--workspace", str(root)))
    assert [one["finding"]["status"] for one in told["effects"]] == ["estimated"]
