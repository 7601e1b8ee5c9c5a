"""What was spent by project code, month by month, so that finance can hold it against its own books."""

from __future__ import annotations

from decimal import Decimal

from sowhat.engine.duckdb import DuckDB
from sowhat.model.estimate import Remark
from sowhat.model.roi import ProjectCost

NO_CODE = Remark(code="returns-no-project")
NAMES = ("month", "project", "kind", "currency")


def by_project(engine: DuckDB) -> tuple[ProjectCost, ...]:
    """The result `spend` by month, project, kind and currency, in this order; no code comes last."""
    spend = engine.table("spend")
    sums = spend.group_by(list(NAMES)).agg(
        amount=spend.amount.sum(), person_days=spend.person_days.sum(), unpriced_days=spend.unpriced_days.sum()
    )
    found = [_row(row) for row in engine.execute(sums).to_pylist()]
    return tuple(
        sorted(found, key=lambda one: (one.month, one.project is None, one.project or "", one.kind, one.currency))
    )


def _row(row: dict[str, object]) -> ProjectCost:
    amount, days = row["amount"], row["person_days"]
    return ProjectCost(
        month=str(row["month"]),
        project=None if row["project"] is None else str(row["project"]),
        kind=str(row["kind"]),
        currency=str(row["currency"]),
        amount=None if amount is None else Decimal(str(amount)),
        person_days=None if days is None else float(str(days)),
        unpriced_days=float(str(row["unpriced_days"] or 0)),
        why=NO_CODE if row["project"] is None else None,
    )
