"""What is open for those who decide: loaded once, for every talk that ends with an ask."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions import ledger
from sowhat.actions.so_what import so_what
from sowhat.actions.talks.answered import decisions, demands, lifecycle, okrs
from sowhat.stories.talks.asks import Open


def opened(root: Path) -> Open:
    """Raises DataError where nothing was built yet, WorkspaceError."""
    return Open(
        decisions=decisions(root).decisions,
        objectives=okrs(root).objectives,
        claims=ledger.book(root).claims,
        demands=demands(root).demands,
        reviews=lifecycle(root).reviews,
        valued=frozenset(one.studied.study.service for one in so_what(root).studies),
    )
