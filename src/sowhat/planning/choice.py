"""The best choice under the teams' time: every bundle that is as good, and why must-haves do not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np

from sowhat.model.pillar import Capacity
from sowhat.model.priority import Absent, Bundle, Candidate, Choice, Clash, Misfit, Short, TeamUse
from sowhat.planning import program, scores
from sowhat.planning.program import DAY, FINE, MONEY, Extra, Ids, Named, Program

MOST_EQUAL = 12
"""Equal bundles that are named; beyond that it is said that there are more."""
SLACK = 1e-9
"""Bundles are as good as another to within this share of the largest worth; whether they really are is told in whole
numbers."""
TRIES = 64
"""Bundles of about the same worth that are looked at."""


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
        misfit=_misfit(candidates, room, ids),
        proven=first.proven and proven,
    )


def equals(told: Program, ids: Ids) -> tuple[list[Ids], bool]:
    """All bundles of the greatest merit (at most two more than are named), given one that the solver took for best:
    bundles of about its worth, from the fewest days up, each cut off before the next is asked for."""
    aim, sizes = program.aims(told) / FINE, _sizes(told)
    musts = frozenset(at for at in range(told.size) if told.must[at])
    needs = musts if musts <= ids else frozenset[int]()
    asked = Extra(needs, musts=told.merit(ids)[0] - len(needs), floor=(aim, float(aim[list(ids)].sum()) - SLACK))
    seen, proven = [ids], True
    for _ in range(TRIES):
        found = program.fitting(told, asked, -sizes)
        proven = proven and found.proven
        if found.ids is None or _dearer(told, found.ids, seen):
            break
        asked = replace(asked, cuts=(*asked.cuts, found.ids))
        seen.append(found.ids)
        if len(_tops(told, seen)) > MOST_EQUAL + 1:
            break
    return sorted(_tops(told, seen), key=sorted), proven


def _tops(told: Program, seen: Sequence[Ids]) -> set[Ids]:
    """Those of the greatest merit."""
    top = max(map(told.merit, seen))
    return {one for one in seen if told.merit(one) == top}


def _dearer(told: Program, ids: Ids, seen: Sequence[Ids]) -> bool:
    """Whether it is worth no more than one that was seen, and takes more days; so do all that would follow."""
    merit = told.merit(ids)
    return any(merit < other and merit[:2] == other[:2] for other in map(told.merit, seen))


def _sizes(told: Program) -> program.Floats:
    """Days of each candidate on the objective's scale."""
    sizes = np.array([told.sized(frozenset({at})) for at in range(told.size)], dtype=float)
    return np.asarray(sizes * FINE / max(float(sizes.max(initial=0.0)), 1.0))


def bundle(board: Named, ids: Ids) -> Bundle:
    """Positions as people read them."""
    _, worth, days = board.program.merit(ids)
    return Bundle(ids=tuple(board.ids[at] for at in sorted(ids)), worth=worth * MONEY, days=-days * DAY)


def _teams(board: Named, ids: Ids, candidates: Sequence[Candidate], room: Mapping[str, Decimal]) -> tuple[TeamUse, ...]:
    used = needed([candidates[at] for at in ids])
    return tuple(
        TeamUse(team=team, room=room.get(team, Decimal()), used=used.get(team, Decimal())) for team in board.teams
    )


def needed(candidates: Iterable[Candidate]) -> dict[str, Decimal]:
    """Person-days by team."""
    told: dict[str, Decimal] = {}
    for effort in (each for one in candidates for each in one.estimates.effort):
        told[effort.team] = told.get(effort.team, Decimal()) + effort.days.likely
    return told


def with_bases(candidates: Sequence[Candidate], ids: Iterable[str]) -> tuple[Candidate, ...]:
    """These and all on the list that they depend on, near or far."""
    listed = {one.id: one for one in candidates}
    found: dict[str, Candidate] = {}
    left = [*ids]
    while left:
        one = listed.get(left.pop())
        if one is not None and one.id not in found:
            found[one.id] = one
            left += one.depends
    return tuple(one for one in candidates if one.id in found)


def short(wanted: Sequence[Candidate], room: Mapping[str, Decimal]) -> tuple[Short, ...]:
    """The teams that have not the time for all of these."""
    return tuple(
        Short(
            team=team,
            room=room.get(team, Decimal()),
            needed=days,
            over=days - room.get(team, Decimal()),
            ids=tuple(one.id for one in wanted if any(each.team == team for each in one.estimates.effort)),
        )
        for team, days in sorted(needed(wanted).items())
        if days > room.get(team, Decimal())
    )


def clashes(wanted: Sequence[Candidate]) -> tuple[Clash, ...]:
    """Those of them that exclude each other."""
    pairs = {(one.id, other) for one in wanted for other in one.excludes}
    both = [
        Clash(first=one.id, second=other.id)
        for at, one in enumerate(wanted)
        for other in wanted[at + 1 :]
        if (one.id, other.id) in pairs or (other.id, one.id) in pairs
    ]
    return tuple(both)


def absent(candidates: Sequence[Candidate], wanted: Sequence[Candidate]) -> tuple[Absent, ...]:
    """What these depend on and nobody can do."""
    able = {one.id for one in candidates if one.estimates.effort}
    return tuple(Absent(id=one.id, base=base) for one in wanted for base in one.depends if base not in able)


def _misfit(candidates: Sequence[Candidate], room: Mapping[str, Decimal], ids: Ids) -> Misfit | None:
    dropped = tuple(one.id for at, one in enumerate(candidates) if one.must and at not in ids)
    if not dropped:
        return None
    wanted = with_bases(candidates, (one.id for one in candidates if one.must))
    return Misfit(
        short=short(wanted, room),
        clashes=clashes(wanted),
        absent=absent(candidates, wanted),
        unestimated=tuple(one.id for one in wanted if not one.estimates.effort),
        dropped=dropped,
    )
