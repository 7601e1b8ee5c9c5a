"""The draws behind the months of claims that stand, computed again from what they sealed."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from sowhat.actions import places, worth
from sowhat.actions.reading import store_of
from sowhat.ledger import chain, claims
from sowhat.ledger.bodies import ClaimBody
from sowhat.ledger.months import Course
from sowhat.store.database import Work
from sowhat.studies import sealed as sealing
from sowhat.studies.run import Context


def courses(root: Path, ids: Collection[str]) -> dict[str, Course]:
    """By claim; without those that name no months, or whose sealed documents are missing or were changed."""
    if not ids or not places.decided(root):
        return {}
    with store_of(places.decisions(root)).read() as work:
        made = [entry for entry in work.ledger.entries() if entry.kind == "claimed" and entry.subject in ids]
        told = {entry.subject: _course(work, claims.body_of(entry)) for entry in made}
    return {name: one for name, one in told.items() if one is not None}


def _course(work: Work, body: ClaimBody) -> Course | None:
    moments, context = (_document(work, hash_) for hash_ in (body.moments, body.context))
    if moments is None or context is None:
        return None
    found = worth.course(sealing.read(moments), body, Context.model_validate_json(context))
    return found if found and found.months == tuple(one.month for one in body.months) else None


def _document(work: Work, hash_: str | None) -> str | None:
    """A sealed document, if it still is what its hash says."""
    document = work.ledger.sealed(hash_) if hash_ else None
    return document if document is not None and chain.digest(document) == hash_ else None
