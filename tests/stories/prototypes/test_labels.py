"""How fields are called: never translated, said by kind in Chinese."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sowhat.model.api import Schema
from sowhat.model.prototype import Label
from sowhat.stories.prototypes.labels import humanised, label, quoted
from sowhat.stories.words import words
from tests.lifecycle.shapes import TEXT

AMOUNT = Schema(types=("integer",), description="The amount in minor units.")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("returnUrl", "Return URL"), ("account_sid", "Account SID"), ("FriendlyName", "Friendly name"),
        ("telephone-number", "Telephone number"), ("id", "ID"), ("3d", "3 d"), ("--", "--"),
    ],
)  # fmt: skip
def test_names_of_programs_become_words(name: str, said: str) -> None:
    assert humanised(name) == said


def test_in_chinese_an_english_field_is_called_by_its_kind_beside_its_own_name() -> None:
    assert label(words("zh"), "amount", AMOUNT) == Label(text="金额或数值", code="Amount")


def test_in_chinese_a_chinese_description_names_the_field() -> None:
    held = replace(TEXT, description="订单号，由系统生成")
    assert label(words("zh"), "order_no", held) == Label(text="订单号", code="Order no")


def test_in_english_a_title_names_the_field() -> None:
    assert label(words("en"), "amt", replace(AMOUNT, title="Amount to pay")) == Label(text="Amount to pay")


def test_a_quoted_text_is_one_line_without_marks_and_tells_its_language() -> None:
    found = quoted("See <b>the</b>\n[docs](https://example.com/x) for `id` **now**.")
    assert (found.text, found.lang) == ("See the docs for id now.", "en")


def test_a_long_text_ends_with_a_sentence() -> None:
    assert quoted("One. " * 20 + "Two.", 12).text == "One. One."
