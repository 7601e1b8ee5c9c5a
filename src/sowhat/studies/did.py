"""Staggered adoption from one table: rows, moments, finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sowhat.engine.panel import PanelBench
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.question import Question
from sowhat.model.estimate import Check, Estimate, NotEstimable, Remark
from sowhat.studies.columns import Columns
from sowhat.studies.panel import Measured, measure
from sowhat.studies.table import opened


def from_file(path: Path, columns: Columns, question: Question) -> Estimate | NotEstimable:
    """The finding of a CSV or Parquet file; `columns.relation` is filled in here.

    Raises CallError for columns and first treated values that cannot be used and questions that cannot be served,
    DataError for rows that contradict each other, BlockedError for a file that cannot be read.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        placed = replace(columns, relation=relation, path=str(path), header=header)
        return finding(measure(bench, placed), question)


def finding(measured: Measured, question: Question) -> Estimate | NotEstimable:
    """Evidence on the moments, with what was dropped and how periods were read among its checks."""
    found = estimate(measured.moments, question)
    checks = (*found.checks, *of_reading(measured))
    return found.model_copy(update={"checks": checks, "data": measured.data})


def of_reading(measured: Measured) -> list[Check]:
    """What reading the rows showed: units that had to be left out, periods that only their order places."""
    told = [_missing(measured)]
    if measured.scale == "text":
        told.append(Check(name="period-order", verdict="weak", says=Remark(code="check-period-order-weak")))
    return told


def _missing(measured: Measured) -> Check:
    """Units that had to be left out because an outcome is missing."""
    if not measured.dropped:
        return Check(name="missing", verdict="pass", says=Remark(code="check-missing-pass"), statistic=0.0)
    share = measured.dropped / (measured.dropped + measured.units)
    says = Remark(code="check-missing-weak", params={"dropped": measured.dropped, "share": round(100 * share, 1)})
    return Check(name="missing", verdict="weak", says=says, statistic=share)
