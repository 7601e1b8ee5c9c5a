"""Whether a server of this workspace can answer: asked by whoever sends people to it, so it must be quick."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.actions.receiving import FREE
from sowhat.errors import BlockedError, DataError, Problem, SowhatError
from sowhat.model.build import Build
from sowhat.model.ready import Check, Part, Ready
from sowhat.workspace.loading import SETTINGS


def ready(root: Path) -> Ready:
    """Look at what pages need: settings that are there, a database that answers, results of the build that counts, a
    spool that takes telemetry. An empty folder is ready: it waits for files."""
    latest: list[Build] = []
    checks = (
        _check("workspace", lambda: _workspace(root)),
        _check("decisions", lambda: latest.extend(_latest(root))),
        _check("results", lambda: _results(root, latest)),
        _check("spool", lambda: _spool(root)),
    )
    build = latest[0] if latest else None
    age = (datetime.now(UTC) - build.created_at).total_seconds() if build else None
    return Ready(
        ready=all(check.ok for check in checks),
        checks=checks,
        build=build.id if build else "",
        built_seconds_ago=age,
    )


def _check(part: Part, look: Callable[[], None]) -> Check:
    try:
        look()
    except SowhatError as error:
        return Check(part=part, ok=False, code=error.problems[0].code)
    except (OSError, SQLAlchemyError):
        return Check(part=part, ok=False, code=f"{part}-unavailable")
    return Check(part=part, ok=True)


def _workspace(root: Path) -> None:
    if not root.is_dir():
        raise BlockedError(Problem("no-workspace", params={"folder": str(root)}))
    if (root / SETTINGS).exists():
        (root / SETTINGS).read_bytes()


def _latest(root: Path) -> tuple[Build, ...]:
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        found = work.builds.latest()
    return (found,) if found else ()


def _results(root: Path, latest: list[Build]) -> None:
    for build in latest:
        for result in build.results:
            if not (places.results(root) / result.path).exists():
                raise DataError(Problem("result-gone", params={"path": result.path, "root": str(root)}))


def _spool(root: Path) -> None:
    """Whether there is a right to write where telemetry goes, and room."""
    folder = next(path for path in (places.spool(root), root) if path.exists())
    if not os.access(folder, os.W_OK):
        raise BlockedError(Problem("spool-unwritable", params={"path": str(folder), "reason": ""}))
    if shutil.disk_usage(folder).free < FREE:
        raise BlockedError(Problem("spool-full"))
