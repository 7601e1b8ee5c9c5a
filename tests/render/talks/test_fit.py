"""Estimates of the room that texts take: safe, and the same for every cut of a text."""

from __future__ import annotations

import pytest

from sowhat.render.talks.fit import ELLIPSIS, Box, Measure

ROOM = Box(0, 0, 200, 60)


def test_a_chinese_character_is_one_em_wide() -> None:
    assert Measure().width("平台") == 2.0


def test_bold_is_wider() -> None:
    assert Measure(bold=True).width("platform") > Measure().width("platform")


def test_lines_put_together_are_the_text() -> None:
    text = "支付团队 moved 3 nightly jobs 迁了过来, and averyveryveryverylongwordwithoutanyspaceatall 。"
    assert "".join(Measure().wrapped(text, 9)) == text


def test_no_line_is_wider_than_its_room() -> None:
    lines = list(Measure().wrapped("Retail moved its jobs 零售迁移 incomprehensibilities " * 4, 8))
    assert max(Measure().width(line.rstrip()) for line in lines) <= 8


def test_a_full_stop_never_begins_a_line() -> None:
    assert not any(line.startswith("。") for line in Measure().wrapped("一二三四。五六七八。", 4))


def test_the_first_size_that_fits_is_taken() -> None:
    assert Measure().size(["字" * 10], ROOM, (40, 30, 20, 10)) == 20


def test_no_size_fits_what_is_too_long() -> None:
    assert Measure().size(["字" * 1000], ROOM, (40, 12)) is None


def test_what_fits_is_not_cut() -> None:
    assert Measure().cut("短", ROOM, 12) == "短"


@pytest.mark.parametrize("text", ["字" * 400, "word " * 200])
def test_what_is_cut_fits_and_says_so(text: str) -> None:
    short = Measure().cut(text, ROOM, 12)
    assert short.endswith(ELLIPSIS)
    assert Measure().height([short], 12, ROOM.w) <= ROOM.h
