"""Columns that several tables share: errors and latency."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from sowhat.stories.numbers import percent, ratio
from sowhat.stories.pieces import Cell, Column
from sowhat.stories.voice import Voice


class Answered(Protocol):
    """Anything that counts calls, their errors and their latency in seconds."""

    @property
    def calls(self) -> int: ...
    @property
    def client_errors(self) -> int: ...
    @property
    def server_errors(self) -> int: ...
    @property
    def p50(self) -> float | None: ...
    @property
    def p95(self) -> float | None: ...
    @property
    def p99(self) -> float | None: ...


def timed(lines: Iterable[Answered]) -> bool:
    """Whether the telemetry says how long any call took."""
    return any(line.p50 is not None for line in lines)


def columns(voice: Voice, *, latency: bool) -> tuple[Column, ...]:
    """Shares of errors, and three percentiles where latency is known."""
    keys = ("client_error_share", "server_error_share", *(("p50", "p95", "p99") if latency else ()))
    wide = {"client_error_share", "p50", "p99"}
    titles = {
        "client_error_share": voice.say("head-client-errors"),
        "server_error_share": voice.say("head-server-errors"),
    }
    return tuple(Column(key, titles.get(key, key), wide=key in wide) for key in keys)


def cells(voice: Voice, line: Answered, *, latency: bool) -> tuple[Cell, ...]:
    """The cells under `columns`."""
    shares = [ratio(line.client_errors, line.calls), ratio(line.server_errors, line.calls)]
    speeds = [line.p50, line.p95, line.p99] if latency else []
    return (
        *(Cell(percent(share), share) for share in shares),
        *(Cell(voice.numbers.duration(seconds), seconds) for seconds in speeds),
    )


def share_cell(part: int, whole: int) -> Cell:
    """A share of the whole, drawn as a bar."""
    share = ratio(part, whole)
    return Cell(percent(share), share)
