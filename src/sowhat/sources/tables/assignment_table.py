"""Tables of assignments: one row a unit of an experiment, with the arm that the lot drew for it."""

from __future__ import annotations

from sowhat.model.assignment import AssignmentTable
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.columns import Part

AT = '"at"'
"""A word of the engine's own, so that it is quoted wherever it names a column."""


def form(table: AssignmentTable, zone: str) -> Form:
    """How to read a file of `table`: rows of experiment, unit, arm, at (the day, null where there is no such column).
    A unit in two arms, or assigned on two days, is set aside."""
    columns = table.columns.model_dump(exclude_none=True)
    roles = {"unit": "unit", "arm": "arm", "experiment": "experiment", "at": "drawn"}
    parts = tuple(Part(roles[role], columns[role]) for role in roles if role in columns)
    named, dated = "experiment" in columns, "at" in columns
    return Form(
        parts=parts,
        typed=_typed("experiment" if named else "$1", f"any_day(drawn, ${1 if named else 2})" if dated else None),
        parameters=(*(() if named else (table.experiment,)), *((zone,) if dated else ())),
        key=("experiment", "unit"),
        says=("arm", AT),
        customer="unit" if table.of == "customer" else "",
    )


def _typed(experiment: str, day: str | None) -> str:
    bad = f"{AT} IS NULL" if day else "false"
    return f"""
    WITH read AS (
        SELECT line, {experiment} AS experiment, unit, arm, {day or "CAST(NULL AS DATE)"} AS {AT} FROM told)
    SELECT line, experiment, unit, arm, {AT}, CASE
        WHEN experiment IS NULL THEN 'row-without-experiment' WHEN unit IS NULL THEN 'row-without-unit'
        WHEN arm IS NULL THEN 'row-without-arm' WHEN {bad} THEN 'row-bad-day' END AS reason
    FROM read"""
