"""GrowthBook's own statistics on the cases: difference, interval, p-value, as JSON."""

import json
import sys
from pathlib import Path

from gbstats.frequentist.tests import FrequentistConfig, TwoSidedTTest
from gbstats.models.statistics import RatioStatistic, RegressionAdjustedStatistic, SampleMeanStatistic

sys.path.insert(0, str(Path(__file__).parent.parent))
import cases

Row = dict[str, float]


def mean(values: list[float]) -> SampleMeanStatistic:
    return SampleMeanStatistic(n=len(values), sum=sum(values), sum_squares=sum(v * v for v in values))


def ratio(rows: list[Row]) -> RatioStatistic:
    m, d = mean([r["y"] for r in rows]), mean([r["d"] for r in rows])
    return RatioStatistic(
        n=len(rows), m_statistic=m, d_statistic=d, m_d_sum_of_products=sum(r["y"] * r["d"] for r in rows)
    )


def adjusted(rows: list[Row], theta: float) -> RegressionAdjustedStatistic:
    y, x = [r["y"] for r in rows], [r["x"] for r in rows]
    return RegressionAdjustedStatistic(
        n=len(rows),
        post_statistic=mean(y),
        pre_statistic=mean(x),
        post_pre_sum_of_products=sum(a * b for a, b in zip(y, x, strict=True)),
        theta=theta,
    )


def slope(rows: list[Row]) -> float:
    """The pooled within-arm slope, plainly."""
    up = down = 0.0
    for arm in ("a", "b"):
        own = [r for r in rows if r["arm"] == arm]
        x, y = (sum(r[k] for r in own) / len(own) for k in ("x", "y"))
        up += sum((r["x"] - x) * (r["y"] - y) for r in own)
        down += sum((r["x"] - x) ** 2 for r in own)
    return up / down


def statistic(case: str, rows: list[Row], theta: float) -> object:
    if case == "ratio":
        return ratio(rows)
    return adjusted(rows, theta) if case == "covariate" else mean([r["y"] for r in rows])


def answer(case: str) -> dict[str, object]:
    rows = cases.rows(case)
    theta = slope(rows)
    a, b = (statistic(case, [r for r in rows if r["arm"] == arm], theta) for arm in ("a", "b"))
    found = {}
    for kind in ("absolute", "relative"):
        test = TwoSidedTTest(a, b, FrequentistConfig(alpha=0.05, difference_type=kind))
        if case == "covariate":  # it would take the slope over both arms together, the arms' difference included
            test.stat_a.theta = test.stat_b.theta = theta
        result = test.compute_result()
        found[kind] = {"estimate": result.expected, "ci": list(result.ci), "p": result.p_value}
    return found


print(json.dumps({case: answer(case) for case in cases.CASES}))
