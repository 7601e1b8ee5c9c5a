"""Nodes → typed values, collecting every problem instead of stopping at the first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from sowhat.errors import Param, Problem, Where
from sowhat.model.value import Name, Span, Text
from sowhat.workspace.nodes import Fields, Items, Node, Scalar

T = TypeVar("T")
_NAME: TypeAdapter[str] = TypeAdapter(Name)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def nearest(value: str, allowed: Iterable[str]) -> str:
    """The allowed word that `value` most resembles or begins with (`zh-CN`), or ''; case does not count."""
    words, wanted = {word.casefold(): word for word in reversed(list(allowed))}, value.casefold()
    found = get_close_matches(wanted, words, n=1, cutoff=0.6) or [word for word in words if wanted.startswith(word)]
    return words[found[0]] if found and wanted else ""


def is_name(text: str) -> bool:
    """Whether the model takes `text` for a name."""
    try:
        _NAME.validate_python(text)
    except ValidationError:
        return False
    return True


def suggestion(near: str) -> dict[str, Param]:
    """Parameters for "did you mean": `similar` (yes, no) is what messages choose by."""
    return {"nearest": near, "similar": "yes" if near else "no"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that was declared, or referred to, as a `kind` of thing."""

    kind: str
    name: str
    where: Where


@dataclass(frozen=True, slots=True)
class Hold:
    """`holder` holds `thing` for a span, which nobody else may do at the same time."""

    code: str
    thing: tuple[str, ...]
    holder: str
    span: Span
    where: Where


@dataclass(slots=True)
class Reader:
    """What was found while reading: problems, and what later checks across files need to know."""

    problems: list[Problem] = field(default_factory=list)
    declared: list[Mention] = field(default_factory=list)
    mentioned: list[Mention] = field(default_factory=list)
    held: list[Hold] = field(default_factory=list)
    tables: dict[str, Where] = field(default_factory=dict)
    """Paths that name a table of a database, and where each is written first."""
    instead: Mapping[str, bytes] = field(default_factory=dict)
    """What files of the workspace are taken to hold, whatever they hold now."""
    whole: bool = True
    """Whether every file could be read: otherwise nothing can be said to be undeclared."""

    def report(self, code: str, where: Where, **params: Param) -> None:
        """Record a problem."""
        self.problems.append(Problem(code, where, params))

    def fields(self, node: Node, allowed: Sequence[str]) -> Mapping[str, Node]:
        """A mapping's values by key, those left empty omitted; unknown keys are reported."""
        if not isinstance(node, Fields):
            self._wrong_kind(node, "mapping")
            return {}
        for key, _ in node.pairs:
            if key.text not in allowed:
                near = suggestion(nearest(key.text, allowed))
                self.report("unknown-key", key.where, key=key.text, allowed=", ".join(allowed), **near)
        return {key.text: value for key, value in node.pairs if key.text in allowed and not _empty(value)}

    def required(self, found: Mapping[str, Node], node: Node, *keys: str) -> bool:
        """Whether all keys are there; reports those that are missing from the mapping `node`."""
        missing = [key for key in keys if key not in found]
        for key in missing if isinstance(node, Fields) else ():
            self.report("missing-key", node.where, key=key)
        return not missing

    def text(self, node: Node) -> str:
        """A scalar as written; '' for one left empty."""
        if isinstance(node, Scalar):
            return "" if node.empty else node.text
        self._wrong_kind(node, "text")
        return ""

    def name(self, node: Node) -> str | None:
        """An entity's name; `None`, and a problem, where it cannot be one."""
        text = self.text(node)
        if not isinstance(node, Scalar):
            return None
        if is_name(text):
            return text
        self.report("bad-name", node.where, value=text)
        return None

    def declares(self, found: Mapping[str, Node], kind: str) -> str | None:
        """The `name` of something that is declared here, noted as such."""
        name = self.name(found["name"]) if "name" in found else None
        if name is not None:
            self.declared.append(Mention(kind, name, found["name"].where))
        return name

    def mentions(self, node: Node | None, kind: str) -> str | None:
        """The name of something that is declared elsewhere, noted as such."""
        name = self.name(node) if node is not None else None
        if node is not None and name is not None:
            self.mentioned.append(Mention(kind, name, node.where))
        return name

    def choice(self, node: Node | None, allowed: Sequence[str], default: str) -> str:
        """One of the allowed words; the default when absent or wrong."""
        if node is None:
            return default
        text = self.text(node)
        if isinstance(node, Scalar) and text not in allowed:
            near = suggestion(nearest(text, allowed))
            self.report("bad-choice", node.where, value=text, allowed=", ".join(allowed), **near)
        return text if text in allowed else default

    def title(self, node: Node | None) -> Text:
        """A text in both languages; one written without a language stands for both."""
        if node is None:
            return Text()
        if isinstance(node, Scalar):
            return Text(en=node.text, zh=node.text)
        found = self.fields(node, ("zh", "en"))
        return Text(**{language: self.text(value) for language, value in found.items()})

    def listed(self, node: Node | None, each: Callable[[Node], T | None]) -> tuple[T, ...]:
        """Each item read; one item written without brackets is a list of one."""
        if node is None or _empty(node):
            return ()
        nodes = node.nodes if isinstance(node, Items) else (node,)
        return tuple(value for value in (each(item) for item in nodes) if value is not None)

    def entries(self, node: Node | None, each: Callable[[Node], T | None]) -> tuple[T, ...]:
        """Each item of what must be a list."""
        if node is None or isinstance(node, Items):
            return self.listed(node, each)
        self._wrong_kind(node, "list")
        return ()

    def span(self, found: Mapping[str, Node]) -> Span:
        """`from` and `to` of a mapping."""
        start, end = self.day(found.get("from")), self.day(found.get("to"))
        if start and end and start >= end:
            self.report("span-empty", found["to"].where, start=start.isoformat(), end=end.isoformat())
        return Span(from_=start, to=end)

    def made(self, where: Where, make: Callable[[], T]) -> T | None:
        """The value that `make` constructs; what its model refuses is reported at `where`."""
        try:
            return make()
        except ValidationError as error:
            for detail in error.errors():
                place = ".".join(str(part) for part in detail["loc"])
                self.report("bad-value", where, key=place, value=str(detail["input"])[:80], kind=detail["type"])
        return None

    def day(self, node: Node | None) -> date | None:
        """A day, YYYY-MM-DD."""
        if node is None:
            return None
        text = self.text(node)
        try:
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError:
            pass
        if isinstance(node, Scalar):
            self.report("bad-day", node.where, value=text)
        return None

    def _wrong_kind(self, node: Node, wanted: str) -> None:
        found = "list" if isinstance(node, Items) else "mapping" if isinstance(node, Fields) else "text"
        value = node.text[:80] if isinstance(node, Scalar) else ""
        self.report("wrong-kind", node.where, wanted=wanted, found=found, value=value)


def _empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty
