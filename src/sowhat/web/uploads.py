"""What comes in: only from our own pages, and files straight to disk, bounded in number and size."""

from __future__ import annotations

import hmac
import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qsl

from fastapi import Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from sowhat.actions.staging import Arrived, in_units, room_for, safe_name
from sowhat.errors import CallError, Param, Problem, SowhatError
from sowhat.model.person import Person

FIELD_BYTES = 4096
FIELDS = 20
FORM_BYTES = 64 * 1024
FORM_FIELDS = 200
CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r"}
"""Characters that are no text; bidirectional marks and joiners of scripts stay."""
FORM_TYPE = "application/x-www-form-urlencoded"
TOKEN = "token"
SIGNER = "by"
"""The field of a form that says who states something."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much may come in with one upload: bytes of a file, bytes of all, files."""

    file: int = 8 << 30
    total: int = 32 << 30
    files: int = 400


@dataclass(frozen=True, slots=True)
class Upload:
    """An upload that arrived whole: what was typed beside the files, the files, the names of empty ones."""

    fields: Mapping[str, str]
    files: tuple[Arrived, ...]
    empty: tuple[str, ...] = ()


def new_token() -> str:
    """A secret that our own forms carry; it changes with every start."""
    return secrets.token_urlsafe(24)


def own_page(request: Request) -> None:
    """Let in only what one of our own pages sends. Raises CallError `foreign-post`."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    ours = f"{request.url.scheme}://{request.headers.get('host', '')}"
    known = site is not None or origin is not None
    if not known or site not in (None, "same-origin") or origin not in (None, ours):
        raise CallError(Problem("foreign-post"))


def check_token(given: str, token: str) -> None:
    """Raises CallError `stale-form` for a form that this process did not make."""
    if not hmac.compare_digest(given.encode(), token.encode()):
        raise CallError(Problem("stale-form"))


def signed(request: Request, fields: Mapping[str, str], signer: str = SIGNER) -> Mapping[str, str]:
    """The fields with the name of whoever signed in as the signer, whatever was sent."""
    person: Person | None = getattr(request.state, "person", None)
    return {**fields, signer: person.name} if person is not None and person.id else fields


async def form_of(
    request: Request, token: str, signer: str = SIGNER, *, most: int = FORM_BYTES, number: int = FORM_FIELDS
) -> Mapping[str, str]:
    """The fields of a small form without files, once its token is checked, without control characters: a terminal that
    shows them later would obey them. The field `signer` says who states it; `most` bytes and `number` fields
    come in. Raises CallError."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise CallError(Problem("upload-malformed"))
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    text = bytes(body).decode("utf-8", "replace") if kind == FORM_TYPE else ""
    pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=None if not text else number)
    fields = {name: value.translate(CONTROLS) for name, value in pairs}
    check_token(fields.get(TOKEN, ""), token)
    return signed(request, fields, signer)


@dataclass(slots=True)
class Receiver:
    """The parts of one multipart body, written as they come.

    The token has to come before the first file; `folder` is asked for only then. Raises CallError from within.
    """

    token: str
    folder: Callable[[], Path]
    bounds: Bounds
    fields: dict[str, str] = field(default_factory=dict)
    files: list[Arrived] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    made: Path | None = None
    _header: bytearray = field(default_factory=bytearray)
    _value: bytearray = field(default_factory=bytearray)
    _disposition: bytes = b""
    _name: str = ""
    _filename: str | None = None
    _text: bytearray = field(default_factory=bytearray)
    _file: BinaryIO | None = None
    _size: int = 0
    _total: int = 0
    _parts: int = 0

    def parser(self, boundary: bytes) -> MultipartParser:
        """The parser that feeds this."""
        return MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_field": lambda data, start, end: self._header.extend(data[start:end]),
                "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
                "on_header_end": self._header_end,
                "on_headers_finished": self._open,
                "on_part_data": self._write,
                "on_part_end": self._close,
            },
        )

    def upload(self) -> Upload:
        """What arrived."""
        check_token(self.fields.get(TOKEN, ""), self.token)
        return Upload(self.fields, tuple(self.files), tuple(self.empty))

    def abandon(self) -> None:
        """Forget what was written."""
        if self._file:
            self._file.close()
        if self.made:
            shutil.rmtree(self.made, ignore_errors=True)

    def _begin(self) -> None:
        self._disposition, self._name, self._filename, self._size = b"", "", None, 0
        self._text.clear()
        self._parts += 1
        if self._parts > self.bounds.files + FIELDS:
            raise _refused("upload-too-many", limit=self.bounds.files)

    def _header_end(self) -> None:
        if bytes(self._header).lower() == b"content-disposition":
            self._disposition = bytes(self._value)
        self._header.clear()
        self._value.clear()

    def _open(self) -> None:
        _, options = parse_options_header(self._disposition)
        self._name = options.get(b"name", b"").decode("utf-8", "replace")
        if b"filename" not in options:
            return
        check_token(self.fields.get(TOKEN, ""), self.token)
        self._filename = options[b"filename"].decode("utf-8", "replace")
        if not self._filename:
            return
        if len(self.files) >= self.bounds.files:
            raise _refused("upload-too-many", limit=self.bounds.files)
        self.made = self.made or self.folder()
        self._file = (self.made / str(self._parts)).open("wb")

    def _write(self, data: bytes, start: int, end: int) -> None:
        length = end - start
        if self._filename is None:
            if len(self._text) + length > FIELD_BYTES:
                raise _refused("upload-malformed")
            self._text += data[start:end]
            return
        self._size += length
        self._total += length
        if self._size > self.bounds.file or self._total > self.bounds.total:
            limit = self.bounds.file if self._size > self.bounds.file else self.bounds.total
            raise _refused("upload-too-large", file=safe_name(self._filename), limit=in_units(limit))
        if self._file:
            self._file.write(memoryview(data)[start:end])

    def _close(self) -> None:
        if self._filename is None:
            self.fields[self._name] = self._text.decode("utf-8", "replace")
        if self._file is None or self._filename is None or self.made is None:
            return
        self._file.close()
        self._file = None
        name = safe_name(self._filename)
        if self._size:
            self.files.append(Arrived(self.made / str(self._parts), name))
        else:
            self.empty.append(name)


def _refused(code: str, **params: Param) -> CallError:
    return CallError(Problem(code, None, params))


async def receive(request: Request, receiver: Receiver, root: Path) -> Upload:
    """The upload in a request. Raises CallError for one that is too large or no upload at all, DataError without
    room on the disk; then nothing of it is kept, and what still comes is read and dropped so that the answer is
    heard."""
    try:
        size = _announced(request)
        if size > receiver.bounds.total + FORM_BYTES:
            raise _refused("upload-too-large", file="none", limit=in_units(receiver.bounds.total))
        room_for(root, size)
        return await _read(request, receiver)
    except FormParserError:
        await _give_up(request, receiver)
        raise _refused("upload-malformed") from None
    except SowhatError as error:
        await _give_up(request, receiver, drain=error.problems[0].code not in ("stale-form", "foreign-post"))
        raise
    except BaseException:
        receiver.abandon()
        raise


async def _read(request: Request, receiver: Receiver) -> Upload:
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    if kind != b"multipart/form-data" or not options.get(b"boundary"):
        raise _refused("upload-malformed")
    parser = receiver.parser(options[b"boundary"])
    async for chunk in request.stream():
        await run_in_threadpool(parser.write, chunk)
    parser.finalize()
    upload = receiver.upload()
    return replace(upload, fields=signed(request, upload.fields))


async def _give_up(request: Request, receiver: Receiver, drain: bool = True) -> None:
    receiver.abandon()
    if not drain:
        return
    left = 2 * receiver.bounds.total
    with suppress(RuntimeError, ClientDisconnect):  # read to its end already; or nobody is there any more
        async for chunk in request.stream():
            left -= len(chunk)
            if left < 0:
                return


def _announced(request: Request) -> int:
    given = request.headers.get("content-length", "0")
    return int(given) if given.isdecimal() else 0
