"""Take the book out: as CSV files, as a workbook, or as a bundle for an auditor."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from sowhat.actions import places
from sowhat.actions.ledger_bundle import bundle
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import is_simulated, marked
from sowhat.errors import BlockedError, CallError, Param, Problem
from sowhat.ledger import claims
from sowhat.ledger.auditing import digest
from sowhat.ledger.sheets import sheets as made
from sowhat.model.language import Language
from sowhat.model.ledger import Entry
from sowhat.model.ledger_sheets import Exported, Sheet
from sowhat.render import ledger_sheets
from sowhat.stories.words import words

To = Literal["csv", "xlsx", "bundle"]


def sheets(root: Path, only: Sequence[str] = ()) -> tuple[Sheet, ...]:
    """The book as tables, of all claims or of `only`. Raises CallError (`no-such-claim`)."""
    entries = _entries(root)
    book = claims.book(entries)
    return made(entries, [claims.find(book, id_).id for id_ in only])


def workbook(root: Path, language: Language, only: Sequence[str] = ()) -> bytes:
    """The tables as .xlsx. Raises as `sheets` does."""
    return ledger_sheets.to_xlsx(sheets(root, only), words(language), simulated=is_simulated(root))


def export(
    root: Path, to: To, path: Path, language: Language, only: Sequence[str] = (), *, moments: bool = False
) -> Exported:
    """Write the book: `csv` into a folder, one file a table; `xlsx` and `bundle` into one file, in the place of an
    earlier one. Only a bundle can have `moments`.

    Raises CallError (`no-such-claim`, `export-moments`, `bundle-empty`), BlockedError (`export-unwritable`).
    """
    if moments and to != "bundle":
        raise CallError(Problem("export-moments", params={"to": to}))
    if to == "csv":
        tables, mark = sheets(root, only), is_simulated(root)
        found = {path / f"{one.key}.csv": ledger_sheets.to_csv(one, words(language), simulated=mark) for one in tables}
    else:
        found = {path: workbook(root, language, only) if to == "xlsx" else bundle(root, only, moments=moments)}
    _write(found)
    told = Exported(
        to=to,
        paths=tuple(map(str, found)),
        claims=tuple(dict.fromkeys(only)) or tuple(one.id for one in claims.book(_entries(root)).claims),
        moments=moments,
        sha256="" if to == "csv" else digest(found[path]),
    )
    return marked(root, told)


def _write(files: dict[Path, bytes]) -> None:
    for path, content in files.items():
        half = path.with_name(f"{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(content)
            half.replace(path)
        except OSError as error:
            params: dict[str, Param] = {"path": str(path), "reason": error.strerror or type(error).__name__}
            raise BlockedError(Problem("export-unwritable", params=params)) from None


def _entries(root: Path) -> tuple[Entry, ...]:
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return work.ledger.entries()
