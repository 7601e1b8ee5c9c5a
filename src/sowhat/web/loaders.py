"""What the pages need from elsewhere, as values that a test can replace."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from sowhat.actions import campaign_answer, ledger, looks, milestones, pedigree, pricing, returns, show, totals
from sowhat.actions.access.people import seen as access
from sowhat.actions.adoption_answer import adoption
from sowhat.actions.alerting import check
from sowhat.actions.answers import kept
from sowhat.actions.briefs import brief, briefs
from sowhat.actions.campaigns import today
from sowhat.actions.case_papers import cases
from sowhat.actions.case_papers import paper as case_paper
from sowhat.actions.compliance_answer import compliance
from sowhat.actions.decisions import decisions
from sowhat.actions.demands import demand, demands
from sowhat.actions.doctor import diagnose
from sowhat.actions.ecosystem import ecosystem
from sowhat.actions.ecosystem_asked import Asked
from sowhat.actions.feedback_answer import feedback
from sowhat.actions.funding import asked as funding
from sowhat.actions.health_answer import health
from sowhat.actions.inbox import front
from sowhat.actions.inbox.inbox import inbox
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.okrs import okr, okrs
from sowhat.actions.opportunities import opportunities
from sowhat.actions.planning_answer import planning
from sowhat.actions.priorities import priorities
from sowhat.actions.prototypes import describing
from sowhat.actions.scenarios import scenario, scenarios
from sowhat.actions.search.find import Allowed, everybody, find
from sowhat.actions.search.find import Asked as Sought
from sowhat.actions.showcase import catalogue
from sowhat.actions.showcase import service as showcase
from sowhat.actions.simulated import is_simulated
from sowhat.actions.so_what import standing
from sowhat.actions.study_moments import Download, download
from sowhat.actions.talks.asked import Asked as Telling
from sowhat.actions.talks.calendar import calendar as showcases
from sowhat.actions.talks.drafts import occasion
from sowhat.actions.talks.telling import talk
from sowhat.actions.truth import truth
from sowhat.actions.value_answer import value
from sowhat.actions.webhooks.seen import webhooks
from sowhat.actions.written import declared, written
from sowhat.model.access import AccessSeen
from sowhat.model.adoption import AdoptionSeen
from sowhat.model.alert import Alerts
from sowhat.model.api import Api
from sowhat.model.brief import Brief, Partners
from sowhat.model.campaign import Campaigns, CampaignSeen
from sowhat.model.case import Cases
from sowhat.model.case_paper import PaperSeen
from sowhat.model.catalog import Catalog
from sowhat.model.compared import Judged
from sowhat.model.compliance import Compliance, Look
from sowhat.model.data import Data
from sowhat.model.decision import Decisions
from sowhat.model.demand import DemandSeen, DemandsSeen
from sowhat.model.diagnosis import Diagnosis
from sowhat.model.ecosystem import Ecosystem, Membership
from sowhat.model.feedback import FeedbackSeen
from sowhat.model.found import Found
from sowhat.model.funding import Funding
from sowhat.model.health import Health
from sowhat.model.inbox import Inbox, Notices
from sowhat.model.ladder import ValueSeen
from sowhat.model.ledger import Book
from sowhat.model.lifecycle import Lifecycle
from sowhat.model.milestone import Milestones
from sowhat.model.okr import OkrSeen, OkrsSeen
from sowhat.model.opportunity import OpportunitiesSeen
from sowhat.model.pedigree import Pedigree
from sowhat.model.person import Person
from sowhat.model.planning import PlanningSeen
from sowhat.model.price_book import PriceBook
from sowhat.model.priorities import Priorities, WhatIf
from sowhat.model.roi import Roi
from sowhat.model.scenario import ScenarioSeen, ScenariosSeen
from sowhat.model.showcase import Asked as Wanted
from sowhat.model.showcase import Catalogue, Showcase
from sowhat.model.showcase_calendar import OccasionSeen, ShowcaseCalendar
from sowhat.model.so_what import SoWhat
from sowhat.model.talk import Talk
from sowhat.model.totals import Totals
from sowhat.model.usage import Usage
from sowhat.model.webhook import Webhooks
from sowhat.model.workspace import Workspace


class LoadUsage(Protocol):
    """What was used; of one service, of one month where asked."""

    def __call__(self, root: Path, service: str | None = None, month: str | None = None) -> Usage: ...


class LoadValue(Protocol):
    """How far services have come; one of them where asked."""

    def __call__(self, root: Path, service: str | None = None) -> ValueSeen: ...


class LoadHealth(Protocol):
    """How well services are kept; one of them where asked."""

    def __call__(self, root: Path, service: str | None = None) -> Health: ...


class LoadAdoption(Protocol):
    """Who uses what and how that was decided; of one service where asked, by unit as teams sat then or sit now."""

    def __call__(self, root: Path, service: str | None = None, membership: Membership = "then") -> AdoptionSeen: ...


class LoadAccess(Protocol):
    """Who came in, with so many lines of the trail."""

    def __call__(self, root: Path, most: int = ...) -> AccessSeen: ...


class LoadCatalogue(Protocol):
    """Everything there is to use; narrowed, and for a team where asked."""

    def __call__(self, root: Path, asked: Wanted | None = None) -> Catalogue: ...


class LoadShowcase(Protocol):
    """The page of one service, with a sample of the operation that is asked for."""

    def __call__(self, root: Path, name: str, asked: Wanted | None = None, operation: str = "") -> Showcase: ...


class LoadEcosystem(Protocol):
    """How far the platform reaches; narrowed where asked."""

    def __call__(self, root: Path, asked: Asked = ...) -> Ecosystem: ...


class LoadLifecycle(Protocol):
    """What should become of each service; of one of them where asked."""

    def __call__(self, root: Path, service: str | None = None) -> Lifecycle: ...


class LoadCompliance(Protocol):
    """Who may see which data, who did, and the difference; of a period where asked."""

    def __call__(self, root: Path, period: str | None = None) -> Compliance: ...


class LoadPriorities(Protocol):
    """What to do in a period, with a reader's changes."""

    def __call__(
        self, root: Path, period: str | None = None, what_if: WhatIf = ..., draws: int | None = None
    ) -> Priorities: ...


class LoadFunding(Protocol):
    """What stops at some cuts, per cent of the yearly cost."""

    def __call__(self, root: Path, cuts: Sequence[float] = (), keep: Collection[str] = ()) -> Funding:
        """The usual cuts where none is asked for; `keep`: services that stay."""
        ...


class LoadSearch(Protocol):
    """What goes by words, of what may be seen."""

    def __call__(self, root: Path, asked: Sought, allowed: Allowed = everybody) -> Found: ...


@dataclass(frozen=True, slots=True)
class Loaders:
    """Where values come from. Each may raise SowhatError."""

    usage: LoadUsage
    data: Callable[[Path], Data]
    workspace: Callable[[Path], Workspace]
    so_what: Callable[[Path], SoWhat] = standing
    titles: Callable[[Workspace], Catalog] = declared
    value: LoadValue = value
    adoption: LoadAdoption = adoption
    health: LoadHealth = health
    alerts: Callable[[Path], Alerts] = check
    access: LoadAccess = access
    truth: Callable[[Path], Judged] = truth
    doctor: Callable[[Path], Diagnosis] = diagnose
    moments: Callable[[Path, str], Download] = download
    feedback: Callable[[Path], FeedbackSeen] = feedback
    ecosystem: LoadEcosystem = ecosystem
    catalogue: LoadCatalogue = catalogue
    showcase: LoadShowcase = showcase
    roi: Callable[[Path], Roi] = returns.roi
    totals: Callable[[Path], Totals] = totals.totals
    funding: LoadFunding = funding
    milestones: Callable[[Path], Milestones] = milestones.see
    cases: Callable[[Path], Cases] = cases
    case_paper: Callable[[Path, str], PaperSeen] = case_paper
    campaigns: Callable[[Path], Campaigns] = campaign_answer.campaigns
    campaign: Callable[[Path, str], CampaignSeen] = campaign_answer.show
    book: Callable[[Path], Book] = ledger.book
    pedigree: Callable[[Path, str], Pedigree] = pedigree.pedigree
    prices: Callable[[Path], PriceBook] = pricing.price_book
    demands: Callable[[Path], DemandsSeen] = demands
    demand: Callable[[Path, str], DemandSeen] = demand
    lifecycle: LoadLifecycle = lifecycle
    okrs: Callable[[Path], OkrsSeen] = okrs
    okr: Callable[[Path, str], OkrSeen] = okr
    today: Callable[[Path], date] = today
    """The day on which people decide: that of the calendar, or of a simulated company's."""
    compliance: LoadCompliance = compliance
    looks: Callable[[Path], tuple[Look, ...]] = looks.looks
    decisions: Callable[[Path], Decisions] = decisions
    partners: Callable[[Path], Partners] = briefs
    brief: Callable[[Path, str], Brief] = brief
    priorities: LoadPriorities = priorities
    opportunities: Callable[[Path], OpportunitiesSeen] = opportunities
    planning: Callable[[Path], PlanningSeen] = planning
    talk: Callable[[Path, Telling], Talk] = talk
    showcases: Callable[[Path], ShowcaseCalendar] = showcases
    occasion: Callable[[Path, str], OccasionSeen] = occasion
    scenarios: Callable[[Path], ScenariosSeen] = scenarios
    scenario: Callable[[Path, str], ScenarioSeen] = scenario
    described: Callable[[Path], tuple[Api, ...]] = describing
    webhooks: Callable[[Path], Webhooks] = webhooks
    search: LoadSearch = find
    inbox: Callable[[Path, Person], Inbox] = inbox
    notices: Callable[[Path, Person], Notices] = front.notices
    greeting: Callable[[Path, Person], front.Greeting | None] = front.greet
    waiting: Callable[[Path, Person], int | None] = front.BELL.peek
    simulated: Callable[[Path], bool] = is_simulated
    """Asked only where what people wrote cannot be read."""


KEPT = (
    *("usage", "data", "value", "adoption", "health", "feedback", "ecosystem", "catalogue", "showcase", "roi"),
    *("totals", "funding", "milestones", "cases", "case_paper", "prices", "demands", "demand", "okrs", "okr"),
    *("compliance", "decisions", "priorities", "opportunities", "scenarios", "scenario"),
)
"""Answers that are kept in memory while nothing changes that they are made of."""
TIMED = (
    *("so_what", "truth", "campaigns", "campaign", "lifecycle", "partners", "brief", "planning", "talk", "showcases"),
    "occasion",
)
"""The same for those that also tell what is going on this minute."""


def keeping(loaders: Loaders) -> Loaders:
    """Loaders that answer from memory where nothing changed."""
    made: dict[str, Any] = {name: kept(name, getattr(loaders, name), timed=name in TIMED) for name in (*KEPT, *TIMED)}
    return replace(loaders, **made)


LOADERS = keeping(Loaders(usage=show.usage, data=show.data, workspace=written, so_what=standing))
