"""A roll-out plan in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sowhat.model.estimate import Check, Remark
from sowhat.model.language import Language
from sowhat.model.rollout import Claimable, RolloutPlan
from sowhat.model.value import Text
from sowhat.stories import rollout
from sowhat.stories.drawings import Chart
from sowhat.stories.pieces import Limits, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.rollouts import plan


def told(found: RolloutPlan | None = None, language: Language = "en") -> Story:
    return rollout.plan(voice(language), found or plan())


def section(story: Story, id_: str) -> Section:
    return next(one for one in story.sections if one.id == id_)


def answer(story: Story) -> str:
    return "".join(part.text for part in story.answer)


@pytest.mark.parametrize(("language", "says"), [("en", "an effect of 12 points or more"), ("zh", "12 个百分点以上")])
def test_the_answer_is_the_smallest_effect_that_would_be_found(language: Language, says: str) -> None:
    assert says in answer(told(language=language))


def test_an_outcome_that_is_no_share_is_told_in_its_own_units() -> None:
    assert "an effect of 0.12 or more" in answer(told(plan(customers=None)))


def test_a_plan_that_shows_nothing_says_so() -> None:
    story = told(plan(detectable=None, customers=None))
    assert (answer(story), story.tone) == ("This roll-out could not find an effect of any size.", "care")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_there_in_both_languages(language: Language) -> None:
    story = told(language=language)
    assert [one.id for one in story.sections] == ["calendar", "power", "claims", "alternatives", "lots"]
    assert all(one.title for one in story.sections)


def test_the_calendar_has_every_wave_the_hold_outs_and_what_was_moved() -> None:
    [table] = section(told(), "calendar").blocks
    assert isinstance(table, Table)
    assert [row.cells[1].value for row in table.rows] == ["2026-12-07", "2027-01-04", "2027-01-31"]
    assert table.rows[1].cells[1].note == "instead of 21\u00a0Dec 2026"


def test_the_chart_s_title_answers_its_question() -> None:
    found = section(told(), "power")
    assert found.title == "How large must the effect be? From 12 points on it is found four times in five"
    assert isinstance(found.blocks[0], Chart)


def test_what_stands_against_a_better_grade_without_the_lot_is_told() -> None:
    found = section(told(), "claims")
    assert found.title == "What can be claimed? Grade A with the lot, C without it"
    assert isinstance(found.blocks[1], Limits)
    assert len(found.blocks[1].limits) == 1


def test_a_neighbour_that_shows_more_is_named() -> None:
    assert (
        section(told(), "alternatives").title == "Would another plan show more? Twice as many units: from 8 points on"
    )


def test_a_plan_of_a_table_leads_to_no_study() -> None:
    story = told(plan().model_copy(update={"service": ""}))
    assert (story.ways, {one.api for one in story.sections}) == ((), {""})


def test_titles_of_teams_are_used_where_there_are_any() -> None:

    spoken = replace(voice("en"), teams={"t0": Text(en="Retail Banking")})
    [table] = section(rollout.plan(spoken, plan()), "lots").blocks
    assert isinstance(table, Table)
    assert (table.rows[0].cells[0].text, table.rows[0].cells[0].value) == ("Retail Banking", "t0")


@pytest.mark.parametrize(("customers", "says"), [(64.0, "between −15 points and 29 points"), (None, "-0.15 and 0.29")])
def test_a_doubt_is_told_in_points_where_the_outcome_is_a_share(customers: float | None, says: str) -> None:
    remark = Remark(
        code="check-sensitivity-weak", params={"low": -0.15, "high": 0.29, "breakdown": 0.3, "claim": "sign"}
    )
    doubt = Check(name="sensitivity", verdict="weak", says=remark)
    found = plan(customers=customers).model_copy(update={"without_lot": Claimable(grade="C", checks=(doubt,))})
    block = section(told(found), "claims").blocks[1]
    assert isinstance(block, Limits)
    assert says in block.limits[0].says


def test_the_planner_without_a_study_asks_of_which() -> None:
    assert (rollout.planner(), rollout.planner("a b")) == ("/studies/plan", "/studies/plan?study=a+b")
