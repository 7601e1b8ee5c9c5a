"""Customers who leave for good, followed from landmarks: team by team, the share of those still there at the beginning
of a period that is still there two periods later."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sowhat.simulate.worlds.made import NEVER, Asked, Floats, Ints, Panel, Rng, World
from sowhat.simulate.worlds.teams import Shape

TEAMS = Shape(waves=((12, 40),), sizes=60)
HORIZON = 2
PERIODS = 20
BASE = 11
"""The landmark whose customers a team is weighted by."""


def landmarks(there: Floats, cluster: Ints, teams: int) -> tuple[Floats, Floats]:
    """By team and landmark (teams, T - HORIZON): the share still there, and how many there were at its beginning."""
    begun = np.column_stack([np.ones(len(there)), there[:, :-1]])
    at_risk = np.array([np.bincount(cluster, column, minlength=teams) for column in begun.T]).T
    kept = np.array([np.bincount(cluster, column, minlength=teams) for column in there.T]).T
    here, later = at_risk[:, :-HORIZON], kept[:, HORIZON:]
    return np.divide(later, here, out=np.zeros_like(later), where=here > 0), here


def churn(less: float, frail: bool) -> Callable[[Rng], Panel]:
    """Adopters' customers leave half as often again as others; the service makes `less` of a tenth leave. `frail`:
    customers differ, so that those who stay longest are those who would."""

    def draw(rng: Rng) -> Panel:
        cluster, starts = TEAMS.cluster, TEAMS.starts
        base = np.where(starts == NEVER, 0.04, 0.06) * np.exp(0.2 * rng.normal(size=len(starts)))
        own = rng.gamma(0.5, 2.0, size=len(cluster)) if frail else np.ones(len(cluster))
        treated = (starts[:, None] != NEVER) & (np.arange(PERIODS) >= starts[:, None])
        bare = np.clip(base[cluster] * own, 0, 0.9)[:, None] * np.ones(PERIODS)
        hazard = bare * (1 - less * treated[cluster])
        there = np.cumprod(rng.random(hazard.shape) >= hazard, axis=1).astype(float)
        y, size = landmarks(there, cluster, TEAMS.teams)
        return Panel(y, starts, np.arange(TEAMS.teams), _added(bare, less, cluster, starts), size[:, BASE])

    return draw


def _added(bare: Floats, less: float, cluster: Ints, starts: Ints) -> Floats:
    """What treatment adds to the chance of a team's customers to be there after all periods up to the horizon."""
    stay, kept = (1 - bare[:, :1]) ** (HORIZON + 1), (1 - bare[:, :1] * (1 - less)) ** (HORIZON + 1)
    teams = np.bincount(cluster, (kept - stay)[:, 0]) / np.bincount(cluster)
    after = (np.arange(PERIODS - HORIZON) >= starts[:, None]) & (starts[:, None] != NEVER)
    return np.asarray(teams[:, None] * after)


def truth(less: float) -> float:
    """The average over the adopters' customers of (1 − h(1 − less))³ − (1 − h)³, h log-normal around 0.06; a team
    counts by its customers who are there at the last landmark before the start, a share (1 − h)¹¹ of them."""
    node, weight = np.polynomial.hermite_e.hermegauss(40)
    hazard = 0.06 * np.exp(0.2 * node)
    there = weight * (1 - hazard) ** BASE
    return float((((1 - hazard * (1 - less)) ** 3 - (1 - hazard) ** 3) * there).sum() / there.sum())


WORLDS: tuple[World, ...] = (
    World("leaving", "did", churn(0.4, frail=False), truth(0.4), asked=Asked(anticipation=HORIZON)),
    World("leaving-null", "did", churn(0.0, frail=False), asked=Asked(anticipation=HORIZON)),
    World("leaving-frail-null", "did", churn(0.0, frail=True), holds=False, asked=Asked(anticipation=HORIZON)),
)
