"""kill -9 of receivers and of builds: what was acknowledged is in the lake, and once. `make chaos` kills more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from sowhat.lake.lake import Lake
from sowhat.tables.facts import CALLS, QUARANTINE, SLICES
from sowhat.tables.table import Table

HARNESS = Path(__file__).with_name("killed_receivers.py")
KILLS, SEED, SPANS = (400 if os.environ.get("SOWHAT_CHAOS") == "long" else 40), 20261123, 3


@dataclass(frozen=True)
class Fired:
    """What came out of it."""

    root: Path
    acknowledged: list[str]
    builds_killed: int


@pytest.fixture(scope="module")
def fired(tmp_path_factory: pytest.TempPathFactory) -> Fired:
    root = tmp_path_factory.mktemp("fired")
    command = [sys.executable, str(HARNESS), str(root), str(KILLS), str(SEED)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return Fired(root, told["acknowledged"], told["builds killed"])


def ask(root: Path, table: Table, query: str) -> list[tuple[object, ...]]:
    lake = Lake(root / "lake")
    uris = lake.uris(table.name, lake.versions([table])[table.name])
    if not uris:
        return []
    return duckdb.execute(f"WITH facts AS (FROM read_parquet($1, union_by_name = true)) {query}", [uris]).fetchall()


def test_the_load_was_a_load(fired: Fired) -> None:
    assert len(fired.acknowledged) >= KILLS // 4


def test_builds_were_killed_as_well(fired: Fired) -> None:
    assert fired.builds_killed >= 1


def test_every_acknowledged_span_is_in_the_lake_once(fired: Fired) -> None:
    calls = ask(fired.root, CALLS, "SELECT host, sum(calls)::BIGINT FROM facts GROUP BY host")
    assert {row[0]: row[1] for row in calls} == dict.fromkeys(fired.acknowledged, SPANS)


def test_what_was_cut_off_is_not_quarantined(fired: Fired) -> None:
    assert ask(fired.root, QUARANTINE, "SELECT reason, excerpt FROM facts") == []


def test_no_batch_reached_the_reader_twice(fired: Fired) -> None:
    assert ask(fired.root, SLICES, "SELECT sum(duplicates)::BIGINT FROM facts") == [(0,)]
