"""Backstage entity files: what a company's developer portal already knows about services, teams and owners.

APIs, and components of a type in SERVICES, become services; groups of a type in TEAMS become teams and other groups
business units, with membership by the nearest unit above; components with the annotation `sowhat/consumer-keys`
become consumers. Everything is kept as entities and relations too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sowhat.errors import Problem, Where
from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Key, Membership, Relation, Route, Service, Team
from sowhat.model.value import Text
from sowhat.model.workspace import BackstageCatalog
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.entities.files import Reading, read_documents
from sowhat.sources.entities.reading import Described, describe
from sowhat.sources.tables.names import title_of

SERVICES = frozenset(["service", "api", "backend", "microservice", "rpc", "grpc"])
TEAMS = frozenset(["team", "sub-team", "subteam", "squad", "crew", "chapter", "guild"])
_LONGEST_NAME = 63
_ENTITY = re.compile(rb"^apiVersion:[ \t]*['\"]?backstage\.io/", re.MULTILINE)
_KIND = re.compile(rb"^kind:[ \t]*['\"]?([A-Za-z]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Backstage:
    """What the files declare, what could not be read, where each entity stands, and all files that were opened."""

    catalog: Catalog
    problems: tuple[Problem, ...]
    places: Mapping[str, Where] = field(default_factory=dict)
    files: tuple[Path, ...] = ()


def read(paths: Sequence[Path]) -> Backstage:
    """All entities of the files and of the local files that their Locations name. Never raises for what is in them."""
    reading = Reading()
    entities: dict[str, Described] = {}
    for root in read_documents(paths, reading):
        found = describe(root, reading.problems)
        if found is None:
            continue
        first = entities.setdefault(str(found.ref), found)
        if first is not found:
            params = {"ref": str(found.ref), "first": str(first.where)}
            reading.problems.append(Problem("backstage-duplicate", found.where, params))
    catalog = _catalog(list(entities.values()), reading.problems)
    places = {ref: one.where for ref, one in entities.items()}
    return Backstage(catalog, tuple(reading.problems), places, tuple(sorted(reading.seen)))


def dangling(found: Backstage, declared: Catalog) -> tuple[Problem, ...]:
    """Entities that relations lead to and nobody declares, one problem for each kind with the first three of them.

    A group is declared too where the workspace has a team or a unit of its name."""
    known = {one.ref for one in declared.entities}
    groups = [*(team.name for team in declared.teams), *(unit.name for unit in declared.units)]
    known |= {f"group:default/{name.lower()}" for name in groups}
    missing: dict[str, dict[str, str]] = {}
    for link in found.catalog.relations:
        for ref, other in ((link.object, link.subject), (link.subject, link.object)):
            if ref not in known:
                missing.setdefault(ref.partition(":")[0], {}).setdefault(ref, other)
    return tuple(
        Problem(
            "backstage-dangling",
            found.places.get(next(iter(refs.values()))),
            {"kind": kind, "n": len(refs), "names": ", ".join(list(refs)[:3])},
        )
        for kind, refs in sorted(missing.items())
    )


def detect(sample: Sample) -> Detection | None:
    """A file of Backstage entities, told by its apiVersion."""
    if not _ENTITY.search(sample.content):
        return None
    kinds = _KIND.findall(sample.content)
    name = re.sub(r"[^\w.-]+", "-", sample.path.stem).strip("-.")[:_LONGEST_NAME] or "backstage"
    source = BackstageCatalog(name=name, paths=(str(sample.path),))
    return Detection(source, 0.95, (("backstage-entities", {"count": len(kinds)}),))


def _catalog(entities: Sequence[Described], problems: list[Problem]) -> Catalog:
    usable = [one for one in entities if _nameable(one, problems)]
    groups = {str(one.ref): one for one in usable if one.ref.kind == "group"}
    relations = tuple(dict.fromkeys(relation for one in entities for relation in one.relations))
    named = _Names(usable)
    return Catalog(
        services=tuple(_services(usable, named)),
        units=tuple(
            BusinessUnit(name=named.of(one), title=_title(one)) for one in groups.values() if not _is_team(one)
        ),
        teams=tuple(_teams(groups, relations, named)),
        consumers=tuple(_consumers(usable, named)),
        entities=tuple(one.entity for one in entities),
        relations=relations,
    )


def _nameable(one: Described, problems: list[Problem]) -> bool:
    """Whether the entity can have a name among its kind here."""
    if len(one.ref.local) <= _LONGEST_NAME:
        return True
    problems.append(Problem("backstage-long-name", one.where, {"value": one.ref.local}))
    return False


class _Names:
    """Names as written, found by reference; an undeclared entity is called as in the reference."""

    def __init__(self, entities: Iterable[Described]) -> None:
        self._written = {str(one.ref): self.of(one) for one in entities}

    def of(self, one: Described) -> str:
        """The entity's own name; other namespaces stay visible."""
        return one.ref.local.removesuffix(one.ref.name) + one.written

    def owner(self, one: Described) -> str | None:
        """The group that owns the entity; None where a person does, or nobody."""
        kind, _, rest = one.entity.owner.partition(":")
        space, _, name = rest.partition("/")
        if kind != "group":
            return None
        local = name if space == "default" else f"{space}.{name}"
        return self._written.get(one.entity.owner, local if len(local) <= _LONGEST_NAME else None)

    def group(self, ref: str) -> str:
        """The name of a declared group."""
        return self._written[ref]


def _title(one: Described) -> Text:
    return title_of(one.entity.title)


def _services(entities: Sequence[Described], named: _Names) -> Iterator[Service]:
    """An API and a component of the same name are one service: the API's, with the routes of both."""
    offered = [one for one in entities if one.ref.kind == "api"]
    offered += [one for one in entities if one.ref.kind == "component" and one.entity.type.lower() in SERVICES]
    families: dict[str, list[Described]] = {}
    for one in offered:
        families.setdefault(one.ref.local, []).append(one)
    for family in families.values():
        first = family[0]
        paths = dict.fromkeys(path for one in family for path in one.routes)
        yield Service(
            name=named.of(first),
            title=_title(first),
            owner=named.owner(first),
            lifecycle=first.entity.lifecycle or None,
            routes=tuple(Route(path=path) for path in paths),
            aliases=tuple(dict.fromkeys(alias for one in family for alias in one.aliases)),
        )


def _consumers(entities: Sequence[Described], named: _Names) -> Iterator[Consumer]:
    for one in entities:
        if one.ref.kind == "component" and one.keys:
            owner = named.owner(one)
            yield Consumer(
                name=named.of(one),
                title=_title(one),
                teams=(Membership(of=owner),) if owner else (),
                keys=tuple(Key(raw=key) for key in one.keys),
            )


def _is_team(group: Described) -> bool:
    return group.entity.type.lower() in TEAMS


def _teams(groups: Mapping[str, Described], relations: Iterable[Relation], named: _Names) -> Iterator[Team]:
    above: dict[str, list[str]] = {}
    for relation in relations:
        if relation.predicate == "childOf":
            above.setdefault(relation.subject, []).append(relation.object)
    for ref, group in groups.items():
        if _is_team(group):
            units = tuple(Membership(of=named.group(unit)) for unit in _units(ref, groups, above))
            yield Team(name=named.of(group), title=_title(group), units=units)


def _units(ref: str, groups: Mapping[str, Described], above: Mapping[str, list[str]]) -> list[str]:
    """The nearest business unit above a team: the first one met going up, circles and several parents allowed."""
    level, seen = above.get(ref, []), {ref}
    while level:
        units = [one for one in level if one in groups and not _is_team(groups[one])]
        if units:
            return units[:1]
        seen.update(level)
        level = [up for one in level for up in above.get(one, []) if up not in seen]
    return []
