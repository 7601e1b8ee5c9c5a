"""kill -9 at random moments: facts and results are those of a build that nobody disturbed. `make chaos` kills more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from sowhat.actions.show import data, usage
from sowhat.lake.lake import Lake
from sowhat.tables.facts import CALLS, LATENCY, QUARANTINE, SLICES, TELEMETRY, TOUCHES, USES
from sowhat.tables.table import Table

HARNESS = Path(__file__).with_name("killed_builds.py")
KILLS, SEED = (300 if os.environ.get("SOWHAT_CHAOS") == "long" else 16), 20260901


def run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=1800)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("killed")
    taken = json.loads(run(str(HARNESS), str(folder), str(KILLS), str(SEED)))
    assert sum(taken) >= KILLS
    return [folder / f"w{number}" for number in range(len(taken))]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose log was complete before its only build."""
    root = tmp_path_factory.mktemp("undisturbed")
    (root / "logs").mkdir()
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); import killed_builds as k; "
        "root = Path(sys.argv[2]); (root / 'logs/access.log').write_text(''.join(map(k.line, range(k.LINES)))); "
        "k.build(root)"
    )
    run("-c", code, str(HARNESS.parent), str(root))
    return root


def facts(root: Path, table: Table, columns: str, measures: str) -> list[tuple[object, ...]]:
    """The rows of a table, added up by its key: slices may have been cut elsewhere."""
    lake = Lake(root / "lake")
    uris = lake.uris(table.name, lake.versions([table])[table.name])
    query = f"SELECT {columns}, {measures} FROM read_parquet($1, union_by_name = true) GROUP BY {columns} ORDER BY ALL"
    return duckdb.execute(query, [uris]).fetchall()


@pytest.mark.parametrize(
    ("table", "measures"),
    [
        (CALLS, "sum(calls), sum(bytes)"),
        (USES, "sum(calls)"),
        (LATENCY, "sum(calls)"),
        (TOUCHES, "sum(calls)"),
    ],
    ids=lambda value: value.name if isinstance(value, Table) else "",
)
def test_facts_are_the_same(killed: list[Path], undisturbed: Path, table: Table, measures: str) -> None:
    expected = facts(undisturbed, table, ", ".join(table.key), measures)
    for root in killed:
        assert facts(root, table, ", ".join(table.key), measures) == expected


def test_the_same_records_are_quarantined(killed: list[Path], undisturbed: Path) -> None:
    expected = facts(undisturbed, QUARANTINE, "reason, excerpt", "count(*)")
    assert expected
    for root in killed:
        assert facts(root, QUARANTINE, "reason, excerpt", "count(*)") == expected


def test_every_line_is_counted_once(killed: list[Path], undisturbed: Path) -> None:
    sums = "sum(lines), sum(read), sum(quarantined), min(first), max(last)"
    for root in killed:
        assert facts(root, SLICES, "source", sums) == facts(undisturbed, SLICES, "source", sums)


def test_slices_follow_each_other_without_gap_or_overlap(killed: list[Path]) -> None:
    for root in killed:
        rows = facts(root, SLICES, 'file, start, "end"', "count(*)")
        before: dict[object, object] = {}
        for file, start, end, count in rows:
            assert (start, count) == (before.get(file, 0), 1)
            before[file] = end


def test_every_table_is_as_far_as_the_others(killed: list[Path]) -> None:
    for root in killed:
        lake = Lake(root / "lake")
        for file in {row[0] for row in facts(root, SLICES, "file", "count(*)")}:
            assert len({lake.offset(table, str(file)) for table in TELEMETRY}) == 1


def test_results_are_the_same_row_for_row(killed: list[Path], undisturbed: Path) -> None:
    expected = usage(undisturbed).model_dump(exclude={"build", "quarantine"})
    for root in killed:
        assert usage(root).model_dump(exclude={"build", "quarantine"}) == expected
        assert data(root).attribution == data(undisturbed).attribution


def test_nothing_is_left_of_builds_that_were_killed(killed: list[Path]) -> None:
    for root in killed:
        builds = {path.name for path in (root / "results").iterdir()}
        assert builds <= {f"b{number:06d}" for number in range(1, int(usage(root).build[1:]) + 1)}
        assert not list((root / "results").rglob(".*writing"))
