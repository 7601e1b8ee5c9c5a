"""When showcases recur, where, to whom they are sent, and on which days none is held: as people declare it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from typing import cast, get_args

from sowhat.model.language import Language
from sowhat.model.showcase_calendar import DEVELOPERS, STAKEHOLDERS, Blocked, Rhythm, ShowcaseRule
from sowhat.model.talk import Audience
from sowhat.workspace.alerts import variable
from sowhat.workspace.amounts import whole
from sowhat.workspace.nodes import Fields, Node
from sowhat.workspace.reader import Reader
from sowhat.workspace.source_entry import text

SHOWCASES = ("developers", "stakeholders", "blocked")
RHYTHM = ("weekday", "week", "time", "minutes", "place", "to", "for", "lang", "draft_days", "first", "held")
BLOCKED = ("from", "until", "why")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKS = ("every-second", "first", "second", "third", "fourth", "last")
"""Every second week, or that week of each month."""
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def showcases(reader: Reader, node: Node | None) -> ShowcaseRule:
    """The whole section; the usual two where nothing is written."""
    if node is None:
        return ShowcaseRule()
    found = reader.fields(node, SHOWCASES)
    return ShowcaseRule(
        developers=_rhythm(reader, found.get("developers"), DEVELOPERS),
        stakeholders=_rhythm(reader, found.get("stakeholders"), STAKEHOLDERS),
        blocked=reader.listed(found.get("blocked"), lambda one: _blocked(reader, one)),
    )


def _rhythm(reader: Reader, node: Node | None, usual: Rhythm) -> Rhythm:
    if node is None:
        return usual
    found = reader.fields(node, RHYTHM)
    weekday = reader.choice(found.get("weekday"), WEEKDAYS, WEEKDAYS[usual.weekday - 1])
    week = WEEKS.index(reader.choice(found.get("week"), WEEKS, WEEKS[usual.week or 0]))
    lang = reader.choice(found.get("lang"), get_args(Language), "")
    return Rhythm(
        kind=usual.kind,
        weekday=WEEKDAYS.index(weekday) + 1,
        week=week or None,
        start=_clock(reader, found.get("time"), usual.start),
        minutes=_up_to(reader, found, ("minutes", 5, 480), usual.minutes),
        place=text(reader, found, "place")[:200],
        to=tuple(filter(None, reader.listed(found.get("to"), lambda one: variable(reader, one)))),
        audience=cast(Audience, reader.choice(found.get("for"), get_args(Audience), usual.audience)),
        language=cast(Language, lang) if lang else None,
        draft_days=_up_to(reader, found, ("draft_days", 0, 30), usual.draft_days),
        first=reader.day(found.get("first")),
        on=reader.choice(found.get("held"), ("yes", "no"), "yes") == "yes",
    )


def _clock(reader: Reader, node: Node | None, usual: time) -> time:
    if node is None:
        return usual
    read = _CLOCK.fullmatch(reader.text(node))
    if read is None:
        reader.report("showcase-clock", node.where, value=reader.text(node)[:40])
        return usual
    return time(int(read[1]), int(read[2]))


def _up_to(reader: Reader, found: Mapping[str, Node], key: tuple[str, int, int], usual: int) -> int:
    name, least, most = key
    value = whole(reader, found[name], name) if name in found else None
    if value is None or least <= value <= most:
        return usual if value is None else value
    reader.report("out-of-bounds", found[name].where, key=name, value=value, least=least, most=most)
    return usual


def _blocked(reader: Reader, node: Node) -> Blocked | None:
    """One day, or days with their reason."""
    if not isinstance(node, Fields):
        day = reader.day(node)
        return Blocked(since=day, until=day) if day else None
    found = reader.fields(node, BLOCKED)
    since = reader.day(found.get("from"))
    until = reader.day(found.get("until")) or since
    if not reader.required(found, node, "from") or since is None or until is None:
        return None
    if until < since:
        reader.report("span-empty", node.where, start=since.isoformat(), end=until.isoformat())
        return None
    return Blocked(since=since, until=until, why=text(reader, found, "why")[:200])
