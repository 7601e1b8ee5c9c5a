"""Access logs of web servers, proxies and gateways: formats that have a name, or any nginx `log_format`.

Reading has two levels. The first splits each line into checked, raw values; the second parses requests and user
agents, of the distinct ones that are new only. Lines that the split does not describe exactly go through the full
pattern, and those that fail it are quarantined with their reason.
"""

from __future__ import annotations

from sowhat.engine.workbench import Workbench
from sowhat.errors import Problem, RefusedError, Where
from sowhat.lake.slices import Slice
from sowhat.model.workspace import AccessLog
from sowhat.sources.contract import Counts, Detection, Sample
from sowhat.sources.json_logs import json_log
from sowhat.sources.logs import detect as access_detect
from sowhat.sources.logs import headed as headed_log
from sowhat.sources.logs import not_a_log
from sowhat.sources.logs.formats.registry import form
from sowhat.sources.logs.reading import Reading, read_lines, unwrapped
from sowhat.sources.logs.selectors import resolve
from sowhat.sources.logs.values import Plan
from sowhat.sources.tables.lines import as_lines


def detect(sample: Sample) -> Detection | None:
    """How to read a file whose lines are calls, as text or as JSON; else None."""
    found = [detection for find in (access_detect.detect, json_log.detect) if (detection := find(sample))]
    return max(found, key=lambda detection: detection.sure, default=None)


def plan(source: AccessLog, zone: str) -> Plan:
    """How the source is read; computed before any line is. Formats whose header names the fields have no such plan.

    Raises WorkspaceError for an unusable format or a selector that it cannot provide.
    """
    format_ = json_log.form(source) if json_log.is_json(source) else form(source.format)
    consumer, customer = resolve(source.consumer, format_), resolve(source.customer, format_)
    return Plan(format_, consumer, customer, source.timezone or zone, zone)


def read(bench: Workbench, source: AccessLog, slice_: Slice, zone: str) -> Counts:
    """Parse one slice into `records` and `rejected`.

    Blank lines are counted as lines and are neither read nor quarantined. Raises WorkspaceError as `plan` does,
    RefusedError as `headed_log.read` does, and `not-an-access-log` for a file that begins as one of another kind and of
    which nothing could be read.
    """
    counts = _read(bench, source, slice_, zone)
    if not (slice_.start or counts.read or headed_log.is_headed(source)) and counts.quarantined:
        kind = not_a_log.kind(slice_.content)
        if kind:
            where = Where(str(slice_.path), slice_.first_line)
            raise RefusedError(Problem("not-an-access-log", where, {"kind": kind, "source": source.name}))
    return counts


def _read(bench: Workbench, source: AccessLog, slice_: Slice, zone: str) -> Counts:
    lines = as_lines(slice_.content, slice_.first_line)
    if headed_log.is_headed(source):
        return headed_log.read(bench, source, slice_, zone, lines)
    how = plan(source, zone)
    if json_log.is_json(source):
        lines = json_log.unfolded(bench, unwrapped(bench, lines, r"^\s*[{\[]"))
        return read_lines(bench, Reading(slice_, how, json_log.matched(source, how)), lines)
    return read_lines(bench, Reading(slice_, how), lines)
