"""What people type about a showcase, as values: days, hours, minutes, lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from pathlib import Path

from sowhat.actions.talks.calendar import must
from sowhat.actions.talks.drafts import part_of
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.showcase_steps import RECURRING, Edited, FollowUp, Item, Question, Recurring, Slot
from sowhat.planning import rhythms
from sowhat.planning.told import LONGEST, day_of

Typed = Mapping[str, str]
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:：]([0-5]\d)")
_UNIT = re.compile(r"(.+?)\s*[=:：]\s*(\d{1,6})")
PLACE = 200


def kind_of(text: str) -> Recurring:
    """Which showcase. Raises CallError `showcase-kind`."""
    found = next((one for one in RECURRING if one == text), None)
    if found is None:
        raise CallError(Problem("showcase-kind", params={"value": text[:40], "known": ", ".join(RECURRING)}))
    return found


def new_slot(root: Path, kind: Recurring, typed: Typed) -> Slot:
    """Where one that is added stands; what was not typed is as its rhythm has it. Raises CallError as `slot_of`."""
    rule = written(root).showcases.of(kind)
    must(typed.get("day", ""), "day")
    return slot_of(rhythms.slot(rule, date.max), typed)


def slot_of(now: Slot, typed: Typed) -> Slot:
    """Where one stands: what was not typed stays. Raises CallError `showcase-day`, `showcase-clock`,
    `showcase-minutes`."""
    day = day_of(typed.get("day", ""), "showcase-day") or now.day
    place = " ".join(typed.get("place", "").split())[:PLACE] or now.place
    return Slot(
        day=day,
        start=_clock(typed.get("start", "")) or now.start,
        minutes=_minutes(typed.get("minutes", ""), (5, 480)) or now.minutes,
        place=place,
    )


def _clock(text: str) -> time | None:
    if not text.strip():
        return None
    read = _CLOCK.fullmatch(text.strip())
    if read is None:
        raise CallError(Problem("showcase-clock", params={"value": text[:40]}))
    return time(int(read[1]), int(read[2]))


def _minutes(text: str, bounds: tuple[int, int]) -> int | None:
    least, most = bounds
    if not text.strip():
        return None
    number = int(text) if text.strip().isdecimal() and len(text) < 6 else -1
    if not least <= number <= most:
        raise CallError(Problem("showcase-minutes", params={"value": text[:40], "least": least, "most": most}))
    return number


def number_of(text: str) -> int:
    """A line's number; 0 where none was typed. Raises CallError `showcase-minutes`."""
    return _minutes(text, (0, 9999)) or 0


def item_of(typed: Typed) -> Item:
    """A line of the agenda: `what`, `presenter`, `minutes`, `number`. Raises CallError `showcase-minutes`."""
    return Item(
        number=number_of(typed.get("number", "")),
        what=typed.get("what", ""),
        presenter=" ".join(typed.get("presenter", "").split()),
        minutes=_minutes(typed.get("minutes", ""), (1, 240)) or 10,
    )


def question_of(typed: Typed) -> Question:
    """What was asked: `text`, `asker`, `of`, `answer`, `owner`, `due`. Raises CallError `showcase-day`."""
    words = {name: " ".join(typed.get(name, "").split()) for name in ("text", "asker", "of", "answer", "owner")}
    return Question(number=0, day=date.min, due=day_of(typed.get("due", ""), "showcase-day"), **words)


def follow_up_of(typed: Typed) -> FollowUp:
    """What is done next: `what`, `who`, `due`. Raises CallError `showcase-day`."""
    words = {name: " ".join(typed.get(name, "").split()) for name in ("what", "who")}
    return FollowUp(number=0, day=date.min, due=day_of(typed.get("due", ""), "showcase-day"), **words)


def edited_of(slide: str, part: str, words: str) -> Edited:
    """A wording: lines of `words`. Raises CallError `showcase-part`, `showcase-long`."""
    if len(words) > 12 * LONGEST:
        raise CallError(Problem("showcase-long", params={"most": LONGEST}))
    lines = tuple(words.splitlines())
    return Edited(day=date.min, slide=slide.strip(), part=part_of(part), base=(), words=lines)


def units_of(typed: Iterable[str]) -> dict[str, int]:
    """`retail=12` → how many came of which unit. Raises CallError `showcase-units`."""
    found: dict[str, int] = {}
    for one in typed:
        read = _UNIT.fullmatch(one.strip())
        if read is None:
            raise CallError(Problem("showcase-units", params={"value": one[:80], "known": "none"}))
        found[read[1]] = int(read[2])
    return found
