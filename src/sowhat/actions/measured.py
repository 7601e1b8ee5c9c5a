"""What a pillar's metric stands at, by month: read from the results of the last build, and never typed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import get_args

from sowhat.actions import measured_records as records
from sowhat.actions import measured_use as use
from sowhat.actions.decided import Stated, stated
from sowhat.actions.measured_scene import Asked, Found, Scene, look, refused
from sowhat.actions.reading import latest, reading
from sowhat.actions.written import text, written
from sowhat.errors import DataError
from sowhat.model.build import Build
from sowhat.model.measured import Measured, MeasuredOrNot, NotMeasured
from sowhat.model.pillar import Measure
from sowhat.model.workspace import Workspace

KEPT = 256
"""Metrics kept in memory; each belongs to one build, what is declared, and what people answered."""
SHOWN = 24
"""At most so many months are told."""
MEASURES: Mapping[Measure, Callable[[Scene, Asked], Found]] = {
    "habit": use.habit,
    "voluntary": use.voluntary,
    "units": use.units,
    "calls": use.calls,
    "answered": use.answered,
    "downtime": records.downtime,
    "incidents": records.incidents,
    "cost": records.cost,
}


@dataclass(frozen=True, slots=True)
class _From:
    """A build and a workspace, known by name and text."""

    root: Path
    id: str
    text: str
    answers: Stated
    build: Build = field(compare=False)
    workspace: Workspace = field(compare=False)


def measured(root: Path, metric: str, service: str | None = None, unit: str | None = None) -> MeasuredOrNot:
    """A metric (an outcome's name, or a `Measure`) of the company, of a service, or of a business unit: its last whole
    month and the months before. What cannot be measured says why, and is not zero. An outcome that has the name of a
    `Measure` goes before it. Raises WorkspaceError."""
    workspace, asked = written(root), Asked(metric, service or None, unit or None)
    try:
        build = latest(root)
    except DataError:
        return _told(asked, refused("no-build"), "")
    return _measured(_From(root, build.id, text(root), stated(root), build, workspace), asked)


def by_unit(root: Path, metric: str) -> Mapping[str, MeasuredOrNot]:
    """The same of each declared business unit, read at once. Raises WorkspaceError."""
    workspace = written(root)
    try:
        build = latest(root)
    except DataError:
        return {}
    return _by_unit(_From(root, build.id, text(root), stated(root), build, workspace), metric)


@lru_cache(KEPT)
def _by_unit(of: _From, metric: str) -> Mapping[str, MeasuredOrNot]:
    with reading(of.root, of.build) as open_:
        scene = look(open_, of.workspace, of.answers)
        asked = [Asked(metric, None, one.name) for one in of.workspace.catalog.units]
        return {one.unit or "": _told(one, _found(scene, one), of.id) for one in asked}


def known(workspace: Workspace) -> tuple[str, ...]:
    """Every metric that can be asked for: outcomes, then measures."""
    return tuple(dict.fromkeys((*(one.name for one in workspace.outcomes), *get_args(Measure))))


@lru_cache(KEPT)
def _measured(of: _From, asked: Asked) -> MeasuredOrNot:
    with reading(of.root, of.build) as open_:
        return _told(asked, _found(look(open_, of.workspace, of.answers), asked), of.id)


def _found(scene: Scene, asked: Asked) -> Found:
    if asked.service is not None and asked.service not in {one.name for one in scene.catalog.services}:
        return refused("no-service", service=asked.service)
    if asked.unit is not None and asked.unit not in {one.name for one in scene.catalog.units}:
        return refused("no-unit", unit=asked.unit)
    if any(one.name == asked.metric for one in scene.workspace.outcomes):
        return records.outcome(scene, asked)
    read = next((each for name, each in MEASURES.items() if name == asked.metric), None)
    return read(scene, asked) if read else refused("no-metric", metric=asked.metric)


def _told(asked: Asked, found: Found, build: str) -> MeasuredOrNot:
    of = {"metric": asked.metric, "service": asked.service, "unit": asked.unit, "build": build}
    months = found.months[-SHOWN:]
    whole = [one for one in months if one.whole]
    if not whole:
        reasons = found.why or refused("no-whole-month").why
        return NotMeasured.model_validate({**of, "reasons": reasons, "months": months})
    told = {"measured_in": found.measured_in, "how": found.how, "good": found.good, "currency": found.currency}
    last = {"value": whole[-1].value, "month": whole[-1].month, "months": months, "until": found.until}
    return Measured.model_validate({**of, **told, **last, "title": found.title, "href": found.href})
