"""A simulated company says so in the terminal before any figure, and in JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from sowhat.actions.build import build
from tests.actions.conftest import LINE, SETTINGS, Quiet

Sowhat = Callable[..., CompletedProcess[str]]
TRUTH = {"kind": "open", "seed": 5, "story": {"en": "A shop.", "zh": "一家店。"}}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop that is built, and then called simulated."""
    root = tmp_path_factory.mktemp("shop")
    (root / "logs").mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "logs" / "access.log").write_text(LINE.format(n=1, user="ann", day=1, path="/a"), encoding="utf-8")
    build(root, Quiet())
    (root / "sowhat.yaml").write_text(f"{SETTINGS}simulated: truth.json\n", encoding="utf-8")
    (root / "truth.json").write_text(json.dumps(TRUTH), encoding="utf-8")
    return root


@pytest.mark.parametrize("call", ["show usage", "show data", "show truth", "ledger list", "ledger verify"])
def test_the_first_line_is_the_mark(sowhat: Sowhat, place: Path, call: str) -> None:
    lines = sowhat(*call.split(), cwd=place).stdout.splitlines()
    assert lines[0] == "Simulated company: its true effects are known. Compare: sowhat show truth"


@pytest.mark.parametrize("call", ["show usage", "show data", "show truth", "ledger list", "ledger verify"])
def test_json_carries_the_mark_and_nothing_else_is_printed(sowhat: Sowhat, place: Path, call: str) -> None:
    assert json.loads(sowhat(*call.split(), "--json", cwd=place).stdout)["simulated"] is True


def test_the_truth_is_told_in_chinese(sowhat: Sowhat, place: Path) -> None:
    said = sowhat("show", "truth", lang="zh", cwd=place).stdout
    assert "随机种子 5" in said
    assert "一家店。" in said


def test_a_real_company_has_no_truth_to_show(sowhat: Sowhat, tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    done = sowhat("show", "truth")
    assert (done.returncode, done.stdout) == (2, "")
    assert "nobody knows the truth" in done.stderr
