"""The calendar that the rows of a panel lie on."""

from __future__ import annotations

from sowhat.engine.panel import PanelBench
from sowhat.errors import DataError, Param, Problem
from sowhat.studies import faults
from sowhat.studies.columns import Columns
from sowhat.studies.periods import Calendar, calendar
from sowhat.studies.relation import Kinds, value


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
    return calendar(periods, firsts)
