"""The full pattern of a format: a regular expression with one named group for each variable.

It is the slow, thorough way: it knows escaped quotes, user names and upstream lists with spaces in them. Times,
statuses and sizes are caught loosely, so that a wrong one can be named as the reason. The dialect is the common
part of RE2 (linear time, no backtracking) and Python's.
"""

from __future__ import annotations

import re

from sowhat.sources.logs.format import LogFormat, Part, Variable

QUOTED = r'(?:[^"\\]|\\.)*'
"""Inside double quotes; a backslash escapes whatever follows it."""

_LOOSE = {
    "time_local": r'[^\]"\[]*?',
    "remote_user": r'[^"\[\]]*?',
    "status": r'[^\s"]+',
    "body_bytes_sent": r'[^\s"]+',
    "bytes_sent": r'[^\s"]+',
    "request_uri": r"\S*",
}
_WORDS = dict.fromkeys(("request_method", "server_protocol"), r'[^\s"]*')
"""Single words wherever they stand, so that a target with a space in it stays whole."""
_BARE = r'[^\s"]*(?:(?:, | : )[^\s"]+)*'
"""Outside quotes; upstream variables list several values as `0.1, 0.2 : 0.3`."""


_MARKS = "|\t;^~"
"""Characters that separate fields in formats without quotes: a field is then whatever stands between two of them."""


def full_pattern(format_: LogFormat) -> str:
    """The pattern that a whole line must match, groups named as the variables."""
    if format_.pattern:
        return format_.pattern
    pieces, quoted, seen = [r"^\s*"], False, set[str]()
    for number, part in enumerate(format_.parts):
        if isinstance(part, Variable):
            inside = _WORDS.get(part.name) or (QUOTED if quoted else _bare(format_, number, part.name))
            pieces.append(f"(?:{inside})" if part.name in seen else f"(?P<{part.name}>{inside})")
            seen.add(part.name)
        else:
            pieces.append(_text(part))
            quoted ^= part.count('"') % 2 == 1
    return "(?s)" + "".join(pieces) + (r"(?: .*)?$" if format_.open_end else r"\s*$")


def _bare(format_: LogFormat, number: int, name: str) -> str:
    before, after = ("".join(map(_as_text, part)) for part in (format_.parts[:number], format_.parts[number + 1 :]))
    mark = after[:1] or before[-1:]
    return f"[^{re.escape(mark)}]*?" if mark and mark in _MARKS else _LOOSE.get(name, _BARE)


def _as_text(part: Part) -> str:
    return part if isinstance(part, str) else "$"


def _text(text: str) -> str:
    return re.sub(r"(?:\\ | )+", " +", re.escape(text))
