"""The version of the code that derives results: the release, and a digest of the rooms that decide them."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
DECIDING = (
    *("metrics", "tables", "evidence", "studies", "engine", "feedback"),
    *("actions/derive*.py", "actions/health_*.py", "actions/eligible.py", "actions/seats.py", "actions/portfolio.py"),
)
"""Folders and files, the plans of results among them: what is derived in Python decides as much as what is asked."""


@cache
def code_version(rooms: tuple[str, ...] = DECIDING) -> str:
    """Such as `0.1.0+3f2a9c1d`. A change in how results are derived changes it, so that none is taken over."""
    digest = hashlib.sha256()
    for place in rooms:
        path = PACKAGE / place
        for file in sorted(path.rglob("*.py") if path.is_dir() else PACKAGE.glob(place)):
            digest.update(file.read_bytes())
    return f"{version('sowhat')}+{digest.hexdigest()[:8]}"
