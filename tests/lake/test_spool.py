"""What arrives between builds: on disk, once, and never half."""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat.errors import BlockedError
from sowhat.lake import spool
from sowhat.lake.spool import Limits, Record, Spool, digest_of, names, put, spooled


def record(number: int) -> Record:
    return Record(digest_of(b"%d" % number), b'{"n":%d}' % number)


def numbers(folder: Path) -> list[int]:
    lines = [line for path in sorted(folder.glob("received-*")) for line in path.read_bytes().splitlines(True)]
    return sorted(json.loads(line)["n"] for line in lines if line.endswith(b"\n"))


def test_a_record_stands_behind_its_digest(tmp_path: Path) -> None:
    assert record(1).line == b'{"sowhat":"%s","n":1}\n' % record(1).digest.encode()


def test_an_empty_object_is_a_record(tmp_path: Path) -> None:
    assert json.loads(Record(digest_of(b""), b"{}").line) == {"sowhat": digest_of(b"")}


def test_a_record_sent_again_is_written_once(tmp_path: Path) -> None:
    one = Spool(tmp_path, "s")
    assert [one.append([record(1), record(2)]), one.append([record(2), record(3), record(3)])] == [2, 1]
    assert numbers(tmp_path / "s") == [1, 2, 3]


def test_another_process_knows_what_this_one_wrote(tmp_path: Path) -> None:
    first, second = Spool(tmp_path, "s"), Spool(tmp_path, "s")
    assert [first.append([record(1)]), second.append([record(1)]), second.append([record(2)])] == [1, 0, 1]
    assert first.append([record(2)]) == 0


def test_a_half_line_is_left_alone_and_its_record_is_written_elsewhere(tmp_path: Path) -> None:
    Spool(tmp_path, "s").append([record(1)])
    half = next((tmp_path / "s").glob("received-*"))
    half.write_bytes(half.read_bytes() + record(2).line[:-1])
    before = half.read_bytes()
    assert Spool(tmp_path, "s").append([record(1), record(2)]) == 1
    assert half.read_bytes() == before
    assert numbers(tmp_path / "s") == [1, 2]


def test_a_record_longer_than_a_look_is_known_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_STEP", 64)
    long = Record(digest_of(b"long"), b'{"n":"%s"}' % (b"x" * 1000))
    Spool(tmp_path, "s").append([long, record(1)])
    assert Spool(tmp_path, "s").append([long, record(1), record(2)]) == 1


def test_a_large_file_has_a_successor(tmp_path: Path) -> None:
    one = Spool(tmp_path, "s", Limits(size=10))
    for number in range(3):
        one.append([record(number)])
    assert len(list((tmp_path / "s").glob("received-*"))) == 3


def test_an_old_file_has_a_successor(tmp_path: Path) -> None:
    one = Spool(tmp_path, "s", Limits(age=-1))
    one.append([record(1)])
    one.append([record(2)])
    assert len(list((tmp_path / "s").glob("received-*"))) == 2


def test_a_deleted_file_is_not_written_to(tmp_path: Path) -> None:
    one = Spool(tmp_path, "s")
    one.append([record(1)])
    next((tmp_path / "s").glob("received-*")).unlink()
    one.append([record(2)])
    assert numbers(tmp_path / "s") == [2]


def test_only_the_latest_digests_are_remembered(tmp_path: Path) -> None:
    one = Spool(tmp_path, "s", Limits(digests=2))
    one.append([record(1), record(2), record(3)])
    assert [one.append([record(3)]), one.append([record(1)])] == [0, 1]


def test_threads_share_a_spool(tmp_path: Path) -> None:
    one = Spool(tmp_path, "s", Limits(size=500))
    threads = [threading.Thread(target=one.append, args=([record(number), record(0)],)) for number in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert numbers(tmp_path / "s") == list(range(40))


@pytest.mark.parametrize("call", ["fsync", "write"])
def test_what_the_disk_refuses_is_told_and_can_be_sent_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    one = Spool(tmp_path, "s")
    one.append([record(1)])
    with monkeypatch.context() as broken:
        broken.setattr(os, call, _full)
        with pytest.raises(BlockedError, match="spool-unwritable"):
            one.append([record(2)])
    one.append([record(2)])
    assert numbers(tmp_path / "s") == [1, 2]


def test_half_of_what_was_written_when_the_disk_was_full_stays_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Spool(tmp_path, "s")
    one.append([record(1)])
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", _half(os.write))
        with pytest.raises(BlockedError, match="spool-unwritable"):
            one.append([record(2), record(3)])
    one.append([record(2), record(3)])
    assert numbers(tmp_path / "s") == [1, 2, 3]


def _full(*_: object) -> int:
    raise OSError(28, "No space left on device")


def _half(write: Callable[[int, bytes], int]) -> Callable[[int, bytes], int]:
    """Writes one record and a half, and then no more."""
    left = [len(record(2).line) + 10]

    def some(file: int, content: bytes) -> int:
        if not left:
            raise OSError(28, "No space left on device")
        return write(file, content[: left.pop()])

    return some


def test_put_writes_once(tmp_path: Path) -> None:
    assert [put(tmp_path, "s", "w.jsonl", b"1\n"), put(tmp_path, "s", "w.jsonl", b"2\n")] == [True, False]
    assert (tmp_path / "s" / "w.jsonl").read_bytes() == b"1\n"
    assert names(tmp_path, "s") == {"w.jsonl"}


def test_nothing_was_put_where_nothing_is(tmp_path: Path) -> None:
    assert names(tmp_path, "s") == frozenset()


@pytest.mark.parametrize("name", ["", ".hidden", "received-1.jsonl", "a/b", "a\0b"])
def test_put_takes_plain_names_alone(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(name)}$"):
        put(tmp_path, "s", name, b"")


def test_a_failed_put_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", _full)
        with pytest.raises(BlockedError, match="spool-unwritable"):
            put(tmp_path, "s", "w.jsonl", b"1\n")
    assert list((tmp_path / "s").iterdir()) == []


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("spool/s/received-1.jsonl", "received-1.jsonl"),
        ("spool/s/received-1.jsonl.gz", "received-1.jsonl"),
        ("spool/t/received-1.jsonl", ""),
        ("spool/s/deep/x", ""),
        ("logs/received-1.jsonl", ""),
    ],
)
def test_files_of_the_spool_are_known_by_their_names(shown: str, name: str) -> None:
    assert spooled(shown, "s") == name
