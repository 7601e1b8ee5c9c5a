"""The full pattern of a format: a regular expression with one named group for each variable.

It is the slow, thorough way: it knows escaped quotes, user names and upstream lists with spaces in them. Times,
statuses and sizes are caught loosely, so that a wrong one can be named as the reason. The dialect is the common
part of RE2 (linear time, no backtracking) and Python's.
"""

from __future__ import annotations

import re

from sowhat.sources.log_format import LogFormat, Variable

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


def full_pattern(format_: LogFormat) -> str:
    """The pattern that a whole line must match, groups named as the variables."""
    pieces, quoted, seen = [r"^\s*"], False, set[str]()
    for part in format_.parts:
        if isinstance(part, Variable):
            pieces.append(_group(part.name, quoted, part.name in seen))
            seen.add(part.name)
        else:
            pieces.append(_text(part))
            quoted ^= part.count('"') % 2 == 1
    return "(?s)" + "".join(pieces) + r"\s*$"


def _group(name: str, quoted: bool, again: bool) -> str:
    inside = _WORDS.get(name) or (QUOTED if quoted else _LOOSE.get(name, _BARE))
    return f"(?:{inside})" if again else f"(?P<{name}>{inside})"


def _text(text: str) -> str:
    return re.sub(r"(?:\\ | )+", " +", re.escape(text))
