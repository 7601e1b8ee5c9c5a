"""The same thing built by several teams: services of different owners whose routes, or whose API descriptions, say the
same; and paths that no service claims. Those belong to the team that alone calls them, else to their host.

A hint, never a proof. Words of paths are compared without versions, parameters and what almost any API has, and without
the prefix by which a team marks its own (`/crm/customers/{id}/address` and `/billing/customer/{}/addresses`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

import ibis

from sowhat.metrics.mining import paths
from sowhat.metrics.mining.scene import Scene
from sowhat.metrics.mining.telemetry import known, number, on, rows, seen
from sowhat.model.catalog import Catalog, Service
from sowhat.model.opportunity import EvidenceRow, Mined

ALIKE = 0.75
"""Words that two routes must share (Dice) to stand for each other."""
WORDS = 2
"""Telling words that they must share at least: one alone (`orders`) is a subject, not a function."""
MOST = 0.5
"""The share of the smaller one's routes that the other has too."""
DESCRIBED = 0.6
"""How alike two API descriptions must be to say it by themselves."""
FEWEST = 2
"""Pairs of routes; one will do where it shares more words than `WORDS`, or descriptions are alike as well."""
GROUPS, ROUTES, LISTED = 400, 60, 3
SCARCE = 20
"""A word in the routes of more services than these tells nothing."""
Alike = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Built:
    """A service, or unclaimed paths with one beginning (`//host/crm`, `/crm`): its owner, its routes, its callers."""

    name: str
    owner: str
    routes: tuple[str, ...]
    own: frozenset[str] = frozenset()
    """Words by which it marks its own paths."""
    callers: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    calls: int = 0
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """Two that were built apart: pairs of routes with the share of words they have in common, and how alike their
    descriptions are (None: nobody described both)."""

    one: Built
    other: Built
    pairs: tuple[tuple[str, str, float], ...]
    described: float | None = None


@dataclass(slots=True)
class _Found:
    callers: set[str] = field(default_factory=set)
    teams: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    routes: dict[str, int] = field(default_factory=dict)
    last: date | None = None
    seated: bool = True
    """Whether every caller is of a team that is known."""


def mine(scene: Scene, alike: Alike) -> tuple[Mined, ...]:
    """Pairs that were built apart, the surest first. `alike`: how alike the API descriptions of two services are."""
    if not (alike or _repeated(scene)):
        return ()
    found = twins(built(scene), alike, _known(scene.catalog))
    return tuple(sorted((_mined(one, scene.until) for one in found), key=lambda one: (-one.strength, one.key)))


def twins(each: Sequence[Built], alike: Alike, known: Iterable[frozenset[str]] = ()) -> tuple[Twin, ...]:
    """Those of different owners that say the same; `known`: pairs of which one replaces the other."""
    told = set(known)
    near = _near(each) | {frozenset((one, other)) for one, others in alike.items() for other in others}
    by = {one.name: one for one in each}
    found = []
    for names in sorted(tuple(sorted(pair)) for pair in near - told if len(pair) == 2 and pair <= by.keys()):
        one, other = by[names[0]], by[names[1]]
        if one.owner and other.owner and one.owner != other.owner:
            found.append(Twin(one, other, matched(one, other), alike.get(one.name, {}).get(other.name)))
    return tuple(one for one in found if same(one))


def same(one: Twin) -> bool:
    """Whether two say the same: by their descriptions, or by enough of their routes."""
    described = one.described is not None and one.described >= DESCRIBED
    smaller = min(len(one.one.routes), len(one.other.routes))
    if described or not one.pairs or len(one.pairs) < MOST * smaller:
        return described
    shared = max(len(_words(one.one, a, b) & _words(one.other, b, a)) for a, b, _ in one.pairs)
    return len(one.pairs) >= FEWEST or shared > WORDS or one.described is not None


def matched(one: Built, other: Built) -> tuple[tuple[str, str, float], ...]:
    """Routes that stand for each other, the most alike first, each once."""
    scored = []
    for a in one.routes[:ROUTES]:
        for b in other.routes[:ROUTES]:
            left, right = _words(one, a, b), _words(other, b, a)
            share = paths.dice(left, right)
            if share >= ALIKE and len(left & right) >= WORDS:
                scored.append((share, a, b))
    found: list[tuple[str, str, float]] = []
    taken: tuple[set[str], set[str]] = (set(), set())
    for share, a, b in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if a not in taken[0] and b not in taken[1]:
            taken[0].add(a)
            taken[1].add(b)
            found.append((a, b, share))
    return tuple(found)


def _words(one: Built, route: str, beside: str) -> frozenset[str]:
    """Telling words of a route, without what marks it as its team's own where the other has no such word."""
    return paths.telling(route) - (one.own - paths.telling(beside))


def _near(each: Sequence[Built]) -> set[frozenset[str]]:
    """Pairs that share two scarce words at all, so that not everything is compared with everything."""
    by: dict[str, set[str]] = {}
    for one in each[:GROUPS]:
        for word in {word for route in one.routes[:ROUTES] for word in paths.telling(route)}:
            by.setdefault(word, set()).add(one.name)
    shared: dict[frozenset[str], int] = {}
    for _, names in sorted(by.items()):
        for pair in combinations(sorted(names), 2) if len(names) <= SCARCE else ():
            shared[frozenset(pair)] = shared.get(frozenset(pair), 0) + 1
    return {pair for pair, words in shared.items() if words >= WORDS}


def _repeated(scene: Scene) -> bool:
    """Whether any two routes, whoever's, share words enough: where none do, nobody's were built twice."""
    asked = known(scene).select("route").distinct()
    routes = {str(row["route"]) for row in rows(scene, asked, "route")} | {one.path for one in scene.catalog.operations}
    often = Counter(word for route in routes for word in paths.telling(route))
    return sum(count > 1 for count in often.values()) >= WORDS


def built(scene: Scene) -> tuple[Built, ...]:
    """Services with an owner, and hosts with paths that no service claims, with the routes that were answered or
    declared."""
    calls = seen(scene)
    done = calls.filter((calls.status_class == "ok") & calls.meant)
    whole = done.group_by(["service", "host", "route", "who"]).agg(
        calls=done.calls.sum(), last=done.day.max(), team=done.team.max(), unit=done.unit.max()
    )
    often = whole.group_by(["service", "host", "route"]).agg(n=whole.calls.sum())
    order = ibis.window(group_by=["service", "host"], order_by=[ibis.desc("n"), ibis.asc("route")])
    top = often.mutate(nth=ibis.row_number().over(order)).filter(lambda one: one.nth < ROUTES)
    kept = whole.semi_join(top, ["service", "host", "route"])
    found: dict[str, _Found] = {}
    for row in rows(scene, kept, "service", "host", "route", "who"):
        _add(found.setdefault(str(row["service"]) or _unclaimed(row), _Found()), row)
    for one in scene.catalog.operations:
        if one.service in found:
            found[one.service].routes.setdefault(one.path, 0)
    services = {one.name: one for one in scene.catalog.services}
    made = [_built(name, one, services.get(name)) for name, one in sorted(found.items())]
    return tuple(one for one in made if one.owner)


def _unclaimed(row: Mapping[str, object]) -> str:
    host, beginning = row["host"], str(row["route"]).strip("/").split("/")[0]
    return f"//{host}/{beginning}" if host else f"/{beginning}"


def _owner(name: str, one: _Found, service: Service | None) -> str:
    """Who built it: as declared; of unclaimed paths the team that alone calls them, else their host; '' for nobody."""
    if not name.startswith("/"):
        return (service.owner or "") if service else ""
    host = name.split("/")[2] if name.startswith("//") else ""
    return next(iter(one.teams)) if len(one.teams) == 1 and one.seated else f"//{host}" if host else ""


def _add(one: _Found, row: Mapping[str, object]) -> None:
    route = str(row["route"])
    one.routes[route] = one.routes.get(route, 0) + int(number(row["calls"]))
    one.callers.add(str(row["who"]))
    one.teams |= {str(row["team"])} - {""}
    one.units |= {str(row["unit"])} - {""}
    one.seated = one.seated and bool(row["team"])
    one.last = max(one.last or date.min, on(row["last"]))


def _built(name: str, one: _Found, service: Service | None) -> Built:
    owner, own = _owner(name, one, service), frozenset[str]()
    prefixes = [route.path.strip("/") for route in service.routes] if service else [f"{name.rpartition('/')[2]}/"]
    for text in (name, owner, *(path.split("/")[0] for path in prefixes if "/" in path)):
        own |= paths.words(re.sub(r"[-._]", "/", text))
    return Built(
        name=name,
        owner=owner,
        routes=tuple(sorted(one.routes, key=lambda route: (-one.routes[route], route)))[:ROUTES],
        own=own,
        callers=frozenset(one.callers),
        teams=frozenset(one.teams),
        units=frozenset(one.units),
        calls=sum(one.routes.values()),
        last=one.last,
    )


def _known(catalog: Catalog) -> list[frozenset[str]]:
    """Pairs of which somebody already says what becomes of them."""
    return [frozenset((one.name, one.replaced_by)) for one in catalog.services if one.replaced_by]


def _mined(one: Twin, until: date) -> Mined:
    both = (one.one, one.other)
    evidence = [
        EvidenceRow(name="twins-routes", amount=len(one.pairs), unit="routes", at=until),
        *(
            EvidenceRow(name="twins-alike", amount=round(share, 4), unit="share", of=f"{a} ~ {b}")
            for a, b, share in one.pairs[:LISTED]
        ),
        *(
            EvidenceRow(name="twins-calls", amount=half.calls, unit="calls", at=half.last, of=half.name)
            for half in both
        ),
        *(EvidenceRow(name="twins-callers", amount=len(half.callers), unit="consumers", of=half.name) for half in both),
        EvidenceRow(name="twins-shared", amount=len(both[0].callers & both[1].callers), unit="consumers"),
    ]
    if one.described is not None:
        evidence.append(EvidenceRow(name="twins-described", amount=round(one.described, 4), unit="share"))
    return Mined(
        kind="twins",
        key="&".join(half.name for half in both),
        services=tuple(half.name for half in both if not half.name.startswith("/")),
        routes=tuple(route for a, b, _ in one.pairs[:LISTED] for route in (a, b)),
        teams=tuple(sorted({half.owner for half in both if not half.owner.startswith("//")})),
        units=tuple(sorted(both[0].units | both[1].units)),
        evidence=tuple(evidence),
        strength=_strength(one),
    )


def _strength(one: Twin) -> float:
    """By routes up to a half and by descriptions as much; a little more where hardly anybody calls both."""
    smaller = max(1, min(len(one.one.routes), len(one.other.routes)))
    routes = min(1.0, len(one.pairs) / smaller) * (0.5 if len(one.pairs) >= FEWEST else 0.4)
    apart = not one.one.callers & one.other.callers
    return round(min(1.0, routes + 0.4 * (one.described or 0.0) + 0.1 * apart), 2)
