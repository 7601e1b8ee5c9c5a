"""One interrupted series: how it went on after a start, less how the periods before let expect.

Brodersen, Gallusser, Koehler, Remy and Scott (2015), Inferring causal impact using Bayesian structural time-series
models, Annals of Applied Statistics 9, sections 2.1 and 2.3; the model is Harvey's (1989, chapters 2 and 7).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sowhat.evidence.grade import grade, helps
from sowhat.evidence.power import detectable
from sowhat.evidence.provenance import Provenance, of_provenance
from sowhat.evidence.series import breaks, checks
from sowhat.evidence.series.interrupted import Forecaster, Gap, Series, fewest, seasonal
from sowhat.evidence.series.mixture import Mixture
from sowhat.evidence.series.placebo_dates import Placebos, planned, tried
from sowhat.model.estimate import (
    BySeries,
    Check,
    ControlEffect,
    Counts,
    Effect,
    Estimate,
    Inference,
    NotEstimable,
    PeriodEffect,
    Remark,
)

ESTIMAND = "average-effect"
"""Observed less forecast, averaged over the periods from the start on."""
EXACT = 1e-9
"""Share of the outcome's deviation below which what the model leaves over is the computer's own rounding."""


def estimate(series: Series, known: Provenance | None = None) -> Estimate | NotEstimable:
    """The average gap after the start, its interval, checks and grade; or why there is none."""
    reasons = _reasons(series)
    if reasons:
        aid = "help-look-at-outcome" if reasons[0].code == "reason-no-variation" else "help-more-periods-before"
        return _refused(series, reasons[0], aid)
    dates, horizon = planned(series)
    forecaster = Forecaster(series, (*dates, series.start))
    if forecaster.left_over(series.start) < EXACT:
        return _refused(series, Remark(code="reason-exact"), "help-not-made-of-it")
    gap = forecaster.gap(series.start, series.after)
    placebos = tried(forecaster, dates, horizon, gap.average)
    return _Answer(series, forecaster, gap, placebos, known or Provenance()).estimate()


def _refused(series: Series, reason: Remark, aid: str) -> NotEstimable:
    n, level = _counts(series), series.confidence
    return NotEstimable(design="series", reasons=(reason,), what_would_help=(Remark(code=aid),), n=n, confidence=level)


def _counts(series: Series) -> Counts:
    return Counts(units=1, treated=1, clusters=1, periods=len(series.y))


def _reasons(series: Series) -> tuple[Remark, ...]:
    before = series.y[: series.start]
    if series.start < fewest(series):
        return (Remark(code="reason-short-history", params={"have": series.start, "need": fewest(series)}),)
    if not before.std() > 4 * np.finfo(float).eps * np.abs(before).max():
        return (Remark(code="reason-no-variation"),)
    return ()


@dataclass(frozen=True, eq=False)
class _Answer:
    """What an estimate is put together from."""

    series: Series
    forecaster: Forecaster
    gap: Gap
    placebos: Placebos
    known: Provenance

    def estimate(self) -> Estimate:
        made, one, level = self._checks(), self.gap.average, self.series.confidence
        [average] = effects(one, level)
        df, se = self._df(), float(one.deviation[0])
        return Estimate(
            design="series",
            estimand=ESTIMAND,
            estimate=average.estimate,
            se=se,
            ci=average.ci or (average.estimate, average.estimate),
            p=float(one.p()[0]),
            confidence=level,
            grade=grade("series", made),
            checks=made,
            what_would_help=helps(made),
            n=_counts(self.series),
            inference=self._inference(df),
            mde=detectable(se, df, level),
            by=self._by(average),
        )

    def _df(self) -> float:
        weight, df = self.forecaster.mixed(self.series.start)
        return float(weight @ df)

    def _inference(self, df: float) -> Inference:
        controls = len(self.series.names)
        return Inference(
            method="state-space",
            df=df,
            treated_clusters=1,
            control_clusters=controls,
            effective_clusters=1 + controls,
            effective_treated=1,
            effective_control=controls,
        )

    def _by(self, average: Effect) -> BySeries:
        series = self.series
        return BySeries(
            starts=series.labels[series.start],
            average=average,
            cumulative=effects(self.gap.total, series.confidence)[-1],
            trend=self.forecaster.weights(series.start)[1],
            season=seasonal(series),
            controls=self._controls(),
            placebo_dates=len(self.placebos.dates),
            placebo_horizon=self.placebos.horizon,
            periods=self._periods(),
        )

    def _controls(self) -> tuple[ControlEffect, ...]:
        found = effects(self.forecaster.coefficients(self.series.start), self.series.confidence)
        return tuple(
            ControlEffect(name=name, **effect.model_dump())
            for name, effect in zip(self.series.names, found, strict=True)
        )

    def _periods(self) -> tuple[PeriodEffect, ...]:
        series, level = self.series, self.series.confidence
        each, total = effects(self.gap.each, level), effects(self.gap.total, level)
        after = range(series.start, len(series.y))
        return tuple(
            PeriodEffect(
                t=series.labels[at],
                observed=float(series.y[at]),
                expected=float(self.gap.expected[at - series.start]),
                **own.model_dump(),
                cumulative=summed,
            )
            for at, own, summed in zip(after, each, total, strict=True)
        )

    def _checks(self) -> tuple[Check, ...]:
        return (
            *(one for one in of_provenance(self.known) if one.name == "registered"),
            checks.history(self.series),
            checks.residuals(self.forecaster),
            checks.controls(self.series, self.forecaster),
            checks.placebos(self.placebos),
            breaks.source_break(self.series),
            breaks.outliers(self.series, self.forecaster),
            *breaks.stale(self.series),
        )


def effects(numbers: Mixture, confidence: float) -> list[Effect]:
    """Each number with its standard deviation and its interval of equal tails."""
    tail = (1 - confidence) / 2
    rows = (numbers.centre, numbers.deviation, numbers.quantile(tail), numbers.quantile(1 - tail))
    return [Effect(estimate=a, se=b, ci=(low, high)) for a, b, low, high in _plain(*rows)]


def _plain(*rows: NDArray[np.float64]) -> list[tuple[float, ...]]:
    return [tuple(map(float, each)) for each in zip(*rows, strict=True)]
