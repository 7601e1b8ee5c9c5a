"""A question to a data team: the query, what it reads, and what it hands over."""

from __future__ import annotations

from datetime import date
from typing import Literal

from sowhat.model.study import Every, OutcomeKind
from sowhat.model.value import Text, Value

TableRole = Literal["outcomes", "rosters", "go_lives"]


class QueryStep(Value):
    """A named SELECT that later ones read; the last is the answer."""

    name: str
    sql: str


class QueryTable(Value):
    """A table that is read, and which of its columns."""

    role: TableRole
    name: str
    columns: tuple[str, ...]


class StudyQuery(Value):
    """`first` and `last` are days of the outcome that are read, `roster_day` the one on which rosters count; `fewest`
    customers make a group that is told. `columns` are those of the answer, `command` is what reads it. `keys` are the
    customer's columns in outcome and roster: they are joined."""

    study: str
    title: Text
    service: str
    service_title: Text
    outcome: str
    outcome_title: Text
    kind: OutcomeKind
    every: Every
    dialect: str
    platform: Text
    tables: tuple[QueryTable, ...]
    keys: tuple[str, str]
    first: date
    last: date
    roster_day: date
    periods: int
    teams: int
    fewest: int
    steps: tuple[QueryStep, ...]
    columns: tuple[str, ...]
    command: str
