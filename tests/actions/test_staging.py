"""Staged files: safe names, nothing lost, and a confirmation that can be killed at any step."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.actions import staging, staging_setup
from sowhat.actions.init import InitOptions
from sowhat.actions.staging import Area, Arrived, in_units, safe_name, serving_root, unused
from sowhat.errors import CallError
from sowhat.workspace.loading import load

LINE = '10.0.0.{n} - shop [01/Nov/2026:10:00:{n:02d} +0800] "GET /api/pay/{n} HTTP/1.1" 200 12 "-" "curl/8"\n'
LOG = "".join(LINE.format(n=n) for n in range(1, 40))


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder that is to become a workspace."""
    return tmp_path / "bank"


def filled(root: Path, **files: str) -> Area:
    """An area with files that were looked at."""
    area = staging.begin(root)
    put(area, **(files or {"access.log": LOG}))
    staging_setup.understand(area, InitOptions())
    return area


def put(area: Area, **files: str) -> tuple[str, ...]:
    """Let files arrive in one upload."""
    folder = staging.incoming(area)
    arrived = []
    for i, (name, text) in enumerate(files.items()):
        (folder / str(i)).write_text(text, encoding="utf-8")
        arrived.append(Arrived(folder / str(i), name))
    return staging.take(area, arrived)


@pytest.mark.parametrize(
    ("given_", "safe"),
    [
        ("access.log", "access.log"),
        ("../../etc/passwd", "passwd"),
        ("C:\\logs\\访问 日志.log.gz", "访问 日志.log.gz"),
        (".htaccess", "htaccess"),
        ("a<b>*?[c].log", "a-b-c-.log"),
        ("..", "file"),
        ("x" * (staging.LONGEST_NAME - 1) + " y", "x" * (staging.LONGEST_NAME - 1)),
        ("", "file"),
        ("logs/", "logs"),
        ("a\x00b\x1b[31m.log", "a-b-31m.log"),
        ("evil\u202egol.exe", "evil-gol.exe"),
    ],
)
def test_a_name_is_made_safe(given_: str, safe: str) -> None:
    assert safe_name(given_) == safe


@given(st.text(max_size=400))
def test_every_name_is_one_visible_part_of_a_path(given_: str) -> None:
    name = safe_name(given_)
    assert (Path(name).name, name.startswith("."), 0 < len(name.encode()) <= 140) == (name, False, True)


@given(st.text(max_size=100))
def test_a_safe_name_stays_as_it_is(given_: str) -> None:
    assert safe_name(safe_name(given_)) == safe_name(given_)


def test_a_long_name_keeps_its_ending() -> None:
    assert safe_name("日" * 200 + ".log.gz").endswith(".log.gz")


def test_taken_names_get_a_number_whatever_their_case() -> None:
    assert unused("Access.log", ["access.log", "access-2.log"]) == "Access-3.log"


@pytest.mark.parametrize(("size", "says"), [(0, "0 B"), (100, "100 B"), (32 << 20, "32 MB"), (8 << 30, "8 GB")])
def test_sizes_are_said_in_their_largest_unit(size: int, says: str) -> None:
    assert in_units(size) == says


def test_a_later_upload_replaces_a_file_and_one_upload_keeps_both(root: Path) -> None:
    area = staging.begin(root)
    put(area, **{"a.log": "old"})
    put(area, **{"a.log": "new"})
    assert [(file.name, file.size) for file in area.files()] == [("a.log", 3)]


def test_an_area_of_another_shape_is_not_found(root: Path) -> None:
    (root / ".staging-..").mkdir(parents=True)
    with pytest.raises(CallError, match="staging-gone"):
        staging.find(root, "..")


def test_only_a_file_that_waits_can_be_removed(root: Path) -> None:
    area = filled(root)
    with pytest.raises(CallError, match="staging-gone"):
        staging.remove(area, "../sowhat.yaml")


def test_confirmed_files_are_a_workspace_of_the_folders_name(root: Path) -> None:
    staging_setup.confirm(filled(root))
    assert (load(root).platform.name, load(root).sources[0].paths) == ("bank", ("data/access.log*",))


def test_the_secret_is_for_its_owner_only(root: Path) -> None:
    staging_setup.confirm(filled(root))
    assert stat.S_IMODE((root / ".secret").stat().st_mode) == 0o600


def test_a_folders_own_secret_stays_and_makes_the_pseudonyms(root: Path) -> None:
    root.mkdir()
    (root / ".secret").write_text("ab" * 32 + "\n")
    (root / ".secret").chmod(0o600)
    area = filled(root)
    assert (area.draft / ".secret").read_text() == "ab" * 32 + "\n"
    staging_setup.confirm(area)
    assert (root / ".secret").read_text() == "ab" * 32 + "\n"


def test_what_lies_in_the_folder_already_stays(root: Path) -> None:
    (root / "data").mkdir(parents=True)
    (root / "data" / "mine.txt").write_text("mine")
    (root / ".gitignore").write_text("mine/\n")
    staging_setup.confirm(filled(root))
    assert (root / "data" / "mine.txt").read_text() == "mine"
    assert (root / ".gitignore").read_text().startswith("mine/\n")
    assert load(root).sources[0].paths == ("data-2/access.log*",)


def test_problems_are_part_of_the_answer_and_name_the_file_as_uploaded(root: Path) -> None:
    area = filled(root, **{"notes.txt": "\0"})
    seen = staging_setup.understood(area)
    assert seen is not None
    assert [(problem.code, str(problem.where)) for problem in seen.problems] == [("input-unknown", "notes.txt")]


def test_what_was_understood_is_remembered_as_it_was(root: Path) -> None:
    area = filled(root)
    assert staging_setup.understood(area) == staging_setup.understand(area, InitOptions())


def test_nothing_understood_cannot_be_confirmed(root: Path) -> None:
    with pytest.raises(CallError, match="staging-unready"):
        staging_setup.confirm(filled(root, **{"notes.txt": "\0"}))


def test_a_workspace_that_stands_is_never_replaced(root: Path) -> None:
    first, second = filled(root), filled(root)
    staging_setup.confirm(first)
    before = (root / "sowhat.yaml").read_bytes()
    with pytest.raises(CallError, match="workspace-exists"):
        staging_setup.confirm(second)
    assert (root / "sowhat.yaml").read_bytes() == before


@pytest.mark.parametrize("steps", range(8))
def test_a_confirmation_killed_at_any_step_is_finished_at_the_next_start(
    root: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    area, left, replace = filled(root), iter(range(steps)), os.replace

    def dying(source: Path, target: Path) -> None:
        if next(left, None) is None:
            raise Killed
        replace(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", dying)
        try:
            staging_setup.confirm(area)
        except Killed:
            assert not (root / "sowhat.yaml").exists()
    staging_setup.resume(root)
    assert (load(root).sources[0].name, (root / "data" / "access.log").exists()) == ("access", True)
    assert list(root.glob(".staging-*")) == []


def test_what_nobody_touched_for_a_day_is_removed_at_start(root: Path) -> None:
    area = filled(root)
    staging_setup.resume(root, time.time() + staging.KEPT_SECONDS - 60)
    assert area.folder.exists()
    staging_setup.resume(root, time.time() + staging.KEPT_SECONDS + 60)
    assert not area.folder.exists()


def test_a_folder_of_somebody_elses_is_left_alone(root: Path) -> None:
    (root / ".staging-notes").mkdir(parents=True)
    staging_setup.resume(root, time.time() + 10 * staging.KEPT_SECONDS)
    assert (root / ".staging-notes").exists()


def test_a_folder_named_on_purpose_is_served_though_it_holds_no_workspace(root: Path) -> None:
    assert serving_root(root) == root.resolve()


def test_a_folder_inside_a_workspace_serves_that_workspace(root: Path) -> None:
    staging_setup.confirm(filled(root))
    assert serving_root(root / "data") == root.resolve()


def test_a_new_folder_inside_a_workspace_is_one_of_its_own(root: Path) -> None:
    staging_setup.confirm(filled(root))
    assert serving_root(root / "other") == (root / "other").resolve()


def test_a_file_is_no_folder_to_serve(tmp_path: Path) -> None:
    (tmp_path / "access.log").write_text(LOG)
    with pytest.raises(CallError, match="no-workspace"):
        serving_root(tmp_path / "access.log")


def test_without_a_name_there_must_be_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CallError, match="no-workspace"):
        serving_root(None)
