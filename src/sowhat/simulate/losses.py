"""Minutes that teams' own tools stood still, week by week, and what of that a service kept from happening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from sowhat.simulate.outcomes import weeks
from sowhat.simulate.spec import LossSpec
from sowhat.simulate.world import WEEKS, Floats, World


@dataclass(frozen=True, slots=True)
class TrueLoss:
    """What going live truly did, in minutes: a live team and week (below 0: fewer), and altogether kept from
    happening."""

    each: float
    avoided: float


def minutes(world: World, loss: LossSpec) -> NDArray[np.int64]:
    """(teams, weeks): so many standstills as chance has it, each as long as chance has it."""
    dice = world.chances.of("loss " + loss.name)
    times = dice.poisson(loss.often * _bent(world, loss) * _left(world, loss))
    lasted = dice.gamma(2.0 * np.maximum(times, 1), loss.minutes / 2.0)
    return np.asarray(np.where(times > 0, np.rint(lasted), 0)).astype(np.int64)


def true(world: World, loss: LossSpec) -> TrueLoss:
    """What is true of it, by what was to be expected of each team."""
    live = _left(world, loss) < 1
    kept = float((loss.often * loss.minutes * (1 - loss.left) * _bent(world, loss) * live).sum())
    return TrueLoss(each=-kept / max(int(live.sum()), 1), avoided=kept)


def _bent(world: World, loss: LossSpec) -> Floats:
    """(teams, 1): some teams' tools stand still more often than others'."""
    drawn = world.chances.of("often " + loss.name).normal(size=(len(world.teams), 1))
    return np.asarray(np.exp(0.3 * np.clip(drawn, -2, 2)))


def _left(world: World, loss: LossSpec) -> Floats:
    """(teams, weeks): which share of standstills still happens."""
    found = np.ones((len(world.teams), WEEKS))
    for team, day in enumerate(world.live[loss.service]):
        if day is not None:
            found[team, [monday + timedelta(days=6) >= day for monday in weeks()]] = loss.left
    return found
