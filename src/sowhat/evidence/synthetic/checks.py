"""The reasons to believe or doubt a synthetic comparison."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sowhat.errors import Param
from sowhat.evidence.did.pretrend import TOLERATED
from sowhat.evidence.provenance import ENOUGH, Provenance, of_provenance
from sowhat.evidence.synthetic.donors import Group, carried, whole
from sowhat.evidence.synthetic.placebos import Plan, needed
from sowhat.evidence.synthetic.simplex import Floats
from sowhat.evidence.synthetic.tables import Seen
from sowhat.model.estimate import Check, Label, Remark, Verdict

SHORT = 5
"""Periods before the start from which following the treated means something."""
WORST = 0.1
"""A fit that is among so small a share of the worst of all placebos is weak."""
CONCENTRATED = 3.0
"""Donors, counted by their weight, below which a comparison hangs on one or two units."""
HEAVY = 0.1
"""Weight from which a donor is left out to see what becomes of the estimate."""


def fit(seen: Seen) -> Check:
    """Whether the donors followed the treated before the start as well as they follow each other."""
    worse = 1 + int((seen.distance.placebos >= seen.whole.rmse * (1 - 1e-12)).sum())
    share = worse / (1 + len(seen.distance.placebos))
    before = min(one.start for one in seen.whole.parts)
    code = "short" if before < SHORT else "weak" if share < WORST else "pass"
    typical = float(np.median(seen.distance.placebos))
    params: dict[str, Param] = {"distance": seen.whole.rmse, "typical": typical, "periods": before, "need": SHORT}
    says = Remark(code=f"check-fit-{code}", params=params)
    return Check(name="fit", verdict="pass" if code == "pass" else "weak", says=says, statistic=seen.whole.rmse)


def pre_trend(seen: Seen, claim: float, early: float | None) -> Check:
    """A placebo date: the same calculation where the last third of the periods before counts as treated.

    What it finds, and what it could have found, are carried to the headline as trends; the check passes only if the
    latter stays below half of the claim.
    """
    if early is None:
        return Check(name="pre-trend", verdict="unknown", says=Remark(code="check-placebo-date-unknown"))
    ranks = seen.early
    reach, detectable = ranks.reach(0.95), ranks.detectable(0.95)
    if reach is None or detectable is None:
        params: dict[str, Param] = {"effect": early, "controls": ranks.controls, "need": needed(0.95)}
        says = Remark(code="check-placebo-date-few", params=params)
        return Check(name="pre-trend", verdict="weak", says=says, statistic=early, p=ranks.share(early))
    limit, times = TOLERATED * claim, carried(seen.whole)
    verdict, code = _dated(ranks.share(early) <= 0.05, (abs(early) + reach) * times < limit, detectable * times < limit)
    params = {"effect": early, "carried": abs(early) * times, "limit": limit, "detectable": detectable * times}
    says = Remark(code=f"check-placebo-date-{code}", params=params)
    return Check(name="pre-trend", verdict=verdict, says=says, statistic=early, p=ranks.share(early))


def _dated(moved: bool, small: bool, strong: bool) -> tuple[Verdict, str]:
    if moved:
        return ("weak", "small") if small else ("fail", "fail")
    return ("pass", "pass") if strong else ("weak", "weak")


def concentration(seen: Seen, controls: Floats, groups: Sequence[Group], names: Sequence[str]) -> Check:
    """How many donors carry the comparison, and what becomes of it without any heavy one of them."""
    least = min(one.effective for one in seen.whole.parts)
    weight = np.max([one.omega for one in seen.whole.parts], axis=0)
    heavy = [int(at) for at in np.argsort(-weight, kind="stable") if weight[at] >= HEAVY]
    kept = len(controls) > 1
    without = [whole(np.delete(controls, at, axis=0), groups).estimate for at in heavy] if kept else []
    moved = max((abs(value - seen.whole.estimate) for value in without), default=0.0)
    verdict: Verdict = "weak" if least < CONCENTRATED or moved > seen.headline.se else "pass"
    first = int(np.argmax(weight))
    params: dict[str, Param] = {"donors": round(least, 1), "first": names[first], "share": round(100 * weight[first])}
    params |= {"moved": moved, "heavy": len(heavy)}
    return Check(
        name="donors", verdict=verdict, says=Remark(code=f"check-donors-{verdict}", params=params), statistic=least
    )


def placebos(seen: Seen, planned: Plan, sizes: Sequence[int]) -> Check:
    """Whether enough controls stood in for the treated to rule chance out, and how many came out as large."""
    ranks, value = seen.headline, seen.whole.estimate
    verdict: Verdict = "weak" if ranks.reach(seen.confidence) is None else "pass"
    params: dict[str, Param] = {
        "placebos": len(ranks.placebos),
        "beyond": ranks.beyond(value),
        "controls": ranks.controls,
        "need": needed(seen.confidence),
        "level": round(100 * seen.confidence, 6),
        "all": "yes" if planned.all else "no",
        "size": "same" if tuple(sizes) == planned.sizes else "fewer",
    }
    says = Remark(code=f"check-placebos-{verdict}", params=params)
    return Check(name="placebos", verdict=verdict, says=says, statistic=float(len(ranks.placebos)), p=ranks.p(value))


def standing(known: Provenance, treated: int, controls: int) -> list[Check]:
    """What the study knows, how many units there are on each side, and what nobody has looked at."""
    least = min(treated, controls)
    verdict: Verdict = "pass" if least >= ENOUGH else "weak"
    params: dict[str, Param] = {"treated": treated, "control": controls, "need": ENOUGH}
    says = Remark(code=f"check-synthetic-units-{verdict}", params=params)
    return [
        *of_provenance(known),
        Check(name="units", verdict=verdict, says=says, statistic=float(least)),
        Check(name="sensitivity", verdict="unknown", says=Remark(code="check-synthetic-sensitivity-unknown")),
    ]


def left_out(cohorts: Sequence[Label], units: int) -> list[Check]:
    """Cohorts with too few periods before their start; nothing if there are none."""
    if not cohorts:
        return []
    params: dict[str, Param] = {"cohorts": ", ".join(map(str, cohorts)), "units": units}
    return [Check(name="left-out", verdict="weak", says=Remark(code="check-left-out-weak", params=params))]
