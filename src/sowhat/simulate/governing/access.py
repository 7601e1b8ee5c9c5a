"""Who was granted which data: a catalogue of grants to apps, in which a few things are wrong on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sowhat.model.language import Language
from sowhat.model.truth import TrueAccess
from sowhat.model.value import Text
from sowhat.simulate.governing.curves import apps_of, granted_to
from sowhat.simulate.governing.plan import Governing, Role, governing
from sowhat.simulate.world import FIRST_DAY, App, World

HEADER = ("subject", "data", "event", "at", "until", "purpose")
PATH = "people/app_grants.csv"
GRANTED = date(2025, 9, 1)
OPEN_UNTIL = date(2027, 12, 31)
EXPIRED = date(2026, 6, 30)
NOT_GRANTED, PAST, ASTRAY = 3, 4, 5
"""Places of the three among the apps that use what is controlled; the ones before are as they should be."""


@dataclass(frozen=True, slots=True)
class Grant:
    """That an app may use a class of data, up to a day."""

    app: App
    data: str
    until: date
    purpose: Text


def purpose_of(world: World, app: App) -> Text:
    """What an app needs data for: teams of a unit want the same."""
    team = world.teams[app.team]
    unit = next(n for n, unit in enumerate(world.spec.units) if team in {name for name, _, _ in unit.teams})
    said = governing(world.spec.kind).purposes
    return said[unit % len(said)]


def grants(world: World) -> tuple[Grant, ...]:
    """All of them, by app."""
    known = governing(world.spec.kind)
    found = [
        *_granted(world, known),
        *_of_role(world, known.reached, "healthy"),
        *_of_role(world, known.guarded, "rare"),
    ]
    found.append(Grant(unused_by(world), known.controlled, OPEN_UNTIL, purpose_of(world, unused_by(world))))
    return tuple(sorted(found, key=lambda one: (one.app.name, one.data)))


def _granted(world: World, known: Governing) -> Iterator[Grant]:
    """What is controlled: one app has no grant, one had it until a day, one has it for something else."""
    for place, app in enumerate(granted_to(world)):
        purpose = known.other_purpose if place == ASTRAY else purpose_of(world, app)
        if place != NOT_GRANTED:
            yield Grant(app, known.controlled, EXPIRED if place == PAST else OPEN_UNTIL, purpose)


def _of_role(world: World, data: str, role: Role) -> Iterator[Grant]:
    """Whoever uses the service may."""
    return (Grant(app, data, OPEN_UNTIL, purpose_of(world, app)) for app in apps_of(world, role))


def unused_by(world: World) -> App:
    """The app that was granted what it never called."""
    using = {app.key for app in apps_of(world, "healthy")}
    return next(app for app in world.apps if app.key not in using and not app.mobile and app.first == FIRST_DAY)


def rows(world: World, language: Language) -> Iterator[tuple[object, ...]]:
    """The catalogue's table."""
    known = governing(world.spec.kind)
    for one in grants(world):
        data, purpose = known.title(one.data).in_(language), one.purpose.in_(language)
        yield one.app.name, data, "granted", GRANTED, one.until, purpose


def planted(world: World) -> Iterator[TrueAccess]:
    """What is wrong with whom."""
    data, using = governing(world.spec.kind).controlled, granted_to(world)
    for place, app in enumerate(using):
        if place == NOT_GRANTED:
            yield TrueAccess(consumer=app.name, data=data, kind="no-grant")
        elif place == PAST:
            yield TrueAccess(consumer=app.name, data=data, kind="expired", since=EXPIRED)
        elif place == ASTRAY:
            yield TrueAccess(consumer=app.name, data=data, kind="purpose")
        else:
            yield TrueAccess(consumer=app.name, data=data, kind="allowed")
    yield TrueAccess(consumer=unused_by(world).name, data=data, kind="unused")
