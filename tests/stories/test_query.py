"""The request to a data team: it says what is read, what leaves, and how to read the answer, in both languages."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from sowhat.model.language import Language
from sowhat.model.query import QueryStep, QueryTable, StudyQuery
from sowhat.model.value import Text
from sowhat.render.query import files, markdown, sql
from sowhat.stories.query import comments, request
from sowhat.stories.voice import voice
from sowhat.stories.words import words

ASKED = StudyQuery(
    study="advice-return",
    title=Text(en="Advice and return", zh="建议与回访"),
    service="advice",
    service_title=Text(),
    outcome="weekly-return",
    outcome_title=Text(en="Weekly return", zh="周回访"),
    kind="state",
    every="week",
    dialect="hive",
    platform=Text(en="Harbour", zh="海港"),
    tables=(
        QueryTable(role="outcomes", name="dw.returns", columns=("customer", "week", "active")),
        QueryTable(role="rosters", name="dw.rosters", columns=("team", "cust|omer")),
    ),
    keys=("customer", "cust|omer"),
    first=date(2026, 3, 2),
    last=date(2026, 6, 21),
    roster_day=date(2026, 3, 30),
    periods=2,
    teams=7,
    fewest=20,
    steps=(
        QueryStep(name="outcome_read", sql="SELECT 1 AS n"),
        QueryStep(name="answer", sql="SELECT n FROM outcome_read"),
    ),
    columns=("kind", "cohort", "name", "period", "n", "y_20260302", "y_20260615"),
    command="sowhat estimate --moments advice-return.csv --control not-yet",
)
LANGUAGES = get_args(Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_column_that_is_read_is_named(language: Language) -> None:
    told = request(voice(language), ASKED).parts[1].table
    assert [row[:2] for row in told[1:]] == [
        ("`dw.returns`", "`customer`, `week`, `active`"),
        ("`dw.rosters`", "`team`, `cust|omer`"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["state", "absorbing"])
def test_every_column_that_leaves_is_explained(kind: str, language: Language) -> None:
    asked = ASKED.model_copy(update={"kind": kind})
    told = request(voice(language), asked).parts[2].table
    assert [row[0] for row in told[1:]] == [
        "`kind`",
        "`cohort`",
        "`name`",
        "`period`",
        "`n`",
        "`y_20260302` … `y_20260615`",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_masked_keys_are_refused_in_the_request(language: Language) -> None:
    assert "138****1234" in request(voice(language), ASKED).parts[4].says[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_ends_with_the_command(language: Language) -> None:
    assert markdown(request(voice(language), ASKED)).endswith(f"```sh\n{ASKED.command}\n```\n")


def test_a_line_in_a_column_s_name_does_not_break_the_table() -> None:
    assert "`cust\\|omer`" in markdown(request(voice("en"), ASKED))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_of_the_query_has_its_comment(language: Language) -> None:
    lines = sql(ASKED.steps, comments(words(language), ASKED)).splitlines()
    assert [line.startswith("--") for line in lines] == [True, False, True, False, False, False, True, False]
    assert lines[-1] == "SELECT n FROM outcome_read;"


def test_files_are_the_query_and_a_request_in_each_language() -> None:
    assert sorted(files(ASKED, "zh")) == [
        "advice-return-request.en.md",
        "advice-return-request.zh.md",
        "advice-return.sql",
    ]
