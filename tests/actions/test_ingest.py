"""Files that grow, rotate, break and come back, read into the lake exactly once."""

from __future__ import annotations

import gzip
import os
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from sowhat.actions.ingest import Ingested, IngestedSource, Ingestion
from sowhat.actions.ingest_batches import Sizes, Tools
from sowhat.lake import reading
from sowhat.lake.lake import Lake
from sowhat.model.workspace import AccessLog, CallTable, Columns, Platform, Workspace
from sowhat.store.database import Store, open_store
from sowhat.tables.facts import CALLS, QUARANTINE, SLICES, TELEMETRY
from sowhat.tables.table import Table

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
LOG = AccessLog(name="log", paths=("logs/*",))
CSV = CallTable(name="calls", paths=("logs/*",), columns=Columns(time="time", route=("route",)))


def lines(first: int, last: int) -> bytes:
    """Access-log lines, each with a path of its own."""
    line = '10.0.0.%d - - [01/Sep/2026:10:%02d:%02d +0000] "GET /item%s HTTP/1.1" 200 5 "-" "Mozilla/5.0"\n'
    return "".join(line % (n % 9, n // 60 % 60, n % 60, chr(97 + n % 26)) for n in range(first, last)).encode()


def rows(first: int, last: int) -> bytes:
    return b"".join(b"2026-09-01 10:%02d:%02d,/r\n" % (n // 60 % 60, n % 60) for n in range(first, last))


class Progress:
    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def reading(self, source: str, done: int, total: int) -> None:
        self.told.append((done, total))


class World:
    """A workspace of one source, built again and again."""

    def __init__(self, root: Path, store: Store) -> None:
        self.root, self.store, self.now = root, store, NOON
        self.lake = Lake(root / "lake")
        self.source: AccessLog | CallTable = LOG
        self.sizes = Sizes()
        self.progress = Progress()
        (root / "logs").mkdir()

    def put(self, name: str, content: bytes, age: int = 3600) -> Path:
        path = self.root / "logs" / name
        path.write_bytes(content)
        return self.aged(path, age)

    def add(self, name: str, content: bytes, age: int = 0) -> Path:
        path = self.root / "logs" / name
        with path.open("ab") as file:
            file.write(content)
        return self.aged(path, age)

    def aged(self, path: Path, seconds: int) -> Path:
        moment = (self.now - timedelta(seconds=seconds)).timestamp()
        os.utime(path, (moment, moment))
        return path

    def build(self) -> IngestedSource:
        workspace = Workspace(root=str(self.root), platform=Platform(name="p"), sources=(self.source,))
        ingestion = Ingestion(workspace, self.lake, self.store, b"k" * 32, Tools(sizes=self.sizes))
        with self.lake.locked():
            found: Ingested = ingestion.run(self.progress, self.now)
        return found.sources[0]

    def rows(self, table: Table) -> list[dict[str, object]]:
        uris = self.lake.uris(table.name, self.lake.versions([table])[table.name])
        return [row for uri in uris for row in pq.read_table(uri, partitioning=None).to_pylist()]

    def calls(self) -> int:
        return sum(int(str(row["calls"])) for row in self.rows(CALLS))

    def versions(self) -> dict[str, int]:
        return self.lake.versions(TELEMETRY)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    store = open_store(f"sqlite:///{tmp_path / 'decisions.db'}")
    yield World(tmp_path, store)
    store.close()


def test_a_second_build_with_nothing_new_opens_no_file(world: World) -> None:
    path = world.put("access.log", lines(0, 50))
    world.build()
    versions = world.versions()
    path.chmod(0)
    atime = path.stat().st_atime_ns
    assert world.build().problems == ()
    assert (world.versions(), path.stat().st_atime_ns) == (versions, atime)


def test_a_growing_file_is_read_on(world: World) -> None:
    world.put("access.log", lines(0, 50))
    world.build()
    world.add("access.log", lines(50, 60))
    assert (world.build().read, world.calls()) == (10, 60)


def test_rotation_loses_and_repeats_nothing(world: World) -> None:
    world.put("access.log", lines(0, 50), age=100)
    world.build()
    world.add("access.log", lines(50, 55), age=50).rename(world.root / "logs/access.log.1")
    world.put("access.log", lines(55, 60), age=0)
    assert (world.build().read, world.calls()) == (10, 60)


def test_a_renamed_file_is_not_opened(world: World) -> None:
    path = world.put("access.log", lines(0, 50))
    world.build()
    moved = path.rename(path.with_name("access.log.1"))
    moved.chmod(0)
    atime = moved.stat().st_atime_ns
    world.build()
    assert moved.stat().st_atime_ns == atime


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gzip", "zstd"])
def test_compressing_a_read_file_adds_nothing(world: World, pack: object) -> None:
    assert callable(pack)
    path = world.put("access.log", lines(0, 500))
    world.build()
    path.unlink()
    world.put("access.log.1.packed", pack(lines(0, 500)))
    assert (world.build().slices, world.calls()) == (0, 500)


def test_what_was_written_before_compressing_is_read_from_the_compressed_file(world: World) -> None:
    path = world.put("access.log", lines(0, 500), age=0)
    world.build()
    path.unlink()
    world.put("access.log.1.gz", gzip.compress(lines(0, 520)))
    assert (world.build().read, world.calls()) == (20, 520)


def test_a_file_truncated_and_begun_anew_is_read_from_its_start(world: World) -> None:
    world.put("access.log", lines(0, 500), age=100)
    world.build()
    world.put("access.log.1", lines(0, 500), age=50)
    world.put("access.log", lines(500, 510), age=0)
    assert (world.build().read, world.calls()) == (10, 510)


def test_two_files_that_begin_alike_are_both_read(world: World) -> None:
    world.put("a.log", lines(0, 400) + lines(1000, 1100), age=100)
    world.put("b.log", lines(0, 400) + lines(2000, 2100), age=50)
    assert (world.build().read, world.calls()) == (1000, 1000)


def test_a_copy_is_counted_once(world: World) -> None:
    world.put("a.log", lines(0, 400))
    world.put("b.log", lines(0, 400))
    assert (world.build().read, world.calls()) == (400, 400)


def test_a_shorter_copy_is_nothing_new_and_named(world: World) -> None:
    world.put("a.log", lines(0, 400), age=100)
    world.put("b.log", lines(0, 100), age=50)
    found = world.build()
    assert (found.read, [str(p.where) for p in found.problems]) == (400, ["logs/b.log"])
    assert [problem.code for problem in world.build().problems] == ["file-shorter"]


def test_a_half_line_waits_for_its_end(world: World) -> None:
    whole = lines(0, 10)
    world.put("access.log", whole[:-20], age=5)
    assert world.build().read == 9
    world.put("access.log", whole, age=0)
    assert (world.build().read, world.rows(QUARANTINE)) == (1, [])


def test_a_half_line_waits_no_longer_than_ten_minutes(world: World) -> None:
    world.put("access.log", lines(0, 10)[:-1], age=599)
    assert world.build().read == 9
    world.now += timedelta(seconds=1)
    assert world.build().read == 1


def test_a_half_line_of_a_rotated_file_is_read(world: World) -> None:
    world.put("access.log.1", lines(0, 10)[:-1], age=20)
    world.put("access.log", lines(10, 12), age=5)
    assert world.build().read == 12


def test_a_half_line_beside_a_newer_file_of_another_server_waits(world: World) -> None:
    world.put("a.log", lines(0, 10)[:-1], age=20)
    world.put("b.log", lines(10, 12), age=5)
    assert world.build().read == 11


def test_an_export_is_whole_after_ten_seconds(world: World) -> None:
    world.source = CSV
    world.put("calls.csv", b"time,route\n" + rows(0, 5)[:-1], age=9)
    assert world.build().read == 4
    world.now += timedelta(seconds=1)
    assert world.build().read == 1


def test_csv_slices_each_get_the_header(world: World) -> None:
    world.source, world.sizes = CSV, Sizes(slice_=100)
    world.put("calls.csv", b"time,route\n" + rows(0, 50))
    found = world.build()
    assert (found.read, found.quarantined, found.slices > 5) == (50, 0, True)


def test_two_exports_with_the_same_header_are_two(world: World) -> None:
    world.source = CSV
    world.put("one.csv", b"time,route\n" + rows(0, 1), age=100)
    world.build()
    world.put("two.csv", b"time,route\n" + rows(1, 40), age=50)
    world.put("three.csv", b"time,route\n", age=50)
    assert (world.build().read, world.calls()) == (39, 40)


def test_json_lines_are_cut_like_logs(world: World) -> None:
    world.source, world.sizes = CSV, Sizes(slice_=100)
    world.put("calls.jsonl", b"".join(b'{"time": "2026-09-01 10:00:00", "route": "/%d"}\n' % n for n in range(20)))
    assert (world.build().read, world.calls()) == (20, 20)


def test_parquet_is_read_by_row_groups(world: World) -> None:
    world.source, world.sizes = CSV, Sizes(slice_=1)
    times = [datetime(2026, 9, 1, 10, 0, n) for n in range(30)]
    path = world.put("calls.parquet", b"")
    pq.write_table(pa.table({"time": times, "route": ["/r"] * 30}), path, row_group_size=10)
    assert (world.build().slices, world.calls()) == (3, 30)
    assert [(row["start"], row["end"]) for row in world.rows(SLICES)] == [(0, 1), (1, 2), (2, 3)]
    assert world.build().slices == 0


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1 half of it"])
def test_an_unfinished_parquet_file_is_named(world: World, content: bytes) -> None:
    world.source = CSV
    world.put("calls.parquet", content)
    assert [problem.code for problem in world.build().problems] == ["file-unfinished"]


def test_a_damaged_parquet_file_is_named(world: World) -> None:
    world.source = CSV
    world.put("calls.parquet", b"PAR1" + b"x" * 100 + b"\x10\0\0\0PAR1")
    assert [problem.code for problem in world.build().problems] == ["file-broken"]


def test_a_gzip_file_that_breaks_off_is_read_as_far_as_it_goes(world: World) -> None:
    packed = gzip.compress(lines(0, 3000))
    world.put("access.log.gz", packed[: len(packed) // 2])
    found = world.build()
    assert [problem.code for problem in found.problems] == ["file-gzip-truncated"]
    assert 500 < found.read < 2500
    world.put("access.log.gz", packed)
    world.build()
    assert (world.calls(), world.rows(QUARANTINE)) == (3000, [])


def test_an_empty_file_is_nothing_until_it_grows(world: World) -> None:
    world.put("access.log", b"")
    assert world.build().problems == ()
    world.put("access.log", lines(0, 5))
    assert world.build().read == 5


def test_a_file_that_vanishes_is_named(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.put("a.log", lines(0, 5), age=100)
    gone = world.put("b.log", lines(5, 9), age=50)
    monkeypatch.setattr(world.progress, "reading", lambda *_: gone.unlink(missing_ok=True))
    found = world.build()
    assert (found.read, [problem.code for problem in found.problems]) == (5, ["file-vanished"])


def test_a_file_that_cannot_be_opened_is_tried_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "not yours")

    world.put("a.log", lines(0, 5))
    with monkeypatch.context() as patch:
        patch.setattr(reading, "open_stream", refuse)
        assert [problem.code for problem in world.build().problems] == ["file-unreadable"]
    assert (world.build().read, world.build().problems) == (5, ())


def test_every_slice_has_a_row_that_counts_its_lines(world: World) -> None:
    world.sizes = Sizes(slice_=500)
    content = lines(0, 20) + b"what is this\n" + lines(20, 30)
    world.put("access.log", content)
    world.build()
    found = sorted(world.rows(SLICES), key=lambda row: int(str(row["start"])))
    assert sum(int(str(row["lines"])) for row in found) == 31
    assert [row["start"] for row in found][1:] == [row["end"] for row in found][:-1]
    assert (found[0]["start"], found[-1]["end"]) == (0, len(content))
    assert [row["line"] for row in world.rows(QUARANTINE)] == [21]


def test_many_small_files_are_one_commit(world: World) -> None:
    for day in range(30):
        world.put(f"access-{day}.log", lines(day * 10, day * 10 + 10), age=10_000 - day)
    assert world.build().slices == 30
    assert set(world.versions().values()) == {1}


def test_more_files_than_a_batch_takes_are_several_commits(world: World) -> None:
    world.sizes = Sizes(files=10)
    for day in range(30):
        world.put(f"access-{day}.log", lines(day * 10, day * 10 + 10), age=10_000 - day)
    world.build()
    assert (set(world.versions().values()), world.calls()) == ({3}, 300)


@pytest.mark.parametrize("done", [1, 3, 5])
def test_each_table_gets_exactly_what_it_lacks(world: World, monkeypatch: pytest.MonkeyPatch, done: int) -> None:
    world.sizes = Sizes(slice_=800, batch=1600)
    world.put("access.log", lines(0, 60))
    _stop_after(world, monkeypatch, commits=len(TELEMETRY) + done)
    assert len(set(world.versions().values())) == 2
    world.build()
    assert (world.calls(), sum(int(str(row["lines"])) for row in world.rows(SLICES))) == (60, 60)


def test_a_small_file_that_grew_after_a_killed_build_is_known_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.put("access.log", lines(0, 10))
    _stop_after(world, monkeypatch, commits=1)
    world.add("access.log", lines(10, 30))
    world.build()
    assert (world.calls(), sum(int(str(row["lines"])) for row in world.rows(SLICES))) == (30, 30)


def _stop_after(world: World, monkeypatch: pytest.MonkeyPatch, commits: int) -> None:
    append, left = Lake.append, Counter(left=commits)

    def limited(*what: object) -> bool:
        left.subtract(["left"])
        if left["left"] < 0:
            raise InterruptedError("killed here")
        return append(*what)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Lake, "append", limited)
        with pytest.raises(InterruptedError, match="killed here"):
            world.build()


def test_compaction_changes_no_fact_and_no_pinned_version(world: World) -> None:
    for number in range(35):
        world.add("access.log", lines(number * 5, number * 5 + 5))
        world.build()
        if number == 9:
            pinned = world.versions()
    world.lake.tidy(TELEMETRY, {name: [version] for name, version in pinned.items()})
    uris = world.lake.uris(CALLS.name, pinned[CALLS.name])
    assert sum(sum(pq.read_table(uri)["calls"].to_pylist()) for uri in uris) == 50
    assert (world.calls(), len(world.lake.uris(CALLS.name, world.versions()[CALLS.name]))) == (175, 1)
    assert world.build().slices == 0


def test_a_deleted_lake_is_filled_again(world: World) -> None:
    world.put("access.log", lines(0, 50))
    world.build()
    (world.root / "lake").rename(world.root / "old")
    world.lake = Lake(world.root / "lake")
    assert (world.build().read, world.calls()) == (50, 50)


def test_a_deleted_store_does_not_count_anything_twice(world: World, tmp_path: Path) -> None:
    world.put("access.log", lines(0, 500))
    world.build()
    world.store.close()
    world.store = open_store(f"sqlite:///{tmp_path / 'another.db'}")
    assert (world.build().read, world.calls()) == (0, 500)


def test_progress_ends_where_the_files_end(world: World) -> None:
    world.sizes = Sizes(slice_=1000)
    world.put("access.log", lines(0, 50))
    world.build()
    done, total = zip(*world.progress.told, strict=True)
    assert set(total) == {len(lines(0, 50))}
    assert list(done) == sorted(done)
    assert done[-1] == total[-1]


def test_a_real_log_is_the_same_in_small_slices(world: World, real_inputs: Path) -> None:
    path = str(real_inputs / "access_logs/apache-combined-10k.log")
    world.source, world.sizes = AccessLog(name="log", paths=(path,)), Sizes(slice_=300_000, batch=700_000)
    found = world.build()
    assert (found.read, found.quarantined, world.calls()) == (9999, 1, 9999)
    assert [row["line"] for row in world.rows(QUARANTINE)] == [8899]
