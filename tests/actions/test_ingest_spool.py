"""What lies in the spool, and JSON documents beside it, read into the lake exactly once."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sowhat.actions import places
from sowhat.actions.ingest import IngestedSource, Ingestion
from sowhat.actions.ingest_batches import Sizes, Tools
from sowhat.lake.lake import Lake
from sowhat.lake.spool import Record, Spool, digest_of, put
from sowhat.model.source import Otlp
from sowhat.model.workspace import Platform, Workspace
from sowhat.store.database import Store, open_store
from sowhat.tables.facts import CALLS, QUARANTINE
from sowhat.tables.table import Table
from tests.sources.spans import document, lines, span

WHOLE = Sizes()
SOURCE = Otlp(name="traces", paths=("data/*",), receive=True)


class Progress:
    def reading(self, source: str, done: int, total: int) -> None:
        """Says nothing."""


class World:
    """A workspace that receives traces, built again and again."""

    def __init__(self, root: Path, store: Store) -> None:
        self.root, self.store = root, store
        self.lake, self.spool = Lake(root / "lake"), places.spool(root)
        self.data = root / "data"
        self.data.mkdir()

    def receive(self, *numbers: int) -> None:
        """A process takes in requests, and goes away."""
        taken = Spool(self.spool, "traces")
        taken.append([record(number) for number in numbers])
        taken.close()

    def build(self, sizes: Sizes = WHOLE) -> IngestedSource:
        workspace = Workspace(root=str(self.root), platform=Platform(name="p"), sources=(SOURCE,))
        ingestion = Ingestion(workspace, self.lake, self.store, b"k" * 32, Tools(sizes=sizes))
        with self.lake.locked():
            return ingestion.run(Progress(), datetime.now(UTC)).sources[0]

    def rows(self, table: Table) -> list[dict[str, object]]:
        uris = self.lake.uris(table.name, self.lake.versions([table])[table.name])
        return [row for uri in uris for row in pq.read_table(uri, partitioning=None).to_pylist()]

    def calls(self) -> int:
        return sum(int(str(row["calls"])) for row in self.rows(CALLS))

    def received(self) -> list[Path]:
        return sorted((self.spool / "traces").glob("received-*"))


def record(number: int) -> Record:
    return Record(digest_of(b"%d" % number), json.dumps(document(span(number))).encode())


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    store = open_store(f"sqlite:///{tmp_path / 'decisions.db'}")
    yield World(tmp_path, store)
    store.close()


def test_what_was_received_is_read_once(world: World) -> None:
    world.receive(1, 2)
    assert [world.build().read, world.build().read] == [2, 0]
    world.receive(2, 3)
    assert (world.build().read, world.calls()) == (1, 3)


def test_a_process_that_goes_on_writing_is_read_on(world: World) -> None:
    taken = Spool(world.spool, "traces")
    for number in range(1, 4):
        taken.append([record(number)])
        assert world.build().read == 1
    assert (len(world.received()), world.calls()) == (1, 3)


def test_files_that_begin_alike_are_different_ones(world: World) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        put(world.spool, "traces", name, lines(document(span(1))))
    assert (world.build().read, world.build().read) == (2, 0)


def test_a_half_line_is_never_read(world: World) -> None:
    world.receive(1)
    (path,) = world.received()
    with path.open("ab") as file:
        file.write(record(2).line[:-1])
    path.touch()
    assert [world.build().read, world.build().read] == [1, 0]
    assert world.rows(QUARANTINE) == []
    world.receive(1, 2)
    assert (world.build().read, world.calls()) == (1, 2)


def test_a_file_that_was_put_ends_where_it_ends(world: World) -> None:
    put(world.spool, "traces", "w.jsonl", lines(document(span(1))).rstrip())
    assert world.build().read == 1


def test_compressing_a_file_of_the_spool_adds_nothing(world: World) -> None:
    world.receive(1, 2)
    world.build()
    (path,) = world.received()
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes()))
    path.unlink()
    assert (world.build().slices, world.calls()) == (0, 2)


def test_a_deleted_lake_is_made_again_from_the_spool(world: World) -> None:
    world.receive(1, 2)
    world.build()
    world.lake = Lake(world.root / "lake-2")
    assert (world.build().read, world.calls()) == (2, 2)


def test_small_slices_change_nothing(world: World) -> None:
    world.receive(*range(1, 30))
    world.build(Sizes(slice_=1500, batch=3000, files=2))
    assert world.calls() == 29


@pytest.mark.parametrize("indent", [None, 2])
def test_a_document_is_read_though_it_was_just_written(world: World, indent: int | None) -> None:
    (world.data / "t.json").write_text(json.dumps(document(span(1), span(2)), indent=indent))
    assert [world.build().read, world.build().read] == [2, 0]


def test_a_document_that_is_still_written_waits(world: World) -> None:
    whole = json.dumps(document(span(1)), indent=2)
    path = world.data / "t.json"
    path.write_text(whole[:-20])
    assert world.build().read == 0
    path.write_text(whole)
    assert (world.build().read, world.rows(QUARANTINE)) == (1, [])


def test_a_line_without_its_newline_is_read_and_the_next_one_too(world: World) -> None:
    path = world.data / "t.jsonl"
    path.write_bytes(lines(document(span(1)), document(span(2))).rstrip())
    assert world.build().read == 2
    with path.open("ab") as file:
        file.write(b"\n" + lines(document(span(3))))
    assert (world.build().read, world.calls()) == (1, 3)


def test_a_line_in_the_midst_of_being_written_waits(world: World) -> None:
    path, content = world.data / "t.jsonl", lines(document(span(1)), document(span(2)))
    path.write_bytes(content[:-30])
    assert world.build().read == 1
    path.write_bytes(content)
    assert (world.build().read, world.calls()) == (1, 2)
