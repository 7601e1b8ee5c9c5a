"""Which step of a demand may be taken when. Each function returns what is to be kept, or refuses by raising CallError;
null: that was said already, by whoever sent a form twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sowhat.errors import CallError, Param, Problem
from sowhat.model.demand import (
    LONGEST,
    PERSON,
    SHORT,
    Agreed,
    Bound,
    Demand,
    Estimated,
    Judged,
    Linked,
    LinkKind,
    Merged,
    Need,
    Raised,
    Says,
    Side,
    Tested,
    TestResult,
    Verdict,
)
from sowhat.model.priority import Estimates
from sowhat.planning.demands import OVER, understood

FIRST = ("whose", "today")
"""What a demand cannot begin without; how often it comes, and a user's own words, may follow."""
MOST = 12
"""Scenarios, obstacles and other demands that one may name."""


def named(by: str) -> str:
    """Who takes a step. Raises CallError `demand-by-nobody`."""
    who = " ".join(by.split())
    if not who or len(who) > PERSON:
        raise CallError(Problem("demand-by-nobody", params={"most": PERSON}))
    return who


def text(told: str, name: str, *, needed: bool = False) -> str:
    """A text within bounds. Raises CallError `demand-long`, `demand-lacks`."""
    found = told.strip()
    if len(found) > LONGEST:
        raise CallError(Problem("demand-long", params={"field": name, "most": LONGEST}))
    if needed and not found:
        raise CallError(Problem("demand-lacks", params={"field": name}))
    return found


def need(told: Need) -> Need:
    """A need that begins with a problem.

    Raises CallError: `demand-solution-first` (a solution, and nobody's problem), `demand-no-problem`, `demand-lacks`,
    `demand-long`.
    """
    lacking = [name for name in FIRST if not getattr(told.problem, name).strip()]
    if lacking:
        code = "demand-solution-first" if told.solution.strip() else "demand-no-problem"
        raise CallError(Problem(code))
    problem = told.problem.model_copy(
        update={name: text(getattr(told.problem, name), name) for name in (*FIRST, "words")}
    )
    if problem.today == told.solution.strip():
        raise CallError(Problem("demand-solution-first"))
    if len(told.scenarios) > MOST:
        raise CallError(Problem("demand-many", params={"field": "scenarios", "most": MOST}))
    return told.model_copy(
        update={
            "title": _title(told),
            "asker": named(told.asker),
            "problem": problem,
            "customers": text(told.customers, "customers"),
            "solution": text(told.solution, "solution"),
            "scenarios": tuple(filter(None, (text(one, "scenarios") for one in told.scenarios))),
        }
    )


def _title(told: Need) -> str:
    """The title, else the beginning of how they live with it today."""
    title = " ".join((told.title or told.problem.today).split())
    return title if len(title) <= SHORT else f"{title[: SHORT - 1]}…"


def agree(demand: Demand, day: date, side: Side, says: Says, why: str) -> Agreed | None:
    """A craft's word on the problem. Raises CallError `demand-over`, `demand-lacks`, `demand-unsaid` (the problem is
    not whole, so nobody can agree to it)."""
    going(demand)
    lacking = demand.problem.missing()
    if lacking and says == "agrees":
        raise CallError(Problem("demand-unsaid", params={"field": lacking[0]}))
    made = Agreed(day=day, side=side, says=says, why=text(why, "why", needed=says == "objects"))
    held = next((one for one in demand.agreements if one.side == side and not one.stale), None)
    return None if held and (held.says, held.why) == (made.says, made.why) else made


def obstacle(demand: Demand, made: Raised) -> Raised | None:
    """What stands in the way, with the cheapest test of it. Raises CallError `demand-over`, `demand-lacks`,
    `demand-long`, `demand-many`."""
    going(demand)
    told = made.model_copy(
        update={
            "text": text(made.text, "text", needed=True),
            "test": text(made.test, "test", needed=True),
            "tester": named(made.tester) if made.tester.strip() else "",
        }
    )
    if any((one.side, one.text) == (told.side, told.text) for one in demand.obstacles):
        return None
    if len(demand.obstacles) >= MOST:
        raise CallError(Problem("demand-many", params={"field": "obstacles", "most": MOST}))
    return told


def tested(demand: Demand, day: date, number: int, result: TestResult, found: str) -> Tested | None:
    """What a test found. Raises CallError `demand-over`, `demand-no-obstacle`, `demand-lacks`."""
    going(demand)
    if not 1 <= number <= len(demand.obstacles):
        params: dict[str, Param] = {"value": number, "known": len(demand.obstacles)}
        raise CallError(Problem("demand-no-obstacle", params=params))
    made = Tested(day=day, obstacle=number, result=result, found=text(found, "found", needed=True))
    held = demand.obstacles[number - 1]
    return None if (held.result, held.found) == (made.result, made.found) else made


def estimated(demand: Demand, day: date, estimates: Estimates) -> Estimated | None:
    """What is believed of it. Raises CallError `demand-over`."""
    going(demand)
    return None if demand.estimates == estimates else Estimated(day=day, estimates=estimates)


def bound(demand: Demand, made: Bound, others: Mapping[str, Demand]) -> Bound | None:
    """What it depends on and excludes. Raises CallError `demand-over`, `no-such-demand`, `demand-circle`,
    `demand-clash` (it depends on what it excludes), `demand-many`, `demand-lacks` (why it must be done)."""
    going(demand)
    named_ = (*made.depends, *made.excludes)
    if len(named_) > MOST:
        raise CallError(Problem("demand-many", params={"field": "depends", "most": MOST}))
    for id_ in named_:
        known(others, id_)
        if id_ == demand.id or (id_ in made.depends and _reaches(id_, demand.id, others)):
            raise CallError(Problem("demand-circle", params={"demand": demand.id, "other": id_}))
    clash = sorted(set(made.depends) & set(made.excludes))
    if clash:
        raise CallError(Problem("demand-clash", params={"demand": demand.id, "other": clash[0]}))
    told = made.model_copy(update={"why": text(made.why, "why", needed=made.must)})
    same = (demand.depends, demand.excludes, demand.must) == (told.depends, told.excludes, told.must)
    return None if same else told


def _reaches(start: str, goal: str, others: Mapping[str, Demand]) -> bool:
    """Whether `start` depends on `goal`, however far."""
    seen, waiting = set(), [start]
    while waiting:
        one = waiting.pop()
        if one == goal:
            return True
        if one not in seen and one in others:
            seen.add(one)
            waiting += others[one].depends
    return False


def linked(demand: Demand, day: date, what: LinkKind, to: str | None) -> Linked | None:
    """It became part of something else. Raises CallError `demand-over` for one that was declined."""
    if demand.status == "declined":
        going(demand)
    return None if getattr(demand.links, what) == to else Linked(day=day, what=what, to=to)


def merged(demand: Demand, day: date, into: str | None, others: Mapping[str, Demand]) -> Merged | None:
    """Another one goes on for it. Raises CallError `demand-over`, `no-such-demand`, `demand-circle`."""
    if demand.merged == into:
        return None
    if into is not None:
        going(demand)
        seen, one = {demand.id}, known(others, into)
        while one.merged is not None and one.id not in seen:
            seen.add(one.id)
            one = others[one.merged]
        if one.id in seen:
            raise CallError(Problem("demand-circle", params={"demand": demand.id, "other": into}))
    return Merged(day=day, into=into)


def judged(demand: Demand, day: date, verdict: Verdict, why: str) -> Judged | None:
    """What becomes of it. It is chosen only once it is understood and each obstacle is tested; before it is weighed, or
    against an obstacle that stands, only with a reason.

    Raises CallError: `demand-merged`, `demand-over`, `demand-not-understood`, `demand-untested`, `demand-lacks`,
    `demand-not-chosen`, `demand-not-over`.
    """
    held = {"declined": demand.declined_why, "done": demand.done_why, "chosen": demand.chosen_why}
    chosen = demand.status not in ("asked", "understood", "weighed", "declined")
    if verdict == demand.status and held.get(verdict) == why.strip():
        return None
    last = demand.history[-1].body if demand.history else None
    if verdict == "reopened" and isinstance(last, Judged) and (last.verdict, last.why) == (verdict, why.strip()):
        return None
    if demand.merged is not None:
        raise CallError(Problem("demand-merged", params={"demand": demand.id, "other": demand.merged}))
    if verdict == "chosen":
        if chosen and demand.status != "done":
            return None
        _choosable(demand)
    if verdict == "done" and not chosen:
        raise CallError(Problem("demand-not-chosen", params={"demand": demand.id}))
    if verdict == "reopened" and not (chosen or demand.status == "declined"):
        raise CallError(Problem("demand-not-over", params={"demand": demand.id}))
    stands = any(one.result == "stands" for one in demand.obstacles)
    return Judged(
        day=day, verdict=verdict, why=text(why, "why", needed=verdict != "chosen" or stands or _early(demand))
    )


def _early(demand: Demand) -> bool:
    return demand.status == "understood"


def _choosable(demand: Demand) -> None:
    going(demand)
    if not understood(demand):
        raise CallError(Problem("demand-not-understood", params={"demand": demand.id}))
    untested = [one.number for one in demand.obstacles if one.result is None]
    if untested:
        raise CallError(Problem("demand-untested", params={"demand": demand.id, "number": untested[0]}))


def going(demand: Demand) -> None:
    """Raises CallError `demand-over` for one that has ended."""
    if demand.status in OVER:
        raise CallError(Problem("demand-over", params={"demand": demand.id, "status": demand.status}))


def known(others: Mapping[str, Demand], id_: str) -> Demand:
    """One of them. Raises CallError `no-such-demand`."""
    found = others.get(id_.strip().upper())
    if found is None:
        shown = ", ".join(list(others)[-5:]) or "none"
        raise CallError(Problem("no-such-demand", params={"value": id_[:80], "known": shown}))
    return found
