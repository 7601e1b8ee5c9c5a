"""The secret is made once, for its owner only, whoever comes first."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import BlockedError


def test_it_is_made_once_and_for_its_owner(tmp_path: Path) -> None:
    made = workspace.secret(tmp_path)
    assert len(made) == 32
    assert workspace.secret(tmp_path) == made
    assert stat.S_IMODE((tmp_path / ".secret").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [".secret"]


def test_those_who_race_for_it_agree(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(workspace.secret, [tmp_path] * 64))
    assert len(set(found)) == 1


@pytest.mark.parametrize("content", ["", "abc", "g" * 64, "a" * 63, "A" * 64 + "\n\n"])
def test_a_malformed_one_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / ".secret").write_text(content)
    (tmp_path / ".secret").chmod(0o600)
    with pytest.raises(BlockedError) as caught:
        workspace.secret(tmp_path)
    assert caught.value.problems[0].code == "secret-malformed"


def test_one_that_others_may_read_is_refused(tmp_path: Path) -> None:
    workspace.secret(tmp_path)
    (tmp_path / ".secret").chmod(0o644)
    with pytest.raises(BlockedError) as caught:
        workspace.secret(tmp_path)
    assert (caught.value.problems[0].code, caught.value.problems[0].params) == ("secret-open", {"mode": "0644"})


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BlockedError) as caught:
        workspace.secret(tmp_path / "gone")
    assert caught.value.problems[0].code == "secret-unwritable"


def test_it_is_made_where_files_cannot_be_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert workspace.secret(tmp_path) == workspace.secret(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".secret"]
