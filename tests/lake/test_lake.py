"""Appending exactly once, reading a version, growing, tidying, locking."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable

from sowhat.errors import BlockedError, DataError
from sowhat.lake.lake import CHECKPOINT_EVERY, FILES_BEFORE_COMPACTION, Lake, Mark
from sowhat.tables.table import COUNT, TEXT, Table, table

SEEN = table("seen", "word", word=TEXT, calls=COUNT)


def rows(*numbers: int) -> pa.Table:
    return pa.table({"word": [f"n{number}" for number in numbers], "calls": list(numbers)}, schema=SEEN.schema)


def held(lake: Lake, version: int | None = None, of: Table = SEEN) -> list[int]:
    version = lake.versions([of])[of.name] if version is None else version
    return sorted(n for uri in lake.uris(of.name, version) for n in pq.read_table(uri)["calls"].to_pylist())


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def test_an_unknown_file_is_at_the_start(lake: Lake) -> None:
    assert lake.offset(SEEN, "f") == 0


def test_rows_and_offset_come_together(lake: Lake) -> None:
    assert lake.append(SEEN, rows(1, 2), [Mark("f", 0, 50), Mark("g", 0, 7)])
    assert (held(lake), lake.offset(SEEN, "f"), lake.offset(SEEN, "g")) == ([1, 2], 50, 7)


def test_the_same_slice_is_not_taken_twice(lake: Lake) -> None:
    lake.append(SEEN, rows(1), [Mark("f", 0, 50)])
    assert not lake.append(SEEN, rows(1), [Mark("f", 0, 50)])
    assert held(lake) == [1]


def test_a_batch_of_which_one_file_is_elsewhere_is_not_taken(lake: Lake) -> None:
    lake.append(SEEN, rows(1), [Mark("f", 0, 50)])
    assert not lake.append(SEEN, rows(2), [Mark("g", 0, 1), Mark("f", 0, 50)])
    assert (held(lake), lake.offset(SEEN, "g")) == ([1], 0)


def test_a_slice_without_rows_moves_the_offset(lake: Lake) -> None:
    lake.append(SEEN, rows(), [Mark("f", 0, 50)])
    assert (held(lake), lake.offset(SEEN, "f")) == ([], 50)


def test_a_writer_that_looked_too_early_does_not_write_again(lake: Lake) -> None:
    late = Lake(lake.root)
    assert late.offset(SEEN, "f") == 0
    lake.append(SEEN, rows(1), [Mark("f", 0, 50)])
    assert not late.append(SEEN, rows(1), [Mark("f", 0, 50)])
    assert held(lake) == [1]


def test_offsets_outlive_checkpoints_and_compaction(lake: Lake) -> None:
    for number in range(FILES_BEFORE_COMPACTION + 5):
        lake.append(SEEN, rows(number), [Mark("f", number, number + 1)])
    lake.tidy([SEEN], {})
    assert Lake(lake.root).offset(SEEN, "f") == FILES_BEFORE_COMPACTION + 5


RACER = """
import sys, time
from pathlib import Path
import pyarrow as pa
from sowhat.lake.lake import Lake, Mark
from sowhat.tables.table import COUNT, TEXT, table
seen, lake = table("seen", "word", word=TEXT, calls=COUNT), Lake(Path(sys.argv[1]))
while not Path(sys.argv[2]).exists():
    time.sleep(0.01)
for number in range(12):
    while lake.offset(seen, "f") <= number:
        lake.append(seen, pa.table({"word": [""], "calls": [number]}), [Mark("f", number, number + 1)])
        lake.refresh(seen)
"""


def test_racing_writers_write_each_slice_once(lake: Lake, tmp_path: Path) -> None:
    lake.versions([SEEN])
    command = [sys.executable, "-c", RACER, str(lake.root), str(tmp_path / "go")]
    writers = [subprocess.Popen(command) for _ in range(3)]
    (tmp_path / "go").touch()
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    assert held(Lake(lake.root)) == list(range(12))


def test_a_checkpoint_every_twenty_commits(lake: Lake) -> None:
    for number in range(CHECKPOINT_EVERY * 2):
        lake.append(SEEN, rows(number), [Mark("f", number, number + 1)])
    found = list((lake.root / "seen" / "_delta_log").glob("*.checkpoint*.parquet"))
    assert len(found) == 2


def test_many_files_become_one_and_nothing_is_lost(lake: Lake) -> None:
    for number in range(FILES_BEFORE_COMPACTION + 1):
        lake.append(SEEN, rows(number), [Mark("f", number, number + 1)])
    lake.tidy([SEEN], {})
    assert len(lake.uris("seen", lake.versions([SEEN])["seen"])) == 1
    assert held(lake) == list(range(FILES_BEFORE_COMPACTION + 1))


def test_few_files_are_left_alone(lake: Lake) -> None:
    for number in range(FILES_BEFORE_COMPACTION):
        lake.append(SEEN, rows(number), [Mark("f", number, number + 1)])
    before = lake.versions([SEEN])
    lake.tidy([SEEN], {})
    assert lake.versions([SEEN]) == before


def test_a_pinned_version_stays_readable_and_others_go(lake: Lake) -> None:
    count = FILES_BEFORE_COMPACTION * 2
    for number in range(count):
        lake.append(SEEN, rows(number), [Mark("f", number, number + 1)])
    lake.tidy([SEEN], {"seen": [10]})
    assert held(lake, 10) == list(range(10))
    assert held(lake) == list(range(count))
    assert not all(Path(uri).exists() for uri in lake.uris("seen", 30))


def test_leftovers_of_killed_writers_go(lake: Lake) -> None:
    lake.append(SEEN, rows(1), [Mark("f", 0, 1)])
    for number in range(FILES_BEFORE_COMPACTION + 1):
        (lake.root / "seen" / f"part-{number}.parquet").write_bytes(b"half")
    lake.tidy([SEEN], {})
    assert len(list((lake.root / "seen").glob("*.parquet"))) == 1


def test_the_log_is_never_cleaned_up(lake: Lake) -> None:
    lake.versions([SEEN])
    configuration = DeltaTable(lake.root / "seen").metadata().configuration
    assert configuration["delta.enableExpiredLogCleanup"] == "false"


def test_a_schema_grows(lake: Lake) -> None:
    lake.append(SEEN, rows(1), [Mark("f", 0, 1)])
    wider = table("seen", "word", word=TEXT, calls=COUNT, bytes=COUNT)
    later = Lake(lake.root)
    later.append(wider, pa.table({"word": ["n2"], "calls": [2], "bytes": [3]}), [Mark("f", 1, 2)])
    assert held(later, of=wider) == [1, 2]
    assert [field.name for field in DeltaTable(lake.root / "seen").schema().fields] == ["word", "calls", "bytes"]


def test_a_version_that_never_was_is_an_error(lake: Lake) -> None:
    lake.versions([SEEN])
    with pytest.raises(DataError, match="lake-version"):
        lake.uris("seen", 99)


def test_paths_with_spaces_and_other_scripts_can_be_read(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "数据 湖" / "lake 100%")
    lake.append(SEEN, rows(1), [Mark("f", 0, 1)])
    assert held(lake) == [1]


def test_a_held_lake_says_so(lake: Lake) -> None:
    with lake.locked(), pytest.raises(BlockedError, match="lake-locked"), Lake(lake.root).locked():
        pass


def test_waiting_ends_when_the_lock_is_free(lake: Lake) -> None:
    first = lake.locked()
    first.__enter__()

    def wait() -> bool:
        first.__exit__(None, None, None)
        return True

    with Lake(lake.root).locked(wait):
        assert (lake.root / ".lock").exists()


def test_who_stops_waiting_is_told(lake: Lake) -> None:
    with lake.locked(), pytest.raises(BlockedError, match="lake-locked"), Lake(lake.root).locked(lambda: False):
        pass
