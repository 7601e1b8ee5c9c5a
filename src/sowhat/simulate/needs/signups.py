"""Companies that signed up for an open platform and never asked for a key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sowhat.model.language import Language
from sowhat.simulate.needs.plan import needs
from sowhat.simulate.records.plan import plan
from sowhat.simulate.world import World

PATH = "people/signups.csv"


def people(world: World) -> Iterator[tuple[str, str, str]]:
    """Person, company and day of everybody who signed up in vain; nobody on a platform without sign-ups."""
    asked = needs(world.spec.kind).signups
    if asked is None:
        return
    dice, span = world.chances.of("signups"), (asked.until - asked.since).days
    for place, team in enumerate(asked.teams):
        since = asked.since + timedelta(days=int(dice.integers(span + 1)))
        for number in range(asked.developers):
            day = min(since + timedelta(days=3 * number), asked.until)
            yield f"S{place * asked.developers + number + 1:04}", team, day.isoformat()


def rows(world: World, language: Language) -> Iterator[tuple[str, ...]]:
    """The table of sign-ups."""
    role = plan().developer.in_(language)
    return ((person, team, role, day) for person, team, day in people(world))
