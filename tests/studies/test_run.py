"""A study run on facts in memory: what enters, what is left out, and what is said where something is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.model.catalog import Catalog, Consumer, Key, Membership, Route, Service, Team
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.study import OutcomeColumns, OutcomeTable, Study
from sowhat.studies import sealed as sealing
from sowhat.studies.run import Context, Ran, run
from sowhat.tables.facts import FACTS, GO_LIVES, OUTCOMES, ROSTERS, USES
from sowhat.tables.table import Table

Answer = Callable[..., Ran]
MONDAY = date(2026, 1, 5)
TEAMS = tuple(f"t{n:02}" for n in range(10))
STUDY = Study(name="s", service="advice", outcome="active", horizon=2)
OUTCOME = OutcomeTable(name="active", paths=("x.csv",), columns=OutcomeColumns(unit="u", period="p", value="v"))
CATALOG = Catalog(
    services=(Service(name="advice", routes=(Route(path="/advice"),)),),
    teams=tuple(Team(name=team) for team in TEAMS),
    consumers=tuple(
        Consumer(name=f"app-{team}", teams=(Membership(of=team),), keys=(Key(pseudonym=f"key-{team}"),))
        for team in TEAMS
    ),
)


def week(number: int) -> date:
    return MONDAY + timedelta(weeks=number)


def context(study: Study = STUDY, registered: date | None = None, stamped: date | None = None) -> Context:
    return Context(
        study=study, outcome=OUTCOME, catalog=CATALOG, timezone="UTC", registered=registered, stamped=stamped
    )


def outcomes(effect: float = 0.3, live: Sequence[str] = TEAMS[:5]) -> list[dict[str, object]]:
    """Eight weeks of 20 customers a team; the live ones gain `effect` from week 4 on."""
    rng = np.random.default_rng(5)
    rows: list[dict[str, object]] = []
    for team in TEAMS:
        gain = np.array([effect if team in live and n >= 4 else 0.0 for n in range(8)])
        path = rng.normal(size=8) * 0.02 + gain
        for customer in range(20):
            values = path + rng.normal(size=8) * 0.1
            common = {"metric": "active", "kind": "state", "unit_kind": "customer", "unit": f"{team}-{customer}"}
            rows += [
                {**common, "period": week(n), "value": float(v), "revision": 1, "path": "x"}
                for n, v in enumerate(values)
            ]
    return rows


def rosters() -> list[dict[str, object]]:
    return [{"team": team, "customer": f"{team}-{n}", "revision": 1, "path": "x"} for team in TEAMS for n in range(20)]


def go_lives(teams: Sequence[str] = TEAMS[:5]) -> list[dict[str, object]]:
    common = {"service": "advice", "day": week(4), "decided": "project", "known_by": "table", "revision": 1}
    return [{**common, "team": team, "path": "x"} for team in teams]


def uses(teams: Sequence[str], first: int, weeks: int = 8) -> list[dict[str, object]]:
    common = {"source": "web", "host": "", "route": "/advice", "status_class": "ok", "traffic": "people", "calls": 1}
    return [
        {**common, "consumer": f"key-{team}", "day": week(n) + timedelta(days=2)}
        for team in teams
        for n in range(first, weeks)
    ]


@pytest.fixture
def answer(tmp_path: Path) -> Answer:
    """`answer((OUTCOMES, rows), …, asked=context())`."""

    def make(*facts: tuple[Table, list[dict[str, object]]], asked: Context | None = None) -> Ran:
        files: dict[str, list[str]] = {}
        for table, rows in facts:
            path = tmp_path / f"{table.name}.parquet"
            pq.write_table(pa.Table.from_pylist(rows, table.schema), path)
            files[table.name] = [str(path)]
        with DuckDB(files, FACTS) as engine:
            return run(engine, asked or context())

    return make


def test_the_effect_is_found_on_the_rosters_of_the_declared_teams(answer: Answer) -> None:
    found = answer((OUTCOMES, outcomes()), (ROSTERS, rosters()), (GO_LIVES, go_lives()))
    finding = found.studied.finding
    assert isinstance(finding, Estimate)
    assert finding.ci is not None
    assert finding.ci[0] < 0.3 < finding.ci[1]
    assert (found.studied.exposed.teams, found.studied.exposed.customers) == (5, 100)
    assert found.retained is None  # an outcome that is not 0 or 1 is no number of customers


def test_the_sealed_moments_alone_give_the_same_answer(answer: Answer) -> None:
    found = answer((OUTCOMES, outcomes()), (ROSTERS, rosters()), (GO_LIVES, go_lives()))
    assert found.sealed is not None
    read = sealing.read(found.sealed.model_dump_json())
    assert sealing.finding(read) == found.studied.finding
    assert sealing.retained(read, found.studied.finding) == found.retained


def test_running_twice_gives_the_same_digits(answer: Answer) -> None:
    facts = ((OUTCOMES, outcomes()), (ROSTERS, rosters()), (GO_LIVES, go_lives()))
    assert answer(*facts) == answer(*facts)


def test_the_order_of_rows_does_not_matter(answer: Answer) -> None:
    others = ((ROSTERS, rosters()), (GO_LIVES, go_lives()))
    assert answer((OUTCOMES, outcomes()), *others) == answer((OUTCOMES, outcomes()[::-1]), *others)


def test_undeclared_go_lives_come_from_the_calls_of_teams_apps(answer: Answer) -> None:
    seen = (USES, [*uses(TEAMS[:5], first=4), *uses(TEAMS[9:], first=0, weeks=1)])
    found = answer((OUTCOMES, outcomes()), (ROSTERS, rosters()), seen)
    assert isinstance(found.studied.finding, Estimate)
    assert (found.first_go_live, found.studied.exposed.teams) == (week(4), 5)


def test_teams_that_called_from_the_first_week_on_are_on_neither_side(answer: Answer) -> None:
    seen = (USES, [*uses(TEAMS[:5], first=4), *uses(TEAMS[9:], first=0)])
    found = answer((OUTCOMES, outcomes()), (ROSTERS, rosters()), seen)
    assert found.studied.finding.n.units == 180


def test_whoever_came_after_the_roster_was_frozen_does_not_count(answer: Answer) -> None:
    late = [{**row, "valid_from": week(5)} if row["customer"] == "t00-0" else row for row in rosters()]
    found = answer((OUTCOMES, outcomes()), (ROSTERS, late), (GO_LIVES, go_lives()))
    assert found.studied.exposed.customers == 99


@pytest.mark.parametrize(
    ("stamped", "verdict"), [(week(4), "pass"), (week(4) + timedelta(days=1), "weak"), (None, "unknown")]
)
def test_stamped_by_the_first_go_live_is_registered_before(answer: Answer, stamped: date | None, verdict: str) -> None:
    facts = ((OUTCOMES, outcomes()), (ROSTERS, rosters()), (GO_LIVES, go_lives()))
    checks = answer(*facts, asked=context(stamped=stamped)).studied.finding.checks
    assert [check.verdict for check in checks if check.name == "registered"] == [verdict]


def test_a_written_date_is_no_registration(answer: Answer) -> None:
    facts = ((OUTCOMES, outcomes()), (ROSTERS, rosters()), (GO_LIVES, go_lives()))
    checks = answer(*facts, asked=context(registered=week(3))).studied.finding.checks
    assert [check.verdict for check in checks if check.name == "registered"] == ["unknown"]


def test_without_an_outcome_the_table_is_asked_for(answer: Answer) -> None:
    finding = answer((ROSTERS, rosters()), (GO_LIVES, go_lives())).studied.finding
    assert isinstance(finding, NotEstimable)
    assert (finding.reasons[0].code, finding.what_would_help[0].code) == ("reason-no-outcome", "help-outcome-table")


def test_without_a_roster_the_table_is_asked_for(answer: Answer) -> None:
    finding = answer((OUTCOMES, outcomes()), (GO_LIVES, go_lives())).studied.finding
    assert isinstance(finding, NotEstimable)
    assert finding.reasons[0].code == "reason-no-roster"


def test_before_anyone_goes_live_data_say_what_they_could_show(answer: Answer) -> None:
    found = answer((OUTCOMES, outcomes(effect=0)), (ROSTERS, rosters()))
    assert isinstance(found.studied.finding, NotEstimable)
    assert found.studied.finding.reasons[0].code == "reason-no-go-live"
    assert found.prospect.detectable is not None
    assert 0 < found.prospect.detectable < 0.3


def test_without_controls_it_is_still_known_how_many_customers_are_reached(answer: Answer) -> None:
    facts = ((OUTCOMES, outcomes(live=TEAMS)), (ROSTERS, rosters()), (GO_LIVES, go_lives(TEAMS)))
    found = answer(*facts)
    assert isinstance(found.studied.finding, NotEstimable)
    assert found.studied.exposed.customers == len(rosters())


def test_a_window_that_is_too_short_becomes_the_reason(answer: Answer) -> None:
    short = STUDY.model_copy(update={"window": STUDY.window.model_copy(update={"from_": week(7)})})
    facts = ((OUTCOMES, outcomes()), (ROSTERS, rosters()), (GO_LIVES, go_lives()))
    finding = answer(*facts, asked=context(short)).studied.finding
    assert isinstance(finding, NotEstimable)
    assert finding.reasons[0].code == "error-window-short"
