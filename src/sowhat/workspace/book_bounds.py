"""What kind of file a workbook is, and whether it can be opened without exhausting the machine.

A reader of spreadsheets lays a sheet out densely, so one cell in the farthest corner of a small file would take all
memory: sizes and corners are found before, from the compressed parts themselves and not from what they claim.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from posixpath import join, normpath
from zipfile import BadZipFile, ZipFile

MAX_BYTES = 32 << 20
MAX_UNPACKED = 256 << 20
MAX_CELLS = 4_000_000
"""Of one sheet, empty ones between others included."""
MAX_PARTS = 4_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*')
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')
_ROW_OR_CELL = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s>/])([^>]*)>")
_ROW_NUMBER = re.compile(rb'\sr="(\d{1,7})"')
_PLACE = re.compile(rb'\sr="([A-Z]{1,3})(\d{1,7})"')
_PIECE = re.compile(rb"<(?:\w+:)?(c|f|v)(?=[\s>/])([^>]*)>(?=(<?))")
_ODS = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s>/])([^>]*)>")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')


class TooLarge(Exception):
    """A file that is not opened: the problem's code and the limit."""

    def __init__(self, code: str, limit: int) -> None:
        super().__init__(code)
        self.code, self.limit = code, limit


def kind_of(content: bytes) -> str:
    """xlsx, xlsb, ods, xls, encrypted, html, text or other."""
    if content.startswith(_OLE):
        return "encrypted" if _LOCKED in content else "xls"
    if content.startswith(b"PK"):
        return _package(content)
    start = content[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return "html" if start.startswith((b"<", b"mime-version", b"%pdf", b"{\\rtf")) else "text"


def _package(content: bytes) -> str:
    try:
        with ZipFile(BytesIO(content)) as package:
            names = set(package.namelist())
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return "xlsx"
    parts = {"xl/workbook.xml": "xlsx", "xl/workbook.bin": "xlsb", "content.xml": "ods"}
    return next((kind for name, kind in parts.items() if name in names), "other")


def damaged(content: bytes, kind: str) -> bool:
    """Whether the package cannot be unpacked. Raises TooLarge where it is too much, or reaches too far."""
    reach = _ods_corner if kind == "ods" else _corner
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise TooLarge("workbook-unpacks-large", MAX_UNPACKED >> 20)
            for part in parts:
                reach(package.read(part))
    except (BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, zlib.error, EOFError):
        return True
    return False


def _corner(part: bytes) -> None:
    """Refuse a sheet whose cells reach over more than MAX_CELLS; other parts have no cells."""
    right = bottom = column = 0
    for match in _ROW_OR_CELL.finditer(part):
        if match[1] == b"row":
            bottom, column = max(bottom + 1, _digits(match[2])), 0
        else:
            place = _PLACE.search(match[2])
            column = _column(place[1]) if place else column + 1
            right, bottom = max(right, column), max(bottom, int(place[2]) if place else 0)
    if right * bottom > MAX_CELLS:
        raise TooLarge("workbook-large", MAX_CELLS)


def _digits(attributes: bytes) -> int:
    found = _ROW_NUMBER.search(attributes)
    return int(found[1]) if found else 0


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _ods_corner(part: bytes) -> None:
    """The same for an OpenDocument sheet, where repeated cells are written once."""
    bottom = right = row = column = repeat = 0
    for match in _ODS.finditer(part):
        tag, attributes = match[1], match[2]
        times = int(found[1]) if (found := _REPEATED.search(attributes)) else 1
        if tag == b"table":
            bottom = right = row = repeat = 0
        elif tag == b"table-row":
            row, column, repeat = row + repeat, 0, times
        else:
            column += times
            if b"office:value-type" in attributes or b"formula" in attributes:
                right, bottom = max(right, column), max(bottom, row + repeat)
        if right * bottom > MAX_CELLS:
            raise TooLarge("workbook-large", MAX_CELLS)


def unpacked(content: bytes, name: str) -> bytes:
    """One part of a package that was measured before."""
    with ZipFile(BytesIO(content)) as package:
        return package.read(name) if name in package.namelist() else b""


@dataclass(frozen=True, slots=True)
class Formulas:
    """The cells (row, column from 0) of a sheet that show a formula's error, and those whose formula was never
    calculated: a library wrote it, and no spreadsheet program saved the file since."""

    failed: frozenset[tuple[int, int]] = frozenset()
    pending: frozenset[tuple[int, int]] = frozenset()


def formulas_of(content: bytes) -> dict[str, Formulas]:
    """By sheet, the cells of an .xlsx whose formulas give no value."""
    relations = {
        found["Id"]: found["Target"]
        for found in _tags(_RELATION, unpacked(content, "xl/_rels/workbook.xml.rels"))
        if {"Id", "Target"} <= found.keys()
    }
    found_by_sheet = {}
    for found in _tags(_SHEET, unpacked(content, "xl/workbook.xml")):
        relation = next((value for key, value in found.items() if key.endswith(":id")), "")
        target = relations.get(relation, "")
        part = target[1:] if target.startswith("/") else normpath(join("xl", target))
        sheet = unpacked(content, part)
        found_by_sheet[unescape(found.get("name", ""))] = Formulas(_failed(sheet), _pending(sheet))
    return found_by_sheet


def _tags(pattern: re.Pattern[str], part: bytes) -> list[dict[str, str]]:
    """The attributes of each tag."""
    return [dict(_ATTRIBUTE.findall(tag)) for tag in pattern.findall(part.decode("utf-8", "replace"))]


def _failed(sheet: bytes) -> frozenset[tuple[int, int]]:
    if b't="e"' not in sheet:
        return frozenset()
    cells = (match for match in _CELL.finditer(sheet) if b't="e"' in match[0])
    return frozenset((int(match[2]) - 1, _column(match[1]) - 1) for match in cells)


def _pending(sheet: bytes) -> frozenset[tuple[int, int]]:
    """Cells with a formula and no value; a calculated empty text (`t="str"`) is one."""
    found: set[tuple[int, int]] = set()
    place: re.Match[bytes] | None = None
    for piece in _PIECE.finditer(sheet) if b"<f" in sheet or b":f" in sheet else ():
        tag, attributes = piece[1], piece[2]
        if tag == b"c":
            place = None if b't="str"' in attributes else _PLACE.search(b" " + attributes)
        elif place is not None:
            cell = (int(place[2]) - 1, _column(place[1]) - 1)
            if tag == b"f":
                found.add(cell)
            elif not attributes.endswith(b"/") and not piece[3]:
                found.discard(cell)
    return frozenset(found)
