"""The service showcase: the loaders behind the catalogue and a service's own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from sowhat.actions import ledger, showcase_apis, showcase_asks, showcase_gains, showcase_search
from sowhat.actions.catalog import merged
from sowhat.actions.health_answer import health
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.reading import latest
from sowhat.actions.showcase_facts import Held, held
from sowhat.actions.showcase_notice import notices
from sowhat.actions.showcase_related import related
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.metrics import neighbours
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog, Service
from sowhat.model.health import Health
from sowhat.model.lifecycle import ENDS, Review, VerdictKind
from sowhat.model.showcase import (
    LEAST_OWN,
    NEAREST,
    Asked,
    Card,
    Catalogue,
    Gained,
    Notice,
    Reach,
    Showcase,
    Standing,
    Suggestion,
)
from sowhat.model.value import Text
from sowhat.model.workspace import Workspace

KEPT, MOST, LINE = 16, 6, 160
"""Catalogs kept in memory; suggestions shown to a team; characters of a line."""


@dataclass(frozen=True, slots=True)
class _Declared:
    """A workspace, known by what it says."""

    text: str
    workspace: Workspace = field(compare=False)


@dataclass(frozen=True, slots=True)
class Scene:
    """What every card is made of."""

    root: Path
    build: Build
    workspace: Workspace
    catalog: Catalog
    held: Held
    gains: Mapping[str, tuple[Gained, ...]]
    standings: Mapping[str, Standing]
    notices: Mapping[str, Notice]

    @property
    def services(self) -> tuple[Service, ...]:
        """Those that are offered to use, by name."""
        return tuple(sorted(self.catalog.services, key=lambda one: one.name))

    def service(self, name: str) -> Service:
        """Raises CallError `no-such-service`."""
        found = next((one for one in self.services if one.name == name), None)
        if found is None:
            near = get_close_matches(name, [one.name for one in self.services], n=1)
            params = {"value": name[:200], "nearest": near[0] if near else "none"}
            raise CallError(Problem("no-such-service", params=params))
        return found


def catalogue(root: Path, asked: Asked | None = None) -> Catalogue:
    """Everything there is to use, narrowed as asked; for a team also what teams like it use.

    Raises CallError (`no-such-team`), DataError where nothing was built yet, WorkspaceError.
    """
    wanted, scene = asked or Asked(), _scene(root)
    names, found = showcase_search.find(_entries(scene), wanted.find)
    named = {one.name: {unit.unit for unit in scene.held.users(one).units} for one in scene.services}
    kept = [
        scene.service(name)
        for name in names
        if (not wanted.unit or wanted.unit in named[name])
        and (not wanted.type or wanted.type == scene.service(name).type)
    ]
    near, told = _suggestions(scene, wanted.team) if wanted.team else (0, ())
    shown = Catalogue(
        build=scene.build.id,
        code_version=scene.build.code_version,
        timezone=scene.build.timezone,
        until=scene.held.until,
        cards=tuple(card(scene, one) for one in _ranked(scene, kept, wanted.find)),
        total=len(scene.services),
        types=tuple(sorted({one.type for one in scene.services if one.type})),
        units=tuple(sorted({unit for units in named.values() for unit in units})),
        find=wanted.find,
        found=found,
        team=wanted.team,
        alike=near,
        suggestions=told,
        reach=reached(scene),
    )
    return marked(root, shown)


def service(root: Path, name: str, asked: Asked | None = None, operation: str = "") -> Showcase:
    """The page of one service, with a sample of the operation that was asked for (its id, or `GET /path`).

    Raises CallError (`no-such-service`, `no-such-team`), DataError where nothing was built yet, WorkspaceError.
    """
    wanted, scene = asked or Asked(), _scene(root)
    one = scene.service(name)
    apis = showcase_apis.described(scene.workspace)
    seen, key = scene.held.hosts.get(name, ""), showcase_apis.carried(scene.workspace)
    host = f"https://{seen}" if seen else ""
    samples = showcase_apis.samples(apis.get(name, ()), scene.held.routes.get(name, {}), host, key)
    told = _suggestions(scene, wanted.team)[1] if wanted.team else ()
    shown = Showcase(
        build=scene.build.id,
        code_version=scene.build.code_version,
        timezone=scene.build.timezone,
        until=scene.held.until,
        card=card(scene, one),
        gains=scene.gains.get(name, ()),
        samples=samples,
        sample=next((i for i, each in enumerate(samples) if operation and operation == each.operation), 0),
        described=name in apis,
        releases=showcase_apis.releases(apis.get(name, ()), scene.held.versions.get(name, {}), scene.held.month),
        related=related(one, scene.catalog, scene.held, apis),
        asks=tuple(each for each in showcase_asks.asks(root) if each.service == name),
        reach=next((each for each in reached(scene) if each.service == name), None),
        team=wanted.team,
        suggestions=tuple(each for each in told if each.service == name),
    )
    return marked(root, shown)


def card(scene: Scene, one: Service) -> Card:
    """One service in a line."""
    gains = scene.gains.get(one.name, ())
    return Card(
        service=one.name,
        type=one.type,
        owner=one.owner,
        lifecycle=one.lifecycle or "",
        summary=summary(scene, one),
        use_cases=one.use_cases,
        operations=len({(each.method, each.path) for each in scene.catalog.operations if each.service == one.name}),
        users=scene.held.users(one),
        gained=gains[0] if gains else None,
        standing=scene.standings.get(one.name, Standing()),
        notice=scene.notices.get(one.name),
    )


def summary(scene: Scene, one: Service) -> Text:
    """What it is for in a line; where nobody said it, the first sentence of its description."""
    if one.summary.en or one.summary.zh:
        return one.summary
    told = (each.description for each in scene.catalog.entities if each.ref.endswith(f"/{one.name.casefold()}"))
    line = next((text.strip().partition("\n")[0] for text in told if text.strip()), "")
    found = min((at + 1 for mark in (". ", "。") if (at := line.find(mark)) >= 0), default=len(line))
    return Text(en=line[: min(found, LINE)].rstrip())


def reached(scene: Scene) -> tuple[Reach, ...]:
    """What showing services did."""
    return showcase_asks.reach(scene.root, scene.catalog, scene.held.firsts, scene.held.until, scene.build.timezone)


def _scene(root: Path) -> Scene:
    build, workspace = latest(root), written(root)
    catalog = _catalog(root, _Declared(workspace.model_dump_json(), workspace))
    return Scene(
        root=root,
        build=build,
        workspace=workspace,
        catalog=catalog,
        held=held(root, build),
        gains=showcase_gains.gains(ledger.book(root).claims),
        standings=showcase_gains.standings(_health(root)),
        notices=notices(root, catalog, held(root, build).until),
    )


@lru_cache(KEPT)
def _catalog(root: Path, declared: _Declared) -> Catalog:
    del root
    return merged(declared.workspace).catalog


def _health(root: Path) -> Health | None:
    """Cards stand without it."""
    try:
        return health(root)
    except SowhatError:
        return None


def _ranked(scene: Scene, services: Sequence[Service], find: str) -> list[Service]:
    """As they were found, else those that most teams use first; those that go away last."""
    if find:
        return sorted(services, key=lambda one: one.name in scene.notices)
    return sorted(services, key=lambda one: (one.name in scene.notices, -scene.held.users(one).teams, one.name))


def _entries(scene: Scene) -> tuple[showcase_search.Entry, ...]:
    told: dict[str, list[tuple[float, str]]] = {}
    for name, routes in scene.held.routes.items():
        told.setdefault(name, []).append((0.5, " ".join(sorted(routes))))
    for each in scene.catalog.operations:
        told.setdefault(each.service, []).append((1.0, f"{each.title} {each.id} {each.path}"))
    return tuple(
        showcase_search.Entry(
            one.name,
            (
                (4.0, f"{one.name} {one.title.en} {one.title.zh} {' '.join(one.aliases)}"),
                (3.0, f"{one.summary.en} {one.summary.zh}"),
                *((2.0, f"{case.en} {case.zh}") for case in one.use_cases),
                *told.get(one.name, ()),
            ),
        )
        for one in scene.services
    )


def _suggestions(scene: Scene, team: str) -> tuple[int, tuple[Suggestion, ...]]:
    """How many teams use alike, and what they use that this one does not: of what does not go away and it could use. A
    team that uses too little to be compared is shown what its business unit uses."""
    names = [one.name for one in scene.workspace.catalog.teams]
    if team not in names:
        near = get_close_matches(team, names, n=1)
        raise CallError(Problem("no-such-team", params={"value": team[:200], "nearest": near[0] if near else "none"}))
    used, day = scene.held.used(scene.catalog), scene.held.until or date.min
    own = used.get(team, frozenset())
    gone = ended(scene.root) | scene.notices.keys()
    offered = {
        one.name
        for one in scene.services
        if one.name not in gone and showcase_asks.eligible(one, scene.workspace.catalog, team, day)
    }
    if len(own) >= LEAST_OWN:
        alike = neighbours.nearest(team, used)
        found = neighbours.proposals(own, alike, used, offered, NEAREST)
        return min(len(alike), NEAREST), tuple(
            Suggestion(service=x.service, users=x.users, of=x.of) for x in found[:MOST]
        )
    mates = [used.get(one, frozenset()) for one in _mates(scene.workspace.catalog, team, day)]
    counted = {name: sum(name in theirs for theirs in mates) for name in offered - own}
    ranked = sorted(counted, key=lambda name: (-counted[name], name))
    return 0, tuple(
        Suggestion(service=name, users=counted[name], of=len(mates), basis="unit")
        for name in ranked[:MOST]
        if counted[name] >= neighbours.LEAST_USERS
    )


def ended(root: Path) -> frozenset[str]:
    """Services that are to end: as somebody decided, else as the written rule says."""
    try:
        reviews = lifecycle(root).reviews
    except SowhatError:
        return frozenset()
    return frozenset(one.service for one in reviews if _kind(one) in ENDS)


def _kind(one: Review) -> VerdictKind:
    decided = one.decision
    return one.verdict.kind if decided is None or decided.says == "deferred" else decided.kind


def _mates(catalog: Catalog, team: str, day: date) -> Sequence[str]:
    """The other teams of its business unit."""
    units = {one.name: next((link.of for link in one.units if link.span.holds(day)), "") for one in catalog.teams}
    return sorted(name for name, unit in units.items() if unit and unit == units[team] and name != team)
