"""Files in the store."""

from __future__ import annotations

import pytest

from sowhat.model.file import SeenFile, Sight
from sowhat.store.database import Store

FILE = SeenFile(id="a", source="log", heads={80: "x", 4096: "y"}, consumed=9, newlines=2, tail="t", path="a.log")
SIGHT = Sight(source="log", path="a.log", size=9, mtime_ns=1_700_000_000_123_456_789, inode=2**64 - 1, file="a")


@pytest.fixture
def saved(store: Store) -> Store:
    with store.begin() as work:
        work.files.save([FILE], [SIGHT])
    return store


def test_files_and_sights_come_back_as_they_were(saved: Store) -> None:
    with saved.read() as work:
        assert (work.files.of("log"), work.files.sights("log")) == ((FILE,), (SIGHT,))


def test_sources_do_not_see_each_others_files(saved: Store) -> None:
    with saved.read() as work:
        assert (work.files.of("other"), work.files.sights("other")) == ((), ())


def test_saving_again_replaces(saved: Store) -> None:
    further, changed = FILE.model_copy(update={"consumed": 20}), SIGHT.model_copy(update={"size": 20})
    with saved.begin() as work:
        work.files.save([further], [changed])
        assert (work.files.of("log"), work.files.sights("log")) == ((further,), (changed,))


def test_many_files_are_saved_at_once(saved: Store) -> None:
    many = [FILE.model_copy(update={"id": f"{number:04d}"}) for number in range(500)]
    with saved.begin() as work:
        work.files.save(many)
        work.files.save(many)
        assert len(work.files.of("log")) == 501


def test_forgotten_sights_are_gone(saved: Store) -> None:
    with saved.begin() as work:
        work.files.save(sights=[SIGHT.model_copy(update={"path": "b.log"})])
        work.files.forget_sights("log", ["a.log", "never.log"])
        assert [sight.path for sight in work.files.sights("log")] == ["b.log"]
