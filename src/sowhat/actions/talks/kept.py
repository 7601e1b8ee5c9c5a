"""Talks kept as they were told: statements of the kind `talk`, each under the digest of its own text."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, DataError, Problem
from sowhat.model.statement import StatementKind
from sowhat.model.talk import Talk
from sowhat.store.database import Work

KIND: StatementKind = "talk"
RULE = "sowhat"
SHORT = 24
"""Characters of a digest: 96 bits."""


def keep(work: Work, talk: Talk, at: datetime) -> str:
    """Keep a talk, once however often it is told; returns its digest."""
    text = talk.model_dump_json()
    digest = sha256(text.encode()).hexdigest()[:SHORT]
    if not work.statements.history(KIND, digest):
        work.statements.state(KIND, digest, text, RULE, at)
    return digest


def kept(root: Path, digest: str) -> Talk:
    """The talk as it was. Raises CallError `no-such-talk`, DataError `talk-changed` where what is kept is not what was
    sealed."""
    with store_of(places.decisions(root)).read() as work:
        return kept_in(work, digest)


def kept_in(work: Work, digest: str) -> Talk:
    """The same within a unit of work."""
    found = work.statements.history(KIND, digest)
    if not found:
        raise CallError(Problem("no-such-talk", params={"value": digest[:40]}))
    if sha256(found[0].body.encode()).hexdigest()[:SHORT] != digest:
        raise DataError(Problem("talk-changed", params={"value": digest}))
    try:
        return Talk.model_validate_json(found[0].body)
    except ValidationError:
        raise DataError(Problem("talk-changed", params={"value": digest})) from None
