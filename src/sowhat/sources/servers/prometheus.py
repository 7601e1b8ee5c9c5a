"""A counter of requests on a Prometheus server, asked for its samples; what it was counted up by is worked out here.

`increase()` extrapolates to the edges of its window and turns whole calls into fractions. `last_over_time` of one step
gives each series' last real sample in every step, so that nothing is estimated, and what a process counted before it
ended is not lost behind a stale marker.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches

from sowhat.errors import DataError, Problem, Where, WorkspaceError
from sowhat.model.source import Prometheus, PrometheusLabels
from sowhat.sources.servers.asking import Server
from sowhat.sources.servers.chunks import Chunk, Row
from sowhat.sources.servers.hourly_counts import read
from sowhat.sources.servers.prometheus_api import POINTS, SELECTOR, Api, Range, Series, pages
from sowhat.sources.servers.prometheus_counters import HOUR, Birth, Counters, Labels, spread, target_of
from sowhat.tables.buckets import bucket

__all__ = ["MARGIN", "REACH", "ask", "read"]

REACH = timedelta(days=30)
"""How far back is asked for where nothing says since when."""
MARGIN = timedelta(minutes=5)
"""How long an hour is over before it is asked for: scrapes may come late."""
SAMPLES = 400_000
"""So many samples, about, are in one answer."""
COARSE = 300
KINDS = ("counter", "histogram", "summary", "unknown", "untyped", "")
"""What a metric may call itself; a gauge counts nothing."""
Spot = tuple[str, str, str, str, str]
"""Host, path, version, status and consumer of a series."""
Member = tuple[Labels, tuple[str, ...]]
"""A series, and the bounds of the histogram that it is part of."""


@dataclass(slots=True)
class _Hours:
    """What was counted in a chunk."""

    calls: dict[tuple[int, Spot], float] = field(default_factory=lambda: defaultdict(float))
    seconds: dict[tuple[int, Spot], float] = field(default_factory=lambda: defaultdict(float))
    below: dict[tuple[int, Spot, tuple[str, ...]], dict[float, float]] = field(default_factory=dict)

    def rows(self) -> Iterator[Row]:
        """One row an hour and spot, in order."""
        buckets, took = self._buckets(), self._took()
        for hour, spot in sorted({*self.calls, *took, *buckets}):
            calls, seconds = round(self.calls.get((hour, spot), 0.0)), took.get((hour, spot), 0.0)
            counts = buckets.get((hour, spot), {})
            if calls or seconds > 0 or counts:
                host, path, version, status, consumer = spot
                said = {"host": host, "path": path, "version": version, "status": status, "consumer": consumer or None}
                at = datetime.fromtimestamp(hour, UTC).isoformat()
                yield {"hour": at, **said, "calls": calls, "seconds": seconds, "buckets": sorted(counts.items())}

    def _took(self) -> dict[tuple[int, Spot], float]:
        """The seconds of each hour and spot; what a histogram says of several statuses or consumers together is shared
        out by their calls."""
        near: dict[tuple[int, tuple[str, ...]], list[tuple[Spot, float]]] = defaultdict(list)
        for (hour, spot), calls in self.calls.items():
            near[hour, spot[:3]].append((spot, calls))
        took: dict[tuple[int, Spot], float] = defaultdict(float)
        for (hour, spot), seconds in self.seconds.items():
            fits = [(one, calls) for one, calls in near[hour, spot[:3]] if _within(one, spot) and calls]
            whole = sum(calls for _, calls in fits)
            for one, calls in fits or [(spot, 1.0)]:
                took[hour, one] += seconds * calls / (whole or 1.0)
        return took

    def _buckets(self) -> dict[tuple[int, Spot], dict[int, int]]:
        found: dict[tuple[int, Spot], dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for (hour, spot, _), counts in self.below.items():
            for point, calls in spread(counts).items():
                found[hour, spot][bucket(point)] += calls
        return found


def _within(one: Spot, spot: Spot) -> bool:
    """Whether what is told of a spot is told of this one too: an empty status or consumer stands for all."""
    return all(told in ("", mine) for mine, told in zip(one[3:], spot[3:], strict=True))


def ask(source: Prometheus, server: Server, where: Where | None, chunks: Sequence[Chunk]) -> Iterator[list[Row]]:
    """The rows of each chunk, in their order.

    Raises WorkspaceError `prometheus-selector`, DataError `prometheus-no-series`, `prometheus-not-counter`, and what
    `Server.ask` raises.
    """
    api, selectors = Api(server), _selectors(source, where)
    _check(api, selectors, where, (chunks[0].start.timestamp(), chunks[-1].end.timestamp()))
    for chunk in chunks:
        hours = _Hours()
        for name, selector in selectors.items():
            _Reading(api, source, selector, chunk).into(hours, name)
        yield list(hours.rows())


def _selectors(source: Prometheus, where: Where | None) -> dict[str, str]:
    """What is asked for, by what it says."""
    found = SELECTOR.fullmatch(source.metric)
    if found is None:
        raise WorkspaceError(Problem("prometheus-selector", where, {"value": source.metric}))
    wanted = {"calls": source.metric.strip()}
    if not source.latency:
        return wanted
    timed = SELECTOR.fullmatch(source.latency)
    if timed is None:
        raise WorkspaceError(Problem("prometheus-selector", where, {"value": source.latency}))
    name, braces = timed[1].removesuffix("_bucket"), timed[2] or ""
    return {**wanted, "below": f"{name}_bucket{braces}", "seconds": f"{name}_sum{braces}"}


def _check(api: Api, selectors: dict[str, str], where: Where | None, times: tuple[float, float]) -> None:
    """Nothing is written down of a metric that is not there: a slip of the pen would look like months without use."""
    for selector in selectors.values():
        metric = selector.partition("{")[0].strip()
        if not api.metrics(selector, *times):
            near = get_close_matches(metric, api.metrics(), n=1, cutoff=0.6)
            params = {"metric": selector, "nearest": near[0] if near else "", "similar": "yes" if near else "no"}
            if near == [metric]:
                params["similar"] = "same"
            raise DataError(Problem("prometheus-no-series", where, params))
    metric = selectors["calls"].partition("{")[0].strip()
    kind = api.kind(metric)
    if kind not in KINDS:
        raise DataError(Problem("prometheus-not-counter", where, {"metric": metric, "kind": kind}))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One selector over one chunk."""

    api: Api
    source: Prometheus
    selector: str
    chunk: Chunk

    @property
    def step(self) -> int:
        """The source's step, or the nearest below with which every hour ends on a sample."""
        wanted = max(1, min(self.source.step, HOUR))
        return next(step for step in range(wanted, 0, -1) if HOUR % step == 0)

    def into(self, hours: _Hours, name: str) -> None:
        """Add what the series were counted up by."""
        start, end = self.chunk.start.timestamp(), self.chunk.end.timestamp()
        counters = Counters()
        for labels, value in self._before(start):
            counters.begin(labels, start, value)
        for page in pages(start, end, self.step, self._points(start, end)):
            for series, found in self._page(page, counters):
                for hour, increase in found.items():
                    self._add(hours, name, (hour, increase), series)

    def _before(self, start: float) -> list[tuple[Labels, float]]:
        """The last sample of every series before the chunk; of the last five minutes where an hour is too much."""
        try:
            return self.api.instant(f"last_over_time({self.selector}[1h])", start)
        except DataError:
            return self.api.instant(self.selector, start)

    def _points(self, start: float, end: float) -> int:
        """How many points a page may have, by how many series there are."""
        found = self.api.range(f"count({self.selector})", Range(start, end, COARSE))
        most = max((value for _, samples in found for _, value in samples), default=1.0)
        return int(min(POINTS, max(2, SAMPLES // max(most, 1))))

    def _page(self, page: Range, counters: Counters) -> Iterator[tuple[Member, dict[int, float]]]:
        """Each series of a page, and its increases by hour."""
        found = self.api.range(f"last_over_time({self.selector}[{page.step}s])", page)
        birth = self._birth(page, [labels for labels, samples in found if counters.strangers(labels, samples)])
        bounds = _bounds(found)
        for labels, samples in found:
            yield (labels, bounds[_without_bound(labels)]), counters.take(labels, samples, birth.of)

    def _birth(self, page: Range, strangers: Sequence[Labels]) -> Birth:
        """What is known of the targets of series that have no sample before."""
        since = self.chunk.start.timestamp()
        jobs = sorted({dict(target)["job"] for labels in strangers if (target := target_of(labels))})
        if not jobs:
            return Birth(since, page.step)
        these = "{job=~" + _quoted("|".join(_escaped(job) for job in jobs)) + "}"
        before = Range(page.start - page.step, page.end, page.step)
        scraped = self.api.range(f"up{these} == 1", before)
        begun = self.api.range(f"process_start_time_seconds{these}", before)
        return Birth(
            since,
            page.step,
            {target_of(labels): frozenset(at for at, _ in samples) for labels, samples in scraped},
            {target_of(labels): dict(samples) for labels, samples in begun},
        )

    def _add(self, hours: _Hours, name: str, told: tuple[int, float], series: Member) -> None:
        (hour, increase), (labels, bounds) = told, series
        said = dict(labels)
        spot = _spot(said, self.source.labels)
        if name == "calls":
            hours.calls[hour, spot] += increase
        elif name == "seconds":
            hours.seconds[hour, spot] += max(increase, 0.0)
        elif (bound := _bound(said.get("le", ""))) is not None:
            counts = hours.below.setdefault((hour, spot, bounds), defaultdict(float))
            counts[bound] += increase


def _bounds(found: Iterable[Series]) -> dict[Labels, tuple[str, ...]]:
    """The bounds that each histogram has, so that only those of one shape are added up."""
    bounds: dict[Labels, list[str]] = defaultdict(list)
    for labels, _ in found:
        bounds[_without_bound(labels)].append(dict(labels).get("le", ""))
    return {labels: tuple(sorted(each)) for labels, each in bounds.items()}


def _without_bound(labels: Labels) -> Labels:
    return tuple(pair for pair in labels if pair[0] != "le")


def _bound(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return None if math.isnan(value) else value


def _spot(said: dict[str, str], labels: PrometheusLabels) -> Spot:
    """What the labels say, of several the first that the series has."""

    def first(names: Sequence[str]) -> str:
        return next((said[name] for name in names if said.get(name)), "")

    host, route, version = first(labels.host), first(labels.route), first(labels.version)
    return host, route, version, first(labels.status), first(labels.consumer)


def _escaped(text: str) -> str:
    """A text in a regular expression of Prometheus."""
    return "".join(f"\\{one}" if one in r"\.+*?()|[]{}^$" else one for one in text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
