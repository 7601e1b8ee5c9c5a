"""What becomes of people's words when the machine tells a talk anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from sowhat.model.showcase_calendar import Edit
from sowhat.model.showcase_steps import Edited, Part
from sowhat.model.talk import Sentence, Stated, Talk
from sowhat.planning import edits
from sowhat.planning.edits import Known, Reading
from tests.web.showcase_samples import talk

AT = datetime(2026, 8, 20, tzinfo=UTC)


def untrue(lines: Sequence[str], figures: Known) -> tuple[str, ...]:
    """A figure is a word of digits."""
    known = {one.text for one in figures.own}
    return tuple(word for line in lines for word in line.split() if word.isdigit() and word not in known)


def worded(line: str, one: Edit, figures: Known) -> Sentence:
    return edits.sentence(line, figures.own)


READING = Reading(untrue, worded)


def edit(words: str, base: str = "42 teams call us", part: Part = "title", **more: object) -> Edit:
    body = Edited(day=date(2026, 9, 1), slide="lead", part=part, base=(base,), words=(words,))
    return Edit(by="Li", at=AT, body=body.model_copy(update=more))


def merged(machine: Talk, one: Edit) -> tuple[str, str]:
    """The state of the hand, and the title."""
    hands = edits.merge(machine, (one,), READING)
    return (hands.merged[0].state if hands.merged else "", hands.talk.slides[0].title.text)


def test_words_are_kept_while_the_machine_says_the_same() -> None:
    assert merged(talk(), edit("42 teams rely on us")) == ("kept", "42 teams rely on us")


def test_words_without_a_figure_are_kept_when_the_figure_changes() -> None:
    assert merged(talk("44"), edit("Teams rely on us")) == ("reworded", "Teams rely on us")


def test_a_figure_that_is_no_longer_true_is_a_conflict() -> None:
    hands = edits.merge(talk("44"), (edit("42 teams rely on us"),), READING)
    assert (hands.merged[0].state, hands.merged[0].untrue) == ("conflict", ("42",))


def test_a_figure_for_which_somebody_answers_is_none() -> None:
    assert merged(talk("44"), edit("42 teams rely on us", stated=("42",)))[0] == "stated"


def test_words_that_the_machine_says_by_itself_now_are_no_edit_any_more() -> None:
    assert merged(talk("44"), edit("44 teams call us")) == ("", "44 teams call us")


def test_words_of_a_slide_that_is_gone_are_told() -> None:
    assert merged(talk(), edit("Words", slide="gone"))[0] == "orphan"


def test_points_and_notes_are_worded_line_by_line() -> None:
    hands = edits.merge(talk(), (edit("a", part="points"), edit("b", part="notes")), READING)
    slide = hands.talk.slides[0]
    assert ([one.text for one in slide.points], [one.text for one in slide.notes]) == (["a"], ["b"])


def figure(text: str) -> Stated:
    return Stated(text=text, value=Decimal(1), unit="count", address="/data")


def test_a_line_keeps_the_figures_that_it_reads_in_their_order() -> None:
    found = edits.sentence("7 of 12, and 7 again", (figure("12"), figure("7"), figure("99")))
    assert [one.text for one in found.figures] == ["7", "12", "7"]


@pytest.mark.parametrize("part", ["2", "234", "5", "answer", "call"])
def test_a_figure_within_a_longer_number_or_word_is_not_read(part: str) -> None:
    assert edits.sentence("1,234 calls, 2.5 and 12 answered", (figure(part),)).figures == ()


def test_a_figure_between_chinese_characters_is_read() -> None:
    assert len(edits.sentence("共12个团队", (figure("12"),)).figures) == 1
