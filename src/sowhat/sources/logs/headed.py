"""Logs whose fields are named by a header, which may change inside a file: W3C extended, IIS, CloudFront.

A slice that begins in the middle of a file takes over the header in force: the one known from the slice before, else
the last one in the file before it, which is read again for that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

import pyarrow as pa
import pyarrow.compute as pc

from sowhat.engine.workbench import Workbench
from sowhat.errors import Problem, RefusedError, Where, WorkspaceError
from sowhat.lake.slices import Slice
from sowhat.lake.streams import open_stream
from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Counts
from sowhat.sources.logs import selectors
from sowhat.sources.logs.formats.w3c import HEADED, Header, Kind, form, told
from sowhat.sources.logs.reading import Reading, read_lines, reject
from sowhat.sources.logs.values import Plan

STEP = 1 << 22
MOST_FIELDS = 6000
"""Fields of all different headers in one slice; lines under further headers are quarantined."""
_DIRECTIVE = re.compile(rb"^#[^\n]{0,65536}", re.MULTILINE)
_STATES = """CREATE TABLE IF NOT EXISTS headers (
    file VARCHAR, reached BIGINT, fields VARCHAR[], software VARCHAR, date VARCHAR, clock VARCHAR)"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines under one header: rows `start` to `end` of the slice, without directives."""

    header: Header
    start: int
    end: int


def is_headed(source: AccessLog) -> bool:
    """Whether a header names the fields of the source's lines."""
    return source.format in HEADED


def plan(source: AccessLog, header: Header, zone: str) -> Plan:
    """How lines under a header are read. A selector that the header does not provide selects nothing.

    Raises WorkspaceError for a header without time, request or status.
    """
    format_ = form(header, cast(Kind, source.format))
    chosen = [selectors.provided(texts, format_) for texts in (source.consumer, source.customer)]
    return Plan(format_, chosen[0], chosen[1], source.timezone or zone, zone)


def read(bench: Workbench, source: AccessLog, slice_: Slice, zone: str, lines: pa.Table) -> Counts:
    """Parse one slice into `entries` and `rejected`.

    Raises WorkspaceError `log-selector`; for the beginning of a file of which nothing can be read, RefusedError
    `log-no-header` where it holds no header, `log-header-unusable` where none names a time, a request and a status.
    """
    selectors.check((*source.consumer, *source.customer))
    stretches = list(_stretches(_known(bench, slice_), lines))
    _remember(bench, slice_, stretches[-1].header)
    counts = Counts(lines.num_rows, 0, 0, 0, None, None)
    for header, group in _grouped(stretches, lines).items():
        counts = _added(counts, _read(bench, source, slice_, zone, (header, group)))
    if not (slice_.start or counts.read) and counts.quarantined:
        _refuse(slice_, source, stretches)
    return counts


def _stretches(header: Header, lines: pa.Table) -> Iterator[Stretch]:
    """The slice cut at its directives, the last stretch always (it may be empty)."""
    marks = pc.indices_nonzero(pc.starts_with(lines["line"], "#")).to_pylist()
    start = 0
    for mark in marks:
        if mark > start:
            yield Stretch(header, start, mark)
        header, start = told(header, str(lines["line"][mark].as_py())[:65536]), mark + 1
    yield Stretch(header, start, lines.num_rows)


def _grouped(stretches: list[Stretch], lines: pa.Table) -> dict[Header, pa.Table]:
    """The lines under each header; when it was written matters only to lines that do not say their date."""
    groups: dict[Header, list[pa.Table]] = {}
    left = MOST_FIELDS
    for stretch in stretches:
        plain = replace(stretch.header, date="", clock="") if stretch.header.dated else stretch.header
        if plain not in groups:
            left -= len(plain.fields)
        key = plain if plain in groups or left >= 0 else Header()
        groups.setdefault(key, []).append(lines.slice(stretch.start, stretch.end - stretch.start))
    return {header: pa.concat_tables(parts) for header, parts in groups.items()}


def _read(bench: Workbench, source: AccessLog, slice_: Slice, zone: str, group: tuple[Header, pa.Table]) -> Counts:
    header, lines = group
    if not lines.num_rows:
        return Counts(0, 0, 0, 0, None, None)
    if not header.fields:
        return Counts(0, 0, reject(bench, slice_, lines, "no-header"), 0, None, None)
    try:
        how = plan(source, header, zone)
    except WorkspaceError:
        return Counts(0, 0, reject(bench, slice_, lines, "header-unusable"), 0, None, None)
    return read_lines(bench, Reading(slice_, how), lines)


def _added(one: Counts, other: Counts) -> Counts:
    """Both together, as many lines as the first says."""
    firsts = [at for at in (one.first, other.first) if at]
    lasts = [at for at in (one.last, other.last) if at]
    read_, quarantined = one.read + other.read, one.quarantined + other.quarantined
    return Counts(one.lines, read_, quarantined, 0, min(firsts, default=None), max(lasts, default=None))


def _refuse(slice_: Slice, source: AccessLog, stretches: list[Stretch]) -> None:
    """Raise for a file that no header describes."""
    headers = {stretch.header for stretch in stretches if stretch.header.fields}
    where = Where(str(slice_.path), slice_.first_line)
    if not headers:
        raise RefusedError(Problem("log-no-header", where, {"format": source.format}))
    codes = [_missing(source, header) for header in headers]
    if all(codes):
        raise RefusedError(Problem("log-header-unusable", where, {"missing": codes[0]}))


def _missing(source: AccessLog, header: Header) -> str:
    """What a header lacks: `time`, `request`, `status`; '' when it can be used."""
    try:
        form(header, cast(Kind, source.format))
    except WorkspaceError as error:
        return error.problems[0].code.removeprefix("log-format-no-")
    return ""


def _known(bench: Workbench, slice_: Slice) -> Header:
    """The header in force where the slice begins."""
    bench.run(_STATES)
    if not slice_.start:
        return Header()
    query = "SELECT * FROM headers WHERE file = ? AND reached = ?"
    rows = bench.fetch(query, [slice_.file, slice_.start]).to_pylist()
    return (
        Header(tuple(rows[0]["fields"]), *(rows[0][n] for n in ("software", "date", "clock")))
        if rows
        else _before(slice_)
    )


def _remember(bench: Workbench, slice_: Slice, header: Header) -> None:
    bench.run("DELETE FROM headers WHERE file = ?", [slice_.file])
    values = [slice_.file, slice_.end, list(header.fields), header.software, header.date, header.clock]
    bench.run("INSERT INTO headers VALUES (?, ?, ?, ?, ?, ?)", values)


def _before(slice_: Slice) -> Header:
    """The header in force, from the file before the slice."""
    header, rest = Header(), b""
    with open_stream(slice_.path) as stream:
        while stream.position < slice_.start and (more := stream.read(min(STEP, slice_.start - stream.position))):
            content = rest + more
            whole = content.rfind(b"\n") + 1
            for match in _DIRECTIVE.finditer(content, 0, whole):
                header = told(header, match[0].decode(errors="replace"))
            # of a line that is longer than a step only the beginning matters
            rest = content[whole:][:STEP]
    return header
