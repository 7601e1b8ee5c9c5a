"""Surveys: what a question is, who answered, and the counts of real exports by a second way."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.errors import DataError
from sowhat.sources.pseudonym import derived_key, pseudonym
from tests.sources.records.record_files import content_of, only, reasons, rows

TWO = (
    "Respondent ID,End Date,Team,Which do you use?,,,How likely?\n,,Response,pay,chat,Other (please specify),Response\n"
)


def answers(text: str) -> list[tuple[object, ...]]:
    found = rows("surveys", text, format="survey", survey="q")
    return sorted((row["question"], row["answer"], row["kind"], row["score"]) for row in found)


def test_two_header_rows_are_questions_over_choices() -> None:
    assert answers(f"{TWO}1,2026-06-01,A,pay,,billing,9\n") == [
        ("How likely?", "9", "score", 9.0),
        ("Which do you use?", "pay", "choice", None),
        ("Which do you use? [Other (please specify)]", "billing", "text", None),
    ]


def test_who_answered_is_a_pseudonym_with_a_day_and_a_team() -> None:
    [row] = rows("surveys", f"{TWO}7,2026-06-01 10:00,A,,,,9\n", format="survey", survey="q")
    person = pseudonym(derived_key(b"k" * 32, "person"), "7")
    assert (row["respondent"], row["asked"], row["team"]) == (person, date(2026, 6, 1), "A")


def test_respondents_without_an_id_are_rows_of_their_file() -> None:
    found = rows("surveys", "How likely?\n9\n9\n", format="survey")
    assert len({row["respondent"] for row in found}) == 2


def test_ticks_stand_for_the_choice_above_them() -> None:
    assert answers("ID,Use?,\n,pay,chat\n1,x,\n2,,x\n") == [
        ("Use?", "chat", "choice", None),
        ("Use?", "pay", "choice", None),
    ]


def test_columns_of_ratings_are_a_question_each() -> None:
    assert answers("ID,Rate,\n,speed,price\n1,5,2\n") == [
        ("Rate [price]", "2", "score", 2.0),
        ("Rate [speed]", "5", "score", 5.0),
    ]


def test_one_header_row_is_told_from_two() -> None:
    assert answers("ID,How likely?,Why?\n1,10 - Extremely likely,fast\n") == [
        ("How likely?", "10 - Extremely likely", "score", 10.0),
        ("Why?", "fast", "choice", None),
    ]


@pytest.mark.parametrize(
    ("answer", "score"),
    [
        ("非常满意", 5.0),
        ("不同意", 2.0),
        ("一般", 3.0),
        ("Strongly agree", 5.0),
        ("Very dissatisfied", 1.0),
        ("0", 0.0),
        ("8分", 8.0),
        ("1-50", None),
        ("11", None),
        ("5-20%", None),
    ],
)
def test_words_and_numbers_of_a_scale_are_scores(answer: str, score: float | None) -> None:
    assert [row[3] for row in answers(f"ID,您的评价？\n1,{answer}\n")] == [score]


def test_one_answer_off_the_scale_makes_a_question_a_choice() -> None:
    assert {row[2] for row in answers("ID,Rate?\n1,5\n2,not used\n")} == {"choice"}


def test_many_different_answers_are_free_text() -> None:
    text = "ID,Why?\n" + "".join(f"{number},because of {number}\n" for number in range(20))
    assert {row[2] for row in answers(text)} == {"text"}


def test_choices_of_one_cell_are_taken_apart() -> None:
    assert [row[1] for row in answers("ID,Use?\n1,pay;chat;\n2,pay;\n")] == ["chat", "pay", "pay"]


def test_none_is_an_answer() -> None:
    assert [row[1] for row in answers("ID,Use?\n1,None\n")] == ["None"]


def test_of_one_who_answered_again_the_last_day_counts() -> None:
    text = "ID,End Date,How likely?\n1,2026-06-01,3\n1,2026-07-01,9\n"
    assert [row[1] for row in answers(text)] == ["9"]


def test_a_mapping_says_which_column_is_whose() -> None:
    told = {"columns": {"respondent": "员工", "unit": "条线"}}
    [row] = rows("surveys", "员工,条线,您满意吗？\n7,零售,满意\n", format="survey", survey="q", **told)
    assert (row["unit"], row["question"]) == ("零售", "您满意吗？")


def test_a_mapped_column_that_is_not_there_is_named() -> None:
    with pytest.raises(DataError, match="missing-column"):
        content_of("surveys", "ID,Use?\n1,a\n", format="survey", columns={"team": "nope"})


def test_a_long_table_needs_no_format() -> None:
    columns = {"question": "q", "answer": "a", "respondent": "r", "asked": "d", "survey": "s"}
    row = only("surveys", "s,r,d,q,a\nnps,1,2026-06-01,How likely?,9\n", columns=columns)
    assert (row["survey"], row["kind"], row["score"]) == ("nps", "score", 9.0)


def test_rows_of_another_width_are_set_aside() -> None:
    text = "ID,Use?\n1,a,b\n2\n3,c\n"
    found = content_of("surveys", text, format="survey")
    assert sorted(row["reason"] for row in found.rejected.to_pylist()) == ["row-too-long", "row-too-short"]


def test_a_day_that_cannot_be_understood_is_told() -> None:
    assert reasons("surveys", "ID,End Date,Use?\n1,soon,a\n", format="survey") == [(2, "row-bad-day")]


@pytest.mark.parametrize(
    "text", ["time,route,status\n1,2,3\n", '{"incidents": [{"id": 1}]}', "service,month,amount\n1,2,3\n"]
)
def test_what_asks_nothing_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="export-other"):
        content_of("surveys", text, format="survey")


META = {"Respondent ID"}


@pytest.mark.parametrize("name", ["cncf_CNCF_GitOps_Microsurvey", "cncf_Cloud_Native_Survey_2019"])
def test_a_real_export_has_an_answer_for_every_cell_that_holds_one(name: str, real_inputs: Path) -> None:
    path = real_inputs / "surveys" / f"{name}.csv"
    found = content_of("surveys", path.read_bytes(), path, format="survey")
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, _, *people = list(csv.reader(file))
    named = [next(header[k] for k in range(at, -1, -1) if header[k]) for at in range(len(header))]
    cells = Counter(
        named[at].split("[")[0].strip()
        for person in people
        for at, cell in enumerate(person)
        if cell.strip() and header[at] not in META
    )
    told = Counter(row["question"] for row in found.rows.to_pylist())
    assert (found.read, len(found.rejected), len(people) - found.blank) == (
        sum(cells.values()),
        0,
        len({row["respondent"] for row in found.rows.to_pylist()}),
    )
    assert [one for one in cells if not any(q.startswith(" ".join(one.split())) for q in told)] == []


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_end_in_rows_quarantine_or_a_refusal(content: bytes, headed: bool) -> None:
    codes, whole = set[str](), True
    try:
        found = content_of("surveys", (TWO.encode() if headed else b"") + content, format="survey")
    except DataError as error:
        codes = {one.code for one in error.problems}
    else:
        whole = found.lines == found.read + len(found.rejected) + found.duplicates + found.blank
    assert (codes - {"export-other", "table-without-header", "workbook-damaged"}, whole) == (set(), True)
