"""Cutting a file into slices of whole records."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.lake import cut as module
from sowhat.lake.cut import Cutting, Piece, cut, read_header
from sowhat.lake.streams import open_stream


def pieces(path: Path, content: bytes, cutting: Cutting, start: int = 0, newlines: int = 0) -> list[Piece]:
    path.write_bytes(content)
    with open_stream(path) as stream:
        header = len(read_header(stream)) if cutting.kind == "csv" else 0
    with open_stream(path) as stream:
        stream.skip_to(start or header)
        return list(cut(stream, newlines or (1 if header else 0), cutting, header))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file"


@pytest.fixture(autouse=True)
def _short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 64)


def test_slices_end_at_newlines_and_number_their_lines(path: Path) -> None:
    found = pieces(path, b"one\ntwo\nthree\nfour\n", Cutting("lines", 9))
    assert [(p.start, p.end, p.first_line, p.content) for p in found] == [
        (0, 8, 1, b"one\ntwo\n"),
        (8, 14, 3, b"three\n"),
        (14, 19, 4, b"four\n"),
    ]


def test_a_half_line_is_left(path: Path) -> None:
    assert [p.content for p in pieces(path, b"one\ntw", Cutting("lines", 100))] == [b"one\n"]


def test_a_closed_file_ends_where_it_ends(path: Path) -> None:
    assert [p.content for p in pieces(path, b"one\ntw", Cutting("lines", 4, closed=True))] == [b"one\n", b"tw"]


def test_a_record_longer_than_a_slice_stays_whole(path: Path) -> None:
    found = pieces(path, b"a" * 30 + b"\nb\n", Cutting("lines", 4))
    assert [p.content for p in found] == [b"a" * 30 + b"\n", b"b\n"]


def test_what_never_ends_is_cut_anyway(path: Path) -> None:
    found = pieces(path, b"a" * 1000, Cutting("lines", 4))
    assert max(len(p.content) for p in found) <= 128


def test_a_cut_falls_at_every_stop(path: Path) -> None:
    found = pieces(path, b"one\ntwo\nthree\n", Cutting("lines", 100, stops=(0, 4, 8)))
    assert [p.start for p in found] == [0, 4, 8]


def test_csv_is_cut_only_between_records(path: Path) -> None:
    content = b'h\n"a\nb"\n"c ""d""\ne"\nf\n'
    found = pieces(path, content, Cutting("csv", 8))
    assert [p.content for p in found] == [b'"a\nb"\n', b'"c ""d""\ne"\nf\n']
    assert [p.first_line for p in found] == [2, 4]
    assert [p.start for p in found] == [0, 8]


def test_a_stray_quote_does_not_hold_up_the_rest(path: Path) -> None:
    content = b'h\na "b\n' + b"c\n" * 200
    found = pieces(path, content, Cutting("csv", 16))
    assert b"".join(p.content for p in found).startswith(b'a "b\nc\n')
    assert found[-1].end >= len(content) - 128


def test_a_header_may_hold_a_line_break(path: Path) -> None:
    path.write_bytes(b'"a\nb",c\n1,2\n')
    with open_stream(path) as stream:
        assert read_header(stream) == b'"a\nb",c\n'


@given(
    st.lists(st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"") + b"\n"), max_size=30),
    st.integers(1, 40),
)
def test_slices_are_the_file(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], size: int) -> None:
    content = b"".join([b"no magic number\n", *lines])
    found = pieces(tmp_path_factory.getbasetemp() / "any", content, Cutting("lines", size))
    assert b"".join(p.content for p in found) == content
    assert all(p.first_line == content[: p.start].count(b"\n") + 1 for p in found)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=40), st.integers(1, 60))
def test_cutting_goes_on_the_same_from_any_cut(
    tmp_path_factory: pytest.TempPathFactory, lengths: list[int], size: int
) -> None:
    content = b"".join(b"x" * length + b"\n" for length in lengths)
    path = tmp_path_factory.getbasetemp() / "again"
    whole = pieces(path, content, Cutting("lines", size))
    for index, piece in enumerate(whole[1:], 1):
        again = pieces(path, content, Cutting("lines", size), piece.start, content[: piece.start].count(b"\n"))
        assert again == whole[index:]


def test_json_without_a_newline_is_whole_when_its_brackets_are_closed(path: Path) -> None:
    assert [p.content for p in pieces(path, b'{}\n{"a":"}"}', Cutting("json", 100))] == [b'{}\n{"a":"}"}']


@pytest.mark.parametrize("rest", [b'{"a":"}', b"{", b'{"a":[}', b"7", b'"}"', b'{"\\"}'])
def test_json_that_goes_on_is_left(path: Path, rest: bytes) -> None:
    assert [p.content for p in pieces(path, b"{}\n" + rest, Cutting("json", 100))] == [b"{}\n"]


def test_a_document_is_one_piece(path: Path) -> None:
    content = b'{\n "a": 1\n}\n'
    assert [p.content for p in pieces(path, content, Cutting("document", 100))] == [content]


def test_half_a_document_is_left(path: Path) -> None:
    assert pieces(path, b'{\n "a": {\n }\n', Cutting("document", 100)) == []


@pytest.mark.parametrize(
    ("head", "printed"),
    [
        (b'{"a":1}\n{"b":2}\n', False),
        (b'\xef\xbb\xbf\n\n{"a":1}\n', False),
        (b"{\n}\n", True),
        (b'\n [\r\n{"a":1}]', True),
        (b'{"a":[\n1]}', True),
        (b'{"a":1}', False),
        (b'{"a":[' + b"1," * 40_000, False),
        (b"x {\n", False),
        (b"", False),
    ],
)
def test_a_printed_document_is_told_from_lines(head: bytes, printed: bool) -> None:
    assert module.printed(head) is printed
