"""The YAML in the docs is accepted by the workspace."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sowhat.workspace.loading import load

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
EXAMPLES = [
    pytest.param(block, id=f"{page.stem}-{number}")
    for page in sorted((ROOT / "docs").rglob("*.md"))
    for number, block in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")), 1)
]


@pytest.mark.parametrize("block", EXAMPLES)
def test_the_workspace_accepts_the_example(block: str, tmp_path: Path) -> None:
    is_catalog = not block.startswith("sources:")
    (tmp_path / "catalog").mkdir()
    (tmp_path / "sowhat.yaml").write_text("platform: p\n" + ("" if is_catalog else block), encoding="utf-8")
    (tmp_path / "catalog" / "example.yaml").write_text(block if is_catalog else "", encoding="utf-8")
    workspace = load(tmp_path)
    assert workspace.sources or workspace.catalog.consumers
