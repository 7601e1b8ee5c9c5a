"""The measures of CONTRIBUTING, taken over all source: length, annotation, local imports, broad excepts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

FOLDERS = ("src", "tools", "benchmarks")
LONGEST_FILE = 400
LONGEST_FUNCTION = 50
EDGES = ("src/sowhat/cli/", "src/sowhat/web/")
MAY_IMPORT_LOCALLY = ("src/sowhat/cli/", "tools/command_tree.py")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@pytest.fixture(scope="module")
def sources(root: Path) -> dict[str, ast.Module]:
    """Each source file's path from the root, and its tree."""
    paths = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*.py"))]
    return {path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def functions(sources: dict[str, ast.Module]) -> Iterator[tuple[str, Function]]:
    """Every function with its place."""
    for path, tree in sources.items():
        for node in ast.walk(tree):
            if isinstance(node, Function):
                yield f"{path}:{node.lineno} {node.name}", node


def length(function: Function) -> int:
    """Lines of the body, its docstring left out."""
    has_docstring = ast.get_docstring(function, clean=False) is not None
    body = function.body[1:] if has_docstring else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body and body[-1].end_lineno else 0


def test_no_function_is_longer_than_fifty_lines(sources: dict[str, ast.Module]) -> None:
    long = {place: length(node) for place, node in functions(sources) if length(node) > LONGEST_FUNCTION}
    assert long == {}


def test_half_of_the_functions_have_eight_lines_or_less(sources: dict[str, ast.Module]) -> None:
    assert median(length(node) for _, node in functions(sources)) <= 8


def test_nine_of_ten_functions_have_twenty_six_lines_or_less(sources: dict[str, ast.Module]) -> None:
    assert quantiles((length(node) for _, node in functions(sources)), n=10)[-1] <= 26


def test_no_file_is_longer_than_four_hundred_lines(root: Path, sources: dict[str, ast.Module]) -> None:
    lines = {path: len((root / path).read_text(encoding="utf-8").splitlines()) for path in sources}
    assert {path: count for path, count in lines.items() if count > LONGEST_FILE} == {}


def unannotated(function: Function) -> bool:
    """Whether a parameter (save self and cls) or the result has no type."""
    arguments = function.args
    listed = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    listed += [one for one in (arguments.vararg, arguments.kwarg) if one]
    bare = [one for one in listed if one.annotation is None and one.arg not in ("self", "cls")]
    return bool(bare) or function.returns is None


def test_every_function_is_fully_annotated(sources: dict[str, ast.Module]) -> None:
    assert [place for place, node in functions(sources) if unannotated(node)] == []


def test_imports_are_local_only_in_commands(sources: dict[str, ast.Module]) -> None:
    local = [
        place
        for place, node in functions(sources)
        if any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(node))
        and not place.startswith(MAY_IMPORT_LOCALLY)
    ]
    assert local == []


def broad(handler: ast.ExceptHandler) -> bool:
    """Whether a handler catches everything."""
    names = (
        {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)} if handler.type else {"Exception"}
    )
    return bool(names & {"Exception", "BaseException"})


def test_broad_excepts_are_only_at_the_edges_or_give_a_reason(root: Path, sources: dict[str, ast.Module]) -> None:
    found = []
    for path, tree in sources.items():
        lines = (root / path).read_text(encoding="utf-8").splitlines()
        handlers = [node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and broad(node)]
        bare = [node.lineno for node in handlers if not re.search(r"# noqa: BLE001 - \w+", lines[node.lineno - 1])]
        found += [f"{path}:{line}" for line in bare if not path.startswith(EDGES)]
    assert found == []
