"""What a simulated company lacks, beside the opportunities that were found there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sowhat.actions.opportunities import opportunities
from sowhat.model.compared import NeedFound, NeedsFound
from sowhat.model.opportunity import Mined, Opportunity
from sowhat.model.truth import TrueOpportunity, Truth


def needs(known: Truth, root: Path) -> NeedsFound | None:
    """Null where nothing was planted. Raises as `opportunities` does."""
    if not known.opportunities:
        return None
    return compare(known.opportunities, opportunities(root).opportunities)


def compare(true: Iterable[TrueOpportunity], listed: Iterable[Opportunity]) -> NeedsFound:
    """Each that was planted with those of the list that say it, and how many of the list say nothing true. Whether
    somebody dismissed one does not matter: it was found."""
    every = tuple(listed)
    each = tuple(NeedFound(truth=one, found=tuple(seen.id for seen in every if same(one, seen.mined))) for one in true)
    right = {id_ for one in each if one.truth.real for id_ in one.found}
    return NeedsFound(each=each, listed=len(every), false=tuple(one.id for one in every if one.id not in right))


def same(true: TrueOpportunity, mined: Mined) -> bool:
    """Of the same kind, and about the same: the pillar, a service, or a route that calls show it on."""
    if true.kind != mined.kind:
        return False
    if true.kind in ("gap", "funnel"):
        return true.pillar == mined.pillar or true.kind == "funnel"
    if true.kind == "moving":
        return bool({*true.services} & {*mined.services}) and true.outcome == mined.outcome
    if true.kind == "alike":
        return bool({*true.services} & {*mined.services}) and bool({*true.teams} & {*mined.teams})
    about = mined.routes[:1] if mined.kind == "failures" else mined.routes  # the second one is only near it
    return bool({*true.routes} & {*about})
