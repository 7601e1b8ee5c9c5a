"""What an assistant may put down for a person, where that was allowed at the start: never a signature, a claim or its
retraction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import JsonValue

from sowhat.actions import demands, showcase_asks
from sowhat.errors import CallError, Problem
from sowhat.model.person import Person, may
from sowhat.planning import demand_fields, demand_rules
from sowhat.web.assistants.marked import clean
from sowhat.web.assistants.questions import EVERY, Argument
from sowhat.web.roles import needed

Fields = Mapping[str, str | int | bool]
Row = dict[str, JsonValue]
LONG = 2000
"""Characters of a field; what it is about refuses longer ones in its own words."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something to put down. `path`: where the form for it is sent to, whose role it needs."""

    name: str
    path: str
    takes: tuple[Argument, ...]
    does: Callable[[Path, Fields, str], Row]
    known: Mapping[str, Argument] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", {one.name: one for one in (*self.takes, EVERY[0])})


def stated(deed: Deed, root: Path, fields: Fields, person: Person) -> Row:
    """What stands after a deed in the name of `person`; the same said twice is said once.

    Raises CallError: `role-refused`, and what the deed refuses.
    """
    least = needed("POST", deed.path)
    if not may(person.role, least):
        raise CallError(Problem("role-refused", params={"needs": least, "role": person.role}))
    said = {name: clean(one) if isinstance(one, str) else one for name, one in fields.items()}
    return deed.does(root, said, person.name)


def _demand(root: Path, fields: Fields, by: str) -> Row:
    """State a demand; where others ask for much the same these are named first, unless `sure` is said."""
    told = demand_fields.need({name: str(one) for name, one in fields.items() if isinstance(one, str)})
    told = demand_rules.need(told if told.asker else told.model_copy(update={"asker": by}))
    same = any(demands.repeated(root, one, told, None) for one in demands.held(root).values())
    near = () if same or fields.get("sure") else demands.alike(root, told)
    if near:
        return {"stated": None, "alike": [one.model_dump(mode="json") for one in near]}
    made = demands.ask(root, told, by)
    return {"stated": made.id, "kind": "demand", "page": f"/planning/demand/{made.id}", "by": by}


def _ask(root: Path, fields: Fields, by: str) -> Row:
    """A team asks about a service, or for it."""
    service, team, what = (str(fields.get(name, "")) for name in ("service", "team", "what"))
    made = showcase_asks.ask(root, service, team, what, by)
    return {"stated": made.number, "kind": "ask", "page": f"/catalogue/{made.service}", "by": by}


def _texts(names: tuple[str, ...], longest: int) -> tuple[Argument, ...]:
    return tuple(Argument(name, longest=longest) for name in names)


DEEDS: tuple[Deed, ...] = (
    Deed(
        "state_demand",
        "/planning/demand",
        (
            Argument("title", required=True, longest=120),
            Argument("today", required=True, longest=LONG),
            *_texts(("whose", "words", "customers", "scenarios", "solution"), LONG),
            Argument("often", choices=demand_fields.OFTEN),
            *_texts(("team", "unit", "service", "pillar"), 63),
            Argument("sure", "boolean"),
        ),
        _demand,
    ),
    Deed(
        "ask_service",
        "/catalogue",
        (
            Argument("service", required=True, longest=63),
            Argument("team", required=True, longest=63),
            Argument("what", required=True, longest=LONG),
        ),
        _ask,
    ),
)
DONE: Mapping[str, Deed] = {one.name: one for one in DEEDS}
