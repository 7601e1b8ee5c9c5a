"""What a text mentions: where it stands, what it counts, between which ends its value lies."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.stories.guard.mentions import Mention, mentions


def only(text: str) -> Mention:
    """The one figure of a text."""
    found = mentions(text, "en", loose=True)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("57", "56.45", "57.55"),
        ("12,345", "12344.45", "12345.55"),
        ("12,300", "12245", "12355"),
        ("1.2 万", "11450", "12550"),
        ("1.2 million", "1145000", "1255000"),
        ("2 million", "1945000", "2055000"),
        ("1.20 million", "1194500", "1205500"),
        ("310 万", "3094500", "3105500"),
        ("一亿二千万", "114500000", "125500000"),
        ("三万五千", "34450", "35550"),
        ("一百二十", "119.45", "120.55"),
        ("twenty-one", "20.45", "21.55"),
        ("one hundred and two", "101.45", "102.55"),
        ("3×10⁶", "2945000", "3055000"),
        ("45.6%", "0.45545", "0.45655"),
        ("百分之五", "0.0445", "0.0555"),
        ("三成", "0.245", "0.355"),
        ("+1.9 points", "0.01845", "0.01955"),
        ("230 ms", "0.22945", "0.23055"),
        ("over 1,200", "1200", "1300"),
        ("300 多", "300", "400"),
        ("<0.1%", "0", "0.001"),
        ("１２３", "122.45", "123.55"),
        ("٣", "2.45", "3.55"),
    ],
)
def test_the_ends_between_which_the_value_lies(text: str, low: str, high: str) -> None:
    found = only(text)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("12 teams", {"teams"}),
        ("12 eligible teams", {"teams"}),
        ("12 个团队", {"teams"}),
        ("12 位团队长", {"teams"}),
        ("12 位", {"customers", "people"}),
        ("40 人天", {"person-days"}),
        ("12 person-days", {"person-days"}),
        ("3 business units", {"units"}),
        ("12 a week", set()),
        ("有 16 项给客户", set()),
        ("12 个月", {"months"}),
        ("dozens of customers", {"customers"}),
        ("2×", {"factor"}),
    ],
)
def test_what_the_noun_counts(text: str, units: set[str]) -> None:
    assert only(text).units == units


@pytest.mark.parametrize(
    ("text", "kind", "sign"),
    [
        ("−¥12", "money", -1),
        ("-$30", "money", -1),
        ("负 3%", "share", -1),
        ("minus 3 per cent", "share", -1),
        ("+3 points", "points", 1),
        ("CHF 1,200", "money", 0),
        ("78 万元", "money", 0),
        ("12 yuan", "money", 0),
        ("三分之一", "share", 0),
        ("a third", "share", 0),
        ("14 Sep 2026", "date", 0),
        ("九月十四日", "date", 0),
        ("2026-W38", "date", 0),
        ("第三季度", "date", 0),
        ("week of 14 Sep 2026", "date", 0),
        ("2026 年 9 月 14 日起的一周", "date", 0),
        ("grade C", "grade", 0),
        ("B 有对照", "grade", 0),
        ("- not estimable", "grade", 0),
        ("P95", "name", 0),
        ("GPT-4", "name", 0),
        ("3D", "name", 0),
        ("14:30", "name", 0),
        ("1.2.3", "name", 0),
    ],
)
def test_what_kind_it_is(text: str, kind: str, sign: int) -> None:
    found = only(text)
    assert (found.kind, found.sign) == (kind, sign)


def test_a_range_takes_its_unit_from_its_end() -> None:
    first, last = mentions("10–20%", "en")
    assert (first.kind, first.low, last.kind) == ("share", Decimal("0.0945"), "share")


def test_both_ends_of_a_range_in_words() -> None:
    assert [one.text for one in mentions("890 至 1,590 位客户, 890 to 1,590", "zh")] == [
        "890",
        "1,590 位客户",
        "890",
        "1,590",
    ]


def test_words_that_may_count_are_read_on_request() -> None:
    text = "一个团队，两周；one team, half of them, the third"
    assert mentions(text, "zh") == ()
    assert len(mentions(text, "zh", loose=True)) == 5


@pytest.mark.parametrize("text", ["统一接入", "万一", "千万别急", "三方", "唯一", "A weak point", "may", "seconds"])
def test_prose_is_no_figure(text: str) -> None:
    assert mentions(text, "zh", loose=True) == ()


def test_spans_point_into_the_text() -> None:
    text = "约 １，２００ 位客户；over 300 teams"
    assert all(text[one.start : one.end] == one.text for one in mentions(text, "zh"))
