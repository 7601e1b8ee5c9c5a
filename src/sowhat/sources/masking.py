"""What a quarantined line looks like with every name and number masked.

Words that are no data (methods, months, names of browsers and protocols) stay; digits become `0`, every other word
`x`; punctuation stays, so that the structure, and what is wrong with it, can be seen.
"""

from __future__ import annotations

from sowhat.sources.sql import literal, words

LONGEST = 240
_HEAD, _TAIL = 160, 78
_READ = 4096
_TOKENS = r"[\pL\pM\pN]+|[^\pL\pM\pN]"
KEPT = tuple(
    [
        "GET",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "HEAD",
        "OPTIONS",
        "CONNECT",
        "TRACE",
        "PROPFIND",
        "HTTP",
        "http",
        "https",
        "www",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "Mozilla",
        "AppleWebKit",
        "KHTML",
        "like",
        "Gecko",
        "Chrome",
        "Safari",
        "Firefox",
        "Windows",
        "NT",
        "Linux",
        "Macintosh",
        "compatible",
        "api",
        "index",
        "html",
        "php",
        "js",
        "css",
        "png",
        "jpg",
        "gif",
        "json",
        "xml",
        "rt",
    ]
)


def masked(line: str) -> str:
    """SQL: the masked excerpt of a text expression, at most LONGEST characters; long lines lose their middle."""
    short = (
        f"CASE WHEN length({line}) > {_READ} THEN left({line}, {_READ // 2}) || '…' || right({line}, {_READ // 2}) "
        f"ELSE {line} END"
    )
    word = (
        f"CASE WHEN w IN ({words(KEPT)}) THEN w WHEN regexp_full_match(w, '[0-9]+') "
        "THEN repeat('0', least(length(w), 4)) "
        "WHEN regexp_matches(w, '[\\pL\\pN]') THEN 'x' WHEN regexp_matches(w, '[\\pC]') THEN '·' ELSE w END"
    )
    tokens = f"regexp_extract_all({short}, {literal(_TOKENS)})"
    whole = f"array_to_string(list_transform({tokens}, lambda w: {word}), '')"
    return (
        f"list_transform([{whole}], lambda t: CASE WHEN length(t) > {LONGEST} "
        f"THEN left(t, {_HEAD}) || ' … ' || right(t, {_TAIL - 1}) ELSE t END)[1]"
    )
