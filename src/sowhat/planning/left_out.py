"""Why a candidate was not chosen, and what it would push out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sowhat.model.priority import Candidate, Choice, LeftOut
from sowhat.planning import program, scores
from sowhat.planning.choice import absent, clashes, short, with_bases
from sowhat.planning.program import MONEY, Extra, Ids, Named


def left_out(candidates: Sequence[Candidate], room: Mapping[str, Decimal], choice: Choice) -> tuple[LeftOut, ...]:
    """Each candidate outside `choice`, which was made of the same. A search of its own for each that could be done."""
    board = program.named(candidates, room)
    kept = frozenset(board.at[one] for one in choice.best.ids)
    out = (one for at, one in enumerate(candidates) if at not in kept)
    return tuple(_impossible(candidates, room, one) or _beaten(board, kept, one) for one in out)


def _impossible(candidates: Sequence[Candidate], room: Mapping[str, Decimal], one: Candidate) -> LeftOut | None:
    """Where it could not be done if nothing else were."""
    if not one.estimates.effort:
        return LeftOut(id=one.id, why="no-effort")
    wanted = with_bases(candidates, (one.id,))
    for missing in absent(candidates, wanted):
        return LeftOut(id=one.id, why="absent", other=missing.base)
    for pair in clashes(wanted):
        return LeftOut(id=one.id, why="clash", other=pair.second if pair.first == one.id else pair.first)
    for team in short(wanted, room):
        return LeftOut(id=one.id, why="too-large", team=team.team, over=team.over)
    return None


def _beaten(board: Named, kept: Ids, one: Candidate) -> LeftOut:
    """The best choice with it, beside the best."""
    found = program.best(board.program, Extra(needs=frozenset({board.at[one.id]}))).ids or frozenset()
    best, other = board.program.merit(kept), board.program.merit(found)
    instead = tuple(board.ids[at] for at in sorted(kept - found))
    if other[0] < best[0]:
        return LeftOut(id=one.id, why="beside-musts", instead=instead)
    costs = (best[1] - other[1]) * MONEY
    if scores.worth(one.estimates) is None:
        return LeftOut(id=one.id, why="unvalued", costs=costs, instead=instead)
    return LeftOut(id=one.id, why="equal" if best == other else "outweighed", costs=costs, instead=instead)
