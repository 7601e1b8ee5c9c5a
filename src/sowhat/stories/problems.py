"""A problem in words: what is wrong, where, and the cure."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.errors import Problem, SowhatError
from sowhat.stories.words import Words


@dataclass(frozen=True, slots=True)
class Explained:
    """What a person reads about a problem; `where` is `file:line:column` or empty."""

    code: str
    says: str
    cure: str
    where: str


def explain(problem: Problem, words: Words) -> Explained:
    """The sentence and the cure for a problem, in the language of `words`."""
    id_ = f"error-{problem.code}"
    where = str(problem.where) if problem.where else ""
    return Explained(problem.code, words.say(id_, **problem.params), words.say(f"{id_}.cure", **problem.params), where)


def explain_all(error: SowhatError, words: Words) -> tuple[Explained, ...]:
    """Every problem of an error, the one to mend first at the front."""
    return tuple(explain(problem, words) for problem in error.problems)
