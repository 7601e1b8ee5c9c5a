"""What a miner looks at: facts and results of one build, and the days that it looks back over."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date, timedelta

import ibis.expr.types as ir
import pyarrow as pa

from sowhat.metrics.binding import Bindings
from sowhat.model.catalog import Catalog

WEEKS = 8
"""Whole weeks back from the last day of telemetry that a need has to show itself in."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Tables by name, whether one has files, and the way to run a query over them. One without files is empty. `held`
    keeps the rows of a query under a name that several miners start from, as long as its key stays the same."""

    table: Callable[[str], ir.Table]
    has: Callable[[str], bool]
    run: Callable[[ir.Table], pa.Table]
    held: Callable[[str, Hashable, Callable[[], ir.Table]], ir.Table]


@dataclass(frozen=True, slots=True)
class Scene:
    """`facts` of the lake and `results` of the same build. `until` is the last day of telemetry, `since` the first day
    that is looked at, `begun` the first of use; consumers are pseudonyms, of which `bindings` and the catalogue's keys
    make apps and teams."""

    catalog: Catalog
    bindings: Bindings
    timezone: str
    facts: Shelf
    results: Shelf
    until: date
    begun: date = date.min

    @property
    def since(self) -> date:
        return self.until - timedelta(days=7 * WEEKS - 1)

    @property
    def days(self) -> int:
        """How many days of use there may be: a miner that needs more asks nothing."""
        return (self.until - self.begun).days + 1
