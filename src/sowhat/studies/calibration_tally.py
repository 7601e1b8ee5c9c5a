"""Draws counted, and held against what is promised.

Promised: where the assumptions hold, intervals of 95 % hold the truth in 93 to 97 % of draws from 40 effective deciding
units a side on, in 93 % or more below; where they hold and the power is 80 % or more, at most one draw in ten is
refused; in every null world at most one published claim in twenty is false. A share of a run with many draws must lie
within its bounds; the false claims fail, and a short run fails, only where the exact 99 % bound (Clopper and Pearson
1934) lies outside as well.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import special

from sowhat.model.calibration import LETTERS, Judged, Rule, Share, WorldTally
from sowhat.simulate.worlds.made import Floats, World
from sowhat.studies.calibration import PUBLISHED, Answer

SURE = 0.99
MANY = 2000
"""Draws from which a share itself is held against its bounds, not what chance leaves of it."""
CLAIMS = 0.05
COVERAGE = (0.93, 0.97)
PLENTY = 40
"""Effective deciding units a side from which an interval may not be too wide either."""
POWER, REFUSAL = 0.8, 0.1


def bounds(share: Share, sure: float = SURE) -> tuple[float, float]:
    """One-sided bounds at `sure` each: the exact ones of Clopper and Pearson (1934)."""
    k, n = share.k, share.n
    low = float(special.betaincinv(k, n - k + 1, 1 - sure)) if k else 0.0
    high = float(special.betaincinv(k + 1, n - k, sure)) if k < n else 1.0
    return low, high


def tally(world: World, answers: Sequence[Answer]) -> WorldTally:
    """One world's draws, judged."""
    numbers = np.array([one[1:] for one in answers], dtype=float).reshape(len(answers), 3)
    published = np.array([one.grade in PUBLISHED for one in answers], dtype=bool) & np.isfinite(numbers[:, 1])
    counted = _counted(world, answers, numbers, published)
    return counted.model_copy(update={"judged": tuple(judged(counted))})


def _counted(
    world: World, answers: Sequence[Answer], numbers: Floats, published: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> WorldTally:
    value, low, high = numbers.T
    there, known = np.isfinite(low), np.isfinite(value)
    covers, excludes = (low <= world.truth) & (world.truth <= high), (low > 0) | (high < 0)
    apart = value[known] - world.truth
    right = (low > 0) if world.truth > 0 else (high < 0)
    return WorldTally(
        name=world.name,
        design=world.design,
        holds=world.holds,
        null=world.null,
        standing=world.standing,
        always_valid=world.asked.always_valid,
        truth=world.truth,
        sides=world.sides,
        draws=len(answers),
        published=_share(published),
        bias=float(apart.mean()) if len(apart) else None,
        bias_error=float(apart.std() / np.sqrt(len(apart))) if len(apart) else None,
        coverage=_share(covers[there]),
        coverage_published=_share(covers[published]),
        false_claims=_share(excludes[published & world.null]),
        false_claims_all=_share(excludes[there & world.null]),
        power=None if world.null else _share(right),
        length=float(np.median((high - low)[there])) if there.any() else None,
        grades={letter: sum(one.grade == letter for one in answers) for letter in LETTERS},
    )


def _share(values: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Share:
    return Share(k=int(values.sum()), n=len(values))


def judged(counted: WorldTally) -> list[Judged]:
    """The promises that are asked of this world; none where none is promised."""
    if counted.standing != "judged":
        return []
    found = [_judge("false-claims", counted.false_claims, None, CLAIMS)] if counted.null else []
    if counted.holds and counted.coverage.n:
        most = COVERAGE[1] if counted.sides >= PLENTY and not counted.always_valid else None
        found.append(_judge("coverage", counted.coverage, COVERAGE[0], most))
    power = counted.power.value if counted.power else None
    if counted.holds and power is not None and power >= POWER:
        refused = Share(k=counted.published.n - counted.published.k, n=counted.published.n)
        found.append(_judge("refusal", refused, None, REFUSAL))
    return found


def _judge(rule: Rule, share: Share, least: float | None, most: float | None) -> Judged:
    low, high = bounds(share) if share.n else (0.0, 1.0)
    outside = (least is not None and high < least) or (most is not None and low > most)
    value = share.value
    if rule != "false-claims" and share.n >= MANY and value is not None:
        outside = (least is not None and value < least) or (most is not None and value > most)
    return Judged(rule=rule, passed=not outside, share=share, low=low, high=high, least=least, most=most)
