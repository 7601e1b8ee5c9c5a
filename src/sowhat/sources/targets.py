"""From a request line or target to host, path and query, as SQL over distinct values.

`GET /a?b HTTP/1.1`, `GET /a` (HTTP/0.9) and `GET http://host/a HTTP/1.1` (absolute form) are requests. Anything
else that a client sent (nothing, a TLS handshake on a plain port) is a call with the path ''.
"""

from __future__ import annotations

from sowhat.sources.sql import literal

_REQUEST = r"(?s)^[A-Za-z][A-Za-z_-]* +(\S.*?)(?: +[A-Za-z]+/[0-9.]+)? *$"
_ABSOLUTE = r"(?s)^[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)(.*)$"


def target(text: str, whole_request: bool) -> str:
    """SQL: the request target of a request line, or of a variable that already holds it."""
    if not whole_request:
        return text
    words = f"split({text}, ' ')"
    usual = f"len({words}) = 3 AND starts_with({words}[2], '/') AND starts_with({words}[3], 'HTTP/')"
    thorough = f"regexp_extract({text}, {literal(_REQUEST)}, 1)"
    return f"CASE WHEN {usual} AND regexp_full_match({words}[1], '[A-Z]+') THEN {words}[2] ELSE {thorough} END"


def split_target(relation: str) -> str:
    """SQL: a query that adds `host`, `path` and `query` to a relation with a column `target`."""
    absolute = f"(NOT starts_with(target, '/') AND regexp_matches(target, {literal(_ABSOLUTE)}))"
    inner = (
        f"SELECT *, CASE WHEN {absolute} THEN {_group(1)} ELSE '' END AS authority, "
        f"CASE WHEN {absolute} THEN {_group(2)} ELSE target END AS local FROM {relation}"
    )
    before = "split_part(local, '#', 1)"
    path = f"split_part({before}, '?', 1)"
    usual = f"CASE WHEN {path} = '*' OR starts_with({path}, '/') THEN {path} ELSE '' END"
    rooted = f"CASE WHEN authority <> '' AND {path} = '' THEN '/' ELSE {usual} END"
    query = f"CASE WHEN contains({before}, '?') THEN substr({before}, length({path}) + 2) ELSE '' END"
    named = clean_host("regexp_replace(authority, '^.*@', '')")
    host = f"CASE WHEN authority = '' THEN '' ELSE {named} END"
    return f"SELECT * EXCLUDE (authority, local), {host} AS host, {rooted} AS path, {query} AS query FROM ({inner})"


def _group(number: int) -> str:
    return f"regexp_extract(target, {literal(_ABSOLUTE)}, {number})"


def clean_host(text: str) -> str:
    """SQL: a host in lower case without a default port; '' when absent."""
    return f"regexp_replace(coalesce(nullif(lower({text}), '-'), ''), ':(?:80|443)$', '')"
