"""Who opened a list of sensitive names: each look is a statement, made before the list is shown."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import places
from sowhat.actions.instant import now
from sowhat.actions.reading import store_of
from sowhat.model.compliance import Look
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.value import Value

KIND: StatementKind = "look"
LOCAL = "local"
"""Who looks from this machine: nobody signs in there."""
KEPT = 500
"""So many of the last looks are shown; all are kept."""


class LookBody(Value):
    """The body of a `look` statement, whose subject is the list."""

    role: str
    form: str


def look(root: Path, about: str, role: str, form: str, by: str = LOCAL) -> None:
    """Write down that somebody in a role opens the list `about` as a `form` (page, csv, api, terminal). A workspace
    that was never built has no list to open."""
    if not places.decided(root):
        return
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state(KIND, about, LookBody(role=role, form=form).model_dump_json(), by, now())


def looks(root: Path) -> tuple[Look, ...]:
    """The last looks, the newest first."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        held = work.statements.history(KIND)
    return tuple(found for one in reversed(held[-KEPT:]) if (found := _read(one)) is not None)


def _read(one: Statement) -> Look | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        body = LookBody.model_validate_json(one.body)
    except ValidationError:
        return None
    return Look(number=one.number, at=one.at, by=one.by, role=body.role, list=one.subject, form=body.form)
