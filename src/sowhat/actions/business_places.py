"""Where the business writes things down: each place is a file or the workspace itself, and says rows of one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

import pyarrow as pa

from sowhat.actions.business_sheets import LOCK
from sowhat.lake.files import Present, expand
from sowhat.model.assignment import AssignmentTable
from sowhat.model.cost import CostTable
from sowhat.model.record import RecordTable
from sowhat.model.study import GoLive, GoLiveTable, OutcomeTable, RosterTable
from sowhat.model.workspace import Workspace
from sowhat.sources.records import forms as record_forms
from sowhat.sources.tables import assignment_table, cost_table, go_live_table, outcome_table, roster_table
from sowhat.sources.tables.business_table import Form
from sowhat.tables.facts import ASSIGNMENTS, COSTS, GO_LIVES, OUTCOMES, ROSTERS
from sowhat.tables.table import Table
from sowhat.workspace.loading import SETTINGS

Declared = OutcomeTable | GoLiveTable | RosterTable | AssignmentTable | CostTable | RecordTable
Readings = tuple[tuple[Declared, Form, Mapping[str, str]], ...]
"""Tables, how each is read, and what its files do not tell."""
_UNTOLD = (("sheet", ""), ("format", ""), ("tags", ()))
_UNTOLD_COLUMNS = (("metric", None), ("project", None))
WRITTEN = SETTINGS
"""The place of rows that stand in the workspace itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file (or its `sheet`) and how it is read; `mapping` names the reading, `constants` are columns that the file
    does not tell."""

    name: str
    file: Present
    form: Form
    mapping: str
    constants: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are read."""
        return tuple(part.column for part in self.form.parts)


@dataclass(frozen=True, slots=True)
class Group:
    """Places whose revisions are counted together. `patterns` are all that are declared; `written` are rows that stand
    in the workspace itself, None where that cannot be; `blank` is what a row says for a place without rows."""

    name: str
    table: Table
    places: tuple[Place, ...]
    patterns: tuple[str, ...]
    written: pa.Table | None = None
    blank: Mapping[str, str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The source that `slices` and `quarantine` name; it has a colon, as no source of calls can."""
        return self.name if ":" in self.name else f"business:{self.name}"

    def declares(self, path: str) -> bool:
        """Whether a pattern still names the path of a file, be it there or not."""
        kinds = [form for pattern in self.patterns for form in (pattern, pattern.replace("**/", ""))]
        return any(fnmatch(path.partition("#")[0], pattern) for pattern in kinds)


def groups(workspace: Workspace) -> Iterator[Group]:
    """Every outcome on its own, then go-lives, rosters, assignments and costs."""
    for table in workspace.outcomes:
        constants = {"metric": table.name, "kind": table.kind, "unit_kind": table.unit}
        form = outcome_table.form(table, workspace.timezone)
        places = _places(workspace, ((table, form, constants),))
        yield Group(f"outcomes:{table.name}", OUTCOMES, places, table.paths, blank={"metric": table.name})
    tables = [one for one in workspace.go_lives if isinstance(one, GoLiveTable)]
    forms = tuple((one, go_live_table.form(one, workspace.timezone), {"known_by": "table"}) for one in tables)
    yield Group("go_lives", GO_LIVES, _places(workspace, forms), _patterns(tables), _written(workspace))
    rosters: Readings = tuple((one, roster_table.form(one, workspace.timezone), {}) for one in workspace.rosters)
    yield Group("rosters", ROSTERS, _places(workspace, rosters), _patterns(workspace.rosters))
    lots: Readings = tuple(
        (one, assignment_table.form(one, workspace.timezone), {"unit_kind": one.of}) for one in workspace.assignments
    )
    yield Group("assignments", ASSIGNMENTS, _places(workspace, lots), _patterns(workspace.assignments))
    yield from _records(workspace)
    costs: Readings = tuple((one, cost_table.form(one, workspace.timezone), {}) for one in workspace.costs)
    yield Group("costs", COSTS, _places(workspace, costs), _patterns(workspace.costs))


def forms(workspace: Workspace) -> Iterator[tuple[Declared, Form]]:
    """Every table of the business that is declared, and how it is read."""
    zone = workspace.timezone
    yield from ((one, outcome_table.form(one, zone)) for one in workspace.outcomes)
    yield from ((one, go_live_table.form(one, zone)) for one in workspace.go_lives if isinstance(one, GoLiveTable))
    yield from ((one, roster_table.form(one, zone)) for one in workspace.rosters)
    yield from ((one, assignment_table.form(one, zone)) for one in workspace.assignments)
    yield from ((one, cost_table.form(one, zone)) for one in workspace.costs)
    for one in workspace.records:
        if one.kind in record_forms.FORMS:
            yield one, record_forms.FORMS[one.kind](one, zone)


def _records(workspace: Workspace) -> Iterator[Group]:
    """What else is recorded, each kind a group."""
    for kind, form in record_forms.FORMS.items():
        tables = [one for one in workspace.records if one.kind == kind]
        readings: Readings = tuple((one, form(one, workspace.timezone), {}) for one in tables)
        yield Group(kind, record_forms.TABLES[kind], _places(workspace, readings), _patterns(tables))


def _patterns(tables: Sequence[Declared]) -> tuple[str, ...]:
    return tuple(pattern for table in tables for pattern in table.paths)


def _places(workspace: Workspace, tables: Readings) -> tuple[Place, ...]:
    """The files of all tables; one that several read is a place for each."""
    seen: Counter[str] = Counter()
    found = []
    for table, form, constants in tables:
        mapping = repr((_reading(table), workspace.timezone))
        for file in _files(Path(workspace.root), table.paths):
            seen[file.shown] += 1
            name = file.shown if seen[file.shown] == 1 else f"{file.shown}#{seen[file.shown]}"
            found.append(Place(name, file, form, mapping, constants, table.sheet))
    return tuple(found)


def _files(root: Path, patterns: Sequence[str]) -> list[Present]:
    return [file for file in expand(root, patterns) if not file.path.name.startswith(LOCK)]


def _reading(table: Declared) -> dict[str, object]:
    """What decides how rows are read; what is not told of a reading since it came to be is left out, so that files read
    before stay read."""
    told = table.model_dump(exclude={"paths", "title", "good", "price", "split", "baseline"})
    columns = {name: column for name, column in told["columns"].items() if (name, column) not in _UNTOLD_COLUMNS}
    kept = {name: value for name, value in told.items() if (name, value) not in _UNTOLD}
    return {**kept, "columns": columns}


def _written(workspace: Workspace) -> pa.Table:
    """Go-lives that stand in the workspace."""
    rows = [
        {"service": one.service, "team": one.team, "day": one.day, "decided": one.decided, "known_by": one.known_by}
        for one in workspace.go_lives
        if isinstance(one, GoLive)
    ]
    columns = {name: [row[name] for row in rows] for name in ("service", "team", "day", "decided", "known_by")}
    schema = pa.schema([GO_LIVES.schema.field(name) for name in columns])
    return pa.table({name: pa.array(values, schema.field(name).type) for name, values in columns.items()})
