"""`placebo:` of a study: another outcome of the same rosters and go-lives, sealed with it."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import Check, Estimate
from sowhat.model.study import OutcomeTable
from sowhat.studies import sealed as sealing
from sowhat.studies.run import Context, Ran
from sowhat.tables.facts import OUTCOMES
from tests.studies.designs.scenes import STUDY, Answer, Company, Facts, Row, table

LIVE = (5,) * 12 + (None,) * 12
COMPANY = Company(live=LIVE, size=20, weeks=9)
STILL = Company(live=LIVE, size=20, weeks=9, effect=0.0, seed=8)


def facts(other: Company) -> Facts:
    """The study's outcome and a second one, "weather", which moves as `other` says."""
    told: list[Row] = [{**row, "metric": "weather"} for row in other.outcomes()[1]]
    return (OUTCOMES, [*COMPANY.outcomes()[1], *told]), COMPANY.rosters(), COMPANY.go_lives()


def asked(*beside: OutcomeTable) -> Context:
    named = STUDY.model_copy(update={"placebo": "weather", "design": "did"})
    return COMPANY.context(named, beside=beside)


def check(ran: Ran) -> Check:
    assert isinstance(ran.studied.finding, Estimate)
    return next(each for each in ran.studied.finding.checks if each.name == "placebo-outcome")


@pytest.mark.parametrize(("other", "verdict"), [(STILL, "pass"), (COMPANY, "fail")])
def test_the_outcome_that_a_study_names_is_looked_at(answer: Answer, other: Company, verdict: str) -> None:
    assert check(answer(asked(table("weather")), *facts(other))).verdict == verdict


def test_its_effect_is_that_of_a_study_of_its_own(answer: Answer) -> None:
    own = COMPANY.context(STUDY.model_copy(update={"outcome": "weather", "design": "did"}), outcome=table("weather"))
    alone = answer(own, *facts(COMPANY)).studied.finding
    assert isinstance(alone, Estimate)
    told = check(answer(asked(table("weather")), *facts(COMPANY))).says.params["effect"]
    assert told == pytest.approx(alone.estimate, abs=1e-12)


def test_it_is_sealed_with_the_study(answer: Answer) -> None:
    found = answer(asked(table("weather")), *facts(STILL))
    assert found.sealed is not None
    assert sealing.finding(sealing.read(found.sealed.model_dump_json())) == found.studied.finding


def test_one_of_other_units_says_nothing(answer: Answer) -> None:
    assert check(answer(asked(table("weather", unit="team")), *facts(STILL))).verdict == "unknown"


def test_one_without_rows_says_nothing(answer: Answer) -> None:
    bare = (COMPANY.outcomes(), COMPANY.rosters(), COMPANY.go_lives())
    assert check(answer(asked(table("weather")), *bare)).verdict == "unknown"


def test_a_study_that_names_none_has_no_such_check(answer: Answer) -> None:
    found = answer(COMPANY.context(STUDY), *facts(STILL)).studied.finding
    assert "placebo-outcome" not in {each.name for each in found.checks}
