"""The interface of a Prometheus server, version 1: what it answers, as values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel, TypeAdapter

from sowhat.sources.servers.asking import Question, Server
from sowhat.sources.servers.prometheus_counters import Labels

Series = tuple[Labels, list[tuple[float, float]]]
POINTS = 11_000
"""Prometheus answers no query that would give a series more points."""
SELECTOR = re.compile(r"\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(\{.*\})?\s*", re.DOTALL)
TOO_MUCH = 422
"""The status of a query that would load more samples than the server allows."""


@dataclass(frozen=True, slots=True)
class Range:
    """Points from `start` to `end`, both included, every `step` seconds."""

    start: float
    end: float
    step: int


class _Names(BaseModel):
    data: list[str]


class _Meta(BaseModel):
    type: str = ""


class _Metadata(BaseModel):
    data: dict[str, list[_Meta]]


class _One(BaseModel):
    metric: dict[str, str]
    value: tuple[float, float] | None = None
    values: list[tuple[float, float]] = []


class _Result(BaseModel):
    result: list[_One]


class _Answer(BaseModel):
    data: _Result


_NAMES, _METADATA, _ANSWER = TypeAdapter(_Names), TypeAdapter(_Metadata), TypeAdapter(_Answer)


@dataclass(frozen=True, slots=True)
class Api:
    """One server. Every method raises what `Server.ask` raises."""

    server: Server

    def metrics(self, selector: str = "", start: float = 0, end: float = 0) -> list[str]:
        """The names of metrics with a series that a selector matches and that lived between two times (as exactly as
        blocks of storage tell); without a selector, of all."""
        times = {"match[]": selector, "start": _number(start), "end": _number(end)} if selector else {}
        return self.server.ask(Question("/api/v1/label/__name__/values", query=times), _NAMES).data

    def kind(self, metric: str) -> str:
        """What the targets say that a metric is: counter, gauge, histogram …; '' where nobody says."""
        found = self.server.ask(Question("/api/v1/metadata", query={"metric": metric}), _METADATA).data.get(metric)
        return found[0].type if found else ""

    def instant(self, query: str, at: float) -> list[tuple[Labels, float]]:
        """The value of each series at one time."""
        asked = Question("/api/v1/query", form={"query": query, "time": _number(at)})
        found = self.server.ask(asked, _ANSWER).data.result
        return [(_labels(one), one.value[1]) for one in found if one.value is not None]

    def range(self, query: str, asked: Range) -> list[Series]:
        """The values of each series."""
        times = {"start": _number(asked.start), "end": _number(asked.end), "step": _number(asked.step)}
        question = Question("/api/v1/query_range", form={"query": query, **times})
        found = ((_labels(one), one.values) for one in self.server.ask(question, _ANSWER).data.result)
        inside = ((labels, [two for two in values if asked.start <= two[0] <= asked.end]) for labels, values in found)
        return [(labels, values) for labels, values in inside if values]


def _labels(one: _One) -> Labels:
    return tuple(sorted((key, value) for key, value in one.metric.items() if key != "__name__"))


def _number(value: float) -> str:
    return f"{value:.3f}"


def pages(start: float, end: float, step: int, points: int) -> Iterator[Range]:
    """What follows `start`, the sample before, up to `end`, in ranges of at most so many points."""
    at = start
    while at < end:
        stop = min(at + step * points, end)
        yield Range(at + step, stop, step)
        at = stop
