"""Tables of databases as files of the spool: calls day by day, tables of the business whole."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from glob import escape
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import places as folders
from sowhat.actions.business_places import Declared, forms
from sowhat.engine.workbench import Workbench
from sowhat.errors import BlockedError, DataError, Problem, Where
from sowhat.lake.spool import FOLDER
from sowhat.lake.spool_drafts import draft
from sowhat.model.workspace import CallTable, Workspace
from sowhat.sources.servers.warehouse import Asked, columns, opened, write
from sowhat.sources.servers.warehouse_days import FIRST, by_day
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.columns import Part, parts
from sowhat.workspace.connections import table_of

LAG = timedelta(days=1)
"""A day is read when so much more has passed: rows come late."""
TABLES = ".tables"
"""The folder of the spool for tables that no source of calls owns; no source can be called so."""
SECTIONS = ("outcomes", "go_lives", "rosters", "assignments", "costs", "records")
_ODD = re.compile(r"[^\w.-]+")
Told = Callable[[str, int, int], None]
Places = Mapping[tuple[str, str], Where]
_looked: dict[Path, float] = {}
"""When this process asked for a table last."""


def _asked(workspace: Workspace, path: str, places: Places) -> Asked | None:
    """The table that a path names, if it names one."""
    named = table_of(path)
    if named is None or named[0] not in workspace.connections:
        return None
    where = places.get(("table", path))
    return Asked(path, named[0], named[1], workspace.connections[named[0]], where, Path(workspace.root))


def _slug(path: str, more: Sequence[str] = ()) -> str:
    """A file name for a table and the columns that are read of it."""
    digest = blake2b("\0".join((path, *more)).encode(), digest_size=4).hexdigest()
    return f"{_ODD.sub('-', path.partition(':')[2])[:80]}-{digest}"


@dataclass(frozen=True, slots=True)
class CallDays:
    """A source of calls whose tables lie in databases: every day that is over, and one more, is a file."""

    workspace: Workspace
    source: CallTable
    places: Places
    now: datetime

    def fetch(self, spool: Path, had: Iterable[str], told: Told) -> tuple[Problem, ...]:
        """Put the days that are not there yet into the spool; what went wrong, table by table."""
        problems: list[Problem] = []
        for path in self.source.paths:
            asked = _asked(self.workspace, path, self.places)
            if asked is not None:
                try:
                    problems += self._days(asked, spool, had, told)
                except (DataError, BlockedError) as error:
                    problems += error.problems
        return tuple(problems)

    def _days(self, asked: Asked, spool: Path, had: Iterable[str], told: Told) -> Iterator[Problem]:
        zone = ZoneInfo(self.source.timezone or self.workspace.timezone)
        until, slug = (self.now.astimezone(zone) - LAG).date(), _slug(asked.path)
        last = max(_days_of(slug, had), default=None)
        since = last + timedelta(days=1) if last else FIRST
        if since >= until:
            return
        with opened(asked) as backend:
            table = columns(backend, asked, parts(self.source.columns))
            days = by_day(backend, table, self.source.columns.time, zone, asked)
            count, total = 0, max((until - since).days, 1)
            for day in days.there(since, until):
                with draft(spool / self.source.name / f"{slug}_{day}.parquet") as path:
                    write(backend, days.rows(day), path)
                count += 1
                told(self.source.name, count, max(total, count) if last else count)
            lost = days.untimed() if count else 0
        if lost:
            yield asked.problem("warehouse-untimed", column=self.source.columns.time, count=lost)


def _days_of(slug: str, names: Iterable[str]) -> Iterator[date]:
    for name in names:
        found = re.fullmatch(re.escape(slug) + r"_(\d{4}-\d\d-\d\d)\.parquet", name)
        if found:
            yield date.fromisoformat(found[1])


@dataclass(slots=True)
class Tables:
    """The tables of the business that lie in databases, each read whole in every build."""

    workspace: Workspace
    places: Places
    rest: float
    problems: list[Problem] = field(default_factory=list)

    def replaced(self) -> Workspace:
        """The workspace with files of the spool instead of tables. A table that could not be read stands as it was
        read last."""
        wanted = {id(table): form for table, form in forms(self.workspace)}
        changed = {}
        for section in SECTIONS:
            tables = getattr(self.workspace, section)
            new = tuple(self._table(one, wanted[id(one)]) if id(one) in wanted else one for one in tables)
            if any(one is not other for one, other in zip(tables, new, strict=True)):
                changed[section] = new
        return self.workspace.model_copy(update=changed) if changed else self.workspace

    def _table(self, table: Declared, wanted: Form) -> Declared:
        if not any(_asked(self.workspace, path, self.places) for path in table.paths):
            return table
        found = (self._path(path, wanted) for path in table.paths)
        return table.model_copy(update={"paths": tuple(path for path in found if path)})

    def _path(self, path: str, wanted: Form) -> str:
        """The file for a path; '' for a table that was never read."""
        asked = _asked(self.workspace, path, self.places)
        if asked is None:
            return path
        name = f"{TABLES}/{asked.connection}/{_slug(path, [part.column for part in wanted.parts])}.parquet"
        file = folders.spool(asked.root) / name
        try:
            if wanted.convert:
                raise DataError(asked.problem("warehouse-document"))
            self._read(asked, wanted.parts, file)
        except (DataError, BlockedError) as error:
            self.problems += error.problems
        return f"{FOLDER}/{escape(name)}" if file.exists() else ""

    def _read(self, asked: Asked, wanted: Sequence[Part], file: Path) -> None:
        """Let the file hold what the table holds; equal rows leave it as it is."""
        if file.exists() and time.monotonic() - _looked.get(file, -self.rest) < self.rest:
            return
        with opened(asked) as backend, draft(file) as new:
            write(backend, columns(backend, asked, wanted), new)
            if file.exists() and _content(file) == _content(new):
                new.unlink()
        _looked[file] = time.monotonic()


def _content(file: Path) -> tuple[object, ...]:
    """What a file holds, in whatever order."""
    with Workbench() as bench:
        found = bench.fetch(
            "SELECT count(*) AS n, sum(hash(r)::HUGEINT)::VARCHAR AS mark, any_value(typeof(r)) AS kind "
            "FROM read_parquet(?) AS r",
            [str(file)],
        )
    return tuple(found.to_pylist()[0].values())
