"""What people wrote, read again only after a file of it changed: pages ask for it with every request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from sowhat.actions.catalog import merged
from sowhat.actions.glance import glanced
from sowhat.errors import SowhatError
from sowhat.model.catalog import Catalog
from sowhat.model.workspace import Workspace
from sowhat.workspace import loading

Stamps = tuple[tuple[Path, int, int], ...]
"""Files, when they changed and how large they are."""


def written(root: Path) -> Workspace:
    """The workspace `root`. Raises as `loading.load` does."""
    return read(root).workspace


def read(root: Path) -> loading.Reading:
    """The same with the places of its entries and the gaps of its workbooks."""
    return _read(root, *stamps(root))


def text(root: Path) -> str:
    """The workspace as one text, by which what was made of it is known. Raises as `loading.load` does."""
    return _text(root, *stamps(root))


def stamps(root: Path) -> tuple[Stamps, Stamps]:
    """Of what people wrote, and of their workbooks."""
    return glanced(("written", root), lambda: _looked(root))


def _looked(root: Path) -> tuple[Stamps, Stamps]:
    papers = (*loading.catalog_files(root), *loading.study_files(root), *loading.scenario_files(root))
    first = _stamped((root / loading.SETTINGS, *papers))
    return first, _stamped(loading.workbook_files(root, _workbooks(root, first)))


def titles(root: Path) -> Catalog:
    """The catalog that gives titles to names; empty while the workspace cannot be read."""
    try:
        return declared(written(root))
    except SowhatError:
        return Catalog()


@dataclass(frozen=True, slots=True)
class _Declared:
    """A workspace, known by what it says."""

    text: str
    workspace: Workspace = field(compare=False)


def declared(workspace: Workspace) -> Catalog:
    """What a workspace declares, also by entity files and descriptions of APIs. Raises WorkspaceError."""
    return _merged(_Declared(workspace.model_dump_json(), workspace))


@lru_cache(8)
def _merged(said: _Declared) -> Catalog:
    return merged(said.workspace).catalog


def _stamped(files: Iterable[Path]) -> Stamps:
    found = ((path, path.stat()) for path in files if path.exists())
    return tuple((path, state.st_mtime_ns, state.st_size) for path, state in found)


@lru_cache(8)
def _workbooks(root: Path, stamps: Stamps) -> tuple[str, ...]:
    """The workbooks that the settings refer to."""
    del stamps
    return loading.workbook_patterns(root)


@lru_cache(8)
def _read(root: Path, stamps: Stamps, workbooks: Stamps) -> loading.Reading:
    del stamps, workbooks
    return loading.read(root)


@lru_cache(8)
def _text(root: Path, stamps: Stamps, workbooks: Stamps) -> str:
    return _read(root, stamps, workbooks).workspace.model_dump_json()
