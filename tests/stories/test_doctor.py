"""What is missing in words: every lack, every message, in both languages; nothing private."""

from __future__ import annotations

import json
from datetime import date
from typing import get_args

import pytest

from sowhat.actions.doctor_kinds import KINDS, More, item
from sowhat.errors import Problem, Where
from sowhat.model.diagnosis import Ask, Column, Diagnosis, Item, ItemCode, Join, Period, Side
from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.stories import doctor
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES

LEFT = Column(table="rosters", file="rosters.csv", column="customer")
RIGHT = Column(table="outcomes", file="kept.csv", column="cust_no")
JOIN = Join(
    left=Side(at=LEFT, keys=400, matched=None, share=None),
    right=Side(at=RIGHT, keys=None, matched=200, share=0.5),
    collisions=12,
)
GAP = Problem("no-such-lack", Where("book.xlsx", sheet="Costs", cell="B3"), {"value": "x", "known": "y"})


def diagnosis(*items: Item, built: bool = True) -> Diagnosis:
    return Diagnosis(
        build="b000001" if built else None,
        code_version="0.1" if built else None,
        platform=Text(en="Harbour", zh="海港平台"),
        looked=("telemetry", "keys"),
        period=Period(first=date(2026, 3, 2), last=date(2026, 6, 21)) if built else Period(),
        items=items,
    )


def of(code: ItemCode) -> Item:
    """An item with a figure of each sort."""
    more = More(problem=GAP) if code == "workbook-gap" else More()
    return item(
        code, "x", more, share=0.25, n=1234, day="2026-06-21", first="2026-03-02", last="2026-06-01", kind="both"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", get_args(ItemCode))
def test_every_lack_says_what_it_is_and_how_to_mend_it(code: ItemCode, language: Language) -> None:
    told = doctor.tell(voice(language), diagnosis(of(code)), of(code))
    assert told.says
    assert told.cure
    assert told.unlocks


def test_every_lack_has_a_kind() -> None:
    assert set(KINDS) == set(get_args(ItemCode))


def test_what_only_the_reader_has_is_asked_of_nobody() -> None:
    assert [code for code, kind in KINDS.items() if kind.has == "you" and kind.asks and code != "no-services"] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asks", get_args(Ask))
def test_every_message_names_fields_and_an_example(asks: Ask, language: Language) -> None:
    lack = item("no-outcome", "", More(asks=asks))
    body = doctor.request(voice(language), diagnosis(lack), lack).body
    heads = {
        "en": ("Fields: ", "Format: ", "Example:", "Period: ", "Privacy: "),
        "zh": ("字段：", "格式：", "示例：", "时间范围：", "隐私："),
    }
    assert [head for head in heads[language] if head not in body] == []


def test_a_message_asks_for_the_days_that_are_known() -> None:
    lack = item("no-outcome")
    assert "2 Mar 2026 to 21 Jun 2026" in doctor.request(voice("en"), diagnosis(lack), lack).body


def test_before_a_build_a_message_asks_for_thirteen_months() -> None:
    lack = item("no-outcome")
    assert "13 months" in doctor.request(voice("en"), diagnosis(lack, built=False), lack).body


def test_a_message_about_customers_says_that_pseudonyms_and_sums_are_enough() -> None:
    lack = item("no-roster", "", More(), outcome="kept")
    body = doctor.request(voice("en"), diagnosis(lack), lack).body
    assert "pseudonym is enough" in body
    assert "aggregates" in body


def test_a_join_says_columns_shares_and_collisions_and_hides_small_groups() -> None:
    lack = item("customers-partly", "x", More(join=JOIN), share=0.5, file="rosters.csv", other="kept.csv")
    assert doctor.tell(voice("en"), diagnosis(lack), lack).join == (
        "customer in rosters.csv meets cust_no in kept.csv. Of 400 different keys on the left "
        "a number not shown here (a group has fewer than 10) are also on the right; "
        "of fewer than 10 (not shown) on the right 50% are also on the left. "
        "Keys with several rows on the roster: 12."
    )


def test_a_gap_of_a_workbook_says_sheet_and_cell() -> None:
    assert doctor.tell(voice("en"), diagnosis(of("workbook-gap")), of("workbook-gap")).where == "book.xlsx:Costs:B3"


@pytest.mark.parametrize(("language", "says"), [("en", "Nothing is missing."), ("zh", "什么都不缺。")])
def test_nothing_missing_is_said_with_what_was_looked_at(language: Language, says: str) -> None:
    story = doctor.doctor(voice(language), diagnosis())
    assert "".join(part.text for part in story.answer) == says
    assert story.looked


def test_only_written_things_were_looked_at_before_a_build() -> None:
    story = doctor.doctor(voice("en"), diagnosis(built=False))
    assert "sowhat build" in story.under


@pytest.mark.parametrize(
    ("codes", "says"),
    [
        (["no-costs"], "One thing is missing; none of them stands in the way of an answer."),
        (["no-outcome", "no-costs"], "2 things are missing; 1 of them stands in the way of an answer."),
    ],
)
def test_the_answer_counts_what_stands_in_the_way(codes: list[ItemCode], says: str) -> None:
    story = doctor.doctor(voice("en"), diagnosis(*(item(code) for code in codes)))
    assert "".join(part.text for part in story.answer) == says


def test_json_has_the_message_in_both_languages() -> None:
    lack = item("no-costs")
    rows = json.loads(json.dumps(doctor.as_json(diagnosis(lack), voice("zh"), voice("en"))))
    assert set(rows["items"][0]["request"]) == {"zh", "en"}


@pytest.mark.parametrize(("language", "title"), [("en", "Weekly return"), ("zh", "周回访")])
def test_an_outcome_is_called_by_its_title(language: Language, title: str) -> None:
    lack = item("short-before", "x", outcome="weekly", service="pay", have=3, need=4, day="2026-06-21")
    seen = diagnosis(lack).model_copy(update={"titles": {"outcome:weekly": Text(en="Weekly return", zh="周回访")}})
    assert title in doctor.tell(voice(language), seen, lack).says
