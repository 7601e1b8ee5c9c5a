"""A study that keeps to a roll-out plan: read as drawn, graded by how the plan was kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.errors import DataError
from sowhat.evidence.did.moments import Periods
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.provenance import Provenance
from sowhat.evidence.rollout.dates import Step
from sowhat.evidence.rollout.planner import Known, Wanted, planned
from sowhat.model.catalog import Catalog, Service, Team
from sowhat.model.estimate import Estimate
from sowhat.model.rollout import HELD, PastRead, RolloutPlan
from sowhat.model.study import OutcomeColumns, OutcomeTable, Study
from sowhat.studies import sealed as sealing
from sowhat.studies.plan import kept, lives, of_moments, provenance
from sowhat.studies.run import Context, Ran, run
from sowhat.tables.facts import FACTS, GO_LIVES, OUTCOMES
from sowhat.tables.table import Table

MONDAY = date(2026, 1, 5)
TEAMS = tuple(f"t{n:02}" for n in range(16))
WEEKS, BEFORE = 30, 20
OUTCOME = OutcomeTable(
    name="calls", unit="team", paths=("x.csv",), columns=OutcomeColumns(unit="u", period="p", value="v")
)
STUDY = Study(name="s", service="advice", outcome="calls", horizon=3, plan="rollouts/s.json")
Went = Mapping[str, date]
Answer = Callable[..., Ran]


def week(number: int) -> date:
    return MONDAY + timedelta(weeks=number)


def levels() -> np.ndarray:
    """(16, 30) what would have been without the service."""
    rng = np.random.default_rng(11)
    return np.asarray(50 + 5 * rng.normal(size=(16, 1)) + rng.normal(size=(16, WEEKS)))


@pytest.fixture(scope="module")
def plan() -> RolloutPlan:
    """Two waves, four weeks apart, of a past of twenty weeks."""
    past = PastRead(first=str(week(0)), last=str(week(BEFORE - 1)), periods=BEFORE, units=16, fingerprint="x")
    known = Known("s", "advice", "calls", "week", 3, TEAMS, levels()[:, :BEFORE], np.ones(16), ("",) * 16, past)
    return planned(known, Wanted(week(BEFORE), Step(days=14), waves=2, held=5, draws=20))


def as_drawn(plan: RolloutPlan) -> dict[str, date]:
    return {str(live["team"]): day for live in lives(plan) if isinstance(day := live["day"], date)}


@pytest.fixture
def answer(tmp_path: Path, plan: RolloutPlan) -> Answer:
    """`answer(went, effect=5, weeks=26)`: what the study finds if teams went live on these days."""

    def make(went: Went, effect: float = 5.0, weeks: int = 26, **changes: object) -> Ran:
        own = {"metric": "calls", "kind": "state", "unit_kind": "team", "revision": 1, "path": "x"}
        values = levels()
        outcomes = [
            {
                **own,
                "unit": team,
                "period": week(n),
                "value": float(values[i, n] + effect * (went.get(team, date.max) <= week(n))),
            }
            for i, team in enumerate(TEAMS)
            for n in range(weeks)
        ]
        common = {"service": "advice", "decided": "project", "known_by": "table", "revision": 1, "path": "x"}
        goes = [{**common, "team": team, "day": day} for team, day in went.items()]
        catalog = Catalog(services=(Service(name="advice"),), teams=tuple(Team(name=team) for team in TEAMS))
        asked = Context(
            study=STUDY,
            outcome=OUTCOME,
            catalog=catalog,
            timezone="UTC",
            registered=week(18),
            stamped=week(18),
            plan=plan,
        ).model_copy(update=changes)
        files = {
            table.name: [written(tmp_path, table, rows)] for table, rows in ((OUTCOMES, outcomes), (GO_LIVES, goes))
        }
        with DuckDB(files, FACTS) as engine:
            return run(engine, asked)

    return make


def written(folder: Path, table: Table, rows: list[dict[str, object]]) -> str:
    path = folder / f"{table.name}.parquet"
    pq.write_table(pa.Table.from_pylist(rows, table.schema), path)
    return str(path)


def verdicts(found: Ran) -> dict[str, str]:
    return {check.name: check.verdict for check in found.studied.finding.checks}


def test_a_plan_that_was_kept_carries_the_best_grade(answer: Answer, plan: RolloutPlan) -> None:
    found = answer(as_drawn(plan))
    finding = found.studied.finding
    assert isinstance(finding, Estimate)
    assert finding.grade == "A"
    assert (finding.inference.method, verdicts(found)["plan"]) == ("randomisation", "pass")
    assert finding.ci is not None
    assert finding.ci[0] < 5 < finding.ci[1]


def test_the_sealed_document_gives_the_same_answer_with_its_lots(answer: Answer, plan: RolloutPlan) -> None:
    found = answer(as_drawn(plan))
    assert found.sealed is not None
    assert sealing.finding(sealing.read(found.sealed.model_dump_json())) == found.studied.finding


def test_units_count_where_the_lot_put_them_whatever_they_did(answer: Answer, plan: RolloutPlan) -> None:
    first = plan.units_of(1)
    some = {team: day for team, day in as_drawn(plan).items() if team not in first[:3]}
    finding = answer(some).studied.finding
    assert isinstance(finding, Estimate)
    assert finding.n.treated == len(as_drawn(plan))
    assert finding.estimate < 4.5  # three of eleven never went: the effect is diluted


def test_a_plan_that_was_not_kept_is_no_lot_any_more(answer: Answer, plan: RolloutPlan) -> None:
    crossed = {**as_drawn(plan), **dict.fromkeys(plan.held[:3], week(BEFORE))}
    found = answer(crossed)
    finding = found.studied.finding
    assert isinstance(finding, Estimate)
    assert (verdicts(found)["as-assigned"], finding.grade) == ("fail", "D")
    told = next(check for check in finding.checks if check.name == "plan")
    assert (told.says.params["crossed"], told.says.params["late"]) == (3, 0)


def test_one_in_sixteen_may_go_another_way(answer: Answer, plan: RolloutPlan) -> None:
    found = answer({**as_drawn(plan), plan.held[0]: week(BEFORE)})
    assert verdicts(found)["as-assigned"] == "pass"
    assert verdicts(found)["plan"] == "weak"


def test_before_the_hold_outs_last_day_the_cut_off_is_not_reached(answer: Answer, plan: RolloutPlan) -> None:
    found = answer(as_drawn(plan), weeks=24)
    assert verdicts(found)["cut-off"] == "weak"
    assert getattr(found.studied.finding, "grade", None) != "A"


def test_nothing_is_read_after_the_hold_outs_last_day(answer: Answer, plan: RolloutPlan) -> None:
    late = {**as_drawn(plan), **dict.fromkeys(plan.held, plan.until + timedelta(days=1))}
    at_the_end, later = (answer(late, weeks=weeks) for weeks in (26, 30))
    assert later.outcome_until == plan.until
    assert later.studied.finding == at_the_end.studied.finding


def test_units_that_drew_no_lot_are_on_neither_side(answer: Answer, plan: RolloutPlan) -> None:
    gone = plan.units_of(1)[0]
    fewer = plan.model_copy(update={"places": tuple(place for place in plan.places if place.unit != gone)})
    assert answer(as_drawn(plan), plan=fewer).studied.finding.n.units == 15


def test_a_study_that_was_registered_late_is_told_so(answer: Answer, plan: RolloutPlan) -> None:
    assert verdicts(answer(as_drawn(plan), stamped=week(21)))["registered"] == "weak"


def test_units_without_an_outcome_are_missed(plan: RolloutPlan) -> None:
    seen = set(TEAMS) - set(plan.held)
    found = kept(plan, lives(plan), seen, plan.until)
    known = provenance(plan, found, Provenance(), plan.until)
    assert (known.complete, known.sample_ratio) == (False, False)
    assert found.missing == tuple(sorted(plan.held))


def test_a_wave_is_due_only_when_its_day_has_come(plan: RolloutPlan) -> None:
    found = kept(plan, (), set(TEAMS), plan.waves[0].day)
    assert found.late == tuple(sorted(plan.units_of(1)))
    assert found.due == len(plan.units_of(1)) + len(plan.held)


def test_going_in_the_same_period_on_another_day_keeps_to_the_plan(plan: RolloutPlan) -> None:
    went = [{**live, "day": plan.waves[0].day + timedelta(days=4)} for live in lives(plan)[: plan.waves[0].units]]
    assert kept(plan, went, set(TEAMS), plan.waves[0].day + timedelta(days=6)).share == 1


def test_only_units_without_a_date_of_their_own_may_draw() -> None:
    start = [None, None, 3, 9]
    units = Units(y=np.arange(24.0).reshape(4, 6), start=start, periods=Periods.of(range(6)), cluster=list("abcd"))
    free = of_moments(from_units(units))
    assert (free.names, free.left_out) == (("a", "b"), ("c", "d"))
    np.testing.assert_allclose(free.y, np.arange(12.0).reshape(2, 6))
    assert of_moments(from_units(units), planned={"d"}).names == ("a", "b", "d")


def test_without_deciding_units_there_is_nothing_to_draw_for() -> None:
    units = Units(y=np.ones((3, 2)), start=[None] * 3, periods=Periods.of(range(2)))
    with pytest.raises(DataError, match="rollout-no-units"):
        of_moments(from_units(units))


def test_every_unit_has_a_place_and_hold_outs_are_never_live(plan: RolloutPlan) -> None:
    assert sorted(place.unit for place in plan.places) == list(TEAMS)
    assert set(as_drawn(plan)) == {place.unit for place in plan.places if place.wave != HELD}
