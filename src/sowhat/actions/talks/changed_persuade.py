"""The one team to talk to next, and why; nobody where nothing speaks for anybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from sowhat.actions import promises
from sowhat.actions.talks.state import State
from sowhat.model.brief import Person
from sowhat.model.changed import Changed, Persuade
from sowhat.model.opportunity import Opportunity

AHEAD = timedelta(weeks=2)
"""A next step with a person counts when it is due so soon."""


def found(now: State, seen: Changed) -> dict[str, object]:
    """A person with whom a next step is due, the earliest first; else a team that does not use what teams like it do,
    the best opportunity first."""
    _, people = promises.held(now.root, now.today)
    return {"persuade": next(iter((*_steps(people, seen), *_alike(seen.opportunities))), None)}


def _steps(people: Iterable[Person], seen: Changed) -> Iterator[Persuade]:
    due = [one for one in people if one.next and one.next_on and one.next_on <= seen.today + AHEAD]
    for one in sorted(due, key=lambda each: (each.next_on, each.partner, each.person)):
        yield Persuade(because="step", team=one.partner, person=one)


def _alike(opportunities: Iterable[Opportunity]) -> Iterator[Persuade]:
    for one in opportunities:
        if one.mined.kind == "alike" and one.mined.teams and one.mined.services:
            users = next((row.amount for row in one.mined.evidence if row.name == "alike-users"), 0)
            yield Persuade(
                because="alike",
                team=one.mined.teams[0],
                service=one.mined.services[0],
                users=round(users),
                opportunity=one.id,
            )
