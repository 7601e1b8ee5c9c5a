"""An outcome that the service cannot have moved: the same question, put to the same units.

What would show there is whatever else differs between the sides (Lipsitch, Tchetgen Tchetgen and Cohen 2010, Negative
controls: a tool for detecting confounding and bias in observational studies, Epidemiology 21). Silence counts only if
an effect as large as the claim would have shown: as large in standard deviations of the outcome (Cohen 1988,
Statistical power analysis for the behavioral sciences, section 2.2), those of a unit's changes within its cohort,
since levels that stay as they are drop out of the comparison.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments, Pairs
from sowhat.evidence.did.placebo import outcome
from sowhat.evidence.did.question import Question
from sowhat.model.estimate import Check, Estimate


def check(found: Estimate, moments: CohortMoments, unmoved: CohortMoments, question: Question) -> Check:
    """The check `placebo-outcome` of a finding: `moments` are its own, `unmoved` those of the other outcome."""
    holds_zero = found.ci is None or found.ci[0] <= 0 <= found.ci[1]
    claim = found.mde if holds_zero and found.mde is not None else abs(found.estimate)
    own, other = spread(moments), spread(unmoved)
    could = claim * other / own if own > 0 else 0.0
    return outcome(estimate(unmoved, replace(question, beside=False, share=False)), could)


def spread(moments: CohortMoments) -> float:
    """The standard deviation of a unit around its own mean and its cell's path, pooled over cells: the root of half the
    mean variance of a change between two periods. 0 where no cell has two units. Where units with gaps were kept it
    is that of deciding units, from the pairs of periods that they have."""
    if moments.pairs is not None and moments.clusters is not None:
        return _of_pairs(moments.pairs, moments.clusters.cell)
    cov, periods = moments.square_cov, len(moments.periods)
    within = (np.einsum("htt->h", cov) - cov.sum(axis=(1, 2)) / periods) / max(periods - 1, 1)
    free = float((moments.n - 1).sum())
    return float(np.sqrt(max((moments.n * within).sum(), 0.0) / free)) if free > 0 else 0.0


def _of_pairs(pairs: Pairs, cell: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> float:
    """Rows of one cell around their mean, each weighing its units."""
    total, free = 0.0, 0.0
    for one in np.unique(cell):
        mean, n = pairs.mean[cell == one], pairs.n[cell == one]
        there = n.sum(axis=0)
        middle = np.divide((n * mean).sum(axis=0), there, out=np.zeros_like(there), where=there > 0)
        total += float((n * (mean - middle) ** 2).sum())
        free += float((np.maximum((n > 0).sum(axis=0) - 1, 0) * there / np.maximum((n > 0).sum(axis=0), 1)).sum())
    return float(np.sqrt(total / free / 2)) if free > 0 else 0.0
