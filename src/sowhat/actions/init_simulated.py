"""Files of a simulated company stay marked as such, in whatever workspace they are read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from sowhat.simulate.writing import MARK

TRUTH = "truth.json"
HIGH = 3
"""So many folders up from an input the mark of its company is looked for."""


def truth_of(root: Path, inputs: Iterable[Path]) -> str:
    """The file with the truth behind the company that an input belongs to, relative to `root`; '' for a real one."""
    folders = dict.fromkeys(folder for path in inputs for folder in _above(path.absolute()))
    found = next((folder for folder in folders if (folder / MARK).is_file() and (folder / TRUTH).is_file()), None)
    return Path(os.path.relpath(found / TRUTH, root)).as_posix() if found else ""


def _above(path: Path) -> tuple[Path, ...]:
    return (path, *path.parents)[: HIGH + 1]
