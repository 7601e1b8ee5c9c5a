"""Where campaigns stand: all of them, one of them, and a row each for the review's board."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import campaign_seen
from sowhat.actions import campaigns as acts
from sowhat.actions.reading import latest
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.model.campaign import CampaignRow, Campaigns, CampaignSeen
from sowhat.model.lifecycle import CampaignBrief

OVER = ("done", "cancelled")


def campaigns(root: Path) -> Campaigns:
    """All campaigns: those under way first, the one that ends first on top.

    Raises DataError where nothing was built yet, WorkspaceError.
    """
    build, at = latest(root), acts.moment(root)
    rows = [campaign_seen.seen(root, one, at).row for one in acts.held(root)]
    found = Campaigns(
        build=build.id,
        code_version=build.code_version,
        timezone=build.timezone,
        today=at.astimezone(ZoneInfo(written(root).timezone)).date(),
        campaigns=tuple(sorted(rows, key=_order)),
    )
    return marked(root, found)


def _order(one: CampaignRow) -> tuple[bool, date, str]:
    return one.stage in OVER, one.sunset, one.id


def show(root: Path, id_: str) -> CampaignSeen:
    """One campaign. Raises CallError `no-such-campaign`, DataError where nothing was built yet, WorkspaceError."""
    return campaign_seen.seen(root, acts.find(acts.held(root), id_), acts.moment(root))


def briefs(root: Path) -> tuple[CampaignBrief, ...]:
    """The same as `campaigns`, as the review's answer tells them."""
    return tuple(
        CampaignBrief(
            id=one.id,
            service=one.service,
            towards=one.replaced_by or "",
            stage=one.stage,
            opened=one.opened,
            ends=one.sunset,
            calls_left=one.left,
            consumers_left=one.consumers,
        )
        for one in campaigns(root).campaigns
    )
