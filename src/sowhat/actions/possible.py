"""What became possible: people confirm what telemetry proposes, dismiss it, or state what it cannot see."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import places
from sowhat.actions.reading import latest, store_of
from sowhat.errors import CallError, Problem
from sowhat.model.ecosystem import Possible, PossibleBody
from sowhat.model.statement import Statement, StatementKind

KIND: StatementKind = "possible"
LONGEST, NAME = 600, 60
"""Characters of a text, and of the name of who states it."""
OWN = "stated"
"""How the subject begins of what nobody proposed."""
Stated = tuple[Possible, ...]


def stated(root: Path) -> Stated:
    """What holds now, by subject."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        held = work.statements.latest(KIND)
    return tuple(found for subject in sorted(held) if (found := _read(held[subject])) is not None)


def own(root: Path, subject: str) -> Possible | None:
    """What somebody stated of their own accord; null for a proposal, and for what nobody stated."""
    if not subject.startswith(f"{OWN}:"):
        return None
    return next((one for one in stated(root) if one.id == subject), None)


def _read(one: Statement) -> Possible | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        body = PossibleBody.model_validate_json(one.body)
    except ValidationError:
        return None
    return Possible(id=one.subject, body=body, by=one.by, at=one.at)


def state(root: Path, subject: str, body: PossibleBody, by: str) -> Possible:
    """Somebody confirms or dismisses `subject`, a proposal; or states something of their own, where it is empty.

    Raises CallError: `possible-by-nobody`, `possible-too-long`, `possible-lacks` (what a statement of its kind cannot
    do without), DataError where nothing was built yet.
    """
    latest(root)
    who = " ".join(by.split())
    if not who or len(who) > NAME:
        raise CallError(Problem("possible-by-nobody", params={"most": NAME}))
    _check(body)
    text = body.model_dump_json()
    about = subject or f"{OWN}:{hashlib.sha256(text.encode()).hexdigest()[:12]}"
    with store_of(places.decisions(root)).begin() as work:
        made = work.statements.state(KIND, about, text, who, datetime.now(UTC))
    return Possible(id=about, body=body, by=who, at=made.at)


def body_of(fields: Mapping[str, str]) -> PossibleBody:
    """What was typed, as a statement. Raises CallError `possible-bad` for a day or an amount that is none."""
    said = {name: fields[name].strip() for name in PossibleBody.model_fields if fields.get(name, "").strip()}
    try:
        return PossibleBody.model_validate(said)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise CallError(Problem("possible-bad", params={"value": said[name], "field": name})) from None


def _check(body: PossibleBody) -> None:
    texts = (body.what, body.before, body.now, body.customer, body.use, body.reason)
    if any(len(text) > LONGEST for text in texts):
        raise CallError(Problem("possible-too-long", params={"most": LONGEST}))
    lacking = [name for name in _needed(body) if not getattr(body, name)]
    if lacking:
        raise CallError(Problem("possible-lacks", params={"fields": ", ".join(lacking)}))


def _needed(body: PossibleBody) -> tuple[str, ...]:
    if body.state == "dismissed":
        return ("reason",)
    return ("before", "now", "day", "customer") if body.kind == "new" else ("what", "amount")
