"""Outcomes that end for good, from one table: rows of customers become landmarks of those who decided for them.

A row a unit and period, 1 in the period in which it happened, 0 or nothing before, and no row after it. At each
landmark (the first day of a period) the roster is who is still there, and the outcome is whether they are still there
`horizon` periods later, at the end of that period (van Houwelingen 2007, Dynamic prediction by landmarking in event
history analysis, Scandinavian Journal of Statistics 34, section 2). Successive landmarks of the same deciding units
are compared, weighted by their customers. A landmark whose follow-up crosses the go-live sees it already: so many
landmarks before it are anticipation. The same as `metrics.panel` makes of a study's roster.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sowhat.engine.panel import PanelBench
from sowhat.engine.panel_sql import Shape
from sowhat.errors import CallError, DataError, Problem
from sowhat.evidence.did import gaps
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import Cell, CohortMoments, Floats, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.grade import with_checks
from sowhat.model.estimate import Check, DataUsed, Finding, NotEstimable, Remark
from sowhat.model.study import Missing
from sowhat.studies import faults
from sowhat.studies.columns import ABSENT, Columns, Kind, kinds, quoted
from sowhat.studies.panel import MOST_PERIODS, TOO_LONG, Measured, measure
from sowhat.studies.periods import Calendar
from sowhat.studies.reading_calendar import calendar_of
from sowhat.studies.relation import Places, prepare
from sowhat.studies.table import opened

HORIZON = 1
"""Periods later, where nobody says."""

EACH = 10
"""Customers in a group, where nobody says who decided for them: they leave one by one, and a share needs several."""

MOST = 100
"""Groups a cohort and stratum."""

_PLAIN = (*ABSENT, "0", "1", "0.0", "1.0", "true", "false")


@dataclass(frozen=True, slots=True)
class _Read:
    """The table, its calendar, and how far the outcome lies from its landmark."""

    columns: Columns
    known: Calendar
    horizon: int

    @property
    def landmarks(self) -> int:
        return len(self.known.labels) - self.horizon


def from_file(path: Path, columns: Columns, question: Question, missing: Missing, horizon: int | None) -> Finding:
    """The effect on being still there `horizon` periods later. Raises as `did.from_file`, and for an outcome other than
    0 and 1, rows after it happened, a gap in the calendar and too few periods."""
    ahead = HORIZON if horizon is None else horizon
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        placed = replace(columns, relation=relation, path=str(path), header=header)
        return _finding(bench, placed, question, missing, ahead)


def _finding(bench: PanelBench, columns: Columns, question: Question, missing: Missing, horizon: int) -> Finding:
    held = kinds(bench, columns)
    faults.not_numbers(bench, columns, held)
    [(rows,)] = bench.rows(f"SELECT count(*) FROM {columns.relation}")
    if not rows:
        raise DataError(Problem("panel-empty", columns.where()))
    bench.steady(int(str(rows)))
    known = calendar_of(bench, columns, held, MOST_PERIODS, TOO_LONG)
    _unbroken(known)
    read = _Read(columns, known, horizon)
    if read.landmarks < 2:
        params = {"periods": len(known.labels), "needed": horizon + 2, "horizon": horizon}
        raise CallError(Problem("absorbing-short", params=params))
    places = prepare(bench, columns, held, known)
    _lives(bench, read, places, held)
    told = _missing(bench, read, places, missing)
    measured = _landmarks(bench, read, places, missing)
    moments = _labelled(measured.moments, known)
    asked = replace(question, anticipation=question.anticipation + horizon, horizon=0, share=True)
    found = with_checks(estimate(moments, asked), (told, *_emptied(measured), *_order(known)))
    content = _content(bench, measured.data, int(str(rows)), horizon)
    return _named(found.model_copy(update={"data": content}), horizon, _people(bench), moments)


def _unbroken(known: Calendar) -> None:
    """Whether something happened in a period that nobody recorded cannot be known."""
    for at, (one, other) in enumerate(zip(known.positions, known.positions[1:], strict=False)):
        if other != one + 1:
            params = {"before": str(known.labels[at]), "after": str(known.labels[at + 1])}
            raise DataError(Problem("absorbing-gap", params=params))


def _lives(bench: PanelBench, read: _Read, places: Places, held: dict[str, Kind]) -> None:
    """Make `absorbing_lives`: unit, code, [cluster], [stratum], the number of the period in which it happened, rows."""
    faults.look(bench, read.columns, Shape(places.pos, places.values, read.columns.extras), [""])
    numbers = ", ".join(f"({pos}, {at})" for at, pos in enumerate(places.pos))
    kept = "".join(f", min({role}) AS {role}" for role in read.columns.extras)
    bench.run(
        f"CREATE OR REPLACE TEMP TABLE absorbing_lives AS SELECT unit, min(code) AS code{kept}, count(*) AS n, "
        "min(CASE WHEN y = 1 THEN number END) AS gone, max(number) AS last, bool_or(y NOT IN (0, 1)) AS odd "
        f"FROM panel_rows JOIN (VALUES {numbers}) AS periods (place, number) ON pos = place GROUP BY unit"
    )
    for condition, code in (("odd", "absorbing-not-0-or-1"), ("last > gone", "absorbing-goes-on")):
        found = bench.rows(f"SELECT unit, gone FROM absorbing_lives WHERE {condition} ORDER BY unit LIMIT 1")
        if found:
            _refuse(bench, read, found[0], code)


def _refuse(bench: PanelBench, read: _Read, unit: tuple[object, ...], code: str) -> None:
    """Raises DataError for a unit's row that cannot be: an outcome that is neither, or one after the end."""
    columns = read.columns
    bench.run("SET preserve_insertion_order = true")
    rows = bench.rows(
        f"SELECT panel_row, {quoted(columns.outcome)}::VARCHAR, {quoted(columns.period)}::VARCHAR "
        f"FROM (SELECT *, row_number() OVER () - 1 AS panel_row FROM {columns.relation}) "
        f"WHERE {quoted(columns.unit)}::VARCHAR = ?::VARCHAR ORDER BY panel_row",
        [unit[0]],
    )
    value, period = str(rows[0][1]), str(rows[0][2])
    at = int(str(rows[0][0]))
    number = {str(raw): place for place, raw in enumerate(read.known.raw)}
    end = len(number) if unit[1] is None else int(str(unit[1]))
    for row, told, when in rows:
        odd = told is not None and str(told).strip().lower() not in _PLAIN
        later = code == "absorbing-goes-on" and number.get(str(when), end) > end
        if odd or later:
            at, value, period = int(str(row)), str(told), str(when)
            break
    ends = str(read.known.raw[end]) if end < len(number) else ""
    params = {"column": columns.outcome, "unit": str(unit[0]), "value": value, "period": period, "end": ends}
    raise DataError(Problem(code, columns.where(at), params))


def _whole(read: _Read, missing: Missing) -> str:
    """Whether a customer was there from the first period and every period until it ended or the table does."""
    return "true" if missing == "zero" else f"n = coalesce(gone, {len(read.known.labels) - 1}) + 1"


def _missing(bench: PanelBench, read: _Read, places: Places, missing: Missing) -> Check:
    """The check `missing`, of customers; without a row means still there where zero was asked for."""
    starts, last = read.known.starts, read.known.positions[-1]
    treated = {code for code, at in places.code.items() if (start := starts[at]) is not None and start <= last}
    name = "cluster" if read.columns.cluster else "''"
    whole = _whole(read, "drop-unit")
    rows = bench.rows(
        f"SELECT code, {name} AS name, count(*)::DOUBLE, count(*) FILTER (NOT ({whole}))::DOUBLE "
        "FROM absorbing_lives GROUP BY 1, 2 ORDER BY 1, 2"
    )
    both = [[row for row in rows if (int(str(row[0])) in treated) == ours] for ours in (True, False)]
    return gaps.check(missing, *(_side(some, bool(read.columns.cluster)) for some in both))


def _side(rows: list[tuple[object, ...]], named: bool) -> gaps.Side:
    each: dict[object, Floats] = {}
    for _, name, units, lost in rows:
        each[name] = each.get(name, np.zeros(2)) + np.array([float(str(units)), float(str(lost))])
    table = np.array(list(each.values())).reshape(len(each), 2)
    units, lost = table.sum(axis=0).tolist()
    return gaps.Side(units, lost, lost, lost, table if named and len(table) else None)


def _landmarks(bench: PanelBench, read: _Read, places: Places, missing: Missing) -> Measured:
    """The moments of deciding units by landmark, periods counted from 1. A unit weighs its customers at the first
    landmark, scaled so that its cohort weighs those still there at go-live: whoever kept more of a few by chance must
    not weigh more for it, or the time before looks better than it was."""
    roles = [role for role in ("cluster", "stratum") if role in read.columns.extras]
    cohort = ", ".join(["code", *(["stratum"] if "stratum" in roles else [])])
    keys = f"team, {cohort}"
    starts = ", ".join(
        f"({code}, {'NULL' if start is None else max(start, 0) + 1})"
        for code, start in ((code, read.known.starts[at]) for code, at in places.code.items())
    )
    bench.run(
        f"CREATE OR REPLACE TEMP TABLE absorbing_panel AS WITH people AS (SELECT *, {_team(read)} AS team "
        f"FROM absorbing_lives WHERE {_whole(read, missing)}), shares AS (SELECT {keys}, mark + 1 AS period, "
        f"avg((gone IS NULL OR gone > mark + {read.horizon})::INTEGER) AS y, count(*)::DOUBLE AS there FROM people "
        f"CROSS JOIN range({read.landmarks}) AS marks (mark) WHERE gone IS NULL OR gone >= mark "
        f"GROUP BY {keys}, mark), dated AS (SELECT * FROM shares JOIN (VALUES {starts}) AS firsts (start_code, first) "
        f"ON code = start_code), opened AS (SELECT *, concat_ws(chr(31), {keys}) AS decider, "
        f"first_value(there) OVER (PARTITION BY {keys} ORDER BY period) AS opening FROM dated) "
        f"SELECT *, opening * coalesce(sum(there) FILTER (period = first) OVER (PARTITION BY {cohort}) "
        f"/ sum(opening) FILTER (period = first) OVER (PARTITION BY {cohort}), 1) AS weight FROM opened"
    )
    columns = Columns("absorbing_panel", "decider", "period", "y", "first", cluster="team", weight="weight")
    return measure(bench, replace(columns, stratum="stratum" if "stratum" in roles else None))


def _team(read: _Read) -> str:
    """Who decided; where nobody says, groups of one cohort (and stratum), drawn by the hash of the unit."""
    if read.columns.cluster:
        return "cluster::VARCHAR"
    own = "code, stratum" if "stratum" in read.columns.extras else "code"
    count = f"greatest(1, least({MOST}, count(*) OVER (PARTITION BY {own}) // {EACH}))"
    return f"concat_ws(chr(31), {own}, hash(unit) % {count})"


def _labelled(moments: CohortMoments, known: Calendar) -> CohortMoments:
    """The labels of the table instead of numbers."""
    named = dict(zip(known.starts, known.cohorts, strict=True)) | dict(enumerate(known.labels))
    cells = tuple(Cell(cell.start, named.get(cell.start), cell.stratum) for cell in moments.cells)
    count = len(moments.periods)
    return replace(moments, periods=Periods(known.labels[:count], known.positions[:count]), cells=cells)


def _emptied(measured: Measured) -> list[Check]:
    """Deciding units of which nobody is left at some landmark."""
    if not measured.dropped:
        return []
    params = {"units": measured.dropped, "of": measured.dropped + measured.units}
    return [Check(name="emptied", verdict="weak", says=Remark(code="check-emptied-weak", params=params))]


def _order(known: Calendar) -> list[Check]:
    if known.scale != "text":
        return []
    return [Check(name="period-order", verdict="weak", says=Remark(code="check-period-order-weak"))]


def _people(bench: PanelBench) -> int:
    return int(str(bench.rows("SELECT count(*) FROM absorbing_lives")[0][0]))


def _content(bench: PanelBench, data: DataUsed, rows: int, horizon: int) -> DataUsed:
    """Of the rows, not of the landmarks that were made of them."""
    seen = bench.rows("SELECT bit_xor(hash(unit, code, gone, n)) FROM absorbing_lives")[0][0]
    mark = hashlib.sha256(f"{data.fingerprint} {seen} {horizon}".encode()).hexdigest()[:32]
    return DataUsed(rows=rows, fingerprint=mark)


def _named(found: Finding, horizon: int, people: int, moments: CohortMoments) -> Finding:
    """What was estimated, and how many customers that is: all in the table, and of the treated those still there when
    their deciding unit went live."""
    last = moments.periods.positions[-1]
    treated = [cell.start is not None and 0 < cell.start <= last for cell in moments.cells]
    n = found.n.model_copy(update={"units": people, "treated": round(float(moments.weight[treated].sum()))})
    if isinstance(found, NotEstimable):
        return found.model_copy(update={"n": n})
    return found.model_copy(update={"n": n, "estimand": f"still-there-after-{horizon}"})
