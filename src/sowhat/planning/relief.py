"""What a little more time of each team would bring: the choice again with more of one team's days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sowhat.model.priority import Candidate, Choice, Relief
from sowhat.planning import program, stability
from sowhat.planning.program import MONEY

MORE = Decimal(10)
"""Person-days more: about what a person gives in a fortnight."""


def relief(candidates: Sequence[Candidate], room: Mapping[str, Decimal], choice: Choice) -> tuple[Relief, ...]:
    """For each team that is asked for anything, what `MORE` days of it alone would bring beyond `choice`, which was
    made of the same; the most worth first."""
    asked = {each.team for one in candidates for each in one.estimates.effort}
    told = [_with(candidates, room, choice, team) for team in sorted(asked)]
    return tuple(sorted(told, key=lambda one: (-one.musts, -one.worth, one.team)))


def _with(candidates: Sequence[Candidate], room: Mapping[str, Decimal], choice: Choice, team: str) -> Relief:
    board = program.named(candidates, {**room, team: room.get(team, Decimal()) + MORE})
    before = frozenset(board.at[one] for one in choice.best.ids)
    found = stability.trimmed(board.program, program.best(board.program).ids or frozenset())
    musts, worth, _ = board.program.merit(found)
    had, was, _ = board.program.merit(before)
    if (musts, worth) <= (had, was):
        return Relief(team=team, days=MORE, worth=Decimal(), musts=0, added=(), dropped=())
    return Relief(
        team=team,
        days=MORE,
        worth=(worth - was) * MONEY,
        musts=musts - had,
        added=tuple(board.ids[at] for at in sorted(found - before)),
        dropped=tuple(board.ids[at] for at in sorted(before - found)),
    )
