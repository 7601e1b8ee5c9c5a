"""Sources of calls beyond logs and tables: what is received, what is asked for, and what describes services."""

from __future__ import annotations

from datetime import date
from typing import Literal

from sowhat.model.value import Name, Value

LOG_FORMATS = (
    *("combined", "common", "w3c", "aws-alb", "aws-cloudfront", "envoy", "haproxy", "traefik", "dubbo"),
    *("json", "traefik-json", "caddy", "kong", "aws-api-gateway", "apisix"),
    *("aliyun-api-gateway", "aliyun-sls", "tencent-cls"),
)
"""Names of formats that an access log can have; anything with a `$` is an nginx `log_format`."""
TABLE_FORMATS = ("sensors-data", "growingio")
"""Saved column mappings of tables of calls."""


class Otlp(Value):
    """Traces of OpenTelemetry: OTLP/JSON files, and what the receiver took in.

    Server spans are calls. `consumer`, `customer` and `unit` name attributes of the span or its resource; the first
    one present counts.
    """

    type: Literal["otlp"] = "otlp"
    name: Name
    paths: tuple[str, ...] = ()
    receive: bool = False
    """Whether `sowhat serve` takes traces at `/v1/traces` into this source."""
    consumer: tuple[str, ...] = ("peer.service", "user_agent.original", "client.address")
    customer: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()


class CloudEvents(Value):
    """CloudEvents 1.0: JSON lines, a JSON batch, and what the receiver took in. An event is a call of its `type`.

    `consumer` and `customer` name attributes, extensions, or `data.…`.
    """

    type: Literal["cloud-events"] = "cloud-events"
    name: Name
    paths: tuple[str, ...] = ()
    receive: bool = False
    """Whether `sowhat serve` takes events at `/v1/events` into this source."""
    consumer: tuple[str, ...] = ("source",)
    customer: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()


class PrometheusLabels(Value):
    """Which label of a counter says what; of several the first that a series has."""

    route: tuple[str, ...] = ("handler", "path", "route", "uri")
    status: tuple[str, ...] = ("code", "status", "status_code")
    host: tuple[str, ...] = ("job",)
    consumer: tuple[str, ...] = ()
    version: tuple[str, ...] = ()


class Prometheus(Value):
    """A counter of requests on a Prometheus server, asked by `query_range` for every hour since `since`."""

    type: Literal["prometheus"] = "prometheus"
    name: Name
    paths: tuple[str, ...] = ()
    url: str
    metric: str = "http_requests_total"
    """The counter, with or without a selector (`http_requests_total{job="shop"}`)."""
    latency: str = ""
    """The histogram's name without `_bucket`, in seconds."""
    labels: PrometheusLabels = PrometheusLabels()
    since: date | None = None
    step: int = 60
    """Seconds between two samples that are asked for."""
    token: str = ""
    """`env:NAME`: the bearer token is in this variable of the environment."""


class SkyWalking(Value):
    """Calls of the services of an Apache SkyWalking server, asked over its GraphQL API."""

    type: Literal["skywalking"] = "skywalking"
    name: Name
    paths: tuple[str, ...] = ()
    url: str
    layer: str = "GENERAL"
    since: date | None = None
    token: str = ""


class OpenApi(Value):
    """OpenAPI 2.0 to 3.1 descriptions (YApi and Apifox exports too): operations of a service, and what is deprecated.

    Their paths are templates of all calls.
    """

    type: Literal["openapi"] = "openapi"
    name: Name
    paths: tuple[str, ...]
    service: Name | None = None
    """The service that the files describe; else each file names it by its title."""
    base: str | None = None
    """What stands before the paths on the gateway; else what `servers` or `basePath` says."""


class OpenSlo(Value):
    """Service level objectives: OpenSLO v1 and v1alpha, Sloth's format."""

    type: Literal["openslo"] = "openslo"
    name: Name
    paths: tuple[str, ...]
