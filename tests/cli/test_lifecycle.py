"""Reviews and decisions in the terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sowhat.actions.build import build
from tests.actions.conftest import LINE, SETTINGS, Quiet

Sowhat = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with one service, built."""
    root = tmp_path_factory.mktemp("shop")
    for folder in ("logs", "catalog"):
        (root / folder).mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "catalog" / "services.yaml").write_text(
        "services: [{name: pay, title: Pay at once, routes: [/pay]}]\n", encoding="utf-8"
    )
    (root / "logs" / "access.log").write_text(LINE.format(n=1, user="ann", day=1, path="/pay"), encoding="utf-8")
    build(root, Quiet())
    return root


@pytest.mark.parametrize(
    "call", ["lifecycle review", "lifecycle review pay", "show lifecycle", "show lifecycle --service pay"]
)
def test_services_are_called_by_the_titles_that_people_typed(sowhat: Sowhat, place: Path, call: str) -> None:
    assert "Pay at once" in sowhat(*call.split(), cwd=place).stdout


def test_the_json_of_a_review_is_the_one_of_the_board(sowhat: Sowhat, place: Path) -> None:
    board = json.loads(sowhat("show", "lifecycle", "--json", cwd=place).stdout)
    one = json.loads(sowhat("lifecycle", "review", "pay", "--json", cwd=place).stdout)
    assert board["reviews"] == [one]


def test_a_decision_is_written_down_once(sowhat: Sowhat, place: Path) -> None:
    call = ("lifecycle", "decide", "pay", "--verdict", "protect", "--why", "The till needs it.", "--by", "Lin")
    said = [sowhat(*call, cwd=place).stdout.strip() for _ in range(2)]
    assert said == ["pay: decided otherwise, protect."] * 2
    held = json.loads(sowhat("lifecycle", "review", "pay", "--json", cwd=place).stdout)["history"]
    assert [(one["kind"], one["why"], one["by"]) for one in held] == [("protect", "The till needs it.", "Lin")]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--by", "Lin"], "Say one thing"),
        (["--confirm", "--defer", "2099-01-01", "--by", "Lin"], "Say one thing"),
        (["--verdict", "retire", "--by", "Lin"], "needs a reason"),
        (["--defer", "soon", "--by", "Lin", "--why", "later"], "“soon” is no day"),
    ],
)
def test_what_is_no_decision_is_refused(sowhat: Sowhat, place: Path, options: list[str], said: str) -> None:
    ran = sowhat("lifecycle", "decide", "pay", *options, cwd=place)
    assert (ran.returncode != 0, said in ran.stderr) == (True, True)


def test_an_unknown_service_names_the_nearest(sowhat: Sowhat, place: Path) -> None:
    assert "pay" in sowhat("lifecycle", "review", "pai", cwd=place).stderr
