"""What a demand is by its steps, which steps are refused, and which demands may be the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from sowhat.errors import CallError
from sowhat.model.case import Assumption
from sowhat.model.demand import (
    Agreed,
    Asked,
    Bound,
    Demand,
    DemandBody,
    DemandStep,
    Estimated,
    Judged,
    Linked,
    Merged,
    Need,
    NeedProblem,
    Raised,
    Reworded,
)
from sowhat.model.demand import (
    Tested as Found,
)
from sowhat.model.priority import Effort, Estimates
from sowhat.planning import demand_fields as fields
from sowhat.planning import demand_rules as rules
from sowhat.planning import demands as life
from sowhat.planning import duplicates

DAY = date(2026, 10, 1)
START = datetime(2026, 10, 1, tzinfo=UTC)
PROBLEM = NeedProblem(whose="staff", today="They telephone and wait", often="daily", words="Too slow")
NEED = Need(title="Limits", asker="Wang", problem=PROBLEM)
TEN = Assumption(low=Decimal(5), likely=Decimal(10), high=Decimal(20))
WHOLE = Estimates(reach=TEN, value=TEN, effort=(Effort(team="cards", days=TEN),))
AGREED: tuple[DemandBody, ...] = tuple(Agreed(day=DAY, side=side) for side in ("development", "design", "data"))
CHOSEN: tuple[DemandBody, ...] = (*AGREED, Estimated(day=DAY, estimates=WHOLE), Judged(day=DAY, verdict="chosen"))


def made(*bodies: DemandBody, need: Need = NEED, id_: str = "D-1", claims: dict[str, str] | None = None) -> Demand:
    every = (Asked(day=DAY, need=need), *bodies)
    steps = [
        DemandStep(number=at + 1, at=START + timedelta(hours=at), by="Li", body=body) for at, body in enumerate(every)
    ]
    return life.replay(id_, steps, claims)


@pytest.mark.parametrize(
    ("bodies", "status", "step", "who"),
    [
        ((), "asked", "agree", "development"),
        (AGREED[:2], "asked", "agree", "data"),
        (AGREED, "understood", "estimate", "platform"),
        (CHOSEN[:4], "weighed", "choose", "approver"),
        (CHOSEN, "chosen", "case", "platform"),
        ((*CHOSEN, Linked(day=DAY, what="case", to="c")), "case", "okr", "partner"),
        ((*CHOSEN, Linked(day=DAY, what="okr", to="o")), "okr", "study", "study"),
        ((*CHOSEN, Linked(day=DAY, what="study", to="s")), "study", "claim", "study"),
        ((Judged(day=DAY, verdict="declined", why="no"),), "declined", "declined", "asker"),
        ((*CHOSEN[:4], Linked(day=DAY, what="case", to="c")), "weighed", "choose", "approver"),
    ],
)
def test_its_status_and_next_step_follow_from_what_was_said(
    bodies: tuple[DemandBody, ...], status: str, step: str, who: str
) -> None:
    found = made(*bodies)
    assert (found.status, found.next.what.code, found.next.who) == (status, f"demand-next-{step}", who)


def test_a_confirmed_claim_of_its_study_ends_it() -> None:
    found = made(*CHOSEN, Linked(day=DAY, what="study", to="s"), claims={"C-1": "s"})
    assert (found.status, found.realised) == ("done", "C-1")


def test_a_claim_ends_nothing_that_nobody_chose() -> None:
    found = made(*AGREED, Linked(day=DAY, what="study", to="s"), claims={"C-1": "s"})
    assert found.status == "understood"


def test_whoever_agreed_is_asked_again_when_the_problem_is_put_differently() -> None:
    other = NEED.model_copy(update={"problem": PROBLEM.model_copy(update={"today": "They write letters"})})
    found = made(*AGREED, Reworded(day=DAY, need=other))
    assert (found.status, found.next.what.code) == ("asked", "demand-next-again")


def test_a_new_title_asks_nobody_again() -> None:
    found = made(*AGREED, Reworded(day=DAY, need=NEED.model_copy(update={"title": "Card limits"})))
    assert found.status == "understood"


def test_it_has_been_in_its_status_since_the_step_that_brought_it_there() -> None:
    found = made(*AGREED, Raised(day=DAY, side="data", text="no", test="ask"))
    assert found.since == START + timedelta(hours=3)


def test_who_asked_says_what_of_the_problem_is_missing() -> None:
    need = NEED.model_copy(update={"problem": NeedProblem(whose="a", today="b")})
    found = made(need=need)
    assert (found.next.person, found.next.what.params) == ("Wang", {"missing": "often,words"})


@pytest.mark.parametrize(("solution", "code"), [("An API", "demand-solution-first"), ("", "demand-no-problem")])
def test_nothing_begins_without_a_problem(solution: str, code: str) -> None:
    told = Need(title="x", asker="Wang", solution=solution)
    with pytest.raises(CallError, match=code):
        rules.need(told)


def test_a_problem_that_is_word_for_word_the_solution_is_none() -> None:
    told = NEED.model_copy(update={"solution": PROBLEM.today})
    with pytest.raises(CallError, match="demand-solution-first"):
        rules.need(told)


def test_nobody_agrees_to_half_a_problem() -> None:
    need = NEED.model_copy(update={"problem": NeedProblem(whose="a", today="b")})
    with pytest.raises(CallError, match="demand-unsaid"):
        rules.agree(made(need=need), DAY, "data", "agrees", "")


def test_agreeing_twice_is_agreeing_once() -> None:
    assert rules.agree(made(*AGREED), DAY, "data", "agrees", "") is None


@pytest.mark.parametrize(
    ("bodies", "code"),
    [
        ((), "demand-not-understood"),
        ((*AGREED, Raised(day=DAY, side="data", text="no", test="ask")), "demand-untested"),
        (AGREED, "demand-lacks"),
        ((Judged(day=DAY, verdict="declined", why="no"),), "demand-over"),
        ((Merged(day=DAY, into="D-2"),), "demand-merged"),
    ],
)
def test_what_cannot_be_chosen_yet(bodies: tuple[DemandBody, ...], code: str) -> None:
    with pytest.raises(CallError, match=code):
        rules.judged(made(*bodies), DAY, "chosen", "")


def test_an_obstacle_that_stands_asks_for_a_reason() -> None:
    stands = (Raised(day=DAY, side="data", text="no", test="ask"), Found(day=DAY, obstacle=1, result="stands"))
    found = made(*CHOSEN[:4], *stands)
    with pytest.raises(CallError, match="demand-lacks"):
        rules.judged(found, DAY, "chosen", "")
    assert rules.judged(found, DAY, "chosen", "a law") is not None


def test_choosing_twice_is_choosing_once() -> None:
    assert rules.judged(made(*CHOSEN), DAY, "chosen", "") is None


def test_demands_do_not_rest_on_each_other_in_a_circle() -> None:
    others = {"D-1": made(), "D-2": made(Bound(day=DAY, depends=("D-1",)), id_="D-2")}
    with pytest.raises(CallError, match="demand-circle"):
        rules.bound(others["D-1"], Bound(day=DAY, depends=("D-2",)), others)


def test_one_that_is_the_same_takes_the_status_of_the_other() -> None:
    first, second = made(Merged(day=DAY, into="D-2")), made(*AGREED, id_="D-2")
    assert life.followed((first, second))[0].status == "understood"


def test_only_understood_demands_with_estimates_may_be_chosen_from() -> None:
    every = (made(), made(*CHOSEN[:4], id_="D-2"), made(*AGREED, id_="D-3"))
    assert [one.id for one in life.candidates(every)] == ["D-2"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("打电话给后台查询客户额度，平均等十一分钟", "客服要打电话给后台查询客户额度，客户等很久", True),
        ("Staff telephone the back office about credit limits", "Telephoning the back office for credit limits", True),
        ("打电话给后台查询客户额度", "商户对账单每天晚到一小时", False),
        ("Staff telephone the back office", "Merchant statements arrive an hour late", False),
    ],
)  # fmt: skip
def test_demands_in_like_words_are_shown_together(first: str, second: str, same: bool) -> None:
    known = made(need=Need(title=first, asker="Li", problem=NeedProblem(whose="x", today=first)))
    told = Need(title=second, asker="Li", problem=NeedProblem(whose="x", today=second))
    assert bool(duplicates.alike(told, (known,))) is same


@pytest.mark.parametrize("text", ["1..2", "3..2..1", "many", "1..2..3..4", "NaN"])
def test_what_is_no_range_is_refused(text: str) -> None:
    with pytest.raises(CallError, match="demand-bad"):
        fields.span(text)


def test_estimates_survive_the_form() -> None:
    assert fields.estimates(fields.retyped(WHOLE)) == WHOLE


def test_a_need_survives_the_form() -> None:
    assert fields.need(fields.typed(NEED)) == NEED


def test_estimating_again_keeps_every_team_however_many() -> None:
    effort = tuple(
        Effort(team=f"t{at}", days=Assumption(low=Decimal(1), likely=Decimal(2), high=Decimal(3))) for at in range(5)
    )
    told = Estimates(effort=effort)
    again = fields.estimates(fields.retyped(told))
    assert (again.effort, fields.rows(told)) == (effort, 6)
