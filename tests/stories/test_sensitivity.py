"""How far trends could have differed, in plain words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sowhat.model.estimate import By, Estimate
from sowhat.model.language import Language
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.drawings import Drifts
from sowhat.stories.sensitivity import sensitivity_section, sentences
from sowhat.stories.shape import Section
from sowhat.stories.so_what import so_what
from sowhat.stories.study import study
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import so_what_samples as samples


def with_by(change: Callable[[By], By], answer: StudyAnswer = samples.YES) -> StudyAnswer:
    finding = answer.studied.finding
    assert isinstance(finding, Estimate)
    assert isinstance(finding.by, By)
    changed = finding.model_copy(update={"by": change(finding.by)})
    return answer.model_copy(update={"studied": answer.studied.model_copy(update={"finding": changed})})


def bearing(breakdown: float, answer: StudyAnswer = samples.YES) -> StudyAnswer:
    """The sample with another breakdown value."""
    return with_by(lambda by: by.model_copy(update={"sensitivity": samples.sensitivity(by.simple, breakdown)}), answer)


def told(answer: StudyAnswer, language: Language = "en") -> Section:
    return sensitivity_section(voice(language), answer, "/api")


def drawn(answer: StudyAnswer) -> Drifts:
    [block] = told(answer).blocks
    assert isinstance(block, Drifts)
    return block


@pytest.mark.parametrize(
    ("breakdown", "english", "chinese"),
    [
        (4.0, "stands even if trends drift apart four times as fast", "达到以往最快的 4 倍，结论也成立"),
        (1.3, "stands until trends drift apart 1.3 times as fast", "要到以往最快的 1.3 倍，结论才不成立"),
        (0.0898, "falls once trends drift apart 0.09 times as fast", "只要到以往最快的 0.09 倍，结论就不成立"),
        (0.0, "The answer bears no difference in trends at all", "走势稍有不同，结论就不成立"),
    ],
)
def test_the_title_says_how_much_drift_the_answer_bears(breakdown: float, english: str, chinese: str) -> None:
    answer = bearing(breakdown)
    assert english in told(answer).title
    assert chinese in told(answer, "zh").title


def test_what_is_small_is_not_called_the_answer() -> None:
    section = told(samples.NONE)
    assert section.title.startswith("“No large effect” stands")
    assert "smaller than the 0.4 points that would have been found" in section.lede


@pytest.mark.parametrize(("answer", "side"), [(samples.YES, "above zero"), (samples.HARM, "below zero")])
def test_the_answer_that_could_fall_is_said(answer: StudyAnswer, side: str) -> None:
    assert side in told(answer).lede


def test_intervals_are_drawn_in_the_words_of_the_outcome() -> None:
    block = drawn(samples.YES)
    assert [point.text for point, _, _ in block.steps] == ["0×", "0.5×", "1×", "1.5×", "2×"]
    assert block.steps[0][1:] == pytest.approx((0.4212, 0.6732))


def test_the_table_holds_every_interval_and_the_breakdown_in_order() -> None:
    rows = [[cell.value for cell in row.cells] for row in drawn(samples.YES).table.rows]
    assert [row[0] for row in rows] == [0, 0.5, 1, 1.3, 1.5, 2]
    assert [row[3] for row in rows] == ["yes", "yes", "yes", "most", "no", "no"]
    assert [row[1:3] for row in rows if row[3] == "most"] == [[None, None]]


@pytest.mark.parametrize(("breakdown", "arrows"), [(1.3, True), (2.5, False)])
def test_arrows_are_explained_where_there_are_any(breakdown: float, arrows: bool) -> None:
    assert ("arrow" in told(bearing(breakdown)).lede) == arrows


def test_weak_evidence_is_amber_and_what_is_small_has_no_colour() -> None:
    assert (drawn(samples.YES).tone, drawn(samples.WEAK).tone, drawn(samples.NONE).tone) == ("good", "care", "plain")


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (samples.REFUSAL, "Nothing could be estimated"),
        (samples.RELATED, "This is a relation and not an effect"),
        (with_by(lambda by: by.model_copy(update={"sensitivity": None})), "too few periods before go-live"),
    ],
)
def test_what_is_not_known_says_why(answer: StudyAnswer, why: str) -> None:
    section = told(answer)
    assert section.blocks == ()
    assert why in section.lede


def test_another_design_is_not_told_to_lack_periods() -> None:
    studied = samples.YES.studied
    finding = studied.finding.model_copy(update={"by": None, "design": "experiment"})
    answer = samples.YES.model_copy(update={"studied": studied.model_copy(update={"finding": finding})})
    assert told(answer).lede == "For a comparison of this kind it is not worked out."


@pytest.mark.parametrize("answer", [samples.YES, samples.REFUSAL, samples.RELATED, samples.DECLARED])
def test_the_evidence_tells_its_doubts_and_the_front_door_stays_as_it_is(answer: StudyAnswer) -> None:
    seen = samples.so_what(answer)
    doubts = ["sensitivity", "chance", "power"]
    assert [one.id for one in study(voice("en"), seen, answer).sections if one.id in doubts] == doubts
    assert [one.id for one in so_what(voice("en"), seen).sections if one.id in doubts] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_stands_for_the_drawing(language: Language) -> None:
    [said] = sentences(voice(language), samples.YES)
    assert said[:-1] == told(samples.YES, language).title
    assert sentences(voice(language), samples.REFUSAL) == ()
