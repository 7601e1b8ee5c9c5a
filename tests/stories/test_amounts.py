"""Amounts as people say them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.model.language import Language
from sowhat.stories import amounts
from sowhat.stories.voice import voice


def plain(said: str) -> str:
    """With ordinary spaces."""
    return said.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("x", "said"),
    [(1.9, "+1.9"), (-0.04, "−0.04"), (0.0, "0"), (0.0000001, "0"), (1234.5, "+1,230"), (0.00042, "+0.00042")],
)
def test_a_difference_has_its_sign_and_few_figures(x: float, said: str) -> None:
    assert amounts.number(x, signed=True) == said


@pytest.mark.parametrize(("x", "most"), [(0, 10), (9.9, 10), (10, 11), (99, 100), (287, 290), (290, 300), (1001, 1100)])
def test_fewer_than_is_a_round_number_that_is_certainly_above(x: float, most: int) -> None:
    assert amounts.above(x) == most


@pytest.mark.parametrize(
    ("language", "x", "said"),
    [
        ("en", 1243.7, "1,240 customers"),
        ("en", 9.4, "fewer than 10 customers"),
        ("en", -812, "812 customers"),
        ("zh", 3_104_000, "310 万位"),
        ("zh", 3, "不到 10 位"),
    ],
)
def test_customers(language: Language, x: float, said: str) -> None:
    assert plain(amounts.customers(voice(language), x)) == said


@pytest.mark.parametrize(
    ("language", "amount", "currency", "said"),
    [
        ("en", 1_018_240, "CNY", "¥1.02 million"),
        ("zh", 796_000, "CNY", "¥79.6 万"),
        ("en", -4_200, "USD", "−$4,200"),
        ("en", 12, "CHF", "CHF 12"),
    ],
)
def test_money(language: Language, amount: int, currency: str, said: str) -> None:
    assert plain(amounts.money(voice(language), Decimal(amount), currency)) == said
