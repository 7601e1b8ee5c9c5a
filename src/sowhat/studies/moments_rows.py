"""Moments as the rows of a table: what a query answers, and what a page offers as CSV.

Columns: `kind`, `cohort`, `stratum`, `name`, `period`, `n`, `weight`, `square`, and `y_<period>` for each period.
Kinds: `centre` (what all means are relative to; zero without it), `mean`, `square-mean` (under squared weights), `cov`
(one row a period: centred products with every period, divided by n), `team` (means of a deciding unit, `name`), `unit`
(a team as a unit of its own, `n` its weight), `position` (places on the calendar), `note` (a sentence in `name`), and
counts in `n`: `dropped`, `left-out`, `pooled`, `unread`. `start` is a cohort's place on the calendar, where it is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sowhat.evidence.did.document import CellDocument, MomentsDocument
from sowhat.model.estimate import Label

KEYS = ("kind", "cohort", "start", "stratum", "name", "period", "n", "weight", "square")
NEVER = "never"
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Written:
    """Rows of a document with periods as columns are named."""

    document: MomentsDocument

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(f"y_{label}" for label in self.document.periods)

    def row(self, values: Sequence[float], **said: object) -> Row:
        return {**said, **dict(zip(self.columns, values, strict=True))}


def header(document: MomentsDocument) -> tuple[str, ...]:
    """The columns, in order."""
    return (*KEYS, *_Written(document).columns)


def rows(document: MomentsDocument) -> Iterator[Row]:
    """The document without its deciding units; floats read back to the last bit."""
    told = _Written(document)
    n = sum(cell.n for cell in document.cells)
    yield told.row(document.positions, kind="position")
    yield told.row(document.centre, kind="centre", n=n)
    for cell in document.cells:
        yield from _cell(told, cell)


def _cell(told: _Written, cell: CellDocument) -> Iterator[Row]:
    cohort: Label = NEVER if cell.cohort is None else cell.cohort
    key = {"cohort": cohort, "start": cell.start, "stratum": cell.stratum, "n": cell.n}
    more = {"weight": cell.weighted.weight, "square": cell.weighted.square} if cell.weighted else {}
    yield told.row(cell.mean, kind="mean", **key, **more)
    if cell.weighted is not None:
        yield told.row(cell.weighted.square_mean, kind="square-mean", **key)
    for period, line in zip(told.document.periods, cell.cov, strict=True):
        yield told.row(line, kind="cov", period=period, **key)
