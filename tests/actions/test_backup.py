"""A workspace in one archive, and back."""

from __future__ import annotations

import gzip
import hashlib
import io
import multiprocessing
import os
import signal
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sowhat.actions import places
from sowhat.actions.backup.making import back_up
from sowhat.actions.backup.restoring import check, restore
from sowhat.actions.build import build
from sowhat.actions.reading import latest, store_of
from sowhat.actions.show import usage
from sowhat.errors import BlockedError, CallError, DataError
from sowhat.lake.lake import Lake
from sowhat.model.backup import Manifest
from tests.actions.conftest import SETTINGS, Quiet, Shop, line
from tests.servers.engines import postgres

LOG = [line("app", "/a", 1), line("app", "/b", 2), line("other", "/a", 2)]


@pytest.fixture
def shop_built(shop: Shop) -> Path:
    """A small workspace, built."""
    root = shop(*LOG)
    build(root, Quiet())
    return root


@pytest.fixture
def archive(shop_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its archive."""
    file = tmp_path_factory.mktemp("kept") / "a.sowhat.tar.gz"
    back_up(shop_built, file, Quiet())
    return file


def repacked(file: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """The archive with other members: `change` gets each name and content, and leaves out what becomes None."""
    made = file.with_name(f"changed-{file.name}")
    with tarfile.open(file, "r:gz") as old, tarfile.open(made, "w:gz") as new:
        for member in old:
            stream = old.extractfile(member)
            content = change(member.name, stream.read() if stream else b"")
            if content is not None:
                member.size = len(content)
                new.addfile(member, io.BytesIO(content))
    return made


def test_a_restored_workspace_says_the_same_and_has_nothing_new_to_build(
    shop_built: Path, archive: Path, tmp_path: Path
) -> None:
    again = tmp_path / "kept" / "again"
    restored = restore(archive, again)
    assert restored.build == "b000001"
    assert usage(again) == usage(shop_built)
    assert (again / ".secret").read_bytes() == (shop_built / ".secret").read_bytes()
    assert not build(again, Quiet()).changed
    with (again / "logs" / "access.log").open("a", encoding="utf-8") as log:
        log.write(line("late", "/a", 3))
    assert build(again, Quiet()).records == 1, "only what is new is read"


def test_an_archive_is_for_its_owner_alone_and_never_takes_the_place_of_another(
    shop_built: Path, archive: Path
) -> None:
    assert archive.stat().st_mode & 0o077 == 0
    with pytest.raises(CallError, match="backup-exists"):
        back_up(shop_built, archive, Quiet())
    assert [file.name for file in archive.parent.iterdir()] == [archive.name]


def test_an_archive_inside_the_workspace_is_not_put_into_the_next_one(shop_built: Path) -> None:
    back_up(shop_built, shop_built / "one.sowhat.tar.gz", Quiet())
    back_up(shop_built, shop_built / "two.sowhat.tar.gz", Quiet())
    with tarfile.open(shop_built / "two.sowhat.tar.gz") as tar:
        assert not [name for name in tar.getnames() if "one" in name or "decisions.db" in name or "lock" in name]


def test_raw_logs_stay_out_where_that_is_asked_for_and_the_facts_stand(shop_built: Path, tmp_path: Path) -> None:
    file = tmp_path / "b.sowhat.tar.gz"
    made = back_up(shop_built, file, Quiet(), logs=False)
    assert made.skipped == ("logs/access.log",)
    restore(file, tmp_path / "again")
    assert usage(tmp_path / "again") == usage(shop_built)


def test_a_build_under_way_is_waited_for_or_refused(shop_built: Path, tmp_path: Path) -> None:
    with Lake(places.lake(shop_built)).locked(), pytest.raises(BlockedError, match="lake-locked"):
        back_up(shop_built, tmp_path / "b.sowhat.tar.gz", Quiet())
    assert not list(tmp_path.glob("*.sowhat.tar.gz*"))


def test_one_changed_byte_is_named_and_nothing_is_restored(archive: Path, tmp_path: Path) -> None:
    for wanted in ("workspace/sowhat.yaml", "decisions/builds.jsonl", "workspace/lake"):

        def change(name: str, content: bytes, wanted: str = wanted) -> bytes:
            return content.replace(b"0", b"1").replace(b"o", b"0") if name.startswith(wanted) else content

        with pytest.raises(DataError, match="backup-damaged"):
            restore(repacked(archive, change), tmp_path / "again")
        assert not (tmp_path / "again").exists()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".again")]


def test_an_archive_that_was_cut_off_anywhere_is_damaged(archive: Path, tmp_path: Path) -> None:
    whole = archive.read_bytes()
    for share in (0, 0.01, 0.3, 0.7, 0.95):
        cut = tmp_path / "cut.tar.gz"
        cut.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(DataError, match="backup-damaged"):
            check(cut)
    assert check(archive).build == "b000001"


def test_a_file_too_many_or_too_few_is_damage(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"sowhat\.yaml"):
        check(repacked(archive, lambda name, content: None if name.endswith("sowhat.yaml") else content))


@pytest.mark.parametrize("name", ["workspace/../../evil", "/etc/evil", "workspace", "evil", "decisions/../x.jsonl"])
def test_no_member_leaves_the_folder(tmp_path: Path, name: str) -> None:
    evil = tmp_path / "evil.tar.gz"
    with tarfile.open(evil, "w:gz") as tar:
        info = tarfile.TarInfo(name)
        info.size = 1
        tar.addfile(info, io.BytesIO(b"x"))
    with pytest.raises(DataError, match="backup-damaged"):
        restore(evil, tmp_path / "deep" / "again")
    assert not list(tmp_path.rglob("x.jsonl"))
    assert not [path for path in tmp_path.rglob("evil") if path.is_file()]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_no_link_and_no_device_is_made(tmp_path: Path, kind: bytes) -> None:
    evil = tmp_path / "evil.tar.gz"
    with tarfile.open(evil, "w:gz") as tar:
        info = tarfile.TarInfo("workspace/a")
        info.type, info.linkname = kind, "/etc/passwd"
        tar.addfile(info)
    with pytest.raises(DataError, match="backup-damaged"):
        restore(evil, tmp_path / "again")


def test_what_is_no_archive_says_so(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no archive")
    (tmp_path / "zipped").write_bytes(gzip.compress(b"no tar"))
    for name in ("text", "zipped"):
        with pytest.raises(DataError, match="backup-damaged"):
            check(tmp_path / name)
    with pytest.raises(CallError, match="backup-missing"):
        check(tmp_path / "nothing")


def test_a_newer_archive_is_refused_before_anything_is_made(archive: Path, tmp_path: Path) -> None:
    def newer(name: str, content: bytes) -> bytes:
        if name != "manifest.json":
            return content
        return Manifest.model_validate_json(content).model_copy(update={"revision": "9999"}).model_dump_json().encode()

    with pytest.raises(BlockedError, match="backup-newer"):
        restore(repacked(archive, newer), tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_folder_that_holds_something_is_left_alone(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    with pytest.raises(CallError, match="backup-not-empty"):
        restore(archive, tmp_path / "full")
    assert (tmp_path / "full" / "mine").read_text() == "mine"
    (tmp_path / "empty").mkdir()
    assert restore(archive, tmp_path / "empty").files


def _digest(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("decisions.db"))
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _restoring(archive: Path, folder: Path) -> None:
    restore(archive, folder)


def test_killed_anywhere_a_restoration_leaves_nothing_half(archive: Path, tmp_path: Path) -> None:
    """Killed at moments spread over its length, the folder is not there, or whole; the next attempt succeeds."""
    restore(archive, tmp_path / "whole")
    expected = _digest(tmp_path / "whole")
    context = multiprocessing.get_context("fork")
    for step in range(6):
        folder = tmp_path / f"again{step}"
        process = context.Process(target=_restoring, args=(archive, folder))
        process.start()
        process.join(0.01 * 3**step / 10)
        if process.pid and process.is_alive():
            os.kill(process.pid, signal.SIGKILL)
        process.join()
        if folder.exists():
            assert _digest(folder) == expected
        else:
            restore(archive, folder)
            assert _digest(folder) == expected


def test_decisions_go_to_postgresql_where_the_workspace_says_so(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = shop(*LOG, settings=f"{SETTINGS}\ndecisions: env:SOWHAT_DECISIONS\n")
    with pytest.raises(BlockedError, match="decisions-unset"):
        build(root, Quiet())
    with postgres() as client:
        for name in ("first", "second"):
            client.run(text=f"CREATE DATABASE {name};")
        folder = client.command[client.command.index("-h") + 1]
        first, second = (f"postgresql://sowhat@/{name}?host={folder}" for name in ("first", "second"))
        monkeypatch.setenv("SOWHAT_DECISIONS", first)
        build(root, Quiet())
        assert latest(root).id == "b000001"
        assert not (root / places.DECISIONS).exists()
        file = tmp_path / "pg.sowhat.tar.gz"
        back_up(root, file, Quiet())
        with store_of(first).begin() as work:
            work.statements.state("decided", "a/b", "{}", "somebody", datetime(2026, 9, 1, tzinfo=UTC))
        with pytest.raises(BlockedError, match="backup-database-taken"):
            restore(file, tmp_path / "again")
        assert not (tmp_path / "again").exists()
        monkeypatch.setenv("SOWHAT_DECISIONS", second)
        restore(file, tmp_path / "again")
        restore(file, tmp_path / "third")  # the database holds these very rows
        assert latest(tmp_path / "again").id == "b000001"
        assert not build(tmp_path / "again", Quiet()).changed
        for address in (first, second):
            store_of(address).close()
        store_of.cache_clear()
