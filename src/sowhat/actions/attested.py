"""What people attested, in the order in which they did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.model.compliance import Attestation
from sowhat.model.statement import Statement, StatementKind

KIND: StatementKind = "attest"


def attestations(root: Path) -> tuple[Attestation, ...]:
    """The newest first; what a later version of sowhat wrote in another shape is left out."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return read(work.statements.history(KIND))


def read(held: Sequence[Statement]) -> tuple[Attestation, ...]:
    """The attestations of statements, the newest first."""
    return tuple(found for one in reversed(held) if (found := _read(one)) is not None)


def _read(one: Statement) -> Attestation | None:
    try:
        bare = Attestation.model_validate_json(one.body)
    except ValidationError:
        return None
    return bare.model_copy(update={"number": one.number, "by": one.by, "at": one.at})
