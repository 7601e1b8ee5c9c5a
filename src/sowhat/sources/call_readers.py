"""Which module reads which source of calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.model.workspace import CallSource
from sowhat.sources.contract import Counts
from sowhat.sources.events import cloud_events
from sowhat.sources.logs import access_log
from sowhat.sources.servers import prometheus, skywalking
from sowhat.sources.tables import call_table
from sowhat.sources.traces import otlp

Read = Callable[[Workbench, Any, Slice, str], Counts]
READERS: Mapping[str, Read] = {
    "access-log": access_log.read,
    "table": call_table.read,
    "otlp": otlp.read,
    "cloud-events": cloud_events.read,
    "prometheus": prometheus.read,
    "skywalking": skywalking.read,
}
"""By the type of a source."""


def read(bench: Workbench, source: CallSource, slice_: Slice, zone: str) -> Counts:
    """Parse one slice into `entries` and `rejected`. Raises as the source's own module does."""
    return READERS[source.type](bench, source, slice_, zone)
