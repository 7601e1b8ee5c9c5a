"""sowhat.yaml → the platform, its settings and its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast, get_args

from sowhat.errors import Problem, Where
from sowhat.model.catalog import Catalog
from sowhat.model.language import Language
from sowhat.model.workspace import Platform, PlatformKind, Source, Workspace
from sowhat.workspace import business
from sowhat.workspace.access import access
from sowhat.workspace.alerts import alerts
from sowhat.workspace.amounts import amount, currency, filled, yearly
from sowhat.workspace.asking import asking
from sowhat.workspace.business import Business
from sowhat.workspace.connections import connections
from sowhat.workspace.database import database
from sowhat.workspace.drafting import drafting
from sowhat.workspace.governing import review
from sowhat.workspace.health import health
from sowhat.workspace.nodes import Fields, Node, Scalar
from sowhat.workspace.pillars import capacity, pillar
from sowhat.workspace.reader import Reader
from sowhat.workspace.shared_costs import shared_costs
from sowhat.workspace.showcases import showcases
from sowhat.workspace.sources import source
from sowhat.workspace.webhooks import webhooks
from sowhat.workspace.zones import timezone

KEYS = (
    *("platform", "timezone", "language", "currency", "day_rate", "discount_rate", "sources", "workbooks", "simulated"),
    *("connections", "shared_costs", "health", "feedback", "alerts", "review", "policies", "pillars", "capacity"),
    *("showcases", "drafting", "decisions", "access", "webhooks"),
    *business.SECTIONS,
)
_OF_PLATFORM = ("title", "kind")


class Settings:
    """What sowhat.yaml says."""

    def __init__(self, reader: Reader, root: Node) -> None:
        found = reader.fields(root, KEYS)
        reader.required(found, root, "platform")
        self.reader, self._told = reader, _told(found)
        self.platform = _platform(reader, found.get("platform"))
        self.timezone = timezone(reader, found.get("timezone")) or "UTC"
        language = reader.choice(found.get("language"), get_args(Language), "en")
        self.language = cast(Language, language)
        self.currency = currency(reader, found.get("currency"))
        self.day_rate = amount(reader, found["day_rate"], "day_rate") if "day_rate" in found else None
        self.discount_rate = yearly(reader, found["discount_rate"]) if "discount_rate" in found else None
        self.shared_costs = shared_costs(reader, found.get("shared_costs"))
        self.health = health(reader, found.get("health"))
        self.review = review(reader, found.get("review"))
        self.policies = reader.listed(found.get("policies"), lambda path: filled(reader, path, "policies"))
        self.pillars = reader.entries(found.get("pillars"), lambda node: pillar(reader, node))
        self.capacity = reader.entries(found.get("capacity"), lambda node: capacity(reader, node))
        self.alerts = alerts(reader, found.get("alerts"))
        self.showcases = showcases(reader, found.get("showcases"))
        self.decisions = database(reader, found.get("decisions"))
        self.drafting = drafting(reader, found.get("drafting"))
        self.access = access(reader, found.get("access"))
        self.webhooks = webhooks(reader, found.get("webhooks"))
        self.feedback = asking(reader, found.get("feedback"))
        self.simulated = reader.text(found["simulated"]) if "simulated" in found else ""
        self.workbooks = reader.listed(found.get("workbooks"), lambda path: _pattern(reader, path))
        self.sources: tuple[Source, ...] = reader.entries(found.get("sources"), lambda node: source(reader, node))
        self.connections = connections(reader, found.get("connections"))
        self.business = Business(reader)
        self.business.add(found)

    def fill(self, found: Mapping[str, Node]) -> tuple[Problem, ...]:
        """Take from a workbook what sowhat.yaml leaves out; returns what both say differently. Two time zones are an
        error: days and weeks would be cut in two ways."""
        gaps = []
        for key, value in self._read(found).items():
            where, mine = found[key].where, self._mine(key)
            if key not in self._told:
                self._told.add(key)
                self._take(key, value)
            elif key == "timezone" and value != mine:
                self.reader.report("workbook-timezone", where, value=str(value), settings=str(mine))
            elif key != "title" and value != mine:
                gaps.append(
                    Problem("workbook-setting", where, {"key": key, "value": str(value), "settings": str(mine)})
                )
        return tuple(gaps)

    def _read(self, found: Mapping[str, Node]) -> dict[str, object]:
        """What can be read of a workbook's sheet about the platform."""
        reader, kinds = self.reader, get_args(PlatformKind)
        readers: dict[str, Callable[[Node], object]] = {
            "title": reader.title,
            "kind": lambda node: reader.choice(node, kinds, "") or None,
            "timezone": lambda node: timezone(reader, node),
            "currency": lambda node: currency(reader, node, "") or None,
            "day_rate": lambda node: amount(reader, node, "day_rate"),
        }
        read = {key: readers[key](node) for key, node in found.items()}
        return {key: value for key, value in read.items() if value is not None}

    def _mine(self, key: str) -> object:
        return getattr(self.platform if key in _OF_PLATFORM else self, key)

    def _take(self, key: str, value: object) -> None:
        if key in _OF_PLATFORM:
            self.platform = self.platform.model_copy(update={key: value})
        else:
            setattr(self, key, value)

    def workspace(self, root: str, sources: tuple[Source, ...], catalog: Catalog) -> Workspace:
        """The whole workspace."""
        return Workspace(
            root=root,
            platform=self.platform,
            timezone=self.timezone,
            language=self.language,
            currency=self.currency,
            sources=sources,
            catalog=catalog,
            day_rate=self.day_rate,
            discount_rate=self.discount_rate,
            shared_costs=self.shared_costs,
            health=self.health,
            alerts=self.alerts,
            showcases=self.showcases,
            pillars=self.pillars,
            capacity=self.capacity,
            review=self.review,
            policies=self.policies,
            workbooks=tuple(pattern for pattern, _ in self.workbooks),
            feedback=self.feedback,
            drafting=self.drafting,
            access=self.access,
            webhooks=self.webhooks,
            decisions=self.decisions,
            simulated=self.simulated,
            connections=self.connections,
            **self.business.sections(),
        )


def _told(found: Mapping[str, Node]) -> set[str]:
    """Which settings are written, those of the platform by their own names."""
    platform = found.get("platform")
    inside = {key.text for key, _ in platform.pairs} if isinstance(platform, Fields) else set()
    return {*found, *(inside & set(_OF_PLATFORM))}


def _pattern(reader: Reader, node: Node) -> tuple[str, Where] | None:
    path = filled(reader, node, "workbooks")
    return (path, node.where) if path else None


def _overruled(key: str, where: Where, told: object, mine: object) -> Problem:
    return Problem("workbook-setting", where, {"key": key, "value": str(told), "settings": str(mine)})


def _platform(reader: Reader, node: Node | None) -> Platform:
    """The platform; a name alone is enough."""
    unnamed = Platform(name="platform")
    if node is None:
        return unnamed
    if isinstance(node, Scalar):
        name = reader.name(node)
        return Platform(name=name) if name else unnamed
    found = reader.fields(node, ("name", "title", "kind"))
    kind = reader.choice(found.get("kind"), get_args(PlatformKind), "internal")
    if not reader.required(found, node, "name"):
        return unnamed
    name = reader.name(found["name"]) or unnamed.name
    return Platform(name=name, title=reader.title(found.get("title")), kind=cast(PlatformKind, kind))
