"""Outcomes that are missing: what was done about them, and whether they are missing on one side.

What is compared is how much is missing of an average unit on either side: 1 for a unit that was left out, the share of
its periods for one with gaps that was kept. The difference is tested with the units that decided (an export that broke
for one team is one accident and not a thousand), Welch's t. It fails only if it is also large: five points, about
where the What Works Clearinghouse (Standards Handbook 5.0, section IV.A, cautious boundary) stops tolerating it, below
30 % missing in all. Zero is no gap: whoever asks for it says that no row means nothing happened.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sowhat.errors import Param
from sowhat.evidence.did.moments import Floats
from sowhat.evidence.power import p_value
from sowhat.model.estimate import Check, Remark, Verdict
from sowhat.model.study import Missing

NAME = "missing"

SURE = 0.01
"""p below which missing on one side is no accident."""

TOLERATED = 0.05
"""Difference of shares up to which it is a doubt and no fail."""

_SAID = {"drop-unit": "dropped", "zero": "filled", "available-pairs": "pairs"}


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """Treated, or the others: `units`, those with gaps; of the missing share of each its sum and sum of squares;
    `clusters` (C, 2) units and that sum of each deciding unit, where they are named."""

    units: float
    gapped: float
    lost: float
    square: float
    clusters: Floats | None = None

    @property
    def share(self) -> float:
        """Of an average unit."""
        return self.lost / self.units if self.units else 0.0

    @property
    def spread(self) -> tuple[float, float]:
        """Variance of the share, and its degrees of freedom."""
        if self.clusters is not None and len(self.clusters) > 1:
            count = len(self.clusters)
            apart = self.clusters[:, 1] - self.share * self.clusters[:, 0]
            return float(count / (count - 1) * (apart**2).sum() / self.units**2), count - 1.0
        within = max(self.square / self.units - self.share**2, 0.0) if self.units else 0.0
        return within / max(self.units - 1, 1.0), max(self.units - 1, 1.0)


def check(missing: Missing, treated: Side, others: Side) -> Check:
    """The check `missing`; its statistic is the share missing in all, p that of the difference between the sides."""
    units = treated.units + others.units
    gapped = treated.gapped + others.gapped
    if not gapped:
        return Check(name=NAME, verdict="pass", says=Remark(code="check-missing-pass"), statistic=0.0)
    share = (treated.lost + others.lost) / units
    apart = treated.share - others.share
    p = _p(apart, treated.spread, others.spread) if treated.units and others.units else 1.0
    verdict: Verdict = "weak"
    code = f"check-missing-{_SAID[missing]}"
    if missing == "zero":
        verdict = "pass"
    elif p < SURE:
        verdict, code = ("fail", "check-missing-fail") if abs(apart) >= TOLERATED else ("weak", "check-missing-differs")
    params: dict[str, Param] = {
        "units": int(gapped),
        "share": round(100 * share, 1),
        "treated": round(100 * treated.share, 1),
        "others": round(100 * others.share, 1),
        "more": "treated" if apart > 0 else "others",
    }
    return Check(name=NAME, verdict=verdict, says=Remark(code=code, params=params), statistic=share, p=p)


def _p(apart: float, first: tuple[float, float], second: tuple[float, float]) -> float:
    total = first[0] + second[0]
    if total <= 0:
        return 1.0 if np.isclose(apart, 0.0) else 0.0
    df = total**2 / (first[0] ** 2 / first[1] + second[0] ** 2 / second[1])
    return p_value(apart / float(np.sqrt(total)), df)
