"""How long a text takes to say: counted by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.stories.pitch.length import PAUSE, seconds, signs, split, spoken, words


@pytest.mark.parametrize(
    ("number", "english", "chinese"),
    [
        ("0", 1, 1),  # zero, 零
        ("10", 1, 1),  # ten, 十
        ("12", 1, 2),  # twelve, 十二
        ("21", 2, 3),  # twenty one, 二十一
        ("105", 4, 4),  # one hundred and five, 一百零五
        ("1240", 6, 6),  # one thousand two hundred and forty, 一千二百四十
        ("10005", 3, 4),  # ten thousand five, 一万零五
        ("120000", 5, 3),  # one hundred and twenty thousand, 十二万
        ("3.25", 4, 4),  # three point two five, 三点二五
        ("100000000", 3, 2),  # one hundred million, 一亿
    ],
)
def test_numbers_are_read_out(number: str, english: int, chinese: int) -> None:
    assert (words(Decimal(number)), signs(Decimal(number))) == (english, chinese)


def test_an_english_sentence_is_counted_in_words() -> None:
    assert spoken("We kept 1,240 customers in 2026, 3 % more.", "en") == 2 + 6 + 2 + 3 + 1 + 2 + 1


def test_a_chinese_sentence_is_counted_in_signs() -> None:
    assert spoken("2026 年多留住 12 位客户。", "zh") == 4 + 4 + 2 + 3


def test_a_minute_is_the_rate_of_it() -> None:
    assert seconds("word " * 140, "en") == pytest.approx(60 + PAUSE)
    assert seconds("字" * 240, "zh") == pytest.approx(60 + PAUSE)
    assert seconds("word " * 140, "en", 70) == pytest.approx(120 + PAUSE)


def test_sentences_end_where_a_speaker_breathes() -> None:
    text = "# Title\n- First, 1.5 points. Second!\n\n客户回来了。真的？\n---\n"
    assert split(text) == ("Title", "First, 1.5 points.", "Second!", "客户回来了。", "真的？")


def test_a_quoted_question_does_not_end_the_sentence_around_it() -> None:
    assert split('She asked "is it right for me?" and waited.') == ('She asked "is it right for me?" and waited.',)
    assert split("问“合适吗？”，等了三天。") == ("问“合适吗？”，等了三天。",)
    assert split('He said "Yes!" We left.') == ('He said "Yes!"', "We left.")
