"""How feedback is asked for, as people declare it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem
from sowhat.model.workspace import Asking
from sowhat.workspace.asking import is_address
from tests.workspace.conftest import PLATFORM

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]


def test_a_survey_and_its_days_are_read(folder: Write) -> None:
    text = f"{PLATFORM}feedback: {{survey: 'https://问卷.example.com/1', every_days: 30}}\n"
    assert workspace.load(folder(text)).feedback == Asking(survey="https://问卷.example.com/1", every_days=30)


@pytest.mark.parametrize("text", ["", "feedback: {}\n", "feedback:\n"])
def test_nothing_written_leaves_the_defaults(folder: Write, text: str) -> None:
    assert workspace.load(folder(f"{PLATFORM}{text}")).feedback == Asking()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{survey: survey.example.com}", "feedback-survey-address"),
        ("{survey: 'javascript:alert(1)'}", "feedback-survey-address"),
        ("{every_days: 0}", "feedback-every-days"),
        ("{every_days: 3651}", "feedback-every-days"),
        ("{every_day: 30}", "unknown-key"),
    ],
)
def test_what_is_no_way_to_ask_is_reported_with_its_line(wrong: Wrong, written: str, code: str) -> None:
    [problem] = wrong(f"{PLATFORM}feedback: {written}\n")
    assert problem.code == code
    assert problem.where is not None
    assert problem.where.line == len(PLATFORM.splitlines()) + 1


@pytest.mark.parametrize("text", ["http://", "https:///path", "http://[", "https://a b.example", "ftp://a.example"])
def test_such_a_text_is_no_address(text: str) -> None:
    assert not is_address(text)
