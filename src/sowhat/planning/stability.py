"""How firm a choice is: the best choice again and again with other numbers from the stated ranges.

Reach, value, loss and each team's days are drawn independently, each from two half normals joined at its likely value
with 95 % between low and high (Barlow 2003, arXiv:physics/0306138, model 1), as prices in the ledger are; what cannot
be below nothing is cut there. A candidate's draws hang on the seed and its id alone: adding another one moves none.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sowhat.model.case import Assumption
from sowhat.model.priority import BundleShare, Candidate, ChosenShare, Estimates, Stability
from sowhat.planning import program, scores, subsets
from sowhat.planning.program import MONEY, Ids, Named, Program

Floats = NDArray[np.float64]

DRAWS = 200
"""A share of one half is then known to 3.5 points."""
SEARCHES, LEAST = 900, 20
"""Where each draw is a search of its own: candidates times draws, and the fewest draws."""
OFTEN = 3
LEVEL = 0.95
LARGEST = 1e15


def draws_for(n: int) -> int:
    """How many draws a reader waits for with so many candidates; whoever has time may ask for more."""
    return DRAWS if n <= subsets.MOST else max(LEAST, min(DRAWS, SEARCHES // n))


def stability(
    candidates: Sequence[Candidate],
    room: Mapping[str, Decimal],
    plan: Sequence[str],
    seed: int,
    draws: int = DRAWS,
) -> Stability:
    """`plan`: the ids that were chosen; `seed`: any number from 0, stored with the answer."""
    board = program.named(candidates, room)
    kept = frozenset(board.at[one] for one in plan)
    worlds = drawn(board, candidates, seed, draws)
    found = _bests(worlds)
    often = Counter(found)
    fits = [at for at, world in enumerate(worlds) if world.allows(kept)]
    return Stability(
        seed=seed,
        draws=draws,
        each=_each(board, often, draws),
        often=tuple(
            BundleShare(ids=_ids(board, one), share=often[one] / draws)
            for one in sorted(often, key=lambda one: (-often[one], sorted(one)))[:OFTEN]
        ),
        plan=often[kept] / draws,
        fits=len(fits) / draws,
        regret=_regret([(worlds[at], found[at]) for at in fits], kept),
    )


def _bests(worlds: Sequence[Program]) -> list[Ids]:
    if subsets.fits(worlds):
        return subsets.bests(worlds)
    return [trimmed(world, program.best(world).ids or frozenset()) for world in worlds]


def trimmed(world: Program, ids: Ids) -> Ids:
    """Without what brings nothing: neither worth nor a must, nor a base of anything that stays. The solver may leave
    such in, as it counts worth alone."""
    kept = set(ids)
    while True:
        bases = {base for at, base in world.bases if at in kept and at != base}
        idle = {at for at in kept - bases if world.worth[at] <= 0 and not world.must[at]}
        if not idle:
            return frozenset(kept)
        kept -= idle


def _each(board: Named, often: Mapping[Ids, int], draws: int) -> tuple[ChosenShare, ...]:
    counts = [sum(n for ids, n in often.items() if at in ids) for at in range(board.program.size)]
    order = sorted(range(board.program.size), key=lambda at: (-counts[at], at))
    return tuple(ChosenShare(id=board.ids[at], share=counts[at] / draws) for at in order)


def _ids(board: Named, ids: Ids) -> tuple[str, ...]:
    return tuple(board.ids[at] for at in sorted(ids))


def _regret(worlds: Sequence[tuple[Program, Ids]], kept: Ids) -> float | None:
    """What the best choices are worth beyond the plan, of all that they are worth."""
    best = sum(world.merit(ids)[1] for world, ids in worlds)
    return None if best <= 0 else max(0.0, 1 - sum(world.merit(kept)[1] for world, _ in worlds) / best)


def drawn(board: Named, candidates: Sequence[Candidate], seed: int, draws: int) -> list[Program]:
    """The program with other numbers, `draws` times."""
    worth = np.array([worths(one.estimates, _rng(seed, one.id, "worth"), draws) for one in candidates])
    worth = np.clip(worth / float(MONEY), -LARGEST, LARGEST)
    days = np.array([[_days(one, team, seed, draws) for one in candidates] for team in board.teams])
    return [
        replace(
            board.program,
            worth=tuple(int(told) for told in np.round(worth[:, at])),
            days=tuple(tuple(int(told) for told in row[:, at]) for row in days),
        )
        for at in range(draws)
    ]


def worths(told: Estimates, rng: np.random.Generator, draws: int) -> Floats:
    """Worth a month; nothing where nobody estimated any."""
    uniforms = rng.random((3, draws))
    total = np.zeros(draws)
    if told.reach is not None and told.value is not None:
        share = float(scores.confidence(told.grade).share)
        total += np.maximum(quantiles(told.reach, uniforms[0]), 0) * quantiles(told.value, uniforms[1]) * share
    if told.delay is not None:
        total += np.maximum(quantiles(told.delay.loss, uniforms[2]), 0) * float(told.delay.chance)
    return total


def _days(one: Candidate, team: str, seed: int, draws: int) -> Floats:
    """Thousandths of a day, whole."""
    told = next((each.days for each in one.estimates.effort if each.team == team), None)
    if told is None:
        return np.zeros(draws)
    days = np.maximum(quantiles(told, _rng(seed, one.id, f"days {team}").random(draws)), 0)
    return np.asarray(np.ceil(np.round(days / float(program.DAY), 6)))


def quantiles(told: Assumption, uniforms: Floats) -> Floats:
    """At 0.025, 0.5 and 0.975 they are low, likely and high."""
    low, likely, high = float(told.low), float(told.likely), float(told.high)
    standard = special.ndtri(np.clip(uniforms, 1e-12, 1 - 1e-12))
    return np.asarray(
        likely + np.where(standard < 0, likely - low, high - likely) / special.ndtri(0.5 + LEVEL / 2) * standard
    )


def _rng(seed: int, id_: str, what: str) -> np.random.Generator:
    told = hashlib.sha256(f"{id_} {what}".encode()).digest()
    return np.random.Generator(np.random.PCG64([seed, int.from_bytes(told[:8], "big")]))
