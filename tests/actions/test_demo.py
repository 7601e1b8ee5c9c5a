"""The three example companies through the ordinary pipeline: what is found holds what is true.

The usual seed is one at which all three stories read plainly (docs/explanation/example-company.md says how often
others do), so a failure here means that the pipeline or the files changed, not bad luck.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from sowhat.actions.adoption_answer import adoption
from sowhat.actions.demo import Demo, built, files
from sowhat.actions.ecosystem import ecosystem
from sowhat.actions.estimate import estimate as estimated
from sowhat.actions.ledger import book
from sowhat.actions.so_what import so_what
from sowhat.actions.study_query import ask
from sowhat.actions.truth import truth
from sowhat.actions.value_answer import value
from sowhat.errors import CallError
from sowhat.model.compared import Judged
from sowhat.model.ecosystem import Membership
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.so_what import SoWhat, StudyAnswer
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.business import go_lives
from sowhat.simulate.needs.plan import needs
from sowhat.simulate.spec import company
from sowhat.simulate.world import draw
from sowhat.simulate.writing import Recipe
from sowhat.studies.query.terms import Wanted
from sowhat.workspace.loading import load
from tests.actions.conftest import Demos, Quiet
from tests.actions.query_answers import answered, call, numbers

KINDS: tuple[PlatformKind, ...] = get_args(PlatformKind)
MEMBERSHIPS: tuple[Membership, ...] = get_args(Membership)
WORKS, NOTHING, ORDERED, FEW, MONTHLY, PROTECTS = range(6)
"""The studies, in the order of the companies' files."""


def quiet(_: str) -> None:
    """Says nothing."""


@pytest.fixture(scope="module", params=KINDS)
def made(request: pytest.FixtureRequest, demos: Demos) -> Demo:
    """Each company, built once; one of them in Chinese."""
    return demos(request.param)


@pytest.fixture(scope="module")
def seen(made: Demo) -> SoWhat:
    """The front door."""
    return so_what(Path(made.root))


@pytest.fixture(scope="module")
def judged(made: Demo) -> Judged:
    """What was found beside what is true."""
    return truth(Path(made.root))


def estimate(answer: StudyAnswer) -> Estimate:
    """The estimate of a study that has one."""
    found = answer.studied.finding
    assert isinstance(found, Estimate), found
    return found


def reasons(answer: StudyAnswer) -> set[str]:
    """Why there is none."""
    found = answer.studied.finding
    assert isinstance(found, NotEstimable), found
    return {reason.code for reason in found.reasons}


def test_the_effect_that_is_there_is_found_at_grade_c(made: Demo, seen: SoWhat, judged: Judged) -> None:
    found, true = estimate(seen.studies[WORKS]), judged.truth.effects[WORKS]
    assert found.grade == "C"
    assert found.ci is not None
    assert 0 < found.ci[0] < true.effect < found.ci[1]


def test_the_customers_kept_are_within_their_interval(seen: SoWhat, judged: Judged) -> None:
    kept, true = seen.studies[WORKS].retained, judged.truth.effects[WORKS].retained
    assert kept is not None
    assert true is not None
    assert kept.low < true < kept.high


def test_customers_are_told_in_money(seen: SoWhat) -> None:
    value = seen.studies[WORKS].value
    assert value is not None
    assert 0 < value.low < value.value < value.high


def test_what_does_nothing_is_not_claimed(seen: SoWhat) -> None:
    found, kept = estimate(seen.studies[NOTHING]), seen.studies[NOTHING].retained
    assert found.ci is not None
    assert kept is not None
    assert found.ci[0] < 0 < found.ci[1]
    assert kept.low < 0 < kept.high


def test_what_was_ordered_for_all_cannot_be_told(seen: SoWhat) -> None:
    assert "reason-no-controls" in reasons(seen.studies[ORDERED])


def test_two_deciding_units_are_too_few(seen: SoWhat) -> None:
    assert "reason-few-treated" in reasons(seen.studies[FEW])


def test_the_spreadsheet_by_month_finds_the_same(seen: SoWhat, judged: Judged) -> None:
    found, true = estimate(seen.studies[MONTHLY]), judged.truth.effects[MONTHLY]
    assert found.ci is not None
    assert 0 < found.ci[0] < true.effect < found.ci[1]


def test_minutes_kept_from_being_lost_are_found(seen: SoWhat, judged: Judged) -> None:
    found, true = estimate(seen.studies[PROTECTS]), judged.truth.effects[PROTECTS]
    assert found.ci is not None
    assert found.ci[0] < true.effect < found.ci[1] < 0


def test_totals_hold_what_is_true_and_count_nobody_twice(judged: Judged) -> None:
    assert [one.kind for one in judged.totals] == ["create", "protect"]
    assert all(one.found.low <= one.true <= one.found.high for one in judged.totals)


def test_nothing_found_is_wrong(judged: Judged) -> None:
    assert [one.truth.study for one in judged.compared if one.verdict in ("missed", "false-claim")] == []


def test_what_was_spent_says_what_pays_for_it(made: Demo, seen: SoWhat) -> None:
    service = seen.studies[WORKS].studied.study.service
    [found] = value(Path(made.root), service).services
    assert found.even.cost is not None
    assert found.even.cost_from == "spend"


def test_the_first_study_is_in_the_ledger(made: Demo) -> None:
    claim = book(Path(made.root)).claims[0]
    assert claim == made.claim
    assert claim.state == "published"
    assert claim.study.name == company(judged_kind(made)).studies[WORKS].name


def judged_kind(made: Demo) -> PlatformKind:
    """The kind that the workspace says."""
    return load(Path(made.root)).platform.kind


def test_every_call_has_a_service_and_nearly_all_a_team(made: Demo) -> None:
    assert made.build is not None
    # Whoever only signed up is in no catalogue.
    in_vain = ["people/signups.csv"] if needs(judged_kind(made)).signups else []
    assert [note.where.path for note in made.build.notes if note.where] == in_vain
    assert len(made.build.notes) == len(in_vain)
    assert 0 < made.build.quarantined < 40


def test_the_habit_of_every_service_is_found(made: Demo, judged: Judged) -> None:
    known = judged.truth.records
    assert known is not None
    found = {one.service: one.habit for one in adoption(Path(made.root)).services}
    parts = {name: (habit.part, habit.whole) for name, habit in found.items() if habit is not None}
    assert parts == {one.service: (one.habit.part, one.habit.whole) for one in known.services}


def test_a_second_run_changes_nothing(made: Demo) -> None:
    recipe = Recipe(kind=judged_kind(made), language=load(Path(made.root)).language)
    again = built(files(Path(made.root), recipe, quiet), recipe, Quiet())
    assert (again.written, again.build is not None and again.build.changed, again.claim) == (False, False, made.claim)


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    with pytest.raises(CallError, match="demo-folder-taken"):
        files(tmp_path, Recipe(), quiet)


def test_a_data_team_that_lets_no_rows_out_answers_the_same(made: Demo, seen: SoWhat, tmp_path: Path) -> None:
    root, workspace = Path(made.root), load(Path(made.root))
    asked_for = [one for one in seen.studies if one.studied.outcome_unit == "customer"]
    told = {one.studied.study.name: one.studied.finding for one in asked_for if one.studied.finding.design == "did"}
    paths = [path for one in workspace.outcomes for path in one.paths]
    paths += [path for one in workspace.rosters for path in one.paths]
    tables = {Path(path).stem: root / path for path in paths}
    for name, finding in told.items():
        asked = ask(root, name, Wanted("duckdb"))
        found = estimated(call(asked.command, answered(asked, tables, tmp_path)))
        assert type(found) is type(finding)
        if isinstance(found, Estimate) and isinstance(finding, Estimate):
            assert numbers(found) == pytest.approx(numbers(finding), rel=1e-8, abs=1e-8)


def test_how_adoptions_were_decided_is_recovered(made: Demo, judged: Judged) -> None:
    seen = adoption(Path(made.root))
    world = draw(company(judged.truth.kind), judged.truth.seed)
    drawn = Counter(decided for _, _, _, decided in go_lives(world))
    assert Counter({way: n for way, n in seen.platform.deciding.ways.items() if n and way != "unknown"}) == drawn


def test_the_voluntary_share_of_every_service_is_recovered(made: Demo, judged: Judged) -> None:
    told = judged.truth.records
    assert told is not None
    found = {one.service: one.deciding for one in adoption(Path(made.root)).services}
    explained = {
        name: (one.ways.get("own-choice", 0), one.total - one.ways.get("unknown", 0)) for name, one in found.items()
    }
    assert explained == {one.service: (one.voluntary.part, one.voluntary.whole) for one in told.services}
    assert any(part for part, _ in explained.values())


def test_the_business_units_that_ever_called_a_service_are_recovered(made: Demo, judged: Judged) -> None:
    told = judged.truth.records
    assert told is not None
    found = {
        one.service: sum(unit.called for unit in one.units if unit.unit) for one in adoption(Path(made.root)).services
    }
    assert found == {one.service: one.units for one in told.services}
    assert len(set(found.values())) > 1


def test_habits_by_business_unit_are_those_of_the_service_parted(made: Demo) -> None:
    for membership in MEMBERSHIPS:
        for one in adoption(Path(made.root), membership=membership).services:
            assert one.habit is not None
            assert sum(unit.habit.part for unit in one.units) == one.habit.part
            assert sum(unit.habit.whole or 0 for unit in one.units) == one.habit.whole


def test_only_an_open_platform_counts_its_teams_from_signing_up(made: Demo) -> None:
    seen = adoption(Path(made.root))
    assert bool(seen.stages) == (judged_kind(made) == "open")
    if seen.stages:
        assert seen.stages == ecosystem(Path(made.root)).funnel
        counts = [one.teams for one in seen.stages if one.teams is not None]
        assert counts == sorted(counts, reverse=True)
