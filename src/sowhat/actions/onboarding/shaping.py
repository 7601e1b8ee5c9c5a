"""Keeping what a newcomer says, and applying it to the draft of a workspace.

W/.staging-<id>/
    shape.json              what was said
    proposed/               the catalog's files as they were proposed, to which it is applied each time
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from sowhat import workspace
from sowhat.actions.doctor import diagnose
from sowhat.actions.onboarding.shaped import shaped
from sowhat.actions.staging import Area
from sowhat.errors import SowhatError
from sowhat.model.arrival import Understood
from sowhat.model.catalog import Catalog
from sowhat.model.diagnosis import Diagnosis
from sowhat.model.onboarding import Draft, Shape, StepName
from sowhat.workspace.loading import SETTINGS, load

KEPT, PROPOSED = "shape.json", "proposed"
CATALOG = ("catalog/services.yaml", "catalog/consumers.yaml", "catalog/teams.yaml")
APPS, OUTCOMES = "apps", ("outcomes", "results")


def shape_of(area: Area) -> Shape:
    """What was said so far."""
    try:
        return Shape.model_validate_json((area.folder / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Shape()


def say(area: Area, step: StepName, change: Callable[[Shape], Shape]) -> Shape:
    """Keep what was said in a step, apply it, and note that the step is done. Where it cannot be applied, what was said
    before stands.

    Raises CallError as `shaped` does, WorkspaceError where the catalog would be refused.
    """
    before = shape_of(area)
    after = change(before)
    _apply(area, after)
    _keep(area, after.model_copy(update={"done": tuple(dict.fromkeys((*before.done, step)))}))
    return after


def settle(area: Area) -> None:
    """After files were looked at afresh: keep what they propose now, and apply what was said. What cannot be applied
    any more is forgotten."""
    kept = area.folder / PROPOSED
    shutil.rmtree(kept, ignore_errors=True)
    for name in CATALOG:
        source, target = area.draft / name, kept / name
        if source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    try:
        _apply(area, shape_of(area))
    except SowhatError:
        (area.folder / KEPT).unlink(missing_ok=True)
        _restore(area)


def proposed(area: Area) -> Catalog:
    """The services and callers as they were proposed, before anything was said."""
    now = {name: _text(area.draft / name) for name in CATALOG}
    _restore(area)
    try:
        return load(area.draft).catalog
    finally:
        for name, text in now.items():
            if text is not None:
                _write(area.draft / name, text)


def draft(area: Area) -> Draft:
    """The files that are about to become the workspace."""
    names = (SETTINGS, *CATALOG)
    return Draft(files=tuple((name, text) for name in names if (text := _text(area.draft / name)) is not None))


def found(area: Area) -> Diagnosis | None:
    """What the doctor says of the draft; nothing where that cannot be read."""
    try:
        return diagnose(area.draft)
    except SowhatError:
        return None


def declared(seen: Understood) -> tuple[bool, bool, bool]:
    """Whether a workbook declares the services, the callers, an outcome: then it is the place to change them."""
    made = seen.made
    if made is None:
        return False, False, False
    filled = {sheet.form for book in made.workbooks for sheet in book.sheets if sheet.rows}
    outcome = any(form in filled for form in OUTCOMES)
    return made.services_from == "workbook", APPS in filled, outcome


def _apply(area: Area, shape: Shape) -> None:
    _restore(area)
    if not (shape.services or shape.callers):
        return
    value = load(area.draft)
    made = workspace.write(value.model_copy(update={"catalog": shaped(value.catalog, shape)}))
    for name in CATALOG:
        if name in made:
            _write(area.draft / name, made[name])
    try:
        load(area.draft)
    except SowhatError:
        _apply(area, shape_of(area) if shape != shape_of(area) else Shape())
        raise


def _restore(area: Area) -> None:
    for name in CATALOG:
        kept = area.folder / PROPOSED / name
        if kept.exists():
            _write(area.draft / name, kept.read_text(encoding="utf-8"))


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _keep(area: Area, shape: Shape) -> None:
    new = area.folder / f"{KEPT}.new"
    new.write_text(shape.model_dump_json(), encoding="utf-8")
    os.replace(new, area.folder / KEPT)
