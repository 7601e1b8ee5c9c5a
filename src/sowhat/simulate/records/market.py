"""Orders of a marketplace: buyers are customers, sellers the teams that serve them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from sowhat.simulate.logs import name_of
from sowhat.simulate.records.drawing import moment
from sowhat.simulate.traffic import days
from sowhat.simulate.world import LAST_DAY, World

DAILY = (5.0, 12.0)
"""Orders a day at the beginning and at the end of the log."""
FEES = (0.045, 0.05, 0.06)
"""What the platform keeps of an order, a share by the kind of its seller."""
STATES = (("fulfilled", 0.84), ("cancelled", 0.08), ("refunded", 0.05), ("created", 0.03))


@dataclass(frozen=True, slots=True)
class Order:
    """One; `cents` is its amount, `fee` the cents of it that the platform keeps, `fulfilled` when it arrived."""

    id: str
    buyer: str
    seller: str
    created: datetime
    fulfilled: datetime | None
    cents: int
    state: str

    @property
    def fee(self) -> int:
        """Nothing of what was called off, or paid back."""
        kept = 0.0 if self.state in ("cancelled", "refunded") else FEES[sum(map(ord, self.seller)) % len(FEES)]
        return round(self.cents * kept)


def orders(world: World) -> Iterator[Order]:
    """All of them in order of days; none where the platform is no marketplace."""
    if world.spec.kind != "marketplace":
        return
    dice, all_days, number = world.chances.of("orders"), list(days()), 0
    weights = world.sizes / world.sizes.sum()
    for place, day in enumerate(all_days):
        expected = DAILY[0] + (DAILY[1] - DAILY[0]) * place / len(all_days)
        for seller in dice.choice(len(world.teams), int(dice.poisson(expected)), p=weights).tolist():
            number += 1
            yield _order(world, dice, f"O{number:07}", int(seller), moment(dice, day, (7, 23)))


def _order(world: World, dice: np.random.Generator, id_: str, seller: int, created: datetime) -> Order:
    buyer = int(world.firsts[seller] + dice.random() ** 2 * world.sizes[seller])
    cents = round(float(np.exp(dice.normal(4.8, 0.7))) * 100)
    shares = np.cumsum([share for _, share in STATES])[:-1]
    state = STATES[int(np.searchsorted(shares, dice.random()))][0]
    arrived = created + timedelta(minutes=round(float(np.exp(dice.normal(3.9, 0.4))) * 60))
    if state == "fulfilled" and arrived.date() > LAST_DAY:
        state = "created"
    fulfilled = arrived if state in ("fulfilled", "refunded") and arrived.date() <= LAST_DAY else None
    return Order(id_, name_of(buyer), world.teams[seller], created, fulfilled, cents, state)
