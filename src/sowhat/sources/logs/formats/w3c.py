"""W3C extended log files, as IIS writes them, and Amazon CloudFront's: a header names the fields.

https://www.w3.org/TR/WD-logfile.html
https://learn.microsoft.com/en-us/windows/win32/http/w3c-logging
https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sowhat.sources.logs.format import LogFormat, Part, Variable, usable
from sowhat.sources.logs.formats.parts import milliseconds
from sowhat.sources.sql import literal

NAME, CLOUDFRONT = "w3c", "aws-cloudfront"
HEADED = (NAME, CLOUDFRONT)
Kind = Literal["w3c", "aws-cloudfront"]
_KNOWN = {
    "c-ip": "remote_addr", "cs-username": "remote_user", "c-auth-id": "remote_user", "cs-method": "request_method",
    "cs-uri": "request_uri", "cs-uri-stem": "uri", "cs-uri-query": "args", "sc-status": "status",
    "sc-bytes": "bytes_sent", "bytes": "bytes_sent", "cs-host": "http_host", "cs-version": "server_protocol",
    "x-host-header": "host", "x-forwarded-for": "http_x_forwarded_for", "cs(referrer)": "http_referer",
    "date": "utc_date", "time": "utc_clock", "date-local": "local_date", "time-local": "local_clock",
    "timetakenms": "taken_ms", "cs(user-agent)": "written_agent",
}  # fmt: skip
_MILLISECONDS = ("microsoft", "internet information", "iis ", "sgos", "blue coat")
"""Who counts whole milliseconds in `time-taken`, of which the draft says that it counts seconds."""
MOST_FIELDS = 120
_TOKEN = r'(?:"(?:[^"]|"")*"|[^\s"]\S*)'


@dataclass(frozen=True, slots=True)
class Header:
    """What the directives above a line say: its fields, who wrote it, and the date and time of the header."""

    fields: tuple[str, ...] = ()
    software: str = ""
    date: str = ""
    clock: str = ""

    @property
    def dated(self) -> bool:
        """Whether its lines say their date themselves."""
        lower = {field.lower() for field in self.fields}
        return bool(lower & {"date", "date-local"}) or "time" not in lower


def told(header: Header, directive: str) -> Header:
    """The header after one more directive (`#Fields: date time …`); others than three kinds say nothing."""
    name, _, value = directive.lstrip("#").partition(":")
    name, value = name.strip().lower(), value.strip()
    if name == "fields":
        return Header(tuple(value.split()), header.software, header.date, header.clock)
    if name == "software":
        return Header(header.fields, value[:200], header.date, header.clock)
    if name in {"date", "start-date"} and (match := re.match(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)", value)):
        return Header(header.fields, header.software, match[1], match[2])
    return header


def form(header: Header, kind: Kind) -> LogFormat:
    """The format that a header describes, of its first MOST_FIELDS fields.

    Raises WorkspaceError as `log_format.parse` does.
    """
    names = variables(header.fields[:MOST_FIELDS])
    mark = "\t" if kind == CLOUDFRONT else " "
    parts: list[Part] = []
    for name in names:
        parts += [mark, Variable(name)] if parts else [Variable(name)]
    tokens = r"\s+".join(f"(?P<{name}>{_TOKEN})" for name in names)
    text = mark.join(f"${name}" for name in names)
    derived = (*_moment(header, names), *_agent(names, kind), *_duration(header, names), *_host(names))
    return usable(LogFormat(text, tuple(parts), derived, rf"(?s)^\s*{tokens}\s*$", doubled_quotes=True))


def variables(fields: tuple[str, ...]) -> tuple[str, ...]:
    """A variable for each field; one that comes twice gets a number."""
    found: list[str] = []
    for field in fields:
        name = _variable(field.lower())
        while name in found:
            name = f"{name}_{len(found)}"
        found.append(name)
    return tuple(found)


def _variable(field: str) -> str:
    if field in _KNOWN:
        return _KNOWN[field]
    header = re.fullmatch(r"cs\((.+)\)", field)
    name = re.sub(r"\W", "_", f"http_{header[1]}" if header else field, flags=re.ASCII)
    return name if re.match(r"[a-z_]", name) else f"f_{name}"


def _moment(header: Header, names: tuple[str, ...]) -> list[tuple[str, str]]:
    if {"utc_date", "utc_clock"} <= set(names):
        return [("time_utc", "{utc_date} || ' ' || {utc_clock}")]
    if {"local_date", "local_clock"} <= set(names):
        return [("time_iso8601", "{local_date} || ' ' || left({local_clock}, 8)")]
    if "utc_clock" in names:
        next_day = f"strftime(try_cast({literal(header.date)} AS DATE) + 1, '%Y-%m-%d')"
        day = f"CASE WHEN {{utc_clock}} < {literal(header.clock)} THEN {next_day} ELSE {literal(header.date)} END"
        return [("time_utc", f"coalesce({day}, '') || ' ' || {{utc_clock}}")]
    return []


def _agent(names: tuple[str, ...], kind: Kind) -> list[tuple[str, str]]:
    """IIS writes a blank as `+`, CloudFront as `%20` (once as `%2520`)."""
    if "written_agent" not in names:
        return []
    decoded = "coalesce(try(url_decode(replace({written_agent}, '%25', '%'))), {written_agent})"
    spaced = "CASE WHEN contains({written_agent}, ' ') THEN {written_agent} ELSE replace({written_agent}, '+', ' ') END"
    return [("http_user_agent", decoded if kind == CLOUDFRONT else spaced)]


def _host(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """A request in parts has no host of its own; `-` is none."""
    return [("host", "{http_host}")] if "http_host" in names and "host" not in names else []


def _duration(header: Header, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """A number with a point counts seconds; a whole one milliseconds where the writer is known to, else nothing."""
    if "taken_ms" in names:
        return [("request_time", milliseconds("{taken_ms}"))]
    if "time_taken" not in names:
        return []
    counts = any(word in header.software.lower() for word in _MILLISECONDS)
    whole = milliseconds("{time_taken}") if counts else "''"
    return [("request_time", f"CASE WHEN contains({{time_taken}}, '.') THEN {{time_taken}} ELSE {whole} END")]
