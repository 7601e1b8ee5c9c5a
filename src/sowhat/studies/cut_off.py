"""Registered cut-offs: outcomes are read up to these days and at no other, so that nobody stops where it looks best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sowhat.metrics import steps
from sowhat.model.estimate import Remark
from sowhat.model.value import Span
from sowhat.studies.designs.seal import Lacking
from sowhat.studies.scene import Scene


def reached(days: Sequence[date], until: date) -> date | None:
    """The last cut-off that the outcomes have come to; None before the first."""
    return max((day for day in days if day <= until), default=None)


def cut(scene: Scene) -> Scene | Lacking:
    """The scene as it was at the last cut-off; before the first one there is nothing to read yet. Without cut-offs the
    scene itself."""
    study = scene.context.study
    if not study.cut_offs:
        return scene
    day = reached(study.cut_offs, scene.until)
    found = () if day is None else steps.starts(scene.first, day + timedelta(days=1), scene.table.every)
    if day is None or not found:
        params = {"day": min(study.cut_offs).isoformat(), "until": scene.until.isoformat()}
        return Lacking(Remark(code="reason-before-cut-off", params=params), Remark(code="help-cut-off", params=params))
    end = min(day + timedelta(days=1), study.window.to or date.max)
    asked = study.model_copy(update={"window": Span(from_=study.window.from_, to=end)})
    context = scene.context.model_copy(update={"study": asked})
    lives = tuple(live for live in scene.lives if str(live["day"]) < end.isoformat())
    return replace(scene, context=context, last=min(scene.last, found[-1]), lives=lives)
