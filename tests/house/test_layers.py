"""The order of the floors is enforced, and the pure rooms stay pure."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PURE = ("errors", "model", "evidence", "stories")
IMPURE = {
    *("os", "time", "random", "secrets", "subprocess", "socket", "threading", "tempfile", "shutil", "getpass"),
    *("duckdb", "ibis", "deltalake", "sqlalchemy", "pyarrow", "pandas", "fastapi", "typer", "httpx"),
}
CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}
CLOCKED = {"datetime", "date", "time"}
"""A field may be called `now`; these tell the time by it."""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contract over the package that lies in `folder`."""
    linter = str(Path(sys.executable).with_name("lint-imports"))
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "200"}
    call = [linter, "--no-cache", "--no-logo"]
    return subprocess.run(call, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A copy of the package and its contract, to do harm to."""
    shutil.copy(root / "pyproject.toml", tmp_path)
    shutil.copytree(root / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "static"))
    return tmp_path


def test_imports_only_point_down_the_floors(root: Path) -> None:
    done = lint(root)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_import_up_the_floors_is_found(copy: Path) -> None:
    with (copy / "src/sowhat/tables/facts.py").open("a", encoding="utf-8") as file:
        file.write("\nimport sowhat.actions  # noqa\n")
    done = lint(copy)
    assert done.returncode == 1
    assert "sowhat.tables is not allowed to import sowhat.actions" in done.stdout


def test_a_room_without_a_floor_is_found(copy: Path) -> None:
    (copy / "src/sowhat/attic").mkdir()
    (copy / "src/sowhat/attic/__init__.py").touch()
    done = lint(copy)
    assert done.returncode == 1
    assert "sowhat.attic" in done.stdout + done.stderr


def modules(package: Path) -> list[Path]:
    """Every module of the pure rooms that exist."""
    found = [package / f"{room}.py" for room in PURE] + [
        path for room in PURE for path in (package / room).rglob("*.py")
    ]
    return [path for path in found if path.exists()]


def impure(path: Path) -> list[str]:
    """What a module imports or asks that a pure one may not."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        found += [name for name in names if name.split(".")[0] in IMPURE]
        asked = node.func if isinstance(node, ast.Call) else node
        whose = asked.value if isinstance(asked, ast.Attribute) else None
        kept = isinstance(node, ast.Attribute) and not (isinstance(whose, ast.Name) and whose.id in CLOCKED)
        if isinstance(asked, ast.Attribute) and asked.attr in CLOCKS and not kept:
            found.append(asked.attr)
    return found


def test_pure_rooms_have_no_clock_environment_or_driver(root: Path) -> None:
    found = {path.name: names for path in modules(root / "src/sowhat") if (names := impure(path))}
    assert found == {}
