"""The steps that every such query begins with: outcomes by customer, the main team of each customer, who is in.

A step is a name and a SELECT; later steps read earlier ones by name. Names are also those of the comments that say what
a step does (`query-step-<name>`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sowhat.metrics.roster import ALWAYS_DAYS
from sowhat.studies.query.terms import Terms

NEVER = "never"


@dataclass(frozen=True, slots=True)
class Step:
    """A named SELECT."""

    name: str
    sql: str


def listed(parts: Iterable[str], indent: str = "    ") -> str:
    """Comma-separated, a few on a line."""
    lines = [""]
    for part in parts:
        if len(lines[-1]) + len(part) > 100:
            lines.append("")
        lines[-1] += (", " if lines[-1] else "") + part
    return f",\n{indent}".join(lines)


def each(pattern: str, terms: Terms) -> list[str]:
    """The pattern for every period with a value; `{k}` is its number."""
    return [pattern.replace("{k}", str(number)) for number in terms.landmarks]


def outcomes(terms: Terms) -> Iterator[Step]:
    """`outcome_read` (unit, p, v) and `outcome_by_period` (unit, place, y): each customer and period once."""
    made, columns = terms.dialect, terms.outcome.columns
    value = made.number(made.column(columns.value or ""))
    only = (
        f"\n  WHERE LOWER({made.key(made.column(columns.metric))}) = {made.literal(terms.outcome.name.lower())}"
        if columns.metric
        else ""
    )
    yield Step(
        "outcome_read",
        f"SELECT {made.key(made.column(columns.unit))} AS unit,\n"
        f"    {made.packed(made.column(columns.period))} AS p,\n    {value} AS v\n"
        f"  FROM {made.table(terms.tables.outcomes)}{only}",
    )
    yield Step(
        "outcome_placed",
        f"SELECT unit, v,\n    {cascade(terms, 'p')} AS place\n  FROM outcome_read\n"
        f"  WHERE unit <> '' AND v IS NOT NULL AND p < '{terms.bound(len(terms.starts))}'",
    )
    yield Step(
        "outcome_by_period",
        "SELECT unit, place, MAX(v) AS y\n  FROM outcome_placed\n  GROUP BY unit, place\n"
        "  HAVING place < 0 OR MIN(v) = MAX(v)",
    )


def cascade(terms: Terms, packed: str, last: bool = False) -> str:
    """The number of the period that holds a packed day: -1 before the first, with `last` their count after the last."""
    whens = [f"WHEN {packed} < '{terms.bound(number)}' THEN {number - 1}" for number in range(len(terms.starts) + 1)]
    tail = f" WHEN {packed} >= '{terms.bound(len(terms.starts))}' THEN {len(terms.starts)}" if last else ""
    return "CASE " + "\n      ".join(whens) + tail + " END"


def unreadable(terms: Terms) -> str:
    """Whether a packed day is none, such as 2026-W10 or 2026-3-2."""
    lengths = "(6, 8)" if terms.outcome.every in ("month", "quarter") else "(8)"
    length = "CHAR_LENGTH(p)" if terms.dialect.text == "CHAR" else "LENGTH(p)"
    return f"({length} NOT IN {lengths} OR SUBSTR(p, 5, 1) NOT IN ('0', '1'))"


def members(terms: Terms) -> Iterator[Step]:
    """`members` (unit, team, since): customers of the roster's day, each under its main team; `since` is empty where
    nobody knows."""
    made, columns = terms.dialect, terms.rosters
    keys = f"{made.key(made.column(columns.customer))} AS unit, {made.key(made.column(columns.team))} AS team"
    source = made.table(terms.tables.rosters)
    if not (columns.from_ or columns.to):
        yield Step("roster_read", f"SELECT {keys}\n  FROM {source}")
        yield Step(
            "members",
            "SELECT unit, MIN(team) AS team, '' AS since\n  FROM roster_read\n  WHERE unit <> '' AND team <> ''\n"
            "  GROUP BY unit",
        )
        return
    since, until = (_span(terms, name) for name in (columns.from_, columns.to))
    yield Step(
        "roster_read", f"SELECT DISTINCT {keys},\n    {since} AS since,\n    {until} AS until_day\n  FROM {source}"
    )
    yield from _longest(terms)


def _span(terms: Terms, name: str | None) -> str:
    return f"COALESCE({terms.dialect.packed(terms.dialect.column(name))}, '')" if name else "''"


def _longest(terms: Terms) -> Iterator[Step]:
    """The team that a customer was with longest until the day; by name among equals."""
    day = f"'{terms.day:%Y%m%d}'"
    ended = f"CASE WHEN until_day = '' OR until_day > {day} THEN {day} ELSE until_day END"
    days = f"CASE WHEN since = '' THEN {ALWAYS_DAYS} ELSE {terms.dialect.between(ended, 'since')} END"
    yield Step(
        "stays",
        f"SELECT unit, team, SUM({days}) AS days,\n"
        "    MIN(CASE WHEN since = '' THEN '99991231' ELSE since END) AS since,\n"
        "    MAX(CASE WHEN since = '' THEN 1 ELSE 0 END) AS no_start,\n"
        f"    MAX(CASE WHEN until_day = '' OR until_day > {day} THEN 1 ELSE 0 END) AS holds\n"
        f"  FROM roster_read\n  WHERE unit <> '' AND team <> '' AND since <= {day}\n  GROUP BY unit, team",
    )
    yield Step(
        "longest",
        "SELECT unit, MAX(days) AS days, CASE WHEN MAX(no_start) = 1 THEN '' ELSE MIN(since) END AS since\n"
        "  FROM stays\n  WHERE holds = 1\n  GROUP BY unit",
    )
    yield Step(
        "members",
        "SELECT s.unit, MIN(s.team) AS team, MIN(l.since) AS since\n"
        "  FROM stays s JOIN longest l ON s.unit = l.unit AND s.days = l.days\n  WHERE s.holds = 1\n  GROUP BY s.unit",
    )


def cohorts(terms: Terms) -> Iterator[Step]:
    """`people` (unit, team, since, cohort): members of teams that were not live too early, and the period in which
    their team went live."""
    if terms.go_lives is None:
        yield Step(
            "people", f"SELECT unit, team, since,\n    {_inlined(terms)} AS cohort\n  FROM members{_late(terms)}"
        )
        return
    yield from _from_table(terms)


def _inlined(terms: Terms) -> str:
    groups: dict[int, list[str]] = {}
    for team, number in sorted(terms.live.items()):
        groups.setdefault(number, []).append(terms.dialect.literal(team))
    whens = [f"WHEN team IN ({', '.join(teams)}) THEN '{terms.label(n)}'" for n, teams in sorted(groups.items())]
    listed_whens = "\n      ".join(whens)
    return f"CASE {listed_whens}\n      ELSE '{NEVER}' END" if whens else f"'{NEVER}'"


def _late(terms: Terms, word: str = "\n  WHERE team") -> str:
    teams = ", ".join(terms.dialect.literal(team) for team in terms.early)
    return f"{word} NOT IN ({teams})" if teams else ""


def _from_table(terms: Terms) -> Iterator[Step]:
    made, written = terms.dialect, terms.go_lives
    columns = written.columns if written else None
    if columns is None:
        return
    only = (
        f"\n  WHERE {made.key(made.column(columns.service))} = {made.literal(terms.study.service)}"
        if columns.service
        else ""
    )
    yield Step(
        "go_live_read",
        f"SELECT {made.key(made.column(columns.team))} AS team,\n    {made.packed(made.column(columns.date))} AS p\n"
        f"  FROM {made.table(terms.tables.go_lives or '')}{only}",
    )
    yield Step(
        "go_live_placed",
        f"SELECT team, MIN({cascade(terms, 'p', last=True)}) AS place\n  FROM go_live_read\n  WHERE p <> ''\n"
        "  GROUP BY team",
    )
    named = "\n      ".join(f"WHEN {n} THEN '{terms.label(n)}'" for n in range(1, len(terms.starts) + 1))
    yield Step(
        "people",
        "SELECT m.unit, m.team, m.since,\n"
        f"    CASE COALESCE(g.place, -9) WHEN -9 THEN '{NEVER}'\n      {named} END AS cohort\n"
        "  FROM members m LEFT JOIN go_live_placed g ON m.team = g.team\n"
        f"  WHERE COALESCE(g.place, -9) NOT IN (-1, 0){_late(terms, ' AND m.team')}",
    )
