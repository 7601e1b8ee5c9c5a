"""What was found of the places to sign in, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sowhat.errors import Problem
from sowhat.model.access_check import ProviderChecked
from sowhat.stories.problems import explain
from sowhat.stories.words import Words


def checked(words: Words, found: Sequence[ProviderChecked]) -> Iterator[str]:
    """A line for each place to sign in, under it what is wrong and its cure."""
    if not found:
        yield words.say("access-checked-none")
    for one in found:
        if one.kind == "address":
            yield words.say("access-checked-address", address=one.provider)
        else:
            yield words.say("access-checked", provider=one.provider, good="yes" if one.good else "no")
        if one.back:
            yield f"  {words.say('access-checked-back', url=one.back)}"
        for problem in one.problems:
            told = explain(Problem(problem.code, params=problem.params), words)
            yield f"  {told.says}"
            yield f"  → {told.cure}"
