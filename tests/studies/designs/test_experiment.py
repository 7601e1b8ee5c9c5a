"""An experiment asked of a workspace: who is compared, over which weeks, and what it adds up to."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from scipy import stats

from sowhat.model.estimate import ByArm, Estimate, NotEstimable
from sowhat.studies import sealed as sealing
from sowhat.studies.designs.experiment import SealedExperiment
from sowhat.studies.run import Context, Ran
from sowhat.tables.facts import OUTCOMES
from sowhat.tables.table import Table
from tests.studies.designs.scenes import STUDY, Answer, Company, Facts, Row, declared, lots, outcome, table, week

TRIAL = STUDY.model_copy(update={"experiment": "e"})
WORLD = Company(live=(None,) * 4, size=100, effect=0.0)
AT = 4
START = week(AT)


def arms() -> dict[str, str]:
    """Every other customer gets the service."""
    return {customer: ("new" if n % 2 else "control") for n, (_, customer) in enumerate(WORLD.customers())}


def active(gain: float = 0.25) -> dict[str, np.ndarray]:
    """Each customer's weeks: those with the service are active more often from week `AT` on."""
    rng = np.random.default_rng(7)
    habit = rng.uniform(0.2, 0.6, len(arms()))
    more = gain * (np.arange(WORLD.weeks) >= AT)
    chances = zip(arms().items(), habit, strict=True)
    return {unit: rng.random(WORLD.weeks) < level + more * (arm == "new") for (unit, arm), level in chances}


def facts(at: date | None = START) -> Facts:
    rows: list[Row] = [outcome(unit, n, 1.0) for unit, own in active().items() for n in np.flatnonzero(own).tolist()]
    return ((table_of(rows)), lots([(unit, arm, at) for unit, arm in arms().items()]))


def table_of(rows: list[Row]) -> tuple[Table, list[Row]]:
    return OUTCOMES, rows


def asked(**more: object) -> Context:
    return WORLD.context(TRIAL, lots=(declared(),), **more)


def estimated(found: Ran) -> Estimate:
    finding = found.studied.finding
    assert isinstance(finding, Estimate), finding
    return finding


def before(weeks: np.ndarray) -> float:
    """The mean from the first active week on, up to the assignment."""
    first = int(np.argmax(weeks)) if weeks.any() else AT
    return float(weeks[first:AT].mean()) if first < AT else float("nan")


def test_the_difference_is_that_of_least_squares_on_the_weeks_before(answer: Answer) -> None:
    found = estimated(answer(asked(), *facts()))
    own = active()
    y = np.array([weeks[AT : AT + 3].mean() for weeks in own.values()])
    before = [np.flatnonzero(weeks) for weeks in own.values()]
    x = np.array(
        [np.nan if not len(f) or f[0] >= AT else w[f[0] : AT].mean() for f, w in zip(before, own.values(), strict=True)]
    )
    x = np.where(np.isnan(x), np.nanmean(x), x)
    new = np.array([arm == "new" for arm in arms().values()])
    design = np.column_stack([np.ones(len(y)), new, x])
    assert found.design == "experiment"
    assert found.estimate == pytest.approx(np.linalg.lstsq(design, y, rcond=None)[0][1], rel=1e-9)
    assert found.ci is not None
    assert found.ci[0] < 0.25 < found.ci[1]


def test_without_anything_before_it_is_welch(answer: Answer) -> None:
    found = estimated(answer(asked(), *facts(at=None)))
    y = np.array([weeks[:3].mean() for weeks in active().values()])
    new = np.array([arm == "new" for arm in arms().values()])
    theirs = stats.ttest_ind(y[new], y[~new], equal_var=False)
    assert found.p == pytest.approx(theirs.pvalue, rel=1e-9)
    assert isinstance(found.by, ByArm)
    assert found.by.slope == ()


def test_customers_kept_are_those_with_the_service_times_the_last_week_of_the_horizon(answer: Answer) -> None:
    ran = answer(asked(), *facts(at=None))
    last = np.array([weeks[2] for weeks in active().values()], dtype=float)
    new = np.array([arm == "new" for arm in arms().values()])
    assert ran.retained is not None
    assert ran.retained.units == new.sum() == ran.studied.exposed.customers
    assert ran.retained.estimate == pytest.approx(new.sum() * (last[new].mean() - last[~new].mean()), rel=1e-9)


def test_what_is_sealed_gives_the_same_answer(answer: Answer) -> None:
    ran = answer(asked(), *facts())
    assert isinstance(ran.sealed, SealedExperiment)
    read = sealing.read(ran.sealed.model_dump_json())
    assert sealing.finding(read) == ran.studied.finding
    assert sealing.retained(read, ran.studied.finding) == ran.retained


def test_of_teams_each_with_all_its_customers_the_teams_are_counted(answer: Answer) -> None:
    company = Company(live=(None,) * 20, size=10)
    teams = [(team, "new" if n % 2 else "old", week(AT)) for n, team in enumerate(company.teams)]
    context = company.context(TRIAL, lots=(declared("team", baseline="old"),))
    ran = answer(context, company.outcomes(), company.rosters(), lots(teams, "team"))
    found = estimated(ran)
    assert (found.n.clusters, found.inference.treated_clusters) == (20, 10)
    assert (ran.studied.exposed.teams, ran.studied.exposed.customers) == (10, 100)


def test_units_whose_horizon_is_not_over_are_left_out_and_counted(answer: Answer) -> None:
    late = [(unit, arm, week(6) if n < 10 else week(AT)) for n, (unit, arm) in enumerate(arms().items())]
    found = estimated(answer(asked(), facts()[0], lots(late)))
    [check] = [one for one in found.checks if one.name == "window"]
    assert (check.verdict, check.says.params) == ("weak", {"open": 10, "all": 400})
    assert found.n.units == 390


def test_nobody_measured_long_enough_is_no_answer(answer: Answer) -> None:
    found = answer(asked(), facts()[0], lots([(unit, arm, week(6)) for unit, arm in arms().items()]))
    assert isinstance(found.studied.finding, NotEstimable)
    assert [one.code for one in found.studied.finding.reasons] == ["reason-horizon-open"]


def test_more_in_an_arm_than_the_plan_had_is_a_mismatch(answer: Answer) -> None:
    context = WORLD.context(TRIAL, lots=(declared(split={"new": 0.8, "control": 0.2}),))
    found = estimated(answer(context, *facts()))
    assert {one.name: one.verdict for one in found.checks}["sample-ratio"] == "fail"
    assert found.grade == "D"


def test_stamped_before_the_lot_and_read_when_all_are_through_it_is_randomised(answer: Answer) -> None:
    found = estimated(answer(asked(stamped=week(1)), *facts()))
    assert found.grade == "A"


def test_of_what_happens_once_it_compares_those_still_there(answer: Answer) -> None:
    leaves = {
        unit: (AT + 1 if arm == "control" and n % 3 == 0 else None) for n, (unit, arm) in enumerate(arms().items())
    }
    gone = [outcome(unit, n, 1.0) for unit, n in leaves.items() if n is not None]
    before = outcome(next(iter(arms())), 1, 1.0)
    rows = table_of([*gone[1:], before, outcome("x", 7, 0.0)])
    found = answer(asked(outcome=table(kind="absorbing")), rows, facts()[1])
    control = [unit for unit, arm in arms().items() if arm == "control" and unit != before["unit"]]
    share = 1 - sum(leaves[unit] is not None for unit in control) / len(control)
    assert estimated(found).estimate == pytest.approx(1 - share)
    assert found.retained is not None
    assert found.retained.estimate == pytest.approx(200 * (1 - share))


@pytest.mark.parametrize(
    ("context", "reason"),
    [
        (WORLD.context(TRIAL.model_copy(update={"design": "experiment"})), "reason-no-assignment"),
        (asked(outcome=table(unit="team")), "reason-assignment-units"),
    ],
)
def test_what_a_lot_cannot_tell_is_said(answer: Answer, context: Context, reason: str) -> None:
    rows = table_of([outcome("t00", n, 0.5, "team") for n in range(8)] + facts()[0][1])
    given = () if reason == "reason-no-assignment" else (facts()[1],)
    found = answer(context, rows, *given).studied.finding
    assert isinstance(found, NotEstimable)
    assert found.reasons[0].code == reason
