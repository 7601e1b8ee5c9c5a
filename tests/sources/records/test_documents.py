"""JSON documents and tables in any spelling: their records, line numbers, and what is refused."""

from __future__ import annotations

import gzip
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.errors import DataError
from sowhat.lake.slices import Slice
from sowhat.sources.records import deliveries, incidents, security_findings
from sowhat.sources.records.documents import Document, Export, Record, converter, document, member, opened, text
from sowhat.sources.tables.business_table import PART
from sowhat.sources.tables.raw_rows import Raw

EXPORTS = {**incidents.EXPORTS, **deliveries.EXPORTS, **security_findings.EXPORTS}


def slice_of(content: str | bytes) -> Slice:
    body = content.encode() if isinstance(content, str) else content
    return Slice("s", "f", Path("file"), 0, len(body), 1, body)


def read(content: str | bytes, *lists: str) -> tuple[list[tuple[int, object]], list[tuple[int, str]]]:
    """Lines and values of the records, lines and reasons of the others."""
    found = document(slice_of(content), lists)
    records = [(record.line, record.said.get("a")) for record in found.records]
    return records, [(line, reason) for line, reason, _ in found.bad]


def raw(content: str | bytes) -> Raw:
    export = Export("any", ("list",), lambda _: lambda record: {"a": record.said.get("a")})
    return converter(export, ("a",))(slice_of(content))


@pytest.mark.parametrize(
    "content",
    [
        '[\n{"a": 1},\n{"a": 2}]',
        '{"next": [1],\n"list": [{"a": 1},\n{"a": 2}\n]}',
        '{"a": 1}\n{"a": 2}\n',
        '[[{"a": 1}], [{"a": 2}]]',
        '\ufeff\n{"list": [{"a": 1}]}\n{"list": [{"a": 2}]}',
    ],
)
def test_the_records_of_json_however_they_are_wrapped(content: str) -> None:
    assert [value for _, value in read(content, "list")[0]] == [1, 2]


def test_each_record_has_the_line_that_it_begins_in() -> None:
    found = '{\n "list": [\n  {"a": 1,\n   "b": 2},\n  {"a": 3}\n ]\n}'
    assert read(found, "list")[0] == [(3, 1), (5, 3)]


def test_pages_within_pages_keep_their_lines() -> None:
    assert read('[\n{"list": [{"a": 1},\n{"a": 2}]},\n[{"a": 3}]\n]', "list")[0] == [(2, 1), (3, 2), (4, 3)]


def test_a_list_under_a_dotted_path() -> None:
    assert read('{"data": {"nodes": [{"a": 1}]}}', "data.nodes")[0] == [(1, 1)]


def test_a_broken_line_of_json_lines_is_set_aside_alone() -> None:
    assert read('{"a": 1}\n{"a": \n\n{"a": 3}\n') == ([(1, 1), (4, 3)], [(2, "row-not-json")])


def test_elements_that_are_no_objects_are_set_aside() -> None:
    assert read('[{"a": 1}, 5,\n"x"]') == ([(1, 1)], [(1, "row-not-json"), (2, "row-not-json")])


@pytest.mark.parametrize(("content", "line"), [('[{"a": 1},\n{"a": ', 2), ("[" * 100_000, 1), ('{"a": 1', 1)])
def test_json_that_breaks_off_is_refused_with_its_line(content: str, line: int) -> None:
    with pytest.raises(DataError) as caught:
        raw(content)
    [problem] = caught.value.problems
    assert (problem.code, problem.where and problem.where.line) == ("export-broken", line)


def test_a_huge_whole_number_is_no_crash() -> None:
    with pytest.raises(DataError, match="export-broken"):
        raw('[{"a": ' + "1" * 5000 + "}]")


@pytest.mark.parametrize("content", ["", "  \n\n", "\ufeff"])
def test_an_empty_file_is_refused(content: str) -> None:
    with pytest.raises(DataError, match="table-without-header"):
        raw(content)


def test_an_empty_list_is_an_export_that_says_nothing() -> None:
    for export in EXPORTS.values():
        assert converter(export, ("id",))(slice_of("[]")).rows.num_rows == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_table_in_any_encoding(encoding: str) -> None:
    found = document(slice_of("编号;标题\n1;支付超时\n".encode(encoding)))
    assert [(record.line, dict(record.said)) for record in found.records] == [(2, {"编号": "1", "标题": "支付超时"})]


def test_a_row_after_a_line_break_in_quotes_has_its_own_line() -> None:
    rows = [(record.line, record.said["b"]) for record in document(slice_of('a,b\n"x\ny",1\n\nz,2\n')).records]
    assert rows == [(2, "1"), (5, "2")]


def test_a_row_with_too_many_cells_and_a_repeated_header_are_set_aside() -> None:
    found = document(slice_of("a,b\n1,2,3\na,b\n4,5\n"))
    assert [record.said["a"] for record in found.records] == ["4"]
    assert sorted((line, reason) for line, reason, _ in found.bad) == [(2, "row-too-long"), (3, "row-repeats-header")]


def workbook(*sheets: str) -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name in sheets:
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["编号", "标题"])
            sheet.write_row(1, 0, [7, name])
    return file.getvalue()


def test_a_sheet_of_a_workbook() -> None:
    found = document(slice_of(workbook("甲", "乙")), sheet="乙")
    assert [(record.line, record.said["标题"]) for record in found.records] == [(2, "乙")]


def test_of_several_sheets_one_is_to_be_named() -> None:
    with pytest.raises(DataError, match="workbook-sheet-unnamed"):
        document(slice_of(workbook("甲", "乙")))


def test_columns_are_found_however_they_are_written() -> None:
    found = Document("table", ("Created On", "Service_Name", "ＩＤ"), "", iter(()))
    assert [found.column("created_on"), found.column("x", "service-name"), found.column("id"), found.column("y")] == [
        "Created On",
        "Service_Name",
        "ＩＤ",
        "",
    ]


def test_rows_that_begin_in_one_line_are_told_apart() -> None:
    assert raw('{"list": [{"a": 1}, {"a": 2}]}').rows["line"].to_pylist() == [1, 1 + PART]


def test_values_as_text() -> None:
    values: list[Any] = [None, True, 3, 2.5, 1e300, " x ", "\ud800", [1], {}, 10**40]
    told = [text(value) for value in values]
    assert told == ["", "true", "3", "2.5", "1e+300", "x", "?", "", "", ""]


def test_members_by_name_before_path() -> None:
    assert (member({"a.b": 1, "a": {"b": 2}}, "a.b"), member({"a": {"b": 2}}, "a.b"), member([], "a")) == (1, 2, None)


def test_a_cell_that_holds_an_object() -> None:
    row = Record(3, "text", {"data": '{"a": 1}', "bad": "[1]"})
    assert (opened(row, "data"), opened(row, "bad")) == (Record(3, "text", {"a": 1}), None)


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize(
    ("content", "looks"),
    [('[{"colour": "red"}]', "json"), ("colour,shape\nred,round\n", "table"), ("[1, 2]", "empty")],
)
def test_a_file_of_another_kind_is_refused_by_name(name: str, content: str, looks: str) -> None:
    with pytest.raises(DataError) as caught:
        converter(EXPORTS[name], ("id",))(slice_of(content))
    [problem] = caught.value.problems
    assert (problem.code, problem.params["format"], problem.params["looks"]) == ("export-other", name, looks)


NAMES = (
    "id incident_number created_at createdAt message tinyId priority status statuses statuses_url deployment_url state"
    " environment iid deployable tool driver rules results ruleId ruleIndex level locations suppressions Bug created"
    " severity log_entries type service summary first_trigger_log_entry invocations endTimeUtc partialFingerprints"
    " impactedServices report ackTime closeTime deployment deployment_status version text properties security-severity"
)
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.just("2026-01-01"))
OBJECTS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES.split()), inner, max_size=5)
    ),
    max_leaves=20,
)
LISTS = sorted({name for export in EXPORTS.values() for name in export.lists if "." not in name})


def consistent(name: str, content: bytes) -> None:
    """Refused with a code, or rows of their roles with numbers of their own."""
    try:
        found = converter(EXPORTS[name], ("id", "service"))(slice_of(content))
    except DataError:
        return
    assert found.rows.column_names == ["line", "text", "id", "service"]
    assert len(set(found.rows["line"].to_pylist())) == len(found.rows)
    assert found.bad.column_names == ["line", "reason", "text"]
    assert found.blank >= 0


@pytest.mark.parametrize("name", EXPORTS)
@given(content=st.binary(max_size=200))
@settings(max_examples=25, deadline=None)
def test_any_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    consistent(name, content)


@pytest.mark.parametrize("name", EXPORTS)
@given(said=st.lists(st.dictionaries(st.sampled_from(NAMES.split()), OBJECTS, max_size=8), max_size=3))
@settings(max_examples=25, deadline=None)
def test_any_objects_are_read_or_refused(name: str, said: list[dict[str, object]]) -> None:
    under = next(iter(EXPORTS[name].lists), "")
    consistent(name, json.dumps({under: said} if under else said).encode("utf-8", "surrogatepass"))


def test_a_packed_file_that_nobody_unpacked_is_refused() -> None:
    for export in EXPORTS.values():
        with pytest.raises(DataError):
            converter(export, ("id",))(slice_of(gzip.compress(b'[{"id": 1}]')))
