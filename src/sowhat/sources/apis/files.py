"""The files of an API description: read once each, references followed inside the folder tree of the first.

Nothing is fetched: a reference with a scheme is reported. One that leads out of the tree, by `..` or through a link,
is reported and not opened.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, cast
from urllib.parse import unquote

from sowhat.errors import Param, Problem, Where
from sowhat.lake.streams import open_stream
from sowhat.workspace.nodes import Fields, Items, Node, Scalar, documents

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
LARGEST = 32 << 20
"""Bytes of a JSON file; YAML has the limits of `workspace.nodes`."""
MOST_FILES = 2_000
_HOPS = 32
_INDEX = re.compile("[0-9]{1,9}")
_REMOTE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a description, and the file that its references are relative to."""

    file: Path
    value: Json

    def get(self, key: str) -> Part:
        """The value under a key; null where this is no mapping or has no such key."""
        return Part(self.file, self.value.get(key) if isinstance(self.value, dict) else None)

    @property
    def fields(self) -> list[tuple[str, Part]]:
        """The values of a mapping by key."""
        held = self.value if isinstance(self.value, dict) else {}
        return [(key, Part(self.file, value)) for key, value in held.items()]

    @property
    def items(self) -> list[Part]:
        """The values of a list."""
        held = self.value if isinstance(self.value, list) else []
        return [Part(self.file, value) for value in held]

    @property
    def text(self) -> str:
        """A single value as text, '' for anything else."""
        return str(self.value).strip() if isinstance(self.value, str | int | float) else ""

    @property
    def true(self) -> bool:
        """Whether this is a written yes; YAML's scalars come as text."""
        return self.value is True or self.value in ("true", "True", "TRUE")


@dataclass(slots=True)
class Library:
    """The files of one description. `tree` holds all of them; `problems` are told once each."""

    tree: Path
    problems: list[Problem] = field(default_factory=list)
    _held: dict[Path, Json] = field(default_factory=dict)
    _found: dict[tuple[Path, str], Part | None] = field(default_factory=dict)

    def load(self, path: Path) -> Json:
        """The content of a file; null, with a problem, where it cannot be read."""
        if path not in self._held:
            self._held[path] = self._read(path) if len(self._held) < MOST_FILES else None
        return self._held[path]

    @property
    def files(self) -> tuple[Path, ...]:
        """Those that were read, or tried."""
        return tuple(self._held)

    def adopt(self, part: Part) -> None:
        """Let references into a file lead into what was made of it."""
        self._held[part.file] = part.value

    def follow(self, part: Part) -> Part:
        """What a value refers to, itself where it is no reference; null where that is missing."""
        for _ in range(_HOPS):
            target = part.get("$ref").value
            if not isinstance(target, str):
                return part
            part = self._target(part.file, target) or Part(part.file, None)
        self.problems.append(Problem("openapi-ref-circle", Where(str(part.file)), {"value": part.get("$ref").text}))
        return Part(part.file, None)

    def _target(self, file: Path, target: str) -> Part | None:
        if (file, target) not in self._found:
            self._found[file, target] = self._resolved(file, target)
        return self._found[file, target]

    def _resolved(self, file: Path, target: str) -> Part | None:
        name, _, pointer = target.partition("#")
        path, code = _place(file, unquote(name).replace("\0", ""), self.tree)
        root = None if code else self.load(path)
        found = _at(root, unquote(pointer))
        if found is None and (code or root is not None):
            self.problems.append(Problem(code or "openapi-ref-missing", Where(str(file)), {"value": target[:200]}))
        return Part(path, found) if found is not None else None

    def _read(self, path: Path) -> Json:
        try:
            with open_stream(path) as stream:
                content = stream.read(LARGEST + 1)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self.problems.append(Problem("openapi-unreadable", None, {"path": str(path), "reason": reason}))
            return None
        if content.lstrip()[:1] in (b"{", b"["):
            return self._from_json(path, content)
        roots, problems = documents(str(path), content)
        self.problems += problems
        return plain(roots[0], {}) if roots else None

    def _from_json(self, path: Path, content: bytes) -> Json:
        if len(content) > LARGEST:
            self.problems.append(Problem("file-large", Where(str(path)), {"limit": LARGEST >> 20}))
            return None
        try:
            return cast(Json, json.loads(content.decode("utf-8-sig")))
        except (ValueError, RecursionError) as error:
            line = getattr(error, "lineno", None)
            code: dict[str, Param] = {"reason": type(error).__name__}
            self.problems.append(Problem("openapi-json", Where(str(path), line), code))
            return None


def plain(node: Node, made: dict[int, Json]) -> Json:
    """A YAML node as plain values, scalars as text; what aliases share stays shared."""
    if isinstance(node, Scalar):
        return None if node.empty else node.text
    if id(node) not in made:
        if isinstance(node, Items):
            made[id(node)] = [plain(one, made) for one in node.nodes]
        elif isinstance(node, Fields):
            made[id(node)] = {key.text: plain(one, made) for key, one in node.pairs}
    return made[id(node)]


def _place(file: Path, name: str, tree: Path) -> tuple[Path, str]:
    """The file that a reference names, and why it is not opened."""
    if not name:
        return file, ""
    if _REMOTE.match(name):
        return file, "openapi-ref-remote"
    try:
        found = (file.parent / name).resolve()
        if not found.is_relative_to(tree):
            return file, "openapi-ref-outside"
        return (found, "") if found.is_file() else (file, "openapi-ref-missing")
    except (OSError, RuntimeError, ValueError):
        return file, "openapi-ref-missing"


def _at(root: Json, pointer: str) -> Json:
    """The value at a JSON pointer; null where it leads nowhere."""
    for key in pointer.split("/")[1:]:
        name = key.replace("~1", "/").replace("~0", "~")
        if isinstance(root, dict):
            root = root.get(name)
        elif isinstance(root, list):
            root = root[int(name)] if _INDEX.fullmatch(name) and int(name) < len(root) else None
        else:
            return None
    return root if not pointer or pointer.startswith("/") else None
