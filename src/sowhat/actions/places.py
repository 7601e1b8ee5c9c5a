"""Where things lie in a workspace folder."""

from __future__ import annotations

import os
from pathlib import Path

from sowhat.errors import BlockedError, Problem, Where
from sowhat.lake.spool import FOLDER
from sowhat.workspace import database
from sowhat.workspace.loading import SETTINGS, find

DECISIONS = "decisions.db"


def root(asked: Path | None) -> Path:
    """The workspace that is meant: the folder asked for, else the nearest one upwards that holds `sowhat.yaml`.

    Raises CallError where there is none.
    """
    return find(asked or Path.cwd())


def lake(root: Path) -> Path:
    """Facts, as Delta tables."""
    return root / "lake"


def results(root: Path) -> Path:
    """Results, a folder a build; disposable."""
    return root / "results"


def decisions(root: Path) -> str:
    """The address of the decisions database: the one that is declared, else a file of the workspace.

    Raises BlockedError `decisions-unset` where the variable that is to hold the address is not set.
    """
    said = database.declared(root / SETTINGS)
    if not said:
        return f"sqlite:///{root / DECISIONS}"
    name = said.removeprefix("env:")
    found = os.environ.get(name, "") if name != said else said
    if not found:
        raise BlockedError(Problem("decisions-unset", Where(SETTINGS), {"name": name}))
    return found


def decided(root: Path) -> bool:
    """Whether there is a decisions database; one on a server counts as there, and is filled when it is opened."""
    return bool(database.declared(root / SETTINGS)) or (root / DECISIONS).exists()


def spool(root: Path) -> Path:
    """What arrives between builds, a folder a source."""
    return root / FOLDER
