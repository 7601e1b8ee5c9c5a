"""What a server counts, for Prometheus: requests by route, how long they took, jobs, the age of what is shown."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from sowhat.actions.jobs import jobs
from sowhat.actions.ready import ready
from sowhat.errors import SowhatError
from sowhat.stories.words import words
from sowhat.web.frame import Site

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
"""Seconds; a page is meant to take a tenth of one."""
TYPE = CONTENT_TYPE_LATEST
NONE = "none"
"""The route of a request that no route answers: addresses that strangers try would make series without end."""


def _help(name: str) -> str:
    """What Prometheus shows beside a metric: in English, as tools expect."""
    return words("en").say("counter-help", name=name)


class Counters:
    """The counters of one application."""

    def __init__(self, site: Site, version: str) -> None:
        self._registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self.requests = Counter("sowhat_requests", _help("requests"), labels, registry=self._registry)
        self.seconds = Histogram(
            "sowhat_request_seconds", _help("seconds"), ("route",), buckets=BUCKETS, registry=self._registry
        )
        self.going = Gauge("sowhat_requests_in_progress", _help("going"), registry=self._registry)
        about = Gauge("sowhat_info", _help("info"), ("version",), registry=self._registry)
        about.labels(version).set(1)
        self._registry.register(_State(site))

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one answer."""
        self.requests.labels(method, route, f"{status // 100}xx").inc()
        self.seconds.labels(route).observe(seconds)

    def text(self) -> bytes:
        """As Prometheus reads it."""
        return generate_latest(self._registry)


class _State:
    """What is looked up when it is asked for."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def describe(self) -> Iterator[Metric]:
        """Nothing: looking it up once more at registration would open the database before anybody asked."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """Readiness, the build that pages show, and jobs by state."""
        found = ready(self._site.root)
        parts = GaugeMetricFamily("sowhat_ready", _help("ready"), labels=["part"])
        for check in found.checks:
            parts.add_metric([check.part], float(check.ok))
        yield parts
        if found.built_seconds_ago is not None:
            yield GaugeMetricFamily("sowhat_build_age_seconds", _help("age"), value=found.built_seconds_ago)
        states = GaugeMetricFamily("sowhat_jobs", _help("jobs"), labels=["kind", "state"])
        counted: dict[tuple[str, str], int] = {}
        for job in self._jobs():
            counted[job] = counted.get(job, 0) + 1
        for (kind, state), number in sorted(counted.items()):
            states.add_metric([kind, state], number)
        yield states

    def _jobs(self) -> tuple[tuple[str, str], ...]:
        try:
            return tuple((job.kind, job.state) for job in jobs(self._site.root))
        except SowhatError:
            return ()
