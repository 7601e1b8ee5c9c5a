"""The rules of the health score: what is unknown is never a number."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.metrics import score
from sowhat.metrics.incidents import share
from sowhat.metrics.proposal import proposal
from sowhat.model.health import Debt, Drill, Findings, HealthRule, PartName

EQUAL: dict[PartName, float] = dict.fromkeys(("security", "stability", "compliance", "readiness", "debt"), 1.0)
NONE = share(0, 0)


def drill(age: int, result: str = "success") -> Drill:
    return Drill(kind="a", day=date(2026, 1, 1), result=result, age_days=age)


def test_no_finding_ever_is_unknown_and_all_closed_is_full() -> None:
    assert (score.findings((), False), score.findings((), True)) == (None, 100)


def test_old_findings_take_twice_as_much() -> None:
    young, old = Findings(severity="high", open=2, oldest_days=30), Findings(severity="low", open=3, oldest_days=31)
    assert score.findings((young, old), True) == 100 - 20 - 6


def test_findings_take_no_more_than_there_is() -> None:
    assert score.findings((Findings(severity="critical", open=9, oldest_days=1),), True) == 0


@pytest.mark.parametrize(("spent", "points"), [(0, 100), (1, 50), (2, 0), (9, 0)])
def test_a_budget_spent_is_fifty_and_spent_twice_nothing(spent: float, points: float) -> None:
    assert score.stability(spent, NONE, NONE) == points


def test_stability_without_an_objective_goes_by_the_default() -> None:
    assert score.stability(None, share(1, 1000), NONE) == pytest.approx(50)
    assert score.stability(None, share(1, 999), NONE) is None


def test_stability_of_few_calls_is_unknown() -> None:
    assert score.stability(None, share(1, 50), NONE) is None


def test_stability_is_the_mean_with_failed_deployments_where_there_are_enough() -> None:
    assert score.stability(0, NONE, share(1, 5)) == 90
    assert score.stability(0, NONE, share(1, 4)) == 100
    assert score.stability(None, NONE, NONE) is None


def test_readiness_is_the_mean_over_the_kinds() -> None:
    seen = (drill(180), drill(181), drill(3, "failure"), drill(366))
    assert score.readiness(seen) == (100 + 60 + 30 + 10) / 4
    assert score.readiness(()) is None


def test_debt_counts_what_is_missing_served_and_costs() -> None:
    owed = Debt(owner=False, described=False, deprecated_calls=25, declared_calls=100, interest_days=2)
    assert score.debt(owed) == 100 - 20 - 10 - 5 - 10


def test_an_unknown_part_is_left_out_of_the_mean() -> None:
    values: dict[PartName, float | None] = {**dict.fromkeys(EQUAL, None), "security": 80.0, "debt": 40.0}
    assert score.score(score.parts(values, EQUAL)) == 60
    assert score.score(score.parts(dict.fromkeys(EQUAL, None), EQUAL)) is None


def test_fintech_weighs_security_first_then_stability_then_compliance() -> None:
    values: dict[PartName, float | None] = dict.fromkeys(EQUAL, 50.0)
    weighed = score.parts(values, HealthRule(profile="fintech").weighed())
    assert [part.name for part in weighed][:3] == ["security", "stability", "compliance"]


def test_a_weight_that_is_written_counts_instead_of_the_profiles() -> None:
    assert HealthRule(profile="fintech", weights={"debt": 7}).weighed()["debt"] == 7


def test_a_proposal_is_what_was_kept_in_nineteen_of_twenty_weeks() -> None:
    weeks = [(99_950, 100_000)] * 19 + [(90_000, 100_000)]
    found = proposal(weeks)
    assert found is not None
    assert (found.objective, found.kept, found.weeks) == (0.9995, 19, 20)


@pytest.mark.parametrize("weeks", [[(100, 100)] * 7, [(99, 99)] * 20, [(80, 100)] * 20])
def test_there_is_no_proposal_from_few_weeks_few_calls_or_a_bad_past(weeks: list[tuple[int, int]]) -> None:
    assert proposal(weeks) is None


def test_a_proposal_is_not_finer_than_the_traffic() -> None:
    found = proposal([(1000, 1000)] * 20)
    assert found is not None
    assert found.objective == 0.998
