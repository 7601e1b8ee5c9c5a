"""The YAML in the docs is accepted by the workspace, all blocks of a page together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sowhat.workspace.loading import load

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(r"```yaml\n((?:platform|sources|outcomes|services|units|teams|consumers):.*?)```", re.DOTALL)
"""Blocks of a workspace; an excerpt of another program's file begins otherwise."""
PAGES = {
    page.relative_to(ROOT).as_posix(): blocks
    for page in sorted((ROOT / "docs").rglob("*.md"))
    if (blocks := BLOCK.findall(page.read_text(encoding="utf-8")))
}


@pytest.mark.parametrize("page", PAGES)
def test_the_workspace_accepts_the_examples(page: str, tmp_path: Path) -> None:
    settings = [block for block in PAGES[page] if re.search(r"^(platform|sources|outcomes):", block, re.MULTILINE)]
    named = any(block.startswith("platform:") for block in settings)
    (tmp_path / "sowhat.yaml").write_text(("" if named else "platform: p\n") + "".join(settings), encoding="utf-8")
    (tmp_path / "catalog").mkdir()
    for number, block in enumerate(set(PAGES[page]) - set(settings)):
        (tmp_path / f"catalog/{number}.yaml").write_text(block, encoding="utf-8")
    assert load(tmp_path).platform.name
