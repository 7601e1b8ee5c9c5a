"""Who may see which data, who did, and the difference: the answer of `sowhat show compliance`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from sowhat.model.governing import Secrecy
from sowhat.model.value import Utc, Value

HolderKind = Literal["person", "app", "team", "unit", ""]
"""Whom a grant names; '' where nobody of that name is known."""
Event = Literal["granted", "used", "revoked"]
Standing = Literal[
    "open",
    "inside",
    "policy",
    "granted",
    "purpose-untold",
    "colleague",
    "unnamed",
    "no-grant",
    "expired",
    "revoked",
    "beyond",
    "refused",
    "stranger",
]
"""How an access stands: needs no grant (`open`, `inside`), has one (`policy`, `granted`), cannot be told
(`purpose-untold`: somebody left a purpose out; `colleague`: a person of the app's team was granted it, and no grant on
record names anything but people; `unnamed`: the calls name nobody), or should not have been."""
FINE: tuple[Standing, ...] = ("open", "inside", "policy", "granted")
UNSURE: tuple[Standing, ...] = ("purpose-untold", "colleague", "unnamed")
WRONG: tuple[Standing, ...] = ("refused", "no-grant", "revoked", "expired", "beyond", "stranger")
"""The worst first."""
UNUSED_DAYS = 90
"""Days without use after which a grant can be taken back."""
RECENT_DAYS = 30
"""Days within which an access counts as going on."""
FEWEST = 10
"""People and customers below which a count is not shown to a mere viewer."""


class Holder(Value):
    """Somebody who reaches data: an app, or a `consumer` (a pseudonym) that is none, with team and unit of the day."""

    app: str = ""
    consumer: str = ""
    team: str = ""
    unit: str = ""


class Grant(Value):
    """That somebody may see a class of data from `first` to `last` (open-ended where null), both days included. `ended`
    says what ended it, `person` the team of who was granted it as a person."""

    kind: HolderKind
    name: str
    data: str
    first: date
    last: date | None = None
    ended: Literal["", "expired", "revoked"] = ""
    purpose: str = ""
    team: str = ""
    unit: str = ""


class MonthAccess(Value):
    """Calls of a month (`2026-09`) by people, and by bots and probes."""

    month: str
    calls: int
    other_calls: int


class Access(Value):
    """What one holder reached of one class of data while it stood like that. `calls` are people's, `events` uses that
    the grants' own records tell; `untold` are calls whose result is not known."""

    data: str
    secrecy: Secrecy
    holder: Holder
    standing: Standing
    services: tuple[str, ...] = ()
    first: date
    last: date
    calls: int = 0
    other_calls: int = 0
    untold: int = 0
    events: int = 0
    callers: int = 1
    """Of strangers: how many they are."""
    recent: bool = False
    """Seen in the last `RECENT_DAYS`."""
    needs: str = ""
    """What the app needs the data for, as it is declared."""
    grant: Grant | None = None
    """The grant that comes nearest: the one that covers it, ended, names another purpose, or came later."""
    reason: str = ""
    """Why a policy refuses it, as its author wrote."""
    months: tuple[MonthAccess, ...] = ()
    """Of sensitive data."""


class Reach(Value):
    """What a business unit ('' where it is not known) reached of a class of data that needs a grant. `people` are those
    whom the records of grants name as users; `covered` calls had a standing grant or a policy's leave."""

    data: str
    unit: str
    apps: int
    teams: int
    people: int
    calls: int
    other_calls: int
    covered: int
    unsure: int
    wrong: int
    wrong_apps: int
    first: date
    last: date


class ClassSeen(Value):
    """A class of data: who hands it out, and how many reach it. `covered` is of the calls of people."""

    data: str
    secrecy: Secrecy
    services: tuple[str, ...]
    apps: int
    units: int
    calls: int
    other_calls: int
    covered: int
    grants: int
    """Grants that stand today."""


class UnusedGrant(Value):
    """A grant that stands and was not used for `days`; `last_use` is null where it never was."""

    grant: Grant
    last_use: date | None
    days: int


class Unmatched(Value):
    """Grants that could not be placed: nobody of that name is known, or no class of data is called that."""

    why: Literal["subject", "data"]
    data: str
    grants: int
    subjects: int
    last: date


class Who(Value):
    """Whom a rule names. Nobody in particular where all are empty: then it is everybody."""

    units: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    apps: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()


class Rule(Value):
    """A policy about one class of data: leave (`may`) or refusal (`never`), until a day."""

    data: str
    effect: Literal["may", "never"]
    who: Who = Who()
    until: date | None = None
    why: str = ""
    where: str = ""
    """file:line"""


class PolicyTest(Value):
    """A case that tries the policies: whether this app, team or unit is allowed the data on that day."""

    data: str
    app: str = ""
    team: str = ""
    unit: str = ""
    purpose: str = ""
    day: date
    expect: Literal["allowed", "refused"]
    where: str = ""


Reason = Literal["open", "inside", "outside", "may", "never", "over", "purpose", "purpose-untold", "no-rule"]


class Decision(Value):
    """Whether policies alone allow an access, and by what: `rule` is the place of the rule that decided."""

    outcome: Literal["allowed", "refused"]
    reason: Reason
    rule: str = ""


class Tried(Value):
    """A test of the policies with what came of it."""

    test: PolicyTest
    got: Decision

    @property
    def passed(self) -> bool:
        """Whether it came as expected."""
        return self.got.outcome == self.test.expect


class Policies(Value):
    """What the files of policies say."""

    rules: tuple[Rule, ...] = ()
    tests: tuple[PolicyTest, ...] = ()


class Attestation(Value):
    """That somebody went through a period's access: what was found, in which build; `digest` is of its JSON."""

    number: int
    period: str
    first: date
    last: date
    by: str
    at: Utc
    build: str
    code_version: str
    digest: str
    wrong: int
    recent: int
    unused: int
    failing_tests: int


class Look(Value):
    """That somebody opened a list of sensitive names: which, how (page, csv, api, terminal), in which role."""

    number: int
    at: Utc
    by: str
    role: str
    list: str
    form: str


class Compliance(Value):
    """Who may see which data, who did, and the difference. `first` and `until` are the days that telemetry covers, cut
    to `period` where one was asked for."""

    build: str
    code_version: str
    timezone: str
    first: date | None
    until: date | None
    period: str = ""
    classes: tuple[ClassSeen, ...] = ()
    reach: tuple[Reach, ...] = ()
    wrong: tuple[Access, ...] = ()
    unsure: tuple[Access, ...] = ()
    fine: tuple[Access, ...] = ()
    grants: int = 0
    """Grants that are on record, of classes that are declared, to somebody who is known."""
    standing: int = 0
    """Of these, those of sensitive data that stand on the last day."""
    unused: tuple[UnusedGrant, ...] = ()
    unobserved: int = 0
    """Grants that stand, of which nobody can say whether they are used: no telemetry or record would show it."""
    unmatched: tuple[Unmatched, ...] = ()
    rules: tuple[Rule, ...] = ()
    tried: tuple[Tried, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    simulated: bool = False
