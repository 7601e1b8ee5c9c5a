"""Rows of moments as a file has them, checked one by one: what is wrong is told with its row, its column and a cure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from sowhat.errors import DataError, Param, Problem, Where
from sowhat.evidence.did.document import CellDocument, ClusterDocument, MomentsDocument, Vector, Weighted, to_document
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.units import Units, from_units
from sowhat.model.estimate import Label
from sowhat.studies.moments_rows import KEYS, NEVER, Row
from sowhat.studies.periods import Calendar, calendar, never

COUNTS = ("dropped", "left-out", "pooled", "unread")
KINDS = ("position", "centre", "mean", "square-mean", "cov", "team", "unit", "note", *COUNTS)


@dataclass(frozen=True, slots=True)
class Handed:
    """The moments and what was left out of them: customers without all periods, of cohorts that were too small, and
    teams that were taken together; None where nobody counted. `share`: the outcome is a share of customers."""

    document: MomentsDocument
    dropped: int | None = None
    left_out: int | None = None
    pooled: int | None = None
    share: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a file; `first` lines lie before the first of them."""

    path: Path
    first: int
    names: list[str]
    lines: list[dict[str, object]]

    def handed(self) -> Handed:
        """The moments. Raises DataError."""
        self._check()
        counts = {kind: self._count(kind) for kind in COUNTS}
        if counts["unread"]:
            raise DataError(Problem("moments-unread", Where(str(self.path)), {"rows": counts["unread"]}))
        found = self._units() if self._of("unit") else self._cells()
        return Handed(found, counts["dropped"], counts["left-out"], counts["pooled"], bool(self._of("unit")))

    @property
    def columns(self) -> list[str]:
        """Columns of periods."""
        return [name for name in self.names if name.lower().startswith("y_")]

    def _check(self) -> None:
        where = Where(str(self.path))
        absent = [name for name in ("kind", "cohort", "n") if name not in self.names]
        absent += ["y_…"] if not self.columns else []
        if absent:
            params: dict[str, Param] = {"columns": ", ".join(absent), "known": ", ".join((*KEYS, "y_…"))}
            raise DataError(Problem("moments-column-missing", where, params))
        for at, row in enumerate(self.lines):
            if _text(row, "kind") not in KINDS:
                params = {"value": _text(row, "kind"), "known": ", ".join(KINDS)}
                raise DataError(Problem("moments-bad-kind", self._at(at, "kind"), params))
        if not (self._of("mean") or self._of("unit")):
            raise DataError(Problem("moments-no-means", where))

    def _at(self, at: int, column: str) -> Where:
        return Where(
            str(self.path), at + 1 + self.first, self.names.index(column) + 1 if column in self.names else None
        )

    def _of(self, kind: str) -> list[tuple[int, Row]]:
        return [(at, row) for at, row in enumerate(self.lines) if _text(row, "kind") == kind]

    def _count(self, kind: str) -> int | None:
        found = self._of(kind)
        return int(self._number(*found[0], "n")) if found else None

    def _number(self, at: int, row: Row, column: str) -> float:
        held = row.get(column)
        try:
            number = float(str(held))
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            shown = "" if held is None else str(held)
            raise DataError(Problem("moments-not-a-number", self._at(at, column), {"value": shown, "column": column}))
        return number

    def _whole(self, at: int, row: Row, column: str) -> int:
        return round(self._number(at, row, column))

    def _vector(self, at: int, row: Row) -> Vector:
        return tuple(self._number(at, row, column) for column in self._calendar_columns())

    def _calendar_columns(self) -> list[str]:
        order = {raw: place for place, raw in enumerate(self._known().raw)}
        return sorted(self.columns, key=lambda column: order[_period(column[2:])])

    def _known(self) -> Calendar:
        firsts = [_period(_text(row, "cohort")) for row in self.lines if not never(_text(row, "cohort"))]
        return calendar([_period(column[2:]) for column in self.columns], dict.fromkeys(firsts))

    def _place(self, at: int, row: Row, known: Calendar) -> tuple[int | None, Label | None]:
        """Start and cohort of a row."""
        cohort = _text(row, "cohort")
        if never(cohort):
            return None, None
        place = known.code[_period(cohort)]
        told = _text(row, "start")
        return (self._whole(at, row, "start") if told else known.starts[place]), known.cohorts[place]

    def _positions(self, known: Calendar) -> tuple[int, ...]:
        told = self._of("position")
        return tuple(round(value) for value in self._vector(*told[0])) if told else known.positions

    def _cells(self) -> MomentsDocument:
        known = self._known()
        width = len(known.labels)
        centre = self._of("centre")
        cells = tuple(self._cell(at, row, known) for at, row in self._of("mean"))
        if len({(cell.start, cell.stratum) for cell in cells}) != len(cells):
            raise DataError(Problem("moments-cell-twice", Where(str(self.path))))
        return MomentsDocument(
            periods=known.labels,
            positions=self._positions(known),
            centre=self._vector(*centre[0]) if centre else (0.0,) * width,
            cells=tuple(sorted(cells, key=lambda cell: (cell.start is None, cell.start or 0, cell.stratum))),
            clusters=self._clusters(known, cells),
        )

    def _cell(self, at: int, row: Row, known: Calendar) -> CellDocument:
        start, cohort = self._place(at, row, known)
        same = (_text(row, "cohort"), _text(row, "stratum"))
        weighted = None
        if _text(row, "weight"):
            beside = self._like("square-mean", same)
            weighted = Weighted(
                weight=self._number(at, row, "weight"),
                square=self._number(at, row, "square"),
                square_mean=self._vector(*beside[0]) if beside else self._vector(at, row),
            )
        return CellDocument(
            start=start,
            cohort=cohort,
            stratum=same[1],
            n=self._whole(at, row, "n"),
            mean=self._vector(at, row),
            cov=self._covariance(at, row, same, known),
            weighted=weighted,
        )

    def _like(self, kind: str, same: tuple[str, str]) -> list[tuple[int, Row]]:
        return [(at, row) for at, row in self._of(kind) if (_text(row, "cohort"), _text(row, "stratum")) == same]

    def _covariance(self, at: int, row: Row, same: tuple[str, str], known: Calendar) -> tuple[Vector, ...]:
        """Rows in the order of periods."""
        found = {_period(_text(line, "period")): (place, line) for place, line in self._like("cov", same)}
        order = [str(raw) for raw in known.raw]
        absent = [raw for raw in order if raw not in found]
        if absent:
            params: dict[str, Param] = {"cohort": same[0] or NEVER, "periods": ", ".join(absent[:5])}
            raise DataError(Problem("moments-no-products", self._at(at, "cohort"), params))
        told = [self._vector(*found[raw]) for raw in order]
        for s, line in enumerate(told):
            if line[s] < 0 or any(not _close(line[t], told[t][s], line[s] + told[t][t]) for t in range(len(told))):
                params = {"cohort": same[0] or NEVER, "period": order[s]}
                raise DataError(Problem("moments-not-symmetric", self._at(found[order[s]][0], "period"), params))
        return tuple(told)

    def _clusters(self, known: Calendar, cells: Sequence[CellDocument]) -> tuple[ClusterDocument, ...] | None:
        teams = sorted(self._of("team"), key=lambda each: (_text(each[1], "name"), each[0]))
        if not teams:
            return None
        ordered = sorted(cells, key=lambda cell: (cell.start is None, cell.start or 0, cell.stratum))
        place = {(cell.start, cell.stratum): at for at, cell in enumerate(ordered)}
        found = []
        for at, row in teams:
            start, _ = self._place(at, row, known)
            key = (start, _text(row, "stratum"))
            if key not in place:
                params: dict[str, Param] = {"cohort": _text(row, "cohort"), "name": _text(row, "name")}
                raise DataError(Problem("moments-team-elsewhere", self._at(at, "cohort"), params))
            weight = self._number(at, row, "weight") if _text(row, "weight") else None
            found.append(
                ClusterDocument(
                    name=_text(row, "name"),
                    cell=place[key],
                    n=self._whole(at, row, "n"),
                    mean=self._vector(at, row),
                    weight=weight,
                )
            )
        return tuple(found)

    def _units(self) -> MomentsDocument:
        """Teams that are units themselves, weighted by their customers."""
        known, units = self._known(), sorted(self._of("unit"), key=lambda each: _text(each[1], "name"))
        told = Units(
            y=np.array([self._vector(at, row) for at, row in units]),
            start=[self._place(at, row, known)[0] for at, row in units],
            periods=Periods(known.labels, known.positions),
            cluster=[_text(row, "name") for _, row in units],
            weight=np.array([self._number(at, row, "n") for at, row in units]),
        )
        return to_document(from_units(told))


def _text(row: Row, column: str) -> str:
    held = row.get(column)
    return "" if held is None else str(held).strip()


def _period(text: str) -> str:
    """A packed day as an ISO date; anything else as it is."""
    if len(text) != 8 or not text.isdigit():
        return text
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:])).isoformat()
    except ValueError:
        return text


def _close(a: float, b: float, size: float) -> bool:
    return abs(a - b) <= 1e-9 * (abs(size) + abs(a))
