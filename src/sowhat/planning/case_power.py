"""What a study of a case could show: the design that lots, dates and the past allow, and the effect that it would
detect beside the one that is expected.

Where neither a roll-out plan nor a build says how far lots alone move an estimate, the formula for two halves drawn by
lot among customers (Bloom 1995; variance of a share p(1-p)) gives what could be seen at the very best.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from sowhat.evidence.auto import Sight, choose
from sowhat.evidence.power import detectable
from sowhat.model.case_paper import Power
from sowhat.model.estimate import Design, Estimate, Finding, Grade, Remark
from sowhat.model.rollout import RolloutPlan
from sowhat.model.study import Study

WAVES = 3
"""Waves that a roll-out would have, where none is planned."""


@dataclass(frozen=True, slots=True)
class Known:
    """What may be seen before anything is built. `teams`: deciding units that could go live and did not yet; `before`:
    periods of the outcome so far; `customers` and `level`: how many, and the share of them that the baseline is (null:
    it is no share)."""

    study: Study | None = None
    plan: RolloutPlan | None = None
    finding: Finding | None = None
    share: bool = False
    metric: str = ""
    expected: float | None = None
    teams: int | None = None
    before: int = 0
    customers: int | None = None
    level: float | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    detectable: float
    share: bool
    source: str
    design: Design | None
    grade: Grade | None
    units: int | None


def power(known: Known) -> Power:
    """What could be shown, or why nobody can say."""
    found = _planned(known) or _built(known) or _formula(known)
    told: dict[str, object] = {
        "study": known.study.name if known.study else "",
        "outcome": known.study.outcome if known.study else "",
        "planned": known.plan is not None,
        "expected": known.expected,
    }
    if found is None:
        return Power.model_validate({**told, "design": _auto(known), "units": known.teams, "why": _why(known)})
    enough, why = _enough(known, found)
    seen = {name: getattr(found, name) for name in ("detectable", "share", "source", "design", "grade", "units")}
    return Power.model_validate({**told, **seen, "enough": enough, "why": why})


def _planned(known: Known) -> _Seen | None:
    plan = known.plan
    if plan is None or plan.power.detectable is None:
        return None
    sight = Sight(
        treated=sum(wave.units for wave in plan.waves),
        never=len(plan.held),
        starts=len(plan.waves),
        before=plan.past.periods,
        after=1,
    )
    share = plan.power.customers is not None
    return _Seen(plan.power.detectable, share, "plan", choose(sight).design, plan.with_lot.grade, len(plan.places))


def _built(known: Known) -> _Seen | None:
    found = known.finding
    if not isinstance(found, Estimate) or found.mde is None:
        return None
    return _Seen(found.mde, known.share, "build", found.design, found.grade, found.n.clusters)


def _formula(known: Known) -> _Seen | None:
    people, level = known.customers, known.level
    if people is None or level is None or people < 4 or not 0 < level < 1:
        return None
    half = people // 2
    se = math.sqrt(2 * level * (1 - level) / half)
    return _Seen(detectable(se, None), True, "formula", "experiment", None, people)


def _auto(known: Known) -> Design | None:
    """The design that serves where half of the teams wait; null where no team is known."""
    if known.plan is None and not known.teams:
        return None
    teams = len(known.plan.places) if known.plan else known.teams or 0
    waves = len(known.plan.waves) if known.plan else min(WAVES, max(teams // 2, 1))
    sight = Sight(treated=(teams + 1) // 2, never=teams // 2, starts=waves, before=known.before, after=1)
    found = choose(sight)
    return found.design if found.why.params.get("serves") == "yes" else None


def _why(known: Known) -> Remark:
    if known.plan is not None:
        return Remark(code="case-power-plan-none")
    if known.study is not None:
        return Remark(code="case-power-no-plan", params={"study": known.study.name})
    return Remark(code="case-power-no-study")


def _enough(known: Known, found: _Seen) -> tuple[bool | None, Remark | None]:
    """Whether the expected effect could be seen; only where both count the same."""
    if known.expected is None:
        return None, Remark(code="case-power-no-effect")
    if found.source != "formula" and known.study and known.metric and known.metric != known.study.outcome:
        params = {"metric": known.metric, "outcome": known.study.outcome}
        return None, Remark(code="case-power-other", params=params)
    return abs(known.expected) >= found.detectable, None
