"""Whether a section is written in a file of settings, whatever else is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path


def declares(settings: Path, section: str) -> bool:
    """Whether the section's name is written as a key. What cannot be read at all may hold anything."""
    try:
        content = settings.read_bytes()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return re.search(rf"(?<![\w-]){section}[\"']?\s*:".encode(), content) is not None
