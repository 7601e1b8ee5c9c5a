"""What stands before a line when something else wrote it on: syslog (RFC 3164 and 5424, rsyslog's files), and the
container runtimes of Kubernetes (CRI).

    <190>Nov 23 00:52:31 edge-1 nginx: …
    <134>1 2026-11-23T00:52:31.003Z edge-1 haproxy 712 - - …
    2026-11-23T00:52:31.003+08:00 edge-1 haproxy[712]: …
    2026-11-23T00:52:31.003Z stdout F …

A lead says when the line was passed on; when the call was is in the line itself.
"""

from __future__ import annotations

import re

import pyarrow as pa

from sowhat.engine.workbench import Workbench
from sowhat.sources.sql import literal

SAMPLE = 64
"""So many lines decide whether a slice is one of wrapped lines."""
_PRIORITY = r"(?:\d{1,7} )?<\d{1,3}>"
_STAMP = r"[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)?"
_ISO = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)"
_TAG = r"(?:[^\s:\[\]<>]+ )?[^\s:\[\]]+(?:\[[^\]\s]*\])?: "
_STRUCTURED = r"(?:-|(?:\[(?:[^\]\\]|\\.)*\])+)"
_OLD = rf"(?:{_PRIORITY})?(?:{_STAMP}|{_ISO}) {_TAG}"
_NEW = rf"(?:{_PRIORITY})?1 (?:-|{_ISO}) \S+ \S+ \S+ \S+ {_STRUCTURED} (?:\x{{FEFF}})?"
_CRI = rf"{_ISO} std(?:out|err) [FP] "
LEAD = rf"^(?:{_OLD}|{_NEW}|{_CRI})"
"""In the dialect of RE2."""
_PYTHON = re.compile(LEAD.replace(r"\x{FEFF}", "\ufeff"))


def without(line: str) -> str:
    """SQL: a line without its lead."""
    return f"regexp_replace({line}, {literal(LEAD)}, '')"


def bare(line: str) -> str:
    """A line without its lead."""
    return _PYTHON.sub("", line)


def common(lines: pa.Table) -> bool:
    """Whether most of the first lines look as if they had a lead."""
    first = lines["line"].slice(0, SAMPLE).to_pylist()
    return 2 * sum(1 for line in first if _PYTHON.match(line)) > len(first)


def present(bench: Workbench) -> bool:
    """Whether any of the relation `lines` has a lead."""
    return bench.count(f"(SELECT 1 FROM lines WHERE regexp_matches(line, {literal(LEAD)}) LIMIT 1)") > 0


def wrapped(bench: Workbench, pattern: str) -> bool:
    """Whether most of the first of the relation `lines` have a lead and are, as they stand, not of the pattern."""
    led = f"regexp_matches(line, {literal(LEAD)})"
    other = f"(starts_with(line, '<') OR NOT regexp_matches(line, {literal(pattern)}))"
    first = f"(FROM lines LIMIT {SAMPLE})"
    told = bench.fetch(f"SELECT count(*) AS n, count(*) FILTER ({led} AND {other}) AS led FROM {first}")
    return 2 * int(told["led"][0].as_py()) > int(told["n"][0].as_py())


def stripped(bench: Workbench) -> pa.Table:
    """The relation `lines` without leads."""
    return bench.fetch(f"SELECT no, {without('line')} AS line FROM lines")
