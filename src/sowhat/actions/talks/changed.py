"""What became different between two days: loads what others hold, and keeps what lies within the days."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from sowhat.actions.simulated import marked
from sowhat.actions.talks import changed_decisions, changed_persuade, changed_records, changed_unknown, changed_use
from sowhat.actions.talks.days import Span
from sowhat.actions.talks.state import State, state
from sowhat.model.changed import Changed

KEPT = 16


def changed(root: Path, span: Span) -> Changed:
    """What changed from the first to the last of these days. Raises DataError where nothing was built yet,
    WorkspaceError."""
    return _changed(state(root), span)


@lru_cache(KEPT)
def _changed(now: State, span: Span) -> Changed:
    seen = Changed(
        build=now.id,
        code_version=now.build.code_version,
        timezone=now.build.timezone,
        today=now.today,
        since=span[0],
        until=span[1],
    )
    parts = (changed_use, changed_records, changed_decisions, changed_persuade, changed_unknown)
    for part in parts:
        seen = seen.model_copy(update=part.found(now, seen))
    return marked(now.root, seen)
