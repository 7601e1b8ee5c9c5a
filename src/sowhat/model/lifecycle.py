"""Which services are reviewed, what speaks for and against each, and what people decided: the answer of
`sowhat show lifecycle`, and of `/api/v1/lifecycle`."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from pydantic import Field

from sowhat.model.estimate import Grade, Remark
from sowhat.model.value import Name, Text, Utc, Value

VerdictKind = Literal["keep", "promote", "merge", "migrate", "retire", "protect"]
VERDICTS: tuple[VerdictKind, ...] = ("retire", "merge", "migrate", "protect", "promote", "keep")
"""In the order in which people look at them."""
Because = Literal["declared", "similar", "shared"]
Says = Literal["confirmed", "changed", "deferred"]
SeasonKnown = Literal["two-years", "one-year"]
LOOK_BACK = 13
"""Calendar months of a look-back: the last whole one, the same month a year before, and all between."""
FEWEST = 10
"""Fewer different customers than so many are not told where people read."""


class MonthCalls(Value):
    """A calendar month (`2026-09`) of one service: calls by traffic, and how many consumers of people's traffic made
    them. `whole`: telemetry covers all of it; one that is not is never judged. `comparable`: no source of the service
    broke between it and the last month, so that its calls may be compared with that month's."""

    month: str
    people: int
    bots: int = 0
    probes: int = 0
    consumers: int = 0
    whole: bool = True
    comparable: bool = True


class Trend(Value):
    """How people's calls moved by month: Theil and Sen's slope of their logarithm, as a share a month (0.02 = +2 % a
    month), with Sen's (1968) interval of level 0.95, its variance widened for autocorrelation. `since` is the first of
    `months` compared (after a source's break, where there was one). Null with `why` where it cannot be told."""

    per_month: float | None = None
    low: float | None = None
    high: float | None = None
    since: str = ""
    months: int = 0
    grain: Literal["month", "week"] = "month"
    """What was compared: whole months, or whole weeks while there are too few months (`months` then counts weeks)."""
    year: float | None = None
    """The last whole month against the same month a year before, as a share; null where these do not compare."""
    relative: float | None = None
    """The same slope of what is left without the common movement: the middle one of the services that the same sources
    tell; with its interval. Null where these are too few to have one."""
    relative_low: float | None = None
    relative_high: float | None = None
    why: Remark | None = None

    @property
    def falls(self) -> bool:
        """Surely fewer calls month by month, also beside what all services did, and fewer than in the same month a year
        before."""
        own = self.relative is None or (self.relative_high is not None and self.relative_high < 0)
        return self.high is not None and self.high < 0 and own and (self.year is None or self.year < 0)

    @property
    def rises(self) -> bool:
        """Surely more calls month by month, also beside what all services did, and more than in the same month a year
        before."""
        own = self.relative is None or (self.relative_low is not None and self.relative_low > 0)
        return self.low is not None and self.low > 0 and own and (self.year is None or self.year > 0)


class Season(Value):
    """That calls come in some calendar months: `months` (1 to 12, as they follow one another) hold `share` of the last
    twelve months' calls, and of the twelve before them `before` (null: no records). `known` by two years, or by one
    whose same months agree. `chance`: how often months picked at random would agree so well; null where there is
    nothing to compare with."""

    months: tuple[int, ...]
    share: float
    before: float | None = None
    known: SeasonKnown = "one-year"
    chance: float | None = None


class Rhythm(Value):
    """A consumer that calls at regular gaps: every `every` days (the median gap), so many `times`, last on `last`, next
    expected on `next`. `regular`: the gaps' standard deviation over their mean; `chance`: how often somebody who comes
    at random would seem as regular. `consumer` is its pseudonym; `app`, `team`, `unit` are '' where nobody declared
    them."""

    consumer: str
    app: str = ""
    team: str = ""
    unit: str = ""
    every: float
    times: int
    regular: float
    chance: float = 0.0
    last: date
    next: date


class Reach(Value):
    """Who called in the three whole months up to `month`, people only: consumer keys, apps, teams, business units."""

    month: str
    consumers: int = 0
    apps: int = 0
    teams: int = 0
    units: int = 0


class Worth(Value):
    """Money of standing claims about a service in one currency: created and protected apart; `grade` is the best of
    theirs, `claims` their numbers in the ledger. `sure`: the interval of one of them lies above zero, or somebody
    stands for it by name (grade E)."""

    currency: str
    created: Decimal = Decimal(0)
    protected: Decimal = Decimal(0)
    grade: Grade | None = None
    claims: tuple[str, ...] = ()
    sure: bool = False


class Upkeep(Value):
    """What a service cost a month, on average over the last `months` with costs, in one currency; and for each of
    people's calls of these months (null without a call)."""

    currency: str
    a_month: Decimal
    a_call: Decimal | None = None
    months: int = 1
    unpriced_days: float = 0
    """Person-days a month that nobody priced."""


class DeprecatedUse(Value):
    """An operation that is declared deprecated, and people's calls of it in the last whole month."""

    method: str
    path: str
    title: str = ""
    calls: int = 0
    consumers: int | None = None


class Candidate(Value):
    """A service that could do instead, and why one may think so. `similarity` (0 to 1) of their API descriptions;
    `shared` of this one's `consumers` (people, three months) call the other too, which has `others`. `larger`: it has
    more calls of people. `lifecycle` is the candidate's own."""

    service: str
    because: tuple[Because, ...]
    similarity: float | None = None
    shared: int | None = None
    consumers: int | None = None
    others: int | None = None
    larger: bool = False
    lifecycle: str | None = None


class Disturbance(Value):
    """A break of a source of the service within the look-back: calls before and after do not compare."""

    source: str
    kind: Literal["jump", "dip", "stale", "gap"]
    start: date
    end: date
    factor: float | None = None


class Moving(Value):
    """How its calls move to its last release that mattered: `version` came in ISO week `since`; `older` is the share of
    calls that versions from before it had in the last of `weeks`, `half` the week (1: that of the release) in which
    they had a half or less, null where they have more still."""

    version: str
    since: str
    weeks: int
    older: float
    half: int | None = None


class Appeal(Value):
    """Who could use it and does: of `eligible` (teams, apps or people) `adopted` did, `habitual` are used to it;
    business units that use it of those that could. Null where it is not known."""

    eligible: int | None = None
    adopted: int | None = None
    habitual: int | None = None
    units: int | None = None
    units_eligible: int | None = None


class Evidence(Value):
    """What is known of a service when it is reviewed. `month` is the last whole month (null: none yet); `months` are
    at most `LOOK_BACK`, oldest first, and may end in one that is not whole. `records` is the first month that the
    service's sources tell wholly: with fewer than `LOOK_BACK` since then it is too young to be called seasonal or dead.
    `quiet_days`: days since the last call of people (null: none on record, or telemetry stopped)."""

    service: str
    title: Text = Text()
    type: str = ""
    owner: str = ""
    lifecycle: str | None = None
    replaced_by: str | None = None
    live_from: date | None = None
    threshold: int
    threshold_by: Literal["service", "type", "rule"] = "rule"
    month: str | None = None
    months: tuple[MonthCalls, ...] = ()
    records: str | None = None
    first_call: str | None = None
    """The month of the first call of people on record."""
    looked_back: int = 0
    """Whole months on record since `records` within the look-back."""
    quiet_days: int | None = None
    trend: Trend = Trend()
    season: Season | None = None
    rhythms: tuple[Rhythm, ...] = ()
    now: Reach | None = None
    year_ago: Reach | None = None
    routed: bool = True
    """Whether the catalog says which calls are its own."""
    ended: bool = False
    """Its sources have told nothing wholly since `month`, while others have."""
    customers: int | None = None
    """Different customers behind it in the busiest month of the look-back, as far as telemetry or rosters tell."""
    customers_of: int | None = None
    """Different customers behind all services in the busiest month."""
    customers_by: Literal["calls", "rosters"] = "calls"
    """Whether calls name them, or they are on the rosters of teams that call."""
    customers_few: bool = False
    worth: tuple[Worth, ...] = ()
    upkeep: tuple[Upkeep, ...] = ()
    health: float | None = None
    debt_days: float | None = None
    """Person-days a month that its debt costs."""
    debt: int = 0
    """Open entries of the register and open findings."""
    deprecated: tuple[DeprecatedUse, ...] = ()
    sensitive: tuple[Name, ...] = ()
    """Classes of sensitive data that it hands out."""
    candidates: tuple[Candidate, ...] = ()
    replaces: tuple[str, ...] = ()
    """Services that name it as what replaces them."""
    disturbances: tuple[Disturbance, ...] = ()
    moving: Moving | None = None
    appeal: Appeal = Appeal()

    @property
    def calls(self) -> int | None:
        """People's calls in the last whole month."""
        return next((one.people for one in self.months if one.month == self.month), None)

    @property
    def under(self) -> bool:
        """Under its threshold in the last whole month: due for review."""
        return self.calls is not None and self.calls < self.threshold


class Verdict(Value):
    """What the written rule says, with the numbers that it says it for; `naive` is what a bare threshold says: retire
    under it, keep from it on. `rule` names the step of the rule."""

    kind: VerdictKind
    rule: str
    reasons: tuple[Remark, ...] = Field(min_length=1)
    naive: VerdictKind = "keep"
    towards: str = ""
    """The service to use instead, for `merge` and `migrate` (and `retire` where there is one)."""

    @property
    def differs(self) -> bool:
        """A bare threshold says otherwise about keeping: it would end what the evidence keeps, or the reverse."""
        return (self.naive == "retire") != (self.kind in ENDS)


ENDS: tuple[VerdictKind, ...] = ("retire", "merge", "migrate")
"""Verdicts after which the service's own address goes away."""


class ReviewBody(Value):
    """The body of a `review` statement. `month` is the last whole month that was looked at, `verdict` what the rule
    said, `kind` what was decided (the rule's own where it was deferred), `until` the day a deferral ends."""

    month: str
    says: Says
    verdict: VerdictKind
    kind: VerdictKind
    until: date | None = None
    why: str = ""


class Decision(Value):
    """What somebody decided about a service. `number` is the statement's."""

    service: str
    month: str
    verdict: VerdictKind
    says: Says
    kind: VerdictKind
    until: date | None = None
    why: str = ""
    by: str
    at: datetime
    number: int


class Review(Value):
    """One service: evidence, the rule's verdict, the decision that holds and those before it. `due`: since when a
    decision is due (null: none is); `moved`: the rule says something else now than it did at the decision."""

    service: str
    evidence: Evidence
    verdict: Verdict
    decision: Decision | None = None
    history: tuple[Decision, ...] = ()
    """All decisions, newest first."""
    due: date | None = None
    moved: bool = False


class CampaignBrief(Value):
    """A campaign in one row: what it winds down and towards what, its stage, its dates, what is left."""

    id: str
    service: str
    towards: str = ""
    stage: str
    opened: date | None = None
    ends: date | None = None
    calls_left: int | None = None
    consumers_left: int | None = None


class Lifecycle(Value):
    """All reviews, those with a decision due first. `until` is the last day of telemetry, `month` the last whole month,
    `threshold` the rule's own; `under` counts services under theirs, `wrong` are those for which a bare threshold says
    otherwise than the evidence."""

    build: str
    code_version: str
    timezone: str
    until: date | None
    at: Utc | None = None
    month: str | None = None
    threshold: int
    notice_months: int
    quiet_days: int
    reviews: tuple[Review, ...] = ()
    under: int = 0
    wrong: tuple[str, ...] = ()
    campaigns: tuple[CampaignBrief, ...] = ()
    simulated: bool = False
