"""catalog/*.yaml → services, units, teams, consumers, products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Key, Membership, Product, Route, Service, Team
from sowhat.model.governing import DataClass
from sowhat.workspace import governing
from sowhat.workspace.alerts import variable
from sowhat.workspace.amounts import filled
from sowhat.workspace.eligible import eligible_kind, habit_rule
from sowhat.workspace.health import objectives
from sowhat.workspace.nodes import Fields, Node, Scalar
from sowhat.workspace.reader import Hold, Mention, Reader
from sowhat.workspace.routes import route as plain_route

SECTIONS = ("services", "units", "teams", "consumers", "products", "data")
_LINK = ("of", "from", "to")
_ADOPTED = ("eligible", "eligible_units", "habit")


@dataclass(slots=True)
class Catalogue:
    """What the files read so far declare, in the order of the files."""

    reader: Reader
    methods: bool = True
    """Whether a method before a route's path is left out: not where tables of calls may have it in their values."""
    services: list[Service] = field(default_factory=list)
    units: list[BusinessUnit] = field(default_factory=list)
    teams: list[Team] = field(default_factory=list)
    consumers: list[Consumer] = field(default_factory=list)
    products: list[Product] = field(default_factory=list)
    data: list[DataClass] = field(default_factory=list)

    def add(self, root: Node) -> None:
        """Read one document."""
        self.add_found(self.reader.fields(root, SECTIONS))

    def add_found(self, found: Mapping[str, Node]) -> None:
        """Read sections."""
        entries = self.reader.entries
        self.services += entries(found.get("services"), lambda node: _service(self.reader, node, self.methods))
        self.units += entries(found.get("units"), lambda node: _unit(self.reader, node))
        self.teams += entries(found.get("teams"), lambda node: _team(self.reader, node))
        self.consumers += entries(found.get("consumers"), lambda node: _consumer(self.reader, node))
        self.products += entries(found.get("products"), lambda node: _product(self.reader, node))
        self.data += entries(found.get("data"), lambda node: governing.data_class(self.reader, node))

    def value(self) -> Catalog:
        """All that was declared."""
        return Catalog(
            services=tuple(self.services),
            units=tuple(self.units),
            teams=tuple(self.teams),
            consumers=tuple(self.consumers),
            products=tuple(self.products),
            data=tuple(self.data),
        )


def is_backstage(root: Node) -> bool:
    """Whether a document is a Backstage entity, which the backstage source reads."""
    version = root.get("apiVersion") if isinstance(root, Fields) else None
    return isinstance(version, Scalar) and version.text.startswith("backstage.io/")


def backstage_group(root: Node) -> str | None:
    """The name of a Backstage Group: a team that somebody else declares."""
    if not isinstance(root, Fields):
        return None
    kind, about = root.get("kind"), root.get("metadata")
    name = about.get("name") if isinstance(about, Fields) else None
    is_group = isinstance(kind, Scalar) and kind.text == "Group"
    return name.text if is_group and isinstance(name, Scalar) else None


def _service(reader: Reader, node: Node, methods: bool) -> Service | None:
    found = _entity(
        reader,
        node,
        "service",
        ("owner", "lifecycle", "live", "routes", "aliases", "slo", *_ADOPTED, *governing.SERVICE),
    )
    if found is None:
        return None
    name, values = found
    seen: dict[Route, str] = {}
    routes = reader.listed(values.get("routes"), lambda route: _route(reader, route, _Claims(name, methods, seen)))
    lifecycle = reader.text(values["lifecycle"]) if "lifecycle" in values else None
    owner = _mention(reader, values.get("owner"), "team")
    return Service(
        name=name,
        title=reader.title(values.get("title")),
        owner=owner,
        lifecycle=lifecycle,
        routes=routes,
        live_from=reader.day(values.get("live")),
        aliases=reader.listed(values.get("aliases"), lambda alias: filled(reader, alias, "aliases")),
        slo=objectives(reader, values.get("slo")),
        eligible=eligible_kind(reader, values.get("eligible")),
        eligible_units=reader.listed(values.get("eligible_units"), lambda unit: _mention(reader, unit, "unit")),
        habit=habit_rule(reader, values.get("habit")),
        type=reader.text(values["type"]) if "type" in values else "",
        summary=reader.title(values.get("summary")),
        use_cases=reader.listed(values.get("use_cases"), reader.title),
        threshold=governing.threshold(reader, values.get("threshold")),
        pillar=_mention(reader, values.get("pillar"), "pillar"),
        replaced_by=_mention(reader, values.get("replaced_by"), "service"),
        data=reader.listed(values.get("data"), lambda one: governing.holding(reader, one)),
    )


def _unit(reader: Reader, node: Node) -> BusinessUnit | None:
    found = _entity(reader, node, "unit", ())
    return found and BusinessUnit(name=found[0], title=reader.title(found[1].get("title")))


def _team(reader: Reader, node: Node) -> Team | None:
    found = _entity(reader, node, "team", ("unit", "contact"))
    if found is None:
        return None
    name, values = found
    units = _memberships(reader, values.get("unit"), ("team", name), "unit")
    return Team(
        name=name, title=reader.title(values.get("title")), units=units, contact=variable(reader, values.get("contact"))
    )


def _product(reader: Reader, node: Node) -> Product | None:
    found = _entity(reader, node, "product", ())
    return found and Product(name=found[0], title=reader.title(found[1].get("title")))


def _consumer(reader: Reader, node: Node) -> Consumer | None:
    found = _entity(reader, node, "consumer", ("team", "keys", "product", "purpose"))
    if found is None:
        return None
    name, values = found
    teams = _memberships(reader, values.get("team"), ("consumer", name), "team")
    keys = reader.listed(values.get("keys"), lambda key: _key(reader, key, name))
    product, title = _mention(reader, values.get("product"), "product"), reader.title(values.get("title"))
    purpose = reader.text(values["purpose"]) if "purpose" in values else ""
    return Consumer(name=name, title=title, teams=teams, keys=keys, product=product, purpose=purpose)


def _entity(reader: Reader, node: Node, kind: str, more: Sequence[str]) -> tuple[str, Mapping[str, Node]] | None:
    """The name and the fields of one entry."""
    found = reader.fields(node, ("name", "title", *more))
    if not reader.required(found, node, "name"):
        return None
    name = reader.name(found["name"])
    if name is None:
        return None
    reader.declared.append(Mention(kind, name, found["name"].where))
    return name, found


def _mention(reader: Reader, node: Node | None, kind: str) -> str | None:
    """A reference to an entry of `kind`."""
    name = reader.name(node) if node is not None else None
    if node is not None and name is not None:
        reader.mentioned.append(Mention(kind, name, node.where))
    return name


@dataclass(frozen=True, slots=True)
class _Claims:
    """The routes of a service as they are read, each with the text that it was written as."""

    service: str
    methods: bool
    seen: dict[Route, str]


def _route(reader: Reader, node: Node, claims: _Claims) -> Route | None:
    path, found = _short(reader, node, "path", ("host", "source", "from", "to"))
    if path is None:
        return None
    written = path
    path, site = plain_route(written, claims.methods)
    host = reader.text(found["host"]) if "host" in found else site or None
    source = _mention(reader, found.get("source"), "source")
    span = reader.span(found)
    made = Route(path=path, host=host, source=source, span=span)
    if claims.seen.setdefault(made, written) != written:
        return None  # `GET /pay` and `POST /pay` are one route
    thing = (path.rstrip("/") or "/", host or "", source or "")
    reader.held.append(Hold("route-claimed-twice", thing, claims.service, span, node.where))
    return made


def _key(reader: Reader, node: Node, consumer: str) -> Key | None:
    if isinstance(node, Scalar):
        found: Mapping[str, Node] = {"key": node}
    else:
        found = reader.fields(node, ("key", "pseudonym", "from", "to"))
    given = [kind for kind in ("key", "pseudonym") if kind in found]
    if len(given) != 1:
        if isinstance(node, Fields):
            reader.report("key-or-pseudonym", node.where)
        return None
    text, span = reader.text(found[given[0]]), reader.span(found)
    if not text:
        reader.report("empty-text", found[given[0]].where, key=given[0])
        return None
    reader.held.append(Hold("key-claimed-twice", (given[0], text), consumer, span, found[given[0]].where))
    return Key(raw=text, span=span) if given[0] == "key" else Key(pseudonym=text, span=span)


def _memberships(reader: Reader, node: Node | None, member: tuple[str, str], kind: str) -> tuple[Membership, ...]:
    return reader.listed(node, lambda item: _membership(reader, item, member, kind))


def _membership(reader: Reader, node: Node, member: tuple[str, str], kind: str) -> Membership | None:
    found = {"of": node} if isinstance(node, Scalar) else reader.fields(node, _LINK)
    if not reader.required(found, node, "of"):
        return None
    of, span = _mention(reader, found["of"], kind), reader.span(found)
    if of is None:
        return None
    reader.held.append(Hold("memberships-overlap", member, of, span, found["of"].where))
    return Membership(of=of, span=span)


def _short(reader: Reader, node: Node, key: str, more: Sequence[str]) -> tuple[str | None, Mapping[str, Node]]:
    """The text of an entry that is either that text alone or a mapping with it under `key`."""
    found = {key: node} if isinstance(node, Scalar) else reader.fields(node, (key, *more))
    if not reader.required(found, node, key):
        return None, found
    text = reader.text(found[key])
    if not text and isinstance(found[key], Scalar):
        reader.report("empty-text", found[key].where, key=key)
    return text or None, found
