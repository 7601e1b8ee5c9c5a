"""Lists a part at a time: `?limit=` of them, `after` the last one of the part before; RFC 8288 links lead on.

Without `limit` and `after` a list is whole, as `--json` prints it. A cursor names an entry and not a place, so that
what is added meanwhile moves nothing; one whose entry is gone is refused.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel

from sowhat.errors import CallError, Problem
from sowhat.web import api

MOST = 500
Limit = Annotated[int | None, Query(ge=1, le=MOST)]
"""So many entries at most; all where it is left out."""
After = Annotated[str | None, Query(max_length=600)]
"""The cursor of a `next` link: entries after the one that it names."""
LINK = {"description": "RFC 8288", "schema": {"type": "string"}}
"""The next part, `rel="next"`; none after the last."""
RESPONSES: dict[int | str, dict[str, Any]] = {
    **api.RESPONSES,
    200: {"description": "Part", "headers": {"Link": LINK}},
}


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list is asked for."""

    limit: int | None = None
    after: str | None = None


def part(limit: Limit = None, after: After = None) -> Part:
    """As it stands in the address."""
    return Part(limit, after)


Asked = Annotated[Part, Depends(part)]


def part_of(request: Request, value: BaseModel, name: str, asked: Part, key: Callable[[Any], object]) -> Response:
    """A value as JSON with a part of its list `name`, whose entries are told apart by `key`.

    Raises CallError `no-such-cursor`.
    """
    if asked.limit is None and asked.after is None:
        return api.json_of(request, value)
    entries: Sequence[Any] = getattr(value, name)
    places = cursors([key(one) for one in entries])
    start = 0 if asked.after is None else _place(places, asked.after) + 1
    end = len(entries) if asked.limit is None else start + asked.limit
    response = api.json_of(request, value.model_copy(update={name: tuple(entries[start:end])}))
    if end < len(entries):
        response.headers["Link"] = f'<{_next(request, places[end - 1])}>; rel="next"'
    return response


def _place(places: Sequence[str], after: str) -> int:
    if after not in places:
        raise CallError(Problem("no-such-cursor"))
    return places.index(after)


def cursors(keys: Sequence[object]) -> list[str]:
    """What names each entry; opaque to readers. Of several entries with one key, the first is told from the second."""
    seen: Counter[str] = Counter()
    found = []
    for each in map(str, keys):
        seen[each] += 1
        told = each if seen[each] == 1 else f"{each}\n{seen[each]}"
        found.append(base64.urlsafe_b64encode(told.encode("utf-8", "replace")).decode().rstrip("="))
    return found


def _next(request: Request, after: str) -> str:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "after"]
    return f"{request.url.path}?{urlencode([*kept, ('after', after)])}"
