"""Read what the business records into the lake: outcomes, go-lives, rosters, lots, costs, each file's content once.

A file is known by its content and by how it is read. The lake's own marks say which content it has of each place, so
that a build that was killed repeats nothing; a content that differs is a new revision of the whole place. A file that
is gone still stands; one that is no longer declared is withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc

from sowhat.actions.business_files import document, fingerprint, number, slices
from sowhat.actions.business_files import places as places_of
from sowhat.actions.business_places import WRITTEN, Group, Place, groups
from sowhat.actions.business_sheets import is_workbook
from sowhat.engine.workbench import Workbench
from sowhat.errors import BlockedError, DataError, Problem, Where, WorkspaceError
from sowhat.lake.files import Present
from sowhat.lake.lake import Lake, Mark
from sowhat.lake.slices import Slice
from sowhat.metrics import naming
from sowhat.model.catalog import Catalog, called
from sowhat.model.cost import EVERYONE
from sowhat.model.file import Sight
from sowhat.model.study import GoLive
from sowhat.model.workspace import Workspace
from sowhat.sources.tables.business_table import Content, read
from sowhat.store.database import Store
from sowhat.tables.facts import COSTS, QUARANTINE, RECORDS, SLICES
from sowhat.tables.table import Table
from sowhat.workspace.loading import read as read_workspace
from sowhat.workspace.reader import nearest, suggestion

NAMED = (COSTS, *RECORDS)
"""Facts whose services are bound by `naming`, by alias and title too; all others by name."""
SHOWN = 5
"""So many names does a note list."""


class Progress(Protocol):
    """Where progress is told."""

    def reading(self, source: str, done: int, total: int) -> None: ...


@dataclass(slots=True)
class Recorded:
    """What was new. `files` are the contents of the files of today (rows set aside from others were mended),
    `revisions` where each group stands."""

    records: int = 0
    quarantined: int = 0
    files: list[str] = field(default_factory=list)
    revisions: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Recording:
    """One run over a workspace's outcomes, go-lives, rosters, lots and costs. The caller holds the lake's lock."""

    workspace: Workspace
    catalog: Catalog
    lake: Lake
    store: Store
    secret: bytes
    bench: Workbench = field(default_factory=Workbench)

    def run(self, progress: Progress) -> Recorded:
        """Read everything new.

        Raises WorkspaceError for a study of a service that nobody declares, CallError `missing-column`, BlockedError
        when another writer was in the lake.
        """
        _declared_services(self.workspace, self.catalog)
        done = Recorded()
        with self.bench:
            for group in groups(self.workspace):
                self._group(group, progress, done)
        return done

    def _group(self, group: Group, progress: Progress, done: Recorded) -> None:
        sights = {sight.path: sight for sight in self._sights(group.source)}
        kept = {place.name: self._place(group, place, sights, progress, done) for place in group.places}
        if group.written is not None:
            self._written(group, group.written)
        gone = [path for path in sights if path not in kept and not group.declares(path)]
        for path in gone:
            self._replace(group, path, 0, None)
        done.revisions[group.name] = self.lake.offset(group.table, group.name)
        if not done.revisions[group.name] and not group.places:
            done.problems += [_nothing(group, pattern) for pattern in group.patterns]
        self._remember(group.source, gone, [sight for sight in kept.values() if sight])

    def _sights(self, source: str) -> tuple[Sight, ...]:
        with self.store.read() as work:
            return work.files.sights(source)

    def _remember(self, source: str, gone: Sequence[str], sights: Sequence[Sight]) -> None:
        known = set(self._sights(source))
        if gone or set(sights) - known:
            with self.store.begin() as work:
                work.files.forget_sights(source, gone)
                work.files.save(sights=sights)

    def _place(
        self, group: Group, place: Place, sights: dict[str, Sight], progress: Progress, done: Recorded
    ) -> Sight | None:
        """Read a file if the lake has not its content; None where it could not be read to its end."""
        try:
            sight = _seen(group.source, place, sights.get(place.name))
            mark = number(sight.file, place.mapping)
            if any(self.lake.offset(table, _mark(group, place.name)) != mark for table in _tables(group)):
                content = self._read(group, place, sight.file)
                self._replace(group, place.name, mark, _told(group.table.name, place, sight, content))
                _count(content, group, place, self.catalog, done)
                progress.reading(group.source, place.file.size, place.file.size)
            done.files.append(sight.file)
            return sight
        except DataError as error:
            done.problems += error.problems
        except (OSError, pa.ArrowInvalid) as error:
            broken = not getattr(error, "errno", None)
            done.problems.append(Problem("file-broken" if broken else "file-unreadable", Where(place.file.shown)))
        return None

    def _read(self, group: Group, place: Place, id_: str) -> Content:
        if place.form.convert:
            pieces: Iterable[Slice] = [document(group.source, id_, place.file)]
        else:
            pieces = slices(group.source, id_, place.file, place.sheet, place.columns)
        content = read(self.bench, place.form, pieces, self.secret)
        if fingerprint(place.file, place.sheet) != id_:
            raise DataError(Problem("file-changing", Where(place.file.shown)))
        return content

    def _written(self, group: Group, rows: pa.Table) -> None:
        """Rows that stand in the workspace itself."""
        mark = number(repr(rows.to_pylist())) if len(rows) else 0
        if self.lake.offset(group.table, _mark(group, WRITTEN)) != mark:
            self._replace(group, WRITTEN, mark, {group.table.name: rows})

    def _replace(self, group: Group, place: str, mark: int, data: dict[str, pa.Table] | None) -> None:
        """Let each table that has another content of the place have this one; without data the place is withdrawn."""
        for table in _tables(group):
            name = _mark(group, place)
            before = self.lake.offset(table, name)
            if before == mark:
                continue
            marks = [Mark(name, before, mark)]
            rows = (data or {}).get(table.name, table.empty())
            if table is group.table:
                revision = self.lake.offset(table, group.name)
                marks.append(Mark(group.name, revision, revision + 1))
                rows = _revised(rows, group, place, revision + 1)
            if not self.lake.append(table, rows, marks):
                raise BlockedError(Problem("lake-moved", Where(table.name)))


def _tables(group: Group) -> tuple[Table, ...]:
    return (group.table, QUARANTINE, SLICES)


def _mark(group: Group, place: str) -> str:
    return f"{group.name}:{place}"


def _seen(source: str, place: Place, before: Sight | None) -> Sight:
    """The file as it is now; its content is looked at again only where it has changed, or where a sheet is only a part
    of it."""
    file = place.file
    same = before is not None and (before.size, before.mtime_ns, before.inode) == _state(file)
    same = same and not is_workbook(file.path, place.sheet)
    id_ = before.file if before is not None and same else fingerprint(file, place.sheet)
    size, mtime_ns, inode = _state(file)
    return Sight(source=source, path=place.name, size=size, mtime_ns=mtime_ns, inode=inode, file=id_)


def _state(file: Present) -> tuple[int, int, int]:
    return file.size, file.mtime_ns, file.inode


def _told(fact: str, place: Place, sight: Sight, content: Content) -> dict[str, pa.Table]:
    """The rows of the fact table, of `quarantine` and of `slices` that a content makes."""
    names = {"source": sight.source, "file": sight.file, "path": place.file.shown}
    rows = _with(content.rows, place.constants)
    counts = {"lines": content.lines, "read": content.read, "quarantined": len(content.rejected)}
    one = {**names, "start": 0, "end": place.file.size, **counts, "duplicates": content.duplicates}
    slice_ = pa.table({name: [value] for name, value in one.items()})
    rejected = _with(content.rejected, {"source": sight.source, "file": sight.file})
    sheets = [0] * len(rejected) if place.form.convert else rejected["part"].to_pylist()
    paths = places_of(place.file, place.sheet, sheets)
    rejected = rejected.append_column("path", pa.array(paths, pa.string()))
    return {fact: rows, QUARANTINE.name: rejected, SLICES.name: slice_}


def _with(rows: pa.Table, constants: Mapping[str, str]) -> pa.Table:
    """The rows with columns that are the same in all of them."""
    for name, value in constants.items():
        rows = rows.append_column(name, pa.array([value] * len(rows), pa.string()))
    return rows


def _revised(rows: pa.Table, group: Group, place: str, revision: int) -> pa.Table:
    """The rows as a revision of their place; a place that says nothing is one row with an empty key."""
    if not len(rows):
        texts = [name for name in group.table.key if group.table.schema.field(name).type == pa.string()]
        rows = pa.table({name: [group.blank.get(name, "")] for name in texts})
    whole = pa.array([revision] * len(rows), pa.int64())
    return _with(rows, {"path": place}).append_column("revision", whole)


def _count(content: Content, group: Group, place: Place, catalog: Catalog, done: Recorded) -> None:
    done.records += content.read
    done.quarantined += len(content.rejected)
    for kind, known in (("team", catalog.teams), ("service", catalog.services)):
        if kind in content.rows.column_names:
            names = set(pc.unique(content.rows[kind]).to_pylist()) - {name for one in known for name in called(one)}
            names -= {"", EVERYONE}  # what nobody said
            meant = naming.names(catalog) if kind == "service" and group.table in NAMED else {}
            names = {name for name in names if name and name.strip().lower() not in meant}
            done.problems += _strangers(kind, sorted(names), place)


def _strangers(kind: str, names: list[str], place: Place) -> Iterator[Problem]:
    """A note about names that no catalog declares."""
    if names:
        shown = ", ".join(names[:SHOWN])
        yield Problem(
            "business-undeclared", Where(place.file.shown), {"kind": kind, "count": len(names), "names": shown}
        )


def _nothing(group: Group, pattern: str) -> Problem:
    return Problem("glob-empty", Where("sowhat.yaml"), {"source": group.source, "value": pattern})


def _declared_services(workspace: Workspace, catalog: Catalog) -> None:
    """Services that studies and go-lives ask for, Backstage's included."""
    known = [service.name for service in catalog.services]
    asked = [("study", study.name, study.service) for study in workspace.studies]
    asked += [("go-live", "", one.service) for one in workspace.go_lives if isinstance(one, GoLive)]
    missing = [one for one in asked if one[2] not in known]
    if not missing:
        return
    places = read_workspace(Path(workspace.root)).places
    raise WorkspaceError(
        *(
            Problem(
                "undeclared",
                places.get((kind, name), Where(WRITTEN)),
                {"kind": "service", "value": service, **suggestion(nearest(service, known))},
            )
            for kind, name, service in missing
        )
    )
