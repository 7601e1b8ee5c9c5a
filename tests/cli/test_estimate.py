"""`sowhat estimate` as it is typed: keys, exit codes, and both languages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SOWHAT = Path(sys.executable).with_name("sowhat")
OPTIONS = ("--design", "did", "--unit", "unit", "--period", "period", "--outcome", "y", "--first-treated", "g")
KEYS = {
    *("status", "design", "estimand", "estimate", "se", "ci", "p", "confidence", "grade", "checks", "what_would_help"),
    *("n", "inference", "mde", "by", "data", "version"),
}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([SOWHAT, "estimate", *arguments], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [f"{unit},{period},{(unit * 7 + period) % 5},{2 * (unit % 2)}" for unit in range(40) for period in (1, 2, 3)]
    path = tmp_path_factory.mktemp("estimate") / "panel.csv"
    path.write_text("\n".join(["unit,period,y,g", *rows]), encoding="utf-8")
    return path


def test_json_has_the_keys_of_the_contract(table: Path) -> None:
    done = run(str(table), *OPTIONS, "--json")
    answer: dict[str, Any] = json.loads(done.stdout)
    assert (done.returncode, done.stderr, set(answer)) == (0, "", KEYS)
    assert set(answer["data"]) == {"rows", "fingerprint"}


def test_not_estimable_is_an_answer(table: Path) -> None:
    text = table.read_text(encoding="utf-8").replace(",2\n", ",0\n")
    (never := table.with_name("never.csv")).write_text(text.removesuffix(",2") + ",0", encoding="utf-8")
    done = run(str(never), *OPTIONS, "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["status"], set(answer)) == (0, "not-estimable", {*KEYS, "reasons"})


@pytest.mark.parametrize(("language", "words"), [("en", "Evidence: "), ("zh", "证据：")])
def test_the_terminal_speaks_both_languages(table: Path, language: str, words: str) -> None:
    done = run(str(table), *OPTIONS, "--lang", language)
    assert (done.returncode, words in done.stdout) == (0, True)


def codes(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [problem["code"] for problem in json.loads(done.stderr)["problems"]]


def test_a_wrong_call_ends_with_2(table: Path) -> None:
    done = run(str(table), *OPTIONS[:-1], "go_live", "--json")
    assert (done.returncode, codes(done)) == (2, ["estimate-missing-column"])


def test_a_wrong_table_ends_with_1(table: Path) -> None:
    (wrong := table.with_name("wrong.csv")).write_text("unit,period,y,g\n1,1,many,0\n", encoding="utf-8")
    done = run(str(wrong), *OPTIONS, "--json")
    assert (done.returncode, codes(done)) == (1, ["panel-not-a-number"])
