"""sowhat.yaml → the platform, its settings and its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import chain
from typing import Literal, cast, get_args
from zoneinfo import available_timezones

from sowhat.errors import Problem, Where
from sowhat.model.catalog import Catalog
from sowhat.model.language import Language
from sowhat.model.workspace import (
    AccessLog,
    BackstageCatalog,
    CallTable,
    Columns,
    LatencyUnit,
    Platform,
    PlatformKind,
    Source,
    StatusClass,
    Workspace,
)
from sowhat.workspace import business
from sowhat.workspace.amounts import amount, currency, filled
from sowhat.workspace.business import Business
from sowhat.workspace.nodes import Fields, Node, Scalar
from sowhat.workspace.reader import Mention, Reader, nearest, suggestion

KEYS = (
    *("platform", "timezone", "language", "currency", "day_rate", "sources", "workbooks", "simulated"),
    *business.SECTIONS,
)
FORMATS = ("combined", "common")
_TYPES = ("access-log", "table", "backstage")
_KEY_WORDS = ("user", "address", "agent")
_KEY_PREFIXES = ("header:", "query:", "field:")
_LOG = ("format", "consumer", "customer", "routes", "timezone")
_TABLE = ("columns", "latency_unit", "statuses", "duplicates", "timezone")
_OF_PLATFORM = ("title", "kind")
_COLUMNS = tuple(Columns.model_fields)

Duplicates = Literal["keep", "drop"]


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
        self.simulated = reader.text(found["simulated"]) if "simulated" in found else ""
        self.workbooks = reader.listed(found.get("workbooks"), lambda path: _pattern(reader, path))
        self.sources: tuple[Source, ...] = reader.entries(found.get("sources"), lambda node: _source(reader, node))
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
            workbooks=tuple(pattern for pattern, _ in self.workbooks),
            simulated=self.simulated,
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


def timezone(reader: Reader, node: Node | None) -> str | None:
    """An IANA time zone's name."""
    if node is None:
        return None
    text = reader.text(node)
    if is_timezone(text):
        return text
    if isinstance(node, Scalar):
        reader.report("unknown-timezone", node.where, value=text, **suggestion(nearest_timezone(text)))
    return None


@cache
def _zones() -> dict[str, None]:
    """The IANA names in order; reading them from disk takes a while."""
    return dict.fromkeys(sorted(available_timezones()))


def is_timezone(name: str) -> bool:
    """Whether the IANA list has this name."""
    return name in _zones()


def nearest_timezone(text: str) -> str:
    """The zone that `text` resembles, or that it is a part of (`Shanghai`); else ''."""
    zones = _zones()
    part = text.casefold().replace(" ", "_")
    same = (zone for zone in zones if zone.casefold() == part)
    city = (zone for zone in zones if part and zone.casefold().endswith(f"/{part}"))
    return next(chain(same, city), "") or nearest(text, zones)


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


def _source(reader: Reader, node: Node) -> Source | None:
    if not isinstance(node, Fields):
        reader.fields(node, ())
        return None
    written = node.get("type")
    if written is None:
        reader.required({}, node, "type")
        return None
    kind = reader.choice(written, _TYPES, "")
    if kind:
        return _READERS[kind](reader, node)
    name = node.get("name")
    if isinstance(name, Scalar):
        reader.declared.append(Mention("source", name.text, name.where))
    return None


def _named(reader: Reader, node: Node, more: tuple[str, ...]) -> tuple[str, tuple[str, ...], Mapping[str, Node]] | None:
    """The name, the paths and the fields of a source."""
    found = reader.fields(node, ("name", "type", "paths", *more))
    paths = reader.listed(found.get("paths"), lambda path: filled(reader, path, "paths"))
    complete = reader.required(found, node, "name", "paths")
    name = reader.name(found["name"]) if "name" in found else None
    if name is not None:
        reader.declared.append(Mention("source", name, found["name"].where))
    return (name, paths, found) if complete and name is not None else None


def _access_log(reader: Reader, node: Node) -> AccessLog | None:
    named = _named(reader, node, _LOG)
    if named is None:
        return None
    name, paths, found = named
    return AccessLog(
        name=name,
        paths=paths,
        format=_format(reader, found.get("format")),
        consumer=reader.listed(found.get("consumer"), lambda key: _key_field(reader, key)) or ("address",),
        customer=reader.listed(found.get("customer"), lambda key: _key_field(reader, key)),
        routes=reader.listed(found.get("routes"), lambda route: filled(reader, route, "routes")),
        timezone=timezone(reader, found.get("timezone")),
    )


def _format(reader: Reader, node: Node | None) -> str:
    text = reader.text(node) if node is not None else "combined"
    if node is None or "$" in text:
        return text
    return reader.choice(node, FORMATS, "combined")


def _key_field(reader: Reader, node: Node) -> str | None:
    """A word that names a consumer or customer key of an access log."""
    text = reader.text(node)
    if text in _KEY_WORDS or any(text.startswith(prefix) and text != prefix for prefix in _KEY_PREFIXES):
        return text
    if isinstance(node, Scalar):
        allowed = (*_KEY_WORDS, *(f"{prefix}NAME" for prefix in _KEY_PREFIXES))
        near = nearest(text.partition(":")[0], (*_KEY_WORDS, "header", "query", "field"))
        shown = near if near in _KEY_WORDS or not near else f"{near}:{text.partition(':')[2] or 'NAME'}"
        reader.report("bad-choice", node.where, value=text, allowed=", ".join(allowed), **suggestion(shown))
    return None


def _table(reader: Reader, node: Node) -> CallTable | None:
    named = _named(reader, node, _TABLE)
    if named is None:
        return None
    name, paths, found = named
    columns = _columns(reader, found["columns"]) if reader.required(found, node, "columns") else None
    unit = reader.choice(found.get("latency_unit"), get_args(LatencyUnit), "s")
    duplicates = reader.choice(found.get("duplicates"), get_args(Duplicates), "keep")
    if columns is None:
        return None
    return CallTable(
        name=name,
        paths=paths,
        columns=columns,
        latency_unit=cast(LatencyUnit, unit),
        statuses=_statuses(reader, found.get("statuses")),
        duplicates=cast(Duplicates, duplicates),
        timezone=timezone(reader, found.get("timezone")),
    )


def _columns(reader: Reader, node: Node) -> Columns | None:
    found = reader.fields(node, _COLUMNS)
    route = reader.listed(found.get("route"), lambda column: filled(reader, column, "route"))
    if not reader.required(found, node, "time", "route"):
        return None
    others = {key: reader.text(value) for key, value in found.items() if key != "route"}
    return reader.made(node.where, lambda: Columns.model_validate({**others, "route": route}))


def _statuses(reader: Reader, node: Node | None) -> dict[str, StatusClass]:
    if node is None:
        return {}
    if not isinstance(node, Fields):
        reader.fields(node, ())
        return {}
    classes = get_args(StatusClass)
    return {word.text: cast(StatusClass, reader.choice(value, classes, "unknown")) for word, value in node.pairs}


def _backstage(reader: Reader, node: Node) -> BackstageCatalog | None:
    named = _named(reader, node, ())
    return named and BackstageCatalog(name=named[0], paths=named[1])


_READERS: Mapping[str, Callable[[Reader, Node], Source | None]] = {
    "access-log": _access_log,
    "table": _table,
    "backstage": _backstage,
}
