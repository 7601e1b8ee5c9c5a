"""The calibration written as a page in each language."""

from __future__ import annotations

from pathlib import Path

from sowhat.errors import BlockedError, Problem
from sowhat.model.calibration import Calibration
from sowhat.render.calibration import page
from sowhat.stories.calibration import report
from sowhat.stories.words import words


def pages(found: Calibration, path: Path) -> tuple[Path, Path]:
    """`path` in English, and beside it in Chinese with `.zh` before its ending. Raises BlockedError
    (`calibrate-folder`)."""
    twin = path.with_suffix(f".zh{path.suffix}")
    english, chinese = words("en"), words("zh")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        name = chinese.say("calibration-language"), twin.name
        path.write_text(page(report(english, found), name), encoding="utf-8")
        name = english.say("calibration-language"), path.name
        twin.write_text(page(report(chinese, found), name), encoding="utf-8")
    except OSError as error:
        params = {"folder": str(path.parent), "reason": str(error)}
        raise BlockedError(Problem("calibrate-folder", params=params)) from error
    return path, twin
