"""Demands as they are kept: asked once however often a form is sent, followed, linked, brought in with a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions import demand_import, demands
from sowhat.errors import CallError
from sowhat.model.demand import Need, NeedProblem
from sowhat.model.language import Language

YAML = "platform:\n  name: p\n  kind: internal\ntimezone: Asia/Shanghai\n"
CATALOG = "teams:\n  - name: cards\n    title: {en: Card team, zh: 信用卡组}\n"
NEED = Need(
    title="Limits", asker="", problem=NeedProblem(whose="staff", today="They wait", often="daily", words="Slow")
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sowhat.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "teams.yaml").write_text(CATALOG, encoding="utf-8")
    return tmp_path


def test_the_same_asked_twice_is_one_demand(root: Path) -> None:
    first, again = demands.ask(root, NEED, "Wang"), demands.ask(root, NEED, "Wang")
    assert (first.id, again.id, len(demands.held(root))) == ("D-1", "D-1", 1)


def test_a_step_sent_twice_is_one_step(root: Path) -> None:
    demands.ask(root, NEED, "Wang")
    for _ in range(2):
        made = demands.agree(root, "D-1", "data", "Li")
    assert len(made.history) == 2


def test_a_team_that_nobody_knows_is_refused(root: Path) -> None:
    with pytest.raises(CallError, match="demand-unknown") as refused:
        demands.ask(root, NEED.model_copy(update={"team": "card"}), "Wang")
    assert refused.value.problems[0].params["nearest"] == "cards"


def test_it_is_not_linked_to_what_does_not_exist(root: Path) -> None:
    demands.ask(root, NEED, "Wang")
    with pytest.raises(CallError, match="demand-no-link"):
        demands.link(root, "D-1", "study", "nosuch", "Li")


def test_all_of_them_are_told_without_a_build(root: Path) -> None:
    demands.ask(root, NEED, "Wang")
    seen = demands.demands(root)
    assert (seen.build, [one.id for one in seen.demands], seen.counts[0].count) == (None, ["D-1"], 1)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_template_comes_back_as_an_example_that_is_left_out(root: Path, language: Language, ending: str) -> None:
    path = demand_import.write(root / f"wishes{ending}", language)
    done = demand_import.read(root, path, "Li")
    assert (done.made, done.refused, done.examples) == ((), (), 1)


def test_a_table_makes_demands_once_and_says_which_rows_name_no_problem(root: Path) -> None:
    path = root / "wishes.csv"
    text = "谁的问题,现状,频率,团队,方案\n柜员,打电话等十一分钟,每天,信用卡组,接口\n柜员,,每天,,接口\n"
    path.write_bytes(text.encode("gb18030"))
    first, again = demand_import.read(root, path, "Li"), demand_import.read(root, path, "Li")
    one = demands.find(root, "D-1")
    assert (one.team, one.problem.often, one.came) == ("cards", "daily", "import")
    assert (first.made, first.refused[0].row) == (("D-1",), 3)
    assert (again.made, again.known[0].id) == ((), "D-1")


def test_a_table_brought_in_by_somebody_else_makes_nothing_new(root: Path) -> None:
    path = root / "wishes.csv"
    path.write_text("whose,today\nTellers,They wait\nTellers,They wait\n", encoding="utf-8")
    first, again = demand_import.read(root, path, "Li"), demand_import.read(root, path, "Wang")
    assert (first.made, [one.row for one in first.known]) == (("D-1",), [3])
    assert (again.made, [one.id for one in again.known]) == ((), ["D-1", "D-1"])


def test_the_same_wish_of_two_named_people_stays_two_demands(root: Path) -> None:
    path = root / "wishes.csv"
    path.write_text("whose,today,asker\nTellers,They wait,Bo\nTellers,They wait,Mei\n", encoding="utf-8")
    assert demand_import.read(root, path, "Li").made == ("D-1", "D-2")


def test_nothing_is_asked_for_an_opportunity_that_there_is_none_of(root: Path) -> None:
    with pytest.raises(CallError, match="demand-no-link"):
        demands.ask(root, NEED, "Wang", demands.Source(opportunity="O-nope"))
    assert demands.held(root) == {}


def test_an_opportunity_is_linked_to_the_demand_that_it_became(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sowhat.actions.demand_links.names", lambda *_: ("O-1",))
    made = demands.ask(root, NEED, "Wang", demands.Source(opportunity="O-1"))
    assert (made.links.opportunity, len(made.history)) == ("O-1", 2)


def test_a_demand_taken_up_again_twice_is_taken_up_once(root: Path) -> None:
    demands.ask(root, NEED, "Wang")
    demands.judge(root, "D-1", "declined", "too dear", "Bo")
    for _ in range(2):
        made = demands.judge(root, "D-1", "reopened", "cheaper now", "Bo")
    assert (made.status, len(made.history)) == ("asked", 3)
