"""Days, moments and waits, drawn alike for every kind of record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

import numpy as np

from sowhat.simulate.spec import ServiceSpec
from sowhat.simulate.world import FIRST_DAY, LAST_DAY

OFFSET = "+08:00"
T = TypeVar("T")


def day_since(dice: np.random.Generator, first: date, last: date = LAST_DAY) -> date:
    """A day between two, both counted."""
    return first + timedelta(days=int(dice.integers((last - first).days + 1)))


def begin(service: ServiceSpec) -> date:
    """The first day on which something can be recorded of a service."""
    return max(service.live, FIRST_DAY)


def moment(dice: np.random.Generator, day: date, hours: tuple[int, int] = (8, 20)) -> datetime:
    """A moment of that day, local."""
    return datetime.combine(day, time()) + timedelta(seconds=int(dice.integers(hours[0] * 3600, hours[1] * 3600)))


def wait(dice: np.random.Generator, median: float) -> timedelta:
    """Some minutes: log-normal, with that median."""
    return timedelta(minutes=max(round(median * float(np.exp(0.4 * dice.normal()))), 1))


def one_of(dice: np.random.Generator, things: Sequence[T]) -> T:
    """One of them."""
    return things[int(dice.integers(len(things)))]


def stamped(at: datetime) -> str:
    """ISO 8601 with the offset of the company's clock."""
    return at.isoformat() + OFFSET
