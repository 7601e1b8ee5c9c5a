"""The whole query as its steps."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.query import TableRole
from sowhat.studies.query import absorbing, state
from sowhat.studies.query.steps import Step
from sowhat.studies.query.terms import Terms


def query(terms: Terms) -> tuple[Step, ...]:
    """Steps in order; the last is what is handed over. Raises CallError `roster-late`."""
    return tuple((absorbing if terms.absorbing else state).steps(terms))


def columns(terms: Terms) -> tuple[str, ...]:
    """The columns of the answer."""
    return ("kind", "cohort", "name", "period", "n", *(f"y_{terms.label(k)}" for k in terms.landmarks))


def reads(terms: Terms) -> Iterator[tuple[TableRole, str, tuple[str, ...]]]:
    """Each table that is read, what it is, and its columns."""
    outcome = terms.outcome.columns
    told = (outcome.unit, outcome.period, outcome.value, outcome.metric)
    yield "outcomes", terms.tables.outcomes, _there(told)
    roster = terms.rosters
    yield "rosters", terms.tables.rosters, _there((roster.team, roster.customer, roster.from_, roster.to))
    if terms.go_lives is not None and terms.tables.go_lives:
        live = terms.go_lives.columns
        yield "go_lives", terms.tables.go_lives, _there((live.team, live.date, live.service))


def _there(names: tuple[str | None, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name)


def command(terms: Terms) -> str:
    """What reads the answer, with the study's own question."""
    study = terms.study
    ahead = study.anticipation + (study.horizon if terms.absorbing else 0)
    words = ["sowhat estimate --moments", f"{study.name}.csv", f"--control {study.control}"]
    words += [f"--anticipation {ahead}"] if ahead else []
    return " ".join([*words, f"--horizon {0 if terms.absorbing else study.horizon}"])
