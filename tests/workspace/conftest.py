"""A folder that becomes a workspace, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem, WorkspaceError

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]
PLATFORM = "platform: {name: blue-ocean}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Write:
    """Writes files by path (`a/b.yaml` as `a__b`) and returns their folder; sowhat.yaml is there unless given."""

    def write(sowhat: str | bytes = PLATFORM, **catalog: str | bytes) -> Path:
        (tmp_path / "catalog").mkdir(exist_ok=True)
        files = {"sowhat.yaml": sowhat} | {f"catalog/{name}.yaml": text for name, text in catalog.items()}
        for name, text in files.items():
            (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write


@pytest.fixture
def wrong(folder: Write) -> Wrong:
    """The problems of a workspace with these files."""

    def problems(sowhat: str | bytes = PLATFORM, **catalog: str | bytes) -> list[Problem]:
        with pytest.raises(WorkspaceError) as caught:
            workspace.load(folder(sowhat, **catalog))
        return list(caught.value.problems)

    return problems
