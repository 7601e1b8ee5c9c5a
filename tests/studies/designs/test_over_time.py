"""Synthetic comparison and interrupted series asked of a workspace; and what they cannot take."""

from __future__ import annotations

import numpy as np
import pytest

from sowhat.evidence.series.estimate import estimate as of_series
from sowhat.evidence.series.interrupted import Series
from sowhat.evidence.synthetic.estimate import Aggregates, SyntheticQuestion
from sowhat.evidence.synthetic.estimate import estimate as of_aggregates
from sowhat.model.estimate import BySeries, BySynthetic, Estimate, NotEstimable
from sowhat.model.study import StudyDesign
from sowhat.studies import sealed as sealing
from sowhat.studies.run import Context
from sowhat.tables.facts import OUTCOMES
from tests.studies.designs.scenes import STUDY, Answer, Company, Facts, outcome, table, week

FEW = Company(live=(6, 6, *[None] * 24), size=15, weeks=10)
ALL = Company(live=(16,) * 4, size=30, weeks=24)


def facts(company: Company) -> Facts:
    return company.outcomes(), company.rosters(), company.go_lives()


def asked(company: Company, design: StudyDesign, **more: object) -> Context:
    return company.context(STUDY.model_copy(update={"design": design, **more}))


def shares(company: Company) -> np.ndarray:
    """The share of each team's customers that is active, by team and week."""
    found = np.zeros((len(company.teams), company.weeks))
    for row in company.outcomes()[1]:
        number = (row["period"] - week(0)).days // 7  # type: ignore[operator]
        found[company.teams.index(str(row["unit"]).partition("-")[0]), number] += row["value"]
    return found / company.size


def test_teams_shares_are_what_a_synthetic_comparison_is_made_of(answer: Answer) -> None:
    found = answer(asked(FEW, "synthetic"), *facts(FEW)).studied.finding
    starts = tuple(6 if live else None for live in FEW.live)
    panel = Aggregates(FEW.teams, tuple(range(10)), shares(FEW), starts)
    theirs = of_aggregates(panel, SyntheticQuestion())
    assert isinstance(found, Estimate)
    assert isinstance(theirs, Estimate)
    assert isinstance(found.by, BySynthetic)
    assert (found.estimate, found.se) == pytest.approx((theirs.estimate, theirs.se), rel=1e-9)


def test_one_line_over_all_who_went_live_is_what_a_series_is_made_of(answer: Answer) -> None:
    found = answer(asked(ALL, "series"), *facts(ALL)).studied.finding
    labels = tuple(week(n).isoformat() for n in range(24))
    series = Series(labels, shares(ALL).mean(axis=0), np.empty((24, 0)), (), 16, 365.25 / 7)
    theirs = of_series(series)
    assert isinstance(found, Estimate)
    assert isinstance(theirs, Estimate)
    assert isinstance(found.by, BySeries)
    assert (found.estimate, found.se) == pytest.approx((theirs.estimate, theirs.se), rel=1e-9)


def test_customers_who_came_later_move_no_line(answer: Answer) -> None:
    (kind, rows), *others = facts(ALL)
    late = [row for row in rows if row["unit"] != "t00-0000" or row["period"] > week(5)]  # type: ignore[operator]
    found = answer(asked(ALL, "series"), (kind, late), *others).studied.finding
    [check] = [one for one in found.checks if one.name == "missing"]
    assert (check.verdict, check.says.params["lost"]) == ("weak", 1)


def test_a_control_series_is_another_outcome_over_everybody(answer: Answer) -> None:
    level = np.linspace(0, 3, 24) + np.random.default_rng(1).normal(size=24)
    beside = [outcome("x", n, float(v), "team", "mood") for n, v in enumerate(level)]
    context = ALL.context(
        STUDY.model_copy(update={"design": "series", "control_series": ("mood",)}),
        beside=(table("mood", unit="team"),),
    )
    outcomes, *others = facts(ALL)
    found = answer(context, (OUTCOMES, [*outcomes[1], *beside]), *others).studied.finding
    assert isinstance(found, Estimate)
    assert isinstance(found.by, BySeries)
    assert [one.name for one in found.by.controls] == ["mood"]


def test_a_control_series_of_another_pace_is_refused(answer: Answer) -> None:
    monthly = table("mood", unit="team").model_copy(update={"every": "month"})
    study = STUDY.model_copy(update={"design": "series", "control_series": ("mood",)})
    found = answer(ALL.context(study, beside=(monthly,)), *facts(ALL)).studied.finding
    assert isinstance(found, NotEstimable)
    assert found.reasons[0].code == "error-series-control-every"


@pytest.mark.parametrize(("company", "design"), [(FEW, "synthetic"), (ALL, "series")])
def test_what_is_sealed_gives_the_same_answer(answer: Answer, company: Company, design: StudyDesign) -> None:
    ran = answer(asked(company, design), *facts(company))
    assert ran.sealed is not None
    read = sealing.read(ran.sealed.model_dump_json())
    assert sealing.finding(read) == ran.studied.finding
    assert ran.retained is None


@pytest.mark.parametrize(("company", "design"), [(FEW, "synthetic"), (ALL, "series")])
def test_anticipation_moves_the_start(answer: Answer, company: Company, design: StudyDesign) -> None:
    found = answer(asked(company, design, anticipation=2), *facts(company)).studied.finding
    assert isinstance(found, Estimate)
    by = found.by
    firsts = (
        [by.starts] if isinstance(by, BySeries) else [one.g for one in by.cohort] if isinstance(by, BySynthetic) else []
    )
    [first] = firsts
    assert first == week((16 if company is ALL else 6) - 2).isoformat()


def test_who_is_counted_are_the_customers_of_the_teams_that_went_live(answer: Answer) -> None:
    exposed = answer(asked(FEW, "synthetic"), *facts(FEW)).studied.exposed
    assert (exposed.teams, exposed.customers) == (2, 30)


@pytest.mark.parametrize("design", ["synthetic", "series"])
def test_what_happens_once_has_no_level_to_follow(answer: Answer, design: StudyDesign) -> None:
    context = FEW.context(STUDY.model_copy(update={"design": design}), outcome=table(kind="absorbing"))
    found = answer(context, *facts(FEW)).studied.finding
    assert isinstance(found, NotEstimable)
    assert (found.design, found.reasons[0].code) == (design, "reason-design-absorbing")
