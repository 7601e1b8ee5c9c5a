"""Cutting CSV text into records and fields with array arithmetic, whatever the text holds.

Quoting is RFC 4180's, section 2: a quote opens at the beginning of a field, closes before a delimiter or the end of
the record, and is doubled inside. A line break inside quotes belongs to the field. What breaks these rules costs only
the record it is in: reading goes on with the next line that can begin one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
NEWLINE, RETURN, QUOTE = 10, 13, 34


@dataclass(frozen=True)
class Shape:
    """How a table's records look: the delimiter's byte, and how many fields a record has."""

    delimiter: int
    width: int


@dataclass(frozen=True)
class Records:
    """The records of one text, blank ones left out.

    `lines` numbers the first line of each record from 0; `good` are indices of the readable ones; `bad` pairs indices
    of the others with reason codes.
    """

    text: pa.Buffer
    starts: Places
    ends: Places
    lines: Places
    good: Places
    bad: tuple[tuple[str, Places], ...]
    fields: pa.Array
    first_field: Places
    quoted: bool
    blank: int

    def texts(self, which: Places) -> pa.Array:
        """Whole records as written, without their line break."""
        return pieces(self.text, self.starts, self.ends).take(pa.array(2 * which))

    def column(self, index: int) -> pa.Array:
        """One field of every good record, unquoted."""
        taken = self.fields.take(pa.array(2 * (self.first_field[self.good] + index)))
        return unquoted(taken) if self.quoted else taken


def pieces(text: pa.Buffer, starts: Places, ends: Places) -> pa.Array:
    """Stretches of `text` without a copy; stretch i is element 2i, and what lies between is at the odd elements."""
    offsets = np.empty(2 * len(starts) + 1, dtype=np.int32)
    offsets[0:-1:2], offsets[1::2] = starts, ends
    offsets[-1] = ends[-1] if len(ends) else 0
    return pa.StringArray.from_buffers(2 * len(starts), pa.py_buffer(offsets), text)


def unquoted(values: pa.Array) -> pa.Array:
    """Values without their enclosing quotes, doubled quotes made single."""
    inner = pc.replace_substring(pc.utf8_slice_codeunits(values, 1, -1), '""', '"')
    return pc.if_else(pc.starts_with(values, '"'), inner, values)


@dataclass(frozen=True)
class _Lines:
    """Physical lines and the quotes in them. `outside`: well formed if the line begins a record; `inside`: well formed
    if the line begins within quotes; `literal`: its quotes are ordinary characters."""

    starts: Places
    ends: Places
    quotes: Places
    counts: Places
    outside: Flags
    inside: Flags
    literal: Flags


def split(text: bytes, shape: Shape) -> Records:
    """The records of `text`: UTF-8, without the header. Lone carriage returns are ordinary characters."""
    octets = np.frombuffer(text, dtype=np.uint8)
    lines = _lines(octets, shape.delimiter)
    begins, unclosed = _records(lines)
    records = _fields(text, lines, begins, unclosed, shape)
    wrong = _torn(records, begins, shape)
    if wrong.any():
        begins, unclosed = _separate(begins, unclosed, wrong)
        records = _fields(text, lines, begins, unclosed, shape)
    return records


def _lines(octets: npt.NDArray[np.uint8], delimiter: int) -> _Lines:
    breaks = np.flatnonzero(octets == NEWLINE)
    starts = np.concatenate(([0], breaks + 1))
    stops = np.concatenate((breaks, [len(octets)]))
    if starts[-1] == len(octets):
        starts, stops = starts[:-1], stops[:-1]
    returned = (stops > starts) & (octets[np.maximum(stops - 1, 0)] == RETURN) if len(octets) else stops > starts
    quotes = np.flatnonzero(octets == QUOTE)
    owner = np.searchsorted(starts, quotes, "right") - 1
    counts = np.bincount(owner, minlength=len(starts))
    opens, closes = _sides(octets, quotes, delimiter)
    even = (np.arange(len(quotes)) - (np.cumsum(counts) - counts)[owner]) % 2 == 0
    return _Lines(
        starts=starts,
        ends=stops - returned,
        quotes=quotes,
        counts=counts,
        outside=_all(owner, np.where(even, opens, closes), len(starts)),
        inside=_all(owner, np.where(even, closes, opens), len(starts)),
        literal=_all(owner, ~_starting(octets, quotes, delimiter), len(starts)),
    )


def _starting(octets: npt.NDArray[np.uint8], quotes: Places, delimiter: int) -> Flags:
    """Whether each quote stands at the beginning of a field."""
    before = octets[np.maximum(quotes - 1, 0)]
    starting: Flags = (quotes == 0) | (before == delimiter) | (before == NEWLINE)
    return starting


def _sides(octets: npt.NDArray[np.uint8], quotes: Places, delimiter: int) -> tuple[Flags, Flags]:
    """Whether each quote may open a field, and whether it may close one; half of a doubled quote may do either."""
    last = len(octets) - 1
    before, after = octets[np.maximum(quotes - 1, 0)], octets[np.minimum(quotes + 1, last)]
    opens = _starting(octets, quotes, delimiter) | (before == QUOTE)
    return opens, (quotes == last) | np.isin(after, (delimiter, NEWLINE, RETURN, QUOTE))


def _all(owner: Places, flags: Flags, size: int) -> Flags:
    """Per owner, whether all its flags are set."""
    whole: Flags = np.bincount(owner[~flags], minlength=size) == 0
    return whole


def _records(lines: _Lines) -> tuple[Flags, Flags]:
    """Which lines begin a record, and which of those open a quote that nothing closes.

    Each line maps the state before it (outside or inside quotes) to the one after it: a constant where only one
    reading is well formed, a change where both are. The state is then the last constant and the parity of changes.
    """
    odd = lines.counts % 2 == 1
    fixed = np.where(lines.counts > 0, ~(lines.outside & lines.inside) & (odd | ~lines.inside), False)
    value = odd & lines.outside
    changes = np.cumsum(odd & lines.outside & lines.inside)
    last = np.maximum.accumulate(np.where(fixed, np.arange(len(fixed)), -1))
    base = np.where(last >= 0, value[last] if len(value) else False, False)
    after = (base + changes - np.where(last >= 0, changes[last] if len(changes) else 0, 0)) % 2 == 1
    before = np.concatenate(([False], after[:-1]))[: len(after)]
    begins = ~before | (before & (lines.counts > 0) & ~lines.inside)
    ends_open = after & np.concatenate((begins[1:], [True]))[: len(after)]
    group = np.cumsum(begins) - 1
    broken = np.isin(group, group[ends_open])
    return begins | broken, begins & broken


def _torn(records: Records, begins: Flags, shape: Shape) -> Flags:
    """Lines that begin a record of several lines with a wrong number of fields: its first quote was never closed."""
    torn = np.zeros(len(begins), dtype=np.bool_)
    for reason, which in records.bad:
        if reason in (FEW, MANY):
            torn[records.lines[which]] = True
    return torn & begins & np.concatenate((~begins[1:], [False]))[: len(begins)]


def _separate(begins: Flags, unclosed: Flags, torn: Flags) -> tuple[Flags, Flags]:
    """Give each line of a torn record back to itself; its first line stays unreadable."""
    group = np.cumsum(begins) - 1
    return begins | np.isin(group, group[torn]), unclosed | torn


FEW, MANY, UNCLOSED, STRAY = "row-too-short", "row-too-long", "row-unclosed-quote", "row-stray-quote"


def _fields(text: bytes, lines: _Lines, begins: Flags, unclosed: Flags, shape: Shape) -> Records:
    octets = np.frombuffer(text, dtype=np.uint8)
    first = np.flatnonzero(begins)
    final = np.concatenate((first[1:], [len(begins)]))[: len(first)] - 1
    starts, ends = lines.starts[first], lines.ends[final]
    stray = (first == final) & ~lines.outside[first] & (lines.counts[first] > 0)
    cuts, counts = _cuts(octets, lines.quotes, starts, stray, shape.delimiter)
    counts = counts + 1
    blank = ends == starts
    reasons = np.select(
        [blank, unclosed[first], stray & ~lines.literal[first], counts < shape.width, counts > shape.width],
        [5, 1, 2, 3, 4],
        0,
    )
    buffer = pa.py_buffer(text)
    edges = np.sort(np.concatenate((cuts + 1, starts)), kind="stable")
    stops = np.sort(np.concatenate((cuts, ends)), kind="stable")
    return Records(
        text=buffer,
        starts=starts,
        ends=ends,
        lines=first,
        good=np.flatnonzero(reasons == 0),
        bad=tuple((name, np.flatnonzero(reasons == i)) for i, name in enumerate((UNCLOSED, STRAY, FEW, MANY), 1)),
        fields=pieces(buffer, edges, stops),
        first_field=np.cumsum(counts) - counts,
        quoted=len(lines.quotes) > 0,
        blank=int(blank.sum()),
    )


def _cuts(
    octets: npt.NDArray[np.uint8], quotes: Places, starts: Places, stray: Flags, delimiter: int
) -> tuple[Places, Places]:
    """Delimiters that part fields (those outside quotes), and how many of them each record has."""
    cuts = np.flatnonzero(octets == delimiter)
    if len(quotes):
        owner = np.searchsorted(starts, cuts, "right") - 1
        within = np.searchsorted(quotes, cuts) - np.searchsorted(quotes, starts)[owner]
        cuts = cuts[(within % 2 == 0) | stray[owner]]
    return cuts, np.diff(np.searchsorted(cuts, starts), append=len(cuts))
