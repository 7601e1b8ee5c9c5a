"""Whether a file is an access log of text lines, and in which format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sowhat.sources.contract import Detection, Sample
from sowhat.sources.logs.describe import HEADERS, KEYS, Guess, Row, describe, sampled, written
from sowhat.sources.logs.format import COMBINED, COMMON, parse
from sowhat.sources.logs.formats import w3c
from sowhat.sources.logs.formats.registry import NAMED, form
from sowhat.sources.logs.pattern import full_pattern

__all__ = ["HEADERS", "KEYS", "detect", "propose"]

ENOUGH = 0.25
"""Share of the lines that must have the format; an access log's form is too special to be met by chance."""
LONGEST = 1 << 14
"""Characters of a line beyond which it is not looked at: Python's patterns are no match for it."""
LEADS = ("", "$host:$server_port ", "$host ")
_TIME = r"\[\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\]"
_TRAIL = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s"]+')
_ADDRESS = r"(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]+)"
_TOKENS = re.compile(r'"(?:[^"]|"")*"|[^\s"]\S*')


def detect(sample: Sample) -> Detection | None:
    """How to read the file if at least ENOUGH of its first lines are in a format that has a name, or in combined or
    common format with the host before them or further fields after them; else None."""
    headed = _headed(sample)
    if headed:
        return headed
    whole = sampled(sample)
    lines = [line for line in whole if len(line) <= LONGEST]
    guesses = [_named(lines, name) for name in NAMED]
    guesses += [_guess(lines, lead, base) for lead in LEADS for base in (COMBINED, COMMON)]
    guesses += [
        guess for guess in (_trailing(lines, lead, base) for lead in LEADS for base in (COMBINED, COMMON)) if guess
    ]
    best = max(guesses, key=lambda guess: len(guess.rows))
    share = len(best.rows) / max(len(whole), 1)
    return describe(sample, best, len(whole)) if share >= ENOUGH else None


def propose(sample: Sample, format_: str) -> Detection:
    """How to read a file whose format is known: who its consumers seem to be.

    Raises WorkspaceError for an unusable format.
    """
    lines = sampled(sample)
    return describe(sample, Guess(format_, _rows(lines, full_pattern(form(format_)))), len(lines))


def _rows(lines: Sequence[str], pattern: str) -> tuple[Row, ...]:
    compiled = re.compile(pattern)
    return tuple(match.groupdict() for match in map(compiled.match, lines) if match)


def _named(lines: Sequence[str], name: str) -> Guess:
    """The lines that have a named format's look and fit its pattern."""
    named = NAMED[name]
    look = re.compile(named.look)
    return Guess(name, _rows([line for line in lines if look.search(line)], full_pattern(named.format)))


def _headed(sample: Sample) -> Detection | None:
    """A log whose header names its fields: CloudFront's are separated by tabs."""
    header, rows, lines = w3c.Header(), list[Row](), 0
    kind: w3c.Kind = "w3c"
    for line in written(sample):
        if line.startswith("#"):
            header = w3c.told(header, line)
            continue
        lines += 1
        if header.fields:
            kind = "aws-cloudfront" if "x-edge-location" in header.fields else "w3c"
            row = _row(header, line, kind)
            rows += [row] if row else []
    if not rows or len(rows) < ENOUGH * lines:
        return None
    return describe(sample, Guess(kind, tuple(rows)), lines)


def _row(header: w3c.Header, line: str, kind: w3c.Kind) -> Row | None:
    names = w3c.variables(header.fields)
    values = line.split("\t") if kind == "aws-cloudfront" else _TOKENS.findall(line[:LONGEST])
    row = dict(zip(names, values, strict=False))
    if len(values) != len(names) or not re.fullmatch(r"[1-5]\d\d|000|0|-", row.get("status", "")):
        return None
    return row | {"http_user_agent": row.get("written_agent", "-")}


def _strict(lead: str, base: str) -> str:
    """The full pattern, but with the time and the status shaped, so that nothing else is taken for a log."""
    pattern = full_pattern(parse(lead + base))
    pattern = re.sub(r"\\\[\(\?P<time_local>.*?\*\?\)\\\]", lambda _: f"(?P<time_local>{_TIME})", pattern)
    pattern = re.sub(r"\(\?P<status>[^)]*\)", lambda _: r"(?P<status>[1-5]\d\d|-|000)", pattern)
    pattern = re.sub(r"\(\?P<remote_addr>.*?\)\) ", lambda _: r"(?P<remote_addr>\S+) ", pattern, count=1)
    return pattern


def _guess(lines: Sequence[str], lead: str, base: str) -> Guess:
    return Guess(lead + base, _rows(lines, _strict(lead, base)))


def _trailing(lines: Sequence[str], lead: str, base: str) -> Guess | None:
    """The base format with the further fields that most of the lines that have any show."""
    pattern = re.compile(_strict(lead, base).removesuffix(r"\s*$") + r"\s+(?P<trail>\S.*)$")
    found = [m for m in map(pattern.match, lines) if m]
    shapes = Counter(_shape(m["trail"]) for m in found)
    if not shapes or "?" in (shape := shapes.most_common(1)[0][0]):
        return None
    fitting = [m for m in found if _shape(m["trail"]) == shape]
    columns = list(zip(*(_TRAIL.findall(m["trail"]) for m in fitting), strict=True))
    format_ = f"{lead}{base} {' '.join(_names(columns))}"
    return Guess(format_, _rows(lines, full_pattern(parse(format_))))


def _shape(trail: str) -> str:
    """`q` for each quoted and `u` for each bare field; `?` where something else is left."""
    left = _TRAIL.sub("", trail).strip()
    return "?" if left else "".join("q" if token[0] == '"' else "u" for token in _TRAIL.findall(trail))


def _names(columns: Sequence[tuple[str, ...]]) -> list[str]:
    named: list[str] = []
    for number, values in enumerate(columns, start=1):
        quoted = values[0].startswith('"')
        name = _name([value.strip('"') for value in values], number, named)
        named.append(f'"${name}"' if quoted else f"${name}")
    return named


def _name(values: Sequence[str], number: int, taken: Sequence[str]) -> str:
    shapes = (
        ("request_time", r"\d+\.\d{3}|\d+ms"),
        ("upstream_response_time", r"\d+\.\d{3}|\d+ms|-"),
        ("http_x_forwarded_for", rf"-|{_ADDRESS}(?:, ?{_ADDRESS})*"),
    )
    for name, pattern in shapes:
        seen = any(name in other for other in taken)
        if not seen and all(re.fullmatch(pattern, v) for v in values) and set(values) != {"-"}:
            return name
    return f"extra_{number}"
