"""What an example company is made of, as its file in `companies/` says it. Effects here are true by decree."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

from ruamel.yaml import YAML

from sowhat.model.study import Decided, StudyDesign
from sowhat.model.value import Name, Text, Value
from sowhat.model.workspace import PlatformKind

Chosen = Literal["balanced", "best", "all", "few"]
Titled = tuple[Name, str, str]
"""A name, its English title, its Chinese one."""


class Adoption(Value):
    """Who goes live, and when. `balanced`: drawn evenly from strong and weak teams; `best`: the strongest; `all`:
    everybody on the first date; `few`: drawn, so few that nothing can be told. Dates take turns among the teams."""

    chosen: Chosen
    teams: int = 0
    dates: tuple[date, ...]
    decided: Decided


class Failing(Value):
    """An operation of a service (by its place) whose calls are refused, from a day on, with some probability."""

    operation: int
    since: date
    share: float
    status: int = 422


class Release(Value):
    """A version that paths name, from the day on which it came out."""

    name: str
    since: date


class ServiceSpec(Value):
    """A service. `daily`: calls of a team of average size on a weekday; `reach`: the share of teams that call it, where
    no adoption says who. `months`: those in which it is busy, if it is seasonal. `fades`: from then on its calls halve
    every month. `versions`: those in its paths, the oldest first; apps move to them one by one. `person_days`: build
    effort in the first month, a fifth of it later; `run`: money a month."""

    name: Name
    title: Text
    operations: tuple[str, ...]
    daily: float
    reach: float = 1.0
    live: date
    lifecycle: str = "production"
    adoption: Adoption | None = None
    months: tuple[int, ...] = ()
    fades: date | None = None
    failing: Failing | None = None
    person_days: int = 0
    run: int = 0
    backstage: bool = False
    versions: tuple[Release, ...] = ()

    @property
    def route(self) -> str:
        """The first segment of its paths."""
        return "/" + self.operations[0].split("/")[1]


class Margin(Value):
    """What one more customer in an outcome is worth."""

    amount: Decimal
    low: Decimal
    high: Decimal
    source: Text


class OutcomeSpec(Value):
    """A weekly yes or no of each customer. `level`: the average chance; `spread`: how much teams differ in it (standard
    deviation); `drift`: how much a team's chance moves by itself in a week; `own`: how far one customer may be from
    its team. `month_end` names the outcome by team and month: customers who did in the month's last whole week."""

    name: Name
    title: Text
    level: float
    spread: float
    drift: float
    own: float
    margin: Margin
    month_end: Titled | None = None


class LossSpec(Value):
    """Minutes that each team's own tool stands still, by week. `often`: standstills a week; `minutes`: how long one
    lasts on average; `left`: the share of them that still happens once the team is live with `service`."""

    name: Name
    title: Text
    service: Name
    often: float
    minutes: float
    left: float


class StudySpec(Value):
    """A question with its true answer: `effect` is what going live adds to the chance (of minutes lost, their
    `LossSpec` says it). `by_month` asks it of the outcome at the end of months, in the workbook."""

    name: Name
    title: Text
    service: Name
    outcome: Name
    horizon: int
    registered: date
    effect: float = 0.0
    by_month: bool = False
    design: StudyDesign = "auto"
    note: Text


class UnitSpec(Value):
    """A business unit (a category of sellers, an industry of partners) and its teams."""

    name: Name
    title: Text
    teams: tuple[Titled, ...]


class Renamed(Value):
    """An app whose key was another one before a day."""

    team: Name
    before: str
    until: date


class Lost(Value):
    """A team whose app stops calling on a day."""

    team: Name
    last: date


class Plant(Value):
    """Something to be found, and where."""

    what: Text
    href: str = ""


class Incident(Value):
    """A failure of a service: minutes until it was acknowledged and resolved, and how many customers noticed."""

    service: Name
    day: date
    title: Text
    urgency: Literal["high", "low"] = "high"
    acknowledged: int
    resolved: int
    reported_by: Literal["alert", "customer"] = "alert"


class CompanySpec(Value):
    """An example company. `key`: how an app identifies itself to the first gateway (as a user, or by a parameter)."""

    kind: PlatformKind
    name: Name
    title: Text
    story: Text
    customers: int
    day_rate: int
    key: Literal["user", "query"]
    prefix: str
    agent: str
    owner: Titled
    units: tuple[UnitSpec, ...]
    products: tuple[Titled, ...]
    services: tuple[ServiceSpec, ...]
    outcomes: tuple[OutcomeSpec, ...]
    losses: tuple[LossSpec, ...] = ()
    studies: tuple[StudySpec, ...]
    mobile: tuple[Name, ...]
    abstains: Name
    renamed: Renamed
    lost: Lost
    incidents: tuple[Incident, ...] = ()
    planted: tuple[Plant, ...]

    @property
    def teams(self) -> tuple[Titled, ...]:
        """All teams, unit by unit."""
        return tuple(team for unit in self.units for team in unit.teams)

    @property
    def works(self) -> StudySpec:
        """The study whose effect is there."""
        return self.studies[0]

    @property
    def nothing(self) -> StudySpec:
        """The one of a service that does nothing."""
        return self.studies[1]

    @property
    def few(self) -> ServiceSpec:
        """The service that few took up."""
        return next(one for one in self.services if one.adoption and one.adoption.chosen == "few")

    def service(self, name: str) -> ServiceSpec:
        """The service of that name. Raises KeyError."""
        return {one.name: one for one in self.services}[name]

    def outcome(self, name: str) -> OutcomeSpec:
        """The outcome of that name. Raises KeyError."""
        return {one.name: one for one in self.outcomes}[name]


@cache
def company(kind: PlatformKind) -> CompanySpec:
    """The example company of a platform type."""
    text = (files("sowhat.simulate") / "companies" / f"{kind}.yaml").read_text(encoding="utf-8")
    return CompanySpec.model_validate(YAML(typ="safe").load(text))
