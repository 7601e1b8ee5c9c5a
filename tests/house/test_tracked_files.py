"""Nothing in the repository belongs to one machine: no absolute path, no registry's host, no address but loopback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

BINARY = {".png", ".ico", ".woff2", ".parquet", ".gz", ".zst", ".xlsx", ".pptx"}
FOREIGN = {
    "a path of one machine": r"(?<![\w.:/-])/(?:work|root|Users|home/[a-z]|tmp)/",
    "a registry's host": r"\b(?:pypi\.(?:org|io)|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org)\b",
    "an index option": r"--(?:extra-)?index-url[ =]\S|--find-links[ =]\S",
}
THIS = Path(__file__).name


def texts(tracked: list[Path]) -> dict[Path, str]:
    """The text files, but for this one, which names what it looks for."""
    chosen = [path for path in tracked if path.suffix not in BINARY and path.name != THIS]
    return {path: path.read_text(encoding="utf-8", errors="replace") for path in chosen}


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_names(what: str, root: Path, tracked: list[Path]) -> None:
    found = [
        f"{path.relative_to(root)}:{number}: {line.strip()[:120]}"
        for path, text in texts(tracked).items()
        for number, line in enumerate(text.splitlines(), 1)
        if re.search(FOREIGN[what], line)
    ]
    assert found == []


def test_no_real_input_is_in_the_repository(root: Path, tracked: list[Path]) -> None:
    large = [str(path.relative_to(root)) for path in tracked if path.stat().st_size > 1 << 20]
    assert large == []
