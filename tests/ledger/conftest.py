"""A study with an estimate, made by hand."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from sowhat.ledger.claims import Worth
from sowhat.model.claim import Amount, Exposed, Money, Studied
from sowhat.model.estimate import Counts, Estimate, Grade, Inference, NotEstimable, Remark
from sowhat.model.study import Study

COUNTS = Counts(units=100, treated=60, clusters=12, periods=8)
STUDY = Study(name="advice", service="advice", outcome="return", horizon=4)
WORTH = Worth(
    Amount(value=12, low=3, high=21),
    Money(value=Decimal("1200.00"), low=Decimal("200.00"), high=Decimal("2500.00"), currency="CNY"),
    seed=7,
)


def estimate(grade: Grade) -> Estimate:
    """An estimate of 0.2 with this grade."""
    return Estimate(
        design="did",
        estimand="simple-att",
        estimate=0.2,
        se=0.07,
        ci=(0.05, 0.35),
        p=0.01,
        confidence=0.95,
        grade=grade,
        checks=(),
        what_would_help=(),
        n=COUNTS,
        inference=Inference(
            method="jackknife",
            df=5,
            treated_clusters=6,
            control_clusters=6,
            effective_clusters=10,
            effective_treated=5,
            effective_control=5,
        ),
        mde=0.2,
        by=None,
    )


NONE = NotEstimable(design="did", reasons=(Remark(code="reason-no-controls"),), what_would_help=(), n=COUNTS)


@pytest.fixture
def studied() -> Callable[..., Studied]:
    """What a study found: `studied(grade="B")`, or nothing for grade None."""

    def make(grade: Grade | None = "B", study: Study = STUDY) -> Studied:
        return Studied(
            study=study,
            build="b000001",
            code_version="1",
            finding=NONE if grade is None else estimate(grade),
            exposed=Exposed(teams=6, customers=60),
            moments="m",
        )

    return make


@pytest.fixture
def worth() -> Worth:
    return WORTH
