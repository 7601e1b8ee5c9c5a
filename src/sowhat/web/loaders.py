"""What the pages need from elsewhere, as values that a test can replace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from sowhat.actions import show
from sowhat.actions.so_what import so_what
from sowhat.model.data import Data
from sowhat.model.so_what import SoWhat
from sowhat.model.usage import Usage
from sowhat.model.workspace import Workspace
from sowhat.workspace import loading


class LoadUsage(Protocol):
    """What was used; of one service, of one month where asked."""

    def __call__(self, root: Path, service: str | None = None, month: str | None = None) -> Usage: ...


@dataclass(frozen=True, slots=True)
class Loaders:
    """Where values come from. Each may raise SowhatError."""

    usage: LoadUsage
    data: Callable[[Path], Data]
    workspace: Callable[[Path], Workspace]
    so_what: Callable[[Path], SoWhat] = so_what


def workspace(root: Path) -> Workspace:
    """What people wrote, read again only after a file of it changed."""
    files = (root / loading.SETTINGS, *loading.catalog_files(root))
    return _workspace(root, tuple((path, path.stat().st_mtime_ns) for path in files if path.exists()))


@lru_cache(8)
def _workspace(root: Path, stamps: tuple[tuple[Path, int], ...]) -> Workspace:
    del stamps
    return loading.load(root)


LOADERS = Loaders(usage=show.usage, data=show.data, workspace=workspace, so_what=so_what)
