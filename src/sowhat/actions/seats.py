"""In which business unit a team or an app sits, as it was at a time and as it is on the last day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sowhat.metrics import weeks
from sowhat.metrics.habit import By
from sowhat.model.adoption import Moved
from sowhat.model.catalog import Catalog, Membership


class Seats:
    """The units of teams and apps. An app sits where its team does."""

    def __init__(self, catalog: Catalog, by: By, today: date) -> None:
        self._units = {one.name: one.units for one in catalog.teams}
        self._teams = {one.name: one.teams for one in catalog.consumers} if by == "app" else None
        self._today = today
        self._known: dict[tuple[str, date], str] = {}

    def then(self, name: str, week: str) -> str:
        """The unit at the end of a week."""
        return self._at(name, min(weeks.monday(week) + timedelta(days=6), self._today))

    def now(self, name: str) -> str:
        """The unit on the last day."""
        return self._at(name, self._today)

    def _at(self, name: str, day: date) -> str:
        place = (name, day)
        if place not in self._known:
            team = name if self._teams is None else seat(self._teams.get(name, ()), day)
            self._known[place] = seat(self._units.get(team, ()), day)
        return self._known[place]


def seat(links: Sequence[Membership], day: date) -> str:
    """Where a dated membership leads on a day: what holds, else what held last; empty before the first."""
    holding = next((link.of for link in links if link.span.holds(day)), None)
    if holding is not None:
        return holding
    ended = [(link.span.to, link.of) for link in links if link.span.to is not None and link.span.to <= day]
    return max(ended)[1] if ended else ""


def moved(catalog: Catalog, first: date, last: date) -> tuple[Moved, ...]:
    """Teams that changed their unit within these days, the last first."""
    found = [one for team in catalog.teams for one in _moves(team.name, team.units, first, last)]
    return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), one.team)))


def _moves(team: str, links: Sequence[Membership], first: date, last: date) -> Iterator[Moved]:
    days = {link.span.from_ for link in links if link.span.from_ is not None}
    for day in sorted(days):
        before, after = seat(links, day - timedelta(days=1)), seat(links, day)
        if first < day <= last and before and before != after:
            yield Moved(team=team, day=day, before=before, after=after)
