"""A secret that settings name: read from where it lies, only when it is needed, and never shown."""

from __future__ import annotations

import os
from pathlib import Path

from sowhat.errors import BlockedError, Problem
from sowhat.model.access import Secret

LONGEST = 64 * 1024


def revealed(root: Path, secret: Secret) -> str:
    """The secret. Raises BlockedError `secret-unset` where it is not there or empty."""
    found = os.environ.get(secret.name, "") if secret.kept == "env" else _written(root / secret.name)
    if not found.strip():
        raise BlockedError(Problem("secret-unset", params={"kept": secret.kept, "name": secret.name}))
    return found.strip()


def _written(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(LONGEST)
    except (OSError, UnicodeDecodeError):
        return ""
