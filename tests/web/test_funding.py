"""The page of less money, its tables, and the same as JSON."""

from __future__ import annotations

from tests.web.reader import Reader


def test_the_page_says_what_stops_and_for_whom(bank: Reader) -> None:
    text = bank.get("/value/funding", {"Accept-Language": "en"}).text
    assert "What stops, for whom, if the budget is cut?" in text
    assert "With 10% less" in text


def test_the_page_speaks_chinese(bank: Reader) -> None:
    assert "预算少了，停什么、影响谁？" in bank.get("/value/funding", {"Accept-Language": "zh"}).text


def test_every_service_is_a_line_of_the_csv(bank: Reader) -> None:
    assert len(bank.get("/value/funding.csv").text.strip().splitlines()) == 8


def test_a_cut_has_a_table_of_its_own(bank: Reader) -> None:
    lines = bank.get("/value/funding-cut-30.csv").text.strip().splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["fax", "old", "look-up"]


def test_the_api_answers_the_cuts_that_are_asked(bank: Reader) -> None:
    found = bank.get("/api/v1/funding?cut=20").json()
    assert [one["share"] for one in found["cuts"]] == ["0.2"]


def test_what_is_fixed_is_in_the_api_with_its_reason(bank: Reader) -> None:
    fixed = {one["why"]: one["amount"] for one in bank.get("/api/v1/funding").json()["fixed"]}
    assert fixed == {"replacement": "120000", "protected": "40000", "shared": "20000", "unpriced": "0"}
