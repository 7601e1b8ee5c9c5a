"""Answers that many ask for at once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from sowhat.actions.shared import shared

MANY = 8


def test_one_makes_what_many_ask_for() -> None:
    made, begun = [], threading.Barrier(MANY)

    @shared(2)
    def answer(question: str) -> str:
        made.append(question)
        return question.upper()

    def ask(_: int) -> str:
        begun.wait(30)
        return answer("a")

    with ThreadPoolExecutor(MANY) as threads:
        assert list(threads.map(ask, range(MANY))) == ["A"] * MANY
    assert made == ["a"]


def test_the_latest_answers_are_kept() -> None:
    made = []

    @shared(2)
    def answer(question: str) -> None:
        made.append(question)

    for question in "abacab":
        answer(question)
    assert made == ["a", "b", "c", "b"]


def test_what_is_raised_is_not_kept() -> None:
    made = []

    @shared(2)
    def answer(question: str) -> str:
        made.append(question)
        if len(made) == 1:
            raise ValueError(question)
        return question

    with pytest.raises(ValueError, match="a"):
        answer("a")
    assert answer("a") == "a"
