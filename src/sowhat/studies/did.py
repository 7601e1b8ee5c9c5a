"""Staggered adoption from one table: rows, moments, finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sowhat.engine.panel import PanelBench
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.unmoved import check as judged
from sowhat.evidence.grade import with_checks
from sowhat.model.estimate import Check, Estimate, NotEstimable, Remark
from sowhat.model.study import Missing
from sowhat.studies.columns import Columns, kinds, quoted
from sowhat.studies.panel import Measured, Rule, measure
from sowhat.studies.relation import outcome
from sowhat.studies.table import opened

BESIDE = "placebo_outcome"


def from_file(
    path: Path, columns: Columns, question: Question, missing: Missing = "drop-unit"
) -> Estimate | NotEstimable:
    """The finding of a CSV or Parquet file; `columns.relation` is filled in here.

    Raises CallError for columns and first treated values that cannot be used and questions that cannot be served,
    DataError for rows that contradict each other, BlockedError for a file that cannot be read.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        placed = replace(columns, relation=relation, path=str(path), header=header)
        rule = Rule(missing, question.anticipation)
        measured = measure(bench, placed, rule=rule)
        return finding(measured, question, unmoved(bench, placed, rule))


def finding(measured: Measured, question: Question, beside: CohortMoments | None = None) -> Estimate | NotEstimable:
    """Evidence on the moments, with what was dropped and how periods were read among its checks; `beside` are those of
    an outcome that nobody can have moved."""
    found = estimate(measured.moments, question)
    doubts = of_reading(measured)
    if beside is not None and isinstance(found, Estimate):
        doubts.append(judged(found, measured.moments, beside, question))
    if isinstance(found, NotEstimable):
        found = _since_when(found, measured)
    return with_checks(found, doubts).model_copy(update={"data": measured.data})


def _since_when(found: NotEstimable, measured: Measured) -> NotEstimable:
    """Where all who are treated started in a period called 1, the first, the column may say whether, not since when."""
    cohorts = {str(cell.cohort) for cell in measured.moments.cells if cell.cohort is not None}
    if cohorts != {"1"} or "reason-treated-from-start" not in {reason.code for reason in found.reasons}:
        return found
    return found.model_copy(update={"what_would_help": (*found.what_would_help, Remark(code="help-since-when"))})


def unmoved(bench: PanelBench, columns: Columns, rule: Rule) -> CohortMoments | None:
    """Moments of the placebo outcome, which is there where the outcome is: the same units and periods, the same
    denominator. None without one."""
    if columns.placebo is None:
        return None
    name = quoted(columns.placebo)
    there = "true" if rule.missing == "zero" else f"{outcome(columns, kinds(bench, columns))} IS NOT NULL"
    bench.run(
        f"CREATE OR REPLACE TEMP VIEW {BESIDE} AS "
        f"SELECT * REPLACE (CASE WHEN {there} THEN {name} END AS {name}) FROM {columns.relation}"
    )
    other = replace(columns, relation=BESIDE, outcome=columns.placebo, placebo=None)
    return measure(bench, other, rule=rule).moments


def of_reading(measured: Measured) -> list[Check]:
    """What reading the rows showed: outcomes that are missing, periods that only their order places."""
    told = [measured.gaps]
    if measured.scale == "text":
        told.append(Check(name="period-order", verdict="weak", says=Remark(code="check-period-order-weak")))
    return told
