"""Where things lie in a workspace folder."""

from __future__ import annotations

from pathlib import Path

from sowhat.lake.spool import FOLDER
from sowhat.workspace.loading import find

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
    """The address of the decisions database."""
    return f"sqlite:///{root / DECISIONS}"


def spool(root: Path) -> Path:
    """What arrives between builds, a folder a source."""
    return root / FOLDER
