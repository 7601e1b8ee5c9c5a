"""What nobody can say yet of the days: the gaps that a talk has to name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from sowhat.actions import ledger
from sowhat.actions.so_what import so_what
from sowhat.actions.talks.state import State
from sowhat.model.changed import Changed, UnknownThing

STANDS = frozenset({"evidenced", "agreed", "confirmed", "published"})


def found(now: State, seen: Changed) -> dict[str, object]:
    """The gaps, the largest first."""
    return {"unknown": (*_records(seen), *_effect(now, seen), *_callers(now), *_ways(seen), *_times(seen))}


def _records(seen: Changed) -> Iterator[UnknownThing]:
    if seen.before_since is None:
        yield UnknownThing(code="records", href="/data")


def _effect(now: State, seen: Changed) -> Iterator[UnknownThing]:
    """Services in use of which no claim stands."""
    known = {one.study.service for one in ledger.book(now.root).claims if one.state in STANDS}
    used = [one.service for one in seen.services if one.calls]
    lacks = [name for name in used if name not in known]
    if lacks:
        yield UnknownThing(code="effect", service=lacks[0], part=len(lacks), whole=len(used), href="/value")


def _callers(now: State) -> Iterator[UnknownThing]:
    """The shares of calls whose caller, and whose service, nobody declared, in hundredths of a per cent."""
    for one in so_what(now.root).needs:
        if one.code in ("declare-consumers", "map-routes"):
            share = float(str(one.params["share"]))
            code: Literal["caller", "route"] = "caller" if one.code == "declare-consumers" else "route"
            yield UnknownThing(code=code, part=round(10_000 * share), whole=10_000, href=one.href)


def _ways(seen: Changed) -> Iterator[UnknownThing]:
    """Of those who joined, how many nobody said how it was decided."""
    new = [one for one in seen.joined if not one.back]
    unsaid = [one for one in new if one.decided == "unknown"]
    if unsaid:
        yield UnknownThing(code="way", service=unsaid[0].service, part=len(unsaid), whole=len(new), href="/adoption")


def _times(seen: Changed) -> Iterator[UnknownThing]:
    untold = [one for one in seen.incidents if one.minutes is None]
    if untold:
        yield UnknownThing(code="incident-times", part=len(untold), whole=len(seen.incidents), href="/health")
