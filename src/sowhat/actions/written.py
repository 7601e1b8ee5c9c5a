"""What people wrote, read again only after a file of it changed: pages ask for it with every request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sowhat.actions.catalog import merged, named
from sowhat.actions.glance import glanced
from sowhat.errors import SowhatError
from sowhat.model.catalog import Catalog
from sowhat.model.workspace import Workspace
from sowhat.workspace import loading

Stamps = tuple[tuple[Path, int, int], ...]
"""Files, when they changed and how large they are."""
KEPT = 8
"""Workspaces whose declarations are kept in memory, the newest ones."""


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
    """What a workspace declared, the files that were opened for it, and their state when that began."""

    catalog: Catalog
    files: tuple[Path, ...]
    stamps: Stamps


_DECLARED: dict[str, _Declared] = {}
"""By what a workspace says."""


def declared(workspace: Workspace) -> Catalog:
    """What a workspace declares, also by entity files and descriptions of APIs, and by the files that these refer to:
    whichever of them changed is read again. Raises WorkspaceError."""
    said = workspace.model_dump_json()
    held = _DECLARED.get(said)
    before = held.files if held else ()
    now = glanced(("declared", said, before), lambda: _stamped(dict.fromkeys((*named(workspace), *before))))
    if held is None or held.stamps != now:
        held = _merged(workspace, now)
        _DECLARED.pop(said, None)
        _DECLARED[said] = held
        for old in list(_DECLARED)[:-KEPT]:
            _DECLARED.pop(old, None)
    return held.catalog


def opened(root: Path) -> tuple[Path, ...]:
    """The files that were opened for what the workspace `root` declares, those that others refer to among them; none
    before that was asked for. Raises as `loading.load` does."""
    held = _DECLARED.get(text(root))
    return held.files if held else ()


def _merged(workspace: Workspace, before: Stamps) -> _Declared:
    """A file that changes while it is read keeps the state from before, so that it is read again."""
    found = merged(workspace)
    every = dict.fromkeys((*named(workspace), *found.files))
    seen = {one[0]: one for one in (*_stamped(every), *before)}
    return _Declared(found.catalog, found.files, tuple(seen[path] for path in every if path in seen))


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
