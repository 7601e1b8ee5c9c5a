"""Check the ledger: that no entry was changed, and that every claim comes out again.

A claim is computed twice: from its sealed moments, and from the facts of the build that it pins. Where those facts
are gone (a customer was erased, raw detail has expired) the moments alone still verify it, and that is said.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import marked
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import DataError
from sowhat.lake.lake import Lake
from sowhat.ledger import chain, claims, money
from sowhat.ledger.claims import ClaimBody
from sowhat.model.build import Build
from sowhat.model.estimate import Finding
from sowhat.model.ledger import Difference, Entry, Fault, NoData, Verification, Verified
from sowhat.model.value import Value
from sowhat.store.database import Work
from sowhat.studies import sealed as sealing
from sowhat.studies.run import Context, Ran, run
from sowhat.studies.sealed import Sealed
from sowhat.tables.facts import FACTS

CLOSE = 1e-9
"""Relative difference up to which two floats are the same: engines sum in different orders."""

_WORDED = ("says", "what_would_help", "version", "fingerprint")
"""Parts of a finding that are not numbers, and may be worded or hashed anew."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim's entry and the documents that it names; None where one is missing or was changed."""

    entry: Entry
    body: ClaimBody
    sealed: Sealed | None
    context: Context | None


def verify(root: Path, id_: str | None = None) -> Verified:
    """The whole chain, and every claim (or one) computed again.

    Raises CallError (`no-such-claim`).
    """
    if not (root / places.DECISIONS).exists():
        return marked(root, Verified(entries=0, faults=(), claims=(), sound=True))
    with store_of(places.decisions(root)).read() as work:
        entries = work.ledger.entries()
        faults = chain.faults(entries)
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


def _verified(root: Path, held: _Held, build: Build | None) -> Verification:
    differences = [*_from_moments(held)]
    again, no_data = _again(root, held, build)
    if again is not None:
        differences += _apart("facts", _said(held.body), _of_ran(again, held.body))
    outcome = "differs" if differences else "verified" if again is not None else "verified-from-moments"
    return Verification(
        claim=held.entry.subject,
        entry=held.entry.number,
        outcome=outcome,
        no_data=no_data,
        differences=tuple(dict.fromkeys(differences)),
    )


def _from_moments(held: _Held) -> Iterator[Difference]:
    if held.sealed is not None:
        yield from _apart("moments", _said(held.body), _of_sealed(held.sealed, held.body))


def _again(root: Path, held: _Held, build: Build | None) -> tuple[Ran | None, NoData]:
    """The study computed anew from the facts of its build, or why it cannot be."""
    if build is None or held.context is None:
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


def _said(body: ClaimBody) -> dict[str, JsonValue]:
    return _flat({"finding": _plain(body.finding), "exposed": _plain(body.exposed), **_worth(body)})


def _worth(body: ClaimBody) -> dict[str, JsonValue]:
    return {"retained": _plain(body.retained), "value": _plain(body.value)}


def _of_sealed(sealed: Sealed, body: ClaimBody) -> dict[str, JsonValue]:
    found = sealing.finding(sealed)
    return _flat({"finding": _plain(found), "exposed": _plain(body.exposed), **_recomputed(sealed, found, body)})


def _of_ran(again: Ran, body: ClaimBody) -> dict[str, JsonValue]:
    found = again.studied.finding
    worth = _recomputed(again.sealed, found, body) if again.sealed else {"retained": None, "value": None}
    return _flat({"finding": _plain(found), "exposed": _plain(again.studied.exposed), **worth})


def _recomputed(sealed: Sealed, found: Finding, body: ClaimBody) -> dict[str, JsonValue]:
    total = sealing.retained(sealed, found)
    kept, worth = money.amount(total, sealed.good), money.value(total, body.study.price, body.seed, sealed.good)
    return {"retained": _plain(kept), "value": _plain(worth)}


def _plain(value: Value | None) -> JsonValue:
    return None if value is None else value.model_dump(mode="json")


def _flat(tree: JsonValue, name: str = "") -> dict[str, JsonValue]:
    """Leaves by their path, such as `finding.ci.0`; a list of checks by the checks' names."""
    if isinstance(tree, Mapping):
        parts = [(str(key), part) for key, part in tree.items() if key not in _WORDED]
    elif isinstance(tree, Sequence) and not isinstance(tree, str):
        parts = [(_label(part, at), part) for at, part in enumerate(tree)]
    else:
        return {name: tree}
    found: dict[str, JsonValue] = {}
    for key, part in parts:
        found |= _flat(part, f"{name}.{key}" if name else key)
    return found


def _label(part: JsonValue, at: int) -> str:
    return str(part["name"]) if isinstance(part, Mapping) and "verdict" in part else str(at)


def _apart(source: str, then: Mapping[str, JsonValue], now: Mapping[str, JsonValue]) -> Iterator[Difference]:
    for name in dict.fromkeys((*then, *now)):
        was, is_ = then.get(name), now.get(name)
        if not _same(was, is_):
            yield Difference(field=f"{source}: {name}", claimed=str(was), found=str(is_))


def _same(was: JsonValue, is_: JsonValue) -> bool:
    if isinstance(was, float) and isinstance(is_, float | int):
        return math.isclose(was, is_, rel_tol=CLOSE, abs_tol=1e-12)
    return was == is_
