"""Which module reads which source of calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import CallSource
from sowhat.sources import access_log, call_table
from sowhat.sources.contract import Counts

Read = Callable[[Workbench, Any, Slice, str], Counts]
READERS: Mapping[str, Read] = {"access-log": access_log.read, "table": call_table.read}
"""By the type of a source."""


def read(bench: Workbench, source: CallSource, slice_: Slice, zone: str) -> Counts:
    """Parse one slice into `entries` and `rejected`. Raises as the source's own module does."""
    return READERS[source.type](bench, source, slice_, zone)
