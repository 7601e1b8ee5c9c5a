"""`sowhat story scenario` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Sowhat
from tests.conftest import Harbours
from tests.scenes import REFUND


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    """A built company with a scene."""
    found: Path = harbours(log_days=2)
    (found / "scenarios").mkdir()
    (found / "scenarios" / "refund.yaml").write_text(REFUND.replace("service: pay", "service: advice"), "utf-8")
    return found


def test_without_a_name_it_lists_them(sowhat: Sowhat, root: Path) -> None:
    told = sowhat("story", "scenario", "--json", "-w", str(root))
    assert [one["scenario"]["name"] for one in json.loads(told.stdout)["scenarios"]] == ["refund-call"]


def test_a_scene_is_written_to_a_file(sowhat: Sowhat, root: Path, tmp_path: Path) -> None:
    file = tmp_path / "refund.html"
    told = sowhat("story", "scenario", "refund-call", "--to", "html", "--out", str(file), "-w", str(root), lang="zh")
    assert (told.returncode, told.stderr) == (0, f"已写入：{file}\n")
    assert "旧办法" in file.read_text("utf-8")


def test_a_file_that_cannot_be_written_is_a_wrong_call(sowhat: Sowhat, root: Path, tmp_path: Path) -> None:
    told = sowhat("story", "scenario", "refund-call", "--out", str(tmp_path), "-w", str(root))
    assert told.returncode == 2
    assert str(tmp_path) in told.stderr.replace("\n", "")


def test_a_form_that_it_has_not_is_a_wrong_call(sowhat: Sowhat, root: Path) -> None:
    told = sowhat("story", "scenario", "refund-call", "--to", "pptx", "-w", str(root))
    assert told.returncode == 2
    assert "md, html" in told.stderr
