"""Files that people wrote: their text as it is, and a new one in its place."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from sowhat.errors import BlockedError, CallError, Problem, Where
from sowhat.workspace import loading, policies
from sowhat.workspace.editing.parts import Home, Part
from sowhat.workspace.editing.spots import Spot, Value, spots
from sowhat.workspace.nodes import documents

HIDDEN = "••••••"
_PASSWORD = re.compile(r"(://[^/\s:@'\"]*:)([^@\s/'\"]+)(?=@)")
NEW = {"settings": loading.SETTINGS, "catalog": "catalog/{}.yaml", "studies": "studies/{}.yaml"}
"""Where a part begins that nobody has written yet."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file: its path from the workspace, its text (a mark at the front apart), by what it is known, its documents;
    what is wrong with its YAML, of which then nothing can be shown."""

    name: str
    text: str
    digest: str
    mark: bool = False
    roots: tuple[Spot, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def newline(self) -> str:
        """How its lines end."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def content(self, text: str) -> bytes:
        """Its bytes, with another text."""
        return (codecs.BOM_UTF8 if self.mark else b"") + text.encode()


def names(root: Path, home: Home) -> list[str]:
    """The files in which parts of a home may stand, those that are there."""
    found = {
        "settings": lambda: [root / loading.SETTINGS],
        "catalog": lambda: loading.catalog_files(root),
        "studies": lambda: [root / loading.SETTINGS, *loading.study_files(root)],
        "scenarios": lambda: loading.scenario_files(root),
        "policies": lambda: _policies(root),
    }[home]()
    return [path.relative_to(root).as_posix() for path in found if path.is_file() or path.is_symlink()]


def every(root: Path) -> list[str]:
    """Every file that can be changed."""
    homes = ("settings", "catalog", "studies", "scenarios", "policies")
    return list(dict.fromkeys(name for home in homes for name in names(root, cast(Home, home))))


def paper(root: Path, name: str) -> Paper:
    """A file as it is now. Raises CallError `edit-no-file` where it is none that people write."""
    if name not in every(root):
        raise CallError(Problem("edit-no-file", params={"file": name[:120]}))
    return _paper(root, name)


def papers(root: Path, part: Part) -> Iterator[Paper]:
    """The files in which a part may stand."""
    for name in names(root, part.home):
        yield _paper(root, name)


def blank(name: str) -> Paper:
    """A file that is not there yet."""
    return Paper(name, "", "new")


def parsed(name: str, content: bytes, digest: str = "") -> Paper:
    """What such a file would be."""
    mark = content.startswith(codecs.BOM_UTF8)
    _, problems = documents(name, content)
    if any(one.code in ("not-utf8", "file-large") for one in problems):
        return Paper(name, "", digest, mark, problems=problems)
    text = content.removeprefix(codecs.BOM_UTF8).decode()
    return Paper(name, text, digest, mark, () if problems else tuple(spots(text)), problems)


def write(root: Path, was: Paper, text: str) -> None:
    """Put a new text in the place of the old one, at once or not at all. Raises BlockedError where the file may not be
    written, CallError `edit-conflict` where it is not `was` any more."""
    path = root / was.name
    _inside(root, path)
    now = _digest(path.read_bytes()) if path.exists() else "new"
    if now != was.digest:
        raise CallError(Problem("edit-conflict", Where(was.name), {"file": was.name}))
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.stat().st_mode & 0o222:
            raise PermissionError(13, os.strerror(13))
        with draft.open("xb") as file:
            file.write(was.content(text))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, draft)
        os.replace(draft, path)
        _settled(path.parent)
    except OSError as error:
        draft.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise BlockedError(Problem("edit-read-only", Where(was.name), {"file": was.name, "reason": reason})) from error


def masked(text: str) -> str:
    """A text without the passwords of the addresses in it."""
    return _PASSWORD.sub(rf"\1{HIDDEN}", text)


def unmasked(text: str, old: str) -> str:
    """The text with the passwords that `old` has at the same addresses."""
    known: dict[str, list[str]] = {}
    for found in _PASSWORD.finditer(old):
        known.setdefault(found[1], []).append(found[2])
    return _PASSWORD.sub(lambda one: one[1] + _secret(one[2], known.get(one[1], [])), text)


def masked_value(value: Value) -> Value:
    """The same for a value."""
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, list):
        return [masked_value(one) for one in value]
    return {key: masked_value(one) for key, one in value.items()}


def unmasked_value(value: Value, old: str) -> Value:
    """A value with the passwords that stand in the text `old`."""
    if isinstance(value, str):
        return unmasked(value, old) if HIDDEN in value else value
    if isinstance(value, list):
        return [unmasked_value(one, old) for one in value]
    return {key: unmasked_value(one, old) for key, one in value.items()}


def _secret(written: str, known: list[str]) -> str:
    if written != HIDDEN or not known:
        return written
    return known.pop(0) if len(known) > 1 else known[0]


def _paper(root: Path, name: str) -> Paper:
    path = root / name
    _inside(root, path)
    try:
        state = path.stat()
        return _read(path, name, state.st_mtime_ns, state.st_size)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BlockedError(Problem("workspace-file-unreadable", Where(name), {"reason": reason})) from error


def _policies(root: Path) -> list[Path]:
    settings = _paper(root, loading.SETTINGS) if (root / loading.SETTINGS).is_file() else blank(loading.SETTINGS)
    said = [one.value.get("policies", []) for one in settings.roots if isinstance(one.value, dict)]
    patterns = [str(one) for listed in said for one in (listed if isinstance(listed, list) else [listed])]
    home = root.resolve()
    return [inside for path in policies.files(home, patterns) if (inside := _from(root, home, path)) is not None]


def _from(root: Path, home: Path, path: Path) -> Path | None:
    return root / path.relative_to(home) if path.is_relative_to(home) else None


def _inside(root: Path, path: Path) -> None:
    """A link could lead anywhere, and a new file in its place would be none any more."""
    if path.is_symlink() or not path.parent.resolve().is_relative_to(root.resolve()):
        name = path.relative_to(root).as_posix()
        raise CallError(Problem("edit-link", Where(name), {"file": name}))


def _settled(folder: Path) -> None:
    held = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


@lru_cache(64)
def _read(path: Path, name: str, changed: int, size: int) -> Paper:
    del changed, size
    content = path.read_bytes()
    return parsed(name, content, _digest(content))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
