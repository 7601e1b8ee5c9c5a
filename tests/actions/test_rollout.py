"""Planning a roll-out in a workspace and from a table: written, named in YAML, registered, and kept to."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from sowhat.actions import ledger
from sowhat.actions.build import build
from sowhat.actions.reading import latest
from sowhat.actions.rollout import RolloutCall, plan_study, plan_table, read, write
from sowhat.errors import CallError, DataError, SowhatError, WorkspaceError
from sowhat.model.rollout import Blocked, RolloutPlan
from sowhat.workspace.loading import load
from tests.actions.conftest import Quiet
from tests.conftest import Harbours

STUDY = "advice-return"
CALL = RolloutCall(starts="2026-06-22", waves=2, gap=14, hold_out="4")
TABLE = RolloutCall(starts="2026-06-22", waves=2, hold_out="4", unit="team", period="week", outcome="active")
Teams = Callable[..., Path]


@pytest.fixture(scope="module")
def built(harbours: Harbours) -> Path:
    """Twelve teams, sixteen weeks, nobody live."""
    return harbours(starts=(None,) * 12, sizes=(40,) * 12, horizon=2, log_days=2, registered=None)


@pytest.fixture(scope="module")
def plan(built: Path) -> RolloutPlan:
    return plan_study(built, STUDY, CALL)


@pytest.fixture
def harbour(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "w", copy_function=shutil.copy2))


@pytest.fixture
def teams(tmp_path: Path) -> Teams:
    """A table of teams and weeks: `teams(12, 20)`."""

    def make(count: int = 12, weeks: int = 20) -> Path:
        rng = np.random.default_rng(2)
        path = tmp_path / "teams.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["team", "week", "active", "side"])
            for i in range(count):
                for n in range(weeks):
                    monday = date(2026, 1, 5) + timedelta(weeks=n)
                    out.writerow([f"t{i:02}", monday, round(0.5 + rng.normal() * 0.05, 6), "ab"[i % 2]])
        return path

    return make


def code(error: pytest.ExceptionInfo[SowhatError]) -> str:
    return error.value.problems[0].code


def test_a_plan_is_written_named_registered_and_read_again(harbour: Path, plan: RolloutPlan) -> None:
    made = write(harbour, plan)
    assert (made.path, read(harbour, STUDY)) == ("rollouts/advice-return.json", plan)
    assert [one.plan for one in load(harbour).studies] == ["rollouts/advice-return.json"]
    assert made.registration is not None
    assert made.registration.study.plan == "rollouts/advice-return.json"
    assert made.registration.first_go_live == plan.waves[0].day


def test_every_other_line_of_the_yaml_stays(harbour: Path, plan: RolloutPlan) -> None:
    path = harbour / "studies/advice.yaml"
    before = "# whom we ask\n" + path.read_text(encoding="utf-8") + "# the end\n"
    path.write_text(before, encoding="utf-8")
    write(harbour, plan)
    after = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if "plan:" not in line] == before.splitlines()
    assert sum("plan:" in line for line in after) == 1


def test_a_study_on_one_line_gets_its_plan_there(harbour: Path, plan: RolloutPlan) -> None:
    text = "studies:\n  - {name: advice-return, service: advice, outcome: weekly-return, horizon: 2} # ours\n"
    (harbour / "studies/advice.yaml").write_text(text, encoding="utf-8")
    write(harbour, plan)
    named = text.replace("advice-return,", "advice-return, plan: rollouts/advice-return.json,")
    assert (harbour / "studies/advice.yaml").read_text(encoding="utf-8") == named


def test_the_study_keeps_to_the_plan_from_the_next_build_on(harbour: Path, plan: RolloutPlan) -> None:
    write(harbour, plan)
    build(harbour, Quiet())
    found = ledger.studied(harbour, latest(harbour), STUDY)
    assert found.first_go_live == plan.waves[0].day
    assert found.context.plan == plan
    assert {check.name: check.verdict for check in found.studied.finding.checks}["plan"] == "pass"


def test_a_plan_that_is_there_is_not_touched(harbour: Path, plan: RolloutPlan) -> None:
    write(harbour, plan)
    other = plan.model_copy(update={"seed": plan.seed + 1})
    with pytest.raises(CallError) as error:
        write(harbour, other)
    assert (code(error), read(harbour, STUDY)) == ("rollout-exists", plan)


def test_a_study_whose_answer_was_claimed_gets_no_plan(harbours: Harbours, plan: RolloutPlan) -> None:
    root = harbours(log_days=2)
    made = ledger.claim(root, STUDY)
    with pytest.raises(CallError, match=rf"rollout-claimed.*{made.id}"):
        write(root, plan)
    assert load(root).studies[0].plan == ""


def test_another_plan_is_registered_anew(harbour: Path, plan: RolloutPlan) -> None:
    write(harbour, plan)
    other = plan.model_copy(update={"seed": plan.seed + 1})
    made = write(harbour, other, again=True).registration
    assert made is not None
    assert made.number == 2
    assert read(harbour, STUDY) == other


def test_a_plan_that_is_gone_is_said_so(harbour: Path, plan: RolloutPlan) -> None:
    write(harbour, plan)
    (harbour / "rollouts/advice-return.json").unlink()
    with pytest.raises(WorkspaceError) as error:
        read(harbour, STUDY)
    assert code(error) == "rollout-missing"


def test_a_plan_that_somebody_broke_is_said_so(harbour: Path, plan: RolloutPlan) -> None:
    write(harbour, plan)
    (harbour / "rollouts/advice-return.json").write_text("{}", encoding="utf-8")
    with pytest.raises(WorkspaceError) as error:
        read(harbour, STUDY)
    assert code(error) == "rollout-broken"


def test_a_plan_outside_the_workspace_is_not_read(harbour: Path, plan: RolloutPlan) -> None:
    (harbour.parent / "out.json").write_text(plan.model_dump_json(), encoding="utf-8")
    path = harbour / "studies/advice.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    service:", "    plan: ../out.json\n    service:"), encoding="utf-8")
    with pytest.raises(WorkspaceError) as error:
        read(harbour, STUDY)
    assert code(error) == "rollout-missing"


def test_the_effect_is_told_in_customers_of_those_who_go(plan: RolloutPlan) -> None:
    assert plan.power.detectable is not None
    assert plan.power.customers == pytest.approx(plan.power.detectable * 8 * 40)


def test_the_same_seed_gives_the_same_plan(built: Path, plan: RolloutPlan) -> None:
    assert plan_study(built, STUDY, CALL) == plan


def test_another_seed_draws_other_lots(built: Path, plan: RolloutPlan) -> None:
    assert plan_study(built, STUDY, replace(CALL, seed=2)).places != plan.places


def test_a_study_without_a_plan_says_how_to_make_one(harbour: Path) -> None:
    with pytest.raises(CallError) as error:
        read(harbour, STUDY)
    assert code(error) == "rollout-none"


def test_a_table_needs_no_workspace(teams: Teams) -> None:
    found = plan_table(teams(), replace(TABLE, blocked=("2026-06-20..2026-06-30",), stratum="none"))
    assert (found.every, found.past.periods, len(found.places)) == ("week", 20, 12)
    assert found.blocked == (Blocked(from_=date(2026, 6, 20), to=date(2026, 6, 30)),)
    assert found.waves[0].day == date(2026, 7, 1)


def test_a_column_of_a_table_may_be_what_lots_are_drawn_within(teams: Teams) -> None:
    found = plan_table(teams(), replace(TABLE, stratum="side"))
    assert {place.block for place in found.places} == {"a", "b"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"hold_out": "many"}, "rollout-bad-hold-out"),
        ({"hold_out": "120%"}, "rollout-bad-hold-out"),
        ({"hold_out": "nan"}, "rollout-bad-hold-out"),
        ({"hold_out": "12"}, "rollout-bad-hold-out"),
        ({"starts": "soon"}, "rollout-bad-day"),
        ({"starts": "2020-01-06"}, "rollout-past"),
        ({"blocked": ("2026-07-02..2026-07-01",)}, "rollout-bad-day"),
        ({"until": "2026-06-23"}, "rollout-until-early"),
        ({"waves": 0}, "rollout-bad-number"),
        ({"gap": 0}, "rollout-bad-number"),
        ({"waves": 9}, "rollout-many-waves"),
        ({"every": "fortnight"}, "estimate-bad-choice"),
        ({"unit": None}, "rollout-option-needed"),
    ],
)
def test_a_call_that_cannot_be_served_names_what_is_wrong(teams: Teams, changes: dict[str, object], said: str) -> None:
    with pytest.raises(CallError) as error:
        plan_table(teams(), replace(TABLE, **changes))  # type: ignore[arg-type]
    assert code(error) == said


def test_a_study_takes_no_columns(built: Path) -> None:
    with pytest.raises(CallError) as error:
        plan_study(built, STUDY, replace(CALL, unit="team"))
    assert code(error) == "rollout-option-foreign"


def test_too_short_a_past_is_refused_with_numbers(teams: Teams) -> None:
    with pytest.raises(DataError) as error:
        plan_table(teams(weeks=5), TABLE)
    assert dict(error.value.problems[0].params) == {"have": 5, "need": 7}


def test_five_teams_are_too_few(teams: Teams) -> None:
    with pytest.raises(CallError) as error:
        plan_table(teams(count=5), TABLE)
    assert code(error) == "rollout-few-units"
    assert dict(error.value.problems[0].params)["dated"] == 0


def test_a_column_that_is_not_there_comes_with_those_of_the_table_alone(teams: Teams) -> None:
    with pytest.raises(CallError) as error:
        plan_table(teams(), replace(TABLE, period="wk"))
    assert "sowhat" not in str(dict(error.value.problems[0].params)["columns"])


@pytest.mark.parametrize(("said", "held"), [("0", 0), ("2", 2), ("10%", 3), ("50%", 6), ("0.5", 6)])
def test_hold_outs_are_a_number_or_a_share(teams: Teams, said: str, held: int) -> None:
    assert len(plan_table(teams(), replace(TABLE, hold_out=said)).held) == held
