"""What a search shows, in both languages."""

from __future__ import annotations

import pytest

from sowhat.model.found import KINDS, Found, Hit
from sowhat.model.language import Language
from sowhat.stories.search import ACTS, PAGES, found, kind
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES


def hit(kind_: str, id_: str) -> Hit:
    return Hit.model_validate(
        {"kind": kind_, "label": "", "id": id_, "title": id_, "detail": "", "address": "/", "score": 1}
    )


def seen(query: str, *hits: Hit, matched: str = "all") -> Found:
    return Found.model_validate(
        {"query": query, "matched": matched, "total": len(hits), "offset": 0, "kinds": {}, "hits": hits}
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_name_of_its_own(language: Language) -> None:
    assert len({kind(voice(language), one) for one in KINDS}) == len(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_and_act_has_a_title_and_other_words(language: Language) -> None:
    said = voice(language)
    assert all(said.say(one.title) and said.say(f"search-also-{one.key}") for one in (*PAGES, *ACTS))


def test_no_two_pages_stand_at_one_address() -> None:
    assert len({one.address for one in PAGES}) == len(PAGES)


def test_finds_stand_under_their_kind_the_best_first() -> None:
    told = found(voice("en"), seen("x", hit("team", "a"), hit("page", "b"), hit("team", "c")))
    assert [(one.title, [each.id for each in one.hits]) for one in told.groups] == [
        ("Team", ["a", "c"]),
        ("Page", ["b"]),
    ]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (seen(""), "Find a page, a service"),
        (seen("zzz", matched="none"), "Nothing goes by “zzz”."),
        (seen("x", hit("team", "a")), "One thing goes by “x”."),
        (seen("x", hit("team", "a"), hit("team", "b")), "2 things go by “x”."),
    ],
)
def test_the_answer_is_said(answer: Found, says: str) -> None:
    assert found(voice("en"), answer).answer.startswith(says)


def test_what_holds_only_some_of_the_words_is_said_to() -> None:
    assert found(voice("en"), seen("x y", hit("team", "a"), matched="some")).under.startswith("Nothing holds all")
