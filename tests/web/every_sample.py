"""A bank with a sample behind every address of the API."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from sowhat.model.alert import Alerts
from sowhat.model.feedback import FeedbackSeen, Plan, Pulse
from sowhat.web.loaders import Loaders
from tests.stories import test_adoption, test_ecosystem, test_totals
from tests.web import (
    campaign_samples,
    case_samples,
    catalogue_samples,
    claim_samples,
    compliance_samples,
    demand_samples,
    lifecycle_samples,
    okr_samples,
    partner_samples,
    planning_samples,
    priority_samples,
    prototype_samples,
    samples,
    scenario_samples,
    search_samples,
    showcase_samples,
    test_health,
)

NAMED = {"build": "b000003", "code_version": "0.1.0+3f2a9c1d", "timezone": "UTC"}
ALERTS = Alerts(**NAMED, at=datetime(2026, 9, 23, 10, tzinfo=UTC))
FEEDBACK = FeedbackSeen.model_validate(
    {
        **NAMED,
        **dict.fromkeys(("visits", "responses", "opinions", "choices", "themes", "other_done"), ()),
        **{"survey": "pulse", "plan": Plan(monday=date(2026, 9, 21), every_days=60), "pulse": Pulse()},
    }
)


def loaders() -> Loaders:
    """Nothing is built, read or asked."""
    return replace(
        samples.BANK,
        book=lambda root: claim_samples.BOOK,
        pedigree=claim_samples.pedigree,
        prices=lambda root: claim_samples.PRICES,
        totals=lambda root: test_totals.seen(),
        alerts=lambda root: ALERTS,
        adoption=lambda root, service=None, membership="then": test_adoption.seen(),
        health=test_health.load,
        lifecycle=lifecycle_samples.load,
        campaigns=lambda root: campaign_samples.CAMPAIGNS,
        campaign=campaign_samples.load,
        cases=lambda root: case_samples.CASES,
        case_paper=case_samples.load,
        catalogue=catalogue_samples.load,
        showcase=catalogue_samples.one,
        compliance=compliance_samples.load,
        priorities=priority_samples.load,
        looks=lambda root: compliance_samples.LOOKS,
        search=search_samples.search,
        opportunities=lambda root: planning_samples.SEEN,
        planning=lambda root: planning_samples.PLANNING,
        okrs=lambda root: okr_samples.OKRS,
        okr=okr_samples.load,
        decisions=lambda root: partner_samples.DECISIONS,
        demands=lambda root: demand_samples.ALL,
        demand=lambda root, id_: demand_samples.ONE,
        partners=lambda root: partner_samples.PARTNERS,
        brief=partner_samples.brief,
        talk=showcase_samples.told,
        showcases=lambda root: showcase_samples.CALENDAR,
        occasion=showcase_samples.occasion,
        ecosystem=lambda root, asked=None: test_ecosystem.seen(),
        feedback=lambda root: FEEDBACK,
        scenarios=lambda root: scenario_samples.ALL,
        scenario=scenario_samples.load,
        described=lambda root: prototype_samples.APIS,
    )
