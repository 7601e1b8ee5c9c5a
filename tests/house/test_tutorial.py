"""The tutorials do what they say: their shell blocks are run, in order, on a real log and on the example.

Each command has a process of its own, as in a shell; what it imports was imported before (tests/cli/warm.py).
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import Warm

BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
PAGES = ("docs/tutorial/first-log", "docs/tutorial/day-one", "README")
Run = Callable[[str, Path], dict[str, str]]


def _ending(line: str) -> list[str]:
    """The commands of a line without what never ends, a server, and without what runs these tests."""
    return [each for each in line.split(" && ") if each and not each.startswith(("sowhat serve", "make "))]


@pytest.fixture(scope="module")
def run(root: Path, warm: Warm) -> Run:
    """Runs the shell blocks of a page in a folder; what each line printed."""

    def running(page: str, folder: Path) -> dict[str, str]:
        environment = {**os.environ, "SOWHAT_LANG": "en", "COLUMNS": "200"}
        printed: dict[str, str] = {}
        for line in "".join(BLOCK.findall((root / page).read_text("utf-8"))).splitlines():
            for command in _ending(line):
                program, *arguments = shlex.split(command)
                assert program == "sowhat", command
                done = warm(arguments, folder, environment)
                assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
                printed[line] = printed.get(line, "") + done.stdout
        return printed

    return running


@pytest.fixture(scope="module")
def finished(run: Run, real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The first log, run in a folder that holds one."""
    folder = tmp_path_factory.mktemp("tutorial")
    shutil.copy(real_inputs / "access_logs/apache-combined-10k.log", folder / "access.log")
    return run(f"{PAGES[0]}.md", folder)


@pytest.fixture(scope="module")
def day_one(run: Run, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Day one, run in an empty folder."""
    return run(f"{PAGES[1]}.md", tmp_path_factory.mktemp("day-one"))


@pytest.fixture(scope="module")
def introduced(run: Run, real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The README, run in a folder that holds a log."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copy(real_inputs / "access_logs/apache-combined-10k.log", folder / "access.log")
    return run(f"{PAGES[2]}.md", folder)


def test_every_command_of_the_tutorial_answers(finished: dict[str, str]) -> None:
    assert [line for line, said in finished.items() if not said.strip()] == []


def test_it_ends_with_the_log_counted(finished: dict[str, str]) -> None:
    usage = json.loads(finished["sowhat show usage --workspace W --json"])
    assert (usage["totals"]["calls"], usage["quarantine"]["records"]) == (9999, 1)


def test_day_one_ends_with_a_ladder_a_break_even_and_a_request(day_one: dict[str, str]) -> None:
    value, request = day_one["sowhat show value --workspace W"], list(day_one.values())[-1]
    assert [word for word in ("Built", "Habit", "Must keep", "Detectable") if word not in value] == []
    assert "Could you export an outcome for us?" in request


def test_the_readme_ends_with_what_is_missing(introduced: dict[str, str]) -> None:
    assert len(introduced) == 4
    assert "sowhat.xlsx" in introduced["sowhat doctor --workspace my-platform"]


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_run_the_same_commands(root: Path, page: str) -> None:
    english, chinese = (BLOCK.findall((root / f"{page}{end}").read_text(encoding="utf-8")) for end in (".md", ".zh.md"))
    assert english == chinese
