"""The best choice under the teams' time: every bundle that is as good, and why must-haves do not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

import numpy as np

from sowhat.model.pillar import Capacity
from sowhat.model.priority import Absent, Bundle, Candidate, Choice, Clash, Misfit, Short, TeamUse
from sowhat.planning import program, scores
from sowhat.planning.program import DAY, MONEY, SLACK, Extra, Found, Ids, Named, Program

MOST_EQUAL = 12
"""Equal bundles that are named; beyond that it is said that there are more."""


def room(capacities: Iterable[Capacity], from_: date, to: date) -> dict[str, Decimal]:
    """Person-days of each team from a day (inclusive) to a day (exclusive): of a stated span its part by days."""
    told: dict[str, Decimal] = {}
    for one in capacities:
        length = (one.to - one.from_).days
        common = (min(one.to, to) - max(one.from_, from_)).days
        if length > 0 and common > 0:
            told[one.team] = told.get(one.team, Decimal()) + one.person_days * common / length
    return told


def choose(candidates: Sequence[Candidate], room: Mapping[str, Decimal]) -> Choice:
    """What to do. `room`: person-days by team; a team that is not in it has none.

    Raises ValueError where two candidates have the same id.
    """
    board = program.named(candidates, room)
    first = program.best(board.program)
    tied, proven = equals(board.program, first.ids or frozenset())
    ids = tied[0]
    return Choice(
        best=bundle(board, ids),
        equal=tuple(bundle(board, one) for one in tied[1 : MOST_EQUAL + 1]),
        more=len(tied) > MOST_EQUAL + 1,
        teams=_teams(board, ids, candidates, room),
        unvalued=tuple(board.ids[at] for at in sorted(ids) if scores.worth(candidates[at].estimates) is None),
        misfit=_misfit(board, candidates, room, ids),
        proven=first.proven and proven,
    )


def equals(told: Program, ids: Ids) -> tuple[list[Ids], bool]:
    """All bundles of the greatest merit, the first of them by position in front, given one that the solver took for
    best: bundles of about its worth, from the fewest days up, until there are no more."""
    aim, sizes = program.reward(told), _sizes(told)
    floor = (aim, float(aim[list(ids)].sum()) - SLACK)
    seen: list[Ids] = []
    # fewest days first among those of about the same worth; each answer is cut off before the next is asked for
    while len(seen) <= MOST_EQUAL + 1:
        found = program.best(told, Extra(cuts=tuple(seen), floor=floor), -sizes)
        if found.ids is None or not _may_tie(told, found, seen):
            break
        seen.append(found.ids)
    top = max(map(told.merit, [*seen, ids]))
    tied = {one for one in [*seen, ids] if told.merit(one) == top}
    return sorted(tied, key=sorted), found.proven


def _sizes(told: Program) -> program.Floats:
    """Days of each candidate on the objective's scale."""
    sizes = np.array(told.days, dtype=float).reshape(-1, told.size).sum(axis=0)
    return np.asarray(sizes * program.FINE / max(float(sizes.max(initial=0.0)), 1.0))


def _may_tie(told: Program, found: Found, seen: Sequence[Ids]) -> bool:
    """Whether a bundle of about the same worth is not already beaten by a smaller one of at least its worth."""
    ids = found.ids or frozenset()
    return all(told.merit(one) <= told.merit(ids) or told.merit(one)[:2] < told.merit(ids)[:2] for one in seen)


def bundle(board: Named, ids: Ids) -> Bundle:
    """Positions as people read them."""
    _, worth, days = board.program.merit(ids)
    return Bundle(ids=tuple(board.ids[at] for at in sorted(ids)), worth=worth * MONEY, days=-days * DAY)


def _teams(
    board: Named, ids: Ids, candidates: Sequence[Candidate], room: Mapping[str, Decimal]
) -> tuple[TeamUse, ...]:
    chosen = [candidates[at].estimates for at in ids]
    used = {team: sum((_of(one, team) for one in chosen), Decimal()) for team in board.teams}
    return tuple(TeamUse(team=team, room=room.get(team, Decimal()), used=used[team]) for team in board.teams)
