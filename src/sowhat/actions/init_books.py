"""The workbooks that `sowhat init` was given: what they declare, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from glob import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from sowhat import workspace
from sowhat.actions.check import check
from sowhat.errors import Problem, Where, WorkspaceError
from sowhat.model.catalog import Catalog
from sowhat.model.setup import FoundWorkbook
from sowhat.model.workspace import Workspace
from sowhat.workspace.paths import written
from sowhat.workspace.workbook import examine, open_book
from sowhat.workspace.writing import quoted

BOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
SHEETS = (".csv", ".tsv")
BROKEN = frozenset(("workbook-damaged", "workbook-not-one"))
CALLED = 5
NO_ROUTES = "workbook-no-routes"
LACKS = (
    "service-without-route",
    "route-no-slash",
    "team-without-unit",
    "consumer-without-key",
    "consumer-without-team",
    "workbook-cost-service",
)
LARGEST_SHEET = 8 << 20
"""A CSV above it, in bytes, holds facts, and is not looked at as a sheet of a workbook."""


@dataclass(frozen=True, slots=True)
class Books:
    """Workbooks. `paths` are as sowhat.yaml is to write them; `says` is what they declare, `name` and `timezone` what
    their platform sheets say, '' for nothing."""

    found: tuple[FoundWorkbook, ...] = ()
    paths: tuple[str, ...] = ()
    says: Workspace | None = None
    name: str = ""
    timezone: str = ""

    @property
    def catalog(self) -> Catalog:
        """What they declare of the catalog."""
        return self.says.catalog if self.says else Catalog()


def recognised(path: Path) -> FoundWorkbook | None:
    """What is in a workbook (or a CSV that is one sheet of it); None for a file of another kind.

    A file that is a workbook by its ending but fills in no form is returned all the same. Raises WorkspaceError for
    one that cannot be read, and for headers that contradict each other.
    """
    ending = path.suffix.lower()
    if path.stat().st_size == 0:
        return None
    if ending in BOOKS:
        return examine(path, path.name)
    if ending not in SHEETS or path.stat().st_size > LARGEST_SHEET:
        return None
    try:
        found = examine(path, path.name)
    except WorkspaceError:
        return None
    return found if fills(found) else None


def damaged(path: Path) -> bool:
    """Whether a file that calls itself a table is none because it broke: cut off, or a quote that nobody closed."""
    if path.suffix.lower() not in SHEETS or path.stat().st_size > LARGEST_SHEET:
        return False
    try:
        examine(path, path.name)
    except WorkspaceError as error:
        return any(problem.code in BROKEN for problem in error.problems)
    return False


def fills(found: FoundWorkbook) -> bool:
    """Whether a sheet of the template is filled in, or could be."""
    return any(sheet.form for sheet in found.sheets)


def books(root: Path, files: Sequence[Path], timezone: str | None) -> Books:
    """What the workbooks declare together. Raises WorkspaceError with sheet and cell of everything that is wrong."""
    if not files:
        return Books()
    names = {_referred(root, path): path for path in files}
    with TemporaryDirectory(prefix="sowhat-") as folder:
        (Path(folder) / "sowhat.yaml").write_text(_draft(files, timezone), encoding="utf-8")
        try:
            reading = workspace.read(Path(folder))
        except WorkspaceError as error:
            raise WorkspaceError(*(_shown(problem, files) for problem in error.problems)) from None
    found = tuple(_named(book, names) for book in reading.workbooks)
    told = [open_book(path, path.name).declared.platform for path in files]
    zone = reading.workspace.timezone if any("timezone" in one for one in told) else ""
    return Books(found, tuple(names), reading.workspace, _name(files), zone)


def without_routes(told: Books, called: Sequence[str]) -> Books:
    """With the gap that no call can be counted for a service; `called` are the paths with most calls."""
    seen = [(book, sheet) for book in told.found for sheet in book.sheets if sheet.form == "services" and sheet.rows]
    book, sheet = seen[0]
    where = Where(Path(book.path).name, sheet=sheet.name)
    gap = Problem(NO_ROUTES, where, {"paths": ", ".join(called[:CALLED])})
    longer = book.model_copy(update={"gaps": (gap, *book.gaps)})
    return replace(told, found=tuple(longer if one is book else one for one in told.found))


def completed(root: Path, told: Books) -> tuple[FoundWorkbook, ...]:
    """The workbooks of the workspace that was just written, with what their entries lack to be of use."""
    lacks = [warning for warning in check(root).warnings if warning.code in LACKS] if told.found else []
    return tuple(_with(book, [lack for lack in lacks if _is_in(book, lack)]) for book in told.found)


def _with(book: FoundWorkbook, lacks: Sequence[Problem]) -> FoundWorkbook:
    """A service without a route is not named again where none has one."""
    bare = any(gap.code == NO_ROUTES for gap in book.gaps)
    more = tuple(_shown(lack, ()) for lack in lacks if not (bare and lack.code == "service-without-route"))
    return book.model_copy(update={"gaps": (*book.gaps, *(lack for lack in more if lack not in book.gaps))})


def _is_in(book: FoundWorkbook, lack: Problem) -> bool:
    where = lack.where
    return where is not None and bool(where.sheet) and escape(Path(where.path).name) == Path(book.path).name


def _draft(files: Sequence[Path], timezone: str | None) -> str:
    """A workspace of these workbooks only."""
    lines = ["platform: {name: draft}", *([f"timezone: {quoted(timezone)}"] if timezone else []), "workbooks:"]
    return "\n".join([*lines, *(f"  - {quoted(escape(path.as_posix()))}" for path in files)]) + "\n"


def _referred(root: Path, path: Path) -> str:
    """How sowhat.yaml refers to a workbook: inside the workspace or beside it by a relative path."""
    inside = written(root, path)
    beside = root.absolute().parent
    if Path(inside).is_absolute() and path.is_relative_to(beside):
        return escape(f"../{path.relative_to(beside).as_posix()}")
    return inside


def _shown(problem: Problem, files: Sequence[Path]) -> Problem:
    """A problem that calls files by their names: the folder that it was found from is gone."""
    params = {key: _short(value, files) if isinstance(value, str) else value for key, value in problem.params.items()}
    where = problem.where and replace(problem.where, path=Path(problem.where.path).name)
    return Problem(problem.code, where, params)


def _short(text: str, files: Sequence[Path]) -> str:
    for path in files:
        text = text.replace(path.resolve().as_posix(), path.name)
    return text


def _named(found: FoundWorkbook, names: dict[str, Path]) -> FoundWorkbook:
    path = next(name for name, path in names.items() if Path(found.path).resolve() == path.resolve())
    return found.model_copy(
        update={"path": path, "gaps": tuple(_shown(gap, list(names.values())) for gap in found.gaps)}
    )


def _name(files: Sequence[Path]) -> str:
    """What the platform is called."""
    rows = (row for path in files for sheet in open_book(path, path.name).of("platform") for row in sheet.rows)
    return next((row.text("name") for row in rows), "")
