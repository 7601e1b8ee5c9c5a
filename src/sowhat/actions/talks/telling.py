"""Any talk: settles its days, and hands over to its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from sowhat.actions import campaign_figures
from sowhat.actions.partners import catalog
from sowhat.actions.simulated import is_simulated
from sowhat.actions.talks import (
    approval,
    budget,
    days,
    developers,
    platform_review,
    quarter,
    service,
    stakeholders,
    weekly,
)
from sowhat.actions.talks.asked import Asked, Setting, Tell
from sowhat.actions.talks.state import State, state
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.talk import Talk, TalkKind
from sowhat.stories.talks.frame import Frame
from sowhat.stories.voice import voice

__all__ = ["KINDS", "Asked", "Kind", "Setting", "talk"]

KEPT = 32
"""Talks kept in memory."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind is told, and about which days up to a day where nobody asked for others. `about`: it cannot be told
    without naming what it is about."""

    tell: Tell
    days: Callable[[date], days.Span]
    about: bool = False


KINDS: Mapping[TalkKind, Kind] = {
    "weekly": Kind(weekly.tell, days.week),
    "developers": Kind(developers.tell, days.fortnight),
    "service": Kind(service.tell, days.month, about=True),
    "stakeholders": Kind(stakeholders.tell, days.month),
    "quarter": Kind(quarter.tell, days.quarter),
    "approval": Kind(approval.tell, days.month, about=True),
    "platform-review": Kind(platform_review.tell, days.quarter),
    "budget": Kind(budget.tell, budget.year),
}
"""Every kind of talk. A new one is a function from Setting to Talk, and a line here."""


def talk(root: Path, asked: Asked) -> Talk:
    """What is told, to whom it is asked for.

    Raises CallError (`talk-kind`, `talk-about` where the kind needs to know about what, `talk-days` for days that end
    before they begin, `no-such-…` for what is not there), DataError where nothing was built yet, WorkspaceError.
    """
    kind = KINDS.get(asked.kind)
    if kind is None:
        raise CallError(Problem("talk-kind", params={"value": str(asked.kind)[:40], "known": ", ".join(KINDS)}))
    if kind.about and not asked.about.strip():
        raise CallError(Problem("talk-about", params={"kind": asked.kind}))
    return _talk(state(root), asked)


@lru_cache(KEPT)
def _talk(now: State, asked: Asked) -> Talk:
    return KINDS[asked.kind].tell(_setting(now, asked))


def _setting(now: State, asked: Asked) -> Setting:
    since, until = span(now, asked)
    workspace = written(now.root)
    platform = workspace.platform.title.in_(asked.language) or workspace.platform.name
    frame = Frame(
        voice=voice(asked.language, now.build.timezone, catalog(now.root)),
        kind=asked.kind,
        audience=asked.audience,
        platform=platform,
        since=since,
        until=until,
        about=asked.about.strip(),
        build=now.id,
        code_version=now.build.code_version,
        simulated=is_simulated(now.root),
    )
    return Setting(root=now.root, asked=asked, frame=frame, today=now.today)


def span(now: State, asked: Asked) -> days.Span:
    """The days that it is about. Raises CallError `talk-days`."""
    since, until = KINDS[asked.kind].days(asked.until or _end(now))
    first, last = asked.since or since, asked.until if asked.since and asked.until else until
    if first > last:
        raise CallError(Problem("talk-days", params={"since": first.isoformat(), "until": last.isoformat()}))
    return first, last


def _end(now: State) -> date:
    """The last day that records cover to its end, or today where they go on."""
    covered = campaign_figures.records(campaign_figures.held(now.root, now.build))[1]
    return min(now.today, covered) if covered else now.today
