"""Put the answer of `show data` together from result tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import ibis
import ibis.expr.types as ir

from sowhat.actions.usage_answer import Results, Row
from sowhat.model.data import Attribution, SourceData
from sowhat.model.usage import Duplicates, Example, Quarantine, Reason

STEPS = ("service", "consumer", "app", "team", "unit")


def quarantine(results: Results, root: Path) -> Quarantine:
    """What could not be read, by source and reason, most records first; files inside `root` by their place in it."""
    grouped: dict[tuple[str, str], list[Row]] = {}
    for row in results.rows(results.table("rejected").order_by(["source", "reason", "path", "line"])):
        grouped.setdefault((row["source"], row["reason"]), []).append(row)
    reasons = [_reason(source, reason, rows, root) for (source, reason), rows in grouped.items()]
    ordered = sorted(reasons, key=lambda line: (-line.records, line.source, line.reason))
    return Quarantine(records=sum(line.records for line in reasons), reasons=tuple(ordered))


def _reason(source: str, reason: str, rows: list[Row], root: Path) -> Reason:
    inside = f"{root.resolve()}/"
    examples = tuple(
        Example(file=row["path"].removeprefix(inside), line=row["line"], excerpt=row["excerpt"]) for row in rows
    )
    return Reason(source=source, reason=reason, records=rows[0]["records"], examples=examples)


def duplicates(sources: Iterable[Row]) -> tuple[Duplicates, ...]:
    """Sources that hold repeated rows."""
    return tuple(
        Duplicates(source=row["source"], records=row["duplicates"], choice=row["duplicates_choice"])
        for row in sources
        if row["duplicates"]
    )


def sources(results: Results, rows: Iterable[Row]) -> tuple[SourceData, ...]:
    """One line a source, with its attribution."""
    found = attributions(results)
    blank = Attribution(calls=0, service=0, consumer=0, app=0, team=0, unit=0, customer=0)
    return tuple(SourceData(**row, attribution=found.get(row["source"], blank)) for row in rows)


def attributions(results: Results) -> Mapping[str, Attribution]:
    """How far each source's calls can be attributed."""
    named = {row["source"]: row["customer"] for row in results.rows(_customers(results.table("customers")))}
    rows = results.rows(_steps(results.table("consumers")))
    return {
        row["source"]: Attribution(
            **{name: row[name] for name in ("calls", *STEPS)}, customer=named.get(row["source"], 0)
        )
        for row in rows
    }


def _steps(consumers: ir.Table) -> ir.Table:
    reached = {step: consumers.calls.sum(where=consumers[step] != "").fill_null(0) for step in STEPS}
    return consumers.group_by("source").agg(calls=consumers.calls.sum(), **reached)


def _customers(customers: ir.Table) -> ir.Table:
    return customers.group_by("source").agg(customer=customers.calls.sum())


def total(parts: Iterable[Attribution]) -> Attribution:
    """The attribution of several sources together."""
    rows = [part.model_dump() for part in parts]
    return Attribution(**{name: sum(row[name] for row in rows) for name in Attribution.model_fields})


def source_rows(results: Results) -> list[Row]:
    """The result table `sources`, in order of name."""
    return results.rows(results.table("sources").order_by(ibis.asc("source")))
