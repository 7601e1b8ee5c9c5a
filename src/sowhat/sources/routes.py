"""From a raw path to a route template, as SQL over distinct paths.

Ids are told by their look where no template says (`route_templates`): digits, UUIDs, ULIDs, long hexadecimal and
base64-like tokens become `{id}`, dates `{date}`. Words, file names and versions stay.
"""

from __future__ import annotations

import re

from sowhat.errors import Problem, WorkspaceError
from sowhat.sources.sql import literal

LONGEST = 512
"""Characters of a route; a longer path is cut and ends with `…`."""

_HOLE = re.compile(r"\{([^{}/]*)\}")
_DATE = r"^[12]\d{3}-[01]\d(?:-[0-3]\d)?$"
_ID = (
    r"^(?:\d+"
    r"|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
    r"|[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-fA-F]{12,})$"
)
_TOKEN = r"^[A-Za-z0-9_=-]{20,}$"
_VERSION = r"^/(v\d+(?:\.\d+)*)(?:/|$)"


def version(path: str) -> str:
    """SQL: the path's first segment when it is a version such as `v1` or `v2.1`, else ''."""
    return f"CASE WHEN starts_with({path}, '/v') THEN regexp_extract({path}, {literal(_VERSION)}, 1) ELSE '' END"


def clean(path: str) -> str:
    """SQL: `path` without matrix parameters, duplicate slashes and a slash at its end, at most LONGEST characters.

    Patterns run only where there is something to do: distinct paths can be many.
    """
    plain = f"CASE WHEN contains({path}, ';') THEN regexp_replace({path}, ';[^/]*', '', 'g') ELSE {path} END"
    single = f"CASE WHEN contains({plain}, '//') THEN regexp_replace({plain}, '/+', '/', 'g') ELSE {plain} END"
    bare = f"coalesce(nullif(rtrim({single}, '/'), ''), '/')"
    return f"CASE WHEN length({bare}) > {LONGEST} THEN left({bare}, {LONGEST - 1}) || '…' ELSE {bare} END"


def fold(path: str) -> str:
    """SQL: the route of a clean path that no template takes: its ids by their look."""
    return f"array_to_string(list_transform(split({path}, '/'), lambda s: {_segment('s')}), '/')"


def _segment(name: str) -> str:
    token = f"length({name}) >= 20 AND regexp_matches({name}, {literal(_TOKEN)}) AND {_scattered(name)}"
    return (
        f"CASE WHEN NOT regexp_matches({name}, '[0-9]') THEN {name} "
        f"WHEN regexp_matches({name}, {literal(_ID)}) OR ({token}) THEN '{{id}}' "
        f"WHEN regexp_matches({name}, {literal(_DATE)}) THEN '{{date}}' ELSE {name} END"
    )


def _scattered(name: str) -> str:
    """SQL: letters with digits in several places and few words: a token, not a title such as `what-is-new-in-2024`."""
    runs = f"len(regexp_extract_all({name}, '[0-9]+'))"
    words = f"len(regexp_extract_all({name}, '[-_]'))"
    return f"regexp_matches({name}, '[A-Za-z]') AND {runs} >= 2 AND {words} <= 2"


def template_pattern(template: str) -> str:
    """The regular expression of a declared template: `{name}` is one segment or part of one, `{name*}` the rest.

    Raises WorkspaceError `route-template` for a template that does not start with `/` or whose braces do not match.
    """
    if not template.startswith("/") or set("{}") & set(_HOLE.sub("", template)):
        raise WorkspaceError(Problem("route-template", params={"template": template}))
    pieces, end = [], 0
    for hole in _HOLE.finditer(template):
        pieces += [re.escape(template[end : hole.start()]), ".+" if hole[1].endswith("*") else "[^/]+"]
        end = hole.end()
    return "".join([*pieces, re.escape(template[end:])])
