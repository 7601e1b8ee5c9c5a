"""What a file is that is no access log, so that it is refused with its name instead of being read as noise."""

from __future__ import annotations

import re

from sowhat.sources.logs import leads

LINES = 200
FEW = 3
"""Lines below which a file is not judged: each is quarantined for its own reason."""
MOST = 0.6
"""Share of the first lines that must look alike."""
LONGEST = 2000
_LEVEL = "trace|debug|info|notice|warn|warning|error|crit|critical|alert|emerg|fatal"
_KINDS = {
    "nginx-error": rf"^\d{{4}}/\d\d/\d\d \d\d:\d\d:\d\d \[(?:{_LEVEL})\] \d+#",
    "apache-error": (
        rf"^\[[A-Z][a-z]{{2}} [A-Z][a-z]{{2}} \d\d \d\d:\d\d:\d\d(?:\.\d+)? \d{{4}}\] \[\w*:?(?:{_LEVEL})\d?\]"
    ),
    "metrics": (
        r"^# (?:HELP|TYPE|UNIT|EOF)\b"
        r"|^[a-zA-Z_:][\w:]*(?:\{[^}]*\})? (?:[-+]?[\d.]+(?:[eE][-+]?\d+)?|NaN|[-+]?Inf)(?: \d+)?$"
    ),
    "json": r'^\s*[{\[]\s*(?:"|$|[{\[])|^\s*"[^"]*"\s*:|^\s*[}\]]+,?\s*$',
    "program": rf"^\[?\d{{4}}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S*\s+.{{0,60}}?\b(?i:{_LEVEL})\b|^\s+at \S+\(|^Caused by: ",
    "w3c": r"^#(?:Fields|Version|Software|Date|Start-Date):",
    "xml": r"^\s*<[?!/]?\w",
}


def kind(content: bytes) -> str | None:
    """What most of the first lines are: one of the kinds above, or `syslog`; None when nothing is recognised."""
    text = content[: 1 << 18].removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
    lines = [line[:LONGEST].rstrip("\r") for line in text.split("\n") if line.strip()][:LINES]
    if len(lines) < FEW:
        return None
    if any(re.match(_KINDS["w3c"], line) for line in lines):
        return "w3c"
    for name, look in _KINDS.items():
        if name == "json" and not re.search(r'"\s*:', text):
            continue  # brackets alone are no object
        if sum(1 for line in lines if re.search(look, line)) >= MOST * len(lines):
            return name
    wrapped = [leads.bare(line) for line in lines]
    led = sum(1 for line, bare in zip(lines, wrapped, strict=True) if line != bare)
    return "syslog" if led >= MOST * len(lines) else None
