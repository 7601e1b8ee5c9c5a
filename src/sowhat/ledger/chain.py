"""Entries that hold each other: each carries the hash of the one before, so that a changed byte shows.

SHA-256 (FIPS 180-4) over canonical JSON: keys sorted, no spaces, characters as they are, floats so that they read
back to the last bit.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from sowhat.model.ledger import Entry, EntryFault, EntryKind, Fault, Head
from sowhat.model.value import Value

FIRST = ""
"""What stands where there is no entry before."""


def canonical(value: Value) -> str:
    """A value as the one text that stands for it."""
    return json.dumps(value.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(text: str) -> str:
    """64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def follow(last: Entry | None, kind: EntryKind, subject: str, at: datetime, body: str) -> Entry:
    """The entry that comes after `last`."""
    previous = last.hash if last else FIRST
    number = last.number + 1 if last else 1
    bare = Entry(number=number, kind=kind, subject=subject, at=at, body=body, previous=previous, hash="")
    return bare.model_copy(update={"hash": entry_hash(bare)})


def entry_hash(entry: Entry) -> str:
    """What an entry's hash has to be."""
    at = entry.at.astimezone(UTC).isoformat()
    held = [entry.number, entry.kind, entry.subject, at, entry.body, entry.previous]
    return digest(json.dumps(held, separators=(",", ":"), ensure_ascii=False))


def faults(entries: Sequence[Entry]) -> tuple[Fault, ...]:
    """Every entry that was changed, or that does not follow the one before; nothing if the chain holds."""
    changed = [_fault(entry, "hash") for entry in entries if entry.hash != entry_hash(entry)]
    start = [_fault(entry, "previous") for entry in entries[:1] if entry.previous != FIRST]
    apart = [_fault(later, "previous") for earlier, later in pairwise(entries) if later.previous != earlier.hash]
    gaps = [_fault(entry, "number") for at, entry in enumerate(entries, 1) if entry.number != at]
    return tuple(sorted({*changed, *start, *apart, *gaps}, key=lambda fault: (fault.number, fault.kind)))


def cut(entries: Sequence[Entry], head: Head | None) -> tuple[Fault, ...]:
    """Whether the newest entry still is the one that was named as such: a chain that was cut off at its end holds."""
    last = entries[-1] if entries else None
    if head is None or (last is not None and head.number < last.number):
        return () if last is None else (_fault(last, "head"),)
    if last is None or head.number > last.number:
        return (Fault(number=(last.number if last else 0) + 1, subject="", kind="tail"),)
    return () if head.hash == last.hash else (_fault(last, "head"),)


def _fault(entry: Entry, kind: EntryFault) -> Fault:
    return Fault(number=entry.number, subject=entry.subject, kind=kind)
