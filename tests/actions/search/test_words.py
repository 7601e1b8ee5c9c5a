"""Text as it is compared."""

from __future__ import annotations

import pytest

from sowhat.actions.search.words import distance, keys, mistakes, plain, spoken


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Ａccounts–old (v2)", "accounts old v2"),
        ("Café", "cafe"),
        ("客户360视图", "客户 360 视图"),
        ("  rate_sheets ", "rate sheets"),
        ("…", ""),
    ],
)
def test_what_is_typed_either_way_is_the_same(text: str, same: str) -> None:
    assert plain(text) == same


def test_chinese_is_cut_into_words() -> None:
    assert spoken("海港银行 identity 海港") == ("海港", "银行", "identity")


def test_a_chinese_word_is_filed_under_its_characters_and_pairs() -> None:
    assert list(keys("账户页")) == ["账", "户", "页", "账户", "户页"]


@pytest.mark.parametrize(("word", "may"), [("pay", 0), ("card", 1), ("identity", 2), ("c000003", 0), ("账户服务", 0)])
def test_longer_words_may_hold_mistakes_and_ids_none(word: str, may: int) -> None:
    assert mistakes(word) == may


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("identity", "idnetity", 1), ("card", "cards", 1), ("card", "curd", 1), ("kitten", "sitting", 3), ("", "ab", 2)],
)
def test_neighbours_that_changed_places_are_one_mistake(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == distance(other, one) == apart
