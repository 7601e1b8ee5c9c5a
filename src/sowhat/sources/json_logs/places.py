"""What a JSON line holds, as SQL: values at places, and times, durations and targets in one form.

All expressions are over text columns and never raise: what cannot be understood stays as it is, and is refused where
values are checked.
"""

from __future__ import annotations

from sowhat.sources import targets
from sowhat.sources.json_logs.formats.form import UNITS
from sowhat.sources.sql import literal, words

_CLF = "%d/%b/%Y:%H:%M:%S"
_COUNT = r"[0-9]{9,19}(\.[0-9]*)?"
_WHOLE = r"(-?[0-9]+)\.0*"


def pointers(place: str) -> tuple[str, ...]:
    """JSON pointers of a place: the key of that name, else a level a name; the first element where a list stands."""
    whole = "/" + place.replace("~", "~0").replace("/", "~1")
    if "." not in place:
        return whole, f"{whole}/0"
    deep = whole.replace(".", "/")
    return deep, f"{deep}/0", whole


def scalars(text: str, places: tuple[str, ...]) -> str:
    """SQL: the scalars at all pointers of `places`, as a list of JSON texts; null where there is none, or `-`."""
    every = tuple(pointer for place in places for pointer in pointers(place))
    held = f"json_value({text}, [{words(every)}])"
    return f"list_transform({held}, lambda v: CASE WHEN v NOT IN ('\"\"', '\"-\"') THEN v END)"


def first(values: str, places: tuple[str, ...], wanted: tuple[str, ...]) -> str:
    """SQL: the text at the first of `wanted` that holds any, from the list that `scalars` made of `places`."""
    starts: dict[str, int] = {}
    at = 1
    for place in places:
        starts[place] = at
        at += len(pointers(place))
    numbers = [starts[place] + step for place in wanted for step in range(len(pointers(place)))]
    return f"json_extract_string(coalesce({', '.join([*(f'{values}[{n}]' for n in numbers), 'NULL'])}), '$')"


def instant(text: str, zone: str) -> str:
    """SQL: the UTC instant as a TIMESTAMP, or null.

    ISO 8601 and the like, common log format (also in brackets), `20260301100503`, and counts since 1970, whose size
    tells seconds from milli-, micro- and nanoseconds. Without an offset a time is one of `zone`.
    """
    x = f"trim({text}, '[] ')"
    after = f"substr({x}, 11)"
    offset = f"(regexp_matches({after}, '[Zz+-]|UTC|GMT'))"
    local = f"CAST(timezone({literal(zone)}, {{}}) AS TIMESTAMP)"
    tidy = f"regexp_replace(replace(replace({x}, ',', '.'), ' GMT', 'Z'), ' ([+-])', '\\1')"
    zoned = f"timezone('UTC', try_cast({tidy} AS TIMESTAMPTZ))"
    plain = local.format(f"try_cast(replace({x}, ',', '.') AS TIMESTAMP)")
    clf_zoned = f"timezone('UTC', try_strptime({x}, '{_CLF} %z'))"
    clf_plain = local.format(f"try_strptime({x}, '{_CLF}')")
    compact = local.format(f"try_strptime({x}, '%Y%m%d%H%M%S')")
    return (
        f"CASE WHEN regexp_full_match({x}, '(19|20)[0-9]{{12}}') THEN {compact} "
        f"WHEN regexp_full_match({x}, '{_COUNT}') THEN {_since_1970(f'try_cast({x} AS DOUBLE)')} "
        f"WHEN substr({x}, 5, 1) IN ('-', '/') AND {offset} THEN {zoned} "
        f"WHEN substr({x}, 5, 1) IN ('-', '/') THEN {plain} "
        f"WHEN substr({x}, 3, 1) = '/' AND length({x}) > 20 THEN {clf_zoned} "
        f"WHEN substr({x}, 3, 1) = '/' THEN {clf_plain} END"
    )


def _since_1970(number: str) -> str:
    scale = (
        f"CASE WHEN {number} < 1e11 THEN 1e6 WHEN {number} < 1e14 THEN 1e3 WHEN {number} < 1e17 THEN 1 ELSE 1e-3 END"
    )
    return f"make_timestamp(try_cast({number} * {scale} AS BIGINT))"


def clock(text: str, zone: str) -> str:
    """SQL: the instant as `2026-03-01 10:05:03.123` in UTC; `?` where the text is no time."""
    return f"coalesce(CAST({instant(text, zone)} AS VARCHAR), '?')"


def target(text: str, query: str) -> str:
    """SQL: the target of a request, with its query. A request line gives its target; a bare name gets a slash."""
    request = f"regexp_matches({text}, '^[A-Z]+ +[^ ]')"
    bare = f"regexp_full_match({text}, '[A-Za-z0-9_][^ :]*')"
    path = (
        f"CASE WHEN starts_with({text}, '/') THEN {text} WHEN {request} THEN {targets.target(text, True)} "
        f"WHEN {bare} THEN '/' || {text} ELSE {text} END"
    )
    asked = f"{query} <> '' AND NOT contains({text}, '?')"
    return f"({path}) || CASE WHEN {asked} THEN '?' || ltrim({query}, '?') ELSE '' END"


def whole(text: str) -> str:
    """SQL: a number without the `.0` that some writers add."""
    return f"CASE WHEN contains({text}, '.') THEN regexp_replace({text}, '^{_WHOLE}$', '\\1') ELSE {text} END"


def seconds(text: str, unit: str) -> str:
    """SQL: a duration in seconds, as text; one that carries a unit of its own stays as it is."""
    plain = f"replace({text}, 'µs', 'us')"
    if UNITS[unit] == 1.0:
        return plain
    return f"coalesce(CAST(try_cast({text} AS DOUBLE) * {UNITS[unit]!r} AS VARCHAR), {plain})"
