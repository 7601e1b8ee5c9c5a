"""Is a file a table with one row a call, and which column says what?

Names propose, contents decide. Every choice is noted with how sure it is, so that a person can correct it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sowhat.model.workspace import CallTable, Columns, LatencyUnit, StatusClass
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.tables import column_words as known
from sowhat.sources.tables.column_profile import Profile, profiles

Note = tuple[str, dict[str, str | int | float]]
ENOUGH = 0.5
"""A table less sure than this is not called one of calls."""
SUREST = 0.95
"""Names and contents never prove a meaning."""
MOST_ROUTES = 3
COUNTS = frozenset(
    (
        *"calls hits requests downloads installations installs views visits pv count times".split(),  # noqa: SIM905
        *("调用量", "下载量", "安装量", "访问量", "次数"),
    )
)
"""What columns are called that say how often something was used."""
DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_HTTP = re.compile(r"[1-5]\d\d(\.0+)?")


@dataclass(frozen=True, slots=True)
class Found:
    """A column for a role, and how sure that is."""

    column: Profile
    sure: float


@dataclass(frozen=True, slots=True)
class Roles:
    """The columns that were recognised so far."""

    time: Found | None = None
    route: tuple[Found, ...] = ()
    consumer: Found | None = None
    customer: Found | None = None
    status: Found | None = None
    latency: Found | None = None
    bytes: Found | None = None
    agent: Found | None = None
    host: Found | None = None
    version: Found | None = None
    count: Found | None = None

    def single(self) -> dict[str, Found]:
        """The roles of one column that are taken."""
        every = {role: getattr(self, role) for role in self.__slots__ if role != "route"}
        return {role: found for role, found in every.items() if found}

    def taken(self) -> set[str]:
        """Names of the columns that have a role."""
        return {found.column.name for found in (*self.single().values(), *self.route)}


def detect(sample: Sample) -> Detection | None:
    """How to read a table of calls; None for other files, and for tables without a time, a route, or anything that
    tells one call from another."""
    columns = profiles(sample)
    roles = _roles(columns)
    sure = _sure(roles, columns)
    if roles.time is None or sure < ENOUGH:
        return None
    unit, told = _unit(roles.latency)
    source = CallTable(
        name=source_name(sample),
        paths=(str(sample.path),),
        columns=Columns(
            route=tuple(found.column.name for found in roles.route),
            **{role: found.column.name for role, found in roles.single().items()},
        ),
        latency_unit=unit,
        statuses=_statuses(roles.status),
    )
    return Detection(source, round(sure, 2), (*_chosen(roles), *_doubts(roles, told)))


def _roles(columns: tuple[Profile, ...]) -> Roles:
    """Roles in the order of how unmistakable they are; each column has one at most."""
    roles = Roles()
    for role, rate in _RATES:
        free = [column for column in columns if column.name not in roles.taken()]
        chosen: dict[str, Any] = {role: _best(free, rate)}
        roles = replace(roles, **chosen)
    free = [column for column in columns if column.name not in roles.taken()]
    roles = replace(roles, route=_route(free))
    free = [column for column in free if column.name not in roles.taken()]
    roles = replace(roles, consumer=_best(free, _consumer))
    free = [column for column in free if column.name not in roles.taken()]
    roles = replace(roles, customer=_best(free, _customer))
    roles = replace(roles, count=_count(roles.time, [one for one in free if one.name not in roles.taken()]))
    return roles if roles.consumer or not roles.customer else replace(roles, consumer=roles.customer, customer=None)


def _count(time: Found | None, columns: list[Profile]) -> Found | None:
    """How many calls a row stands for: only where rows tell no more than a day are they sums of calls."""
    if time is None or not time.column.values or not all(DAY.fullmatch(value) for value in time.column.values):
        return None
    return next((Found(one, 0.8) for one in columns if one.words & COUNTS and one.mostly(one.numbers)), None)


def _best(columns: Iterable[Profile], rate: Callable[[Profile], float]) -> Found | None:
    rated = [Found(column, rate(column)) for column in columns]
    best = max(rated, key=lambda found: found.sure, default=None)
    return best if best and best.sure > 0 else None


def _time(column: Profile) -> float:
    named = bool(column.words & known.TIME)
    if column.times < 0.95 * column.rows or (column.mostly(column.numbers) and not named):
        return 0
    return 0.6 + 0.3 * named - 0.2 * bool(column.words & known.LATER) - 0.2 * (column.distinct == 1 < column.rows)


def _status(column: Profile) -> float:
    if not column.words & known.STATUS or not 0 < column.distinct <= 40 or column.distinct == column.rows > 5:
        return 0
    http = all(_HTTP.fullmatch(value) for value in column.values)
    clear = sum(known.status_class(value) is not None for value in column.values) / len(column.values)
    return 0.4 + 0.15 * ("status" in column.words or "状态" in column.words) + 0.4 * max(http, clear)


def _latency(column: Profile) -> float:
    unit = bool(column.words & known.UNITS.keys())
    money = "cost" in column.words and not (unit or "time" in column.words)
    named = column.words & known.LATENCY
    if not named or money or not column.mostly(column.numbers) or column.distinct < 2 or column.mostly(column.times):
        return 0
    return 0.7 + 0.2 * unit


def _bytes(column: Profile) -> float:
    return 0.8 if column.words & known.BYTES and column.mostly(column.numbers) else 0


def _agent(column: Profile) -> float:
    text = not column.mostly(column.numbers)
    return 0.9 if text and (column.words & {"useragent", "ua"} or {"user", "agent"} <= column.words) else 0


def _host(column: Profile) -> float:
    if not column.words & known.HOST or column.words & known.FAR or column.mostly(column.numbers):
        return 0
    return 0.8


def _version(column: Profile) -> float:
    joined = re.sub(r"[\W_]", "", column.name.lower())
    return 0.7 if joined in known.VERSION and column.distinct <= 100 else 0


_RATES: tuple[tuple[str, Callable[[Profile], float]], ...] = (
    ("time", _time),
    ("agent", _agent),
    ("latency", _latency),
    ("status", _status),
    ("bytes", _bytes),
    ("host", _host),
    ("version", _version),
)


def _key(column: Profile) -> bool:
    """Whether values can be somebody's key: several, present, repeated (in all but small samples), no measures."""
    repeated = column.distinct < column.present or column.rows < 20
    return column.distinct > 1 and repeated and column.present >= 0.5 * column.rows and not column.mostly(column.times)


def _consumer(column: Profile) -> float:
    if not _key(column) or column.words & known.CUSTOMER:
        return 0
    if column.words & known.PLACE:
        return 0.4 if column.words & known.FAR else 0
    return 0.8 if column.words & known.CONSUMER else 0.6 if column.words & known.USER else 0


def _customer(column: Profile) -> float:
    if not _key(column):
        return 0
    return 0.8 if column.words & known.CUSTOMER else 0.6 if column.words & known.USER else 0


def _route(columns: list[Profile]) -> tuple[Found, ...]:
    """The column of paths or addresses if there is one; else up to three columns of few texts, the coarsest first."""
    paths = [column for column in columns if column.words & known.ADDRESS and column.mostly(column.paths)]
    if paths:
        return (Found(max(paths, key=lambda column: column.distinct), 0.9),)
    named = [column for column in columns if column.words & known.ROUTE and _few(column)]
    coarse = sorted(named, key=lambda column: column.distinct)[:MOST_ROUTES]
    return tuple(Found(column, 0.8) for column in coarse)


def _few(column: Profile) -> bool:
    measured = column.mostly(column.numbers) or column.mostly(column.times)
    few = column.distinct <= max(0.5 * column.present, 20)
    return few and column.distinct > 0 and not measured and not known.VERBS.issuperset(column.values)


def _sure(roles: Roles, columns: tuple[Profile, ...]) -> float:
    """0 without a route, or without anything that tells who called or how it went."""
    parts = (roles.consumer, roles.status, roles.latency)
    if not roles.time or not roles.route or not any(parts):
        return 0
    other = sum(bool(column.words & known.OTHER) for column in columns if column.name not in roles.taken())
    base = 0.25 * roles.time.sure + 0.25 * roles.route[0].sure
    return min(base + sum(0.25 * part.sure for part in parts if part) - 0.2 * other, SUREST)


def _unit(latency: Found | None) -> tuple[LatencyUnit, bool]:
    """The unit, and whether the name told it; else it is guessed: a median of 20 or more is
    milliseconds, of a million or more nanoseconds."""
    if latency is None:
        return "s", True
    told = [known.UNITS[word] for word in sorted(latency.column.words) if word in known.UNITS]
    median = latency.column.median or 0
    guess: LatencyUnit = "ns" if median >= 1e6 else "ms" if median >= 20 else "s"
    return (told[0], True) if told else (guess, False)


def _statuses(status: Found | None) -> dict[str, StatusClass]:
    """The source's own words with a common meaning; beside HTTP codes, 0 means that no answer was sent."""
    values = status.column.values if status else ()
    own = [value for value in values if not _HTTP.fullmatch(value)]
    found = {value: known.status_class(value) for value in own if value != "0" or len(own) == len(values)}
    return {value: kind for value, kind in found.items() if kind}


def _chosen(roles: Roles) -> list[Note]:
    """A note for each column that was taken for something."""
    single = [(f"table-{role}", found) for role, found in roles.single().items()]
    routes = [("table-route", found) for found in roles.route]
    return [(code, {"column": found.column.name, "sure": round(100 * found.sure)}) for code, found in single + routes]


def _doubts(roles: Roles, unit_told: bool) -> list[Note]:
    """What a person should look at."""
    notes: list[Note] = []
    if roles.time and roles.time.column.zoned < roles.time.column.times:
        notes.append(("table-local-time", {"column": roles.time.column.name}))
    if roles.latency and not unit_told:
        notes.append(("table-unit-guessed", {"column": roles.latency.column.name, "unit": _unit(roles.latency)[0]}))
    if roles.status:
        mapped = _statuses(roles.status)
        plain = [v for v in roles.status.column.values if v not in mapped and not _HTTP.fullmatch(v)]
        if plain:
            notes.append(("table-status-unclear", {"column": roles.status.column.name, "words": ", ".join(plain[:10])}))
    missing = [role for role in ("consumer", "status", "latency") if not getattr(roles, role)]
    return notes + [(f"table-no-{role}", {}) for role in missing]


def source_name(sample: Sample) -> str:
    """A source name from the file's: letters of any script, digits, `.`, `_`, `-`."""
    stem = re.split(r"\.(?:csv|tsv|txt|jsonl|ndjson|json|parquet|pq|gz|zst)\b", sample.path.name, flags=re.IGNORECASE)[
        0
    ]
    return re.sub(r"[^\w.-]+", "-", stem).strip("-.")[:63] or "table"
