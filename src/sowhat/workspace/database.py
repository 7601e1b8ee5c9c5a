"""Where decisions are kept, as people declare it: `decisions: env:NAME` in sowhat.yaml names a PostgreSQL database."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from sowhat.workspace.amounts import filled
from sowhat.workspace.nodes import Fields, Node, Scalar, documents
from sowhat.workspace.reader import Reader

KEY = "decisions"
_ADDRESS = re.compile(r"env:[A-Za-z_][A-Za-z0-9_]{0,99}|postgres(ql)?://[^@\s]+")
"""A variable of the environment, or an address without a name and a password."""


def database(reader: Reader, node: Node | None) -> str:
    """What is declared; empty for the workspace's own file. Reports `decisions-address` for anything else."""
    text = (filled(reader, node, KEY) or "") if node is not None else ""
    if node is not None and text and not _ADDRESS.fullmatch(text):
        reader.report("decisions-address", node.where)
        return ""
    return text


def declared(settings: Path) -> str:
    """The same from the file alone, whatever else is wrong in it; empty where there is none."""
    try:
        state = settings.stat()
    except OSError:
        return ""
    return _declared(settings, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=256)
def _declared(settings: Path, changed: int, size: int) -> str:
    del changed, size  # they make another state of the file another question
    content = settings.read_bytes()
    if KEY.encode() not in content:
        return ""
    for root in documents(settings.name, content)[0]:
        for key, value in root.pairs if isinstance(root, Fields) else ():
            if key.text == KEY and isinstance(value, Scalar) and _ADDRESS.fullmatch(value.text):
                return value.text
    return ""
