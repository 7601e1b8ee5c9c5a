"""A simulated company's truth in words."""

from __future__ import annotations

import pytest

from sowhat.actions.truth import judge
from sowhat.model.claim import Quantity
from sowhat.model.compared import Judged
from sowhat.model.language import Language
from sowhat.model.truth import Planted, TrueEffect, Truth
from sowhat.model.value import Text
from sowhat.render.markdown import markdown
from sowhat.stories import truth as story
from sowhat.stories.drawings import Contrasts
from sowhat.stories.pieces import Steps
from sowhat.stories.shape import Section
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import so_what_samples as front

STORY = Text(en="A bank.", zh="一家银行。")
LATE = front.answer(front.REFUSED, None, asked=front.study("risk-late", "risk-score"))
SEEN = front.so_what(front.YES, front.OTHER, LATE)
PLANTED = (Planted(what=Text(en="A team left."), href="/services/identity"), Planted(what=Text(en="Bad lines")))


def judged(*effects: TrueEffect, planted: tuple[Planted, ...] = PLANTED) -> Judged:
    return judge(Truth(kind="internal", seed=7, story=STORY, effects=effects, planted=planted), SEEN)


def settlement(effect: float, retained: float | None) -> TrueEffect:
    return TrueEffect(study="settlement-retention", effect=effect, retained=retained)


RIGHT = judged(settlement(0.008, 1300), TrueEffect(study="risk-late", effect=0.01))
WRONG = judged(settlement(0, 0), settlement(0.01, 1600))


def read(seen: Judged, language: Language = "en") -> str:
    return markdown(story.truth(voice(language), seen))


def section(seen: Judged, name: str, language: Language = "en") -> Section:
    return next(one for one in story.truth(voice(language), seen).sections if one.id == name)


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (RIGHT, "Right about **1 of 1** questions"),
        (WRONG, "Right about **0 of 2** questions"),
        (judged(TrueEffect(study="risk-late", effect=0.01)), "No question could be answered"),
    ],
)
def test_the_answer_counts_what_was_right(seen: Judged, said: str) -> None:
    assert said in read(seen)


def test_what_was_left_open_is_said_and_is_not_wrong() -> None:
    text = read(RIGHT)
    assert "1 could not be answered, and sowhat said so." in text
    assert "Wrong: **0**" in text


def test_what_is_wrong_is_counted_and_marked() -> None:
    figure = story.truth(voice("en"), WRONG).figures[-1]
    assert (figure.value, figure.tone) == ("2", "bad")


def test_a_study_that_nobody_built_is_said() -> None:
    assert "does not hold 1 study" in read(judged(TrueEffect(study="gone", effect=0.1)))


def test_what_is_true_is_marked_on_the_interval() -> None:
    [block] = section(RIGHT, "compared").blocks
    assert isinstance(block, Contrasts)
    picture = block.rows[0].picture
    assert picture is not None
    assert [(mark.at, mark.text) for mark in picture.marks] == [(1300, "true: 1,300")]


@pytest.mark.parametrize(
    ("true", "said"),
    [
        (settlement(0.01, 1300), "keeps 1,300 customers"),
        (settlement(-0.01, -1300), "loses 1,300 customers"),
        (settlement(0.01, 4), "keeps 4 customers"),
        (settlement(0, 0), "no effect"),
        (settlement(0.01, None), "+1 points each"),
    ],
)
def test_what_is_true_is_told_as_people_say_it(true: TrueEffect, said: str) -> None:
    assert story.contrast(voice("en"), judged(true).compared[0]).true == said


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "−9.6 minutes for each team and week"), ("zh", "每个团队每周 −9.6 分钟")]
)
def test_an_effect_on_teams_is_one_on_each_team_in_a_period(lang: Language, said: str) -> None:
    [one] = judged(settlement(-9.58, None)).compared
    assert one.answer is not None
    assert one.answer.claim is not None
    lost = Quantity(kind="downtime-minutes", value=2.0, low=1.0, high=3.0)
    team = one.answer.studied.model_copy(
        update={"outcome_unit": "team", "outcome_every": "week", "outcome_kind": "state"}
    )
    claim = one.answer.claim.model_copy(update={"quantity": lost})
    answer = one.answer.model_copy(update={"studied": team, "claim": claim, "retained": None})
    assert story.contrast(voice(lang), one.model_copy(update={"answer": answer})).true == said


def test_a_planted_case_leads_to_its_page_and_nowhere_else() -> None:
    [steps] = section(RIGHT, "planted").blocks
    assert isinstance(steps, Steps)
    assert [(one.button, one.href) for one in steps.steps] == [("Look", "/services/identity"), ("", "")]


def test_a_company_without_planted_cases_has_no_such_section() -> None:
    assert "planted" not in {one.id for one in story.truth(voice("en"), judged(planted=())).sections}


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_company_is_said_to_prove_nothing(language: Language) -> None:
    said = {"en": "One company proves nothing: an interval at 95%", "zh": "一家公司证明不了什么：95% 的区间"}
    assert section(RIGHT, "proof", language).lede.startswith(said[language])


def test_the_story_and_the_seed_are_told() -> None:
    text = read(RIGHT, "zh")
    assert "一家银行。" in text
    assert "随机种子 7" in text


def test_the_fold_is_of_one_study() -> None:
    made = story.folded(voice("en"), RIGHT.compared[0])
    [block, _] = made.blocks
    assert isinstance(block, Contrasts)
    assert (made.folded, len(block.rows)) == ("Show what is true", 1)


def test_as_json_holds_both_sides_without_words() -> None:
    told = story.as_json(RIGHT)
    effects = told["effects"]
    assert isinstance(effects, list)
    assert effects[0] == {
        "study": "settlement-retention",
        "verdict": "holds",
        "scale": "customers",
        "true": 1300,
        "found": {"value": 1243.7, "low": 890.2, "high": 1591.0},
        "status": "estimated",
        "grade": "B",
        "truth": settlement(0.008, 1300).model_dump(mode="json"),
    }
    assert (told["simulated"], told["seed"], told["kind"]) == (True, 7, "internal")
