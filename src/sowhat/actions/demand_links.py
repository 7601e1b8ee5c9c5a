"""What a demand may become part of, and opportunities that telemetry shows near it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from sowhat.actions import ledger, opportunities, places
from sowhat.actions.reading import store_of
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.demand import Demand, LinkKind, Nearby
from sowhat.model.opportunity import Opportunity

NEAR = 5


def check(root: Path, what: LinkKind, name: str) -> None:
    """Raises CallError `demand-no-link` where there is no such thing."""
    known = names(root, what)
    if name in known:
        return
    near = get_close_matches(name, known, n=1)
    shown = near[0] if near else ", ".join(list(known)[-5:]) or "none"
    raise CallError(Problem("demand-no-link", params={"what": what, "value": name[:80], "known": shown}))


def names(root: Path, what: LinkKind) -> tuple[str, ...]:
    """Everything of a kind that a demand may be linked to, in the order in which it came about."""
    if what == "study":
        return tuple(one.name for one in written(root).studies)
    if what == "claim":
        return tuple(one.id for one in ledger.book(root).claims)
    if what == "opportunity":
        return tuple(one.id for one in _opportunities(root))
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        if what == "case":
            return _subjects([one.subject for one in work.statements.history("case")])
        kind = work.statements.history("okr" if what == "okr" else "decision")
        return _subjects([one.subject for one in kind])


def _subjects(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def nearby(root: Path, demand: Demand) -> tuple[Nearby, ...]:
    """Opportunities that speak of the demand's service, or of the team that asks; none that somebody dismissed, or that
    it answers already."""
    found = [one for one in _opportunities(root) if one.dismissed is None and one.id != demand.links.opportunity]
    near = [one for one in found if demand.service in one.mined.services]
    near += [one for one in found if one not in near and demand.team is not None and demand.team in one.mined.teams]
    return tuple(Nearby(id=one.id, kind=one.mined.kind, services=one.mined.services) for one in near[:NEAR])


def _opportunities(root: Path) -> tuple[Opportunity, ...]:
    """All of them; none while there is no build, or while it cannot be read: a demand can be shown without."""
    try:
        return opportunities.opportunities(root).opportunities
    except SowhatError:
        return ()
