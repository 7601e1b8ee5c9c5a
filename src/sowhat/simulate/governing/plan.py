"""What `companies/governing/` says of a company: services that its gateway only counts, what each is for, its data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import Field
from ruamel.yaml import YAML

from sowhat.model.governing import Secrecy
from sowhat.model.lifecycle import Says, VerdictKind
from sowhat.model.value import Name, Text, Value
from sowhat.model.workspace import PlatformKind

Role = Literal["healthy", "duplicate", "rare", "periodic", "dying", "bots", "old", "new", "growing", "retired"]
"""What becomes of a service that is counted."""
FATES: Mapping[Role, VerdictKind] = {
    "healthy": "keep", "duplicate": "merge", "rare": "protect", "periodic": "protect", "dying": "retire",
    "bots": "retire", "old": "migrate", "new": "keep", "growing": "promote", "retired": "retire",
}  # fmt: skip


class Held(Value):
    """A class of data that a service hands out, by these operations (by all where empty)."""

    data: Name = Field(alias="class")
    operations: tuple[str, ...] = ()


class About(Value):
    """What a service is for, and which data it hands out."""

    summary: Text
    use_cases: tuple[Text, ...] = ()
    data: tuple[Held, ...] = ()


class OperationPlan(Value):
    """An operation: `GET /path`, the share of the service's calls that it has, the names of the shapes that it takes
    and answers. `few`: only some apps, which it is granted to, call it."""

    call: str
    title: Text
    share: float = 1.0
    takes: str = ""
    answers: str = ""
    query: tuple[str, ...] = ()
    deprecated: bool = False
    few: bool = False

    @property
    def path(self) -> str:
        """Its template."""
        return self.call.split()[1]


class Offered(About):
    """A service that its description tells. `shapes`: its messages, field by field (`string!` is required, `[Name]` a
    list of another shape)."""

    name: Name
    title: Text
    operations: tuple[OperationPlan, ...]
    shapes: Mapping[str, Mapping[str, str]] = Field(default_factory=dict)
    live: date
    version: str = "1.0.0"

    @property
    def route(self) -> str:
        """The first segment of its paths."""
        return "/" + self.operations[0].path.split("/")[1]


class Counted(Offered):
    """A service whose calls the gateway counts by day. `run`: money a month, up to the month in which it had
    `ended`."""

    role: Role
    lifecycle: str = "production"
    replaced_by: Name | None = None
    run: int = 0
    ended: date | None = None


class Data(Value):
    """A class of data."""

    name: Name
    title: Text
    secrecy: Secrecy = "internal"
    aliases: tuple[str, ...] = ()


class DecisionPlan(Value):
    """What people decided about a service on a day, having looked at a month. `verdict` is what the rule said then."""

    role: Role
    month: str
    day: date
    says: Says = "confirmed"
    verdict: VerdictKind
    kind: VerdictKind
    until: date | None = None
    why: Text = Text()


class CampaignPlan(Value):
    """How a service is wound down. `brown_out`: a day on which it was switched off; `half`: when teams were reminded;
    `done`: when somebody found that nobody calls any more."""

    role: Role
    opened: date
    sunset: date
    half: date | None = None
    brown_out: date | None = None
    done: date | None = None
    instead: Text


class Governing(Value):
    """Of one company. `about`: the services that its logs tell. Of its classes of data, `controlled` is the one that
    some use against the rules, `reached` is granted to whoever uses it, `guarded` is behind the rare service.
    `purposes` are those of apps in turn, `other_purpose` one that no app has. `why`: what each part
    looks like to somebody who knows it; `access`: what is wrong with access; `decisions` and `campaigns`: what people
    did about services. These are alike in all companies."""

    about: Mapping[Name, About]
    services: tuple[Counted, ...]
    data: tuple[Data, ...]
    controlled: Name
    reached: Name
    guarded: Name
    purposes: tuple[Text, ...]
    other_purpose: Text
    why: Mapping[Role | Literal["seasonal"], Text]
    access: tuple[Text, ...]
    decisions: tuple[DecisionPlan, ...]
    campaigns: tuple[CampaignPlan, ...]

    def of(self, role: Role) -> Counted:
        """The service in a role. Raises KeyError."""
        return {one.role: one for one in self.services}[role]

    def title(self, data: str) -> Text:
        """What a class of data is called. Raises KeyError."""
        return {one.name: one.title for one in self.data}[data]


@cache
def governing(kind: PlatformKind) -> Governing:
    """What a company is governed by."""
    folder, reader = files("sowhat.simulate") / "companies" / "governing", YAML(typ="safe")
    said, shared = (reader.load((folder / f"{name}.yaml").read_text("utf-8")) for name in (kind, "shared"))
    return Governing.model_validate({**said, **shared})
