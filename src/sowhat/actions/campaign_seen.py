"""One campaign with what calls say about it: its stage, its burn-down, who is affected, what is due, what it saves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import campaign_figures
from sowhat.actions.campaign_figures import Figures, Wanted
from sowhat.actions.reading import latest
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.lifecycle import burning
from sowhat.lifecycle import campaigns as rules
from sowhat.lifecycle.campaigns import Callers
from sowhat.metrics import weeks as iso
from sowhat.model.campaign import (
    Affected,
    Booked,
    BrownOut,
    BrownOutSeen,
    BurnWeek,
    Campaign,
    CampaignRow,
    CampaignSeen,
    Done,
    Saved,
    Stage,
)
from sowhat.model.catalog import Catalog
from sowhat.model.estimate import Remark

BEFORE = timedelta(weeks=4)
"""A burn-down begins so long before the notice."""


def seen(root: Path, campaign: Campaign, at: datetime) -> CampaignSeen:
    """A campaign as it stands at a moment. Raises DataError where nothing was built yet, WorkspaceError."""
    workspace, build = written(root), latest(root)
    of = campaign_figures.held(root, build)
    _, until = campaign_figures.records(of)
    day = at.astimezone(ZoneInfo(workspace.timezone)).date()
    now = at.astimezone(UTC).replace(tzinfo=None)
    hour = now.replace(minute=0, second=0, microsecond=0)
    asked = Wanted(of, campaign.terms, day, hour, until, workspace.review.quiet_days)
    found = campaign_figures.figures(asked)
    stage = rules.stage(campaign, day, now, found.quiet)
    affected = _affected(found.affected, campaign, workspace.catalog)
    saved, why = _saved(root, campaign, day)
    told = CampaignSeen(
        build=build.id,
        code_version=build.code_version,
        timezone=workspace.timezone,
        today=day,
        until=until,
        row=row(campaign, found, stage, day),
        campaign=campaign,
        weeks=_shown(found.weeks, campaign),
        affected=affected,
        due=rules.due(campaign, _callers(affected), day),
        reminders=rules.reminders(campaign.terms),
        brown_outs=_windows(campaign, found.brown_outs),
        quiet=found.quiet,
        saved=saved,
        saved_why=why,
        coarse=found.coarse,
        traced=bool(found.weeks),
    )
    return marked(root, told)


def _shown(weeks: Iterable[BurnWeek], campaign: Campaign) -> tuple[BurnWeek, ...]:
    """From four weeks before the notice on; after a campaign's end only weeks in which somebody calls again."""
    closed = rules.ended(campaign)
    first = iso.label(campaign.terms.notice - BEFORE)
    last = iso.label(closed.day + BEFORE) if closed is not None else None
    return tuple(one for one in weeks if one.week >= first and (last is None or one.week <= last or one.people))


def _affected(found: Iterable[Affected], campaign: Campaign, catalog: Catalog) -> tuple[Affected, ...]:
    contacts = {one.name: one.contact for one in catalog.teams}
    told = rules.told(campaign)
    return tuple(
        one.model_copy(
            update={
                "variable": contacts.get(one.team, ""),
                "told": tuple(each for each in told if each.team == one.team),
            }
        )
        for one in found
    )


def _callers(affected: Iterable[Affected]) -> Callers:
    """Whom to tell: teams. Who calls without belonging to one cannot be reached."""
    own = [one for one in affected if one.team]
    return Callers({one.team: one.left for one in own}, {one.team: one.variable for one in own})


def row(campaign: Campaign, found: Figures, stage: Stage, day: date) -> CampaignRow:
    """A campaign in a list."""
    terms, weeks = campaign.terms, _shown(found.weeks, campaign)
    whole = [one for one in weeks if one.whole]
    before = [one for one in whole if one.week < iso.label(terms.notice)]
    start = before[-1] if before else (whole[0] if whole else None)
    return CampaignRow(
        id=campaign.id,
        service=terms.service,
        scope=terms.scope,
        replaced_by=terms.replaced_by,
        stage=stage,
        opened=campaign.opened,
        sunset=terms.sunset,
        start=start.people if start else None,
        left=whole[-1].people if whole else None,
        consumers=whole[-1].consumers if whole else None,
        teams=whole[-1].teams if whole else None,
        pace=burning.pace(weeks, terms, day),
        next=_next(campaign, stage, day),
        run=tuple(one.people for one in whole),
    )


def _next(campaign: Campaign, stage: Stage, day: date) -> Remark:
    """What comes next, and when."""
    terms = campaign.terms
    if stage in ("done", "cancelled", "quiet", "rolled-back", "ended"):
        return Remark(code=f"campaign-next-{stage}")
    if stage == "opened":
        return Remark(code="campaign-next-opened", params={"day": max(day, terms.notice).isoformat()})
    coming = [(when, f"campaign-next-{name}") for name, when in rules.reminders(terms) if when > day]
    coming += [(one.start.date(), "campaign-next-brown-out") for one in terms.brown_outs if one.start.date() > day]
    coming.append((terms.sunset, "campaign-next-sunset"))
    when, code = min(coming)
    return Remark(code=code, params={"day": when.isoformat()})


def _windows(campaign: Campaign, found: Iterable[BrownOutSeen]) -> tuple[BrownOutSeen, ...]:
    """Windows with those that were taken back."""
    gone = [
        BrownOutSeen(window=one.body.window, state="cancelled")
        for one in campaign.steps
        if isinstance(one.body, BrownOut) and one.body.cancel and one.body.window not in campaign.terms.brown_outs
    ]
    return tuple(sorted((*found, *gone), key=lambda one: one.window.start))


def _saved(root: Path, campaign: Campaign, day: date) -> tuple[Saved | None, Remark | None]:
    """What is saved since the last call, where it is done, in months that nobody booked yet; or why nobody knows."""
    done = rules.ended(campaign)
    if not isinstance(done, Done):
        return None, None
    booked = [one.body for one in campaign.steps if isinstance(one.body, Booked)]
    months = frozenset(month for one in booked for month in one.saved.months_after)
    costs = campaign_figures.costs(campaign_figures.held(root, latest(root)), campaign.terms.service, day)
    if len(costs) > 1:
        return None, Remark(code="campaign-saved-currencies")
    answer = burning.saved(replace(costs[0], booked=months) if costs else None, campaign.terms.notice, done.since)
    if isinstance(answer, Saved):
        return answer, None
    return None, Remark(code="campaign-saved-booked") if booked else answer
