"""Texts that look as they should."""

from __future__ import annotations

import re

import pytest

from sowhat.lifecycle.example_text import text_of
from sowhat.model.api import Schema


@pytest.mark.parametrize(
    "pattern",
    ["^AC[0-9a-fA-F]{32}$", r"^\d{3}-\d{2}$", "^[A-Z]{2}$", "payTo|upi_collect", "^[^a]x?$", r"^\w+\.v1$", "^a.b*c$"],
)
def test_a_plain_pattern_is_met(pattern: str) -> None:
    made = text_of(Schema(pattern=pattern), "name")
    assert re.search(pattern, made)
    assert made != "name"


@pytest.mark.parametrize("pattern", ["^(a|b)+$", "", "[", "a{", "(?:x)"])
def test_any_other_pattern_gives_the_name(pattern: str) -> None:
    assert text_of(Schema(pattern=pattern), "name") == "name"


def test_a_format_counts_before_a_name_and_lengths_before_all() -> None:
    assert text_of(Schema(format="date"), "day") == "2026-01-31"
    assert text_of(Schema(lengths=(6, None)), "day") == "dayxxx"
    assert text_of(Schema(lengths=(None, 2)), "day") == "da"
