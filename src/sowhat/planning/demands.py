"""What a demand is by its steps: its problem, what the crafts say of it, how far it came, and who has to do what next.

Nothing here knows the clock or the ledger: what claims say is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sowhat.model.demand import (
    SIDES,
    Agreed,
    Agreement,
    Asked,
    Bound,
    Demand,
    DemandBody,
    DemandStatus,
    DemandStep,
    Estimated,
    Judged,
    Linked,
    Links,
    Merged,
    NeedProblem,
    NextStep,
    Obstacle,
    Raised,
    Reworded,
    Tested,
)
from sowhat.model.estimate import Remark
from sowhat.model.priority import Candidate, Estimates, Missing
from sowhat.model.value import Text
from sowhat.planning import demand_next

WEIGHED: tuple[Missing, ...] = ("reach", "value", "effort")
"""What has to be estimated before it can be weighed against others; what waiting costs need not be."""
OVER = ("declined", "done")
AFTER: tuple[tuple[str, DemandStatus], ...] = (("study", "study"), ("okr", "okr"), ("case", "case"))
"""What it became part of, the furthest first."""
Claims = Mapping[str, str]
"""Confirmed and published claims, and the study that each is of."""
B = TypeVar("B", bound=DemandBody)


def replay(id_: str, steps: Sequence[DemandStep], claims: Claims | None = None) -> Demand:
    """A demand from its steps in order; the first one asked for it. Raises ValueError where it did not."""
    known = claims or {}
    whole = _made(id_, steps, known)
    since = steps[0].at
    for many in range(len(steps), 0, -1):
        if many > 1 and _made(id_, steps[: many - 1], known).status == whole.status:
            continue
        since = steps[many - 1].at
        break
    return whole.model_copy(update={"since": since, "next": demand_next.step(whole)})


def _made(id_: str, steps: Sequence[DemandStep], claims: Claims) -> Demand:
    first = steps[0]
    if not isinstance(first.body, Asked):
        raise ValueError(id_)
    need, links = first.body.need, _links(steps)
    for one in steps:
        need = one.body.need if isinstance(one.body, Reworded) else need
    bound = _last(steps, Bound) or Bound(day=first.body.day)
    estimated, merged, judged = _last(steps, Estimated), _last(steps, Merged), _last(steps, Judged)
    estimates = estimated.estimates if estimated else Estimates()
    made = Demand(
        id=id_,
        **{name: getattr(need, name) for name in type(need).model_fields},
        came=first.body.came,
        asked=first.at,
        by=first.by,
        status="asked",
        since=first.at,
        next=NextStep(what=Remark(code="demand-next-nothing"), who="nobody"),
        agreements=agreements(steps),
        obstacles=obstacles(steps),
        estimates=estimates,
        missing=missing(estimates),
        depends=bound.depends,
        excludes=bound.excludes,
        must=bound.must,
        links=links,
        merged=merged.into if merged else None,
        realised=_realised(links, claims),
        history=tuple(steps),
        **_whys(judged),
    )
    return made.model_copy(update={"status": _status(made, judged)})


def _whys(judged: Judged | None) -> dict[str, str]:
    return {f"{judged.verdict}_why": judged.why} if judged and judged.verdict != "reopened" else {}


def _last(steps: Iterable[DemandStep], kind: type[B]) -> B | None:
    found = [one.body for one in steps if isinstance(one.body, kind)]
    return found[-1] if found else None


def _links(steps: Iterable[DemandStep]) -> Links:
    told = {one.body.what: one.body.to for one in steps if isinstance(one.body, Linked)}
    return Links.model_validate(told)


def _realised(links: Links, claims: Claims) -> str | None:
    if links.claim in claims:
        return links.claim
    return next((id_ for id_, study in claims.items() if links.study and study == links.study), None)


def missing(estimates: Estimates) -> tuple[Missing, ...]:
    """What would have to be estimated before it can be weighed."""
    return tuple(name for name in WEIGHED if not getattr(estimates, name))


def agreements(steps: Sequence[DemandStep]) -> tuple[Agreement, ...]:
    """What each craft said last, in the order of crafts; it counts for the problem as it read then."""
    found: dict[str, Agreement] = {}
    problem: NeedProblem | None = None
    for one in steps:
        if isinstance(one.body, Asked | Reworded):
            if problem is not None and one.body.need.problem != problem:
                found = {side: said.model_copy(update={"stale": True}) for side, said in found.items()}
            problem = one.body.need.problem
        elif isinstance(one.body, Agreed):
            told = {"side": one.body.side, "says": one.body.says, "why": one.body.why}
            found[one.body.side] = Agreement(who=one.by, at=one.at, **told)
    return tuple(found[side] for side in SIDES if side in found)


def obstacles(steps: Sequence[DemandStep]) -> tuple[Obstacle, ...]:
    """What stands in the way, in the order in which it was said, with what the last test of each found."""
    found: list[Obstacle] = []
    for one in steps:
        body = one.body
        if isinstance(body, Raised):
            told = body.model_dump(exclude={"step", "day"})
            found.append(Obstacle(number=len(found) + 1, who=one.by, at=one.at, **told))
        elif isinstance(body, Tested) and body.obstacle <= len(found):
            new = {"result": body.result, "found": body.found, "tested_by": one.by}
            found[body.obstacle - 1] = found[body.obstacle - 1].model_copy(update=new)
    return tuple(found)


def understood(demand: Demand) -> bool:
    """Whether nothing of the problem is unsaid, and every craft says that this is it."""
    said = [one.side for one in demand.agreements if one.says == "agrees" and not one.stale]
    return not demand.problem.missing() and len(said) == len(SIDES)


def _status(demand: Demand, judged: Judged | None) -> DemandStatus:
    verdict = judged.verdict if judged else None
    if verdict == "declined":
        return "declined"
    if verdict == "done":
        return "done"
    if verdict == "chosen":
        if demand.realised:
            return "done"
        return next((status for name, status in AFTER if getattr(demand.links, name)), "chosen")
    if not understood(demand):
        return "asked"
    return "asked" if demand.merged else "understood" if demand.missing else "weighed"


def followed(demands: Sequence[Demand]) -> tuple[Demand, ...]:
    """The same, those that go on as another one with the status of that one: whoever asked follows one address."""
    known = {one.id: one for one in demands}
    return tuple(_followed(one, known) for one in demands)


def _followed(one: Demand, known: Mapping[str, Demand]) -> Demand:
    into, seen = one, {one.id}
    while into.merged is not None and into.merged in known and into.merged not in seen:
        seen.add(into.merged)
        into = known[into.merged]
    return one if into is one else one.model_copy(update={"status": into.status, "since": into.since})


def candidate(demand: Demand) -> Candidate:
    """A demand as something that may be chosen."""
    return Candidate(
        id=demand.id,
        title=Text(zh=demand.title, en=demand.title),
        pillar=demand.pillar,
        units=(demand.unit,) if demand.unit else (),
        estimates=demand.estimates,
        depends=demand.depends,
        excludes=demand.excludes,
        must=demand.must,
    )


def candidates(demands: Iterable[Demand]) -> tuple[Candidate, ...]:
    """Those that are understood, carry an estimate and are neither over nor part of another one."""
    able = (one for one in demands if one.status not in ("asked", *OVER) and one.merged is None)
    return tuple(candidate(one) for one in able if one.estimates != Estimates())


WAITING: tuple[DemandStatus, ...] = ("weighed", "asked", "understood", "chosen", "case", "okr", "study")


def in_order(demands: Iterable[Demand]) -> tuple[Demand, ...]:
    """Those that wait for a decision first, then those that wait for anything; the longest on top; ended ones last."""

    def rank(one: Demand) -> tuple[int, datetime, int]:
        ended = one.status in OVER or one.merged is not None
        return (len(WAITING) if ended else WAITING.index(one.status), one.since, number(one.id))

    return tuple(sorted(demands, key=rank))


def number(id_: str) -> int:
    """The number in an id."""
    return int(id_.removeprefix("D-"))


def numbered(ids: Iterable[str]) -> str:
    """The next id."""
    return f"D-{max(map(number, ids), default=0) + 1}"
