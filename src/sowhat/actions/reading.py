"""Open what the latest build says: readers read through its row, and never see half of anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.glance import glanced
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import DataError, Problem
from sowhat.model.build import Build
from sowhat.store.database import Store, open_store
from sowhat.tables.results import RESULTS


@dataclass(frozen=True, slots=True)
class Reading:
    """A build and an engine over its results."""

    build: Build
    engine: DuckDB


@cache
def store_of(address: str) -> Store:
    """The database at an address, opened once a process."""
    return open_store(address)


def latest(root: Path) -> Build:
    """The build that counts. Raises DataError where nothing was built yet."""
    return glanced(("build", root), lambda: _latest(root))


def _latest(root: Path) -> Build:
    if places.decided(root):
        with store_of(places.decisions(root)).read() as work:
            found = work.builds.latest()
        if found is not None:
            return found
    raise DataError(Problem("no-build", params={"root": str(root)}))


@contextmanager
def reading(root: Path, build: Build) -> Iterator[Reading]:
    """An engine over the results of a build. Raises DataError where a file of it is gone."""
    files: dict[str, list[str]] = {}
    for result in build.results:
        path = places.results(root) / result.path
        if not path.exists():
            raise DataError(Problem("result-gone", params={"path": result.path, "root": str(root)}))
        files.setdefault(result.name, []).append(str(path))
    with DuckDB(files, RESULTS) as engine:
        yield Reading(build, engine)
