"""Files for a workspace that stands: what they would change, and the step that changes it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from sowhat.actions import staging_records
from sowhat.actions.init import DETECTORS
from sowhat.actions.init_inputs import look
from sowhat.actions.places import DECISIONS
from sowhat.actions.staging import STAGING, Area, discard, unused, unwritable
from sowhat.errors import CallError, DataError, Problem, SowhatError, Where
from sowhat.model.arrival import Arrival, Update
from sowhat.model.setup import FoundWorkbook
from sowhat.model.workspace import AccessLog, CallTable, Source, Workspace
from sowhat.workspace.loading import SETTINGS, load
from sowhat.workspace.workbook import examine

BOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")
DRAFT = "draft"
HERE = PurePosixPath()
LARGEST_BOOK = 32 << 20
_KEEPS_OUT = ("lake", "results", "spool", DECISIONS)
_TOP_KEY = re.compile(r"^workbooks\s*:", re.MULTILINE)


def look_at(area: Area) -> Update:
    """What the staged files would change; nothing changes. Raises WorkspaceError where the workspace is broken."""
    workspace = load(area.root)
    arrivals: list[Arrival] = []
    for file in area.files():
        arrivals.append(_arrival(area, workspace, area.data / file.name, [one.target for one in arrivals]))
    problems = _problems(area, [one for one in arrivals if one.kind == "workbook" and one.target])
    return Update(arrivals=tuple(arrivals), problems=problems)


def take_over(area: Area, seen: Update) -> None:
    """Let the files take their places: a workbook that stands is kept as `.<name>.bak` beside it.

    Raises CallError `staging-unready` where nothing can be taken over, BlockedError when it cannot be written.
    """
    if not seen.ready:
        raise CallError(Problem("staging-unready"))
    try:
        for one in (one for one in seen.arrivals if one.target):
            _place(area, one)
    except OSError as error:
        raise unwritable(area.root, error) from error
    discard(area)


def _arrival(area: Area, workspace: Workspace, path: Path, taken: Sequence[str]) -> Arrival:
    book = _book(path)
    if isinstance(book, FoundWorkbook):
        return _workbook(area.root, workspace, path.name, book)
    if book is not None:
        return Arrival(name=path.name, kind="workbook", problems=book)
    return _log(area.root, workspace, path, taken)


def _book(path: Path) -> FoundWorkbook | tuple[Problem, ...] | None:
    """The workbook in a file, why a workbook cannot be read, or nothing where it is something else."""
    if path.suffix.lower() not in BOOKS or path.stat().st_size > LARGEST_BOOK:
        return None
    try:
        found = examine(path, path.name)
    except SowhatError as error:
        return None if path.suffix.lower() == ".csv" else error.problems
    return found if any(sheet.form for sheet in found.sheets) else None


def _workbook(root: Path, workspace: Workspace, name: str, found: FoundWorkbook) -> Arrival:
    declared = workspace.workbooks
    same = [path for path in declared if PurePosixPath(path).name == name] or (
        list(declared) if len(declared) == 1 and PurePosixPath(declared[0]).suffix == PurePosixPath(name).suffix else []
    )
    if declared and len(same) != 1:
        return Arrival(name=name, kind="workbook", after=found, problems=(Problem("arrival-which-workbook"),))
    target = same[0] if same else f"data/{unused(name, (path.name for path in (root / 'data').glob('*')))}"
    if not _inside(root, target):
        outside = Problem("arrival-outside", None, {"target": target})
        return Arrival(name=name, kind="workbook", after=found, problems=(outside,))
    before = None
    if (root / target).exists():
        with suppress(SowhatError):
            before = examine(root / target, target)
    after = found.model_copy(update={"path": target})
    place = {"target": target, "replaces": (root / target).exists(), "declared": bool(same)}
    return Arrival(name=name, kind="workbook", before=before, after=after, **place)


def _log(root: Path, workspace: Workspace, path: Path, taken: Sequence[str]) -> Arrival:
    looked = look([path], DETECTORS)
    recorded = staging_records.arrival(root, workspace, path, looked, taken)
    if recorded is not None:
        return recorded
    if not looked.detected:
        problem = looked.unknown[0] if looked.unknown else Problem("arrival-no-place")
        short = Problem(problem.code, Where(path.name) if problem.where else None, problem.params)
        return Arrival(name=path.name, kind="unknown", problems=(short,))
    alike = [source for source in workspace.sources if _alike(source, looked.detected[0].detection.source)]
    found = ((source, target) for source in alike if (target := _target(root, source, path, taken)))
    source, target = next(found, (alike[0], _renamed(root, alike[0], path, taken)) if len(alike) == 1 else (None, ""))
    if source is None or not target:
        return Arrival(name=path.name, kind="log", problems=(Problem("arrival-no-place"),))
    return Arrival(name=path.name, kind="log", target=target, source=source.name, replaces=(root / target).exists())


def _alike(source: Source, found: Source) -> bool:
    """Whether a source reads such a file: the same kind, and the same format where it is fixed."""
    if isinstance(source, AccessLog) and isinstance(found, AccessLog):
        return source.format == found.format
    if isinstance(source, CallTable) and isinstance(found, CallTable):
        return source.columns == found.columns
    return False


def _target(root: Path, source: Source, path: Path, taken: Sequence[str]) -> str:
    """Where the source would find the file under its own name, or under one with a number; '' for nowhere.

    A file that begins like the one which stands is the same one grown, and replaces it; another is put beside it.
    """
    for pattern in source.paths:
        parent = PurePosixPath(pattern).parent
        if any(sign in str(parent) for sign in "*?[") or not _inside(root, pattern):
            continue
        place = str(parent / path.name)
        if not fnmatchcase(place, pattern):
            continue
        if place not in taken and (not (root / place).exists() or _grown(root / place, path)):
            return place
        other = next(_others(root, place, taken), "")
        if other and fnmatchcase(other, pattern):
            return other
    return ""


def _renamed(root: Path, source: Source, path: Path, taken: Sequence[str]) -> str:
    """`access.log-december.log` for a source that reads `access.log*` and is the only one of this form."""
    for pattern in source.paths:
        start = pattern.removesuffix("*")
        if start != pattern and not any(sign in start for sign in "*?[") and _inside(root, pattern):
            place = f"{start}-{path.name}"
            free = place not in taken and not (root / place).exists()
            return place if free else next(iter(_others(root, place, taken)), "")
    return ""


def _others(root: Path, place: str, taken: Sequence[str]) -> Iterator[str]:
    """`access.log-2`, `access.log-3` …: a number at the end, as rotation writes it."""
    return (other for n in range(2, 1000) if not (root / (other := f"{place}-{n}")).exists() and other not in taken)


def _grown(old: Path, new: Path) -> bool:
    """Whether a file begins with all that another one holds."""
    if new.stat().st_size < old.stat().st_size:
        return False
    with old.open("rb") as before, new.open("rb") as after:
        while chunk := before.read(1 << 20):
            if after.read(len(chunk)) != chunk:
                return False
    return True


def _inside(root: Path, target: str) -> bool:
    pure = PurePosixPath(target)
    return not pure.is_absolute() and ".." not in pure.parts and (root / target).parent.resolve().is_relative_to(root)


def _problems(area: Area, books: Sequence[Arrival]) -> tuple[Problem, ...]:
    """What would be wrong with the workspace if these workbooks were part of it: tried on a draft of links."""
    if not books:
        return ()
    draft = area.folder / DRAFT
    shutil.rmtree(draft, ignore_errors=True)
    try:
        _link(area.root, draft, {PurePosixPath(one.target) for one in books})
        for one in books:
            (draft / one.target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(area.data / one.name, draft / one.target)
            if not one.declared:
                _declare(draft, one.target)
        load(draft)
    except SowhatError as error:
        names = {one.target: one.name for one in books}
        return tuple(_as_uploaded(problem, names) for problem in error.problems)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return ()


def _as_uploaded(problem: Problem, names: Mapping[str, str]) -> Problem:
    """The same problem, in the file as its owner calls it."""
    where = problem.where and replace(problem.where, path=names.get(problem.where.path, problem.where.path))
    return Problem(problem.code, where, problem.params)


def _link(root: Path, draft: Path, replaced: set[PurePosixPath], below: PurePosixPath = HERE) -> None:
    """The folder `draft` shows what `root` holds, save the files that are replaced; settings are a copy."""
    (draft / below).mkdir(parents=True)
    for path in (root / below).iterdir():
        here = below / path.name
        if here in replaced or path.name in _KEEPS_OUT or path.name.startswith(STAGING):
            continue
        if any(one.is_relative_to(here) for one in replaced):
            _link(root, draft, replaced, here)
        elif str(here) == SETTINGS:
            shutil.copy(path, draft / here)
        else:
            os.symlink(path, draft / here)


def _declare(root: Path, target: str) -> None:
    """Name the workbook in sowhat.yaml. Raises CallError where other workbooks are named there already."""
    path = root / SETTINGS
    text = path.read_text(encoding="utf-8")
    if _TOP_KEY.search(text):
        raise CallError(Problem("arrival-which-workbook"))
    draft = path.with_name(f".{SETTINGS}.new")
    draft.write_text(f'{text.rstrip()}\n\nworkbooks: ["{target}"]\n', encoding="utf-8")
    os.replace(draft, path)


def _place(area: Area, one: Arrival) -> None:
    target = area.root / one.target
    target.parent.mkdir(parents=True, exist_ok=True)
    if one.kind == "workbook" and target.exists():
        backup = target.with_name(f".{target.name}.bak")
        shutil.copy2(target, backup.with_suffix(".new"))
        os.replace(backup.with_suffix(".new"), backup)
    waits = area.data / one.name
    if not waits.exists():
        raise DataError(Problem("staging-gone"))
    os.replace(waits, target)
    if not one.declared:
        _declare(area.root, one.target)
