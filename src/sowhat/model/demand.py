"""What somebody needs: a problem first, what three crafts say of it, what stands in its way, what it is worth, and how
far it came.

A demand is never edited: what people say of it are steps, kept as statements of the kind `demand` about its id. Its
status follows from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from sowhat.model.claim import Claim
from sowhat.model.estimate import Remark
from sowhat.model.priority import Estimates, Missing
from sowhat.model.value import Name, Text, Value

DemandStatus = Literal["asked", "understood", "weighed", "chosen", "declined", "case", "okr", "study", "done"]
STATUSES: tuple[DemandStatus, ...] = (
    *("asked", "understood", "weighed", "chosen", "case", "okr", "study", "done"),
    "declined",
)
"""In the order of a demand's life; `declined` ends it at any point."""
Side = Literal["development", "design", "data"]
SIDES: tuple[Side, ...] = ("development", "design", "data")
Says = Literal["agrees", "objects"]
"""That this is the problem; or that it is not, and why."""
TestResult = Literal["gone", "stands"]
"""What a test found: the obstacle is none; it is one."""
HowOften = Literal["daily", "weekly", "monthly", "quarterly", "seldom", "unknown"]
LinkKind = Literal["opportunity", "case", "okr", "study", "claim", "decision"]
LINKS: tuple[LinkKind, ...] = ("opportunity", "case", "okr", "study", "claim", "decision")
Verdict = Literal["chosen", "declined", "done", "reopened"]
Came = Literal["form", "cli", "import", "ask"]
"""How it came in; `ask`: it was a request for a service on the catalogue's page."""
Who = Literal[
    "asker",
    "platform",
    "development",
    "design",
    "data",
    "approver",
    "partner",
    "study",
    "business",
    "finance",
    "nobody",
]
"""Who has to take the next step: who asked; the platform's product manager; a craft; who decides; both teams; whoever
runs the study; the business side or finance, who answer a claim; nobody any more."""
MISSING_PROBLEM = ("whose", "today", "often", "words")
LONGEST, SHORT, PERSON = 1000, 120, 60
"""Characters of a text, of a title, of a person's name."""
DemandId = Annotated[str, Field(pattern=r"^D-[1-9][0-9]{0,5}$")]


class NeedProblem(Value):
    """The problem, before any solution: whose it is, how they live with it today, how often it comes, and that in a
    user's own words."""

    whose: str = Field("", max_length=LONGEST)
    today: str = Field("", max_length=LONGEST)
    often: HowOften | None = None
    words: str = Field("", max_length=LONGEST)

    def missing(self) -> tuple[str, ...]:
        """What nobody said yet."""
        return tuple(name for name in MISSING_PROBLEM if not getattr(self, name))


class Need(Value):
    """What is asked for. `solution` is what the asker has in mind, if anything; `team` and `unit` are those that ask;
    `customers`: which end customers feel it; `scenarios`: what they are doing then."""

    title: str = Field(max_length=SHORT)
    asker: str = Field(max_length=PERSON)
    team: Name | None = None
    unit: Name | None = None
    service: Name | None = None
    pillar: Name | None = None
    problem: NeedProblem = NeedProblem()
    customers: str = Field("", max_length=LONGEST)
    scenarios: tuple[str, ...] = ()
    solution: str = Field("", max_length=LONGEST)


class Asked(Value):
    """It comes in. `of`: the number of the statement `ask` that it was."""

    step: Literal["asked"] = "asked"
    day: date
    need: Need
    came: Came = "form"
    of: int | None = None


class Reworded(Value):
    """What is needed, put better. Who agreed to the problem as it read before has not agreed to this one."""

    step: Literal["reworded"] = "reworded"
    day: date
    need: Need


class Agreed(Value):
    """A craft says that this is the problem, or that it is not."""

    step: Literal["agreed"] = "agreed"
    day: date
    side: Side
    says: Says = "agrees"
    why: str = Field("", max_length=LONGEST)


class Raised(Value):
    """Somebody says that it cannot be done: what stands in the way, the cheapest test of that, who does the test and by
    when."""

    step: Literal["raised"] = "raised"
    day: date
    side: Side
    text: str = Field(max_length=LONGEST)
    test: str = Field(max_length=LONGEST)
    tester: str = Field("", max_length=PERSON)
    by: date | None = None


class Tested(Value):
    """What the test of an obstacle found; `obstacle` is its place in the list, from 1."""

    step: Literal["tested"] = "tested"
    day: date
    obstacle: int = Field(ge=1)
    result: TestResult
    found: str = Field("", max_length=LONGEST)


class Estimated(Value):
    """What is believed of it, replacing what was believed before."""

    step: Literal["estimated"] = "estimated"
    day: date
    estimates: Estimates


class Bound(Value):
    """What it depends on, what it excludes, and whether it must be done."""

    step: Literal["bound"] = "bound"
    day: date
    depends: tuple[DemandId, ...] = ()
    excludes: tuple[DemandId, ...] = ()
    must: bool = False
    why: str = Field("", max_length=LONGEST)


class Linked(Value):
    """It became part of something else; `to` null takes the link back."""

    step: Literal["linked"] = "linked"
    day: date
    what: LinkKind
    to: str | None = Field(max_length=120)


class Merged(Value):
    """It is the same as another one, which goes on for both; null: it is not, after all."""

    step: Literal["merged"] = "merged"
    day: date
    into: DemandId | None


class Judged(Value):
    """Somebody who may decide says what becomes of it, and why."""

    step: Literal["judged"] = "judged"
    day: date
    verdict: Verdict
    why: str = Field("", max_length=LONGEST)


DemandBody = Annotated[
    Asked | Reworded | Agreed | Raised | Tested | Estimated | Bound | Linked | Merged | Judged,
    Field(discriminator="step"),
]
BODY: TypeAdapter[DemandBody] = TypeAdapter(DemandBody)


class DemandStep(Value):
    """One step, as it was taken."""

    number: int
    at: datetime
    by: str
    body: DemandBody


class Agreement(Value):
    """What a craft said last. `stale`: of an earlier wording of the problem, so it does not count."""

    side: Side
    who: str
    at: datetime
    says: Says
    why: str = ""
    stale: bool = False


class Obstacle(Value):
    """What stands in the way, the cheapest test of it, and what that found (null: nobody tested it yet)."""

    number: int
    side: Side
    text: str
    test: str
    who: str
    at: datetime
    tester: str = ""
    by: date | None = None
    result: TestResult | None = None
    found: str = ""
    tested_by: str = ""


class Links(Value):
    """What it became part of: ids or names, as their own pages have them."""

    opportunity: str | None = None
    case: str | None = None
    okr: str | None = None
    study: str | None = None
    claim: str | None = None
    decision: str | None = None


class NextStep(Value):
    """What has to happen next and who has to do it. `what` is a closed word with its parameters; `person` is a name
    where one is known."""

    what: Remark
    who: Who
    person: str = ""


class Demand(Value):
    """What somebody needs, as its steps made it. `missing` is what would have to be estimated before it is weighed;
    `declined_why` and the like: the reason that was stated. `merged` is the demand that goes on for it."""

    id: DemandId
    title: str
    asker: str
    team: Name | None
    unit: Name | None
    service: Name | None
    pillar: Name | None
    problem: NeedProblem
    customers: str = ""
    scenarios: tuple[str, ...] = ()
    solution: str = ""
    came: Came
    asked: datetime
    by: str
    status: DemandStatus
    since: datetime
    """When it came to this status."""
    next: NextStep
    agreements: tuple[Agreement, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    estimates: Estimates = Estimates()
    missing: tuple[Missing, ...] = ()
    depends: tuple[DemandId, ...] = ()
    excludes: tuple[DemandId, ...] = ()
    must: bool = False
    links: Links = Links()
    merged: DemandId | None = None
    declined_why: str = ""
    done_why: str = ""
    chosen_why: str = ""
    realised: str | None = None
    """The claim that says what came of it, once the business side confirmed it."""
    claimed: str | None = None
    """The claim of its study that stands in the ledger, confirmed or not."""
    history: tuple[DemandStep, ...] = ()

    @property
    def opportunity(self) -> str | None:
        """The opportunity that it answers."""
        return self.links.opportunity

    @property
    def text(self) -> Text:
        """Its title as a text of people."""
        return Text(zh=self.title, en=self.title)


class Alike(Value):
    """Another demand that may be the same: how alike their words are (0 to 1), and the words that both have."""

    id: DemandId
    title: str
    status: DemandStatus
    share: float
    words: tuple[str, ...] = ()


class Nearby(Value):
    """An opportunity that telemetry proposes and that may be what is asked for."""

    id: str
    kind: str
    services: tuple[str, ...] = ()


class OpenAsk(Value):
    """A request for a service on the catalogue's page that is no demand yet: it names no problem."""

    number: int
    at: datetime
    by: str
    service: Name
    team: Name
    what: str


class StatusCount(Value):
    """How many demands are in a status."""

    status: DemandStatus
    count: int


class DemandSeen(Value):
    """One demand, the ones that may be the same, and opportunities nearby."""

    build: str | None
    code_version: str
    timezone: str
    today: date
    currency: str
    demand: Demand
    alike: tuple[Alike, ...] = ()
    nearby: tuple[Nearby, ...] = ()
    pillar: Text = Text()
    """The title of the pillar that it hangs on."""
    came: Claim | None = None
    """The claim that says what came of it, once the business side confirmed it."""
    simulated: bool = False


class DemandsSeen(Value):
    """All demands: those that wait for somebody first, the one that waits longest on top. `asks` are requests on the
    catalogue's pages that are no demands yet."""

    build: str | None
    code_version: str
    timezone: str
    today: date
    currency: str
    counts: tuple[StatusCount, ...]
    demands: tuple[Demand, ...]
    asks: tuple[OpenAsk, ...] = ()
    alike: Mapping[DemandId, tuple[Alike, ...]] = {}
    simulated: bool = False


class Refused(Value):
    """A row of a table that became no demand: where it stands and what it lacks, or what is wrong with it."""

    row: int
    what: Remark


class Twice(Value):
    """A row of a table that is a demand already."""

    row: int
    id: DemandId


class Imported(Value):
    """What became of a table: new demands, rows that were demands already, rows refused, example rows left out."""

    file: str
    made: tuple[DemandId, ...]
    known: tuple[Twice, ...]
    refused: tuple[Refused, ...]
    examples: int = 0
