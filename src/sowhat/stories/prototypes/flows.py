"""A first flow through an API: make something, look at it, do something with it, take it back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from sowhat.model.api import Api, ApiOperation

MOST = 5
_ENDING = re.compile(r"\.(?:json|xml)$")
_HOLE = re.compile(r"\{[^{}/]*\}")
_ONE = re.compile(r"/\{\}")
_ACT = re.compile(r"/\{\}/[^/{}]+")
_BACK = ("refund", "cancel", "reverse", "reversal", "void", "revoke", "close", "delete")


def named(one: ApiOperation) -> str:
    """What an operation is asked for by."""
    return one.id or one.key


def find(api: Api, asked: str) -> ApiOperation | None:
    """By its id, else by `METHOD PATH` with or without the base."""
    wanted = asked.strip()
    by_id = next((one for one in api.operations if one.id and one.id == wanted), None)
    method, _, path = wanted.partition(" ")
    return by_id or (api.operation(method, path.strip()) if path else None)


def nearest(api: Api, asked: str) -> str:
    """The operation that was perhaps meant."""
    known = {text.casefold(): text for one in api.operations for text in (one.key, one.id) if text}
    found = get_close_matches(asked.strip().casefold(), known, n=1, cutoff=0) or ["–"]
    return known.get(found[0], found[0])


def proposed(api: Api) -> tuple[ApiOperation, ...]:
    """At most five operations that belong together; the first ones that only read, where nothing is made."""
    usable = [one for one in api.operations if not one.deprecated and any(key[:1] == "2" for key in one.answers)]
    makes = [one for one in usable if one.method in ("POST", "PUT") and not _place(one).endswith("{}")]
    starts = [one for one in makes if one.body] or [one for one in makes if "{}" not in _place(one)]
    if not starts:
        reading = [one for one in usable or api.operations if one.method == "GET"]
        return tuple((reading or list(api.operations))[:3])
    best = max(starts, key=lambda one: (_worth(one, usable), -starts.index(one)))
    return (best, *_after(best, usable))[:MOST]


def _worth(start: ApiOperation, usable: Iterable[ApiOperation]) -> int:
    """What speaks for beginning with it: what can be done next, examples, failures told, few ids needed first."""
    after = _after(start, usable)
    holes = _place(start).count("{}")
    asked = start.body.required if start.body else ()
    failures = any(key[:1] in "45" for key in start.answers)
    told = 4 * min(len(after), 4) + 3 * bool(start.examples) + 2 * failures + 2 * bool(asked) + min(len(asked), 4)
    return told - 3 * holes


def _after(start: ApiOperation, usable: Iterable[ApiOperation]) -> list[ApiOperation]:
    """What can be done with what it made, in the order of a story; not two of the same."""
    place = _place(start)
    held = [(one, _place(one).removeprefix(place)) for one in usable if _place(one).startswith(place)]
    looking = [one for one, rest in held if one.method == "GET" and _ONE.fullmatch(rest)]
    changing = [one for one, rest in held if one.method in ("PATCH", "PUT", "POST") and _ONE.fullmatch(rest)]
    acts = [one for one, rest in held if one.method in ("POST", "PUT", "PATCH") and _ACT.fullmatch(rest)]
    back = [one for one in acts if any(word in one.path.lower() for word in _BACK)]
    forth = [one for one in acts if one not in back]
    listing = [one for one, rest in held if one.method == "GET" and not rest]
    taken = [one for one, rest in held if one.method == "DELETE" and _ONE.fullmatch(rest)]
    told = [*looking[:1], *changing[:1], *forth[:2], *back[:1], *listing[:1], *taken[:1]]
    return told[: MOST - 1]


def _place(one: ApiOperation) -> str:
    """A path without names of its holes and without an ending."""
    return _HOLE.sub("{}", _ENDING.sub("", one.local)).rstrip("/")
