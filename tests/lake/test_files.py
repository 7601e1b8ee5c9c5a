"""Which files a source consists of."""

from __future__ import annotations

import os
from pathlib import Path

from sowhat.lake.files import expand


def put(path: Path, seconds: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x\n")
    os.utime(path, (seconds, seconds))
    return path


def test_older_files_come_first_whatever_they_are_called(tmp_path: Path) -> None:
    for name, seconds in (("access.log", 300), ("access.log.1", 200), ("access.log.2.gz", 100)):
        put(tmp_path / "logs" / name, seconds)
    shown = [file.shown for file in expand(tmp_path, ["logs/access.log*"])]
    assert shown == ["logs/access.log.2.gz", "logs/access.log.1", "logs/access.log"]


def test_files_of_one_moment_come_by_name(tmp_path: Path) -> None:
    for name in ("b", "a"):
        put(tmp_path / name, 100)
    assert [file.shown for file in expand(tmp_path, ["b", "a"])] == ["a", "b"]


def test_a_file_with_two_names_comes_once(tmp_path: Path) -> None:
    put(tmp_path / "access.log", 100)
    os.link(tmp_path / "access.log", tmp_path / "hard.log")
    (tmp_path / "soft.log").symlink_to(tmp_path / "access.log")
    assert [file.shown for file in expand(tmp_path, ["*.log", "**/*.log"])] == ["access.log"]


def test_folders_and_missing_files_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    assert expand(tmp_path, ["logs", "nothing.log"]) == []


def test_a_file_outside_is_shown_with_its_whole_path(tmp_path: Path) -> None:
    outside = put(tmp_path / "elsewhere" / "a.log", 100)
    (tmp_path / "workspace").mkdir()
    assert [file.shown for file in expand(tmp_path / "workspace", [str(outside)])] == [str(outside)]
