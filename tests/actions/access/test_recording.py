"""No line of the trail is lost: not by a stop, not by a database that cannot be written for a while."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from sowhat.actions.access import people, recording
from sowhat.actions.access.recording import Recorder
from sowhat.errors import BlockedError
from sowhat.model.access import Footprint

AT = datetime(2026, 9, 23, 8, tzinfo=UTC)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace."""
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    return tmp_path


def line(id_: str, at: datetime = AT, status: int = 200) -> Footprint:
    return Footprint(id=id_, at=at, person="p", name="P", role="viewer", method="GET", path="/", status=status)


def recorder(root: Path, days: int = 180) -> Recorder:
    return Recorder(root, lambda: days, lambda: AT)


def kept(root: Path) -> set[str]:
    return {one.id for one in people.trail(root, 1000)}


class Full:
    """A store that cannot be written."""

    def begin(self) -> None:
        """Fails."""
        raise OperationalError("insert", {}, Exception("database or disk is full"))


def test_lines_wait_for_a_batch_and_a_stop_writes_what_is_left(root: Path) -> None:
    made = recorder(root)
    made.note(line("a"))
    made.note(line("b"))
    assert kept(root) == set()
    made.close()
    assert kept(root) == {"a", "b"}


def test_the_thread_writes_by_itself(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "PAUSE", 0.01)
    made = recorder(root)
    made.start()
    made.note(line("a"))
    made.close()
    assert kept(root) == {"a"}


def test_a_write_is_recorded_before_it_is_done(root: Path) -> None:
    made = recorder(root)
    made.begin(line("a", status=0))
    assert kept(root) == {"a"}
    made.answered("a", 303)
    made.flush()
    assert [one.status for one in people.trail(root, 9)] == [303]


def test_nothing_is_lost_while_the_database_cannot_be_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = recorder(root)
    made.note(line("a"))
    with monkeypatch.context() as broken:
        broken.setattr(recording, "store_of", lambda address: Full())
        made.flush()
        made.note(line("b"))
        with pytest.raises(BlockedError, match="trail-unavailable"):
            made.begin(line("c", status=0))
    assert kept(root) == set()
    made.flush()
    assert kept(root) == {"a", "b"}


def test_what_finds_no_room_is_counted(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "MOST", 1)
    made = recorder(root)
    made.note(line("a"))
    made.note(line("b"))
    assert made.lost == 1


def test_what_is_too_old_is_forgotten(root: Path) -> None:
    made = recorder(root, days=7)
    made.note(line("old", AT - timedelta(days=8)))
    made.note(line("new"))
    made.flush()
    assert kept(root) == {"new"}
