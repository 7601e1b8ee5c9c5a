"""Texts as a kind of field holds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from email.utils import format_datetime
from uuid import UUID

from sowhat.model.api import Schema
from sowhat.stories.prototypes.fitting import fits
from sowhat.stories.prototypes.kinds import Kind, kind_of, words_of
from sowhat.stories.prototypes.patterns import matching
from sowhat.stories.prototypes.people import People, Somebody

LATER = frozenset(
    ("expires", "expiry", "expiration", "end", "due", "deadline", "until", "valid", "delivery", "deliver")
)
_DIGITS = re.compile(r"[^0-9+]")
LONGEST = 5_000
"""Characters that a text is padded to."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a text stands: its field's name, which entry of a list it is in, and whether it is answered."""

    name: str
    index: int = 0
    answered: bool = False
    status: str = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """Makes texts about the same people for the same seed, around one moment."""

    people: People
    now: datetime

    def text(self, shape: Schema, slot: Slot) -> str:
        """The first of what its kind suggests that the shape takes; the last resort has its length."""
        tried = [one for one in self._suggested(shape, slot) if one]
        return next((one for one in tried if fits(one, shape)), "") or _sized(tried[-1] if tried else "x", shape)

    def _suggested(self, shape: Schema, slot: Slot) -> Iterator[str]:
        kind = kind_of(shape, slot.name)
        made = self._kind(kind, slot)
        dice = self.people.dice("pattern", shape.pattern, *self._same(slot))
        patterned = matching(shape.pattern, dice, shape.lengths)
        if kind == "id" and patterned:
            yield patterned
        yield made
        yield _DIGITS.sub("", made) if kind == "phone" else made.upper()
        yield self._dated(shape.format, slot) if kind in ("date", "datetime") else ""
        yield patterned
        most = shape.lengths[1]
        yield _sized(made, shape) if most is not None and len(made) > most else ""
        yield _sized(made, shape)
        yield _sized("1", shape, "0")

    def _same(self, slot: Slot) -> tuple[str | int, ...]:
        """What an id depends on: the same name has the same id in every step."""
        return "".join(words_of(slot.name)).lower(), slot.index

    def _dated(self, format_: str, slot: Slot) -> str:
        return format_datetime(self._moment(slot)) if "2822" in format_ else ""

    def _kind(self, kind: Kind, slot: Slot) -> str:
        about = _ABOUT.get(kind)
        return about(self.people.somebody(slot.index)) if about else _MADE.get(kind, Texts._plain)(self, slot)

    def _moment(self, slot: Slot) -> datetime:
        names = {one.lower() for one in words_of(slot.name)}
        if names & {"birth", "birthday", "birthdate", "dob"}:
            return self.now.replace(year=self.now.year - 34, month=4, day=12) + timedelta(days=97 * slot.index)
        far = self.people.dice("moment", slot.index)
        days = far.between(7, 30) if names & LATER else -slot.index - (0 if names & {"updated", "modified"} else 1)
        return self.now + timedelta(days=days, minutes=-7 * slot.index)

    def _id(self, slot: Slot) -> str:
        names = [one.lower() for one in words_of(slot.name)]
        dice = self.people.dice("id", *self._same(slot))
        letters = "".join(word[0] for word in names if word not in ("id", "sid", "code"))[:3].upper() or "R"
        return f"{letters}-{dice.between(10_000, 99_999)}"

    def _plain(self, slot: Slot) -> str:
        return self.people.pick("words", slot.name, slot.index)

    def _listed(self, name: str, slot: Slot) -> str:
        return self.people.pick(name, slot.name, slot.index)

    def _local(self, at: int) -> str:
        """Country, currency, language, time zone of the reader's language."""
        return self.people.listed("local")[at]

    def _note(self, slot: Slot) -> str:
        failed = slot.status[:1] in "45" and slot.status != ""
        return (
            self.people.words.say("prototype-data-failed", status=slot.status)
            if failed
            else self._listed("notes", slot)
        )


_ABOUT: Mapping[Kind, Callable[[Somebody], str]] = {
    "email": lambda one: one.email,
    "phone": lambda one: one.phone,
    "first-name": lambda one: one.first,
    "last-name": lambda one: one.last,
    "person": lambda one: one.name,
    "company": lambda one: one.company,
    "street": lambda one: one.street,
    "house": lambda one: one.house,
    "city": lambda one: one.city,
    "region": lambda one: one.region,
    "postal": lambda one: one.postal,
}
_MADE: Mapping[Kind, Callable[[Texts, Slot], str]] = {
    "url": lambda it, slot: f"https://example.com/{'-'.join(words_of(slot.name)).lower()}",
    "date": lambda it, slot: it._moment(slot).date().isoformat(),
    "datetime": lambda it, slot: it._moment(slot).strftime("%Y-%m-%dT%H:%M:%SZ"),
    "time": lambda it, slot: time(9 + slot.index % 8, 30).isoformat(),
    "uuid": lambda it, slot: str(UUID(int=it.people.dice("uuid", *it._same(slot)).bits(128), version=4)),
    "ip": lambda it, slot: f"192.0.2.{17 + slot.index}",
    "host": lambda it, slot: "example.com",
    "file": lambda it, slot: "c293aGF0",
    "password": lambda it, slot: "example-only-1A!",
    "country": lambda it, slot: it._local(0),
    "currency": lambda it, slot: it._local(1),
    "language": lambda it, slot: it._local(2),
    "zone": lambda it, slot: it._local(3),
    "money": lambda it, slot: f"{it.people.dice('money', slot.name, slot.index).between(990, 29900) / 100:.2f}",
    "count": lambda it, slot: str(it.people.dice("count", slot.name, slot.index).between(1, 20)),
    "percent": lambda it, slot: str(it.people.dice("percent", slot.name, slot.index).between(2, 40)),
    "latitude": lambda it, slot: it._local(4),
    "longitude": lambda it, slot: it._local(5),
    "duration": lambda it, slot: str(it.people.dice("duration", slot.name, slot.index).between(20, 300)),
    "year": lambda it, slot: str(it.now.year + 3),
    "month": lambda it, slot: "08",
    "id": Texts._id,
    "title": lambda it, slot: it._listed("titles", slot),
    "note": Texts._note,
    "product": lambda it, slot: it._listed("products", slot),
    "status": lambda it, slot: slot.status or it._listed("states", slot),
    "version": lambda it, slot: f"{it.now.year}-01",
    "color": lambda it, slot: "#2f5597",
}


def _sized(text: str, shape: Schema, fill: str = "x") -> str:
    """Cut or padded to the length that the shape asks for."""
    least, most = shape.lengths
    padded = text.ljust(min(least or 0, LONGEST), fill)
    return padded if most is None else padded[: max(most, 0)]


def moment(day: str) -> datetime:
    """Half past nine on a day, UTC."""
    return datetime.fromisoformat(day).replace(hour=9, minute=30, tzinfo=UTC)
