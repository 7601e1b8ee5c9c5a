"""Tables of real databases: each closed day once, tables of the business whole, faults told with their place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from sowhat.actions import places
from sowhat.actions.build import build
from sowhat.actions.check import check
from sowhat.actions.fetch import Tools
from sowhat.errors import WorkspaceError
from sowhat.lake.lake import Lake
from sowhat.model.built import Built
from sowhat.tables.facts import CALLS, ROSTERS
from tests.actions.conftest import Quiet
from tests.servers.engines import Client, postgres

TODAY = datetime.now(UTC).date()
SETTINGS = """
platform: shop
connections: {{bi: '{address}'}}
sources:
  - name: calls
    type: table
    paths: ['bi:{calls}']
    columns: {{time: at, route: path, consumer: who, latency: ms}}
    latency_unit: ms
rosters:
  - {{paths: ['bi:{rosters}'], columns: {{team: team, customer: customer}}}}
"""


def day(before: int) -> date:
    return TODAY - timedelta(days=before)


@pytest.fixture(scope="module")
def server() -> Iterator[Client]:
    with postgres() as client:
        yield client


@pytest.fixture
def company(server: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Four days of calls, an hour apart, one without a time, and a roster."""
    server.run(
        text=f"""
        SET client_min_messages = error;
        DROP SCHEMA IF EXISTS app CASCADE; CREATE SCHEMA app;
        CREATE TABLE app.calls (at timestamptz, path text, who uuid, ms numeric(9, 2), extra jsonb, secret text);
        INSERT INTO app.calls SELECT '{day(5)} 00:00+00'::timestamptz + n * interval '1 hour', '/pay/' || n,
            gen_random_uuid(), 12.5, '{{}}', 'not-asked-for' FROM generate_series(0, 143) AS n;
        INSERT INTO app.calls VALUES (NULL, '/x', NULL, 1, NULL, NULL);
        CREATE TABLE app.rosters (team text, customer text, note text);
        INSERT INTO app.rosters VALUES ('a', 'c1', 'n'), ('b', 'c2', 'n');"""
    )
    monkeypatch.setenv("BI_URL", f"postgresql://sowhat:hidden@/postgres?host={server.command[2]}")
    return server


def written(root: Path, address: str = "env:BI_URL", calls: str = "app.calls", rosters: str = "app.rosters") -> Path:
    text = SETTINGS.format(address=address, calls=calls, rosters=rosters)
    (root / "sowhat.yaml").write_text(text, encoding="utf-8")
    return root


def built(root: Path) -> Built:
    return build(root, Quiet(), fetching=Tools(rest=0))


def codes(built: Built) -> list[tuple[str, str]]:
    return [(note.code, str(note.where)) for note in built.notes if note.code != "business-undeclared"]


def ask(root: Path, query: str, table: str) -> list[tuple[object, ...]]:
    lake = Lake(places.lake(root))
    files = lake.uris(table, lake.versions((CALLS, ROSTERS))[table])
    return duckdb.execute(query.format(table="read_parquet($files)"), {"files": files}).fetchall()


def by_day(root: Path) -> dict[object, object]:
    return dict(ask(root, "SELECT hour::DATE, sum(calls)::BIGINT FROM {table} GROUP BY ALL", "calls"))  # type: ignore[arg-type]


def test_each_closed_day_but_the_last_is_read_once(company: Client, tmp_path: Path) -> None:
    first = built(written(tmp_path))
    built(tmp_path)
    assert by_day(tmp_path) == {day(before): 24 for before in (5, 4, 3, 2)}
    assert codes(first) == [("warehouse-untimed", "sowhat.yaml:7:13")]


def test_a_deleted_lake_is_made_again_from_the_spool(company: Client, tmp_path: Path) -> None:
    built(written(tmp_path))
    company.run(text="DROP TABLE app.calls")
    for file in sorted((tmp_path / "lake").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    built(tmp_path)
    assert by_day(tmp_path) == {day(before): 24 for before in (5, 4, 3, 2)}


def test_only_mapped_columns_are_asked_for(company: Client, tmp_path: Path) -> None:
    built(written(tmp_path))
    files = [path for path in (tmp_path / "spool").rglob("*.parquet")]
    found = {name for path in files for name in duckdb.read_parquet(str(path)).columns}
    assert found == {"at", "path", "who", "ms", "team", "customer"}


def test_a_table_of_the_business_is_a_new_revision_only_when_it_says_something_else(
    company: Client, tmp_path: Path
) -> None:
    built(written(tmp_path))
    company.run(text="CREATE TABLE app.r AS SELECT * FROM app.rosters ORDER BY team DESC; DROP TABLE app.rosters;")
    company.run(text="ALTER TABLE app.r RENAME TO rosters")
    assert not built(tmp_path).changed
    company.run(text="INSERT INTO app.rosters VALUES ('c', 'c3', 'n')")
    assert built(tmp_path).records == 3
    assert ask(tmp_path, "SELECT revision, count(*) FROM {table} GROUP BY ALL ORDER BY ALL", "rosters") == [
        (1, 2),
        (2, 3),
    ]


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"calls": "app.callz"}, ("warehouse-table", "sowhat.yaml:7:13")),
        ({"rosters": "app.roster"}, ("warehouse-table", "sowhat.yaml:11:14")),
        ({"address": "env:NOBODY_SET_THIS"}, ("env-unset", "sowhat.yaml:7:13")),
        ({"address": "oracle://me:hidden@host/x"}, ("warehouse-driver", "sowhat.yaml:7:13")),
        ({"address": "duckdb://nothing.duckdb"}, ("warehouse-file", "sowhat.yaml:7:13")),
        ({"address": "postgres://me:hidden@127.0.0.1:1/x"}, ("warehouse-silent", "sowhat.yaml:7:13")),
        ({"address": "just words"}, ("warehouse-address", "sowhat.yaml:7:13")),
    ],
    ids=["calls", "roster", "variable", "driver", "file", "server", "address"],
)
def test_what_is_not_there_is_a_note_with_its_place(
    company: Client, tmp_path: Path, change: dict[str, str], note: tuple[str, str]
) -> None:
    found = built(written(tmp_path, **change))
    assert note in codes(found)
    assert "hidden" not in str(found.notes)


def test_a_wrong_password_is_not_shown(company: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    company.run(text="DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD 'right'")
    data = Path(company.command[2]) / "data" / "pg_hba.conf"
    before = data.read_text(encoding="utf-8")
    data.write_text("local all guest scram-sha-256\n" + before, encoding="utf-8")
    company.run(text="SELECT pg_reload_conf()")
    monkeypatch.setenv("BI_URL", f"postgresql://guest:hidden@/postgres?host={company.command[2]}")
    found = built(written(tmp_path))
    data.write_text(before, encoding="utf-8")
    assert {code for code, _ in codes(found)} == {"warehouse-password"}
    assert "hidden" not in str(found.notes)


def test_a_missing_column_stops_the_build_and_names_the_nearest(company: Client, tmp_path: Path) -> None:
    company.run(text="ALTER TABLE app.calls RENAME COLUMN path TO paths")
    with pytest.raises(WorkspaceError, match=r"sowhat.yaml:7:13 missing-column .*'nearest': 'paths'"):
        built(written(tmp_path))


def test_a_database_that_is_away_leaves_what_was_read(company: Client, tmp_path: Path) -> None:
    built(written(tmp_path))
    built(written(tmp_path, address="postgres://me:hidden@127.0.0.1:1/x"))
    assert ask(tmp_path, "SELECT max(revision) FROM {table}", "rosters") == [(1,)]
    assert sum(by_day(tmp_path).values()) == 96  # type: ignore[arg-type]


def test_sqlite_and_its_texts_beside_the_workspace(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "bi.db") as base:
        base.execute("CREATE TABLE calls (at TIMESTAMP, path TEXT, who TEXT, ms REAL)")
        base.execute("CREATE TABLE rosters (team TEXT, customer INTEGER)")
        times = [f"{day(3)} 10:00:00", f"{day(3)}T23:59:59", f"{day(2)} 00:00:00", "soon", None, f"{day(0)} 00:00:00"]
        base.executemany("INSERT INTO calls VALUES (?, '/pay', 'x', 5)", [(at,) for at in times])
        base.executemany("INSERT INTO rosters VALUES (?, ?)", [("a", 1), ("b", "c2")])
    base.close()
    found = built(written(tmp_path, "sqlite://bi.db", "calls", "rosters"))
    assert by_day(tmp_path) == {day(3): 2, day(2): 1}
    assert [(note.code, note.params["count"]) for note in found.notes if note.code != "business-undeclared"] == [
        ("warehouse-untimed", 2)
    ]
    assert ask(tmp_path, "SELECT count(*) FROM {table}", "rosters") == [(2,)]


def test_duckdb_and_seconds_since_1970(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "bi.duckdb")) as base:
        base.execute("CREATE TABLE calls AS SELECT epoch(?::DATE + INTERVAL (n) HOUR)::BIGINT AS at, '/pay' AS path, "
                     "'x' AS who, 5 AS ms FROM range(48) AS r(n)", [day(3)])  # fmt: skip
        base.execute("CREATE TABLE rosters AS SELECT 'a' AS team, 'c' AS customer")
    built(written(tmp_path, "duckdb://bi.duckdb", "calls", "main.rosters"))
    assert by_day(tmp_path) == {day(3): 24, day(2): 24}


def test_check_says_where_an_unknown_connection_is_named(tmp_path: Path) -> None:
    text = SETTINGS.format(address="env:BI_URL", calls="app.calls", rosters="app.rosters")
    (tmp_path / "sowhat.yaml").write_text(text.replace("'bi:app.calls'", "'bo:app.calls'"), encoding="utf-8")
    with pytest.raises(WorkspaceError, match=r"sowhat.yaml:7:13 undeclared .*'connection', 'value': 'bo'"):
        check(tmp_path)


def test_check_does_not_look_for_a_file_called_like_a_table(tmp_path: Path) -> None:
    assert "glob-empty" not in [warning.code for warning in check(written(tmp_path)).warnings]
