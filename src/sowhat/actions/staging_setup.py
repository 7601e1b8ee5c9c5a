"""What staged files say, as `sowhat init` sees them, and the step that makes them the workspace."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sowhat import workspace
from sowhat.actions.init import InitOptions, init
from sowhat.actions.onboarding import shaping
from sowhat.actions.staging import CONFIRMED, Area, areas, discard, stale, unwritable
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.arrival import Choices, Understood
from sowhat.model.setup import Initiated
from sowhat.workspace.loading import SETTINGS, load
from sowhat.workspace.secret_file import NAME as SECRET

UNDERSTOOD = "understood.json"


def understand(area: Area, options: InitOptions) -> Understood:
    """Look at the staged files afresh. What is wrong with them becomes part of the answer; the files stay."""
    _clear(area)
    choices = Choices(name=options.name or "", kind=options.kind)
    try:
        _take_secret(area)
        made = init(area.draft, [area.data], options)
        load(area.draft)
        shaping.settle(area)
        seen = Understood(choices=choices, made=_shown(area, made))
    except SowhatError as error:
        seen = Understood(choices=choices, problems=tuple(_short(area, one) for one in error.problems))
    _keep(area, seen)
    return seen


def understood(area: Area) -> Understood | None:
    """What was understood when it was last looked at; nothing where that was interrupted."""
    try:
        return Understood.model_validate_json((area.folder / UNDERSTOOD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def confirm(area: Area) -> None:
    """Make the area the workspace: file by file, sowhat.yaml last. Killed half-way, `resume` finishes it.

    Raises CallError `workspace-exists` when there is one by now, `staging-unready` when nothing was understood;
    BlockedError when it cannot be written.
    """
    if not area.confirmed:
        _refuse(area)
    try:
        (area.folder / CONFIRMED).touch()
        _promote(area)
    except OSError as error:
        raise unwritable(area.root, error) from error


def resume(root: Path, now: float | None = None) -> None:
    """Finish what was confirmed, and remove what nobody touched for a day; nothing else is changed."""
    for area in areas(root):
        if area.confirmed and not (root / SETTINGS).exists():
            with suppress(SowhatError):
                confirm(area)
        elif area.confirmed or stale(area, time.time() if now is None else now):
            discard(area)


def _refuse(area: Area) -> None:
    written = next((name for name in workspace.FILES if (area.root / name).exists()), None)
    if written:
        raise CallError(Problem("workspace-exists", None, {"folder": str(area.root), "file": written}))
    if not (area.draft / SETTINGS).exists():
        raise CallError(Problem("staging-unready"))


def _promote(area: Area) -> None:
    for source, target in _moves(area):
        if source.name == ".gitignore" and target.exists():
            _merge(source, target)
        elif source.name != SECRET or not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(source, target)
    discard(area)


def _moves(area: Area) -> Iterator[tuple[Path, Path]]:
    """Each file of the draft that is still there, and the data folder whole, with where it goes; settings last."""
    settings = area.draft / SETTINGS
    data = area.data
    if data.is_dir():
        yield data, area.root / data.name
    for path in sorted(path for path in area.draft.rglob("*") if path.is_file()):
        if path != settings and not path.is_relative_to(data):
            yield path, area.root / path.relative_to(area.draft)
    if settings.exists():
        yield settings, area.root / SETTINGS


def _merge(source: Path, target: Path) -> None:
    before = target.read_text(encoding="utf-8").splitlines()
    missing = [line for line in source.read_text(encoding="utf-8").splitlines() if line not in before]
    if missing:
        draft = target.with_name(f"{target.name}.new")
        draft.write_text("\n".join([*before, *missing]) + "\n", encoding="utf-8")
        os.replace(draft, target)


def _clear(area: Area) -> None:
    """Take away what an earlier look wrote; the files stay."""
    (area.folder / UNDERSTOOD).unlink(missing_ok=True)
    for path in area.draft.glob("*"):
        if path != area.data:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _take_secret(area: Area) -> None:
    """Pseudonyms in the draft must be those of the folder's own key, where it has one already."""
    own = area.root / SECRET
    if own.exists() and not (area.draft / SECRET).exists():
        shutil.copy2(own, area.draft / SECRET)


def _keep(area: Area, seen: Understood) -> None:
    draft = area.folder / f"{UNDERSTOOD}.new"
    draft.write_text(seen.model_dump_json(), encoding="utf-8")
    os.replace(draft, area.folder / UNDERSTOOD)


def _shown(area: Area, made: Initiated) -> Initiated:
    books = tuple(
        book.model_copy(update={"gaps": tuple(_short(area, gap) for gap in book.gaps)}) for book in made.workbooks
    )
    unknown = tuple(_short(area, problem) for problem in made.unknown)
    return made.model_copy(update={"unknown": unknown, "workbooks": books, "root": str(area.root)})


def _short(area: Area, problem: Problem) -> Problem:
    """The same problem, its place told as the files are named on the page."""
    params = {name: _bare(area, value) if isinstance(value, str) else value for name, value in problem.params.items()}
    where = problem.where and replace(problem.where, path=_bare(area, problem.where.path))
    return Problem(problem.code, where, params)


def _bare(area: Area, text: str) -> str:
    for folder in (area.data, area.draft):
        text = text.removeprefix(f"{folder}/").removeprefix(f"{folder.resolve()}/")
    return text.removeprefix(f"{area.data.name}/")
