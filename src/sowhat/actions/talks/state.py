"""What everything in a talk depends on: as long as it is equal, so is the talk."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sowhat.actions import campaigns, places
from sowhat.actions.reading import latest, store_of
from sowhat.actions.written import text
from sowhat.model.build import Build


@dataclass(frozen=True, slots=True)
class State:
    """A build, and how far people had written, stated and signed."""

    root: Path
    id: str
    today: date
    statements: int
    entries: int
    text: str = field(repr=False)
    build: Build = field(compare=False, repr=False)


def state(root: Path) -> State:
    """Now. Raises DataError where nothing was built yet, WorkspaceError."""
    build = latest(root)
    with store_of(places.decisions(root)).read() as work:
        statements, head = work.statements.last(), work.ledger.head()
    return State(
        root=root,
        id=build.id,
        today=campaigns.today(root),
        statements=statements,
        entries=head.number if head else 0,
        text=text(root),
        build=build,
    )
