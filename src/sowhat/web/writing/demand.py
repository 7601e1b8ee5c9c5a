"""Ask for something; say whether that is the problem."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response
from pydantic import Field

from sowhat.actions import demands
from sowhat.errors import CallError, Problem
from sowhat.model.demand import DemandSeen, HowOften, Need, NeedProblem, Says, Side
from sowhat.model.value import Name, Value
from sowhat.web import api
from sowhat.web.demands import alike
from sowhat.web.writing.route import KEYED, Words, WriteRoute, by, made, responses

AT = "/api/v1/demand"
router = APIRouter(route_class=WriteRoute, dependencies=KEYED)
_THERE = {"ReadDemand": {"operationId": "read_demand", "parameters": {"demand": "$response.body#/demand/id"}}}
Long = Annotated[Words, Field(max_length=1000)]


class NewProblem(Value):
    """Whose problem it is, how they live with it today, how often it comes, and that in a user's own words."""

    whose: Long = ""
    today: Long = ""
    often: HowOften | None = None
    words: Long = ""


class NewDemand(Value):
    """What somebody needs: the problem, and what they have in mind. `by` counts where nobody signed in; `sure`: it is
    none of those that are alike."""

    problem: NewProblem
    title: Annotated[Words, Field(max_length=120)] = ""
    asker: Annotated[Words, Field(max_length=60)] = ""
    team: Name | None = None
    unit: Name | None = None
    service: Name | None = None
    pillar: Name | None = None
    customers: Long = ""
    scenarios: Annotated[tuple[Long, ...], Field(max_length=20)] = ()
    solution: Long = ""
    opportunity: Annotated[Words, Field(max_length=64)] = ""
    by: Words = ""
    sure: bool = False

    def need(self) -> Need:
        """As it is kept."""
        said = self.model_dump(exclude={"problem", "opportunity", "by", "sure"})
        return Need(**said, problem=NeedProblem(**self.problem.model_dump()))


class NewAgreement(Value):
    """A craft says that this is the problem, or why it is not."""

    side: Side
    says: Says = "agrees"
    why: Long = ""
    by: Words = ""


@router.post(AT, status_code=201, response_model=DemandSeen, responses=responses(_THERE))
def ask(request: Request, here: api.Here, body: NewDemand) -> Response:
    """Ask for something. The same asked twice is one demand; where others asked for something alike it is refused,
    unless `sure` says that it is not the same."""
    who = by(request, body.by)
    source = demands.Source(opportunity=body.opportunity.strip())
    near = () if body.sure else alike(here.root, body.need(), who, source)
    if near:
        raise CallError(Problem("demand-alike", params={"ids": ", ".join(one.id for one in near)}))
    found = demands.ask(here.root, body.need(), who, source)
    return made(demands.demand(here.root, found.id), f"{AT}/{found.id}")


@router.post(f"{AT}/{{demand}}/agreements", status_code=201, response_model=DemandSeen, responses=responses(_THERE))
def agree(
    request: Request, here: api.Here, demand: Annotated[str, Path(max_length=64)], body: NewAgreement
) -> Response:
    """Say for a craft that this is the problem, or why it is not."""
    found = demands.agree(here.root, demand, body.side, by(request, body.by), body.says, body.why)
    return made(demands.demand(here.root, found.id), f"{AT}/{found.id}")
