"""How many calls each app makes to each service on each day, and what they look like, drawn day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from sowhat.simulate.spec import ServiceSpec
from sowhat.simulate.world import FIRST_DAY, LAST_DAY, Floats, Ints, World

WEEKEND = 0.35
HALVED_EVERY = 30.0
QUIET = 0.02
"""Share of its calls that a seasonal service keeps out of season."""
REFUSED = ((200, 0.955), (201, 0.0), (304, 0.012), (404, 0.014), (401, 0.006), (429, 0.004), (500, 0.006), (503, 0.003))


@dataclass(frozen=True, slots=True, eq=False)
class Calls:
    """The calls of a day in order of time, one entry each: places of the app, the service and its operation, the second
    of the day, the number of an object, the customer, the status, milliseconds and bytes."""

    day: date
    app: Ints
    service: Ints
    operation: Ints
    second: Ints
    object: Ints
    customer: Ints
    status: Ints
    latency: Ints
    size: Ints

    def only(self, keep: Ints) -> Calls:
        """Some of them, by their places."""
        parts = (getattr(self, name)[keep] for name in self.__slots__ if name != "day")
        return Calls(self.day, *parts)


def days() -> Iterator[date]:
    """Every day of the log."""
    for number in range((LAST_DAY - FIRST_DAY).days + 1):
        yield FIRST_DAY + timedelta(days=number)


@dataclass(frozen=True, slots=True, eq=False)
class Traffic:
    """The expected calls of each app to each service on an ordinary weekday, `rates` (apps, services), and the first
    and last day (as ordinals) on which it calls."""

    world: World
    rates: Floats
    first: Ints
    last: Ints

    @classmethod
    def of(cls, world: World, scale: float = 1.0) -> Traffic:
        """The traffic of a company. `scale` multiplies it."""
        apps, services = world.apps, world.spec.services
        weight = np.sqrt(world.sizes / world.sizes.mean())
        bent = np.exp(0.3 * world.chances.of("rates").normal(size=(len(apps), len(services))))
        daily = np.array([one.daily for one in services]) * scale
        teams = np.array([app.team for app in apps])
        share = np.array([0.4 if app.mobile else 1.0 for app in apps])
        first = np.array([[_first(world, app.team, one, app.first) for one in services] for app in apps])
        last = np.repeat([[app.last.toordinal()] for app in apps], len(services), axis=1)
        return cls(world, bent * daily * (weight[teams] * share)[:, None], first, last)

    def on(self, day: date) -> Calls:
        """The calls of one day."""
        dice, number = self.world.chances.of("day", day.toordinal()), day.toordinal()
        busy = np.array([_busy(one, day) for one in self.world.spec.services])
        quiet = WEEKEND if day.weekday() > 4 else 1.0
        expected = self.rates * busy * quiet * ((self.first <= number) & (number <= self.last))
        counts = dice.poisson(expected)
        cells = np.repeat(np.arange(counts.size), counts.ravel())
        app, service = np.divmod(cells, counts.shape[1])
        return self._drawn(day, dice, app, service)

    def _drawn(self, day: date, dice: np.random.Generator, app: Ints, service: Ints) -> Calls:
        n, services = len(app), self.world.spec.services
        operations = np.array([len(one.operations) for one in services])
        operation = (dice.random(n) * operations[service]).astype(np.int64)
        team = np.array([one.team for one in self.world.apps])[app]
        customer = self.world.firsts[team] + (dice.random(n) ** 1.5 * self.world.sizes[team]).astype(np.int64)
        second = np.sort(np.clip(dice.normal(50_400, 11_500, n), 0, 86_399).astype(np.int64))
        order = dice.permutation(n)
        latency = np.exp(dice.normal(3.6, 0.6, n)).astype(np.int64) + 3
        calls = Calls(
            day=day,
            app=app[order],
            service=service[order],
            operation=operation[order],
            second=second,
            object=dice.integers(1000, 1_000_000, n),
            customer=customer[order],
            status=_statuses(dice, n),
            latency=latency,
            size=dice.integers(120, 6000, n),
        )
        return _refused(calls, services, dice)


def _first(world: World, team: int, service: ServiceSpec, app_from: date) -> int:
    """The day from which a team's app calls a service; never comes for a team that never uses it."""
    live = world.live[service.name][team]
    return max(live, app_from).toordinal() if live else date.max.toordinal()


def _busy(service: ServiceSpec, day: date) -> float:
    """How busy a service is compared with its ordinary days."""
    if day < service.live:
        return 0.0
    if service.months and day.month not in service.months:
        return QUIET
    if service.fades and day > service.fades:
        return float(0.5 ** ((day - service.fades).days / HALVED_EVERY))
    return 1.0


def _statuses(dice: np.random.Generator, n: int) -> Ints:
    codes = np.array([code for code, _ in REFUSED])
    return np.asarray(codes[np.searchsorted(np.cumsum([share for _, share in REFUSED])[:-1], dice.random(n))])


def _refused(calls: Calls, services: tuple[ServiceSpec, ...], dice: np.random.Generator) -> Calls:
    """Calls of a failing operation are refused from its day on."""
    for place, service in enumerate(services):
        fault = service.failing
        if fault is not None and calls.day >= fault.since:
            hit = (calls.service == place) & (calls.operation == fault.operation)
            calls.status[hit & (dice.random(len(hit)) < fault.share)] = fault.status
    return calls
