"""CSV as people have it, and Parquet."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from sowhat.errors import BlockedError, DataError
from tests.studies.conftest import Panel, csv, parquet, read

TEXT = "unit{d}period{d}y{d}g\n" + "".join(
    f"{unit}{{d}}{period}{{d}}{unit}.{period}{{d}}{3 * (unit % 2)}\n" for unit in range(1, 9) for period in range(1, 5)
)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_sniffed(tmp_path: Path, delimiter: str) -> None:
    assert read(csv(TEXT.format(d=delimiter), tmp_path)).units == 8


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_byte_order_mark_and_gb18030_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "panel.csv"
    path.write_bytes(TEXT.format(d=",").replace("\n1,", "\n客户一,").encode(encoding))
    assert read(path).units == 8


def test_a_name_with_signs_of_a_pattern_is_a_name(tmp_path: Path) -> None:
    path = parquet(Panel.random(1, 40).table(), tmp_path, "panel[1]*'?.parquet")
    assert read(path).units == 40


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BlockedError, match="estimate-file-missing"):
        read(tmp_path / "none.csv")


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(BlockedError, match="estimate-file-unreadable"):
        read(tmp_path)


def test_a_broken_parquet_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "panel.parquet"
    path.write_bytes(b"PAR1" + bytes(100))
    with pytest.raises(DataError, match="file-broken"):
        read(path)


@pytest.mark.parametrize("content", [bytes(range(128, 255)) * 3, b"\x00\xff\xfe" * 100])
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "panel.csv"
    path.write_bytes(content)
    with pytest.raises(DataError, match="estimate-not-a-table"):
        read(path)


def test_an_outcome_of_truth_values_is_0_and_1(tmp_path: Path) -> None:
    table = Panel.random(2, 50, binary=True).table()
    truth = table.set_column(2, "y", table["y"].cast(pa.bool_()))
    assert read(parquet(truth, tmp_path)).masked


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_unicode_text_of_a_spreadsheet_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "panel.csv"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    path.write_bytes((mark + TEXT.format(d="\t").replace("\n1\t", "\n客户一\t")).encode(encoding))
    assert read(path).units == 8


@pytest.mark.parametrize(("row", "fields"), [("9,1\n", 2), ("9,1,1.1,0,7,8\n", 6)])
def test_a_row_of_another_length_is_told_with_its_line(tmp_path: Path, row: str, fields: int) -> None:
    with pytest.raises(DataError, match="estimate-ragged-row") as caught:
        read(csv(TEXT.format(d=",") + row, tmp_path))
    problem = caught.value.problems[0]
    assert problem.where is not None
    assert (problem.where.line, problem.params) == (34, {"fields": fields, "names": 4})


def test_a_line_break_in_quotes_is_no_row_of_its_own(tmp_path: Path) -> None:
    noted = "\n".join(f'{line},"two\nlines, {{d}}"' for line in TEXT.splitlines())
    text = noted.format(d=",").replace('"two\nlines, ,"', "note", 1)
    assert read(csv(text + "\n", tmp_path)).units == 8


@pytest.mark.parametrize("content", [b"", b"  \n", b"PK\x03\x04" + bytes(100), b"\xd0\xcf\x11\xe0" + bytes(100)])
def test_an_empty_file_and_a_workbook_are_no_table(tmp_path: Path, content: bytes) -> None:
    (path := tmp_path / "panel.csv").write_bytes(content)
    with pytest.raises(DataError, match="estimate-not-a-table"):
        read(path)
