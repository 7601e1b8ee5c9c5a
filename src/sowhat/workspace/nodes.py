"""YAML text → nodes that know their line and column.

Scalars keep the text as written (`0123` stays `0123`, `no` stays `no`): what a value means is decided by the field
that it is read for. Size, depth and the expansion of aliases are bounded, so that no file can exhaust the machine.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from sowhat.errors import Param, Problem, Where

MAX_BYTES = 4 << 20
MAX_DEPTH = 40
MAX_NODES = 400_000
"""Of one file, aliases expanded."""
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
NULLS = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; `empty` when nothing (or `null`) was written."""

    where: Where
    text: str
    empty: bool
    size: int = 1


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    where: Where
    nodes: tuple[Node, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping, keys in the order written, each once."""

    where: Where
    pairs: tuple[tuple[Scalar, Node], ...]
    size: int

    def get(self, key: str) -> Node | None:
        """The value under `key`, if written."""
        return next((node for name, node in self.pairs if name.text == key), None)


Node = Scalar | Items | Fields


class _Unreadable(Exception):
    """Stops the reading of one file."""

    def __init__(self, code: str, where: Where, **params: Param) -> None:
        super().__init__(code)
        self.problem = Problem(code, where, params)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been seen yet."""

    event: CollectionStartEvent
    where: Where
    nodes: list[Node]


def documents(path: str, content: bytes) -> tuple[tuple[Node, ...], tuple[Problem, ...]]:
    """The roots of a file's documents, and what is wrong with its YAML. Unreadable YAML has no root at all."""
    try:
        text = _decoded(path, content)
        composer = _Composer(path)
        roots = tuple(composer.roots(text))
    except _Unreadable as error:
        return (), (error.problem,)
    except Exception as error:  # noqa: BLE001 - the parser's own slips on odd input (a character out of range) too
        return (), (_syntax(path, error),)
    return roots, tuple(composer.problems)


class _Composer:
    """Builds nodes from parser events with a stack, so that depth costs no recursion."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._anchors: dict[str, Node | None] = {}
        self._stack: list[_Open] = []
        self._nodes = 0

    def roots(self, text: str) -> Iterator[Node]:
        """Each document's root."""
        for event in YAML(typ="safe", pure=True).parse(text):
            if isinstance(event, DocumentEndEvent):
                self._anchors.clear()
            node = self._take(event)
            if node is not None and self._stack:
                self._stack[-1].nodes.append(node)
            elif node is not None:
                yield node

    def _take(self, event: Event) -> Node | None:
        if isinstance(event, CollectionStartEvent):
            self._open(event)
            return None
        if isinstance(event, CollectionEndEvent):
            return self._close()
        if isinstance(event, AliasEvent):
            return self._counted(self._alias(event))
        if isinstance(event, ScalarEvent):
            return self._counted(self._kept(event.anchor, self._scalar(event)))
        return None

    def _open(self, event: CollectionStartEvent) -> None:
        where = self._where(event)
        if len(self._stack) >= MAX_DEPTH:
            raise _Unreadable("yaml-deep", where, limit=MAX_DEPTH)
        self._refuse_tag(event, where)
        if event.anchor:
            self._anchors[event.anchor] = None
        self._stack.append(_Open(event, where, []))

    def _close(self) -> Node:
        done = self._stack.pop()
        size = 1 + sum(node.size for node in done.nodes)
        if isinstance(done.event, MappingStartEvent):
            node: Node = Fields(done.where, tuple(self._pairs(done.nodes)), size)
        else:
            node = Items(done.where, tuple(done.nodes), size)
        return self._kept(done.event.anchor, node)

    def _pairs(self, nodes: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        for key, node in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.problems.append(Problem("key-not-word", key.where))
            elif key.text in seen:
                params: dict[str, Param] = {"key": key.text, "first": seen[key.text]}
                self.problems.append(Problem("duplicate-key", key.where, params))
            else:
                seen[key.text] = key.where.line or 0
                yield key, node

    def _scalar(self, event: ScalarEvent) -> Scalar:
        where = self._where(event)
        self._refuse_tag(event, where)
        text = str(event.value)
        if _SURROGATE.search(text):
            raise _Unreadable("yaml-syntax", where, kind="escape", near="")
        return Scalar(where, text, empty=event.implicit[0] and text in NULLS)

    def _alias(self, event: AliasEvent) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None:
            raise _Unreadable("yaml-syntax", self._where(event), kind="alias", near=f"*{event.anchor}")
        return node

    def _kept(self, anchor: str | None, node: Node) -> Node:
        if anchor:
            self._anchors[anchor] = node
        return node

    def _counted(self, node: Node) -> Node:
        self._nodes += node.size
        if self._nodes > MAX_NODES:
            raise _Unreadable("yaml-large", node.where, limit=MAX_NODES)
        return node

    def _refuse_tag(self, event: ScalarEvent | CollectionStartEvent, where: Where) -> None:
        tag = str(event.tag) if event.tag else ""
        if tag and not tag.startswith("tag:yaml.org,2002:") and tag != "!":
            self.problems.append(Problem("yaml-tag", where, {"value": tag}))

    def _where(self, event: Event) -> Where:
        mark = event.start_mark
        return Where(self.path, mark.line + 1, mark.column + 1)


def _decoded(path: str, content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise _Unreadable("file-large", Where(path), limit=MAX_BYTES >> 20)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        raise _Unreadable("not-utf8", _after(path, before), guess=_guess(content)) from None
    control = _CONTROL.search(text)
    if control:
        code = f"U+{ord(control.group()):04X}"
        raise _Unreadable("yaml-syntax", _after(path, text[: control.start()]), kind="control", near=code)
    return text


def _after(path: str, before: str) -> Where:
    """The place that follows `before`."""
    return Where(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _guess(content: bytes) -> str:
    """The encoding that the file probably has, or ''."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "GB18030"


_SYNTAX = (
    ("'\\t'", "tab"),
    ("mapping values are not allowed", "colon"),
    ("expected ',' or", "bracket"),
    ("unexpected end of stream", "quote"),
    ("escape character", "escape"),
    ("expected <block end>", "indent"),
    ("could not find expected ':'", "no-colon"),
    ("that cannot start any token", "start"),
)


def _syntax(path: str, error: Exception) -> Problem:
    """The parser's complaint as a code: its own sentence exists in English only."""
    says = str(getattr(error, "problem", None) or "")
    kind = next((kind for words, kind in _SYNTAX if words in says), "other")
    return Problem("yaml-syntax", _error_place(path, error), {"kind": kind, "near": ""})


def _error_place(path: str, error: Exception) -> Where:
    mark = error.problem_mark or error.context_mark if isinstance(error, MarkedYAMLError) else None
    return Where(path, mark.line + 1, mark.column + 1) if mark is not None else Where(path, 1, 1)
