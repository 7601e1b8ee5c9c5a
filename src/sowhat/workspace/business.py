"""Outcomes, go-lives, rosters, assignments, costs and studies: what the business records, and what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TypedDict, cast, get_args

from sowhat.model.assignment import AssignmentTable
from sowhat.model.cost import CostColumns, CostTable
from sowhat.model.portfolio import Allocation
from sowhat.model.record import RECORDS, RecordTable
from sowhat.model.study import (
    Counts,
    Decided,
    Every,
    GoLive,
    GoLiveColumns,
    GoLiveTable,
    Good,
    OutcomeColumns,
    OutcomeKind,
    OutcomeTable,
    RosterColumns,
    RosterTable,
    Study,
    UnitKind,
)
from sowhat.workspace.allocations import allocation
from sowhat.workspace.amounts import filled
from sowhat.workspace.assignments import assignment
from sowhat.workspace.connections import paths as paths_of
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.questions import price, study
from sowhat.workspace.reader import Reader
from sowhat.workspace.records import record

SECTIONS = ("outcomes", "go_lives", "rosters", "assignments", "costs", "studies", "allocations", *RECORDS)
STUDY_FILES = ("studies",)
"""What a file of studies/ may hold."""
_OUTCOME = ("name", "title", "kind", "unit", "every", "good", "paths", "columns", "sheet", "counts", "price")


class Sections(TypedDict):
    """The fields of a workspace that are read here."""

    outcomes: tuple[OutcomeTable, ...]
    go_lives: tuple[GoLiveTable | GoLive, ...]
    rosters: tuple[RosterTable, ...]
    assignments: tuple[AssignmentTable, ...]
    costs: tuple[CostTable, ...]
    studies: tuple[Study, ...]
    allocations: tuple[Allocation, ...]
    records: tuple[RecordTable, ...]


class Business:
    """What the files read so far say about the business."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._outcomes: list[OutcomeTable] = []
        self._go_lives: list[GoLiveTable | GoLive] = []
        self._rosters: list[RosterTable] = []
        self._assignments: list[AssignmentTable] = []
        self._costs: list[CostTable] = []
        self._studies: list[Study] = []
        self._allocations: list[Allocation] = []
        self._records: list[RecordTable] = []

    def add(self, found: Mapping[str, Node]) -> None:
        """Read the sections of one document."""
        reader = self.reader
        self._outcomes += reader.entries(found.get("outcomes"), lambda node: _outcome(reader, node))
        self._go_lives += reader.entries(found.get("go_lives"), lambda node: _go_live(reader, node))
        self._rosters += reader.entries(found.get("rosters"), lambda node: _roster(reader, node))
        self._assignments += reader.entries(found.get("assignments"), lambda node: assignment(reader, node))
        self._costs += reader.entries(found.get("costs"), lambda node: _cost(reader, node))
        self._studies += reader.entries(found.get("studies"), lambda node: study(reader, node))
        self._allocations += reader.entries(found.get("allocations"), lambda node: allocation(reader, node))
        for kind in RECORDS:
            self._records += reader.entries(found.get(kind), partial(record, reader, kind=kind))

    def add_file(self, root: Node) -> None:
        """Read one document of studies/."""
        self.add(self.reader.fields(root, STUDY_FILES))

    def add_tables(self, rosters: tuple[RosterTable, ...], costs: tuple[CostTable, ...]) -> None:
        """Tables that lie in workbooks."""
        self._rosters += rosters
        self._costs += costs

    def sections(self) -> Sections:
        """All that was read; a study without a price has its outcome's."""
        prices = {outcome.name: outcome.price for outcome in self._outcomes}
        studies = (
            study if study.price else study.model_copy(update={"price": prices.get(study.outcome)})
            for study in self._studies
        )
        return Sections(
            outcomes=tuple(self._outcomes),
            go_lives=tuple(self._go_lives),
            rosters=tuple(self._rosters),
            assignments=tuple(self._assignments),
            costs=tuple(self._costs),
            studies=tuple(studies),
            allocations=tuple(self._allocations),
            records=tuple(self._records),
        )


def _texts(reader: Reader, node: Node, keys: tuple[str, ...], *needed: str) -> dict[str, str] | None:
    """Column names by role; None where a needed one is missing."""
    found = reader.fields(node, keys)
    named = {key: text for key, value in found.items() if (text := filled(reader, value, key))}
    return named if reader.required(found, node, *needed) and all(key in named for key in needed) else None


def _outcome(reader: Reader, node: Node) -> OutcomeTable | None:
    found = reader.fields(node, _OUTCOME)
    complete = reader.required(found, node, "name", "paths", "columns")
    name, kind = reader.declares(found, "outcome"), reader.choice(found.get("kind"), get_args(OutcomeKind), "state")
    columns = _outcome_columns(reader, found["columns"], kind) if "columns" in found else None
    unit = reader.choice(found.get("unit"), get_args(UnitKind), "customer")
    every = reader.choice(found.get("every"), get_args(Every), "week")
    good = reader.choice(found.get("good"), get_args(Good), "up")
    paths, title = paths_of(reader, found), reader.title(found.get("title"))
    worth = price(reader, found["price"]) if "price" in found else None
    counts = reader.choice(found.get("counts"), get_args(Counts), "")
    if not complete or name is None or columns is None:
        return None
    return OutcomeTable(
        name=name,
        title=title,
        kind=cast(OutcomeKind, kind),
        unit=cast(UnitKind, unit),
        every=cast(Every, every),
        paths=paths,
        columns=columns,
        good=cast(Good, good),
        price=worth,
        sheet=_sheet(reader, found),
        counts=cast("Counts | None", counts or None),
    )


def _sheet(reader: Reader, found: Mapping[str, Node]) -> str:
    return reader.text(found["sheet"]) if "sheet" in found else ""


def _outcome_columns(reader: Reader, node: Node, kind: str) -> OutcomeColumns | None:
    named = _texts(reader, node, tuple(OutcomeColumns.model_fields), "unit", "period")
    if named is None:
        return None
    given = set(named) & {"value", "numerator", "denominator"}
    if given not in ({"value"}, {"numerator", "denominator"}):
        reader.report("value-or-ratio", node.where)
        return None
    if kind == "absorbing" and "value" not in given:
        reader.report("absorbing-ratio", node.where)
    return OutcomeColumns.model_validate(named)


def _go_live(reader: Reader, node: Node) -> GoLiveTable | GoLive | None:
    """A table has paths; an entry without them is one go-live."""
    if isinstance(node, Fields) and (node.get("paths") is not None or node.get("columns") is not None):
        return _go_live_table(reader, node)
    found = reader.fields(node, ("service", "team", "date", "decided"))
    complete = reader.required(found, node, "service", "team", "date")
    service, team = reader.mentions(found.get("service"), "service"), reader.mentions(found.get("team"), "team")
    day = reader.day(found.get("date"))
    decided = reader.choice(found.get("decided"), get_args(Decided), "unknown")
    if not complete or service is None or team is None or day is None:
        return None
    return GoLive(service=service, team=team, day=day, decided=cast(Decided, decided))


def _go_live_table(reader: Reader, node: Fields) -> GoLiveTable | None:
    found = reader.fields(node, ("paths", "columns", "service", "sheet"))
    complete = reader.required(found, node, "paths", "columns")
    service = reader.mentions(found.get("service"), "service")
    paths, roles = paths_of(reader, found), tuple(GoLiveColumns.model_fields)
    named = _texts(reader, found["columns"], roles, "team", "date") if "columns" in found else None
    if not complete or named is None:
        return None
    if ("service" in named) == ("service" in found):
        reader.report("go-live-service", node.where)
        return None
    columns, sheet = GoLiveColumns.model_validate(named), _sheet(reader, found)
    return GoLiveTable(paths=paths, columns=columns, service=service, sheet=sheet)


def _roster(reader: Reader, node: Node) -> RosterTable | None:
    found = reader.fields(node, ("paths", "columns", "sheet"))
    complete = reader.required(found, node, "paths", "columns")
    paths, roles = paths_of(reader, found), ("team", "customer", "from", "to")
    named = _texts(reader, found["columns"], roles, "team", "customer") if "columns" in found else None
    if not complete or named is None:
        return None
    columns = {("from_" if role == "from" else role): column for role, column in named.items()}
    return RosterTable(paths=paths, columns=RosterColumns.model_validate(columns), sheet=_sheet(reader, found))


def _cost(reader: Reader, node: Node) -> CostTable | None:
    found = reader.fields(node, ("paths", "columns", "service", "sheet", "format", "tags"))
    format_ = reader.choice(found.get("format"), ("focus",), "")
    complete = reader.required(found, node, "paths", *(() if format_ else ("columns",)))
    service = reader.mentions(found.get("service"), "service")
    paths, roles = paths_of(reader, found), tuple(CostColumns.model_fields)
    if format_ and complete:
        tags = reader.listed(found.get("tags"), lambda tag: filled(reader, tag, "tags"))
        return CostTable(paths=paths, service=service, sheet=_sheet(reader, found), format=format_, tags=tags)
    named = _texts(reader, found["columns"], roles, "month") if "columns" in found else None
    if not complete or named is None:
        return None
    if ("service" in named) == ("service" in found):
        reader.report("cost-service", node.where)
    elif not named.keys() & {"amount", "person_days"}:
        reader.report("cost-columns", found["columns"].where)
    columns, sheet = CostColumns.model_validate(named), _sheet(reader, found)
    return CostTable(paths=paths, columns=columns, service=service, sheet=sheet)
