"""How far may the two sides have drifted apart after the start before the conclusion falls?

The headline is the mean of the effects by distance from the universal base period, weighted by treated units; the
drift before the start is what the same effects did from one period to the next. `relative` has the method.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.evidence.did import aggregate, relative
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Bools, Plan, effects, plan
from sowhat.evidence.did.inference import Result
from sowhat.evidence.did.joint import joint
from sowhat.evidence.did.moments import CohortMoments, Floats, Ints
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.relative import LARGEST, Path
from sowhat.evidence.power import critical
from sowhat.model.estimate import Check, Remark, Robust, Sensitivity, Verdict

ASKED = 1.0
"""M̄ up to which a conclusion has to hold for grade B: a drift as large as the largest before."""

SHOWN = (0.0, 0.5, 1.0, 1.5, 2.0)
"""M̄ whose intervals are told."""

_STEP = 0.5
_HALVINGS = 7


@dataclass(frozen=True, slots=True)
class Claim:
    """What is concluded: the sign of the effect, or (`null`) that it is smaller than `mde`."""

    null: bool
    mde: float


def path(moments: CohortMoments, grid: Grid, question: Question, result: Result) -> Path | None:
    """The event study that the headline (effect 0 of `result`) belongs to; `None` without a drift before the start
    that three deciding units a side could show.

    The covariance is stretched by the square of t over the normal critical value on the headline's degrees of
    freedom: with few deciding units the method's normal is too narrow, and M̄ = 0 would beat the headline itself.
    """
    planned = plan(grid, question, "universal")
    planned = planned.only((planned.distance < 0) | (planned.event >= 0))
    at, members = _by_distance(planned)
    recipe = aggregate.stack(aggregate.simple(planned), aggregate.ratios(members, members))
    found = joint(grid, planned, recipe, moments.clusters, result.method)
    before = (at < 0) & found.enough[1:]
    if not before.any():
        return None
    theta, known = _known(grid, planned, at, before)
    df = result.freedom(0)
    stretch = (critical(question.confidence, df) / critical(question.confidence, None)) ** 2
    use = theta.use(found.theta)
    return Path(
        effect=float(found.theta[0]),
        rates=use[1 : 1 + known],
        reach=theta.reach,
        cov=stretch * theta.rows @ found.cov @ theta.rows.T,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """`rows` (1 + S + P, F) make the headline, the drifts before, and those after, out of the F effects."""

    rows: Floats
    reach: Floats

    def use(self, theta: Floats) -> Floats:
        return np.asarray(self.rows @ np.nan_to_num(theta))


def _by_distance(planned: Plan) -> tuple[Ints, Floats]:
    at = np.unique(planned.distance)
    return at, (planned.distance == at[:, None]).astype(float)


def _known(grid: Grid, planned: Plan, at: Ints, before: Bools) -> tuple[_Rows, int]:
    """The rows, and how many drifts before the start there are."""
    count = len(at) + 1
    weight = effects(planned, *grid.whole).weight[0]
    early, late = np.flatnonzero(before), np.flatnonzero(at > 0)
    share = np.array([weight[planned.distance == at[index]].sum() for index in late])
    steps = np.diff(at[late], prepend=0)
    after = _drifts(at, np.concatenate([[-1], late]), count)
    rows = np.vstack([np.eye(count)[0], _drifts(at, np.concatenate([early, [-1]]), count), after])
    return _Rows(rows, steps * np.cumsum((share / share.sum())[::-1])[::-1]), len(early)


def _drifts(at: Ints, chain: Ints, count: int) -> Floats:
    """(len(chain) − 1, F): change per step from each effect of the chain to the next; −1 is the base, where it is 0."""
    where = np.array([0 if index < 0 else at[index] for index in chain], dtype=float)
    each = np.array([np.zeros(count) if index < 0 else np.eye(count)[index + 1] for index in chain])
    return np.asarray(np.diff(each, axis=0) / np.diff(where)[:, None])


def sensitivity(found: Path, claim: Claim, confidence: float, at: tuple[float, ...] = SHOWN) -> Sensitivity:
    """The intervals at M̄ of `at` (`ASKED` among them), and the largest M̄ at which the conclusion still holds
    (`LARGEST` if it always does)."""
    shown = tuple(Robust(m=m, ci=relative.robust(found, m, confidence)) for m in at)
    return Sensitivity(
        claim="null" if claim.null else "sign", breakdown=_breakdown(found, claim, confidence), robust=shown
    )


def _breakdown(found: Path, claim: Claim, confidence: float) -> float:
    """By steps, then by halves; 0 where the conclusion does not even hold without any drift."""
    places = np.arange(0.0, LARGEST + _STEP / 2, _STEP)
    fallen = next((float(m) for m in places if not _holds(found, claim, float(m), confidence)), None)
    if fallen is None:
        return LARGEST
    low, high = max(fallen - _STEP, 0.0), fallen
    for _ in range(_HALVINGS if fallen > 0 else 0):
        middle = (low + high) / 2
        low, high = (middle, high) if _holds(found, claim, middle, confidence) else (low, middle)
    return low


def _holds(found: Path, claim: Claim, m_bar: float, confidence: float) -> bool:
    if not claim.null:
        return not relative.holds_zero(found, m_bar, confidence)
    return not relative.holds_beyond(found, m_bar, confidence, claim.mde)


def check(found: Sensitivity | None) -> Check:
    """Passes where the conclusion holds at M̄ = 1 (DESIGN 6, grade B)."""
    if found is None:
        return Check(name="sensitivity", verdict="unknown", says=Remark(code="check-sensitivity-unknown"))
    verdict: Verdict = "pass" if found.breakdown >= ASKED else "weak"
    low, high = next(each.ci for each in found.robust if each.m == ASKED)
    params = {"claim": found.claim, "breakdown": round(found.breakdown, 2), "low": low, "high": high}
    most = {"most": "yes" if found.breakdown >= LARGEST else "no"}
    says = Remark(code=f"check-sensitivity-{verdict}", params=params | most)
    return Check(name="sensitivity", verdict=verdict, says=says, statistic=found.breakdown)
