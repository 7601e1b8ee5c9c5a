"""`sowhat story prototype`, as a user runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.actions.test_api_changes import V1

Sowhat = Callable[..., CompletedProcess[str]]
CALL = ("story", "prototype", "v1.yaml")


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "v1.yaml").write_text(V1)
    return tmp_path


@pytest.mark.parametrize(("lang", "says"), [("en", "Nobody picked the steps"), ("zh", "没有指定步骤，先提出一版")])
def test_a_file_is_written_and_a_proposal_is_said_to_be_one(sowhat: Sowhat, shop: Path, lang: str, says: str) -> None:
    done = sowhat(*CALL, "--out", "made.html", lang=lang, cwd=shop)
    assert (done.returncode, says in done.stdout) == (0, True)
    assert (shop / "made.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_operations_are_listed(sowhat: Sowhat, shop: Path) -> None:
    listed = json.loads(sowhat(*CALL, "--list", "--json", cwd=shop).stdout)
    assert any(one["operation"] == "PUT /orders/{id}" and one["proposed"] for one in listed)


def test_options_count_beside_a_story(sowhat: Sowhat, shop: Path) -> None:
    (shop / "story.yaml").write_text("title: {en: A parcel}\nframe: web\nsteps: ['PUT /orders/{id}']\n")
    told = json.loads(sowhat(*CALL, "--story", "story.yaml", "--title", "Mine", "--json", cwd=shop).stdout)
    assert (told["title"], told["frame"], told["proposed"]) == ("Mine", "web", False)


def test_an_operation_that_is_none_is_a_wrong_call(sowhat: Sowhat, shop: Path) -> None:
    done = sowhat(*CALL, "--operation", "GET /nothing", cwd=shop)
    assert (done.returncode, "GET /nothing" in done.stderr) == (2, True)
