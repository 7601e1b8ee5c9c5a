"""A business case as its steps made it: what stands, what is signed, what is lacking."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sowhat.errors import CallError
from sowhat.ledger.case import work_out
from sowhat.model.case_paper import Frozen, Noted, Planned, Proposed, Side, Signed
from sowhat.model.value import Text
from sowhat.planning import cases
from tests.planning.papers import BASELINE, CASE, COMPLETE, DAY, TRIAL, held, said


def test_a_case_of_before_there_were_papers_still_reads() -> None:
    found = held(CASE)
    assert (found.case, found.paper.about.title.zh, found.paper.about.service) == (CASE, "一键退款", "refunds")


def test_a_part_that_is_not_written_again_stays() -> None:
    found = held(said(who="Buyers", change="Faster"), said(which="All")).paper
    assert (found.hypothesis.who.en, found.customers.which.en) == ("Buyers", "All")


def test_a_frozen_baseline_is_never_altered() -> None:
    other = Frozen(baseline=BASELINE.model_copy(update={"value": Decimal("0.9")}))
    assert held(Frozen(baseline=BASELINE), other).paper.baseline == BASELINE


def test_what_is_lacking_is_named_in_the_order_of_the_page() -> None:
    found = held(said(who="Buyers"))
    assert cases.lacks(found.paper, None, None) == cases.SIGNABLE
    whole = held(*COMPLETE)
    assert cases.lacks(whole.paper, whole.case, "effect") == ()


def test_the_first_assumption_needs_a_day() -> None:
    found = held(*COMPLETE[:3], Planned(trial=TRIAL.model_copy(update={"by": None})))
    assert cases.lacks(found.paper, found.case, "effect") == ("test",)


def test_any_change_takes_the_signatures_back() -> None:
    content = held(*COMPLETE).paper.content
    signed = (Signed(side="platform", content=content), Signed(side="business", content=content))
    assert cases.status(held(*COMPLETE, *signed), ()) == "signed"
    assert cases.status(held(*COMPLETE, *signed, said(why="A survey")), ()) == "changed"


def test_other_ranges_take_the_signatures_back() -> None:
    signed = Signed(side="platform", content=held(*COMPLETE).paper.content)
    moved = CASE.model_copy(update={"months": 36})
    assert [one.stands for one in held(*COMPLETE, signed, moved).signatures] == [False]


@pytest.mark.parametrize("step", [Noted(name="effect", result="passed"), Proposed(okr="OKR-1")])
def test_results_and_objectives_leave_signatures_standing(step: Noted | Proposed) -> None:
    signed = Signed(side="platform", content=held(*COMPLETE).paper.content)
    assert [one.stands for one in held(*COMPLETE, signed, step).signatures] == [True]


def test_a_signature_is_given_once() -> None:
    content = held(*COMPLETE).paper.content
    found = held(*COMPLETE, Signed(side="platform", content=content))
    assert not cases.signable(found, (), "platform", "Lin", content)
    assert cases.signable(found, (), "business", "Wu", content)


@pytest.mark.parametrize(
    ("lacking", "side", "by", "read", "code"),
    [
        (("test",), "business", "Wu", "", "case-unsignable"),
        ((), "business", "Wu", "another page", "case-changed"),
        ((), "business", "lin", "", "case-same-person"),
    ],
)
def test_who_may_not_sign(lacking: tuple[str, ...], side: Side, by: str, read: str, code: str) -> None:
    found = held(*COMPLETE, Signed(side="platform", content=held(*COMPLETE).paper.content))
    with pytest.raises(CallError, match=code):
        cases.signable(found, lacking, side, by, read)


def test_tests_stand_in_the_order_of_what_matters_most() -> None:
    seen = work_out(CASE)
    found = cases.trials(held(*COMPLETE), seen, DAY)
    assert [one.name for one in found] == [one.name for one in seen.swings]
    assert next(one for one in found if one.name == "effect").trial == TRIAL


def test_a_test_is_overdue_until_its_result_is_noted() -> None:
    late = date(2026, 10, 1) + timedelta(days=1)
    noted = held(*COMPLETE, Noted(name="effect", result="failed", says="Nobody came back"))
    told = [cases.trials(one, None, late)[0].overdue for one in (held(*COMPLETE), noted)]
    assert told == [True, False]


def test_the_first_open_test_is_the_one_without_a_result() -> None:
    seen = work_out(CASE)
    done = held(*COMPLETE, Noted(name=seen.swings[0].name, result="passed"))
    found = cases.first_open(cases.trials(done, seen, DAY))
    assert found is not None
    assert found.name == seen.swings[1].name


def test_texts_of_both_languages_are_kept() -> None:
    found = held(said(who_en="Buyers", who_zh="买家")).paper.hypothesis.who
    assert found == Text(en="Buyers", zh="买家")
