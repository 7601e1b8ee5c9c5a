"""`sowhat backup`, `sowhat restore`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands import Sowhat


def test_a_workspace_is_written_checked_and_made_again(sowhat: Sowhat, tmp_path: Path) -> None:
    root = tmp_path / "shop"
    root.mkdir()
    (root / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    made = sowhat("backup", "a.sowhat.tar.gz", "--workspace", str(root), "--json", cwd=tmp_path)
    assert made.returncode == 0
    told = json.loads(made.stdout)
    assert (told["files"], told["build"]) == (1, "")
    assert "whole" in sowhat("backup", "--check", "a.sowhat.tar.gz", cwd=tmp_path).stdout
    again = sowhat("restore", "a.sowhat.tar.gz", "again", "--lang", "zh", cwd=tmp_path)
    assert (again.returncode, "已恢复成工作区" in again.stdout) == (0, True)
    assert (tmp_path / "again" / "sowhat.yaml").read_text(encoding="utf-8") == "platform: shop\n"
    refused = sowhat("restore", "a.sowhat.tar.gz", "again", cwd=tmp_path)
    assert (refused.returncode, "holds something already" in refused.stderr) == (2, True)
