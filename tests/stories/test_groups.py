"""What the page of teams and units says."""

from __future__ import annotations

import pytest

from sowhat.model.language import Language
from sowhat.stories import groups
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.voice import voice
from tests.web import samples


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "4 teams in 3 business units use the platform."), ("zh", "3 个业务单元的 4 个团队在用这个平台。")],
)
def test_the_answer_counts_teams_and_units(language: Language, said: str) -> None:
    story = groups.teams(voice(language), samples.usage())
    assert "".join(part.text for part in story.answer) == said


def test_consumers_that_nobody_declared_come_last_with_what_to_do() -> None:
    table, notes = groups.teams(voice("en"), samples.usage()).sections[0].blocks
    assert isinstance(table, Table)
    assert isinstance(notes, Notes)
    assert (table.rows[-1].name, "catalog/" in notes.notes[0].detail) == (None, True)


def test_nothing_declared_is_an_empty_section_with_a_cure() -> None:
    found = groups.group_section(voice("en"), "unit", samples.small_usage().units, 9999, "")
    assert isinstance(found.blocks[0], Notes)


def test_a_team_has_its_weeks_as_a_run() -> None:
    table = groups.teams(voice("en"), samples.usage()).sections[1].blocks[0]
    assert isinstance(table, Table)
    trend = next(i for i, column in enumerate(table.columns) if column.kind == "spark")
    assert len(table.rows[0].cells[trend].run) == 13
