"""The sections of a study of any design, to look into."""

from __future__ import annotations

from typing import TypeVar

from sowhat.model.language import Language
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.pieces import Table
from sowhat.stories.plots import Dots, Lines, Spread
from sowhat.stories.shape import Section
from sowhat.stories.study_design import sections
from sowhat.stories.voice import voice

Drawn = TypeVar("Drawn", Dots, Lines, Spread, Table)


def shown(answer: StudyAnswer, language: Language = "en") -> dict[str, Section]:
    """By their name."""
    return {one.id: one for one in sections(voice(language), answer, "/api")}


def drawn(answer: StudyAnswer, name: str, kind: type[Drawn], language: Language = "en") -> Drawn:
    """The first block of a section, which is of that kind."""
    block = shown(answer, language)[name].blocks[0]
    assert isinstance(block, kind)
    return block


def texts(table: Table, key: str) -> list[str]:
    """A column, as it is read."""
    at = [column.key for column in table.columns].index(key)
    return [row.cells[at].text for row in table.rows]
