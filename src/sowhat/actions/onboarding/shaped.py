"""A proposed catalog with what a newcomer said of it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sowhat.errors import CallError, Problem
from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Membership, Route, Service, Team
from sowhat.model.onboarding import CallerShape, ServiceShape, Shape
from sowhat.model.value import Text
from sowhat.sources.tables.names import name_of


def shaped(proposed: Catalog, shape: Shape) -> Catalog:
    """The catalog after renaming, merging, splitting, leaving out, and saying whose callers are.

    Raises CallError `split-outside` for a path that is not below its service's.
    """
    services = tuple(_services(proposed.services, {one.name: one for one in shape.services}))
    said = {one.name: one for one in shape.callers if one.team.strip()}
    teams, units = _people(tuple(said.values()))
    consumers = tuple(_caller(one, said.get(one.name)) for one in proposed.consumers)
    update = {"services": services, "consumers": consumers}
    if said:
        update |= {"teams": (*proposed.teams, *teams), "units": (*proposed.units, *units)}
    return proposed.model_copy(update=update)


def _services(proposed: Sequence[Service], said: Mapping[str, ServiceShape]) -> Iterator[Service]:
    merged: dict[str, list[Route]] = {}
    for one in proposed:
        target = _target(one.name, said)
        if target != one.name:
            merged.setdefault(target, []).extend(one.routes)
    taken: list[str] = []
    for one in proposed:
        told = said.get(one.name, ServiceShape(name=one.name))
        if told.left_out or _target(one.name, said) != one.name:
            continue
        for made in (_renamed(one, told, merged.get(one.name, [])), *_split(one, told)):
            name = name_of(made.name, taken)
            taken.append(name)
            yield made.model_copy(update={"name": name})


def _target(name: str, said: Mapping[str, ServiceShape]) -> str:
    """The service that it becomes part of in the end; itself where that leads nowhere or round in a circle."""
    seen, now = [name], name
    while (told := said.get(now)) is not None and told.into and not told.left_out:
        now = told.into
        if now in seen or now not in said or said[now].left_out:
            return name
        seen.append(now)
    return now


def _renamed(one: Service, told: ServiceShape, more: Sequence[Route]) -> Service:
    routes = tuple(dict.fromkeys((*one.routes, *more)))
    title = " ".join(told.title.split())
    if not title or title in (one.name, one.title.en, one.title.zh):
        return one.model_copy(update={"routes": routes})
    name = name_of(title, otherwise=one.name)
    return one.model_copy(update={"name": name, "title": Text(en=title, zh=title), "routes": routes})


def _split(one: Service, told: ServiceShape) -> Iterator[Service]:
    for path in told.split:
        if not any(path.startswith(route.path.rstrip("/") + "/") for route in one.routes):
            places = ", ".join(route.path for route in one.routes) or "-"
            raise CallError(Problem("split-outside", params={"path": path[:80], "service": one.name, "routes": places}))
        yield Service(name=name_of(path.rsplit("/", 1)[-1], otherwise=one.name), routes=(Route(path=path),))


def _people(said: Sequence[CallerShape]) -> tuple[tuple[Team, ...], tuple[BusinessUnit, ...]]:
    teams: dict[str, Team] = {}
    units: dict[str, BusinessUnit] = {}
    for one in said:
        unit = _named(one.unit)
        if unit:
            units.setdefault(unit, BusinessUnit(name=unit, title=_title(one.unit, unit)))
        team = _named(one.team)
        known = teams.get(team)
        if known is None or not known.units:
            held = (Membership(of=unit),) if unit else ()
            teams[team] = Team(name=team, title=_title(one.team, team), units=held)
    return tuple(teams.values()), tuple(units.values())


def _caller(one: Consumer, said: CallerShape | None) -> Consumer:
    return one if said is None else one.model_copy(update={"teams": (Membership(of=_named(said.team)),)})


def _named(text: str) -> str:
    return name_of(" ".join(text.split()), otherwise="") if text.strip() else ""


def _title(text: str, name: str) -> Text:
    words = " ".join(text.split())
    return Text() if words == name else Text(en=words, zh=words)
