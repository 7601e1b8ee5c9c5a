"""What house tests share: the tree of the repository, and the tree of commands."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tools.reference import Tree, leaves, tree

ROOT = Path(__file__).parent.parent.parent
MADE = {".venv", ".git", "build", "dist", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def tracked() -> list[Path]:
    """Every file that is, or is about to be, in the repository."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if shutil.which("git") and (ROOT / ".git").exists():
        said = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        return sorted(path for name in said.split("\0") if name and (path := ROOT / name).is_file())
    return sorted(path for path in ROOT.rglob("*") if path.is_file() and not MADE & set(path.parts))


@pytest.fixture(scope="session")
def commands() -> list[Tree]:
    """Every command that does something."""
    return list(leaves(tree("en")))
