"""What a joint objective is by its steps, what may be done to it when, and what is late.

Nothing here knows the clock, results or the ledger: today and figures are given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sowhat.errors import CallError, Param, Problem
from sowhat.model.okr import (
    SIDES,
    Acceptance,
    Accepted,
    Baseline,
    CheckedIn,
    KeyResult,
    MetricBinding,
    OkrStatus,
    OkrStep,
    Preparation,
    Prepared,
    Proposed,
    Reviewed,
    Scored,
    Side,
    SideScore,
    Terms,
    Withdrawn,
)
from sowhat.planning import okr_periods
from sowhat.planning.told import person

PREFIX = "OKR-"
LONGEST, NAME = 2_000, 60
"""Characters of a text, and of a name."""


@dataclass(frozen=True, slots=True)
class Held:
    """An objective from its steps, before anything is measured."""

    id: str
    terms: Terms
    number: int
    """The statement of the terms that hold."""
    accepted: tuple[Acceptance, ...]
    preparation: Preparation
    sides: tuple[SideScore, ...]
    check_ins: tuple[tuple[OkrStep, CheckedIn], ...]
    review: tuple[OkrStep, Reviewed] | None
    withdrawn: bool
    changed: tuple[date, ...]
    """The days on which the terms were changed."""
    steps: tuple[OkrStep, ...]

    @property
    def agreed(self) -> bool:
        """Whether both sides accepted the terms that hold."""
        return {one.side for one in self.accepted} == set(SIDES)


@dataclass(slots=True)
class _Made:
    """What steps made so far."""

    terms: Terms
    number: int
    accepted: dict[Side, Acceptance] = field(default_factory=dict)
    problem: str = ""
    owner: str = ""
    baseline: dict[str, Baseline] = field(default_factory=dict)
    prepared: list[tuple[date, bool]] = field(default_factory=list)
    sides: dict[Side, SideScore] = field(default_factory=dict)
    changed: list[date] = field(default_factory=list)


def replay(id_: str, steps: Sequence[OkrStep]) -> Held:
    """An objective from its steps in order; the first one proposed it. Raises ValueError where it did not."""
    first = steps[0].body
    if not isinstance(first, Proposed):
        raise ValueError(id_)
    made = _Made(first.terms, steps[0].number)
    for step in steps[1:]:
        _take(made, step)
    reviews = [(one, one.body) for one in steps if isinstance(one.body, Reviewed)]
    return Held(
        id=id_,
        terms=made.terms,
        number=made.number,
        accepted=tuple(made.accepted[side] for side in SIDES if side in made.accepted),
        preparation=_preparation(made),
        sides=tuple(made.sides[side] for side in SIDES if side in made.sides),
        check_ins=tuple((one, one.body) for one in steps if isinstance(one.body, CheckedIn)),
        review=reviews[-1] if reviews else None,
        withdrawn=any(isinstance(one.body, Withdrawn) for one in steps),
        changed=tuple(made.changed),
        steps=tuple(steps),
    )


def _take(made: _Made, step: OkrStep) -> None:
    match step.body:
        case Proposed():
            _change(made, step, step.body)
        case Accepted():
            if step.body.terms == made.number:
                made.accepted[step.body.side] = Acceptance(side=step.body.side, by=step.by, day=step.body.day)
        case Prepared():
            _prepare(made, step.body)
        case Scored():
            body = step.body
            made.sides[body.side] = SideScore(side=body.side, score=body.score, why=body.why, by=step.by, day=body.day)
        case _:
            pass


def _change(made: _Made, step: OkrStep, body: Proposed) -> None:
    """Changed terms are accepted anew, and a key result that is bound to something else has no baseline."""
    before = {one.id: one.binding for one in made.terms.key_results}
    now = {one.id: one.binding for one in body.terms.key_results}
    made.baseline = {name: one for name, one in made.baseline.items() if before.get(name) == now.get(name)}
    made.terms, made.number, made.accepted = body.terms, step.number, {}
    made.changed.append(body.day)


def _prepare(made: _Made, body: Prepared) -> None:
    made.problem, made.owner = body.problem or made.problem, body.owner or made.owner
    for one in body.baseline:
        held = made.baseline.get(one.key_result)
        if held is None or held.value is None:
            made.baseline[one.key_result] = one
    made.prepared.append((body.day, not _missing(made)))


def _missing(made: _Made) -> tuple[str, ...]:
    found = [name for name, text in (("problem", made.problem), ("owner", made.owner)) if not text]
    return (*found, *(("baseline",) if unfrozen(made.terms, made.baseline) else ()))


def unfrozen(terms: Terms, baseline: Mapping[str, Baseline]) -> tuple[KeyResult, ...]:
    """Key results bound to a metric without a value frozen for them; a claim begins where its start says."""
    return tuple(
        one
        for one in terms.key_results
        if isinstance(one.binding, MetricBinding) and (one.id not in baseline or baseline[one.id].value is None)
    )


def _preparation(made: _Made) -> Preparation:
    ready = [day for day, whole in made.prepared if whole]
    missing = _missing(made)
    return Preparation.model_validate(
        {
            "due": okr_periods.due(made.terms.period),
            "problem": made.problem,
            "owner": made.owner,
            "baseline": tuple(made.baseline[one.id] for one in made.terms.key_results if one.id in made.baseline),
            "begun": made.prepared[0][0] if made.prepared else None,
            "ready": ready[0] if ready and not missing else None,
            "missing": missing,
        }
    )


def status(held: Held, today: date) -> OkrStatus:
    """Where it stands on a day. What both sides never accepted stays proposed."""
    if held.withdrawn:
        return "withdrawn"
    if held.review is not None:
        return "reviewed"
    if not held.agreed:
        return "proposed"
    if today > held.terms.period.end:
        return "ended"
    return "running" if today >= held.terms.period.start else "agreed"


def numbered(ids: Iterable[str]) -> str:
    """The id of the next objective."""
    numbers = [int(one.removeprefix(PREFIX)) for one in ids if one.removeprefix(PREFIX).isdecimal()]
    return f"{PREFIX}{max(numbers, default=0) + 1}"


def open_(held: Held) -> None:
    """Refuse a step on one that is over. Raises CallError `okr-over`."""
    if held.withdrawn or held.review is not None:
        raise CallError(Problem("okr-over", params={"okr": held.id}))


def acceptable(held: Held, side: Side, by: str, terms: int | None) -> None:
    """Refuse an acceptance of terms that changed meanwhile, or by who accepted for the other side. Raises CallError:
    `okr-over`, `okr-changed`, `okr-same-person`."""
    open_(held)
    if terms is not None and terms != held.number:
        raise CallError(Problem("okr-changed", params={"okr": held.id}))
    one_side(held, side, by)


def one_side(held: Held, side: Side, by: str) -> None:
    """Nobody speaks for both sides. Raises CallError `okr-same-person`."""
    others = {person(one.by) for one in held.accepted if one.side != side}
    others |= {person(one.by) for one in held.sides if one.side != side}
    others |= {person(step.by) for step, said in held.check_ins if said.side != side}
    if person(by) in others:
        raise CallError(Problem("okr-same-person", params={"okr": held.id, "name": by}))


def over(held: Held, today: date) -> None:
    """Refuse to score what both sides did not accept, or before its period is over. Raises CallError:
    `okr-not-agreed`, `okr-not-ended`, `okr-over`."""
    if held.withdrawn:
        raise CallError(Problem("okr-over", params={"okr": held.id}))
    agreed(held)
    if today <= held.terms.period.end:
        told: dict[str, Param] = {"okr": held.id, "end": held.terms.period.end.isoformat()}
        raise CallError(Problem("okr-not-ended", params=told))


def agreed(held: Held) -> None:
    """Refuse where a side has not accepted. Raises CallError `okr-not-agreed`."""
    if not held.agreed:
        missing = next(side for side in SIDES if side not in {one.side for one in held.accepted})
        raise CallError(Problem("okr-not-agreed", params={"okr": held.id, "side": missing}))


def scored(held: Held) -> None:
    """Refuse a review before both sides scored. Raises CallError `okr-not-scored`."""
    missing = [side for side in SIDES if side not in {one.side for one in held.sides}]
    if missing:
        raise CallError(Problem("okr-not-scored", params={"okr": held.id, "side": missing[0]}))


def problems(terms: Terms, today: date) -> Iterator[Problem]:
    """What is wrong with terms by themselves, on the day on which they are put forward."""
    if not (terms.title.en.strip() or terms.title.zh.strip()):
        yield Problem("okr-no-title")
    if terms.platform_team == terms.business_team:
        yield Problem("okr-one-team", params={"team": terms.platform_team})
    if terms.period.end < today:
        yield Problem("okr-period-over", params={"value": terms.period.name})
    bound = [one for one in terms.key_results if one.binding.kind != "declared"]
    if not bound:
        yield Problem("okr-nothing-measured")
    for one in terms.key_results:
        yield from _key_result(one)
    if terms.split is not None and terms.split.platform + terms.split.business != 1:
        shares = {"platform": str(terms.split.platform), "business": str(terms.split.business)}
        yield Problem("okr-split", params=dict(shares))


def _key_result(one: KeyResult) -> Iterator[Problem]:
    told: dict[str, Param] = {"id": one.id, "title": one.title.en or one.title.zh}
    if not told["title"]:
        yield Problem("okr-no-title")
    if one.binding.kind == "declared":
        if one.start is not None or one.target is not None:
            yield Problem("okr-typed", params=told)
        return
    if one.start is None:
        yield Problem("okr-no-start", params=told)
    if one.target is None:
        yield Problem("okr-no-target", params=told)
    if one.start is not None and one.start == one.target:
        yield Problem("okr-no-way", params=told)
