"""The spreadsheet of the platform's product manager, as rows of the workbook's sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.simulate.business import go_lives, months
from sowhat.simulate.governing.plan import governing
from sowhat.simulate.outcomes import month_ends
from sowhat.simulate.settings import CURRENCY, ZONE, product_of
from sowhat.simulate.spec import OutcomeSpec, ServiceSpec
from sowhat.simulate.wording import wording
from sowhat.simulate.world import FIRST_DAY, LAST_DAY, World
from sowhat.workspace.workbook_form import SheetKey

Cell = str | int | float | Decimal | date | tuple[str, ...] | None
Row = Mapping[str, Cell]
Rows = Mapping[SheetKey, Sequence[Row]]
BUILT_FOR = 3
"""Months of build effort before a service went live; afterwards a fifth of it goes on."""


def beside_yaml(world: World, language: Language) -> Rows:
    """What the spreadsheet adds to a workspace whose catalog is in YAML: results by team and month, and effort."""
    book = _Book(world, language, spoken=False)
    return {"outcomes": book.outcomes(), "results": book.results(), "costs": book.costs()}


def alone(world: World, language: Language) -> Rows:
    """The spreadsheet of a company that has nothing else, with names as people say them."""
    book = _Book(world, language, spoken=True)
    return {
        "platform": book.platform(),
        "services": book.services(),
        "apps": book.apps(),
        "go_lives": book.go_lives(),
        "outcomes": book.outcomes(),
        "results": book.results(),
        "costs": book.costs(),
        "questions": book.questions(),
    }


class _Book:
    """Rows of each sheet. `spoken`: names as people say them instead of those that the catalog uses."""

    def __init__(self, world: World, language: Language, spoken: bool) -> None:
        self.world, self.spec, self.language, self.spoken = world, world.spec, language, spoken
        self.counted = governing(world.spec.kind).services
        titled = (*self.spec.teams, *self.spec.products, self.spec.owner)
        self._titles = {name: Text(en=en, zh=zh) for name, en, zh in titled}
        self._titles |= {one.name: one.title for one in self.spec.services}
        self._titles |= {one.name: one.title for one in self.spec.units}
        self._titles |= {one.name: one.title for one in self.counted}
        ends = (one.month_end for one in self.spec.outcomes if one.month_end)
        self._titles |= {name: Text(en=en, zh=zh) for name, en, zh in ends}

    def _name(self, name: str) -> str:
        return self._titles[name].in_(self.language) if self.spoken else name

    def _monthly(self) -> list[tuple[str, OutcomeSpec]]:
        """Outcomes that are known by team and month, with their names."""
        return [(one.month_end[0], one) for one in self.spec.outcomes if one.month_end]

    def platform(self) -> list[Row]:
        title = self.spec.title.in_(self.language)
        known: Row = {"timezone": ZONE, "currency": CURRENCY, "day_rate": self.spec.day_rate}
        return [{"name": title if self.spoken else self.spec.name, "title": title, "kind": self.spec.kind, **known}]

    def services(self) -> list[Row]:
        logged: list[tuple[str, str, date, str]] = [
            (one.name, one.route, one.live, one.lifecycle) for one in self.spec.services
        ]
        counted = [(one.name, one.route, one.live, one.lifecycle) for one in self.counted]
        return [
            {
                "service": self._name(name),
                "owner": self._name(self.spec.owner[0]),
                "routes": (route,),
                "live_from": live,
                "lifecycle": lifecycle,
            }
            for name, route, live, lifecycle in (*logged, *counted)
        ]

    def apps(self) -> list[Row]:
        units = {team: unit.name for unit in self.spec.units for team, _, _ in unit.teams}
        return [
            {
                "app": app.name,
                "keys": (app.key,),
                "team": self._name(self.world.teams[app.team]),
                "unit": self._name(units[self.world.teams[app.team]]),
                "product": self._name(product_of(self.world, app)),
                "from": app.first if app.first > FIRST_DAY else None,
                "to": app.last if app.last < LAST_DAY and app.name != f"{self.spec.lost.team}-app" else None,
            }
            for app in self.world.apps
        ]

    def go_lives(self) -> list[Row]:
        return [
            {"service": self._name(service), "team": self._name(team), "date": day, "decided": decided}
            for service, team, day, decided in go_lives(self.world)
        ]

    def outcomes(self) -> list[Row]:
        return [
            {
                "outcome": self._name(name),
                "title": self._titles[name].in_(self.language),
                "unit": "team",
                "every": "month",
                "kind": "state",
                "good": "up",
                "counts": "customers",
                "price": one.margin.amount,
                "price_low": one.margin.low,
                "price_high": one.margin.high,
                "price_source": one.margin.source.in_(self.language),
            }
            for name, one in self._monthly()
        ]

    def results(self) -> list[Row]:
        words = wording()
        return [
            {
                "outcome": self._name(name),
                "unit": self._name(self.world.teams[end.team]),
                "period": words.month_of(end.month, self.language),
                "numerator": end.did,
                "denominator": end.customers,
            }
            for name, one in self._monthly()
            for end in month_ends(self.world, one)
        ]

    def costs(self) -> list[Row]:
        words = wording()
        return [
            {
                "service": self._name(one.name),
                "month": words.month_of(month, self.language),
                "kind": "build",
                "person_days": days,
                "project_code": code,
                "note": words.effort[self.language],
            }
            for one, code in _coded(self.spec.services)
            for month, days in _effort(one)
        ]

    def questions(self) -> list[Row]:
        return [
            {
                "service": self._name(one.service),
                "outcome": self._name(one.outcome),
                "horizon": one.horizon,
                "registered": one.registered,
                "control": "not-yet",
                "title": one.title.in_(self.language),
            }
            for one in self.spec.studies
            if one.by_month
        ]


def _coded(services: Sequence[ServiceSpec]) -> Iterator[tuple[ServiceSpec, str]]:
    """Each service with the code of the project that finance books it under: the year it was built in and a number."""
    for number, one in enumerate(services, 1):
        yield one, f"IT-{one.live.year}-{number:03}"


def _effort(one: ServiceSpec) -> Iterator[tuple[date, int]]:
    """Person-days by month: building before the service went live, looking after it since."""
    live = one.live.year * 12 + one.live.month
    for month in months() if one.person_days else ():
        later = month.year * 12 + month.month - live
        if later >= -BUILT_FOR:
            yield month, max(one.person_days // BUILT_FOR if later < 0 else one.person_days // 15, 1)
