"""What may hit a partner within the next quarter: what is wound down, budgets that are nearly gone, grants that end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from sowhat.actions.campaign_answer import OVER, campaigns
from sowhat.actions.compliance_answer import compliance
from sowhat.errors import SowhatError
from sowhat.model.brief import OkrLine, Partner, Risk, UseLine
from sowhat.model.campaign import CampaignRow
from sowhat.model.catalog import Catalog, Service
from sowhat.model.compliance import Access

QUARTER = timedelta(days=92)
SPENT = 0.8
"""From this share of an error budget on it is a risk."""
GOING = ("deprecated", "end-of-life", "retired")
"""Life cycle states of a service that goes away, as Backstage and companies write them."""


def risks(
    root: Path, partner: Partner, known: tuple[Catalog, tuple[UseLine, ...], tuple[OkrLine, ...]], today: date
) -> tuple[Risk, ...]:
    """All of them, the nearest day first, then those without a day."""
    catalog, uses, okrs = known
    used = {one.service for one in uses}
    going = tuple(one for one in _campaigns(root) if one.service in used and one.sunset <= today + QUARTER)
    services = {one.name: one for one in catalog.services if one.name in used}
    found = (
        *(_campaign(one) for one in going),
        *_deprecated(services, {one.service for one in _campaigns(root)}),
        *_budgets(uses),
        *_grants(root, partner, today),
        *_preparing(okrs, today),
    )
    return tuple(sorted(found, key=lambda one: (one.on or date.max, one.code, str(one.params))))


def _campaigns(root: Path) -> tuple[CampaignRow, ...]:
    try:
        return tuple(one for one in campaigns(root).campaigns if one.stage not in OVER)
    except SowhatError:
        return ()


def _campaign(one: CampaignRow) -> Risk:
    whole = "yes" if one.scope.kind == "service" else "no"
    params = {"service": one.service, "towards": one.replaced_by or "", "whole": whole}
    return Risk(code="campaign", on=one.sunset, params=params, href=f"/catalogue/{one.service}")


def _deprecated(services: Mapping[str, Service], ending: set[str]) -> Iterator[Risk]:
    """Services that are declared to go, without a campaign that says when."""
    for name, one in sorted(services.items()):
        if name not in ending and ((one.lifecycle or "").lower() in GOING or one.replaced_by):
            params = {"service": name, "towards": one.replaced_by or ""}
            yield Risk(code="deprecated", params=params, href=f"/catalogue/{name}")


def _budgets(uses: Iterable[UseLine]) -> Iterator[Risk]:
    for one in uses:
        promises = one.runs.promises if one.runs else ()
        spent = max((each.spent for each in promises if each.spent is not None and not each.few), default=0.0)
        if spent >= SPENT:
            params = {"service": one.service, "spent": round(spent, 4)}
            yield Risk(code="budget", params=params, href=f"/health?service={one.service}")


def _grants(root: Path, partner: Partner, today: date) -> Iterator[Risk]:
    """Grants of the partner's apps and teams that are in use and end within the quarter, one a class of data."""
    ends: dict[str, date] = {}
    for one in _accesses(root):
        last = one.grant.last if one.grant and not one.grant.ended else None
        if one.holder.team in partner.teams and last is not None and today <= last <= today + QUARTER:
            ends[one.data] = min(last, ends.get(one.data, last))
    for data, last in sorted(ends.items()):
        yield Risk(code="grant", on=last, params={"data": data}, href="/compliance")


def _accesses(root: Path) -> tuple[Access, ...]:
    try:
        return compliance(root).fine
    except SowhatError:
        return ()


def _preparing(okrs: Iterable[OkrLine], today: date) -> Iterator[Risk]:
    """Joint objectives whose preparation is due within the quarter, or overdue before their period."""
    for one in okrs:
        if one.missing and one.due is not None and one.due <= today + QUARTER and one.start > today:
            params = {"okr": one.id, "title": one.title.en, "title_zh": one.title.zh, "missing": ",".join(one.missing)}
            yield Risk(code="preparation", on=one.due, params=params, href=f"/planning/okrs/{one.id}")
