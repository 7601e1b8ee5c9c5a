"""What a service's page says of who calls it."""

from __future__ import annotations

import pytest

from sowhat.model.language import Language
from sowhat.model.usage import Caller
from sowhat.stories.callers import callers_section
from sowhat.stories.pieces import Table
from sowhat.stories.voice import voice


def caller(app: str, calls: int | None, *, declared: bool = True) -> Caller:
    return Caller(app=app, declared=declared, calls=calls, first=None, last=None)


@pytest.mark.parametrize(
    ("language", "title", "verdicts"),
    [
        (
            "en",
            "2 callers are not as the catalog says",
            [
                "declared, and calls",
                "calls, not declared",
                "declared, never called",
                "declared; without a key its calls cannot be told apart",
            ],
        ),
        (
            "zh",
            "2 个调用方与目录声明不一致",
            ["已声明，有调用", "有调用，未声明", "已声明，从未调用", "已声明；没有密钥，无法分辨它的调用"],
        ),
    ],
)
def test_each_caller_has_its_verdict(language: Language, title: str, verdicts: list[str]) -> None:
    callers = [caller("a", 5), caller("b", 3, declared=False), caller("c", 0), caller("d", None)]
    [section] = callers_section(voice(language), callers, "")
    table = section.blocks[0]
    assert isinstance(table, Table)
    assert (section.title, [row.cells[1].text for row in table.rows]) == (title, verdicts)


def test_nothing_is_said_where_nothing_is_declared() -> None:
    assert callers_section(voice("en"), (), "") == ()
