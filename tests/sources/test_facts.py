"""Facts: what a batch of records adds to the lake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog, CallTable, Columns
from sowhat.sources.contract import Counts, add, prepare
from sowhat.sources.facts import gather
from sowhat.sources.logs import access_log
from sowhat.sources.pseudonym import derived_key, pseudonym
from sowhat.tables.facts import CALLS, LATENCY, QUARANTINE, TOUCHES, USES
from sowhat.tables.table import Table

SECRET = b"a secret of the workspace"
TABLES = (CALLS, USES, LATENCY, TOUCHES, QUARANTINE)
FORMAT = (
    '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent $request_time "$http_x_customer"'
)
SOURCE = AccessLog(name="web", paths=("a",), format=FORMAT, consumer=("user",), customer=("header:x-customer",))
LINE = '1.2.3.4 - {user} [01/Mar/2025:10:05:03 +0000] "GET {path} HTTP/1.1" {status} 10 {time} "{customer}"\n'


@pytest.fixture
def bench() -> Iterator[Workbench]:
    with Workbench() as bench:
        prepare(bench)
        yield bench


def line(user: str = "ann", path: str = "/u/1", status: str = "200", time: str = "0.1", customer: str = "-") -> str:
    return LINE.format(user=user, path=path, status=status, time=time, customer=customer)


def read(bench: Workbench, text: str, source: AccessLog = SOURCE) -> Counts:
    content = text.encode()
    return access_log.read(bench, source, Slice("web", "f1", Path("a.log"), 0, len(content), 1, content), "UTC")


def facts(bench: Workbench, text: str, source: AccessLog = SOURCE) -> dict[str, pa.Table]:
    read(bench, text, source)
    return gather(bench, source, SECRET)


def rows(table: pa.Table) -> list[str]:
    return sorted(map(str, table.to_pylist()))


def total(table: pa.Table) -> int:
    return int(pc.sum(table["calls"]).as_py() or 0)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_each_table_has_its_contracts_schema(bench: Workbench, table: Table) -> None:
    assert facts(bench, line() + "broken\n")[table.name].schema == table.schema


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_nothing_gathers_to_empty_tables(bench: Workbench, table: Table) -> None:
    assert gather(bench, SOURCE, SECRET)[table.name].equals(table.empty())


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_key_names_one_row_and_is_never_null(bench: Workbench, table: Table) -> None:
    users = "".join(line(user=u, path=p, customer=c) for u in ("ann", "-") for p in ("/u/1", "/u/2", "") for c in "-x")
    rows = facts(bench, users * 2 + "broken\nbroken\n")[table.name]
    keys = [tuple(row[column] for column in table.key) for row in rows.to_pylist()]
    assert keys
    assert len(set(keys)) == len(keys)
    assert not any(value is None for key in keys for value in key)


LINES = st.builds(
    line,
    user=st.sampled_from(["ann", "bob", "-"]),
    path=st.sampled_from(["/u/1", "/u/2/", "/x//y", "*"]),
    status=st.sampled_from(["200", "404", "500", "429", "-", "bad"]),
    time=st.sampled_from(["0.1", "-", "2"]),
    customer=st.sampled_from(["-", "c1", "c2"]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=30))
def test_calls_and_uses_hold_every_call_that_was_read(bench: Workbench, lines: list[str]) -> None:
    prepare(bench)
    counts = read(bench, "".join(lines))
    result = gather(bench, SOURCE, SECRET)
    assert total(result["calls"]) == total(result["uses"]) == counts.read
    assert result["quarantine"].num_rows == counts.quarantined
    whole = [text for text in lines if " bad " not in text]
    assert total(result["latency"]) == sum(" 10 - " not in text for text in whole)
    assert total(result["touches"]) == sum('"c' in text for text in whole)


def test_two_slices_gather_to_what_one_would(bench: Workbench) -> None:
    one = facts(bench, line() * 2 + line(path="/u/3"))
    prepare(bench)
    read(bench, line())
    two = facts(bench, line() + line(path="/u/3"))
    assert all(rows(one[name]) == rows(two[name]) for name in one)


def test_keys_become_pseudonyms_and_never_appear(bench: Workbench) -> None:
    result = facts(bench, line(user="ann", customer="zoë"))
    (touch,) = result["touches"].to_pylist()
    assert touch["consumer"] == pseudonym(derived_key(SECRET, "consumer"), "ann")
    assert touch["customer"] == pseudonym(derived_key(SECRET, "customer"), "zoë")
    assert not any(raw in str(table.to_pylist()) for table in result.values() for raw in ("ann", "zoë"))


def test_an_absent_consumer_is_empty_in_uses(bench: Workbench) -> None:
    assert facts(bench, line(user="-"))["uses"]["consumer"].to_pylist() == [""]


def test_declared_routes_fold_before_ids(bench: Workbench) -> None:
    source = SOURCE.model_copy(update={"routes": ("/u/{name}",)})
    result = facts(bench, line(path="/u/1") + line(path="/w/1"), source)
    assert sorted(result["calls"]["route"].to_pylist()) == ["/u/{name}", "/w/{id}"]


def test_a_tables_own_words_are_no_paths(bench: Workbench) -> None:
    table = CallTable(name="t", paths=("t.csv",), columns=Columns(time="t", route=("r",)))
    add(
        bench,
        "SELECT '' AS host, 'text//2024;x' AS path, '' AS version, 'ok' AS status, 'ok' AS status_class, "
        "'people' AS traffic, TIMESTAMP '2025-01-01' AS hour, DATE '2025-01-01' AS day, NULL::VARCHAR AS consumer, "
        "NULL::VARCHAR AS customer, NULL AS bucket, 1 AS calls, 0 AS latency_sum, 0 AS bytes",
    )
    assert gather(bench, table, SECRET)["calls"]["route"].to_pylist() == ["text//2024;x"]


def test_the_quarantine_knows_the_source_file_and_line(bench: Workbench) -> None:
    (row,) = facts(bench, line() + "broken\n")["quarantine"].to_pylist()
    assert (row["source"], row["file"], row["path"], row["line"], row["reason"], row["excerpt"]) == (
        "web", "f1", "a.log", 2, "too-few-fields", "x",
    )  # fmt: skip


def test_the_real_log_loses_no_call(bench: Workbench, real_inputs: Path) -> None:
    source = AccessLog(name="web", paths=("a",))
    result = facts(bench, (real_inputs / "access_logs/apache-combined-10k.log").read_text(), source)
    assert total(result["calls"]) == total(result["uses"]) == 9_999
    assert result["latency"].num_rows == result["touches"].num_rows == 0
    assert len(pc.unique(result["uses"]["consumer"])) == 1_753
