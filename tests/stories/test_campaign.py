"""What pages and letters say of campaigns."""

from __future__ import annotations

import re

import pytest

from sowhat.model.campaign import CampaignSeen
from sowhat.model.estimate import Remark
from sowhat.model.language import Language
from sowhat.render import charts
from sowhat.stories import campaign as story
from sowhat.stories import campaign_messages, campaign_words
from sowhat.stories.drawings import Chart
from sowhat.stories.pieces import Table
from sowhat.stories.shape import Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import campaign_samples as samples

SPACE = "\N{NO-BREAK SPACE}"


def told(seen: CampaignSeen = samples.SEEN, language: Language = "en") -> Story:
    return story.campaign(voice(language), seen, samples.LETTERS if seen.due else ())


def answer(one: Story) -> str:
    return "".join(part.text for part in one.answer)


def table(one: Story, id_: str) -> Table:
    blocks = [block for section in one.sections for block in section.blocks]
    return next(block for block in blocks if isinstance(block, Table) and block.id == id_)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seen", samples.EVERY, ids=lambda one: one.row.stage)
def test_every_stage_is_told_in_both_languages(seen: CampaignSeen, language: Language) -> None:
    found = told(seen, language)
    assert answer(found)
    assert all(section.title for section in found.sections)


def test_the_answer_is_what_is_left() -> None:
    assert answer(told()) == "3,040 of 24,935 calls a week are left: 2 apps of 2 teams."
    assert answer(told(samples.DONE)) == "Done: nobody has called for 109 days."


def test_the_list_adds_up_what_is_under_way() -> None:
    found = story.campaigns(voice("en"), samples.CAMPAIGNS)
    assert answer(found) == "3,040 calls a week are left in one campaign."
    assert next(row.name for row in table(found, "campaigns").rows) == "/lifecycle/campaigns/w000001"


def test_who_is_behind_is_told_beside_who_has_left() -> None:
    rows = table(told(), "teams").rows
    assert [row.cells[5].value for row in rows] == ["late", "gone", "moving"]


def test_an_unnamed_key_is_told_by_its_pseudonym() -> None:
    assert [row.cells[0].text for row in table(told(), "apps").rows] == ["shop", "Key c5f1e0"]


def test_the_chart_shows_the_pace_needed_and_the_one_there_is() -> None:
    chart = next(block for section in told().sections for block in section.blocks if isinstance(block, Chart))
    ahead = [row for row in chart.rows if row["kind"] == "ahead"]
    assert (ahead[0]["needed"], ahead[0]["leads"]) == (3040, 3040)
    assert ahead[1]["leads"] == 3040 - 260
    assert [row["mark"] for row in chart.rows if row["mark"]] == ["notice", "window", "sunset"]
    assert charts.spec(chart)["layer"]


def test_nothing_is_said_of_money_before_it_is_done() -> None:
    assert "saved" not in {section.id for section in told().sections}
    assert "saved" in {section.id for section in told(samples.DONE).sections}


def test_what_is_saved_is_called_declared() -> None:
    [saved] = [section for section in told(samples.DONE).sections if section.id == "saved"]
    assert "grade E" in saved.lede


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", ["notice", "half", "month", "week", "brown-out", "rolled-back", "resumed"])
def test_every_letter_has_words(stage: str, language: Language) -> None:
    due = samples.SEEN.due[0].model_copy(update={"stage": stage, "about": samples.OVER.start.isoformat()})
    text = campaign_messages.message(voice(language), samples.SEEN, samples.AFFECTED[0], due, None)
    assert "address-book" in text.title
    assert not re.search(r"[{}$]", text.title)
    assert "wealth" not in text.body


def test_a_letter_names_what_to_use_instead_and_what_is_left() -> None:
    [due, _] = samples.SEEN.due
    body = campaign_messages.message(voice("en"), samples.SEEN, samples.AFFECTED[0], due, None).body
    assert "Use instead: identity (the search of Identity)." in body
    assert "- shop: 9,100 calls (/addresses/{id}, /addresses)" in body


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code",
    [
        *(f"campaign-pace-{name}" for name in ("none", "early", "over", "flat", "on", "late")),
        *(f"campaign-next-{name}" for name in ("opened", "half", "month", "week", "brown-out", "sunset")),
        *(f"campaign-next-{name}" for name in ("ended", "quiet", "rolled-back", "done", "cancelled")),
        *(f"campaign-saved-{name}" for name in ("no-costs", "early", "currencies", "booked")),
    ],
)
def test_every_remark_has_words(code: str, language: Language) -> None:
    params = {"zero": "2026-11-20", "day": "2026-11-20", "days": 3, "weeks": 3, "calls": 40}
    assert campaign_words.remark(voice(language), Remark(code=code, params=params))
