"""Which columns of a relation hold what, and how they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from typing import Protocol

from sowhat.engine.panel import PanelBench
from sowhat.errors import CallError, Param, Problem, Where

ABSENT = ("", "na", "n/a", "nan", "null", "none", "-", "\\n", ".", "#n/a", "<na>")
"""Texts, in lower case, that stand for no number."""


class Kind(Enum):
    """What a column holds, as far as reading it goes."""

    WHOLE = "whole"
    NUMBER = "number"
    TRUTH = "truth"
    DAY = "day"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns of `relation`, a table, view or function call that the engine can read.

    `placebo` is an outcome that nobody can have moved. `path` and `header` (lines before the first row) are for
    messages only.
    """

    relation: str
    unit: str
    period: str
    outcome: str
    first: str
    cluster: str | None = None
    stratum: str | None = None
    weight: str | None = None
    denominator: str | None = None
    placebo: str | None = None
    path: str = ""
    header: int = 0

    @property
    def extras(self) -> tuple[str, ...]:
        """Roles beyond the four that every panel has."""
        return tuple(role for role in ("cluster", "stratum", "weight", "denominator") if getattr(self, role))

    @property
    def named(self) -> dict[str, str]:
        """Each role's column."""
        roles = ("unit", "period", "outcome", "first", *self.extras, *(("placebo",) if self.placebo else ()))
        return {role: getattr(self, role) for role in roles}

    def where(self, row: int | None = None) -> Where | None:
        """A row, from 0, in the file."""
        if not self.path:
            return None
        return Where(self.path, None if row is None else row + 1 + self.header)


class Named(Protocol):
    """Roles and their columns in a relation, and where a row of it is written."""

    @property
    def relation(self) -> str: ...

    @property
    def named(self) -> dict[str, str]: ...

    def where(self, row: int | None = None) -> Where | None: ...


def quoted(name: str) -> str:
    """A column's name in SQL."""
    return '"' + name.replace('"', '""') + '"'


NOBODY = "sowhat_nobody_yet"
"""A column that no table has: put beside those of a table in which nobody has adopted yet, and never shown."""


def kinds(bench: PanelBench, columns: Named) -> dict[str, Kind]:
    """Each role's kind. Raises CallError (`estimate-missing-column`) for every column that is not there."""
    types = {str(row[0]): str(row[1]) for row in bench.rows(f"DESCRIBE SELECT * FROM {columns.relation}")}
    absent = [_absent(role, name, list(types)) for role, name in columns.named.items() if name not in types]
    if absent:
        raise CallError(*absent)
    return {role: _kind(types[name]) for role, name in columns.named.items()}


def _absent(role: str, name: str, there: Sequence[str]) -> Problem:
    there = [column for column in there if column != NOBODY]
    lower = {column.lower(): column for column in there}
    near = get_close_matches(name.lower(), lower, n=1, cutoff=0.5)
    params: dict[str, Param] = {
        "column": name,
        "option": OPTIONS.get(role) or next(option for start, option in SEVERAL.items() if role.startswith(start)),
        "columns": ", ".join(there),
    }
    return Problem(
        "estimate-missing-column",
        params={**params, "similar": "yes" if near else "no", "nearest": lower[near[0]] if near else ""},
    )


SEVERAL = {"xc": "--control-series", "xs": "--secondary", "": "--covariate"}
"""Options that may be given several times, by how their roles begin."""
OPTIONS = {
    "unit": "--unit",
    "period": "--period",
    "outcome": "--outcome",
    "first": "--first-treated",
    "cluster": "--cluster",
    "stratum": "--stratum",
    "weight": "--weight",
    "denominator": "--denominator",
    "arm": "--arm",
    "covariate": "--covariate",
    "placebo": "--placebo-outcome",
}


def _kind(type_: str) -> Kind:
    if type_ in {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"}:
        return Kind.WHOLE
    if type_ in {"FLOAT", "DOUBLE", "HUGEINT", "UBIGINT", "UHUGEINT"} or type_.startswith("DECIMAL"):
        return Kind.NUMBER
    if type_ == "BOOLEAN":
        return Kind.TRUTH
    return Kind.DAY if type_ == "DATE" or type_.startswith("TIMESTAMP") else Kind.TEXT
