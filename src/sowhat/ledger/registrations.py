"""What a registration fixes, and every change since. The stamp of the ledger counts, not a date that someone wrote."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise

from sowhat.ledger import chain
from sowhat.model.ledger import Book, Registration, TermChange, Terms
from sowhat.model.study import OutcomeTable, Study
from sowhat.model.value import Text, Value

FREE = ("name", "title", "registered", "cost")
"""Fields of a study that may change: what it is called, the written date, and what was spent."""


def terms(study: Study) -> Study:
    """What a registration fixes of a study."""
    return study.model_copy(update={"title": Text(), "registered": None, "cost": None})


def beside(table: OutcomeTable | None, plan: Value | None = None) -> Terms | None:
    """What a registration fixes of an outcome and of a roll-out plan; None where nobody declared the outcome."""
    if table is None:
        return None
    drawn = "" if plan is None else chain.digest(chain.canonical(plan))
    of_outcome = {"kind": table.kind, "unit": table.unit, "every": table.every, "good": table.good}
    return Terms.model_validate({**of_outcome, "counts": table.counts, "plan": drawn})


def holds(one: Registration, study: Study, outcome: Terms | None) -> bool:
    """Whether the study is asked as it was registered; entries from before outcomes were fixed say nothing of them, and
    where `outcome` is None nobody asks."""
    return terms(one.study) == terms(study) and (None in (outcome, one.outcome) or one.outcome == outcome)


def standing(held: Book, study: Study, outcome: Terms | None = None) -> Registration | None:
    """The earliest registration of exactly these terms."""
    return next((one for one in held.registrations if holds(one, study, outcome)), None)


def history(held: Book, name: str) -> tuple[Registration, ...]:
    """Every registration of a study, the first one first."""
    return tuple(one for one in held.registrations if one.study.name == name)


def changes(held: Book, study: Study, outcome: Terms | None = None) -> tuple[TermChange, ...]:
    """What was altered after a registration, for ever: between two registrations (`number` and `at` of the second), and
    since the last one (`number` null: not registered anew)."""
    told = history(held, study.name)
    between = [change for before, after in pairwise(told) for change in _between(before, after)]
    return (*between, *(_since(told[-1], study, outcome) if told else ()))


def _between(before: Registration, after: Registration) -> Iterator[TermChange]:
    for field, was, became in _apart(_fixed(before), _fixed(after)):
        yield TermChange(field=field, before=was, after=became, number=after.number, at=after.at)


def _since(last: Registration, study: Study, outcome: Terms | None) -> Iterator[TermChange]:
    now = last.model_copy(update={"study": study, "outcome": outcome if last.outcome else None})
    for field, was, became in _apart(_fixed(last), _fixed(now)):
        yield TermChange(field=field, before=was, after=became, number=None, at=None)


def _fixed(one: Registration) -> dict[str, str]:
    """Each term as text."""
    study = {key: value for key, value in one.study.model_dump(mode="json").items() if key not in FREE}
    outcome = {} if one.outcome is None else one.outcome.model_dump(mode="json")
    told = {**study, **{f"outcome.{key}": value for key, value in outcome.items()}}
    told |= {f"threshold.{key}": value for key, value in one.thresholds.items()}
    return {key: _text(value) for key, value in told.items()}


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _apart(before: dict[str, str], after: dict[str, str]) -> Iterable[tuple[str, str, str]]:
    """Terms that both know and that differ; what an earlier entry did not fix yet cannot have changed."""
    return [(key, before[key], after[key]) for key in before if key in after and before[key] != after[key]]
