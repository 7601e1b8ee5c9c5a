"""Both parties' scores for the performance sheet, as CSV or as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from sowhat.actions.okrs import okrs
from sowhat.actions.simulated import is_simulated
from sowhat.errors import BlockedError, Problem
from sowhat.model.language import Language
from sowhat.model.ledger_sheets import Cell, Sheet
from sowhat.model.okr_sheet import ScoreRow
from sowhat.planning.okr_seen import sheet
from sowhat.render import ledger_sheets
from sowhat.stories.words import words

To = Literal["csv", "xlsx"]
COLUMNS = (
    *("period", "objective", "title_en", "title_zh", "side", "team", "owner", "status", "measured_score", "measured"),
    *("bindings", "own_score", "own_by", "other_score", "credit", "study", "reviewed_on", "data_until", "late"),
    "build",
)
"""Keys that stay the same for ever."""


def scores(root: Path) -> Sheet:
    """A line a party and objective. Raises WorkspaceError."""
    rows = sheet(okrs(root).objectives)
    return Sheet("okrs", COLUMNS, tuple(tuple(_cell(row, key) for key in COLUMNS) for row in rows))


def _cell(row: ScoreRow, key: str) -> Cell:
    if key in ("title_en", "title_zh"):
        return row.title.en if key == "title_en" else row.title.zh
    found: Cell = getattr(row, key)
    return found


def content(root: Path, to: To, language: Language) -> bytes:
    """The sheet as a file. Raises WorkspaceError."""
    mark = is_simulated(root)
    if to == "csv":
        return ledger_sheets.to_csv(scores(root), words(language), simulated=mark)
    return ledger_sheets.to_xlsx((scores(root),), words(language), simulated=mark)


def export(root: Path, to: To, path: Path, language: Language) -> Path:
    """Write it, in the place of an earlier one. Raises BlockedError `export-unwritable`, WorkspaceError."""
    made = content(root, to, language)
    half = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(made)
        half.replace(path)
    except OSError as error:
        params = {"path": str(path), "reason": error.strerror or type(error).__name__}
        raise BlockedError(Problem("export-unwritable", params=dict(params))) from None
    return path
