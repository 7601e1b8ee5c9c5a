"""What can be asked: a tool for each question that the pages answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args
from urllib.parse import quote, urlencode

from sowhat.model.found import KINDS
from sowhat.model.person import Role
from sowhat.stories.words import LANGUAGES
from sowhat.web.roles import needed

API = "/api/v1"
Kind = Literal["string", "integer", "boolean"]
Basis = Literal["counted", "estimated", "decided", "written"]
"""What an answer rests on: what was counted, an estimate, what people decided, or what they wrote down."""
BASES: tuple[Basis, ...] = get_args(Basis)
Given = Mapping[str, str | int | bool]


@dataclass(frozen=True, slots=True)
class Argument:
    """What a tool takes. `sends`: its name in the API where that is another one."""

    name: str
    kind: Kind = "string"
    required: bool = False
    choices: tuple[str, ...] = ()
    sends: str = ""
    longest: int = 200

    def schema(self) -> dict[str, object]:
        """It as JSON Schema, without its description."""
        found: dict[str, object] = {"type": self.kind}
        if self.choices:
            return {**found, "enum": list(self.choices)}
        return found | ({"maxLength": self.longest} if self.kind == "string" else {})


EVERY = (
    Argument("language", choices=LANGUAGES),
    Argument("part"),
    Argument("after", "integer"),
)
"""What every question takes."""
SERVICE = Argument("service", longest=63)
MEMBERSHIP = Argument("membership", choices=("then", "now"), sends="as")
DETAIL = frozenset({"group_time", "event", "cohort", "calendar", "each", "moments", "fingerprint", "hash", "previous"})
"""What belongs to the evidence view: asked for with `part`."""
BRIEFLY = DETAIL | frozenset(
    {"by", "inference", "data", "registrations", "signatures", "thresholds", "seed", "checks", "window", "version"}
)
TWICE = frozenset({"claim", "registrations"})
"""What says again what its study said."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question. `api` and `page` are where it is answered, below `/api/v1` and on the site; `one` the same where its
    `about` is named; `less` is not shown unless asked for with `part`; `ours`: every text in it is sowhat's own."""

    name: str
    api: str
    page: str
    basis: Basis
    takes: tuple[Argument, ...] = ()
    about: str = ""
    one: tuple[str, str] = ("", "")
    less: frozenset[str] = frozenset()
    pick: str = ""
    ours: bool = False
    known: Mapping[str, Argument] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", {one.name: one for one in (*self.takes, *EVERY)})

    @property
    def role(self) -> Role:
        """The least role that it is answered to."""
        return needed("GET", f"{API}{self.api}")

    def address(self, given: Given) -> str:
        """Where the API answers it."""
        return self._address(f"{API}{self.one[0] or self.api}", f"{API}{self.api}", given, bool(self.one[0]))

    def page_address(self, given: Given) -> str:
        """Where people read it."""
        return self._address(self.one[1] or self.page, self.page, given, bool(self.one[1]))

    def _address(self, one: str, every: str, given: Given, has_one: bool) -> str:
        about = str(given.get(self.about, "")) if self.about else ""
        path = one.replace("{about}", quote(about, safe="")) if about and has_one else every
        inside = about and has_one and "{about}" in one
        sent = {
            each.sends or each.name: given[each.name]
            for each in self.takes
            if each.name in given and each.name != self.pick and not (inside and each.name == self.about)
        }
        return f"{path}?{urlencode(sent)}" if sent else path


QUESTIONS: tuple[Question, ...] = (
    Question("so_what", "/so-what", "/", "estimated", less=BRIEFLY | TWICE),
    Question("usage", "/usage", "/services", "counted", (SERVICE, Argument("month", longest=7)), "service",
             ("/usage", "/services/{about}")),
    Question("adoption", "/adoption", "/adoption", "counted", (SERVICE, MEMBERSHIP)),
    Question("health", "/health", "/health", "counted", (SERVICE,)),
    Question("ecosystem", "/ecosystem", "/ecosystem", "counted",
             (SERVICE, *(Argument(name, longest=63) for name in ("unit", "team", "app", "product")), MEMBERSHIP)),
    Question("effects", "/effects", "/studies", "estimated", less=BRIEFLY),
    Question("study", "/effects", "/studies", "estimated", (Argument("study", required=True, longest=63),), "study",
             ("/effects", "/studies/{about}"), less=DETAIL),
    Question("value", "/value", "/value", "estimated", (SERVICE,)),
    Question("claims", "/claims", "/value/ledger", "decided", less=BRIEFLY),
    Question("claim", "/claims", "/value/ledger", "decided", (Argument("claim", required=True, longest=20),), "claim",
             ("/claims/{about}", "/value/claims/{about}"), less=DETAIL),
    Question("totals", "/totals", "/value/totals", "estimated"),
    Question("returns", "/roi", "/value/returns", "estimated"),
    Question("lifecycle", "/lifecycle", "/lifecycle", "counted", (SERVICE,), "service",
             ("/lifecycle/{about}", "/lifecycle/{about}")),
    Question("okrs", "/okrs", "/planning/okrs", "decided"),
    Question("demands", "/demand", "/planning/demand", "written", (Argument("demand", longest=20),), "demand",
             ("/demand/{about}", "/planning/demand/{about}")),
    Question("opportunities", "/opportunities", "/planning/opportunities", "counted"),
    Question("priorities", "/priorities", "/planning/priorities", "decided", (Argument("period", longest=40),)),
    Question("partners", "/partners", "/partners", "counted"),
    Question("brief", "/partners", "/partners", "counted", (Argument("team", required=True, longest=63),), "team",
             ("/partners/{about}", "/partners/{about}")),
    Question("feedback", "/feedback", "/feedback", "written"),
    Question("compliance", "/compliance", "/compliance", "counted", (Argument("period", longest=40),)),
    Question("doctor", "/doctor", "/doctor", "counted"),
    Question("data", "/data", "/data", "counted"),
    Question("dictionary", "/dictionary", "/dictionary", "written", (Argument("metric", longest=63),), pick="metric",
             ours=True),
    Question("find", "/search", "/search", "written",
             (Argument("query", required=True, sends="q"), Argument("kind", choices=KINDS),
              Argument("limit", "integer"))),
)  # fmt: skip
"""In the order in which an assistant should think of them."""
ASKED: Mapping[str, Question] = {one.name: one for one in QUESTIONS}
