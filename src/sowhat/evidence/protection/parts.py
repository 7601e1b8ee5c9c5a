"""How many fewer there were: observed · (1 - 1/ratio), period by period, drawn on the scale of the log ratio.

What was expected without treatment is observed over the ratio of rate ratios, so the difference is known up to that
ratio's error; observed counts are counted. Each period has the same ratio: what was avoided then is its own count's
share.
"""

from __future__ import annotations

from math import exp

import numpy as np

from sowhat.evidence.protection.plan import ProtectionQuestion, planned
from sowhat.evidence.protection.rates import CountPanel, Floats
from sowhat.model.estimate import Estimate, Total
from sowhat.model.rate_effects import ByProtection
from sowhat.model.stream import LogRatio, Stream


def avoided(panel: CountPanel, question: ProtectionQuestion, found: Estimate) -> Stream | None:
    """Observed less expected, of the treated from their start on: below 0 where there were fewer."""
    by = found.by
    if not isinstance(by, ByProtection) or by.log_ratio.ci is None or by.log_ratio.se is None:
        return None
    one, seen = by.log_ratio, by.observed
    counts = observed(panel, question)
    there = counts > 0
    shares = counts[there] / counts.sum()
    estimate = seen * (1 - exp(-one.estimate))
    total = Total(
        kind="avoided",
        horizon=None,
        units=by.unit_periods,
        per_unit=estimate / by.unit_periods,
        estimate=estimate,
        se=seen * exp(-one.estimate) * by.log_ratio.se,
        ci=(seen * (1 - exp(-by.log_ratio.ci[0])), seen * (1 - exp(-by.log_ratio.ci[1]))),
        confidence=found.confidence,
        mde=None if found.mde is None else by.unit_periods * abs(found.mde),
    )
    return Stream(
        total=total,
        periods=tuple(label for label, one in zip(panel.periods, there, strict=True) if one),
        last=panel.periods[-1],
        parts=tuple(float(share * estimate) for share in shares),
        shares=tuple(map(float, shares)),
        ratio=LogRatio(observed=seen, log=one.estimate, se=by.log_ratio.se, df=found.inference.df),
    )


def observed(panel: CountPanel, question: ProtectionQuestion) -> Floats:
    """Counts of the treated from their start on, where somebody was left to be compared with: by period, (T,)."""
    y, tasks = panel.y.sum(axis=0), planned(panel, question).tasks
    return np.asarray(sum((np.where(task.target, y[task.row], 0.0) for task in tasks), np.zeros(len(panel.periods))))
