"""What a page says of its design, and what of it the front door shows."""

from __future__ import annotations

import pytest

from sowhat.errors import Param
from sowhat.model.estimate import Check, Estimate, Remark
from sowhat.model.so_what import StudyAnswer
from sowhat.model.study import StudyDesign
from sowhat.stories.limits import limits_section
from sowhat.stories.pieces import Limits, Notes
from sowhat.stories.shape import Story
from sowhat.stories.so_what import so_what
from sowhat.stories.study import study
from sowhat.stories.study_design import design_section, first_section
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import design_samples as samples
from tests.web import so_what_samples as front

WHY: dict[str, Param] = {
    **{"design": "synthetic", "serves": "yes", "alone": "no"},
    **{"treated": 2, "never": 22, "early": 0, "starts": 1, "before": 14, "after": 10},
    **{"not-experiment": "no-lots", "not-did": "few-units", "not-synthetic": "chosen", "not-series": "better"},
}
CHOSEN = Check(name="design", verdict="pass", says=Remark(code="check-design-pass", params=WHY))


def page(answer: StudyAnswer) -> Story:
    return study(voice("en"), front.so_what(answer), answer)


def notes(answer: StudyAnswer) -> list[str]:
    [block] = design_section(voice("en"), answer, "/api").blocks
    assert isinstance(block, Notes)
    return [note.text for note in block.notes]


def asking(design: StudyDesign, answer: StudyAnswer) -> StudyAnswer:
    asked = answer.studied.study.model_copy(update={"design": design})
    return answer.model_copy(update={"studied": answer.studied.model_copy(update={"study": asked})})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", samples.EACH)
def test_every_design_has_a_page_and_a_front_door(name: str, language: str) -> None:
    speaker, answer = voice("zh" if language == "zh" else "en"), samples.EACH[name]
    seen = front.so_what(answer)
    assert study(speaker, seen, answer).sections
    first = first_section(speaker, answer, "/api")
    assert first.title in [section.title for section in so_what(speaker, seen).sections]


@pytest.mark.parametrize(
    ("answer", "first"),
    [
        (samples.TRIAL, "arms"),
        (samples.SYNTHETIC, "events"),
        (samples.SERIES, "series"),
        (samples.PROTECTION, "ratio"),
        (samples.ASSOCIATION, "strata"),
        (front.YES, "events"),
        (front.REFUSAL, "events"),
    ],
)
def test_the_front_door_shows_the_drawing_of_the_design(answer: StudyAnswer, first: str) -> None:
    section = first_section(voice("en"), answer, "/api")
    assert (section.id, section.half) == (first, True)


def test_drift_and_orders_are_of_staggered_adoption_alone() -> None:
    doubts = {"sensitivity", "chance"}
    assert doubts <= {section.id for section in page(front.YES).sections}
    for answer in samples.EACH.values():
        assert doubts & {section.id for section in page(answer).sections} == set()


def test_a_design_that_was_chosen_says_why_and_not_among_the_limits() -> None:
    finding = samples.SYNTHETIC.studied.finding
    assert isinstance(finding, Estimate)
    answer = samples.answer(finding.model_copy(update={"checks": (CHOSEN, *finding.checks)}))
    assert "22 that did not can be weighted to stand in for them over 14 periods before" in notes(answer)[1]
    [block] = limits_section(voice("en"), answer, "/api", named=True).blocks
    assert isinstance(block, Limits)
    assert [limit.name for limit in block.limits] == ["Registered beforehand"]


def test_a_design_that_the_study_names_is_said_to_be() -> None:
    assert notes(asking("experiment", samples.TRIAL))[1] == "The study names this design."
    assert len(notes(samples.TRIAL)) == 1


def test_an_association_is_never_an_answer() -> None:
    told = page(samples.ASSOCIATION)
    assert told.question == "How do those who use settlement-v2 differ in “still a customer”?"
    assert "".join(part.text for part in told.answer).startswith("Not known yet. Those who use settlement-v2 differ")
    assert "cannot be told apart" in "".join(part.text for part in page(samples.APART).answer)
    assert told.tone == "plain"


def test_an_experiment_is_called_randomised() -> None:
    assert "Randomised: a lot decided who got" in page(samples.TRIAL).under
    assert "randomised" in page(samples.TRIAL).badge.word  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        (samples.SYNTHETIC, "weighted to go alike before"),
        (samples.SERIES, "nobody is compared with"),
        (samples.PROTECTION, "how the rate of the others moved"),
    ],
)
def test_what_a_design_rests_on_is_said_under_the_answer(answer: StudyAnswer, part: str) -> None:
    assert part in page(answer).under
    assert "after each team’s go-live" not in page(answer).under


def test_what_was_protected_is_counted_and_not_priced() -> None:
    created, protected, *_ = page(samples.PROTECTION).figures
    assert (protected.value, protected.note[:26]) == ("1,210", "less of “still a customer”")
    assert created.note == "this study is about what was protected"


@pytest.mark.parametrize(
    ("answer", "method", "control"),
    [
        (samples.TRIAL, "Welch, t distribution", "the other arm or arms"),
        (samples.SYNTHETIC, "ranks of the placebos", "teams that never went live, weighted"),
        (samples.SERIES, "state-space models", "the same series before the start"),
        (samples.ASSOCIATION, "jackknife", "those who do not use it"),
    ],
)
def test_how_the_interval_was_made_is_worded(answer: StudyAnswer, method: str, control: str) -> None:
    said = {
        str(row.cells[0].value): row.cells[1].text
        for section in page(answer).sections
        for block in section.blocks
        for row in getattr(block, "rows", ())
        if section.id in {"inference", "registered"}
    }
    assert method in said["method"]
    assert said["control"] == control
