"""The YAML in the docs is accepted by the workspace, all blocks of a page together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from sowhat.workspace.loading import load

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(r"```yaml\n((?:platform|sources|outcomes|services|units|teams|consumers):.*?)```", re.DOTALL)
"""Blocks of a workspace; an excerpt of another program's file begins otherwise."""
SETTINGS = re.compile(r"^(platform|sources|outcomes):", re.MULTILINE)
KEY = re.compile(r"^(\w+):", re.MULTILINE)
PAGES = {
    page.relative_to(ROOT).as_posix(): blocks
    for page in sorted((ROOT / "docs").rglob("*.md"))
    if (blocks := BLOCK.findall(page.read_text(encoding="utf-8")))
}


@pytest.mark.parametrize("page", PAGES)
def test_the_workspace_accepts_the_examples(page: str, tmp_path: Path) -> None:
    for number, settings in enumerate(workspaces(PAGES[page])):
        root = tmp_path / str(number)
        (root / "catalog").mkdir(parents=True)
        named = any(block.startswith("platform:") for block in settings)
        (root / "sowhat.yaml").write_text(("" if named else "platform: p\n") + "".join(settings), encoding="utf-8")
        for entry, block in enumerate(block for block in PAGES[page] if not SETTINGS.search(block)):
            (root / f"catalog/{entry}.yaml").write_text(block, encoding="utf-8")
        assert load(root).platform.name


def workspaces(blocks: Sequence[str]) -> list[list[str]]:
    """The settings of a page: one workspace, and another from where a block says a key once more."""
    found: list[list[str]] = [[]]
    for block in filter(SETTINGS.search, blocks):
        if set(KEY.findall(block)) & set(KEY.findall("".join(found[-1]))):
            found.append([])
        found[-1].append(block)
    return found
