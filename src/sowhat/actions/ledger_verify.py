"""Check the ledger: that no entry was changed, and that every claim comes out again.

A claim is computed twice: from its sealed moments, and from the facts of the build that it pins. Where those facts
are gone (a customer was erased, raw detail has expired) the moments alone still verify it, and that is said.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from sowhat.actions import places, worth
from sowhat.actions.ledger_compare import Compared, compared, known_grade
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import marked
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import DataError
from sowhat.lake.lake import Lake
from sowhat.ledger import chain, claims
from sowhat.ledger.bodies import ClaimBody
from sowhat.model.build import Build
from sowhat.model.estimate import Finding
from sowhat.model.ledger import Entry, Fault, NoData, Verification, Verified
from sowhat.model.value import Value
from sowhat.store.database import Work
from sowhat.studies import sealed as sealing
from sowhat.studies.run import Context, Ran, run
from sowhat.studies.sealed import Sealed
from sowhat.tables.facts import FACTS

_KNOWN = ("finding", "exposed", "retained", "value", "quantity", "months")
"""What of a claim is computed again."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim's entry and the documents that it names; None where one is missing or was changed."""

    entry: Entry
    body: ClaimBody
    sealed: Sealed | None
    context: Context


def verify(root: Path, id_: str | None = None) -> Verified:
    """The whole chain, and every claim (or one) computed again.

    Raises CallError (`no-such-claim`).
    """
    if not places.decided(root):
        return marked(root, Verified(entries=0, faults=(), claims=(), sound=True))
    with store_of(places.decisions(root)).read() as work:
        entries = work.ledger.readable()
        faults = (*chain.faults(entries), *chain.cut(entries, work.ledger.head()))
        broken = {fault.number for fault in faults}
        asked = _asked(entries, id_)
        held, damaged = _hold(work, [entry for entry in asked if entry.number not in broken])
        found = tuple(_verified(root, each, work.builds.find(each.body.build)) for each in held)
    every = tuple(sorted((*faults, *damaged), key=lambda fault: (fault.number, fault.kind)))
    sound = not every and all(one.outcome != "differs" for one in found)
    return marked(root, Verified(entries=len(entries), faults=every, claims=found, sound=sound))


def _asked(entries: Sequence[Entry], id_: str | None) -> list[Entry]:
    made = [entry for entry in entries if entry.kind == "claimed"]
    found = [entry for entry in made if id_ in (None, entry.subject)]
    if id_ is not None and not found:
        raise claims.no_such_claim(id_, [entry.subject for entry in made])
    return found


def _hold(work: Work, entries: Sequence[Entry]) -> tuple[list[_Held], list[Fault]]:
    held, damaged = [], []
    for entry in entries:
        body = claims.body_of(entry)
        moments, context = (_sealed(work, hash_) for hash_ in (body.moments, body.context))
        if (body.moments and moments is None) or context is None:
            damaged.append(Fault(number=entry.number, subject=entry.subject, kind="sealed"))
            continue
        sealed = sealing.read(moments) if moments else None
        held.append(_Held(entry, body, sealed, Context.model_validate_json(context)))
    return held, damaged


def _sealed(work: Work, hash_: str | None) -> str | None:
    """A sealed document, if it still is what its hash says."""
    document = work.ledger.sealed(hash_) if hash_ else None
    return document if document is not None and chain.digest(document) == hash_ else None


def of_documents(entry: Entry, moments: str, context: str) -> Verification:
    """One claim computed again from its sealed documents alone, as an audit bundle holds them."""
    held = _Held(entry, claims.body_of(entry), sealing.read(moments), Context.model_validate_json(context))
    told = compared("moments", _said(held), _of_sealed(sealing.read(moments), held))
    return Verification(
        claim=entry.subject,
        entry=entry.number,
        outcome="differs" if told.differences else "verified-from-moments",
        no_data="not-asked",
        differences=tuple(dict.fromkeys(told.differences)),
        newer=_newer([told]),
    )


def _verified(root: Path, held: _Held, build: Build | None) -> Verification:
    told = [compared("moments", _said(held), _of_sealed(held.sealed, held))] if held.sealed is not None else []
    again, no_data = _again(root, held, build)
    if again is not None:
        told.append(compared("facts", _said(held), _of_ran(again, held)))
    differences = [each for one in told for each in one.differences]
    outcome = "differs" if differences else "verified" if again is not None else "verified-from-moments"
    return Verification(
        claim=held.entry.subject,
        entry=held.entry.number,
        outcome=outcome,
        no_data=no_data,
        differences=tuple(dict.fromkeys(differences)),
        newer=_newer(told),
    )


def _newer(told: Sequence[Compared]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in told for name in one.newer))


def _again(root: Path, held: _Held, build: Build | None) -> tuple[Ran | None, NoData]:
    """The study computed anew from the facts of its build, or why it cannot be."""
    if build is None:
        return None, "build-gone"
    lake = Lake(places.lake(root))
    try:
        files = {table.table: lake.uris(table.table, table.version) for table in build.tables}
    except DataError:
        return None, "facts-gone"
    if not all(Path(file).exists() for found in files.values() for file in found):
        return None, "facts-gone"
    with DuckDB(files, FACTS, held.context.sources) as engine:
        return run(engine, held.context), ""


def _said(held: _Held) -> dict[str, JsonValue]:
    """What the entry says, as it was written: a field that did not exist then says nothing."""
    written = json.loads(held.entry.body)
    return {name: written[name] for name in _KNOWN if name in written}


def _of_sealed(sealed: Sealed, held: _Held) -> dict[str, JsonValue]:
    found = sealing.finding(sealed)
    return {**_found(found, held), "exposed": _plain(held.body.exposed), **_recomputed(sealed, found, held)}


def _of_ran(again: Ran, held: _Held) -> dict[str, JsonValue]:
    found = again.studied.finding
    nothing: dict[str, JsonValue] = {"retained": None, "value": None, "quantity": None, "months": []}
    told = _recomputed(again.sealed, found, held) if again.sealed else nothing
    return {**_found(found, held), "exposed": _plain(again.studied.exposed), **told}


def _found(found: Finding, held: _Held) -> dict[str, JsonValue]:
    """The finding by the checks of its day; the grade that newer ones leave is beside it."""
    then = known_grade(_said(held).get("finding"), found)
    grades = [getattr(one, "grade", None) for one in (then, found)]
    newer: dict[str, JsonValue] = {f"grade-now-{grades[1]}": grades[1]} if grades[0] != grades[1] else {}
    return {"finding": _plain(then), **newer}


def _recomputed(sealed: Sealed, found: Finding, held: _Held) -> dict[str, JsonValue]:
    again = worth.again(sealed, found, held.body, held.context)
    told: dict[str, JsonValue] = {"retained": _plain(again.retained), "value": _plain(again.value)}
    return {**told, "quantity": _plain(again.quantity), "months": [_plain(one) for one in again.months]}


def _plain(value: Value | None) -> JsonValue:
    return None if value is None else value.model_dump(mode="json")
