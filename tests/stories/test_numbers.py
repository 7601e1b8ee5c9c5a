"""Numbers as people say them, in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from sowhat.stories import numbers
from sowhat.stories.numbers import Numbers
from sowhat.stories.words import words

EN, ZH = Numbers(words("en")), Numbers(words("zh"))


def plain(text: str) -> str:
    """A no-break space as a space."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("n", "english", "chinese"),
    [
        (0, "0", "0"),
        (9_999, "9,999", "9,999"),
        (99_999, "99,999", "99,999"),
        (310_000, "310,000", "31 万"),
        (1_240_000, "1.2 million", "124 万"),
        (3_100_000, "3.1 million", "310 万"),
        (84_120_911, "84.1 million", "8,410 万"),
        (190_412_388, "190 million", "1.9 亿"),
        (2_000_000_000, "2 billion", "20 亿"),
    ],
)
def test_a_count_is_rounded_as_people_say_it(n: int, english: str, chinese: str) -> None:
    assert (plain(EN.spoken(n)), plain(ZH.spoken(n))) == (english, chinese)


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (None, "–"),
        (0, "0%"),
        (1, "100%"),
        (0.0969, "9.7%"),
        (0.5, "50%"),
        (0.9951, "99.5%"),
        (1e-9, "<0.1%"),
        (0.99999, ">99.9%"),
    ],
)
def test_a_share_is_never_rounded_to_none_or_all(share: float | None, said: str) -> None:
    assert numbers.percent(share) == said


def test_a_part_of_nothing_is_no_share() -> None:
    assert numbers.ratio(0, 0) is None


@pytest.mark.parametrize(
    ("seconds", "english", "chinese"),
    [
        (None, "–", "–"),
        (0.00042, "420 µs", "420 微秒"),
        (0.23, "230 ms", "230 毫秒"),
        (1.4, "1.4 s", "1.4 秒"),
        (600, "10 min", "10 分钟"),
    ],
)
def test_a_duration_has_the_unit_that_suits_it(seconds: float | None, english: str, chinese: str) -> None:
    assert (plain(EN.duration(seconds)), plain(ZH.duration(seconds))) == (english, chinese)


@pytest.mark.parametrize(
    ("first", "last", "english", "chinese"),
    [
        ("2015-05-17", "2015-05-17", "on 17 May 2015", "2015 年 5 月 17 日"),
        ("2015-05-17", "2015-05-20", "between 17 and 20 May 2015", "2015 年 5 月 17 日至 20 日"),
        ("2015-05-17", "2015-06-02", "between 17 May and 2 Jun 2015", "2015 年 5 月 17 日至 6 月 2 日"),
        ("2014-12-31", "2015-01-01", "between 31 Dec 2014 and 1 Jan 2015", "2014 年 12 月 31 日至 2015 年 1 月 1 日"),
    ],
)
def test_days_say_what_they_share_once(first: str, last: str, english: str, chinese: str) -> None:
    ends = datetime.fromisoformat(f"{first}T08:00"), datetime.fromisoformat(f"{last}T09:00")
    assert (plain(EN.between(*ends)), plain(ZH.between(*ends))) == (english, chinese)


def test_a_day_is_that_of_the_zone() -> None:
    late = datetime(2026, 9, 22, 20, tzinfo=UTC)
    assert plain(Numbers(words("zh"), "Asia/Shanghai").moment(late)) == "2026 年 9 月 23 日 04:00"


@pytest.mark.parametrize(
    ("method", "period", "english", "chinese"),
    [
        ("month", "2026-09", "September 2026", "2026 年 9 月"),
        ("month_short", "2026-09", "Sep 26", "26 年 9 月"),
        ("week", "2026-W38", "week of 14 Sep 2026", "2026 年 9 月 14 日起的一周"),
        ("week_short", "2026-W38", "14 Sep", "9 月 14 日"),
    ],
)
def test_a_period_has_a_name(method: str, period: str, english: str, chinese: str) -> None:
    assert [plain(getattr(n, method)(period)) for n in (EN, ZH)] == [english, chinese]


def test_a_week_begins_on_its_monday() -> None:
    assert numbers.monday_of("2015-W01") == date(2014, 12, 29)


@pytest.mark.parametrize(
    ("length", "english", "chinese"),
    [
        (timedelta(seconds=-5), "0 minutes", "0 分钟"),
        (timedelta(minutes=59), "59 minutes", "59 分钟"),
        (timedelta(hours=1), "1 hour", "1 小时"),
        (timedelta(days=3), "3 days", "3 天"),
        (timedelta(days=100), "3 months", "3 个月"),
        (timedelta(days=4000), "10 years", "10 年"),
    ],
)
def test_an_age_is_said_in_its_largest_unit(length: timedelta, english: str, chinese: str) -> None:
    assert (EN.age(length), ZH.age(length)) == (english, chinese)


def test_an_axis_knows_from_where_large_units_are_said() -> None:
    assert {key: plain(text) for key, text in ZH.scale().items()} == {
        "high_from": "100000000",
        "high": "# 亿",
        "low_from": "10000",
        "low": "# 万",
    }
