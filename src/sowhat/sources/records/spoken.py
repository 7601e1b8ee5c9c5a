"""Roles whose names SQL keeps for itself (`from`, `to`, `at`), read under other names."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.model.record import RecordTable
from sowhat.sources.records.documents import Export, converter
from sowhat.sources.records.mapped import roles
from sowhat.sources.tables.business_table import Convert
from sowhat.sources.tables.columns import Part

_SPOKEN = {"from": "since", "to": "until", "at": "day"}


def spoken(table: RecordTable) -> tuple[str, ...]:
    """The roles of a kind by the names that they are read under."""
    return tuple(_SPOKEN.get(role, role) for role in roles(table))


def parts(table: RecordTable) -> tuple[Part, ...]:
    """The columns that a mapping names; of an export every role of its kind."""
    columns = _columns(table)
    return tuple(Part(role, columns.get(role, role)) for role in spoken(table) if table.format or role in columns)


def convert(table: RecordTable, exports: Mapping[str, Export]) -> Convert | None:
    """How the files of a format become rows; None for tables with a mapping."""
    if not table.format:
        return None
    return converter(exports[table.format], spoken(table), _columns(table), table.sheet)


def said(table: RecordTable) -> str:
    """SQL of the relation `said`: line and every role of the kind, null where nothing is told of it."""
    has = {part.role for part in parts(table)}
    told = (role if role in has else f"CAST(NULL AS VARCHAR) AS {role}" for role in spoken(table))
    return f"said AS (SELECT line, {', '.join(told)} FROM told)"


def _columns(table: RecordTable) -> dict[str, str]:
    return {_SPOKEN.get(role, role): column for role, column in table.columns.items()}
