"""One Backstage entity: a document → its reference, its fields, its relations, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sowhat.errors import Param, Problem, Where
from sowhat.model.catalog import Entity, Relation
from sowhat.sources.entities.files import scalars
from sowhat.sources.entities.refs import DEFAULT_NAMESPACE, Ref, is_name, parse
from sowhat.workspace.nodes import Fields, Node, Scalar

_KIND = re.compile(r"[A-Za-z][A-Za-z0-9]{0,62}")
_VERSION = re.compile(r"backstage\.io/.+|(?!.*k8s\.io/)[a-z0-9-]+(?:\.[a-z0-9-]+)+/[A-Za-z0-9]+")
"""Backstage's own, or that of a company's own kind (`acme.example/v1`); Kubernetes writes the same, and is none."""
ALIASES = (
    *("sowhat/aliases", "pagerduty.com/service-id", "github.com/project-slug", "gitlab.com/project-slug"),
    *("sonarqube.org/project-key", "opsgenie.com/component-selector"),
)
"""Annotations with what other systems call a component or an API."""
NEEDED = {
    "component": ("type", "lifecycle", "owner"),
    "api": ("type", "lifecycle", "owner"),
    "resource": ("type", "owner"),
    "system": ("owner",),
    "domain": ("owner",),
    "group": ("type",),
}
"""What the descriptor format requires in `spec` and sowhat uses."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of `spec` that refers to others: its default kind, the relation, and whether it is told from the other
    side (`children` says that the child is `childOf` this one)."""

    name: str
    kind: str
    predicate: str
    reverse: bool = False


FIELDS = (
    Field("owner", "group", "ownedBy"),
    Field("system", "system", "partOf"),
    Field("domain", "domain", "partOf"),
    Field("subdomainOf", "domain", "partOf"),
    Field("subcomponentOf", "component", "partOf"),
    Field("dependsOn", "component", "dependsOn"),
    Field("dependencyOf", "component", "dependsOn", reverse=True),
    Field("consumesApis", "api", "consumesApi"),
    Field("providesApis", "api", "providesApi"),
    Field("parent", "group", "childOf"),
    Field("children", "group", "childOf", reverse=True),
    Field("memberOf", "group", "memberOf"),
    Field("members", "user", "memberOf", reverse=True),
)


@dataclass(frozen=True, slots=True)
class Described:
    """An entity as its document states it. `written` is its name as written; `routes` and `keys` come from the
    annotations `sowhat/routes` and `sowhat/consumer-keys`, `aliases` from those of ALIASES."""

    ref: Ref
    written: str
    where: Where
    entity: Entity
    relations: tuple[Relation, ...]
    routes: tuple[str, ...]
    keys: tuple[str, ...]
    aliases: tuple[str, ...] = ()


def describe(root: Fields, problems: list[Problem]) -> Described | None:
    """The entity of a document; None, with a problem, where it has no kind or name that can be used."""
    about = _mapping(root, "metadata")
    kind, name = _text(root, "kind"), _text(about, "name")
    bad = _invalid(root, about)
    if bad or about is None:
        problems.append(bad or Problem("backstage-missing", root.where, {"field": "metadata"}))
        return None
    namespace = (_text(about, "namespace") or DEFAULT_NAMESPACE).lower()
    ref = Ref(kind.lower(), namespace, name.lower())
    spec = _mapping(root, "spec")
    missing = [field for field in NEEDED.get(ref.kind, ()) if not _text(spec, field)]
    params: list[dict[str, Param]] = [{"ref": str(ref), "field": f"spec.{field}"} for field in missing]
    problems += [Problem("backstage-missing-field", root.where, each) for each in params]
    relations = tuple(dict.fromkeys(_relations(ref, spec, problems)))
    notes = _mapping(about, "annotations")
    return Described(
        ref,
        name,
        root.where,
        _entity(ref, about, spec),
        relations,
        _listed(_text(notes, "sowhat/routes")),
        _listed(_text(notes, "sowhat/consumer-keys")),
        tuple(dict.fromkeys(alias for key in ALIASES for alias in _listed(_text(notes, key)))),
    )


def _invalid(root: Fields, about: Fields | None) -> Problem | None:
    """Why a document is no entity."""
    version, kind, name = _text(root, "apiVersion"), _text(root, "kind"), _text(about, "name")
    lacking = next((field for field, text in (("apiVersion", version), ("kind", kind)) if not text), "")
    if lacking or not name:
        return Problem("backstage-missing", root.where, {"field": lacking or "metadata.name"})
    if not _VERSION.fullmatch(version):
        return Problem("backstage-version", _place(root, "apiVersion"), {"value": version})
    if not _KIND.fullmatch(kind):
        return Problem("backstage-kind", _place(root, "kind"), {"value": kind})
    spaces = _text(about, "namespace")
    wrong = next((text for text in (name, spaces) if text and not is_name(text)), "")
    return Problem("backstage-name", _place(about or root, "name"), {"value": wrong[:80]}) if wrong else None


def _entity(ref: Ref, about: Fields, spec: Fields | None) -> Entity:
    def single(field: str, kind: str) -> str:
        found = parse(_text(spec, field), kind, ref.namespace)
        return str(found) if found else ""

    return Entity(
        ref=str(ref),
        kind=ref.kind,
        type=_text(spec, "type"),
        title=_text(about, "title") or _text(_mapping(spec, "profile"), "displayName"),
        description=_text(about, "description").strip(),
        owner=single("owner", "group"),
        system=single("system", "system"),
        domain=single("domain", "domain"),
        lifecycle=_text(spec, "lifecycle"),
    )


def _relations(ref: Ref, spec: Fields | None, problems: list[Problem]) -> Iterator[Relation]:
    for field in FIELDS:
        for value in scalars(spec.get(field.name) if spec else None):
            other = parse(value.text, field.kind, ref.namespace)
            if other is None:
                problems.append(Problem("backstage-ref", value.where, {"value": value.text[:80], "field": field.name}))
                continue
            subject, target = (other, ref) if field.reverse else (ref, other)
            yield Relation(subject=str(subject), predicate=field.predicate, object=str(target))


def _mapping(node: Fields | None, key: str) -> Fields | None:
    found = node.get(key) if node else None
    return found if isinstance(found, Fields) else None


def _text(node: Fields | None, key: str) -> str:
    found: Node | None = node.get(key) if node else None
    return found.text.strip() if isinstance(found, Scalar) and not found.empty else ""


def _place(node: Fields, key: str) -> Where:
    found = node.get(key)
    return found.where if found else node.where


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
