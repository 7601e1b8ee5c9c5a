"""`sowhat init`, as it is typed: the template, and what is made of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sowhat.render.workbook import workbook
from sowhat.stories.words import words

Sowhat = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    ("lang", "name", "says"), [("en", "sowhat.xlsx", "Fill in"), ("zh", "sowhat-工作簿.xlsx", "知道多少填多少")]
)
def test_the_template_is_written_here_and_says_what_comes_next(
    sowhat: Sowhat, tmp_path: Path, lang: str, name: str, says: str
) -> None:
    done = sowhat("init", "--template", "xlsx", lang=lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert says in done.stdout
    assert (tmp_path / name).exists()


def test_the_template_s_path_is_told_to_machines(sowhat: Sowhat, tmp_path: Path) -> None:
    done = sowhat("init", "--template", "xlsx", "ours.xlsx", "--json")
    assert json.loads(done.stdout) == {"path": str(tmp_path / "ours.xlsx")}


def test_a_template_does_not_go_together_with_files(sowhat: Sowhat, tmp_path: Path) -> None:
    done = sowhat("init", "--template", "xlsx", "--from", "access.log")
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "without --from" in done.stderr


@pytest.mark.parametrize(("lang", "says"), [("en", "Services: 1 row understood"), ("zh", "Services：看懂 1 行")])
def test_a_workbook_is_told_in_the_language_asked_for(sowhat: Sowhat, tmp_path: Path, lang: str, says: str) -> None:
    (tmp_path / "b.xlsx").write_bytes(workbook(words("en"), {"services": [{"service": "pay", "routes": ("/pay",)}]}))
    done = sowhat("init", "w", "--from", "b.xlsx", lang=lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert says in done.stdout
    assert sowhat("check", "--workspace", "w", lang=lang).returncode == 0


def test_an_error_in_a_workbook_stops_with_2_by_sheet_and_cell(sowhat: Sowhat, tmp_path: Path) -> None:
    rows = [{"name": "x", "timezone": "Mars/Olympus"}]
    (tmp_path / "b.xlsx").write_bytes(workbook(words("en"), {"platform": rows}))
    done = sowhat("init", "w", "--from", "b.xlsx")
    assert done.returncode == 2
    assert "b.xlsx:Platform:D6" in done.stderr
    assert not (tmp_path / "w").exists()


def test_the_template_itself_makes_a_workspace_in_which_everything_is_a_gap(sowhat: Sowhat, tmp_path: Path) -> None:
    sowhat("init", "--template", "xlsx")
    made = json.loads(sowhat("init", "w", "--from", "sowhat.xlsx", "--json").stdout)
    [book] = made["workbooks"]
    assert (book["path"], made["services"], made["sources"]) == ("../sowhat.xlsx", [], [])
    assert {gap["code"] for gap in book["gaps"]} == {"workbook-sheet-empty"}
