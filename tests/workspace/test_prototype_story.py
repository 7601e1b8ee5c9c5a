"""The short story of a prototype, as people write it."""

from __future__ import annotations

import pytest

from sowhat.model.prototype import AskedStep
from sowhat.model.value import Text
from sowhat.workspace.prototype_story import story

STORY = """
title: {en: A parcel, zh: 一个包裹}
who: Ann
frame: web
steps:
  - makeOrder
  - {operation: GET /orders, says: {en: She looks.}, answer: 404}
"""


def test_a_step_is_an_operation_alone_or_with_words_and_an_answer() -> None:
    found, problems = story("story.yaml", STORY.encode())
    assert problems == ()
    assert found is not None
    assert found.steps == (
        AskedStep(operation="makeOrder"),
        AskedStep(operation="GET /orders", says=Text(en="She looks."), answer="404"),
    )


def test_a_title_in_one_language_stands_for_both() -> None:
    found, _ = story("story.yaml", STORY.encode())
    assert found is not None
    assert (found.title, found.who) == (Text(en="A parcel", zh="一个包裹"), Text(en="Ann", zh="Ann"))


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: A\n", "missing-key", 1),
        ("steps: [a]\nframe: watch\n", "bad-choice", 2),
        ("steps:\n  - {says: x}\n", "missing-key", 2),
        ("steps: [a]\nstep: b\n", "unknown-key", 2),
        ("- a\n", "wrong-kind", 1),
        ("", "wrong-kind", None),
        ("a: [", "yaml-syntax", 1),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, code: str, line: int | None) -> None:
    found, problems = story("story.yaml", text.encode())
    where = problems[0].where
    assert (found, problems[0].code, where.line if where else None) == (None, code, line)
