"""What people state about feedback: whom they went back to, and what was done about a theme."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import get_close_matches
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import feedback_users, places
from sowhat.actions.feedback_answer import feedback
from sowhat.actions.reading import latest, reading, store_of
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.statement import Statement
from sowhat.workspace.asking import is_address

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody states: `text` in their words, `day` (null: today), and for what was done where to read of it."""

    by: str
    text: str = ""
    day: str | None = None
    link: str = ""


def visited(root: Path, name: str, told: Told) -> Statement:
    """Somebody went back to a team or app, and heard `text`.

    Raises CallError: `feedback-nobody` for a name that nobody declared or called by, `feedback-empty`,
    `feedback-day`, `feedback-long`; DataError where nothing was built yet.
    """
    known = _names(root)
    if name not in known:
        raise _unknown("feedback-nobody", name, sorted(known))
    day = _day(root, told)
    return _state(root, "visit", name, {"day": day.isoformat(), "note": told.text.strip()}, told.by)


def did(root: Path, theme: str, told: Told) -> Statement:
    """Something was done about a theme: `text` says what. The statement keeps the theme's words of now.

    Raises CallError: `feedback-no-theme`, `feedback-empty`, `feedback-day`, `feedback-long`, `feedback-link`.
    """
    known = {one.id: one for one in feedback(root).themes}
    if theme not in known:
        raise _unknown("feedback-no-theme", theme, sorted(known))
    if not told.text.strip():
        raise CallError(Problem("feedback-empty", params={"what": "what"}))
    if told.link and not is_address(told.link):
        raise CallError(Problem("feedback-link", params={"value": told.link[:200]}))
    body: dict[str, object] = {"what": told.text.strip(), "day": _day(root, told).isoformat(), "link": told.link}
    return _state(root, "done", theme, {**body, "words": list(known[theme].words)}, told.by)


def _unknown(code: str, value: str, known: list[str]) -> CallError:
    near = get_close_matches(value, known, n=1)
    return CallError(Problem(code, params={"value": value[:200], "nearest": near[0] if near else "none"}))


def _names(root: Path) -> set[str]:
    """Declared teams and apps, and those whose calls were seen."""
    build, catalog = latest(root), written(root).catalog
    with reading(root, build) as open_:
        seen = feedback_users.users(open_.engine, build.timezone)
    declared = {one.name for one in catalog.teams} | {one.name for one in catalog.consumers}
    return declared | {one.name for one in seen}


def _day(root: Path, told: Told) -> date:
    if not told.by.strip():
        raise CallError(Problem("feedback-empty", params={"what": "by"}))
    if max(len(told.text), len(told.by), len(told.link)) > LONGEST:
        raise CallError(Problem("feedback-long", params={"most": LONGEST}))
    today = datetime.now(ZoneInfo(latest(root).timezone)).date()
    try:
        day = date.fromisoformat(told.day) if told.day else today
    except ValueError:
        raise CallError(Problem("feedback-day", params={"value": (told.day or "")[:40]})) from None
    if day > today:
        raise CallError(Problem("feedback-day", params={"value": day.isoformat()}))
    return day


def _state(root: Path, kind: str, subject: str, body: dict[str, object], by: str) -> Statement:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    with store_of(places.decisions(root)).begin() as work:
        return work.statements.state(
            "visit" if kind == "visit" else "done", subject, text, by.strip(), datetime.now(UTC)
        )
