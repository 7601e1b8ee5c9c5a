"""Whom to go back to in a week: rotating over kinds of users and business units, nobody too often.

The plan of a week rests on what was known before it began, so that it is the same all week.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Stratum = Literal["lost", "new", "heavy", "regular"]
STRATA: tuple[Stratum, ...] = ("lost", "new", "heavy", "regular")
EVERY_DAYS = 90
A_WEEK = 4
NEW_WEEKS = 8
"""Whoever first called so few weeks ago is new."""
HEAVY_SHARE = 0.25
"""The quarter of the active users with most calls is heavy."""


@dataclass(frozen=True, slots=True)
class User:
    """A team (or an app of no team) with its unit and what is known of its use. `gone` are the weeks of a silence that
    its own rhythm does not explain; `weeks` those since its first call; `recent` its calls in the last four weeks."""

    kind: Literal["team", "app"]
    name: str
    unit: str
    recent: int
    weeks: int
    gone: int = 0
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody went back to a team or app on a day."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Proposal:
    """Whom to visit, as which kind of user, and when they were visited last."""

    user: User
    stratum: Stratum
    last: date | None


def strata(users: Sequence[User]) -> dict[str, Stratum]:
    """What kind of user each is: lost before new before heavy. Who is neither seen lately nor lost is left out."""
    active = sorted((one for one in users if one.recent > 0), key=lambda one: (-one.recent, one.name))
    heavy = {one.name for one in active[: max(1, round(len(active) * HEAVY_SHARE))]}
    found: dict[str, Stratum] = {}
    for one in users:
        if one.gone:
            found[one.name] = "lost"
        elif one.recent > 0:
            new = one.weeks < NEW_WEEKS
            found[one.name] = "new" if new else "heavy" if one.name in heavy else "regular"
    return found


def due(
    users: Sequence[User], visits: Iterable[Visit], monday: date, every: int = EVERY_DAYS
) -> dict[str, date | None]:
    """Who may be visited in the week that begins on `monday`, with the day of the last visit before it."""
    last = _last(visits, monday)
    return {one.name: last.get(one.name) for one in users if _free(last.get(one.name), monday, every)}


def _last(visits: Iterable[Visit], before: date) -> Mapping[str, date]:
    found: dict[str, date] = {}
    for visit in visits:
        if visit.day < before:
            found[visit.name] = max(visit.day, found.get(visit.name, visit.day))
    return found


def _free(last: date | None, monday: date, every: int) -> bool:
    return last is None or monday >= last + timedelta(days=every)


def plan(
    users: Sequence[User], visits: Sequence[Visit], monday: date, every: int = EVERY_DAYS, most: int = A_WEEK
) -> tuple[Proposal, ...]:
    """Whom to visit in a week: the kinds of users in turn (which one is first changes with the week), of each kind
    somebody of a unit that the week does not hold yet, and of those the one not visited for longest. Equals are drawn
    by a hash of week and name, so that all come round."""
    kinds, free = strata(users), due(users, visits, monday, every)
    waiting: dict[Stratum, list[User]] = {kind: [] for kind in STRATA}
    for one in users:
        if one.name in free and one.name in kinds:
            waiting[kinds[one.name]].append(one)
    start = monday.isocalendar().week % len(STRATA)
    order, units, chosen = STRATA[start:] + STRATA[:start], set[str](), list[Proposal]()
    while len(chosen) < most and any(waiting.values()):
        for kind in order:
            if len(chosen) < most and waiting[kind]:
                one = min(waiting[kind], key=lambda user: _rank(user, free, units, monday))
                waiting[kind].remove(one)
                units.add(one.unit)
                chosen.append(Proposal(one, kind, free[one.name]))
    return tuple(chosen)


def _rank(one: User, free: Mapping[str, date | None], units: set[str], monday: date) -> tuple[bool, date, str]:
    lot = hashlib.sha256(f"{monday.isoformat()} {one.name}".encode()).hexdigest()
    return one.unit in units, free[one.name] or date.min, lot
