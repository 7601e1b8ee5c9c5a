"""What is wrong with headers that announce an end: each mistake by its name, and nothing where all is well."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sowhat.lifecycle.header_check import Answer, check, good
from sowhat.model.header import HeaderCheck

NOW = datetime(2026, 11, 23, tzinfo=UTC)
SINCE = "@1767225600"  # 2026-01-01
UNTIL = "Thu, 31 Dec 2026 23:59:59 GMT"
LINKED = {"deprecation": "https://a.example", "successor-version": "/v2"}


def seen(*headers: tuple[str, str], status: int = 200, links: dict[str, str] = LINKED) -> HeaderCheck:
    return check(Answer("https://a.example/v1", status, headers, links), NOW, 6)


def codes(found: HeaderCheck) -> tuple[list[str], list[str], list[str]]:
    wrong, weak, told = ([one.code for one in kind] for kind in (found.wrong, found.weak, found.told))
    return wrong, weak, told


def test_headers_in_order_leave_nothing_to_say() -> None:
    assert codes(seen(("Deprecation", SINCE), ("Sunset", UNTIL))) == ([], [], [])


def test_both_moments_are_read() -> None:
    found = seen(("deprecation", SINCE), ("SUNSET", UNTIL))
    assert (found.deprecated, found.sunset) == (
        datetime(2026, 1, 1, tzinfo=UTC),
        datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
    )


def test_a_parameter_of_a_structured_date_is_passed_over() -> None:
    assert codes(seen(("Deprecation", SINCE + "; why=old"), ("Sunset", UNTIL)))[0] == []


@pytest.mark.parametrize(
    ("written", "code", "moment"),
    [
        ("true", "headers-deprecation-true", None),
        ("?1", "headers-deprecation-true", None),
        ("Thu, 01 Jan 2026 00:00:00 GMT", "headers-deprecation-date", datetime(2026, 1, 1, tzinfo=UTC)),
        ("2026-01-01", "headers-deprecation-date", datetime(2026, 1, 1, tzinfo=UTC)),
        ("1767225600", "headers-deprecation-bare", datetime(2026, 1, 1, tzinfo=UTC)),
        ("soon", "headers-deprecation-unread", None),
        ("@1767225600.5", "headers-deprecation-unread", None),
        ("", "headers-deprecation-unread", None),
    ],
)
def test_a_wrong_date_is_named_and_read_where_it_can_be(written: str, code: str, moment: datetime | None) -> None:
    found = seen(("Deprecation", written), ("Sunset", UNTIL))
    assert (codes(found)[0], found.deprecated) == ([code], moment)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Thursday, 31-Dec-26 23:59:59 GMT", "headers-sunset-form"),
        ("Thu Dec 31 23:59:59 2026", "headers-sunset-form"),
        ("2026-12-31T23:59:59Z", "headers-sunset-form"),
        ("Thu, 31 Dec 2026 23:59:59 UTC", "headers-sunset-form"),
        ("@1798761599", "headers-sunset-unread"),
        ("Fri, 31 Dec 2026 23:59:59 GMT", "headers-weekday"),
        ("Thu, 31 Foo 2026 23:59:59 GMT", "headers-sunset-unread"),
    ],
)
def test_a_wrong_end_is_named(written: str, code: str) -> None:
    assert codes(seen(("Deprecation", SINCE), ("Sunset", written)))[0] == [code]


def test_an_end_before_the_deprecation_is_wrong() -> None:
    found = seen(("Deprecation", SINCE), ("Sunset", "Wed, 31 Dec 2025 23:59:59 GMT"), status=410)
    assert codes(found)[0] == ["headers-order"]


def test_a_short_notice_is_told_in_days() -> None:
    [weak] = seen(("Deprecation", "@1794700800"), ("Sunset", UNTIL)).weak
    assert (weak.code, weak.params) == ("headers-short", {"days": 46, "months": 6})


def test_an_end_that_is_over_while_answers_still_come_is_weak() -> None:
    past = ("Sunset", "Sun, 01 Nov 2026 00:00:00 GMT")
    assert codes(seen(("Deprecation", SINCE), past))[1] == ["headers-outlived"]
    assert codes(seen(("Deprecation", SINCE), past, status=410))[1] == []


def test_one_without_the_other_is_weak() -> None:
    assert codes(seen(("Sunset", UNTIL)))[1] == ["headers-no-deprecation"]
    assert codes(seen(("Deprecation", SINCE)))[1] == ["headers-no-sunset"]


def test_an_answer_without_either_is_told_and_not_blamed() -> None:
    assert codes(seen(links={})) == ([], [], ["headers-none"])


def test_a_header_sent_twice_is_wrong() -> None:
    found = seen(("Deprecation", SINCE), ("Deprecation", "@0"), ("Sunset", UNTIL))
    assert [(one.code, one.params["count"]) for one in found.wrong] == [("headers-twice", 2)]


def test_no_link_is_weak() -> None:
    found = seen(("Deprecation", SINCE), ("Sunset", UNTIL), links={})
    assert codes(found)[1:] == (["headers-no-link"], ["headers-no-successor"])


def test_a_deprecation_to_come_is_told() -> None:
    assert codes(seen(("Deprecation", "@1798675200")))[2] == ["headers-announced"]


@pytest.mark.parametrize("written", ["@999999999999999", "@-999999999999999"])
def test_a_moment_beyond_the_calendar_is_no_crash(written: str) -> None:
    assert seen(("Deprecation", written), ("Sunset", UNTIL)).deprecated is None


def test_one_wrong_answer_makes_the_whole_wrong() -> None:
    fine, wrong = seen(("Deprecation", SINCE), ("Sunset", UNTIL)), seen(("Deprecation", "true"))
    assert (good([fine]), good([fine, wrong]), good([])) == (True, False, True)
