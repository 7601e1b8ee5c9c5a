"""Outcomes, go-lives and rosters, from files that are exported anew, into the lake exactly once."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from sowhat.actions import business_files, places
from sowhat.actions.build import build
from sowhat.actions.business import Recorded, Recording
from sowhat.actions.show import data
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import CallError, WorkspaceError
from sowhat.lake.lake import Lake, Mark
from sowhat.metrics import golive, outcome, roster
from sowhat.store.database import Store, open_store
from sowhat.tables.facts import FACTS, GO_LIVES, OUTCOMES, QUARANTINE, ROSTERS, SLICES
from sowhat.tables.table import Table
from sowhat.workspace.loading import load
from tests.actions.conftest import Quiet, Shop, line

SETTINGS = """
platform: shop
outcomes:
  - {name: orders, unit: team, paths: [orders*.csv], columns: {unit: team, period: week, value: n}}
go_lives:
  - {paths: [live.csv], columns: {service: service, team: team, date: day}}
rosters:
  - {paths: [roster*.csv], columns: {team: team, customer: customer}}
"""
INLINE = "  - {service: pay, team: A, date: 2026-03-02}\n"
CATALOG = "services: [{name: pay, routes: [/pay]}]\nteams: [{name: A}, {name: B}]\n"
SECRET = b"k" * 32


class World:
    """A workspace whose business tables are read again and again."""

    def __init__(self, root: Path, store: Store) -> None:
        self.root, self.store, self.lake = root, store, Lake(root / "lake")
        self.clock = 1_700_000_000
        (root / "catalog").mkdir()
        (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
        self.settings(SETTINGS)

    def settings(self, text: str) -> None:
        (self.root / "sowhat.yaml").write_text(text, encoding="utf-8")

    def put(self, name: str, text: str, encoding: str = "utf-8") -> None:
        """Write a file; each is a second younger than the one before."""
        path = self.root / name
        path.write_bytes(text.encode(encoding))
        self.clock += 1
        os.utime(path, (self.clock, self.clock))

    def read(self) -> Recorded:
        workspace = load(self.root)
        with self.lake.locked():
            return Recording(workspace, workspace.catalog, self.lake, self.store, SECRET).run(Quiet())

    def rows(self, table: Table) -> list[dict[str, Any]]:
        with self.engine() as engine:
            return list(engine.execute(engine.table(table.name)).to_pylist())

    def engine(self) -> DuckDB:
        versions = self.lake.versions(FACTS)
        return DuckDB({name: self.lake.uris(name, version) for name, version in versions.items()}, FACTS)

    def orders(self) -> dict[tuple[str, date], float]:
        with self.engine() as engine:
            rows = engine.execute(outcome.current(engine.table("outcomes"))).to_pylist()
        return {(row["unit"], row["period"]): row["value"] for row in rows}

    def live(self) -> dict[str, tuple[date, str]]:
        with self.engine() as engine:
            rows = engine.execute(golive.declared(engine.table("go_lives"))).to_pylist()
        return {row["team"]: (row["day"], row["known_by"]) for row in rows}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    store = open_store(places.decisions(tmp_path))
    yield World(tmp_path, store)
    store.close()


WEEK = {n: date.fromisocalendar(2026, n, 1) for n in range(1, 53)}


def test_a_file_is_read_once(world: World) -> None:
    world.put("orders.csv", "team,week,n\nA,2026-W10,5\n")
    assert (world.read().records, world.read().records) == (1, 0)
    assert world.orders() == {("A", WEEK[10]): 5}


def test_a_file_that_grew_is_a_new_revision_of_all_it_says(world: World) -> None:
    world.put("orders.csv", "team,week,n\nA,2026-W10,5\n")
    world.read()
    world.put("orders.csv", "team,week,n\nA,2026-W10,6\nA,2026-W11,7\n")
    world.read()
    assert {row["revision"] for row in world.rows(OUTCOMES)} == {1, 2}
    assert world.orders() == {("A", WEEK[10]): 6, ("A", WEEK[11]): 7}


def test_what_an_export_no_longer_says_is_gone_and_a_former_content_counts_again(world: World) -> None:
    first, second = "team,week,n\nA,2026-W10,5\nB,2026-W10,1\n", "team,week,n\nA,2026-W10,5\n"
    for text in (first, second, first):
        world.put("orders.csv", text)
        world.read()
    assert world.orders() == {("A", WEEK[10]): 5, ("B", WEEK[10]): 1}
    world.put("orders.csv", second)
    world.read()
    assert world.orders() == {("A", WEEK[10]): 5}


def test_a_file_that_was_deleted_still_stands_and_the_next_one_adds_to_it(world: World) -> None:
    world.put("orders-1.csv", "team,week,n\nA,2026-W10,5\n")
    world.read()
    (world.root / "orders-1.csv").unlink()
    world.put("orders-2.csv", "team,week,n\nA,2026-W11,6\n")
    world.read()
    assert world.orders() == {("A", WEEK[10]): 5, ("A", WEEK[11]): 6}


def test_a_file_that_says_nothing_any_more_withdraws_what_it_said(world: World) -> None:
    world.put("orders.csv", "team,week,n\nA,2026-W10,5\n")
    world.read()
    world.put("orders.csv", "team,week,n\n")
    world.read()
    assert world.orders() == {}


def test_a_file_that_is_no_longer_declared_is_withdrawn(world: World) -> None:
    world.put("roster-wrong.csv", "team,customer\nA,x\n")
    world.read()
    world.settings(SETTINGS.replace("roster*.csv", "right/*.csv"))
    world.read()
    with world.engine() as engine:
        assert engine.execute(roster.current(engine.table("rosters"))).num_rows == 0


def test_a_corrected_mapping_reads_the_same_file_again(world: World) -> None:
    world.put("orders.csv", "team,week,n,m\nA,2026-W10,5,50\n")
    world.read()
    world.settings(SETTINGS.replace("value: n", "value: m"))
    world.read()
    assert world.orders() == {("A", WEEK[10]): 50}


def test_a_go_live_in_the_workspace_wins_over_a_table_and_can_be_taken_back(world: World) -> None:
    world.put("live.csv", "service,team,day\npay,A,2026-05-01\npay,B,2026-06-01\n")
    world.settings(SETTINGS.replace("rosters:", INLINE + "rosters:"))
    world.read()
    assert world.live() == {"A": (date(2026, 3, 2), "declared"), "B": (date(2026, 6, 1), "table")}
    world.settings(SETTINGS)
    world.read()
    assert world.live()["A"] == (date(2026, 5, 1), "table")


@pytest.mark.parametrize("table", [OUTCOMES, QUARANTINE, SLICES], ids=lambda table: table.name)
def test_a_build_killed_between_tables_repeats_nothing(table: Table, world: World, tmp_path: Path) -> None:
    world.put("orders.csv", "team,week,n\nA,2026-W10,5\nA,2026-W11,many\n")
    _only(world, table)
    world.read()
    assert [len(world.rows(one)) for one in (OUTCOMES, QUARANTINE, SLICES)] == [1, 1, 1]
    assert world.read().records == 0


def _only(world: World, only: Table) -> None:
    """Read, but let only one table get its rows, as a build that is killed after it."""
    append = world.lake.append

    def some(table: Table, data: pa.Table, marks: Sequence[Mark]) -> bool:
        return append(table, data, marks) if table is only else True

    world.lake.append = some  # type: ignore[method-assign]
    world.read()
    world.lake.append = append  # type: ignore[method-assign]


def test_another_writer_is_noticed(world: World) -> None:
    world.put("orders.csv", "team,week,n\nA,2026-W10,5\n")
    moved: Callable[..., bool] = lambda *_: False  # noqa: E731
    world.lake.append = moved  # type: ignore[method-assign]
    with pytest.raises(Exception, match="lake-moved"):
        world.read()


def test_rows_that_cannot_be_read_are_quarantined_with_their_place(world: World) -> None:
    world.put("orders.csv", "team,week,n\nA,2026-W10,many\n")
    assert world.read().quarantined == 1
    (row,) = world.rows(QUARANTINE)
    assert (row["source"], row["path"], row["line"], row["reason"]) == (
        "outcomes:orders",
        "orders.csv",
        2,
        "row-bad-number",
    )


def test_a_gb18030_file_is_read(world: World) -> None:
    world.put("live.csv", "service,team,day\npay,支付团队,2026年3月2日\n", "gb18030")
    world.read()
    assert world.live() == {"支付团队": (date(2026, 3, 2), "table")}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "gb18030"])
def test_what_a_spreadsheet_saves_is_read_with_its_line_numbers(encoding: str, world: World) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    world.settings(SETTINGS.replace("unit: team, period: week, value: n", "unit: 团队, period: 周, value: 数值"))
    world.put("orders.csv", f"{mark}团队\t周\t数值\r\n支付,甲\t2026-W10\t5\r\n支付,乙\t2026-W10\t很多\r\n", encoding)
    world.read()
    assert world.orders() == {("支付,甲", WEEK[10]): 5}
    assert [(row["line"], row["reason"]) for row in world.rows(QUARANTINE)] == [(3, "row-bad-number")]


def test_a_byte_that_is_in_no_encoding_costs_only_itself(world: World) -> None:
    content = b"team,week,n\nB\xff,2026-W10,6\n" + "团队丙,2026-W10,7\n".encode()
    (world.root / "orders.csv").write_bytes(content)
    world.read()
    assert world.orders() == {("B\ufffd", WEEK[10]): 6, ("团队丙", WEEK[10]): 7}


def test_teams_that_nobody_declares_are_told(world: World) -> None:
    world.put("live.csv", "service,team,day\npay,A,2026-03-02\npay,Z,2026-03-02\ncart,B,2026-03-02\n")
    told = [(one.params["kind"], one.params["names"]) for one in world.read().problems if "kind" in one.params]
    assert told == [("team", "Z"), ("service", "cart")]


def test_patterns_without_a_file_are_told(world: World) -> None:
    assert {one.code for one in world.read().problems} == {"glob-empty"}


def test_a_column_that_is_not_there_stops_the_build(world: World) -> None:
    world.put("orders.csv", "team,wk,n\nA,2026-W10,5\n")
    with pytest.raises(CallError, match="missing-column"):
        world.read()


@pytest.mark.parametrize("content", ["", "\n"])
def test_an_empty_file_is_told_and_withdraws_nothing(content: str, world: World) -> None:
    world.put("orders.csv", "team,week,n\nA,2026-W10,5\n")
    world.read()
    world.put("orders.csv", content)
    assert "table-without-header" in {one.code for one in world.read().problems}
    assert world.orders() == {("A", WEEK[10]): 5}


def test_a_compressed_file_is_read_and_one_that_breaks_off_withdraws_nothing(world: World) -> None:
    world.settings(SETTINGS.replace("orders*.csv", "orders*"))
    packed = gzip.compress(b"team,week,n\nA,2026-W10,5\n")
    (world.root / "orders.csv.gz").write_bytes(packed)
    world.read()
    (world.root / "orders.csv.gz").write_bytes(packed[:-9])
    assert "file-gzip-truncated" in {one.code for one in world.read().problems}
    assert world.orders() == {("A", WEEK[10]): 5}


@pytest.mark.parametrize("size", [1, 20, 64])
def test_a_large_file_is_read_in_slices_and_keeps_its_line_numbers(
    size: int, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(business_files, "SLICE", size)
    rows = "".join(f"A,2026-W{week},{week if week != 31 else 'many'}\n" for week in range(10, 52))
    world.put("orders.csv", f"team,week,n\n{rows}")
    assert world.read().records == 41
    assert [row["line"] for row in world.rows(QUARANTINE)] == [23]


def test_json_lines_are_read(world: World) -> None:
    world.settings(SETTINGS.replace("orders*.csv", "orders.jsonl"))
    world.put("orders.jsonl", '{"team": "A", "week": "2026-W10", "n": 5}\n{"team": "A"}\n')
    world.read()
    assert world.orders() == {("A", WEEK[10]): 5}
    assert [(row["line"], row["reason"]) for row in world.rows(QUARANTINE)] == [(2, "row-without-period")]


def test_a_broken_parquet_file_is_told(world: World) -> None:
    world.settings(SETTINGS.replace("orders*.csv", "orders.parquet"))
    world.put("orders.parquet", "no parquet")
    assert "file-broken" in {one.code for one in world.read().problems}


def test_one_file_may_hold_two_tables(world: World) -> None:
    both = SETTINGS.replace(
        "rosters:",
        "  - {paths: [live.csv], service: cart, columns: {team: team, date: cart}}\nrosters:",
    )
    world.settings(both)
    (world.root / "catalog" / "all.yaml").write_text(CATALOG.replace("[{name: pay", "[{name: cart}, {name: pay"))
    world.put("live.csv", "service,team,day,cart\npay,A,2026-03-02,2026-04-01\n")
    world.read()
    assert sorted(row["service"] for row in world.rows(GO_LIVES)) == ["cart", "pay"]
    with world.engine() as engine:
        assert engine.execute(golive.declared(engine.table("go_lives"))).num_rows == 2


def test_a_study_of_a_service_that_not_even_backstage_declares_is_refused(world: World) -> None:
    group = "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: g}\nspec: {}\n"
    (world.root / "catalog" / "g.yaml").write_text(group, encoding="utf-8")
    world.settings(SETTINGS + "studies: [{name: s, service: pya, outcome: orders, horizon: 1}]")
    with pytest.raises(WorkspaceError, match="undeclared") as caught:
        world.read()
    assert caught.value.problems[0].params["nearest"] == "pay"
    assert str(caught.value.problems[0].where) == "sowhat.yaml:9:18"


LOG = "sources:\n  - {name: web, type: access-log, paths: [logs/*], format: common, consumer: user}\n"


def test_a_build_commits_the_business_with_the_telemetry(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), settings=SETTINGS + LOG)
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    (root / "roster.csv").write_text("team,customer\nA,marguerite\n", encoding="utf-8")
    first, second = build(root, Quiet()), build(root, Quiet())
    assert (first.records, second.records, second.changed) == (2, 0, False)
    written = [path for path in places.lake(root).rglob("*") if path.is_file()]
    assert not [path for path in written if b"marguerite" in path.read_bytes()]


def test_a_changed_go_live_in_the_workspace_makes_a_build(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), settings=SETTINGS + LOG)
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    build(root, Quiet())
    (root / "sowhat.yaml").write_text(SETTINGS.replace("rosters:", INLINE + "rosters:") + LOG, encoding="utf-8")
    assert [build(root, Quiet()).changed, build(root, Quiet()).changed] == [True, False]


def test_the_page_shows_what_still_needs_mending(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), settings=SETTINGS + LOG)
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    (root / "orders.csv").write_text("team,week,n\nA,2026-W10,many\n", encoding="utf-8")
    build(root, Quiet())
    assert [one.reason for one in data(root).quarantine.reasons] == ["row-bad-number"]
    (root / "orders.csv").write_text("team,week,n\nA,2026-W10,5\n", encoding="utf-8")
    build(root, Quiet())
    assert data(root).quarantine.reasons == ()


def test_marks_hold_any_fingerprint(world: World) -> None:
    """Delta's transaction versions go down as well as up, which telling contents apart relies on."""
    for before, after in ((0, 7), (7, 3), (3, 2**62 - 1)):
        assert world.lake.append(ROSTERS, ROSTERS.empty(), [Mark("x", before, after)])
    assert world.lake.offset(ROSTERS, "x") == 2**62 - 1
