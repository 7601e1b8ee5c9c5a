"""Decompressed bytes of a file."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import zstandard

from sowhat.lake.streams import open_stream

TEXT = b"".join(b"line %d\n" % i for i in range(50_000))


def content(path: Path) -> tuple[bytes, str]:
    with open_stream(path) as stream:
        parts = []
        while part := stream.read(10_000):
            parts.append(part)
        return b"".join(parts), stream.problem


@pytest.mark.parametrize("packed", [TEXT, gzip.compress(TEXT), zstandard.compress(TEXT)], ids=["plain", "gzip", "zstd"])
def test_every_packing_gives_the_same_bytes(tmp_path: Path, packed: bytes) -> None:
    (tmp_path / "file").write_bytes(packed)
    assert content(tmp_path / "file") == (TEXT, "")


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gzip", "zstd"])
def test_concatenated_parts_are_one_file(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    (tmp_path / "file").write_bytes(pack(TEXT) + pack(b"") + pack(b"last\n"))
    assert content(tmp_path / "file") == (TEXT + b"last\n", "")


@pytest.mark.parametrize("name", ["gzip", "zstd"])
def test_a_file_that_breaks_off_gives_what_is_there(tmp_path: Path, name: str) -> None:
    packed = gzip.compress(TEXT) if name == "gzip" else zstandard.ZstdCompressor(level=1).compress(TEXT * 40)
    (tmp_path / "file").write_bytes(packed[: len(packed) * 3 // 4])
    read, problem = content(tmp_path / "file")
    assert problem == f"{name}-truncated"
    assert len(read) > 1000
    assert (TEXT * 40).startswith(read)


def test_damage_is_named_and_what_comes_before_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(gzip.compress(TEXT) + b"\x1f\x8bnot gzip")
    assert content(tmp_path / "file") == (TEXT, "gzip-broken")


def test_zero_padding_after_the_last_member_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(gzip.compress(TEXT) + bytes(1024))
    assert content(tmp_path / "file") == (TEXT, "")


@pytest.mark.parametrize("packed", [TEXT, gzip.compress(TEXT), zstandard.compress(TEXT)], ids=["plain", "gzip", "zstd"])
def test_skipping_leads_to_the_same_place(tmp_path: Path, packed: bytes) -> None:
    (tmp_path / "file").write_bytes(packed)
    with open_stream(tmp_path / "file") as stream:
        stream.skip_to(123_456)
        assert stream.position == 123_456
        assert stream.read(10) == TEXT[123_456:123_466]


def test_skipping_past_the_end_stays_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"short\n")
    with open_stream(tmp_path / "file") as stream:
        stream.skip_to(100)
        assert stream.position == 6


def test_an_empty_file_is_empty(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert content(tmp_path / "file") == (b"", "")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_text_of_two_bytes_a_character_comes_as_utf_8(tmp_path: Path, encoding: str) -> None:
    text = "team\tweek\n" + "支付团队\t2026-W10\n" * 100_000
    (tmp_path / "file").write_bytes(text.encode(encoding))
    assert content(tmp_path / "file") == (text.encode(), "")


def test_half_a_character_at_the_end_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes("ab\n".encode("utf-16") + b"c")
    assert content(tmp_path / "file") == (b"ab\n", "")
