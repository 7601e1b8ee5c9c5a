"""Whether a company is simulated: then everything that shows its figures says so, whatever else its YAML says now."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from sowhat.model.value import Value
from sowhat.workspace.loading import SETTINGS
from sowhat.workspace.nodes import Fields, Scalar, documents

KEY = "simulated"
_LINE = re.compile(rf"^{KEY}\s*:\s*(.+?)\s*(?:#.*)?$", re.MULTILINE)

Marked = TypeVar("Marked", bound=Value)


def is_simulated(root: Path) -> bool:
    """Whether the workspace names a file with the truth behind it."""
    return bool(truth_file(root))


def truth_file(root: Path) -> str:
    """The file that `simulated:` names, as written; empty for a real company.

    Read for itself, so that a mistake elsewhere in the YAML takes no mark away.
    """
    path = root / SETTINGS
    try:
        seen = path.stat()
    except OSError:
        return ""
    return _declared(path, seen.st_mtime_ns, seen.st_size)


def marked(root: Path, value: Marked) -> Marked:
    """The value with `simulated` set where the company is; its type has that field."""
    return value.model_copy(update={KEY: True}) if is_simulated(root) else value


@lru_cache(8)
def _declared(path: Path, changed: int, size: int) -> str:
    del changed, size
    try:
        content = path.read_bytes()
    except OSError:
        return ""
    roots, _ = documents(path.name, content)
    if not roots:
        found = _LINE.search(content.decode(errors="replace"))
        return found[1].strip("\"'") if found else ""
    node = roots[0].get(KEY) if isinstance(roots[0], Fields) else None
    return node.text if isinstance(node, Scalar) and not node.empty else ""
