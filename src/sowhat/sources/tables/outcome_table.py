"""Tables of outcomes: one row a unit and period, as value or as numerator and denominator."""

from __future__ import annotations

from sowhat.model.study import OutcomeTable
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.columns import Part

KEY, SAYS = ("unit", "period"), ("value", "numerator", "denominator")


def form(table: OutcomeTable, zone: str) -> Form:
    """How to read a file of `table`: rows of unit, period (first day of its day, week, month or quarter), value,
    numerator, denominator; the value of a ratio is numerator / denominator. Rows of another metric say nothing. `zone`
    places instants on days."""
    columns = table.columns.model_dump(exclude_none=True)
    parts = tuple(Part(role, columns[role]) for role in ("period", "unit", *SAYS, "metric") if role in columns)
    return Form(
        parts=parts,
        typed=_typed("value" in columns, table.kind == "absorbing", "metric" in columns),
        parameters=(table.every, zone, *((table.name,) if "metric" in columns else ())),
        key=KEY,
        says=SAYS,
        customer="unit" if table.unit == "customer" else "",
    )


def _typed(plain: bool, absorbing: bool, several: bool) -> str:
    numbers = (
        "any_number(value) AS value, CAST(NULL AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator, "
        "value IS NULL AS silent"
        if plain
        else "any_number(numerator) / nullif(any_number(denominator), 0) AS value, any_number(numerator) AS numerator, "
        "any_number(denominator) AS denominator, numerator IS NULL OR denominator IS NULL AS silent"
    )
    other = "metric IS NULL OR lower(metric) <> lower($3)" if several else "false"
    odd = "value NOT IN (0, 1)" if absorbing else "false"
    bad = "value IS NULL" if plain else "numerator IS NULL OR denominator IS NULL"
    nothing = "false" if plain else "denominator <= 0"
    return f"""
    WITH dates AS (
        SELECT period, any_period(period, $1, $2) AS first FROM (SELECT DISTINCT period FROM told)),
    read AS (
        SELECT line, unit, {other} AS other, told.period IS NULL AS undated, first AS period, {numbers}
        FROM told LEFT JOIN dates USING (period))
    SELECT line, unit, period, value, numerator, denominator, CASE
        WHEN other THEN 'blank' WHEN unit IS NULL THEN 'row-without-unit'
        WHEN undated THEN 'row-without-period' WHEN period IS NULL THEN 'row-bad-period'
        WHEN silent THEN 'row-without-value' WHEN {bad} THEN 'row-bad-number'
        WHEN {nothing} THEN 'row-empty-denominator'
        WHEN {odd} THEN 'row-not-zero-or-one' END AS reason
    FROM read"""
