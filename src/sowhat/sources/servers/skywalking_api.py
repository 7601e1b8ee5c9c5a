"""The GraphQL query protocol of SkyWalking (metadata v2, metrics v3): what it answers, as values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from pydantic import BaseModel, TypeAdapter

from sowhat.sources.servers.asking import Question, Server

MOST = 2_000
"""So many endpoints of a service are asked for by name; the others count as calls of no known endpoint."""
_MINUTE = "%Y-%m-%d %H%M"
_OFFSET = re.compile(r"([+-])([01]\d):?([0-5]\d)")
_TIME = "query { getTimeInfo { timezone } }"
_SERVICES = "query ($layer: String!) { listServices(layer: $layer) { id name } }"
_ENDPOINTS = "query ($id: ID!, $most: Int!) { findEndpoint(serviceId: $id, limit: $most) { id name } }"
_VALUES = "{ error results { values { id value } } }"


class Named(BaseModel):
    """A service or an endpoint."""

    id: str
    name: str


class _Said(BaseModel):
    message: str = ""


class _Zone(BaseModel):
    timezone: str | None = None


class _Value(BaseModel):
    id: str | None = None
    value: str | None = None


class _Values(BaseModel):
    values: list[_Value] = []


class _Expression(BaseModel):
    error: str | None = None
    results: list[_Values] = []


class _Answer(BaseModel):
    errors: list[_Said] | None = None
    data: dict[str, _Expression | list[Named] | _Zone | None] | None = None


_ANSWER = TypeAdapter(_Answer)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A metric of a service, or of an endpoint of it."""

    metric: str
    service: str
    endpoint: str = ""

    def entity(self, normal: bool) -> dict[str, object]:
        """As the protocol names it."""
        one: dict[str, object] = {"serviceName": self.service, "normal": normal}
        return {**one, "endpointName": self.endpoint} if self.endpoint else one


@dataclass(frozen=True, slots=True)
class Api:
    """One server. Every method raises what `Server.ask` raises, and DataError `server-refused` in its own words."""

    server: Server
    normal: bool
    """Whether agents report the services themselves; those of virtual layers are only seen from outside."""

    def zone(self) -> timezone:
        """The offset from UTC that the server's times are told in."""
        found = self._ask(_TIME, {}).get("getTimeInfo")
        said = _OFFSET.fullmatch(found.timezone or "") if isinstance(found, _Zone) else None
        if said is None:
            raise self.server.refused(200, "getTimeInfo")
        offset = timedelta(hours=int(said[2]), minutes=int(said[3]))
        return timezone(-offset if said[1] == "-" else offset)

    def services(self, layer: str) -> list[Named]:
        """The services of a layer."""
        return self._named("listServices", _SERVICES, {"layer": layer})

    def endpoints(self, service: str) -> list[Named]:
        """Endpoints of a service, by its id."""
        return self._named("findEndpoint", _ENDPOINTS, {"id": service, "most": MOST})

    def minutes(
        self, wanted: Sequence[Wanted], span: tuple[datetime, datetime], zone: timezone
    ) -> list[list[float | None]]:
        """The values of each minute from `span`'s start up to its end, of each metric."""
        start, end = span
        duration = {
            "start": start.astimezone(zone).strftime(_MINUTE),
            "end": (end - timedelta(minutes=1)).astimezone(zone).strftime(_MINUTE),
            "step": "MINUTE",
        }
        entities: dict[str, object] = {f"e{n}": one.entity(self.normal) for n, one in enumerate(wanted)}
        said = self._ask(_query([one.metric for one in wanted]), {"duration": duration, **entities})
        count = int((end - start) / timedelta(minutes=1))
        return [self._series(said.get(f"m{n}"), count) for n in range(len(wanted))]

    def _series(self, found: object, count: int) -> list[float | None]:
        if not isinstance(found, _Expression) or found.error:
            raise self.server.refused(200, str(getattr(found, "error", "")))
        values = [_number(one.value) for one in found.results[0].values] if found.results else []
        return (values + [None] * count)[:count]

    def _named(self, field: str, query: str, variables: Mapping[str, object]) -> list[Named]:
        found = self._ask(query, variables).get(field)
        return [one for one in found if isinstance(one, Named)] if isinstance(found, list) else []

    def _ask(self, query: str, variables: Mapping[str, object]) -> dict[str, _Expression | list[Named] | _Zone | None]:
        said = self.server.ask(Question("", body={"query": query, "variables": dict(variables)}), _ANSWER)
        if said.errors or said.data is None:
            raise self.server.refused(200, said.errors[0].message if said.errors else "")
        return said.data


def _query(metrics: Sequence[str]) -> str:
    """One question for many metrics: each under a name of its own."""
    declared = " ".join(f"$e{n}: Entity!" for n in range(len(metrics)))
    asked = " ".join(
        f'm{n}: execExpression(expression: "{metric}", entity: $e{n}, duration: $duration) {_VALUES}'
        for n, metric in enumerate(metrics)
    )
    return f"query ($duration: Duration!, {declared}) {{ {asked} }}"


def _number(text: str | None) -> float | None:
    try:
        value = float(text) if text is not None else None
    except ValueError:
        return None
    return value if value is not None and 0 <= value < 1e12 else None
