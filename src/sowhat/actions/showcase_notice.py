"""That a service goes away: what its catalog entry says, and the last day that a campaign told its users."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.model.campaign import BODY, Cancelled, Opened, RolledBack, Terms, Told
from sowhat.model.catalog import Catalog
from sowhat.model.showcase import Notice
from sowhat.model.statement import Statement

GOING = ("deprecated", "retired", "sunset", "end-of-life")
"""What the catalog calls services that go away, among other words."""


def notices(root: Path, catalog: Catalog, until: date | None) -> dict[str, Notice]:
    """By service, as of the last day of telemetry. Campaigns count for the whole service only, and once its users were
    told."""
    told = _campaigns(root)
    found: dict[str, Notice] = {}
    for one in catalog.services:
        campaign, terms, sunset = told.get(one.name, ("", None, None))
        going = (one.lifecycle or "").casefold() in GOING
        if going or one.replaced_by or terms:
            found[one.name] = Notice(
                lifecycle=one.lifecycle or "",
                instead=one.replaced_by or (terms.replaced_by if terms else None),
                words=terms.instead if terms else Notice().words,
                sunset=sunset,
                gone=sunset is not None and until is not None and sunset <= until,
                campaign=campaign,
            )
    return found


def _campaigns(root: Path) -> dict[str, tuple[str, Terms | None, date | None]]:
    """service → the campaign that winds down all of it, its terms, and the last day that counts now."""
    if not places.decided(root):
        return {}
    with store_of(places.decisions(root)).read() as work:
        history = work.statements.history("campaign")
    steps: dict[str, list[Statement]] = {}
    for one in history:
        steps.setdefault(one.subject, []).append(one)
    found: dict[str, tuple[str, Terms | None, date | None]] = {}
    for campaign, statements in steps.items():
        terms, sunset = _folded(statements)
        if terms is not None:
            found[terms.service] = (campaign, terms, sunset)
    return found


def _folded(statements: Iterable[Statement]) -> tuple[Terms | None, date | None]:
    """Null for one that was cancelled, that nobody was told of, or that is not about a whole service."""
    terms, sunset, told = None, None, False
    for one in statements:
        try:
            body = BODY.validate_json(one.body)
        except ValidationError:
            continue
        match body:
            case Opened() if body.terms.scope.kind == "service":
                terms, sunset = body.terms, body.terms.sunset
            case Told():
                told = True
            case RolledBack():
                sunset = body.sunset or (sunset if body.resume else None)
            case Cancelled():
                return None, None
            case _:
                continue
    return (terms, sunset) if told else (None, None)
