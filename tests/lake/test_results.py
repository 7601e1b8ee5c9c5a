"""Immutable results in a folder a build."""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.lake.results import Results
from sowhat.model.build import BuiltResult

KEY = BuiltResult(name="usage", period="2026-09", fingerprint="f", code_version="1", path="", rows=0)
ROWS = pa.table({"calls": [1, 2, 3]})


@pytest.fixture
def results(tmp_path: Path) -> Results:
    return Results(tmp_path / "results")


def test_a_written_result_says_where_it_is_and_how_long(results: Results) -> None:
    written = results.write("b000001", KEY, ROWS)
    assert (written.path, written.rows) == ("b000001/usage/2026-09.parquet", 3)
    assert pq.read_table(results.path(written)).equals(ROWS)


def test_nothing_half_written_is_left(results: Results) -> None:
    written = results.write("b000001", KEY, ROWS)
    assert [path.name for path in results.path(written).parent.iterdir()] == ["2026-09.parquet"]


def test_an_unchanged_result_is_linked(results: Results) -> None:
    first = results.write("b000001", KEY, ROWS)
    second = results.link("b000002", first)
    assert results.path(second).samefile(results.path(first))
    assert second.path == "b000002/usage/2026-09.parquet"


def test_where_the_disk_cannot_link_it_is_copied(results: Results, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    first = results.write("b000001", KEY, ROWS)
    monkeypatch.setattr(os, "link", refuse)
    second = results.link("b000002", first)
    assert not results.path(second).samefile(results.path(first))
    assert pq.read_table(results.path(second)).equals(ROWS)


def test_a_link_survives_the_build_it_came_from(results: Results) -> None:
    second = results.link("b000002", results.write("b000001", KEY, ROWS))
    results.clean(["b000002"])
    assert pq.read_table(results.path(second)).equals(ROWS)


def test_folders_of_no_build_go(results: Results) -> None:
    for build in ("b000001", "b000002", "b000003"):
        results.write(build, KEY, ROWS)
    assert results.clean(["b000002"]) == ["b000001", "b000003"]
    assert [folder.name for folder in results.root.iterdir()] == ["b000002"]


def test_a_killed_builds_leftover_is_replaced(results: Results) -> None:
    first = results.write("b000001", KEY, ROWS)
    results.write("b000002", KEY, pa.table({"calls": [9]}))
    results.link("b000002", first)
    assert pq.read_table(results.root / "b000002/usage/2026-09.parquet").equals(ROWS)
    assert pq.read_table(results.path(first)).equals(ROWS)
