"""A state outcome: means, then centred products, by cohort; and the means of deciding teams.

Two passes over rows that are near zero: the mean of everybody is taken off first, so that an outcome around 1e9 keeps
its digits. No sum of squares of anything that was not centred.
"""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.studies.query.steps import Step, cohorts, each, listed, members, outcomes, unreadable
from sowhat.studies.query.terms import FEWEST, Terms


def steps(terms: Terms) -> Iterator[Step]:
    """All steps in order; the last, `answer`, is what is handed over."""
    yield from outcomes(terms)
    yield from members(terms)
    yield from cohorts(terms)
    yield from _units(terms)
    yield from _sizes()
    yield from _moments(terms)
    yield Step("answer", answer(terms, _parts(terms), difference("units", "kept"), "team_labels"))


def _units(terms: Terms) -> Iterator[Step]:
    wide = each("MAX(CASE WHEN place = {k} THEN y END) AS y{k}", terms)
    yield Step(
        "outcome_wide",
        f"SELECT unit, MIN(place) AS appeared,\n    {listed(wide)}\n  FROM outcome_by_period\n  GROUP BY unit",
    )
    filled = each("w.y{k}" if terms.complete else "COALESCE(w.y{k}, 0) AS y{k}", terms)
    yield Step(
        "units",
        f"SELECT 1 AS one, m.unit, m.team, m.cohort,\n    {listed(filled)}\n"
        f"  FROM people m LEFT JOIN outcome_wide w ON m.unit = w.unit{_whole(terms)}",
    )


def _whole(terms: Terms) -> str:
    """Who is in: with a value in each period, or whose life began by the end of the first one."""
    if terms.complete:
        return "\n  WHERE " + " AND ".join(each("w.y{k} IS NOT NULL", terms))
    until = f"{terms.second:%Y%m%d}"
    if f"{terms.day:%Y%m%d}" < until:
        return ""
    return f"\n  WHERE w.appeared < 1 OR (m.since <> '' AND m.since < '{until}')"


def _sizes() -> Iterator[Step]:
    """Cohorts with enough customers; teams with enough keep their name, the others are taken together, with the
    smallest of the larger ones where they are too few even so."""
    yield Step("cohort_sizes", "SELECT cohort, COUNT(*) AS n\n  FROM units\n  GROUP BY cohort")
    yield Step(
        "kept", f"SELECT u.*\n  FROM units u JOIN cohort_sizes c ON u.cohort = c.cohort\n  WHERE c.n >= {FEWEST}"
    )
    yield Step("team_sizes", "SELECT cohort, team, COUNT(*) AS n\n  FROM kept\n  GROUP BY cohort, team")
    yield Step(
        "small_teams",
        f"SELECT cohort, SUM(CASE WHEN n < {FEWEST} THEN n ELSE 0 END) AS few,\n"
        f"    MIN(CASE WHEN n >= {FEWEST} THEN n END) AS smallest\n  FROM team_sizes\n  GROUP BY cohort",
    )
    yield Step(
        "team_labels",
        "SELECT t.cohort, t.team,\n"
        f"    CASE WHEN t.n < {FEWEST} OR (s.few > 0 AND s.few < {FEWEST} AND t.n = s.smallest)\n"
        "      THEN CONCAT('+', t.cohort) ELSE t.team END AS name\n"
        "  FROM team_sizes t JOIN small_teams s ON t.cohort = s.cohort",
    )


def _moments(terms: Terms) -> Iterator[Step]:
    yield Step(
        "centre", f"SELECT 1 AS one, COUNT(*) AS n,\n    {listed(each('AVG(y{k}) AS c{k}', terms))}\n  FROM kept"
    )
    yield Step(
        "near",
        f"SELECT k.team, k.cohort,\n    {listed(each('k.y{k} - c.c{k} AS d{k}', terms))}\n"
        "  FROM kept k JOIN centre c ON k.one = c.one",
    )
    yield Step(
        "means",
        "SELECT cohort, COUNT(*) AS n,\n"
        f"    {listed(each('AVG(d{k}) AS m{k}', terms))}\n  FROM near\n  GROUP BY cohort",
    )
    yield Step(
        "apart",
        f"SELECT 1 AS one, a.cohort,\n    {listed(each('a.d{k} - m.m{k} AS e{k}', terms))}\n"
        "  FROM near a JOIN means m ON a.cohort = m.cohort",
    )
    yield Step("numbers", "\n  UNION ALL ".join(f"SELECT 1 AS one, {k} AS s" for k in terms.landmarks))
    chosen = "\n      ".join(each("WHEN {k} THEN a.e{k}", terms))
    yield Step(
        "pairs",
        f"SELECT a.cohort, b.s,\n    {listed(each('a.e{k}', terms))},\n    CASE b.s {chosen} END AS e\n"
        "  FROM apart a JOIN numbers b ON a.one = b.one",
    )
    yield Step(
        "products",
        f"SELECT cohort, s, COUNT(*) AS n,\n    {listed(each('AVG(e * e{k}) AS v{k}', terms))}\n"
        "  FROM pairs\n  GROUP BY cohort, s",
    )
    yield Step(
        "teams",
        f"SELECT a.cohort, l.name, COUNT(*) AS n,\n    {listed(each('AVG(a.d{k}) AS m{k}', terms))}\n"
        "  FROM near a JOIN team_labels l ON a.cohort = l.cohort AND a.team = l.team\n  GROUP BY a.cohort, l.name",
    )


def _parts(terms: Terms) -> list[str]:
    text = f"CAST('' AS {terms.dialect.text})"
    named = "\n      ".join(f"WHEN {k} THEN '{terms.label(k)}'" for k in terms.landmarks)
    return [
        row(terms, "centre", (text, text, text), "c{k}", "FROM centre"),
        row(terms, "mean", ("cohort", "''", "''"), "m{k}", "FROM means"),
        row(terms, "cov", ("cohort", "''", f"CASE s {named} END"), "v{k}", "FROM products"),
        row(terms, "team", ("cohort", "name", "''"), "m{k}", "FROM teams"),
    ]


def row(terms: Terms, kind: str, keys: tuple[str, str, str], value: str, source: str) -> str:
    """Rows of one kind: cohort, name and period, n, and a value for each period."""
    cohort, name, period = keys
    values = each(value + " AS y_{k}", terms)
    values = [said.replace(f"y_{k}", f"y_{terms.label(k)}") for said, k in zip(values, terms.landmarks, strict=True)]
    return (
        f"SELECT '{kind}' AS kind, {cohort} AS cohort, {name} AS name, {period} AS period,\n"
        f"    {terms.dialect.number('n')} AS n,\n"
        f"    {listed(values)}\n  {source}"
    )


def answer(terms: Terms, parts: list[str], left_out: str, labels: str) -> str:
    """The parts, and what was left out of them as counts: never one of 1 to 19 customers, which is told as 20."""
    counts = [
        _count(terms, "dropped", difference("people", "units")),
        _count(terms, "left-out", left_out),
        _count(terms, "unread", f"SELECT COUNT(*) AS n FROM outcome_read WHERE {unreadable(terms)}"),
        _count(terms, "pooled", f"SELECT COUNT(*) AS n FROM {labels} WHERE name <> team", masked=False),
    ]
    return "\nUNION ALL\n".join([*parts, *counts])


def difference(whole: str, part: str) -> str:
    """How many more rows a step has than another."""
    both = f"SELECT COUNT(*) AS n FROM {whole} UNION ALL SELECT -COUNT(*) AS n FROM {part}"
    return f"SELECT SUM(n) AS n FROM ({both}) d"


def _count(terms: Terms, kind: str, counted: str, masked: bool = True) -> str:
    shown = f"CASE WHEN n > 0 AND n < {FEWEST} THEN {FEWEST} ELSE n END" if masked else "n"
    empty = ", ".join(terms.dialect.number("NULL") for _ in terms.landmarks)
    return f"SELECT '{kind}', '', '', '', {terms.dialect.number(shown)}, {empty}\n  FROM ({counted}) q"
