"""Knowing a file again."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from sowhat.lake.identity import TAIL, Recognised, digest, recognise
from sowhat.lake.streams import open_stream
from sowhat.model.file import SeenFile


def lines(first: int, last: int) -> bytes:
    return b"".join(b"10.0.0.1 - - [line %06d]\n" % number for number in range(first, last))


class Folder:
    """A folder whose files are looked at one after another, as builds would."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.known: dict[str, SeenFile] = {}

    def look(self, name: str, content: bytes, source: str = "log") -> Recognised:
        (self.root / name).write_bytes(content)
        with open_stream(self.root / name) as stream:
            return recognise(source, name, stream, tuple(self.known.values()))

    def consume(self, name: str, content: bytes) -> str:
        """Look at a file and read it to its end."""
        file = self.look(name, content).file
        update = {"consumed": len(content), "tail": digest(content[-TAIL:]), "newlines": content.count(b"\n")}
        self.known[file.id] = file.model_copy(update=update)
        return file.id


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.mark.parametrize("size", [1, 3, 100, 1_000, 10_000])
def test_a_renamed_file_is_the_same(folder: Folder, size: int) -> None:
    known = folder.consume("access.log", lines(0, size))
    assert folder.look("access.log.1", lines(0, size)).file.id == known


@pytest.mark.parametrize("size", [1, 3, 100, 1_000, 10_000])
def test_a_compressed_file_is_the_same(folder: Folder, size: int) -> None:
    known = folder.consume("access.log", lines(0, size))
    assert folder.look("access.log.1.gz", gzip.compress(lines(0, size))).file.id == known


@pytest.mark.parametrize("size", [1, 3, 100, 1_000, 10_000])
def test_a_grown_file_is_the_same(folder: Folder, size: int) -> None:
    known = folder.consume("access.log", lines(0, size))
    assert folder.look("access.log", lines(0, size * 3)).file.id == known


@pytest.mark.parametrize("size", [2, 3, 100, 1_000, 10_000])
def test_a_shorter_copy_is_the_same_and_says_so(folder: Folder, size: int) -> None:
    known = folder.consume("access.log", lines(0, size))
    found = folder.look("copy.log", lines(0, size // 2))
    assert (found.file.id, found.shorter) == (known, True)


def test_another_source_has_other_names(folder: Folder) -> None:
    folder.consume("access.log", lines(0, 100))
    assert folder.look("access.log", lines(0, 100), "log").file.id != _fresh(folder, "other")


def _fresh(folder: Folder, source: str) -> str:
    with open_stream(folder.root / "access.log") as stream:
        return recognise(source, "access.log", stream, ()).file.id


def test_a_file_truncated_and_begun_anew_is_another(folder: Folder) -> None:
    known = folder.consume("access.log", lines(0, 100))
    found = folder.look("access.log", lines(100, 120))
    assert found.file.id != known
    assert (found.file.consumed, found.shorter) == (0, False)


@pytest.mark.parametrize("common", [2, 200, 1_000])
@pytest.mark.parametrize("rest", [500, 5_000])
def test_two_files_that_begin_alike_are_told_apart(folder: Folder, common: int, rest: int) -> None:
    head = lines(0, common)
    one = folder.consume("one.log", head + lines(10_000, 10_000 + rest))
    two = folder.consume("two.log", head + lines(20_000, 20_000 + rest))
    assert one != two
    assert folder.look("one.1", head + lines(10_000, 10_000 + rest)).file.id == one
    assert folder.look("two.1", head + lines(20_000, 20_000 + rest)).file.id == two


def test_a_smaller_file_that_begins_alike_is_told_apart(folder: Folder) -> None:
    head = b"time,route,consumer\n"
    known = folder.consume("one.csv", head + b"1,/a,x\n2,/b,y\n")
    found = folder.look("two.csv", head + b"1,/c,x\n")
    assert found.file.id != known
    assert not found.shorter


def test_the_one_seen_furthest_is_meant_of_several_that_fit(folder: Folder) -> None:
    folder.consume("short.log", lines(0, 1))
    other = SeenFile.model_validate({**next(iter(folder.known.values())).model_dump(), "id": "further"})
    text = lines(0, 50)
    folder.known["further"] = other.model_copy(update={"consumed": len(text), "tail": digest(text[-TAIL:])})
    assert folder.look("both.log", lines(0, 60)).file.id == "further"


def test_an_unknown_file_has_nothing_consumed(folder: Folder) -> None:
    assert folder.look("new.log", lines(0, 10)).file.consumed == 0
