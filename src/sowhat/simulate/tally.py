"""What was written into the logs, counted while it is written: the truth about calls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from sowhat.simulate.traffic import Calls
from sowhat.simulate.world import LAST_DAY, Ints, World

WEEKS = 4
"""The last complete ones, in which a habit shows."""
LAST_MONDAY = LAST_DAY - timedelta(days=(LAST_DAY.weekday() + 1) % 7 + 6)
FAILED = 500


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """`calls`, `failed` (services): all of them, and those that the service could not answer. `ever` (teams, services):
    calls of each team; `late` (weeks, teams, services): those of the last complete weeks."""

    teams: Ints
    calls: Ints
    failed: Ints
    ever: Ints
    late: Ints

    @classmethod
    def of(cls, world: World) -> Tally:
        """Nothing yet."""
        teams, services = len(world.teams), len(world.spec.services)
        whose = np.array([one.team for one in world.apps])
        once = np.zeros(services, np.int64)
        empty = np.zeros((teams, services), np.int64)
        return cls(whose, once, once.copy(), empty, np.zeros((WEEKS, teams, services), np.int64))

    def add(self, calls: Calls) -> None:
        """The calls of a day, or some of them."""
        np.add.at(self.calls, calls.service, 1)
        np.add.at(self.failed, calls.service[calls.status >= FAILED], 1)
        place = (self.teams[calls.app], calls.service)
        np.add.at(self.ever, place, 1)
        week = _week(calls.day)
        if week is not None:
            np.add.at(self.late[week], place, 1)


def _week(day: date) -> int | None:
    """The place of a day's week among the last complete ones."""
    first = LAST_MONDAY - timedelta(weeks=WEEKS - 1)
    week = (day - first).days // 7
    return week if 0 <= week < WEEKS else None
