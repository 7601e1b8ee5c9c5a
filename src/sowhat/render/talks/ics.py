"""Showcases as calendar entries (RFC 5545) that every calendar reads and keeps up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from sowhat.model.showcase_calendar import Occasion

YEAR = timedelta(days=366)
"""The rules of a time zone are told so long before and after."""
PRODUCT = "-//sowhat//showcases//EN"


@dataclass(frozen=True, slots=True)
class Entry:
    """An occasion with its words: `summary` is its title, `text` what is known of it."""

    occasion: Occasion
    summary: str
    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """Whose calendar it is: the platform's name makes its entries' ids its own, `zone` is where hours are read, and
    `at` is when it was written."""

    name: str
    platform: str
    zone: str
    at: datetime


def ics(book: Book, entries: Iterable[Entry]) -> bytes:
    """One calendar with an event an occasion: local hours with the rules of their time zone, the same id for ever, a
    sequence that grows when the occasion moves; one that is off is told as cancelled."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", book.name)
    made.add("x-wr-timezone", book.zone)
    found = tuple(entries)
    for one in found:
        made.add_component(_event(book, one))
    days = [one.occasion.slot.day for one in found] or [book.at.date()]
    made.add_missing_timezones(first_date=min(days) - YEAR, last_date=max(days) + YEAR)
    return bytes(made.to_ical())


def _event(book: Book, one: Entry) -> Event:
    slot, found = one.occasion.slot, Event()
    start = datetime.combine(slot.day, slot.start, ZoneInfo(book.zone))
    found.add("uid", f"{one.occasion.id}@{book.platform}.sowhat")
    found.add("dtstamp", book.at.astimezone(UTC))
    if one.occasion.changed:
        found.add("last-modified", one.occasion.changed.astimezone(UTC))
    found.add("sequence", one.occasion.sequence)
    found.add("dtstart", start)
    found.add("dtend", start + timedelta(minutes=slot.minutes))
    found.add("summary", one.summary)
    if slot.place:
        found.add("location", slot.place)
    if one.text:
        found.add("description", one.text)
    if one.address:
        found.add("url", one.address)
    found.add("status", "CANCELLED" if one.occasion.state == "off" else "CONFIRMED")
    return found
