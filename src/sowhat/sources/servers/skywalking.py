"""Calls of the services that an Apache SkyWalking server knows, asked over its GraphQL query protocol.

Minutes are asked for and added up: `endpoint_cpm` is a whole number of calls in each minute, while its hourly average
is rounded. What `service_cpm` counts beyond a service's endpoints are calls of no known endpoint.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from sowhat.errors import DataError, Problem, Where
from sowhat.model.source import SkyWalking
from sowhat.sources.servers.asking import Server
from sowhat.sources.servers.chunks import HOUR, Chunk, Row
from sowhat.sources.servers.hourly_counts import read
from sowhat.sources.servers.skywalking_api import Api, Named, Wanted

__all__ = ["MARGIN", "REACH", "ask", "read"]

REACH = timedelta(days=7)
"""How far back is asked for where nothing says since when: so long does SkyWalking keep metrics if nothing is set."""
MARGIN = timedelta(minutes=5)
"""How long an hour is over before it is asked for: the server adds up in memory first."""
SPAN = timedelta(hours=6)
"""The server refuses more than 500 points of a series."""
TOGETHER = 20
"""Endpoints in one question."""
PERFECT = 10_000
"""`endpoint_sla` of a minute without a failure."""
_METHOD = re.compile(r"^(?:\{[A-Z]+\}|[A-Z]+:)(?=/)")
_METRICS = ("endpoint_cpm", "endpoint_sla", "endpoint_resp_time")


@dataclass(slots=True)
class _Hour:
    calls: float = 0.0
    errors: float = 0.0
    seconds: float = 0.0


Counted = dict[tuple[datetime, str], _Hour]
"""By hour and endpoint."""


def ask(source: SkyWalking, server: Server, where: Where | None, chunks: Sequence[Chunk]) -> Iterator[list[Row]]:
    """The rows of each chunk, in their order.

    Raises DataError `skywalking-no-services`, and what `Server.ask` raises.
    """
    api = Api(server, normal=not source.layer.upper().startswith("VIRTUAL"))
    zone, services = api.zone(), api.services(source.layer)
    if not services:
        raise DataError(Problem("skywalking-no-services", where, {"layer": source.layer}))
    endpoints = {one.name: [found.name for found in api.endpoints(one.id)] for one in services}
    for chunk in chunks:
        yield [row for one in services for row in _service(api, zone, one, endpoints[one.name], chunk)]


def _service(api: Api, zone: timezone, service: Named, endpoints: Sequence[str], chunk: Chunk) -> Iterator[Row]:
    counted: Counted = defaultdict(_Hour)
    start = chunk.start
    while start < chunk.end:
        span = (start, min(start + SPAN, chunk.end))
        _whole(api, zone, service, span, counted)
        for at in range(0, len(endpoints), TOGETHER):
            _endpoints(api, zone, (service.name, endpoints[at : at + TOGETHER]), span, counted)
        start = span[1]
    for (hour, endpoint), found in sorted(counted.items(), key=lambda one: one[0]):
        yield from _rows(hour, service.name, endpoint, found)


def _whole(api: Api, zone: timezone, service: Named, span: tuple[datetime, datetime], counted: Counted) -> None:
    """All calls of a service; those of its endpoints are taken off again."""
    metrics = ("service_cpm", "service_sla", "service_resp_time")
    wanted = [Wanted(metric, service.name) for metric in metrics]
    _add(counted, "", span[0], api.minutes(wanted, span, zone))


def _endpoints(
    api: Api, zone: timezone, named: tuple[str, Sequence[str]], span: tuple[datetime, datetime], counted: Counted
) -> None:
    service, endpoints = named
    wanted = [Wanted(metric, service, endpoint) for endpoint in endpoints for metric in _METRICS]
    found = api.minutes(wanted, span, zone)
    for n, endpoint in enumerate(endpoints):
        three = found[3 * n : 3 * n + 3]
        _add(counted, endpoint, span[0], three)
        _add(counted, "", span[0], three, sign=-1)


def _add(counted: Counted, endpoint: str, start: datetime, three: Sequence[list[float | None]], sign: int = 1) -> None:
    """Add minutes up by hour: calls, and what the share of good ones and the mean time say of them."""
    for minute, (calls, good, mean) in enumerate(zip(*three, strict=True)):
        if calls:
            hour = counted[start + minute // 60 * HOUR, endpoint]
            hour.calls += sign * calls
            hour.errors += sign * calls * (1 - min(PERFECT if good is None else good, PERFECT) / PERFECT)
            hour.seconds += sign * calls * (mean or 0.0) / 1000


def _rows(hour: datetime, service: str, endpoint: str, found: _Hour) -> Iterator[Row]:
    """Good and failed calls of an hour; the time is shared out by their number."""
    calls = max(round(found.calls), 0)
    errors = min(max(round(found.errors), 0), calls)
    path = _METHOD.sub("", endpoint)
    for status, count in (("success", calls - errors), ("error", errors)):
        if count:
            seconds = max(found.seconds, 0.0) * count / calls
            yield {"hour": hour.isoformat(), "host": service, "path": path, "version": "", "status": status,
                   "consumer": None, "calls": count, "seconds": seconds, "buckets": []}  # fmt: skip
