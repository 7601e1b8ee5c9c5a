"""Who partners are, as of a day: business units, and teams that own no service of the platform."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from sowhat.actions import campaigns
from sowhat.actions.written import declared, written
from sowhat.errors import CallError, Problem
from sowhat.model.brief import Partner
from sowhat.model.catalog import Catalog, Membership, Team

OF_UNIT = "unit:"
"""How the address of a unit begins where a team has its name."""


def catalog(root: Path) -> Catalog:
    """Everything that is declared, also by entity files. Raises WorkspaceError."""
    return declared(written(root))


def partners(root: Path) -> tuple[Partner, ...]:
    """All of them as of today: units by name, then teams by name. Raises WorkspaceError."""
    return partners_of(catalog(root), campaigns.today(root))


def partners_of(known: Catalog, day: date) -> tuple[Partner, ...]:
    """The same of a catalog on a day."""
    owners = {one.owner for one in known.services if one.owner}
    teams = tuple(one for one in known.teams if one.name not in owners and _there(one, day))
    seats = {one.name: unit_of(one.units, day) for one in teams}
    held: dict[str, list[str]] = {}
    for name, unit in sorted(seats.items()):
        held.setdefault(unit, []).append(name)
    units = sorted(name for name in held if name)
    of_units = tuple(
        Partner(id=f"{OF_UNIT}{name}" if name in seats else name, kind="unit", name=name, unit=name,
                teams=tuple(held[name]))
        for name in units
    )  # fmt: skip
    of_teams = (Partner(id=name, kind="team", name=name, unit=unit, teams=(name,)) for name, unit in seats.items())
    return (*of_units, *sorted(of_teams, key=lambda one: one.name))


def _there(one: Team, day: date) -> bool:
    return not one.units or any(link.span.holds(day) for link in one.units)


def unit_of(links: Iterable[Membership], day: date) -> str:
    """The unit that somebody belongs to on a day; '' for none."""
    return next((link.of for link in links if link.span.holds(day)), "")


def find(known: tuple[Partner, ...], id_: str) -> Partner:
    """One of them, by address; a unit also by its name. Raises CallError `no-such-partner`."""
    found = next((one for one in known if one.id == id_), None)
    if found is None:
        names = [one.id for one in known]
        near = get_close_matches(id_, names, n=1)
        params = {"value": id_[:80], "nearest": near[0] if near else "none"}
        raise CallError(Problem("no-such-partner", params=params))
    return found
