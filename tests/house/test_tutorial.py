"""The tutorial does what it says: its shell blocks are run, in order, on a real log."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
PAGES = ("docs/tutorial/first-log.md", "docs/tutorial/first-log.zh.md")


@pytest.fixture(scope="module")
def finished(root: Path, real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each command of the tutorial printed, run in a folder that holds the log."""
    folder = tmp_path_factory.mktemp("tutorial")
    shutil.copy(real_inputs / "access_logs/apache-combined-10k.log", folder / "access.log")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "SOWHAT_LANG": "en", "COLUMNS": "200"}
    printed = {}
    for line in "".join(BLOCK.findall((root / PAGES[0]).read_text(encoding="utf-8"))).splitlines():
        done = subprocess.run(
            line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        printed[line] = done.stdout
    return printed


def test_every_command_of_the_tutorial_answers(finished: dict[str, str]) -> None:
    assert [line for line, said in finished.items() if not said.strip()] == []


def test_it_ends_with_the_log_counted(finished: dict[str, str]) -> None:
    usage = json.loads(finished["sowhat show usage --workspace W --json"])
    assert (usage["totals"]["calls"], usage["quarantine"]["records"]) == (9999, 1)


def test_both_languages_run_the_same_commands(root: Path) -> None:
    english, chinese = (BLOCK.findall((root / page).read_text(encoding="utf-8")) for page in PAGES)
    assert english == chinese
