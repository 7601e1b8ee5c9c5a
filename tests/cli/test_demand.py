"""A demand from asking to a decision, typed in the terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Ran, Sowhat

ASKED = (
    *("--whose", "Branch staff", "--today", "They telephone and wait", "--title", "Answer at once"),
    *("--often", "daily", "--words", "I wait twenty minutes", "--by", "Wang Fang"),
)
SETTINGS = "platform: {name: harbour, title: Harbour}\ntimezone: Asia/Shanghai\n"


def place(tmp_path: Path) -> Path:
    """A workspace where nothing was built yet: demands are people's."""
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


def shown(sowhat: Sowhat) -> dict[str, Any]:
    """The demand as its page has it."""
    found: dict[str, Any] = json.loads(sowhat("demand", "show", "D-1", "--json").stdout)["demand"]
    return found


def done(ran: Ran) -> str:
    """What a command said, which was carried out."""
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_a_demand_is_asked_agreed_estimated_and_declined(sowhat: Sowhat, tmp_path: Path) -> None:
    place(tmp_path)
    assert "D-1" in done(sowhat("demand", "ask", *ASKED))
    for side in ("development", "design", "data"):
        done(sowhat("demand", "agree", "D-1", "--side", side, "--by", f"Li {side}"))
    assert shown(sowhat)["status"] == "understood"
    done(sowhat("demand", "estimate", "D-1", "--reach", "200..400..900", "--value", "12", "--grade", "C", "--by", "Li"))
    assert shown(sowhat)["estimates"]["reach"]["likely"] == "400"
    done(sowhat("demand", "status", "D-1", "declined", "--why", "The pilot showed no need", "--by", "Zhao Min"))
    assert shown(sowhat)["status"] == "declined"
    assert "Answer at once" in done(sowhat("demand", "list"))


def test_a_solution_without_a_problem_is_sent_back(sowhat: Sowhat, tmp_path: Path) -> None:
    place(tmp_path)
    ran = sowhat("demand", "ask", "--solution", "A dashboard", "--by", "Wang Fang")
    assert ran.returncode == 2
    assert "Say whose problem it is" in ran.stderr


def test_a_table_is_brought_in_once(sowhat: Sowhat, tmp_path: Path) -> None:
    place(tmp_path)
    (tmp_path / "wishes.csv").write_text("whose,today\nBranch staff,They wait\nTellers,They copy\n", encoding="utf-8")
    first = json.loads(done(sowhat("demand", "import", "wishes.csv", "--by", "Li Na", "--json")))
    again = json.loads(done(sowhat("demand", "import", "wishes.csv", "--by", "Somebody", "--json")))
    assert (first["made"], again["made"], len(again["known"])) == (["D-1", "D-2"], [], 2)
