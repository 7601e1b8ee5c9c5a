"""Colours can be read: 4.5 : 1 for text, faint text included, in light and dark."""

from __future__ import annotations

import pytest

from sowhat.render.theme import Mode, tokens

TEXTS = ("ink", "soft", "faint", "create", "protect", "warn", "bad")


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_text_stands_out_from_its_ground(mode: Mode, ground: str) -> None:
    colours = tokens(mode)
    assert {name for name in TEXTS if contrast(colours[name], colours[ground]) < 4.5} == set()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_stands_out_from_a_row_under_the_pointer(mode: Mode) -> None:
    colours = tokens(mode)
    assert {name for name in ("ink", "soft", "faint") if contrast(colours[name], colours["wash"]) < 4.5} == set()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_edges_of_fields_stand_out(mode: Mode) -> None:
    assert contrast(tokens(mode)["edge"], tokens(mode)["paper"]) >= 3


def test_light_and_dark_have_the_same_tokens() -> None:
    assert set(tokens("light")) == set(tokens("dark")) == set(tokens("page"))
