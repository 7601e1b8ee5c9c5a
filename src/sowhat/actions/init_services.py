"""Which services to propose: from the calls in a sample, or from the paths that OpenAPI descriptions list."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sowhat.model.catalog import Route, Service
from sowhat.model.value import Text
from sowhat.sources.apis.openapi import Api
from sowhat.sources.tables.names import name_of, prefix_of

Calls = Mapping[str, int]
"""Calls by folded route."""
MOST_LOG_SERVICES = 20
MOST_TABLE_SERVICES = 200
LEAST_SHARE = 0.01
LEAST_PAGES = 0.05
"""Below this share of calls that are no static files, a prefix is a folder of such files."""
_ASSET = re.compile(
    r"\.(css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|avif|bmp|woff2?|ttf|otf|eot|mp4|webm|mp3)$"
    r"|^/(robots\.txt|favicon[^/]*|apple-touch-icon[^/]*|sitemap[^/]*\.xml|\.well-known(/.*)?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A service to declare and the calls of the sample that are its own."""

    service: Service
    calls: int


def from_logs(calls: Calls) -> list[Proposal]:
    """Path prefixes that carry 1 % of the calls or more, folders of static files left out unless that is all."""
    total, everything = sum(calls.values()), _by_prefix(calls)
    pages = _by_prefix({route: count for route, count in calls.items() if not _ASSET.search(route)})
    told = {prefix: count for prefix, count in everything.items() if pages.get(prefix, 0) >= LEAST_PAGES * count}
    chosen = [(prefix, count) for prefix, count in _ranked(told) if count >= LEAST_SHARE * total]
    return _named((chosen or _ranked(everything))[:MOST_LOG_SERVICES])


def from_tables(calls: Calls) -> list[Proposal]:
    """Each distinct route; where those are many, their first parts."""
    if len(calls) <= MOST_TABLE_SERVICES:
        return _named(_ranked({route: count for route, count in calls.items() if route}))
    firsts: dict[str, int] = {}
    for route, count in calls.items():
        first = route.split("/")[0]
        firsts[first] = firsts.get(first, 0) + count
    return _named([(first, count) for first, count in _ranked(firsts) if first][:MOST_TABLE_SERVICES])


def are_paths(calls: Calls) -> bool:
    """Whether a table's routes are URL paths, so that the same is to be proposed as for logs."""
    slashed = sum(count for route, count in calls.items() if route.startswith("/"))
    return slashed > sum(calls.values()) / 2


def from_apis(apis: Sequence[Api], calls: Calls) -> list[Proposal]:
    """One service for each API (the versions of one API have one title), with the calls under its prefixes."""
    families: dict[str, list[Api]] = {}
    for api in apis:
        families.setdefault(api.service, []).append(api)
    proposals: list[Proposal] = []
    for name, family in families.items():
        found = dict.fromkeys(prefix for api in family for prefix in api.routes)
        title = Text(en=family[0].title, zh=family[0].title)
        routes = tuple(Route(path=prefix) for prefix in found)
        count = sum(n for route, n in calls.items() if any(_under(route, prefix) for prefix in found))
        proposals.append(Proposal(Service(name=name, title=title, routes=routes), count))
    return proposals


def declared(services: Sequence[Service], calls: Calls) -> list[Proposal]:
    """Services that somebody declared, with the calls under their routes: the longest route of any of them wins."""
    owners = {route.path: service.name for service in services for route in service.routes}
    own: dict[str, int] = {}
    for called, count in calls.items():
        longest = max((path for path in owners if _under(called, path)), key=len, default=None)
        if longest is not None:
            own[owners[longest]] = own.get(owners[longest], 0) + count
    return [Proposal(service, own.get(service.name, 0)) for service in services]


def templates(apis: Sequence[Api]) -> tuple[str, ...]:
    """The paths of all operations, which say better than looks what an id is."""
    return tuple(dict.fromkeys(one.path for api in apis for one in api.operations))


def _by_prefix(calls: Calls) -> dict[str, int]:
    found: dict[str, int] = {}
    for route, count in calls.items():
        prefix = prefix_of(route)
        if prefix:
            found[prefix] = found.get(prefix, 0) + count
    return found


def _ranked(calls: Calls) -> list[tuple[str, int]]:
    return sorted(calls.items(), key=lambda item: (-item[1], item[0]))


def _named(chosen: Sequence[tuple[str, int]]) -> list[Proposal]:
    proposals: list[Proposal] = []
    for route, count in chosen:
        telling = route.rsplit("/", 1)[-1] if route.startswith("/") else route
        name = name_of(telling, (one.service.name for one in proposals))
        proposals.append(Proposal(Service(name=name, routes=(Route(path=route),)), count))
    return proposals


def _under(route: str, prefix: str) -> bool:
    return route == prefix or route.startswith(prefix.rstrip("/") + "/")
