"""Builds and what each is made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from sowhat.model.build import Build, BuiltResult, BuiltTable
from sowhat.store.schema import BUILD_RESULTS, BUILD_TABLES, BUILDS

KEPT = 16
"""Builds kept in memory."""
_SEEN: dict[tuple[str, str, datetime, str], Build] = {}
"""A build never changes: it is read once a process, and not for each page that asks which one is the last."""


class Builds:
    """The builds that are real, oldest first by id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def latest(self) -> Build | None:
        """The build that readers read."""
        row = self._connection.execute(select(BUILDS).order_by(BUILDS.c.id.desc()).limit(1)).first()
        return self._whole(row) if row else None

    def find(self, build: str) -> Build | None:
        """A build by its id."""
        row = self._connection.execute(select(BUILDS).where(BUILDS.c.id == build)).first()
        return self._whole(row) if row else None

    def ids(self) -> tuple[str, ...]:
        """All ids, oldest first."""
        return tuple(self._connection.execute(select(BUILDS.c.id).order_by(BUILDS.c.id)).scalars())

    def next_id(self) -> str:
        """The id for a build that is about to be made; free as long as the lake's lock is held."""
        ids = self.ids()
        return f"b{int(ids[-1][1:]) + 1 if ids else 1:06d}"

    def add(self, build: Build) -> None:
        """Make a build real."""
        self._forget(build.id)
        self._connection.execute(insert(BUILDS), build.model_dump(exclude={"tables", "results"}))
        tables = [{"build": build.id, **table.model_dump()} for table in build.tables]
        results = [{"build": build.id, **result.model_dump()} for result in build.results]
        for table, rows in ((BUILD_TABLES, tables), (BUILD_RESULTS, results)):
            if rows:
                self._connection.execute(insert(table), rows)

    def remove(self, build: str) -> None:
        """Forget a build; its versions are no longer pinned."""
        self._forget(build)
        self._connection.execute(delete(BUILDS).where(BUILDS.c.id == build))

    def pinned_versions(self, builds: Sequence[str] | None = None) -> dict[str, list[int]]:
        """By table, the versions that builds refer to: those named, else all."""
        table, version = BUILD_TABLES.c.table, BUILD_TABLES.c.version
        query = select(table, version).distinct().order_by(table, version)
        if builds is not None:
            query = query.where(BUILD_TABLES.c.build.in_(builds))
        pinned: dict[str, list[int]] = {}
        for name, number in self._connection.execute(query):
            pinned.setdefault(name, []).append(number)
        return pinned

    def _forget(self, build: str) -> None:
        for key in [one for one in list(_SEEN) if one[1] == build]:
            _SEEN.pop(key, None)

    def _whole(self, row: Row[Any]) -> Build:
        """A build with its parts; one in a database that is nowhere but in memory is read each time."""
        url = self._connection.engine.url
        key = (url.render_as_string(), row.id, row.created_at, row.code_version)
        if key in _SEEN:
            return _SEEN[key]
        found = self._read(row)
        if url.database not in (None, "", ":memory:"):
            if len(_SEEN) >= KEPT:
                _SEEN.clear()
            _SEEN[key] = found
        return found

    def _read(self, row: Row[Any]) -> Build:
        tables = select(BUILD_TABLES.c.table, BUILD_TABLES.c.version).where(BUILD_TABLES.c.build == row.id)
        results = select(BUILD_RESULTS).where(BUILD_RESULTS.c.build == row.id)
        return Build(
            id=row.id,
            created_at=row.created_at,
            code_version=row.code_version,
            timezone=row.timezone,
            tables=tuple(
                BuiltTable(table=found.table, version=found.version)
                for found in self._connection.execute(tables.order_by(BUILD_TABLES.c.table))
            ),
            results=tuple(
                _result(found)
                for found in self._connection.execute(results.order_by(BUILD_RESULTS.c.name, BUILD_RESULTS.c.period))
            ),
        )


class BuiltResults:
    """Results of all builds, to be taken over where nothing changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, name: str, period: str, fingerprint: str, code_version: str) -> BuiltResult | None:
        """The newest result made from the same input by the same code."""
        columns = BUILD_RESULTS.c
        query = select(BUILD_RESULTS).where(
            columns.name == name,
            columns.period == period,
            columns.fingerprint == fingerprint,
            columns.code_version == code_version,
        )
        row = self._connection.execute(query.order_by(columns.build.desc()).limit(1)).first()
        return _result(row) if row else None


def _result(row: Row[Any]) -> BuiltResult:
    return BuiltResult.model_validate({name: value for name, value in row._mapping.items() if name != "build"})
