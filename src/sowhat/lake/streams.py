"""Decompressed bytes of a file, plain, gzip or zstd, whatever it is called; UTF-16, as Excel has it, comes as UTF-8."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol

import zstandard

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
CHUNK = 1 << 18
ZSTD_CHUNK = 1 << 14
"""A zstd decoder cannot be told to stop, so it gets little at a time: repeated text shrinks a thousandfold."""


class Stream(Protocol):
    """Bytes from the start to the end, counted. `raw` counts the file's own bytes; `problem` is a message code."""

    position: int
    problem: str

    @property
    def raw(self) -> int: ...
    @property
    def compressed(self) -> bool: ...
    def read(self, size: int) -> bytes: ...
    def skip_to(self, offset: int) -> None: ...
    def __enter__(self) -> Stream: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_stream(path: Path) -> Stream:
    """The decompressed bytes of `path`, told apart by its first bytes. Raises OSError."""
    file = path.open("rb")
    magic = file.read(4)
    file.seek(0)
    if magic.startswith(GZIP):
        return Packed(file, _Gzip, "gzip")
    if magic == ZSTD:
        return Packed(file, _Zstd, "zstd")
    if wide := _wide(magic):
        return Recoded(file, lambda: _Wide(wide), "utf16")
    return Plain(file)


def _wide(magic: bytes) -> str:
    """The encoding of two bytes a character that a file begins in, with a mark or without; '' where it is none."""
    if magic[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    if re.fullmatch(rb"[\t\x20-\x7e]\0[\t\x20-\x7e]\0", magic):
        return "utf-16-le"
    return "utf-16-be" if re.fullmatch(rb"\0[\t\x20-\x7e]\0[\t\x20-\x7e]", magic) else ""


class _Opened:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.position = 0
        self.problem = ""

    @property
    def raw(self) -> int:
        return self._file.tell()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


class Plain(_Opened):
    """A file that is not compressed."""

    compressed = False

    def read(self, size: int) -> bytes:
        """The next `size` bytes, fewer only at the end."""
        content = self._file.read(size)
        self.position += len(content)
        return content

    def skip_to(self, offset: int) -> None:
        """Move to `offset`, or stay at the end of a shorter file."""
        end = self._file.seek(0, 2)
        self.position = self._file.seek(min(offset, end))

    def __enter__(self) -> Plain:
        return self


class Packed(_Opened):
    """Concatenated gzip members or zstd frames; one that breaks off gives what could be read, and a problem."""

    compressed = True

    def __init__(self, file: BinaryIO, decoder: Callable[[], Decoder], name: str) -> None:
        super().__init__(file)
        self._new = decoder
        self._decoder: Decoder | None = None
        self._name = name
        self._input = b""
        self._output = bytearray()
        self._ended = False

    def read(self, size: int) -> bytes:
        """The next `size` bytes, fewer only at the end or at a break."""
        while len(self._output) < size and not self._ended:
            self._more()
        content = bytes(self._output[:size])
        del self._output[:size]
        self.position += len(content)
        return content

    def skip_to(self, offset: int) -> None:
        """Read on to `offset`."""
        while self.position < offset and self.read(min(CHUNK, offset - self.position)):
            pass

    def _more(self) -> None:
        if not self._input:
            self._input = self._file.read(ZSTD_CHUNK if self._name == "zstd" else CHUNK)
        if not self._input:
            self._end("truncated" if self._decoder else "")
        elif self._decoder is None and not self._input.strip(b"\0"):
            self._input = b""  # padding after the last member, as tape and block tools leave it
        else:
            self._decode()

    def _decode(self) -> None:
        self._decoder = self._decoder or self._new()
        try:
            content, self._input = self._decoder.feed(self._input)
        except (zlib.error, zstandard.ZstdError):
            self._end("broken")
            return
        self._output += content
        if self._decoder.finished:
            self._decoder = None

    def _end(self, how: str) -> None:
        self._ended = True
        self.problem = f"{self._name}-{how}" if how else ""

    def __enter__(self) -> Packed:
        return self


class Recoded(Packed):
    """Text in another encoding: it may end anywhere."""

    def _end(self, how: str) -> None:
        super()._end("")


class Decoder(Protocol):
    """One member or frame."""

    finished: bool

    def feed(self, data: bytes) -> tuple[bytes, bytes]:
        """Decoded bytes, and the input that is left for the next call or the next member."""


class _Gzip:
    def __init__(self) -> None:
        self._decoder = zlib.decompressobj(wbits=31)
        self.finished = False

    def feed(self, data: bytes) -> tuple[bytes, bytes]:
        content = self._decoder.decompress(data, 1 << 22)
        self.finished = self._decoder.eof
        return content, self._decoder.unused_data if self.finished else self._decoder.unconsumed_tail


class _Zstd:
    def __init__(self) -> None:
        self._decoder = zstandard.ZstdDecompressor().decompressobj()
        self.finished = False

    def feed(self, data: bytes) -> tuple[bytes, bytes]:
        content = self._decoder.decompress(data)
        self.finished = self._decoder.eof
        return content, self._decoder.unused_data if self.finished else b""


class _Wide:
    """Text of two bytes a character as UTF-8; a character that is none becomes U+FFFD. It ends with its file."""

    finished = False

    def __init__(self, encoding: str) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def feed(self, data: bytes) -> tuple[bytes, bytes]:
        return self._decoder.decode(data).encode("utf-8", "replace"), b""
