"""What to do in a period: from demands that people asked for and the time that teams stated, without any build."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import demands, priority_people
from sowhat.actions.priorities import based, priorities
from sowhat.errors import CallError
from sowhat.model.demand import SIDES, Bound, Need, NeedProblem
from sowhat.model.priorities import Priorities, WhatIf
from sowhat.model.priority import Effort, Estimates
from tests.planning.boards import about, candidate, sure

SETTINGS = """\
platform: {name: harbour}
currency: CNY
capacity:
- {team: api, from: 2026-10-01, to: 2027-01-01, person_days: 20}
- {team: api, from: 2027-01-01, to: 2027-04-01, person_days: 5}
"""
TEAMS = """\
units: [{name: retail}, {name: sme}]
teams: [{name: api}, {name: data, unit: retail}]
"""
DAY = date(2026, 11, 2)


def company(root: Path, settings: str = SETTINGS) -> Path:
    (root / "catalog").mkdir()
    (root / "catalog" / "teams.yaml").write_text(TEAMS, encoding="utf-8")
    (root / "sowhat.yaml").write_text(settings, encoding="utf-8")
    return root


def asked(root: Path, title: str, *, understood: bool = True) -> str:
    problem = NeedProblem(whose="tellers", today="by hand", often="daily", words="slow")
    made = demands.ask(root, Need(title=title, asker="Lin", unit="retail", problem=problem), "Lin")
    for side in SIDES if understood else ():
        demands.agree(root, made.id, side, f"{side} lead")
    return made.id


def estimated(root: Path, title: str, worth: float, **days: float) -> str:
    id_ = asked(root, title)
    effort = tuple(Effort(team=team, days=about(told / 2, told, told * 2)) for team, told in days.items())
    demands.estimate(root, id_, Estimates(reach=sure(1), value=sure(worth), grade="A", effort=effort), "Wang")
    return id_


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """D-1 and D-2 fit together, D-3 is worth most and too large beside them, D-4 has no effort, D-5 waits."""
    place = company(tmp_path_factory.mktemp("harbour"))
    estimated(place, "cards", 90, api=10)
    estimated(place, "loans", 80, api=10)
    estimated(place, "all", 100, api=20)
    asked(place, "later")
    asked(place, "vague", understood=False)
    return place


def seen(root: Path, what_if: WhatIf | None = None, period: str = "2026-Q4") -> Priorities:
    return priorities(root, period, what_if or WhatIf())


def chosen(found: Priorities) -> tuple[str, ...]:
    return found.choice.best.ids if found.choice else ()


def test_the_best_bundle_is_chosen_and_the_rest_has_reasons(root: Path) -> None:
    found = seen(root)
    assert (found.standing, chosen(found)) == ("chosen", ("D-1", "D-2"))
    assert [(one.id, one.why, one.costs) for one in found.left_out] == [("D-3", "outweighed", Decimal(70))]
    assert [(one.id, one.missing) for one in found.unweighed] == [("D-4", ("reach", "value", "effort"))]
    assert (found.waiting, found.build, found.currency) == (1, "", "CNY")


def test_stability_has_a_seed_and_is_the_same_again(root: Path) -> None:
    first, again = seen(root), seen(root)
    assert first.stability == again.stability
    assert first.stability is not None
    assert (first.stability.draws, first.stability.seed > 0) == (200, True)
    assert priorities(root, "2026-Q4", draws=7).stability.draws == 7  # type: ignore[union-attr]


def test_of_another_period_its_own_time_is_taken(root: Path) -> None:
    found = seen(root, period="2027-Q1")
    assert (found.standing, found.room[0].days) == ("nothing-fits", Decimal(5))
    assert {one.why for one in found.left_out} == {"too-large"}
    assert seen(root, period="2025-01").standing == "no-capacity"
    assert [one.name for one in found.periods] == ["2026-10-01..2027-01-01", "2027-01-01..2027-04-01"]


def test_what_if_a_must_or_more_time_or_one_less(root: Path) -> None:
    must = seen(root, WhatIf(must=("D-3",)))
    assert (chosen(must), must.changed.worth if must.changed else None) == (("D-3",), Decimal(-70))
    more = seen(root, WhatIf(room=(("api", Decimal(40)),)))
    assert chosen(more) == ("D-1", "D-2", "D-3")
    assert more.changed is not None
    assert (more.changed.added, more.changed.dropped) == (("D-3",), ())
    less = seen(root, WhatIf(without=("D-1",)))
    assert chosen(less) == ("D-3",)
    assert [one.barred for one in less.candidates] == [True, False, False]


def test_days_as_they_are_stated_anyway_change_nothing(root: Path) -> None:
    found = seen(root, WhatIf(room=(("api", Decimal("20.04")),)))
    assert (found.asked.empty, found.changed) == (True, None)


@pytest.mark.parametrize(
    ("what_if", "code"),
    [
        (WhatIf(must=("D-9",)), "priority-no-candidate"),
        (WhatIf(without=("D-4",)), "priority-no-candidate"),
        (WhatIf(must=("D-1",), without=("D-1",)), "priority-both"),
        (WhatIf(room=(("nobody", Decimal(1)),)), "priority-no-team"),
        (WhatIf(room=(("api", Decimal(-1)),)), "priority-days"),
    ],
)
def test_what_cannot_be_asked_is_refused(root: Path, what_if: WhatIf, code: str) -> None:
    with pytest.raises(CallError) as refused:
        seen(root, what_if)
    assert refused.value.problems[0].code == code


@pytest.mark.parametrize(("period", "draws", "code"), [("soon", 1, "priority-period"), (None, 0, "priority-draws")])
def test_a_period_and_draws_that_are_none_are_refused(root: Path, period: str | None, draws: int, code: str) -> None:
    with pytest.raises(CallError) as refused:
        priorities(root, period, draws=draws)
    assert refused.value.problems[0].code == code


def test_why_nothing_is_chosen_is_told_step_by_step(tmp_path: Path) -> None:
    place = company(tmp_path)
    assert seen(place).standing == "no-demand"
    asked(place, "vague", understood=False)
    assert seen(place).standing == "not-understood"
    asked(place, "plain")
    assert seen(place).standing == "no-estimates"


def test_without_stated_time_the_scores_still_stand(tmp_path: Path) -> None:
    place = company(tmp_path, SETTINGS.partition("capacity:")[0])
    estimated(place, "cards", 90, api=10)
    found = priorities(place)
    assert (found.standing, found.period_from, found.choice) == ("no-capacity", "today", None)
    assert found.candidates[0].scores.worth == 90
    assert [(one.team, one.stated, one.days) for one in found.room] == [("api", None, Decimal())]


def test_a_base_that_is_done_is_no_obstacle_any_more(tmp_path: Path) -> None:
    place = company(tmp_path)
    base, top = estimated(place, "base", 1, api=5), estimated(place, "top", 9, api=5)
    demands.bind(place, top, Bound(day=DAY, depends=(base,)), "Wang")
    demands.judge(place, base, "chosen", "", "Wang")
    demands.judge(place, base, "done", "it runs since May", "Wang")
    assert chosen(seen(place)) == (top,)


def test_what_was_merged_stands_for_the_one_that_goes_on(tmp_path: Path) -> None:
    place = company(tmp_path)
    twin, base = estimated(place, "twin", 1, api=5), estimated(place, "base", 1, api=5)
    demands.merge(place, twin, base, "Wang")
    told = tuple(demands.held(place).values())
    [found] = based([candidate("top", 9, depends=[twin, base], excludes=[twin], api=1)], told)
    assert (found.depends, found.excludes) == ((base,), (base,))


def test_without_a_build_nobody_compares_units(root: Path) -> None:
    found = seen(root)
    assert (found.counted, found.fairness.moved if found.fairness else 0) == (None, None)
    assert priority_people.people(root, None, ()) == (None, {})
