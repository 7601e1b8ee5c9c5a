"""`sowhat init`: a new workspace, filled with what real files show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import cast, get_args

from sowhat import workspace
from sowhat.actions import init_costs, init_records, init_services
from sowhat.actions.init_books import Books, books, completed, without_routes
from sowhat.actions.init_counts import MOST_CONSUMERS, Counted, counted
from sowhat.actions.init_inputs import Detector, Family, Looked, families, look
from sowhat.actions.init_services import Proposal
from sowhat.actions.init_simulated import truth_of
from sowhat.actions.init_words import comments
from sowhat.actions.init_zone import Zone, zone_of
from sowhat.errors import BlockedError, CallError, DataError, Problem, Where
from sowhat.model.catalog import Catalog, Consumer, Key
from sowhat.model.language import Language
from sowhat.model.setup import FoundService, FoundSource, Initiated, Note, ServicesFrom
from sowhat.model.source import CloudEvents, Otlp
from sowhat.model.value import Text
from sowhat.model.workspace import AccessLog, CallTable, Platform, PlatformKind, Source, Workspace
from sowhat.sources.apis import openapi
from sowhat.sources.entities import backstage
from sowhat.sources.events import cloud_events
from sowhat.sources.logs import access_log
from sowhat.sources.pseudonym import derived_key, pseudonym
from sowhat.sources.slos import openslo
from sowhat.sources.tables import call_table, counted_table, event_tables
from sowhat.sources.tables.names import name_of
from sowhat.sources.traces import otlp
from sowhat.stories.words import words
from sowhat.workspace.reader import nearest, suggestion

__all__ = ["InitOptions", "Initiated", "init"]

DETECTORS: tuple[Detector, ...] = (
    *(access_log.detect, call_table.detect, counted_table.detect, backstage.detect),
    *(otlp.detect, cloud_events.detect, event_tables.detect),
    *(openapi.detect, openslo.detect),
)
_ADDRESS_PORT = re.compile(r"(\d{1,3}\.){3}\d{1,3}:\d+|\[[0-9a-fA-F:.]+\]:\d+")
_NAMING = ("user", "header:", "query:", "field:")


@dataclass(frozen=True, slots=True)
class InitOptions:
    """What the caller decided; the rest is taken from the files."""

    name: str | None = None
    kind: str = ""
    """'' for what a workbook says, else internal."""
    timezone: str | None = None
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class _Source:
    """A source of the new workspace, the files that it was found in, and what they hold."""

    value: Source
    family: Family
    counted: Counted | None


@dataclass(frozen=True, slots=True)
class _Callers:
    """Proposed consumers, with calls and share by name."""

    values: tuple[Consumer, ...]
    shares: dict[str, tuple[int, float]]


def init(
    directory: Path, inputs: Sequence[Path], options: InitOptions, detectors: Sequence[Detector] = DETECTORS
) -> Initiated:
    """Make a workspace in `directory`, with the sources, services and consumers that `inputs` show.

    Raises CallError when there is a workspace already, for a path that leads nowhere or an option that is not
    possible; DataError when there are inputs and none is understood; BlockedError when nothing can be written.
    """
    root = directory.absolute()
    _refuse_existing(root)
    _refuse_kind(options.kind)
    looked = look(inputs, detectors)
    _refuse_unknown(inputs, looked)
    zone = zone_of(options.timezone, looked.detected)
    told = books(root, looked.workbooks, options.timezone)
    zone = zone if options.timezone or not told.timezone else Zone(told.timezone, "workbook")
    platform = _platform(root, options, told)
    sources = _sources(root, looked, zone)
    how, services = _services(looked, sources)
    told, declared = _settled(told, sources, services)
    how, services = ("workbook", []) if declared else (how, services)
    _make(root)
    callers = _Callers((), {}) if told.catalog.consumers else _callers(root, sources)
    value = Workspace(
        root=str(root),
        platform=platform,
        timezone=zone.name,
        language=options.language,
        currency=told.says.currency if told.says else Workspace.model_fields["currency"].default,
        workbooks=told.paths,
        simulated=truth_of(root, inputs),
        sources=tuple(source.value for source in sources),
        records=init_records.tables(root, looked.records),
        costs=init_costs.tables(root, looked.costs),
        catalog=Catalog(services=tuple(one.service for one in services), consumers=callers.values),
    )
    found = [_found(source) for source in sources]
    shown = _shown([*services, *declared], sources)
    said = comments(words(options.language), zone, found, (how, shown), callers.shares)
    files = _write(root, workspace.write(value, said))
    return Initiated(
        root=str(root),
        name=platform.title.in_(options.language) or platform.name,
        files=files,
        timezone=zone.name,
        timezone_from=zone.how,
        offset=zone.offset,
        sources=(*found, *_tables(value, looked)),
        services=tuple(shown),
        services_from=how,
        consumers=len(callers.values),
        unknown=tuple(looked.unknown),
        workbooks=completed(root, told),
    )


def _tables(value: Workspace, looked: Looked) -> Iterator[FoundSource]:
    """What was found besides calls: exports of records, and bills."""
    yield from (init_records.shown(one, looked.records) for one in value.records)
    yield from map(init_costs.shown, value.costs)


def _refuse_existing(root: Path) -> None:
    written = next((name for name in workspace.FILES if (root / name).exists()), None)
    if written:
        raise CallError(Problem("workspace-exists", None, {"folder": str(root), "file": written}))


def _refuse_unknown(inputs: Sequence[Path], looked: Looked) -> None:
    if inputs and not (looked.detected or looked.apis or looked.workbooks or looked.records or looked.costs):
        raise DataError(*(looked.unknown or [_nothing(path) for path in inputs]))


def _nothing(path: Path) -> Problem:
    return Problem("input-unknown", Where(str(path)), {"file": path.name, "reason": "empty"})


def _refuse_kind(kind: str) -> None:
    kinds = get_args(PlatformKind)
    if kind and kind not in kinds:
        near = suggestion(nearest(kind, kinds))
        raise CallError(Problem("bad-choice", None, {"value": kind, "allowed": ", ".join(kinds), **near}))


def _platform(root: Path, options: InitOptions, told: Books) -> Platform:
    """As the caller says, else as a workbook does."""
    given = options.name or told.name or root.resolve().name
    name = name_of(given, otherwise="platform")
    title = Text(en=given, zh=given) if name != given else Text()
    if told.says and not options.name:
        title = told.says.platform.title
    kind = options.kind or (told.says.platform.kind if told.says else "internal")
    return Platform(name=name, title=title, kind=cast(PlatformKind, kind))


def _settled(told: Books, sources: Sequence[_Source], services: Sequence[Proposal]) -> tuple[Books, list[Proposal]]:
    """The services that a workbook declares; where none of them has a route, that is a gap."""
    declared = told.catalog.services
    if declared and services and not any(service.routes for service in declared):
        told = without_routes(told, [route.path for one in services for route in one.service.routes])
    calls = _summed([source.counted.calls for source in sources if source.counted])
    return told, init_services.declared(declared, calls)


def _sources(root: Path, looked: Looked, zone: Zone) -> list[_Source]:
    sources: list[_Source] = []
    templates = init_services.templates(looked.apis)
    for family in families(root, looked.detected):
        name = name_of(family.name, (source.value.name for source in sources), "source")
        value = family.detection.source.model_copy(update={"name": name, "paths": family.paths})
        try:
            sources.append(_Source(value, family, _count(value, family, zone, templates)))
        except (CallError, DataError) as error:
            looked.unknown.extend(error.problems)
    return sources


def _count(source: Source, family: Family, zone: Zone, templates: tuple[str, ...]) -> Counted | None:
    """The calls of a source, told apart by its first way to name callers; `templates` are those of descriptions."""
    if isinstance(source, AccessLog):
        first = source.model_copy(update={"consumer": source.consumer[:1]})
        return counted(family, first, zone.name, templates)
    if isinstance(source, CallTable | Otlp | CloudEvents):
        return counted(family, source, zone.name, templates)
    return None


def _services(looked: Looked, sources: Sequence[_Source]) -> tuple[ServicesFrom, list[Proposal]]:
    held = [source.counted.calls for source in sources if source.counted]
    paths = _summed([calls for calls in held if init_services.are_paths(calls)])
    values = _summed([calls for calls in held if not init_services.are_paths(calls)])
    if looked.apis:
        return "openapi", init_services.from_apis(looked.apis, paths)
    found = init_services.from_logs(paths)
    taken = [one.service.name for one in found]
    for one in init_services.from_tables(values):
        name = name_of(one.service.name, taken)
        taken.append(name)
        found.append(Proposal(one.service.model_copy(update={"name": name}), one.calls))
    return ("prefixes" if paths else "values") if found else "none", found


def _summed(held: Sequence[dict[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for calls in held:
        for route, count in calls.items():
            total[route] = total.get(route, 0) + count
    return total


def _callers(root: Path, sources: Sequence[_Source]) -> _Callers:
    """Callers with names of their own, under pseudonyms: names may be people's."""
    named: dict[str, int] = {}
    for source in sources:
        if source.counted and _names_callers(source.value, source.counted):
            for key, calls in source.counted.consumers.items():
                named[key] = named.get(key, 0) + calls
    if not named or len(named) > MOST_CONSUMERS:
        return _Callers((), {})
    total, secret = _total(sources), derived_key(workspace.secret(root), "consumer")
    values: list[Consumer] = []
    shares: dict[str, tuple[int, float]] = {}
    for key, calls in sorted(named.items(), key=lambda item: -item[1]):
        alias = pseudonym(secret, key)
        values.append(Consumer(name=f"consumer-{alias[:6]}", keys=(Key(pseudonym=alias),)))
        shares[f"consumer-{alias[:6]}"] = (calls, calls / total)
    return _Callers(tuple(values), shares)


def _names_callers(source: Source, held: Counted) -> bool:
    """Whether the field that tells callers apart gives a few of them names, rather than addresses or programs."""
    if held.distinct > MOST_CONSUMERS or all(_is_address(key) for key in held.consumers):
        return False
    if isinstance(source, CallTable):
        return source.columns.consumer is not None
    return isinstance(source, AccessLog) and source.consumer[0].startswith(_NAMING)


def _is_address(key: str) -> bool:
    try:
        ip_address(key.strip("[]"))
    except ValueError:
        return bool(_ADDRESS_PORT.fullmatch(key))
    return True


def _total(sources: Sequence[_Source]) -> int:
    return sum(sum(source.counted.calls.values()) for source in sources if source.counted)


def _shown(services: Sequence[Proposal], sources: Sequence[_Source]) -> list[FoundService]:
    total = _total(sources) or 1
    return [
        FoundService(
            name=one.service.name,
            routes=tuple(route.path for route in one.service.routes),
            calls=one.calls,
            share=one.calls / total,
            title=one.service.title,
        )
        for one in services
    ]


def _found(source: _Source) -> FoundSource:
    value, held, detection = source.value, source.counted, source.family.detection
    consumer: tuple[str, ...] = value.consumer if isinstance(value, AccessLog | Otlp | CloudEvents) else ()
    if isinstance(value, CallTable) and value.columns.consumer:
        consumer = (value.columns.consumer,)
    return FoundSource(
        name=value.name,
        type=value.type,
        paths=value.paths,
        files=len(source.family.members),
        sure=detection.sure,
        notes=tuple(Note(code=code, params=params) for code, params in detection.notes),
        consumer=consumer,
        consumers=held.distinct if held else 0,
        attributed=held.attributed if held else 0,
        records=held.records if held else 0,
        quarantined=held.quarantined if held else 0,
    )


def _make(root: Path) -> None:
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(root, error) from error


def _write(root: Path, texts: dict[str, str]) -> tuple[str, ...]:
    """Write the files, sowhat.yaml last: what looks like a workspace is a whole one."""
    order = sorted(texts, key=lambda name: name == "sowhat.yaml")
    try:
        for name in order:
            _write_one(root / name, texts[name])
        workspace.secret(root)
    except OSError as error:
        raise _unwritable(root, error) from error
    return tuple(order)


def _write_one(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.name != ".gitignore" or not path.exists():
        path.write_text(text, encoding="utf-8")
        return
    before = path.read_text(encoding="utf-8")
    missing = [line for line in text.splitlines() if line not in before.splitlines()]
    path.write_text("\n".join([before.rstrip("\n"), *missing]).lstrip("\n") + "\n", encoding="utf-8")


def _unwritable(root: Path, error: OSError) -> BlockedError:
    reason = error.strerror or type(error).__name__
    return BlockedError(Problem("folder-unwritable", None, {"folder": str(root), "reason": reason}))
