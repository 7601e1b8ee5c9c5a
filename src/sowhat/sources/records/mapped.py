"""What the forms of records share: which columns are read, from a mapping or by an export's converter."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.model.record import RECORDS, RecordTable
from sowhat.sources.records.documents import Export, converter
from sowhat.sources.tables.business_table import Convert
from sowhat.sources.tables.columns import Part


def parts(table: RecordTable) -> tuple[Part, ...]:
    """The columns that a mapping names; of an export every role of its kind."""
    if table.format:
        return tuple(Part(role, table.columns.get(role, role)) for role in roles(table))
    return tuple(Part(role, table.columns[role]) for role in roles(table) if role in table.columns)


def roles(table: RecordTable) -> tuple[str, ...]:
    """The roles of a kind, those that it needs first."""
    return (*RECORDS[table.kind].needs, *RECORDS[table.kind].may)


def convert(table: RecordTable, exports: Mapping[str, Export]) -> Convert | None:
    """How the files of a format become rows; None for tables with a mapping."""
    if not table.format:
        return None
    return converter(exports[table.format], roles(table), table.columns, table.sheet)


def said(table: RecordTable) -> str:
    """SQL of the relation `said`: line and every role of the kind, null where nothing is told of it. `service` is the
    file's own ($2) where a row names none; of an export it is always that where the workspace declares it."""
    has = {part.role for part in parts(table)}
    columns = [
        role if role in has else f"CAST(NULL AS VARCHAR) AS {role}" for role in roles(table) if role != "service"
    ]
    service = "service" if "service" in has else "CAST(NULL AS VARCHAR)"
    named = f"coalesce(nullif($2, ''), {service}, '')" if table.format else f"coalesce({service}, $2)"
    return f"said AS (SELECT line, {named} AS service, {', '.join(columns)} FROM told)"


def made(*columns: str) -> str:
    """SQL: a name for a row without one, from what tells it from others."""
    return f"substr(md5(concat_ws('|', {', '.join(f'coalesce({column}, chr(0))' for column in columns)})), 1, 16)"
