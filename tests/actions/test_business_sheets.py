"""Sheets of workbooks as business tables: which are read, where their rows lie, and when they are news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from sowhat.actions import business_sheets, places
from sowhat.actions.business import Recorded, Recording
from sowhat.engine.duckdb import DuckDB
from sowhat.lake.lake import Lake
from sowhat.metrics import outcome
from sowhat.model.catalog import Catalog
from sowhat.model.study import OutcomeColumns, OutcomeTable
from sowhat.model.workspace import Platform, Workspace
from sowhat.store.database import Store, open_store
from sowhat.tables.facts import FACTS
from tests.actions.conftest import Quiet

Rows = Sequence[Sequence[object]]
FORM = OutcomeColumns(unit="unit", period="period", value="value", metric="outcome")
OWN = OutcomeColumns(unit="队", period="月", value="数")
HEAD = ("指标", "团队", "月份", "数值")


def book(path: Path, **sheets: Rows) -> Path:
    made = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        sheet = made.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    made.close()
    business_sheets._sheets.cache_clear()  # two versions within one tick of the clock
    return path


class World:
    """A workspace with one outcome, whose workbook is read again and again."""

    def __init__(self, root: Path, store: Store) -> None:
        self.root, self.store, self.lake = root, store, Lake(root / "lake")

    def read(self, sheet: str, columns: OutcomeColumns, paths: tuple[str, ...] = ("*.xlsx",)) -> Recorded:
        table = OutcomeTable(name="kept", unit="team", every="month", paths=paths, columns=columns, sheet=sheet)
        workspace = Workspace(root=str(self.root), platform=Platform(name="shop"), outcomes=(table,))
        with self.lake.locked():
            return Recording(workspace, Catalog(), self.lake, self.store, b"k" * 32).run(Quiet())

    def rows(self, name: str = "outcomes") -> list[dict[str, object]]:
        versions = self.lake.versions(FACTS)
        with DuckDB({one: self.lake.uris(one, at) for one, at in versions.items()}, FACTS) as engine:
            rows = engine.table(name)
            return list(engine.execute(outcome.current(rows) if name == "outcomes" else rows).to_pylist())

    def values(self) -> dict[tuple[object, object], object]:
        return {(row["unit"], row["period"]): row["value"] for row in self.rows()}

    def refused(self) -> list[tuple[object, ...]]:
        return [(row["path"], row["line"], row["reason"]) for row in self.rows("quarantine")]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    store = open_store(places.decisions(tmp_path))
    yield World(tmp_path, store)
    store.close()


JULY, AUGUST = date(2026, 7, 1), date(2026, 8, 1)


def test_a_sheet_by_its_name_is_a_table_and_rows_keep_their_numbers(world: World) -> None:
    book(
        world.root / "b.xlsx",
        留存=[("队", "月", "数"), ("A", "2026年7月", 5), (), ("A", "2026年8月", "many")],
        别的=[("x",)],
    )
    world.read("留存", OWN)
    assert world.values() == {("A", JULY): 5}
    assert world.refused() == [("b.xlsx:留存", 4, "row-bad-number")]


def test_the_only_sheet_with_rows_needs_no_name(world: World) -> None:
    book(world.root / "b.xlsx", 留存=[("队", "月", "数"), ("A", "2026年7月", 5)], 空=[])
    world.read("", OWN)
    assert world.values() == {("A", JULY): 5}


def test_one_of_several_sheets_must_be_named(world: World) -> None:
    book(world.root / "b.xlsx", 一=[("队", "月", "数"), ("A", "2026年7月", 5)], 二=[("队", "月", "数"), ("A", "x", 5)])
    assert [one.code for one in world.read("", OWN).problems if one.code != "glob-empty"] == ["workbook-sheet-unnamed"]


def test_a_damaged_workbook_is_told_and_withdraws_nothing(world: World) -> None:
    path = book(world.root / "b.xlsx", 留存=[("队", "月", "数"), ("A", "2026年7月", 5)])
    world.read("留存", OWN)
    path.write_bytes(path.read_bytes()[:300])
    assert [one.code for one in world.read("留存", OWN).problems] == ["workbook-damaged"]
    assert world.values() == {("A", JULY): 5}


def test_a_workbook_that_is_open_leaves_a_file_that_is_none(world: World) -> None:
    book(world.root / "b.xlsx", 留存=[("队", "月", "数"), ("A", "2026年7月", 5)])
    (world.root / "~$b.xlsx").write_bytes(b"locked")
    assert world.read("留存", OWN).problems == []


def test_each_month_in_a_column_of_its_own_is_read_and_told_by_its_column(world: World) -> None:
    book(world.root / "b.xlsx", 结果=[("指标", "团队", "2026年7月", "2026年8月"), ("kept", "A", 5, "many")])
    world.read("@results", FORM)
    assert world.values() == {("A", JULY): 5}
    assert world.refused() == [("b.xlsx:结果:D", 2, "row-bad-number")]


def test_two_sheets_that_contradict_each_other_are_both_set_aside(world: World) -> None:
    rows = [[HEAD, ("kept", "A", "2026-07", n), ("kept", "B", "2026-07", 1)] for n in (5, 6)]
    book(world.root / "b.xlsx", 结果=rows[0], 数据=rows[1])
    world.read("@results", FORM)
    assert world.values() == {("B", JULY): 1}
    assert sorted(world.refused()) == [
        ("b.xlsx:数据", 2, "row-key-conflict"),
        ("b.xlsx:结果", 2, "row-key-conflict"),
    ]


def test_only_a_change_of_the_sheet_is_news(world: World) -> None:
    rows = [HEAD, ("kept", "A", "2026-07", 5)]
    book(world.root / "b.xlsx", 结果=rows, 备忘=[("a", "b"), (1, 2)])
    first = world.read("@results", FORM)
    book(world.root / "b.xlsx", 结果=rows, 备忘=[("a", "b"), (3, 4)])
    second = world.read("@results", FORM)
    book(world.root / "b.xlsx", 结果=[*rows, ("kept", "A", "2026-08", 6)], 备忘=[("a", "b"), (3, 4)])
    third = world.read("@results", FORM)
    revisions = [one.revisions["outcomes:kept"] for one in (first, second, third)]
    assert revisions == [1, 1, 2]
    assert world.values() == {("A", JULY): 5, ("A", AUGUST): 6}


def test_a_row_that_is_gone_from_the_sheet_is_gone(world: World) -> None:
    rows = [HEAD, ("kept", "A", "2026-07", 5), ("kept", "A", "2026-08", 6)]
    book(world.root / "b.xlsx", 结果=rows)
    world.read("@results", FORM)
    book(world.root / "b.xlsx", 结果=rows[:2])
    world.read("@results", FORM)
    assert world.values() == {("A", JULY): 5}
