"""Words say what the catalogues hold, and never show an id or an unfilled placeholder."""

from __future__ import annotations

import time

import pytest

from sowhat.stories.words import LANGUAGES, Part, UnknownWords, Words, read_catalogue, words

FLUENT = {
    "greet": "greet = Good day, { $name }\n    .cure = Say { -brand }\n",
    "-brand": "-brand = sowhat\n",
    "many": "many = { $n ->\n    [one] one call\n   *[other] { $n } calls\n }\n",
    "calls": "calls = { $n } 次，共\n",
}


@pytest.fixture
def english() -> Words:
    return Words("en", FLUENT)


def test_a_message_is_filled(english: Words) -> None:
    assert english.say("greet", name="Li") == "Good day, Li"


def test_an_attribute_is_said_with_its_terms(english: Words) -> None:
    assert english.say("greet.cure") == "Say sowhat"


@pytest.mark.parametrize(("n", "said"), [(1, "one call"), (12345, "12,345 calls")])
def test_a_number_chooses_its_form_and_is_grouped(english: Words, n: int, said: str) -> None:
    assert english.say("many", n=n) == said


@pytest.mark.parametrize("id_", ["nobody", "greet.title"])
def test_an_unknown_id_is_a_mistake(english: Words, id_: str) -> None:
    with pytest.raises(UnknownWords, match=f"en: {id_}"):
        english.say(id_, name="Li")


def test_an_unfilled_placeholder_is_a_mistake(english: Words) -> None:
    with pytest.raises(UnknownWords, match="name"):
        english.say("greet")


def test_a_phrase_marks_the_strong_placeholder(english: Words) -> None:
    assert english.phrase("greet", "name", name="Li") == (Part("Good day, "), Part("Li", strong=True))


def test_chinese_puts_no_space_between_two_of_its_characters() -> None:
    assert Words("zh", FLUENT).say("calls", n="2.9 亿") == "2.9 亿次，共"


def test_the_gap_closes_beside_a_strong_part_too() -> None:
    assert Words("zh", FLUENT).phrase("calls", "n", n="2.9 亿")[0] == Part("2.9 亿", strong=True)


def test_reading_both_catalogues_takes_less_than_a_tenth_of_a_second_of_work() -> None:
    started = time.process_time()
    for language in LANGUAGES:
        Words(language, dict(read_catalogue(language)))
    assert time.process_time() - started < 0.1


def test_words_are_read_once() -> None:
    assert words("en") is words("en")
