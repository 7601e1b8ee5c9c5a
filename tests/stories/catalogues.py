"""The catalogues parsed whole, for tests that compare them with each other and with the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from sowhat.model.language import Language
from sowhat.stories.words import MESSAGES

SOURCE = MESSAGES.parent.parent
TOOLS = SOURCE.parent.parent / "tools"


@cache
def resource(path: Path) -> fluent.Resource:
    """A catalogue file as a tree."""
    return FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8"))


def files(language: Language) -> list[Path]:
    """The files of a language."""
    return sorted((MESSAGES / language).glob("*.ftl"))


def messages(language: Language) -> Iterator[tuple[str, str, set[str]]]:
    """File, id (with attribute) and placeholders of each message."""
    for path in files(language):
        for entry in resource(path).body:
            if isinstance(entry, fluent.Message):
                yield path.name, entry.id.name, variables(entry.value)
                for attribute in entry.attributes:
                    yield path.name, f"{entry.id.name}.{attribute.id.name}", variables(attribute.value)


def variables(node: object) -> set[str]:
    """The placeholders below a node."""
    if isinstance(node, fluent.VariableReference):
        return {node.id.name}
    if isinstance(node, list):
        return {name for part in node for name in variables(part)}
    return {name for part in vars(node).values() for name in variables(part)} if hasattr(node, "__dict__") else set()


@cache
def python_files() -> tuple[Path, ...]:
    """Every Python file that may say something."""
    return (*sorted(SOURCE.rglob("*.py")), *sorted(TOOLS.glob("*.py")))


@cache
def tree(path: Path) -> ast.Module:
    """A Python file as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def literals() -> Iterator[tuple[str, bool]]:
    """Every string in the code and the templates, and whether it only begins one (an f-string)."""
    for path in python_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr):
                yield pattern(node), True
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, False
    for path in sorted((SOURCE / "render" / "templates").glob("*.html")):
        for quoted in re.findall(r"""["']([a-z][\w-]*)["']""", path.read_text(encoding="utf-8")):
            yield quoted, False


def pattern(node: ast.JoinedStr) -> str:
    """An f-string as a regular expression."""
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values)
