"""A business case as its steps made it: what is signed, what is lacking, which test comes first."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sowhat.errors import CallError, Problem
from sowhat.model.case import ASSUMPTIONS, AssumptionName, Case, CaseSeen, CaseStatus
from sowhat.model.case_paper import (
    SIDES,
    CaseSignature,
    CaseStep,
    Frozen,
    Noted,
    Paper,
    Planned,
    Proposed,
    Result,
    Side,
    Signed,
    Trial,
    TrialSeen,
    Written,
)
from sowhat.model.value import Value
from sowhat.planning.told import person

SIGNABLE = ("hypothesis", "customers", "numbers", "baseline", "nothing", "test")
"""What has to be there before anybody signs, in the order of the paper."""


@dataclass(frozen=True, slots=True)
class Step:
    """A statement about a case: a step, or the ranges as they were put down."""

    number: int
    at: datetime
    by: str
    body: CaseStep | Case


@dataclass(frozen=True, slots=True)
class Held:
    """A case as its steps made it: the paper, the ranges that stand (null: none), results of tests, and the signatures,
    the newest of each side. `by` put down the ranges last."""

    paper: Paper
    case: Case | None
    results: tuple[Result, ...]
    signatures: tuple[CaseSignature, ...]
    by: str


def replay(name: str, steps: Sequence[Step]) -> Held:
    """What the steps amount to, first to last."""
    paper, case, by = Paper(name=name, at=steps[0].at), None, ""
    results: dict[AssumptionName, Result] = {}
    signed: dict[Side, tuple[Step, str]] = {}
    for step in steps:
        body = step.body
        match body:
            case Case():
                case, by = body, step.by
            case Noted():
                told = {"name": body.name, "result": body.result, "says": body.says}
                results[body.name] = Result.model_validate({**told, "by": step.by, "at": step.at})
            case Signed():
                signed[body.side] = (step, body.content)
            case _:
                paper = _changed(paper, body, step.by)
        if not isinstance(body, Signed | Noted | Proposed):
            paper = paper.model_copy(update={"at": step.at})
    paper = _titled(paper, case)
    paper = paper.model_copy(update={"content": content(paper, case)})
    kept = tuple(_signature(side, *signed[side], paper.content) for side in SIDES if side in signed)
    ordered = tuple(results[one] for one in ASSUMPTIONS if one in results)
    return Held(paper, case, ordered, kept, by or steps[0].by)


def _titled(paper: Paper, case: Case | None) -> Paper:
    """Title and service as the ranges say them, where the paper says none."""
    about = paper.about
    if case is None:
        return paper
    title = about.title if _says(about.title) else case.title
    return paper.model_copy(
        update={"about": about.model_copy(update={"title": title, "service": about.service or case.service})}
    )


def _changed(paper: Paper, body: Written | Frozen | Planned | Proposed, by: str) -> Paper:
    """The paper after a step; a baseline that is frozen stays."""
    if isinstance(body, Written):
        parts = {name: part for name in Written.model_fields if isinstance(part := getattr(body, name), Value)}
        return paper.model_copy(update=parts)
    if isinstance(body, Frozen):
        return paper if paper.baseline else paper.model_copy(update={"baseline": body.baseline, "frozen_by": by})
    if isinstance(body, Planned):
        kept = {one.name: one for one in (*paper.trials, body.trial)}
        return paper.model_copy(update={"trials": tuple(kept[name] for name in ASSUMPTIONS if name in kept)})
    return paper.model_copy(update={"okr": body.okr})


def _signature(side: Side, step: Step, read: str, now: str) -> CaseSignature:
    return CaseSignature(side=side, by=step.by, at=step.at, stands=read == now)


def content(paper: Paper, case: Case | None) -> str:
    """The hash of what is signed: SHA-256 over canonical JSON of the ranges and of every part but objective, results
    and signatures."""
    held = paper.model_dump(mode="json", exclude={"okr", "content", "at", "frozen_by"})
    told = {"paper": held, "case": None if case is None else case.model_dump(mode="json")}
    return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def lacks(paper: Paper, case: Case | None, first: AssumptionName | None) -> tuple[str, ...]:
    """What of `SIGNABLE` is not there; `first` is the assumption that matters most."""
    told = paper.hypothesis
    nothing = paper.alternatives.each[0]
    there = {
        "hypothesis": _says(told.who) and _says(told.change),
        "customers": _says(paper.customers.which),
        "numbers": case is not None,
        "baseline": paper.baseline is not None,
        "nothing": _says(nothing.says) or nothing.low is not None,
        "test": any(one.name == first and _says(one.how) and one.by for one in paper.trials),
    }
    return tuple(name for name in SIGNABLE if not there[name])


def _says(text: object) -> bool:
    return bool(getattr(text, "en", "") or getattr(text, "zh", ""))


def trials(held: Held, seen: CaseSeen | None, today: date) -> tuple[TrialSeen, ...]:
    """Every assumption as a test, the one that matters most first; without ranges, those that somebody planned."""
    planned: dict[AssumptionName, Trial] = {one.name: one for one in held.paper.trials}
    results = {one.name: one for one in held.results}
    if seen is None:
        order: Iterable[tuple[AssumptionName, bool]] = ((name, False) for name in planned)
    else:
        order = ((one.name, one.decides) for one in seen.swings)
    return tuple(_trial(name, planned.get(name), results.get(name), today, decides) for name, decides in order)


def _trial(name: AssumptionName, plan: Trial | None, result: Result | None, today: date, decides: bool) -> TrialSeen:
    late = plan is not None and plan.by is not None and plan.by < today and result is None
    return TrialSeen(name=name, trial=plan, result=result, decides=decides, overdue=late)


def first_open(found: Sequence[TrialSeen]) -> TrialSeen | None:
    """The assumption to test first: the one that matters most of those without a result."""
    return next((one for one in found if one.result is None), None)


def signable(held: Held, missing: Sequence[str], side: Side, by: str, read: str) -> bool:
    """Whether a signature is new; False where it stands already.

    Raises CallError: `case-unsignable` (what is lacking), `case-changed` (it is not what was read any more),
    `case-same-person` (one person cannot sign for both sides).
    """
    if missing:
        raise CallError(Problem("case-unsignable", params={"case": held.paper.name, "lacks": ", ".join(missing)}))
    if read and read != held.paper.content:
        raise CallError(Problem("case-changed", params={"case": held.paper.name}))
    own = next((one for one in held.signatures if one.side == side), None)
    if own is not None and own.stands and own.by == by:
        return False
    other = next((one for one in held.signatures if one.side != side and one.stands), None)
    if other is not None and person(other.by) == person(by):
        raise CallError(Problem("case-same-person", params={"by": by, "side": other.side}))
    return True


def status(held: Held, missing: Sequence[str]) -> CaseStatus:
    """How far it is: `signed` by both sides, `half` by one, `changed` since it was signed, `ready` to be signed, or
    being `written`."""
    standing = sum(one.stands for one in held.signatures)
    if standing == len(SIDES):
        return "signed"
    if standing:
        return "half"
    if held.signatures:
        return "changed"
    return "written" if missing else "ready"
