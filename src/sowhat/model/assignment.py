"""Lots as people recorded them: which unit was put in which arm of an experiment, and when."""

from __future__ import annotations

from pydantic import Field

from sowhat.model.study import UnitKind
from sowhat.model.value import Name, Value


class AssignmentColumns(Value):
    """Which column says what; a table for one experiment needs no `experiment` column. Without `at` everybody was
    assigned before the first period."""

    unit: str
    arm: str
    experiment: str | None = None
    at: str | None = None


class AssignmentTable(Value):
    """Which units were assigned to which arms. `of` says what a unit is; `split` is the planned share of each arm
    (empty: all alike), `baseline` the arm that the others are compared with (empty: the one called so, else the first
    by name)."""

    paths: tuple[str, ...]
    columns: AssignmentColumns
    experiment: Name | None = None
    of: UnitKind = "customer"
    split: dict[str, float] = Field(default_factory=dict)
    baseline: str = ""
    sheet: str = ""
