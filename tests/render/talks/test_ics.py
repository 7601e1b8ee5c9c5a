"""Showcases as calendar entries, read back."""

from __future__ import annotations

from datetime import UTC, datetime

import icalendar
import pytest

from sowhat.model.showcase_calendar import Occasion
from sowhat.render.talks.ics import Book, Entry, ics
from tests.web.showcase_samples import NEXT

AT = datetime(2026, 9, 1, 9, tzinfo=UTC)
OFF = NEXT.model_copy(update={"state": "off"})


def event(one: Occasion, zone: str = "Asia/Shanghai") -> icalendar.Event:
    """What another calendar reads."""
    written = ics(Book("Showcases", "bank", zone, AT), (Entry(one, "分享会, bank", "Agenda; more", "http://h/x"),))
    return icalendar.Calendar.from_ical(written).events[0]


def text(one: icalendar.Event, name: str) -> str:
    return str(one[name])


@pytest.mark.parametrize(
    ("zone", "utc"), [("Asia/Shanghai", 7), ("UTC", 15), ("America/New_York", 19), ("Europe/Berlin", 13)]
)
def test_the_hour_is_that_of_its_time_zone(zone: str, utc: int) -> None:
    start = event(NEXT, zone).start
    assert isinstance(start, datetime)
    assert start.astimezone(UTC).hour == utc


def test_its_id_stays_and_its_number_is_told() -> None:
    found = event(NEXT)
    assert (text(found, "UID"), text(found, "SEQUENCE")) == ("developers-2026-09-03@bank.sowhat", "1")


def test_words_come_back_whole() -> None:
    found = event(NEXT)
    assert (text(found, "SUMMARY"), text(found, "DESCRIPTION")) == ("分享会, bank", "Agenda; more")


def test_one_that_is_off_is_cancelled() -> None:
    assert [text(event(one), "STATUS") for one in (NEXT, OFF)] == ["CONFIRMED", "CANCELLED"]


def test_the_rules_of_a_zone_are_those_of_its_days() -> None:
    book = Book("Showcases", "bank", "America/New_York", AT)
    assert len(ics(book, (Entry(NEXT, "a", "b"),))) < 3000
