"""`sowhat pitch check` with and without a workspace."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Sowhat


def test_a_pitch_is_checked_where_there_is_no_workspace(sowhat: Sowhat, tmp_path: Path) -> None:
    (tmp_path / "pitch.md").write_text("以前客户要等。现在不用等了。", encoding="utf-8")
    drawn = sowhat("pitch", "check", "pitch.md", lang="zh")
    found = json.loads(sowhat("pitch", "check", "pitch.md", "--for", "business", "--json", lang="zh").stdout)
    assert (drawn.returncode, "逐句看" in drawn.stdout) == (0, True)
    assert (found["audience"], [one["parts"] for one in found["lines"]]) == (
        "business",
        [["customer", "change"], ["change"]],
    )
