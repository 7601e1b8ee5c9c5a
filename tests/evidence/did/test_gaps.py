"""Available pairs: each comparison among the units that have both of its periods, against the rows themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from sowhat.errors import CallError, DataError
from sowhat.evidence.did.document import MomentsDocument, from_document, to_document
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.gaps import Side, check
from sowhat.evidence.did.group_time import needed
from sowhat.evidence.did.moments import CohortMoments, Floats
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.small import merged
from sowhat.evidence.did.totals import retained
from sowhat.evidence.did.units import Units, from_units, with_gaps
from sowhat.model.estimate import By, Estimate

Panel = Callable[..., Units]
ASKED = Question(control="not-yet")


def gapped(units: Units, share: float = 0.2, seed: int = 4) -> Units:
    """The same with outcomes missing here and there."""
    lost = np.random.default_rng(seed).random(units.y.shape) < share
    return replace(units, y=np.where(lost, np.nan, units.y))


def moments(units: Units, anticipation: int = 0) -> CohortMoments:
    return with_gaps(units, needed(units.periods, units.start, anticipation))


def found(held: CohortMoments, question: Question = ASKED) -> Estimate:
    answer = estimate(held, question)
    assert isinstance(answer, Estimate)
    return answer


def weighted(units: Units) -> Units:
    rng = np.random.default_rng(9)
    stratum = ["a" if index % 3 else "b" for index in range(len(units.y))]
    return replace(units, weight=rng.uniform(0.5, 2, len(units.y)), stratum=stratum)


def numbers(answer: Estimate) -> Floats:
    """Every effect and its error, what the checks say, and the ends under drift."""
    assert isinstance(answer.by, By)
    by = answer.by
    told = [by.simple, by.dynamic, by.cohort, by.calendar, *by.event, *by.group_time, *by.cohort.each]
    ends = [] if by.sensitivity is None else [end for one in by.sensitivity.robust for end in one.ci]
    checks = [each.statistic or 0.0 for each in answer.checks]
    return np.array([*(x for one in told for x in (one.estimate, one.se or 0.0)), *ends, *checks])


@pytest.mark.parametrize("question", [ASKED, Question(), Question(anticipation=1), Question(base="universal")])
@pytest.mark.parametrize("shape", [lambda units: units, weighted])
def test_with_every_outcome_there_it_is_what_whole_units_give(
    panel: Panel, question: Question, shape: Callable[[Units], Units]
) -> None:
    units = shape(panel())
    pairs, whole = found(moments(units, question.anticipation), question), found(from_units(units), question)
    np.testing.assert_allclose(numbers(pairs), numbers(whole), rtol=1e-8, atol=1e-8)


def by_hand(units: Units) -> Mapping[tuple[int, int], tuple[float, float]]:
    """ATT(g, t) after the start and Σw of its treated, with loops over rows; not-yet-treated controls."""
    assert units.weight is not None
    assert units.stratum is not None
    start = np.array([99 if at is None else at for at in units.start])
    stratum = np.array(units.stratum)
    told = {}
    for g in (2, 4):
        for t in range(g, 6):
            both = np.isfinite(units.y[:, t]) & np.isfinite(units.y[:, g - 1])
            change, top, bottom = units.y[:, t] - units.y[:, g - 1], 0.0, 0.0
            for name in ("a", "b"):
                ours = both & (stratum == name) & (start == g)
                theirs = both & (stratum == name) & (start > t)
                apart = np.average(change[ours], weights=units.weight[ours]) - np.average(
                    change[theirs], weights=units.weight[theirs]
                )
                top, bottom = top + units.weight[ours].sum() * apart, bottom + units.weight[ours].sum()
            told[g, t] = (top / bottom, bottom)
    return told


def simple(told: Mapping[tuple[int, int], tuple[float, float]]) -> float:
    return sum(att * weight for att, weight in told.values()) / sum(weight for _, weight in told.values())


def test_an_unbalanced_panel_by_hand(panel: Panel) -> None:
    units = gapped(weighted(panel()))
    answer = found(moments(units))
    assert isinstance(answer.by, By)
    told = by_hand(units)
    labels = units.periods.labels
    mine = {(labels.index(each.g), labels.index(each.t)): each.estimate for each in answer.by.group_time}
    for key, (att, _) in told.items():
        assert mine[key] == pytest.approx(att, abs=1e-10)
    assert answer.estimate == pytest.approx(simple(told), abs=1e-10)


def test_its_error_is_that_of_the_rows_without_each_cluster(panel: Panel) -> None:
    units = gapped(weighted(panel()))
    assert units.cluster is not None
    assert units.weight is not None
    names = np.array(units.cluster)
    theta, each = simple(by_hand(units)), []
    for name in sorted(set(units.cluster)):
        lost = np.where((names == name)[:, None], np.nan, units.y)
        each.append(simple(by_hand(replace(units, y=lost))))
    count = len(each)
    expected = np.sqrt((count - 1) / count * sum((one - theta) ** 2 for one in each))
    assert found(moments(units)).se == pytest.approx(expected, abs=1e-10)


def test_each_comparison_is_that_of_the_whole_units_of_its_two_periods(panel: Panel) -> None:
    """An independent way: a panel of two periods, its units with gaps left out, as published packages are held to."""
    units = gapped(panel())
    answer = found(moments(units))
    assert isinstance(answer.by, By)
    both = np.array([bool(row.all()) for row in np.isfinite(units.y[:, [1, 3]])])
    start = [None if at is None or at > 3 else 3 for at in units.start]
    assert units.cluster is not None
    two = Units(
        y=units.y[both][:, [1, 3]],
        start=[1 if at == 3 else None for at, keep in zip(start, both, strict=True) if keep],
        periods=type(units.periods).of([1, 3]),
        cluster=[name for name, keep in zip(units.cluster, both, strict=True) if keep],
    )
    labels = units.periods.labels
    mine = next(each for each in answer.by.group_time if (each.g, each.t) == (labels[2], labels[3]))
    whole = found(from_units(two), replace(ASKED, beside=False))
    assert (mine.estimate, mine.se) == pytest.approx((whole.estimate, whole.se), abs=1e-10)


def test_the_order_of_rows_changes_nothing(panel: Panel) -> None:
    units = gapped(panel())
    order = np.random.default_rng(0).permutation(len(units.y))
    assert units.cluster is not None
    turned = replace(
        units,
        y=units.y[order],
        start=[units.start[i] for i in order],
        cluster=[units.cluster[i] for i in order],
    )
    np.testing.assert_allclose(numbers(found(moments(turned))), numbers(found(moments(units))), rtol=1e-8, atol=1e-8)


def test_a_document_carries_the_pairs(panel: Panel) -> None:
    held = moments(gapped(weighted(panel())))
    text = to_document(held).model_dump_json()
    assert estimate(from_document(MomentsDocument.model_validate_json(text)), ASKED) == estimate(held, ASKED)


def test_pairs_do_not_leave_without_their_deciding_units(panel: Panel) -> None:
    held = moments(gapped(panel()))
    with pytest.raises(DataError, match="moments-pairs-stay"):
        to_document(held, clusters=False)
    with pytest.raises(DataError, match="moments-pairs-stay"):
        merged(held)


@pytest.mark.parametrize("inference", ["normal", "randomisation"])
def test_other_errors_than_the_jackknife_are_refused(panel: Panel, inference: str) -> None:
    with pytest.raises(CallError, match="missing-pairs-inference"):
        estimate(moments(gapped(panel())), Question(inference=inference))  # type: ignore[arg-type]


def test_a_pair_that_nobody_has_is_left_out_and_no_zero(panel: Panel) -> None:
    units = panel()
    start = np.array([99 if at is None else at for at in units.start])
    units.y[start == 4, 5] = np.nan
    answer = found(moments(units))
    assert isinstance(answer.by, By)
    assert (units.periods.labels[4], units.periods.labels[5]) not in {(c.g, c.t) for c in answer.by.group_time}


def test_totals_of_whole_rows_are_the_same_from_pairs(panel: Panel) -> None:
    pairs, whole = retained(moments(panel()), ASKED, 1), retained(from_units(panel()), ASKED, 1)
    assert pairs is not None
    assert whole is not None
    assert (pairs.units, pairs.estimate, pairs.se) == pytest.approx((whole.units, whole.estimate, whole.se), abs=1e-8)


def lost(rng: np.random.Generator, units: int, share: float) -> Floats:
    """Of each unit, the share of its six periods that is missing."""
    return np.asarray(rng.binomial(6, share, units) / 6, dtype=float)


def side(each: Floats, clusters: Floats | None = None) -> Side:
    return Side(len(each), float((each > 0).sum()), float(each.sum()), float((each**2).sum()), clusters)


def test_sides_are_compared_by_welch() -> None:
    rng = np.random.default_rng(1)
    treated, others = lost(rng, 80, 0.2), lost(rng, 150, 0.15)
    found = check("available-pairs", side(treated), side(others))
    assert found.p == pytest.approx(stats.ttest_ind(treated, others, equal_var=False).pvalue, rel=1e-10)
    assert found.statistic == pytest.approx(np.concatenate([treated, others]).mean(), rel=1e-12)


def test_equal_clusters_are_compared_by_welch_of_their_means() -> None:
    rng = np.random.default_rng(2)
    both = [rng.random((count, 10)) * 0.4 for count in (12, 20)]
    sides = [side(one.ravel(), np.column_stack([np.full(len(one), 10.0), one.sum(axis=1)])) for one in both]
    expected = stats.ttest_ind(both[0].mean(axis=1), both[1].mean(axis=1), equal_var=False).pvalue
    assert check("drop-unit", *sides).p == pytest.approx(expected, rel=1e-10)


@pytest.mark.parametrize(("apart", "verdict"), [(0.0, "weak"), (0.03, "weak"), (0.06, "fail")])
def test_it_fails_only_where_the_difference_is_sure_and_large(apart: float, verdict: str) -> None:
    n = 100_000
    sides = [Side(n, n * s, n * s, n * s) for s in (0.1 + apart, 0.1)]
    found = check("drop-unit", *sides)
    assert (found.verdict, found.says.code == "check-missing-dropped") == (verdict, apart == 0.0)
