"""Planted themes in both languages are found again, and nobody's name is told."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from sowhat.feedback.done import match
from sowhat.feedback.masking import masked
from sowhat.feedback.themes import Group, Theme, named, themes
from sowhat.feedback.topics import how_many, topics
from sowhat.metrics.words import people, stem, tongue

PLANTED = {
    "slow": ["timeout", "latency", "gateway", "slow", "peak", "hours", "retry"],
    "docs": ["documentation", "examples", "tutorial", "outdated", "guide", "error", "codes"],
    "quota": ["审批", "流程", "额度", "申请", "领导", "太长"],
    "sdk": ["版本", "升级", "兼容", "接口", "改动", "代码"],
}
NAMES = {"payment gateway": "pay", "gateway": "pay", "网关": "pay"}


def texts(seed: int = 1, each: int = 30) -> list[str]:
    lots, found = random.Random(seed), []
    for name, words in PLANTED.items():
        mark = " " if name in ("slow", "docs") else "，"
        found += [mark.join(lots.sample(words, 4)) for _ in range(each)]
    lots.shuffle(found)
    return found


def grouped(told: Sequence[Sequence[str]]) -> list[Group]:
    return [(topic.words, topic.texts) for topic in topics(told)]


def found(said: Sequence[str]) -> list[Theme]:
    return list(themes(said, NAMES, grouped))


@pytest.mark.parametrize("planted", list(PLANTED))
def test_each_planted_theme_is_the_theme_of_its_words(planted: str) -> None:
    words = {stem(word) for word in PLANTED[planted]}
    assert any(len(words & set(theme.words[:4])) >= 3 for theme in found(texts()))


def test_themes_do_not_depend_on_the_order_of_texts() -> None:
    said = texts()
    assert found(said) == found(sorted(said, reverse=True))


def test_a_theme_links_to_the_service_that_its_texts_name() -> None:
    assert any(theme.services == ("pay",) and "gateway" in theme.words for theme in found(texts()))


def test_texts_of_fewer_than_ten_people_are_no_theme() -> None:
    said = texts()
    nine = [str(place % 9) for place in range(len(said))]
    assert list(themes(said, NAMES, grouped, nine)) == []
    assert list(themes(said, NAMES, grouped, [str(place) for place in range(len(said))])) == found(said)


def test_a_name_that_one_person_writes_often_is_still_a_name() -> None:
    said = [f"{text} as Wexley said" if text.isascii() else text for text in texts()]
    writers = ["fan" if "Wexley" in text and place < 60 else str(place) for place, text in enumerate(said)]
    told = themes(
        [
            text if who == "fan" else text.replace(" as Wexley said", "")
            for text, who in zip(said, writers, strict=True)
        ],
        NAMES,
        grouped,
        writers,
    )
    assert not any("wexley" in " ".join((*theme.sentences, *theme.words)).lower() for theme in told)


def test_no_theme_is_of_fewer_than_ten_texts() -> None:
    assert all(theme.texts >= 10 for seed in range(3) for theme in found(texts(seed, 12)))


def test_few_texts_have_no_theme() -> None:
    assert found(["the gateway is slow", "网关很慢"] * 9) == []


def test_a_theme_keeps_its_statements_when_new_answers_come() -> None:
    for theme in found(texts(each=30)):
        later = {one.id: one.words for one in found([*texts(each=30), *texts(seed=5, each=8)])}
        place = match(theme.id, theme.words, later)
        assert place is not None
        assert len({*theme.words} & {*later[place]}) >= 4


def test_a_theme_that_nobody_speaks_of_any_more_matches_none() -> None:
    assert match("en-0", ("billing", "invoice"), {"en-1": ("slow", "timeout")}) is None


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("I asked John Smith for error codes", "Smith"),
        ("write to bob@corp.com please", "bob"),
        ("call me on 138-1234-5678 today", "1234"),
        ("王小明帮忙催了两次审批", "王小明"),
        ("ticket 48213 is still open", "48213"),
        ("thanks to alice for her help", "alice"),
    ],
)
def test_names_numbers_and_addresses_are_taken_out(said: str, gone: str) -> None:
    assert gone not in masked(said, frozenset(), people)


def test_words_that_many_write_are_no_names() -> None:
    assert masked("the new Kubernetes version", {"kubernetes"}, people) == "the new Kubernetes version"


def test_no_name_is_among_the_words_or_sentences_of_a_theme() -> None:
    said = [f"{text}, ask Brenda Zhukov" if text.isascii() else f"{text}，王小明说的" for text in texts()]
    told = repr(found(said))
    assert "Zhukov" not in told
    assert "zhukov" not in told
    assert "王小明" not in told


def test_the_script_tells_the_language() -> None:
    assert [tongue(one) for one in ("the API is slow", "API 的 timeout 太多", "123", "Все медленно")] == [
        "en",
        "zh",
        None,
        None,
    ]


def test_a_service_is_named_by_a_word_of_its_own() -> None:
    assert named("The payment-gateway broke", "payment gateway")
    assert named("支付网关太慢", "网关")
    assert not named("I paid for it", "pay")
    assert not named("a paywall", "pay")


def test_the_number_of_themes_follows_the_number_of_texts() -> None:
    assert [how_many(n) for n in (20, 72, 200, 5000)] == [2, 3, 5, 10]
