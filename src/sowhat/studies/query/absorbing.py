"""An outcome that happens once: for each deciding team and landmark, the share of those still there who are still there
`horizon` periods later. Only counts are taken; a team is a row, and one of few customers is taken together with others
of its cohort."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.studies.query.state import answer, row
from sowhat.studies.query.steps import Step, cohorts, each, listed, members, outcomes
from sowhat.studies.query.terms import FEWEST, Terms

STAYED = 9999
"""Stands for a customer who never left."""


def steps(terms: Terms) -> Iterator[Step]:
    """All steps in order; the last, `answer`, is what is handed over."""
    yield from outcomes(terms)
    yield from members(terms)
    yield from cohorts(terms)
    yield from _teams(terms)
    first, last = terms.landmarks[0], terms.landmarks[-1]
    text = f"CAST('' AS {terms.dialect.text})"
    parts = [row(terms, "unit", ("cohort", "name", text), "s{k}", "FROM shares")]
    few = f"SELECT COALESCE(SUM(a{first}), 0) AS n FROM pooled WHERE a{last} < {FEWEST}"
    yield Step("answer", answer(terms, parts, few, "named"))


def _teams(terms: Terms) -> Iterator[Step]:
    ahead = terms.study.horizon
    yield Step("gone", "SELECT unit, MIN(place) AS place\n  FROM outcome_by_period\n  WHERE y = 1\n  GROUP BY unit")
    yield Step(
        "units",
        f"SELECT m.unit, m.team, m.cohort, COALESCE(g.place, {STAYED}) AS gone\n"
        "  FROM people m LEFT JOIN gone g ON m.unit = g.unit",
    )
    there = each("SUM(CASE WHEN gone >= {k} THEN 1 ELSE 0 END) AS a{k}", terms)
    still = [f"SUM(CASE WHEN gone > {k + ahead} THEN 1 ELSE 0 END) AS b{k}" for k in terms.landmarks]
    yield Step(
        "team_counts",
        f"SELECT cohort, team,\n    {listed([*there, *still])}\n  FROM units\n  GROUP BY cohort, team",
    )
    last = f"a{terms.landmarks[-1]}"
    kept = [*each("a{k}", terms), *each("b{k}", terms)]
    yield Step(
        "named",
        f"SELECT cohort, team, CASE WHEN {last} < {FEWEST} THEN CONCAT('+', cohort) ELSE team END AS name,\n"
        f"    {listed(kept)}\n  FROM team_counts",
    )
    yield Step(
        "pooled",
        f"SELECT cohort, name,\n    {listed(f'SUM({one}) AS {one}' for one in kept)}\n  FROM named\n"
        "  GROUP BY cohort, name",
    )
    shares = [f"{terms.dialect.number(f'p.b{k}')} / {terms.dialect.number(f'p.a{k}')} AS s{k}" for k in terms.landmarks]
    sums = (f"SUM({one}) AS {one}" for one in each("a{k}", terms))
    yield Step(
        "cohort_counts",
        f"SELECT cohort,\n    {listed(sums)}\n  FROM pooled\n  WHERE {last} >= {FEWEST}\n  GROUP BY cohort",
    )
    yield Step(
        "shares",
        f"SELECT p.cohort, p.name, {_weight(terms)} AS n,\n    {listed(shares)}\n"
        f"  FROM pooled p JOIN cohort_counts c ON p.cohort = c.cohort\n  WHERE p.{last} >= {FEWEST}",
    )


def _weight(terms: Terms) -> str:
    """A cohort weighs its customers there when its teams went live, else at the first landmark: an effect is on those.
    Among its teams a team weighs what it had at first (`metrics.panel`)."""
    first, double = terms.landmarks[0], terms.dialect.number
    whens = " ".join(f"WHEN '{terms.label(k)}' THEN c.a{k}" for k in terms.landmarks)
    live = f"CASE p.cohort {whens} ELSE c.a{first} END"
    return f"{double(f'p.a{first}')} * {double(live)} / {double(f'c.a{first}')}"
