"""The documents of Backstage entity files, Location targets followed inside the folder tree they start in.

Nothing is fetched: a target with a scheme is reported. A target outside the tree, by `..` or through a link, is
reported and not opened.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from glob import has_magic, iglob
from itertools import islice
from pathlib import Path

from sowhat.errors import Problem
from sowhat.workspace.nodes import MAX_BYTES, Fields, Items, Node, Scalar, documents

MOST_FILES = 5_000
_REMOTE = re.compile(r"(?:url:|[a-z][a-z0-9+.-]*://)", re.IGNORECASE)


@dataclass(slots=True)
class Reading:
    """Files that are still to be read, each with the tree that its targets may lie in, and what was wrong."""

    waiting: deque[tuple[Path, Path]] = field(default_factory=deque)
    seen: set[Path] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def want(self, path: Path, tree: Path) -> None:
        """Read a file later, unless it was wanted before."""
        if path.resolve() not in self.seen:
            self.seen.add(path.resolve())
            self.waiting.append((path, tree))


def read_documents(paths: Sequence[Path], reading: Reading) -> Iterator[Fields]:
    """The mappings in the files and in those that their Locations lead to, file by file."""
    for path in paths:
        reading.want(path, path.resolve().parent)
    for _ in range(MOST_FILES):
        if not reading.waiting:
            return
        path, tree = reading.waiting.popleft()
        for root in _roots(path, reading):
            yield root
            for target in _targets(root):
                _follow(target, path, tree, reading)
    reading.problems += [Problem("backstage-many-files", None, {"limit": MOST_FILES})] if reading.waiting else []


def _roots(path: Path, reading: Reading) -> list[Fields]:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        reading.problems.append(Problem("backstage-unreadable", None, {"path": str(path), "reason": reason}))
        return []
    roots, problems = documents(str(path), content)
    reading.problems += problems
    odd = [root for root in roots if not isinstance(root, Fields) and not (isinstance(root, Scalar) and root.empty)]
    reading.problems += [Problem("backstage-no-entity", root.where) for root in odd]
    return [root for root in roots if isinstance(root, Fields)]


def _targets(root: Fields) -> list[Scalar]:
    """What a Location of type `file` (or without a type) leads to."""
    kind, spec = root.get("kind"), root.get("spec")
    if not (isinstance(kind, Scalar) and kind.text.lower() == "location" and isinstance(spec, Fields)):
        return []
    return [*scalars(spec.get("target")), *scalars(spec.get("targets"))]


def scalars(node: Node | None) -> list[Scalar]:
    """The single values of a node, itself or its items, empty ones left out."""
    nodes = node.nodes if isinstance(node, Items) else (node,)
    return [item for item in nodes if isinstance(item, Scalar) and not item.empty and item.text.strip()]


def _follow(target: Scalar, path: Path, tree: Path, reading: Reading) -> None:
    """Want the file that a target names, or those that its pattern matches; say why not."""
    if _REMOTE.match(target.text):
        code = "backstage-target-remote"
    else:
        found = _matching(path.parent, target.text.replace("\0", ""))
        codes = [_unusable(one, tree) for one in found]
        code = next((one for one in codes if one), "" if found else "backstage-target-missing")
        for one in (one for one, bad in zip(found, codes, strict=True) if not bad):
            reading.want(one, tree)
    if code:
        reading.problems.append(Problem(code, target.where, {"value": target.text}))


def _matching(folder: Path, target: str) -> list[Path]:
    """A target as it is written, else the files that match it as a pattern."""
    plain = folder / target
    if not has_magic(target) or plain.exists():
        return [plain]
    names = islice(iglob(target, root_dir=folder, recursive=True), MOST_FILES)
    return sorted(path for name in names if (path := folder / name).is_file())


def _unusable(path: Path, tree: Path) -> str:
    try:
        real = path.resolve()
        inside = real.is_relative_to(tree)
        usable = inside and real.is_file()
    except (OSError, RuntimeError):
        return "backstage-target-missing"
    if not inside:
        return "backstage-target-outside"
    return "" if usable else "backstage-target-missing"
