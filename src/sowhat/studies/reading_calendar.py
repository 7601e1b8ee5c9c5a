"""The calendar that the rows of a panel lie on."""

from __future__ import annotations

from dataclasses import replace

from sowhat.engine.panel import PanelBench
from sowhat.errors import CallError, DataError, Param, Problem
from sowhat.studies import faults
from sowhat.studies.columns import Columns
from sowhat.studies.periods import Calendar, calendar, never
from sowhat.studies.relation import Kinds, value
from sowhat.studies.written import plain

YES = frozenset({"1", "true", "t", "yes", "y", "treated", "treatment", "是", "已上线"})
NO = frozenset({"false", "f", "no", "n", "control", "untreated", "否"})
"""What a column says that tells whether a unit was treated, in lower case."""


def calendar_of(bench: PanelBench, columns: Columns, held: Kinds, most: int, code: str) -> Calendar:
    """Periods and first treated values as written, in order. Raises DataError for a row without a period, and the
    problem `code` for more than `most` periods; CallError for a first treated value that is on no calendar."""
    query = f"SELECT DISTINCT {value(columns, held, 'period')}, {value(columns, held, 'first')} FROM {columns.relation}"
    pairs = bench.rows(query)
    periods, firsts = (list(dict.fromkeys(pair[at] for pair in pairs)) for at in (0, 1))
    if any(each is None or str(each).strip() in ("", "nan") for each in periods):
        faults.no_period(bench, columns)
    if len(periods) > most:
        params: dict[str, Param] = {"periods": len(periods), "most": most, "column": columns.period}
        raise DataError(Problem(code, columns.where(), params))
    _not_flags(bench, columns, periods, firsts)
    try:
        return calendar(periods, firsts)
    except (CallError, DataError) as error:
        raise type(error)(*(_placed(bench, columns, problem) for problem in error.problems)) from None


def _placed(bench: PanelBench, columns: Columns, problem: Problem) -> Problem:
    """The problem with its column and the first row that says so."""
    role = "first" if problem.code == "panel-first-treated-unreadable" else "period"
    rows = faults.rows_with(bench, columns, role, str(problem.params["value"]).strip())
    params = {**problem.params, "named": "yes", "column": columns.named[role]}
    return replace(problem, where=columns.where(rows[0] if rows else None), params=params)


def _not_flags(bench: PanelBench, columns: Columns, periods: list[object], firsts: list[object]) -> None:
    """Raises CallError (`panel-first-treated-flag`) for a column that says whether, not since when: all that it has
    besides never is one word for yes, or a 1 where no period is called 1."""
    said = [value for value in firsts if not never(value)]
    words = {plain(value) for value in said} - NO
    if len(words) == 1 and words <= YES - {plain(value) for value in periods}:
        shown = str(next(value for value in said if plain(value) in words))
        rows = faults.rows_with(bench, columns, "first", shown)
        where = columns.where(rows[0] if rows else None)
        raise CallError(Problem("panel-first-treated-flag", where, {"column": columns.first, "value": shown}))
