"""The thresholds of the checks that decide grades, by name: those at which the calibration holds.

A registration stores them, so that a threshold that moved later is seen.
"""

from __future__ import annotations

from sowhat.evidence import provenance
from sowhat.evidence.did import alone, continued, gaps, jackknife, placebo, pretrend, scale, sensitivity, small
from sowhat.evidence.experiment import lot
from sowhat.evidence.power import POWER
from sowhat.evidence.synthetic import continued as synthetic_continued


def thresholds() -> dict[str, float]:
    """Name to value, in the units of the check."""
    return {
        "units": float(provenance.ENOUGH),
        "fewest-units": float(jackknife.FEWEST),
        "trend-tolerated": pretrend.TOLERATED,
        "continued": continued.LEVEL,
        "continued-blurred": continued.BLURRED,
        "continued-synthetic": synthetic_continued.SURE,
        "scale": scale.LEVEL,
        "alone": alone.MUCH,
        "alone-tolerated": alone.TOLERATED,
        "alone-ruled-out": alone.MOST,
        "drift": sensitivity.ASKED,
        "placebo": placebo.SEEN,
        "placebo-sure": placebo.SURE,
        "sample-ratio": lot.MISMATCH,
        "missing": gaps.SURE,
        "missing-tolerated": gaps.TOLERATED,
        "fewest-customers": float(small.FEWEST),
        "power": POWER,
    }
