"""What a table's bytes say about themselves: encoding, delimiter, column names; and which columns a mapping needs."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from sowhat.errors import CallError, Problem, Where
from sowhat.model.workspace import Columns

DELIMITERS = ",;\t|"
SHOWN = 40
"""Column names that an error lists at most."""


@dataclass(frozen=True, slots=True)
class Part:
    """One column that a mapping uses: its role (`time`, `route0`, `consumer` …) and its name in the file."""

    role: str
    column: str


def parts(columns: Columns) -> tuple[Part, ...]:
    """The columns that a mapping uses, in a fixed order."""
    routes = tuple(Part(f"route{i}", name) for i, name in enumerate(columns.route))
    single = {role: getattr(columns, role) for role in Columns.model_fields if role != "route"}
    return (*routes, *(Part(role, name) for role, name in single.items() if name is not None))


def to_utf8(content: bytes) -> bytes:
    """`content` as UTF-8 without a byte order mark. What is not UTF-8 is read as GB18030 if it is that throughout and
    holds hardly any multi-byte UTF-8 (one bad byte does not turn a whole UTF-8 file into another script); otherwise
    each bad byte becomes U+FFFD."""
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        codecs.utf_8_decode(content, "strict", True)
    except UnicodeDecodeError:
        return _recoded(content).encode()
    return content


def _recoded(content: bytes) -> str:
    lenient = content.decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    fine = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", lenient)))
    if fine > bad:
        return lenient
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError:
        return lenient


def delimiter(header: str) -> str:
    """The delimiter that a header line uses outside quotes: the most frequent of `,` `;` tab `|`; `,` if none."""
    bare = re.sub(r'"[^"]*"?', "", header)
    return max(DELIMITERS, key=bare.count)


def names(header: str, mark: str) -> tuple[str, ...]:
    """Column names of a header, without quotes and outer blanks."""
    begin, end = rf"(?:^|{re.escape(mark)})", rf"(?={re.escape(mark)}|$)"
    cells = re.findall(rf'{begin}(?:"((?:[^"]|"")*)"{end}|([^{re.escape(mark)}]*))', header.strip("\r\n"))
    return tuple((quoted.replace('""', '"') or bare).strip() for quoted, bare in cells)


def require(wanted: Sequence[Part], found: Sequence[str], path: str) -> None:
    """Raise CallError `missing-column` for each wanted column that `found` lacks."""
    problems = [_missing(part, found, path) for part in wanted if part.column not in found]
    if problems:
        raise CallError(*problems)


def _missing(part: Part, found: Sequence[str], path: str) -> Problem:
    folded = {name.lower(): name for name in found}
    near = get_close_matches(part.column.lower(), folded, n=1, cutoff=0)
    shown = [*found[:SHOWN], "…"] if len(found) > SHOWN else found
    return Problem(
        "missing-column",
        Where(path, 1),
        {
            "column": part.column,
            "role": part.role.rstrip("0123456789"),
            "nearest": folded[near[0]] if near else "",
            "columns": ", ".join(shown),
        },
    )
