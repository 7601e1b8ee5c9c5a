"""Several services from facts: the same as the joint effect of the same rows, and once for each customer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.joint.effect import joint
from sowhat.evidence.joint.tuples import Pattern
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.portfolio import Bundle
from sowhat.model.study import Missing
from sowhat.studies.joint import Together, together
from sowhat.studies.run import run
from tests.studies import joint_facts as world


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Together:
    with world.facts(tmp_path_factory.mktemp("facts"), world.returns()) as engine:
        return together(engine, [world.context(name) for name in world.SERVICES])


def test_it_is_the_joint_effect_of_the_same_rows_in_memory(found: Together) -> None:
    seen = world.returns()
    teams = [who.split("/")[0] for who in seen]
    rows = [world.starts(team) for team in teams]
    first = [min((s for s in row if s is not None), default=None) for row in rows]
    codes = [Pattern.of(row).code for row in rows]
    units = Units(np.array(list(seen.values())), first, Periods.of(range(world.WEEKS)), codes, teams)
    asked = Question(control="not-yet", horizon=world.HORIZON)
    direct = joint(from_units(units), asked, world.HORIZON)
    assert isinstance(found.finding, Estimate)
    assert isinstance(direct.finding, Estimate)
    assert found.finding.estimate == pytest.approx(direct.finding.estimate, abs=1e-10)
    assert found.finding.se == pytest.approx(direct.finding.se, rel=1e-8)
    assert found.retained is not None
    assert direct.retained is not None
    assert found.retained.estimate == pytest.approx(direct.retained.estimate, abs=1e-8)


def test_customers_of_teams_with_both_services_count_once(found: Together) -> None:
    assert found.retained is not None
    assert found.retained.units == 20 * world.SIZE
    assert found.retained.ci is not None
    assert found.retained.ci[0] < 0.15 * 15 * world.SIZE < found.retained.ci[1]


def test_parts_hold_the_truth_of_a_service_that_works_and_of_one_that_does_not(found: Together) -> None:
    assert found.shares is not None
    assert not isinstance(found.shares, Bundle)
    advice, search = found.shares
    assert advice.ci[0] < 0.15 * 15 * world.SIZE < advice.ci[1]
    assert search.ci[0] < 0 < search.ci[1]


def test_causes_are_named_by_the_weeks_they_compare(found: Together) -> None:
    assert found.causes is not None
    assert (str(found.causes.first), str(found.causes.last)) == (str(world.week(3)), str(world.week(world.WEEKS - 1)))


def test_of_one_service_it_is_the_study_itself(tmp_path: Path) -> None:
    with world.facts(tmp_path, world.returns()) as engine:
        alone = together(engine, [world.context("advice")])
        own = run(engine, world.context("advice"))
    assert isinstance(alone.finding, Estimate)
    assert isinstance(own.studied.finding, Estimate)
    assert alone.finding.estimate == pytest.approx(own.studied.finding.estimate, abs=1e-12)
    assert alone.finding.se == pytest.approx(own.studied.finding.se, rel=1e-10)
    assert alone.shares is None


@pytest.mark.parametrize("missing", ["zero", "drop-unit", "available-pairs"])
def test_gaps_mean_what_they_mean_in_the_study(tmp_path: Path, missing: Missing) -> None:
    seen = world.returns()
    for number, ys in enumerate(seen.values()):
        if number % 7 == 0:
            ys[number % world.WEEKS] = np.nan
    asked = world.context("advice")
    asked = asked.model_copy(update={"study": asked.study.model_copy(update={"missing": missing})})
    with world.facts(tmp_path, seen) as engine:
        alone, own = together(engine, [asked]), run(engine, asked).studied.finding
    assert isinstance(alone.finding, Estimate)
    assert isinstance(own, Estimate)
    assert alone.finding.estimate == pytest.approx(own.estimate, abs=1e-12)
    assert alone.finding.se == pytest.approx(own.se, rel=1e-10)
    assert alone.uncounted == 0


def test_with_gaps_kept_there_is_an_effect_and_nothing_is_taken_apart(tmp_path: Path) -> None:
    seen = world.returns()
    for number, ys in enumerate(seen.values()):
        if number % 7 == 0:
            ys[number % world.WEEKS] = np.nan
    more = {"missing": "available-pairs"}
    asked = [world.context(name) for name in world.SERVICES]
    asked = [one.model_copy(update={"study": one.study.model_copy(update=more)}) for one in asked]
    with world.facts(tmp_path, seen) as engine:
        found = together(engine, asked)
    assert isinstance(found.finding, Estimate)
    assert found.causes is None


def test_without_a_team_that_took_nothing_it_asks_for_a_hold_out(tmp_path: Path) -> None:
    seen = {who: ys for who, ys in world.returns().items() if not who.startswith(("none", "both"))}
    with world.facts(tmp_path, seen) as engine:
        found = together(engine, [world.context(name) for name in world.SERVICES])
    assert isinstance(found.finding, NotEstimable)
    assert found.finding.reasons[0].code == "reason-no-controls"
    assert found.finding.what_would_help[0].code == "help-hold-out"


def test_an_outcome_that_nobody_recorded_is_a_reason_and_no_error(tmp_path: Path) -> None:
    with world.facts(tmp_path, {}) as engine:
        found = together(engine, [world.context(name) for name in world.SERVICES])
    assert isinstance(found.finding, NotEstimable)
    assert found.finding.reasons[0].code == "reason-no-outcome"
