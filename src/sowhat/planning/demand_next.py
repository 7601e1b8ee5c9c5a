"""The next step of a demand: what has to happen, and who has to do it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sowhat.errors import Param
from sowhat.model.demand import SIDES, Demand, NextStep, Side, Who
from sowhat.model.estimate import Remark


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim in the ledger, and what it waits for."""

    id: str
    waits: str


Answers = Literal["sign", "price", "confirm", "settle"]
ANSWERS: dict[str, tuple[Answers, Who]] = {
    "agreement": ("sign", "business"),
    "price": ("price", "finance"),
    "confirmation": ("confirm", "finance"),
    "settlement": ("settle", "partner"),
}
"""What has to happen to a claim that was made, and who does it, by what it waits for."""


def step(demand: Demand) -> NextStep:
    """What has to happen next. Lists within parameters are separated by commas; they are closed words."""
    if demand.merged is not None:
        return _next("merged", "nobody", into=demand.merged)
    if demand.status in ("declined", "done"):
        told = demand.status == "declined"
        return _next(demand.status, "asker" if told else "nobody", demand.asker if told else "")
    if demand.status == "asked":
        return _asked(demand)
    if demand.status in ("understood", "weighed"):
        return _weighed(demand)
    return _AFTER[demand.status]


def claimed(demand: Demand, claim: Claimed | None) -> Demand:
    """The same, with the claim of its study that stands in the ledger and what that waits for."""
    if claim is None:
        return demand
    told: dict[str, object] = {"claimed": claim.id}
    if demand.status == "study" and demand.merged is None and claim.waits in ANSWERS:
        what, who = ANSWERS[claim.waits]
        told["next"] = _next(what, who, claim=claim.id)
    return demand.model_copy(update=told)


def _asked(demand: Demand) -> NextStep:
    lacking = demand.problem.missing()
    if lacking:
        return _next("problem", "asker", demand.asker, missing=",".join(lacking))
    doubts = [one for one in demand.agreements if one.says == "objects" and not one.stale]
    if doubts:
        return _next("reword", "asker", demand.asker, side=doubts[0].side)
    agreed = {one.side for one in demand.agreements if one.says == "agrees" and not one.stale}
    waiting: tuple[Side, ...] = tuple(side for side in SIDES if side not in agreed)
    again = any(one.stale for one in demand.agreements)
    return _next("again" if again else "agree", waiting[0], sides=",".join(waiting))


def _weighed(demand: Demand) -> NextStep:
    untested = [one for one in demand.obstacles if one.result is None]
    if untested:
        one = untested[0]
        day = one.by.isoformat() if one.by else ""
        return _next("test", one.side, one.tester, number=one.number, day=day)
    if demand.missing:
        return _next("estimate", "platform", missing=",".join(demand.missing))
    return _next("choose", "approver")


def _next(what: str, who: Who, person: str = "", **params: Param) -> NextStep:
    return NextStep(what=Remark(code=f"demand-next-{what}", params=dict(params)), who=who, person=person)


_AFTER = {
    "chosen": _next("case", "platform"),
    "case": _next("okr", "partner"),
    "okr": _next("study", "study"),
    "study": _next("claim", "study"),
}
