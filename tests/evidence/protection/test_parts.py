"""What was kept from happening, against four rates worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.protection.estimate import estimate
from sowhat.evidence.protection.parts import avoided, observed
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.evidence.protection.rates import CountPanel
from sowhat.model.estimate import Estimate
from sowhat.model.rate_effects import ByProtection

ASKED = ProtectionQuestion(control="never")
TEAMS, TIMES, START = 12, 8, 4


@pytest.fixture(scope="module")
def panel() -> CountPanel:
    """Six teams treated from period 4 on, six never; counts halve in the treated and stay in the others."""
    rng = np.random.default_rng(5)
    y = np.zeros((TEAMS, 2, TIMES))
    y[:6, 0] = rng.poisson(40, size=(6, TIMES))
    y[:6, 0, START:] = rng.poisson(20, size=(6, TIMES - START))
    y[6:, 1] = rng.poisson(40, size=(6, TIMES))
    d = np.zeros_like(y)
    d[:6, 0], d[6:, 1] = 1.0, 1.0
    return CountPanel(
        periods=tuple(f"2026-0{number}-01" for number in range(1, TIMES + 1)),
        positions=np.arange(TIMES, dtype=float),
        starts=np.array([START, np.inf]),
        cohorts=("2026-05-01", None),
        units=(6, 6),
        deciders=TEAMS,
        sizes=np.ones(TEAMS),
        y=y,
        d=d,
        n=d.copy(),
        quarter=0,
    )


@pytest.fixture(scope="module")
def found(panel: CountPanel) -> Estimate:
    made = estimate(panel, ASKED)
    assert isinstance(made, Estimate)
    return made


def test_avoided_is_observed_times_one_over_the_ratio_less_one(panel: CountPanel, found: Estimate) -> None:
    own, others = panel.y[:6, 0], panel.y[6:, 1]
    moved = others[:, START:].sum() / others[:, :START].sum()
    expected = own[:, :START].sum() * moved
    ratio = own[:, START:].sum() / expected
    made = avoided(panel, ASKED, found)
    assert made is not None
    assert -made.total.estimate == pytest.approx(own[:, START:].sum() * (1 / ratio - 1))


def test_its_interval_is_that_of_the_log_ratio(panel: CountPanel, found: Estimate) -> None:
    assert isinstance(found.by, ByProtection)
    made, ends = avoided(panel, ASKED, found), found.by.ratio_ci
    assert made is not None
    assert ends is not None
    assert made.total.ci == pytest.approx([found.by.observed * (1 - 1 / end) for end in ends])


def test_a_period_has_its_own_count_s_share(panel: CountPanel, found: Estimate) -> None:
    made = avoided(panel, ASKED, found)
    assert made is not None
    counts = panel.y[:6, 0, START:].sum(axis=0)
    assert made.shares == pytest.approx(counts / counts.sum())
    assert made.periods == panel.periods[START:]


def test_only_the_treated_from_their_start_on_are_observed(panel: CountPanel) -> None:
    np.testing.assert_array_equal(observed(panel, ASKED)[:START], 0)
