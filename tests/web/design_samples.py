"""Studies of every design by hand, with all that their pages can show."""

from __future__ import annotations

import math

from sowhat.model.arm_effects import ArmEffect, ByArm, QuantileEffect, SecondaryArm, SecondaryOutcome
from sowhat.model.claim import Exposed
from sowhat.model.effect import Effect
from sowhat.model.estimate import (
    BySeries,
    BySynthetic,
    Check,
    ControlEffect,
    Counts,
    DataUsed,
    Design,
    Donor,
    Estimate,
    EventEffect,
    Grade,
    Inference,
    PathPoint,
    PeriodEffect,
    Remark,
    SyntheticCohort,
    TimeWeight,
)
from sowhat.model.rate_effects import ByAssociation, ByProtection, CohortRatio, Rates, StratumDifference
from sowhat.model.so_what import StudyAnswer
from sowhat.model.value import Value
from tests.web import so_what_samples as front

MONTHS = tuple(f"2026-{month:02}" for month in range(1, 13))
TEAM = Exposed(teams=12, customers=0)


def effect(at: float, half: float | None) -> dict[str, object]:
    """An effect with a symmetric interval, or without one."""
    return {
        "estimate": at,
        "se": None if half is None else half / 2,
        "ci": None if half is None else (at - half, at + half),
    }


def check(name: str, verdict: str, code: str = "", **params: float | str) -> Check:
    """A check with a sentence of another's where it has none of its own."""
    return Check.model_validate(
        {"name": name, "verdict": verdict, "says": {"code": code or f"check-{name}-{verdict}", "params": params}}
    )


def estimate(
    design: Design, by: Value, at: float, half: float | None, grade: Grade = "B", checks: tuple[Check, ...] = ()
) -> Estimate:
    """A finding of a design."""
    estimands = {
        "experiment": "difference",
        "synthetic": "att",
        "series": "average-effect",
        "association": "difference",
    }
    methods = {"experiment": "welch", "synthetic": "placebo", "series": "state-space"}
    return Estimate.model_validate(
        {
            **effect(at, half),
            "design": design,
            "estimand": estimands.get(design, "count-per-unit-period"),
            "se": (half or 1.0) / 2,
            "p": 0.004,
            "confidence": 0.95,
            "grade": grade,
            "checks": (*checks, check("registered", "pass")),
            "what_would_help": (Remark(code="help-register"),),
            "n": Counts(units=9_000, treated=6_000, clusters=40, periods=12),
            "inference": Inference(
                method=methods.get(design, "jackknife"),
                df=31.4,
                treated_clusters=12,
                control_clusters=28,
                effective_clusters=36.2,
                effective_treated=11.1,
                effective_control=25.1,
            ),
            "mde": 0.9 * (half or 1.0),
            "by": by,
            "data": DataUsed(rows=9_888, fingerprint="9f31c2a7d4e80b16"),
            "version": front.CODE,
        }
    )


def quantile(q: float, base: float, at: float, half: float | None) -> QuantileEffect:
    """One quantile of an arm."""
    return QuantileEffect.model_validate({**effect(at, half), "q": q, "baseline": base, "arm": base + at})


def arm(name: str, at: float, half: float | None, p: float, quantiles: tuple[QuantileEffect, ...] = ()) -> ArmEffect:
    """One arm of three thousand customers, the baseline being at 0.44."""
    share = Effect.model_validate(effect(at / 0.44, None if half is None else half / 0.44))
    return ArmEffect.model_validate(
        {
            **effect(at, half),
            "arm": name,
            "units": 3_000,
            "p": p,
            "p_adjusted": min(2 * p, 1.0),
            "relative": share,
            "always_valid": None if half is None else (at - 1.6 * half, at + 1.6 * half),
            "quantiles": quantiles,
        }
    )


QUANTILES = (quantile(0.5, 12.0, 0.4, 0.3), quantile(0.9, 40.0, 1.1, 2.0), quantile(0.99, 90.0, 3.0, None))
FURTHER = SecondaryOutcome(
    outcome="tickets",
    level=2.1,
    arms=(SecondaryArm(**arm("guided", -0.2, 0.09, 0.001).model_dump(), q_value=0.002),),
    p_adjusted=0.002,
)
UNKNOWN = SecondaryOutcome(outcome="refunds", level=None, arms=(), p_adjusted=None)
LOT = check("sample-ratio", "pass", "check-trial-sample-ratio-pass")


def arms(*each: ArmEffect, secondary: tuple[SecondaryOutcome, ...] = ()) -> ByArm:
    """Arms beside a baseline at 0.44."""
    return ByArm(baseline="as before", level=0.44, arms=each, secondary=secondary)


PATH = tuple(
    PathPoint(t=month, treated=0.5 + 0.02 * math.sin(i) + (0.08 if i >= 6 else 0), synthetic=0.5 + 0.018 * math.sin(i))
    for i, month in enumerate(MONTHS)
)


def wave(g: str, units: int) -> SyntheticCohort:
    """Units that went live at once, and three others that stand in for them."""
    weights = (("north-4", 0.5), ("north-5", 0.3), ("south-1", 0.2))
    return SyntheticCohort.model_validate(
        {
            **effect(0.08, 0.03),
            "g": g,
            "units": units,
            "donors": [Donor(unit=unit, weight=weight) for unit, weight in weights],
            "times": [TimeWeight(t="2026-05", weight=0.7), TimeWeight(t="2026-06", weight=0.3)],
            "effective_donors": 1 / (0.25 + 0.09 + 0.04),
            "rmse_before": 0.004,
            "path": PATH,
        }
    )


def synthetic(*waves: SyntheticCohort) -> BySynthetic:
    """The comparison, with placebos around zero of which two are as large."""
    events = [EventEffect.model_validate({**effect(0.08 * (e >= 0), 0.03), "e": e}) for e in range(-6, 6)]
    spread = [0.02 * math.sin(k) for k in range(98)]
    return BySynthetic(
        simple=Effect.model_validate(effect(0.08, 0.03)),
        event=tuple(events),
        cohort=waves,
        plain=0.075,
        placebos=(*spread, 0.081, -0.09),
    )


def series(periods: int = 6) -> BySeries:
    """A line that runs 40 above 1,200."""
    each = tuple(
        PeriodEffect.model_validate(
            {
                **effect(40, 25),
                "t": MONTHS[6 + i],
                "observed": 1240 + 10 * i,
                "expected": 1200 + 10 * i,
                "cumulative": Effect.model_validate(effect(40 * (i + 1), 25 * math.sqrt(i + 1))),
            }
        )
        for i in range(periods)
    )
    return BySeries(
        starts=MONTHS[6],
        average=Effect.model_validate(effect(40, 12)),
        cumulative=Effect.model_validate(effect(240, 62)),
        trend=0.35,
        season=12,
        controls=(ControlEffect.model_validate({**effect(14, 6), "name": "other region"}),),
        placebo_dates=18,
        placebo_horizon=6,
        periods=each,
    )


def protection(*waves: tuple[str, float | None], controls: bool = True) -> ByProtection:
    """Half as much as was to be expected, wave by wave."""
    before, after = (20.4, 20.7) if controls else (None, None)
    rates = Rates(treated_before=19.9, treated_after=10.1, control_before=before, control_after=after)
    cohorts = tuple(
        CohortRatio(
            g=g, units=6, observed=100.0, expected=200.0, ratio=at, ratio_ci=(0.4, 0.62) if at else None, rates=rates
        )
        for g, at in waves
    )
    return ByProtection(
        ratio=0.5,
        ratio_ci=(0.45, 0.55),
        log_ratio=Effect.model_validate(effect(-0.69, 0.1)),
        observed=1211.0,
        expected=2421.9,
        unit_periods=120,
        rates=rates,
        dispersion=1.4,
        with_last_quarter=0.48,
        cohorts=cohorts,
    )


def association(at: float, half: float, *strata: str) -> ByAssociation:
    """Those who use it less the others, within strata and all thrown together."""
    within = tuple(
        StratumDifference.model_validate(
            {**effect(at, half), "stratum": name, "adopters": 120, "others": 7, "share": 1 / len(strata)}
        )
        for name in strata
    )
    crude = Effect.model_validate(effect(2 * at, half))
    return ByAssociation(crude=crude, standardised=Effect.model_validate(effect(at, half)), strata=within)


def answer(finding: Estimate, kept: tuple[float, float, float] | None = None, **studied: object) -> StudyAnswer:
    """A study's answer with fields of `studied` replaced; its outcome is a state unless it says otherwise."""
    made = front.answer(finding, kept, ahead=front.UNPRICED)
    whole = {"outcome_kind": "state", "outcome_every": "month", **studied}
    return made.model_copy(update={"studied": made.studied.model_copy(update=whole)})


TWO = (arm("guided", 0.03, 0.01, 0.0002, QUANTILES), arm("short", 0.004, 0.012, 0.5))
ARMS = arms(*TWO, secondary=(FURTHER, UNKNOWN))
EXPERIMENT = answer(estimate("experiment", ARMS, 0.03, 0.01, "A", (LOT,)))
TRIAL = answer(estimate("experiment", arms(arm("guided", 0.03, 0.01, 0.0002)), 0.03, 0.01, "A", (LOT,)), (90, 60, 120))
SYNTHETIC = answer(estimate("synthetic", synthetic(wave("2026-07", 3)), 0.08, 0.03))
WAVES = answer(estimate("synthetic", synthetic(wave("2026-07", 3), wave("2026-09", 1)), 0.08, 0.03, "C"))
FEW = answer(estimate("synthetic", synthetic(wave("2026-07", 3)), 0.08, None))
SERIES = answer(estimate("series", series(), 40, 12, "C"), outcome_unit="team")
PROTECTION = answer(
    estimate("protection", protection(("2026-05", 0.5), ("2026-07", None)), -10.1, 1.6, "C"),
    outcome_unit="team",
    outcome_good="down",
    exposed=TEAM,
)
ALONE = answer(
    estimate("protection", protection(("2026-05", 0.5), controls=False), -10.1, 1.6, "D"), outcome_good="down"
)
ASSOCIATION = answer(estimate("association", association(0.05, 0.02, "north", "south"), 0.05, 0.02, "D"))
APART = answer(estimate("association", association(0.005, 0.02, ""), 0.005, 0.02, "D"))

EACH = {
    "experiment": EXPERIMENT,
    "trial": TRIAL,
    "synthetic": SYNTHETIC,
    "waves": WAVES,
    "few": FEW,
    "series": SERIES,
    "protection": PROTECTION,
    "alone": ALONE,
    "association": ASSOCIATION,
    "apart": APART,
}
SITES = {name: front.loaders(front.so_what(one)) for name, one in EACH.items()}
