"""What a build says that the doctor judges: counts from results, and match rates from the facts of the same build."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import ibis.expr.types as ir

from sowhat.actions import places, show
from sowhat.actions.doctor_workspace import PEOPLE, ROSTERS, TOUCHES
from sowhat.actions.reading import reading
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import DataError
from sowhat.lake.lake import Lake
from sowhat.metrics import golive, matches, outcome, roster
from sowhat.model.build import Build
from sowhat.model.data import Data
from sowhat.model.usage import Usage
from sowhat.tables.facts import FACTS

KEPT = 16
"""Figures kept in memory; those of a build never change."""
MOST_NAMES = 5_000
"""Of teams and applications."""
TOP_KEYS = 3
"""Undeclared keys that are described."""
SHOWN_DIGITS = 6
"""Of a pseudonym: enough to find it in the tables, and of no use elsewhere."""

MOST_METRICS = 50
"""So many metrics are compared at once: a list is a bit of a number of 64."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lists of customers: `touches`, `rosters` or a metric's name; how many keys each has, and how many both."""

    left: str
    right: str
    lefts: int
    rights: int
    both: int


@dataclass(frozen=True, slots=True)
class Metric:
    """What is there of an outcome."""

    name: str
    unit_kind: str
    first: date
    last: date
    periods: int
    units: int


@dataclass(frozen=True, slots=True)
class Live:
    """A declared go-live."""

    service: str
    team: str
    day: date
    decided: str


@dataclass(frozen=True, slots=True)
class UnknownKeys:
    """Consumer keys that nobody declared: how many, their calls; of those with most calls the first digits of the
    pseudonym and the route called most."""

    keys: int
    calls: int
    top: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two sources, and how many calls both count alike, hour by hour."""

    one: str
    two: str
    same: int


@dataclass(frozen=True, slots=True)
class Business:
    """What the business recorded. `rostered` and `measured` are teams: on rosters, and with team outcomes by metric;
    `routed` are services that ever had a route."""

    pairs: tuple[Pair, ...]
    customers: int
    several: int
    metrics: tuple[Metric, ...]
    lives: tuple[Live, ...]
    rostered: tuple[str, ...]
    measured: Mapping[str, tuple[str, ...]]
    entities: tuple[str, ...]
    routed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that a build says. `business` is None where its facts are gone."""

    build: Build
    data: Data
    usage: Usage
    services: tuple[str, ...]
    seen_keys: frozenset[str]
    apps: frozenset[str]
    teams: tuple[str, ...]
    unknown: UnknownKeys
    overlaps: tuple[Overlap, ...]
    unpriced_days: float
    business: Business | None


@lru_cache(KEPT)
def figures(root: Path, build: Build, sources: tuple[str, ...], declared: tuple[str, ...]) -> Figures:
    """The figures of a build. `sources` are the declared sources of calls, `declared` the pseudonyms of declared keys.

    Raises DataError where a result is gone.
    """
    facts = _facts(root, build, sources)
    with reading(root, build) as open_:
        consumers = open_.engine.table("consumers")
        unknown, top = _unknown(open_.engine, consumers)
        spend = _rows(
            open_.engine, open_.engine.table("spend").agg(days=open_.engine.table("spend").unpriced_days.sum())
        )
        seen = frozenset(row["consumer"] for row in _rows(open_.engine, matches.among(consumers, declared)))
        apps, teams = (_names(open_.engine, consumers, column) for column in ("app", "team"))
        services = _names(open_.engine, open_.engine.table("services"), "service")
    business: Business | None = None
    overlaps: tuple[Overlap, ...] = ()
    routes: dict[str, str] = {}
    if facts is not None:
        with facts as engine:
            business, overlaps, routes = _business(engine), _overlaps(engine), _routes(engine, top)
    return Figures(
        build=build,
        data=show.data(root),
        usage=show.usage(root),
        services=services,
        seen_keys=seen,
        apps=frozenset(apps),
        teams=teams,
        unknown=UnknownKeys(
            unknown["keys"], unknown["calls"] or 0, tuple((key[:SHOWN_DIGITS], routes.get(key, "")) for key in top)
        ),
        overlaps=overlaps,
        unpriced_days=float(spend[0]["days"] or 0),
        business=business,
    )


def _facts(root: Path, build: Build, sources: Sequence[str]) -> DuckDB | None:
    """An engine over the facts that the build pins; None where they are gone."""
    lake = Lake(places.lake(root))
    try:
        files = {table.table: lake.uris(table.table, table.version) for table in build.tables}
    except DataError:
        return None
    there = all(Path(file).exists() for found in files.values() for file in found)
    return DuckDB(files, FACTS, sources) if there else None


def _rows(engine: DuckDB, expression: ir.Table) -> list[Row]:
    return list(engine.execute(expression).to_pylist())


def _names(engine: DuckDB, rows: ir.Table, column: str) -> tuple[str, ...]:
    return tuple(row["name"] for row in _rows(engine, matches.names(rows, column, MOST_NAMES)))


def _unknown(engine: DuckDB, consumers: ir.Table) -> tuple[Row, tuple[str, ...]]:
    """Keys that nobody declared, and the pseudonyms of those with most calls."""
    by_key = matches.undeclared(consumers)
    [counted] = _rows(engine, by_key.agg(keys=by_key.count(), calls=by_key.calls.sum()))
    top = _rows(engine, by_key.order_by([by_key.calls.desc(), by_key.consumer]).limit(TOP_KEYS))
    return counted, tuple(row["consumer"] for row in top)


def _routes(engine: DuckDB, keys: Sequence[str]) -> dict[str, str]:
    """The route that each key calls most."""
    if not keys:
        return {}
    rows = _rows(engine, matches.routes(engine.table("uses"), keys))
    return {row["consumer"]: row["route"] for row in reversed(rows)}


def _overlaps(engine: DuckDB) -> tuple[Overlap, ...]:
    rows = _rows(engine, matches.overlaps(engine.table("calls")))
    return tuple(Overlap(row["one"], row["two"], row["same"]) for row in rows)


def _business(engine: DuckDB) -> Business:
    outcomes, rosters = engine.table("outcomes"), engine.table("rosters")
    metrics = tuple(Metric(*_values(row)) for row in _rows(engine, matches.metrics(outcomes)))
    [shared] = _rows(engine, matches.shared(rosters))
    measured = {
        one.name: _names(engine, outcome.current(outcomes.filter(outcomes.metric == one.name)), "unit")
        for one in metrics
        if one.unit_kind == "team"
    }
    return Business(
        pairs=tuple(_pairs(engine, [one.name for one in metrics if one.unit_kind == "customer"])),
        customers=shared["customers"],
        several=shared["several"],
        metrics=metrics,
        lives=tuple(_live(row) for row in _rows(engine, golive.declared(engine.table("go_lives")))),
        rostered=_names(engine, roster.current(rosters), "team"),
        measured=measured,
        entities=tuple(sorted({name.rpartition("/")[2] for name in _names(engine, engine.table("entities"), "ref")})),
        routed=_routed(engine),
    )


def _routed(engine: DuckDB) -> tuple[str, ...]:
    relations = engine.table("relations")
    refs = _names(engine, relations.filter(relations.predicate == "hasRoute"), "subject")
    return tuple(sorted({ref.rpartition("/")[2] for ref in refs}))


def _values(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in ("metric", "unit_kind", "first", "last", "periods", "units"))


def _live(row: Row) -> Live:
    return Live(row["service"], row["team"], row["day"], row["decided"])


def _pairs(engine: DuckDB, metrics: Sequence[str]) -> list[Pair]:
    """Every two lists that should name the same customers: each list is read once, whatever it is compared with."""
    lists = (TOUCHES, ROSTERS, "orders", "members", "grants")
    wanted = [(TOUCHES, ROSTERS), *((ROSTERS, name) for name in metrics), *((TOUCHES, name) for name in metrics)]
    wanted += [("orders", ROSTERS), ("orders", TOUCHES), ("grants", "members")]
    counted: dict[tuple[str, str], Pair] = {}
    for start in range(0, max(len(metrics), 1), MOST_METRICS):
        here = [*lists, *metrics[start : start + MOST_METRICS]]
        bits = {name: 1 << place for place, name in enumerate(here)}
        masks = {row["mask"]: row["keys"] for row in _rows(engine, _masks(engine, bits, here[len(lists) :]))}
        counted |= {pair: _pair(pair, bits, masks) for pair in wanted if set(pair) <= set(here)}
    return [counted[pair] for pair in wanted]


def _masks(engine: DuckDB, bits: Mapping[str, int], metrics: Sequence[str]) -> ir.Table:
    keys = {TOUCHES: matches.touch_keys(engine.table("touches")), ROSTERS: matches.roster_keys(engine.table("rosters"))}
    keys |= {name: matches.record_keys(engine.table(name), PEOPLE[name]) for name in ("orders", "members", "grants")}
    lists = [matches.marked(table, bits[name]) for name, table in keys.items()]
    if metrics:
        lists.append(matches.outcome_keys(engine.table("outcomes"), {name: bits[name] for name in metrics}))
    return matches.masks(lists)


def _pair(pair: tuple[str, str], bits: Mapping[str, int], masks: Mapping[int, int]) -> Pair:
    left, right = bits[pair[0]], bits[pair[1]]
    lefts, rights, both = (
        sum(keys for mask, keys in masks.items() if mask & wanted == wanted) for wanted in (left, right, left | right)
    )
    return Pair(*pair, lefts, rights, both)
