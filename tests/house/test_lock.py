"""The locks pin everything, exactly, and name no place to fetch it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.lock", "requirements-dev.lock")
PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = ("linux", "darwin")


def pins(root: Path, lock: str) -> list[Requirement]:
    """Each line of a lock."""
    return [Requirement(line) for line in (root / lock).read_text(encoding="utf-8").splitlines()]


def environment(python: str, system: str) -> dict[str, str]:
    """What markers ask about a machine."""
    names = {"linux": "Linux", "darwin": "Darwin"}
    return {"python_version": python, "python_full_version": f"{python}.4", "sys_platform": system} | {
        "platform_system": names[system],
        "platform_python_implementation": "CPython",
    }


def project(root: Path) -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_each_line_is_one_exact_public_version(root: Path, lock: str) -> None:
    shape = re.compile(r"[a-z0-9-]+==\d[\w.]*( ; [\w.'<>=!() ]+)?")
    lines = (root / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not shape.fullmatch(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_line_names_a_place(root: Path, lock: str) -> None:
    text = (root / lock).read_text(encoding="utf-8")
    assert [sign for sign in ("http:", "https:", "file:", "://", " @ ", "--") if sign in text] == []


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_what_the_program_needs_is_pinned(root: Path, python: str, system: str) -> None:
    needed = [Requirement(text) for text in project(root)["project"]["dependencies"]]
    assert missing(needed, pins(root, "requirements.lock"), environment(python, system)) == []


@pytest.mark.parametrize("python", PYTHONS)
def test_what_the_house_needs_is_pinned(root: Path, python: str) -> None:
    groups = project(root)["dependency-groups"]
    needed = [Requirement(text) for group in groups.values() for text in group if isinstance(text, str)]
    assert missing(needed, pins(root, "requirements-dev.lock"), environment(python, "linux")) == []


def missing(needed: list[Requirement], pinned: list[Requirement], machine: dict[str, str]) -> list[str]:
    """What is needed and has no pin that applies to the machine, or one that does not satisfy it."""
    applying = [pin for pin in pinned if pin.marker is None or pin.marker.evaluate(machine)]
    versions = {canonicalize_name(pin.name): next(iter(pin.specifier)).version for pin in applying}
    found = [(one, versions.get(canonicalize_name(one.name))) for one in needed]
    return [f"{one}: {version}" for one, version in found if version is None or version not in one.specifier]


def test_both_locks_pin_the_same_versions(root: Path) -> None:
    runtime, dev = ({str(pin) for pin in pins(root, lock)} for lock in LOCKS)
    assert runtime - dev == set()
