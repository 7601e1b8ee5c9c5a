"""The pack for a project's approval: finds the demand and the case that it is about, and words them."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions import demands
from sowhat.actions.case_papers import paper
from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.actions.written import written
from sowhat.errors import CallError
from sowhat.model.case_paper import PaperSeen
from sowhat.model.demand import Demand
from sowhat.model.talk import Talk
from sowhat.stories.talks import approval as story


def tell(setting: Setting) -> Talk:
    """The pack about a demand (`D-5`) or a business case, by its name.

    Raises CallError `no-such-case` or as `demands.find` does, DataError where nothing was built yet, WorkspaceError.
    """
    root, frame = setting.root, setting.frame
    demand, found = about(root, frame.about)
    facts = story.Facts(
        changed=changed(root, (frame.since, frame.until)),
        demand=demand,
        paper=found,
        currency=written(root).currency,
    )
    return story.approval(frame, facts)


def about(root: Path, name: str) -> tuple[Demand | None, PaperSeen | None]:
    """The demand of that id with the case that came of it, or the case of that name with the demand behind it."""
    held = demands.held(root)
    if name in held:
        demand = held[name]
        return demand, _paper(root, demand.links.case)
    seen = paper(root, name)
    return held.get(seen.paper.about.demand), seen


def _paper(root: Path, name: str | None) -> PaperSeen | None:
    """Null where there is none, or no longer."""
    if not name:
        return None
    try:
        return paper(root, name)
    except CallError:
        return None
