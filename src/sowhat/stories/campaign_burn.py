"""The burn-down: calls and apps left by week, the pace that is needed, and where this one leads."""

from __future__ import annotations

from datetime import date, timedelta

from sowhat.model.campaign import BurnWeek, CampaignSeen, Terms
from sowhat.stories import campaign_words as said
from sowhat.stories.drawings import Chart
from sowhat.stories.numbers import count, monday_of
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Scalar, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice

AHEAD = 30
"""Weeks drawn into the future, at most."""
COUNTS = ("people", "refused", "consumers", "teams", "bots", "probes")


def section(voice: Voice, seen: CampaignSeen, api: str) -> Section:
    """The burn-down as a drawing and a table, and what can be read from it."""
    if not seen.weeks:
        return Section("weeks", voice.say("campaign-weeks-none"), voice.say("campaign-weeks-why"), (), api)
    notes = [Note(said.remark(voice, seen.row.pace.says), _pace(voice, seen), "plain")]
    if seen.coarse:
        notes.append(Note(voice.say("campaign-coarse-note"), "", "care"))
    others = sum(one.bots + one.probes for one in seen.weeks)
    if others:
        notes.append(Note(voice.say("campaign-weeks-others", n=voice.numbers.spoken(others))))
    apps = _apps(voice, seen)
    notes.append(Note(apps.says))
    blocks: tuple[Block, ...] = (_calls(voice, seen), Notes(tuple(notes)), apps)
    title = voice.say("campaign-weeks-title", start=_n(voice, seen.row.start), left=_n(voice, seen.row.left))
    return Section("weeks", title, voice.say("campaign-weeks-lede"), blocks, api)


def _n(voice: Voice, n: int | None) -> str:
    return voice.numbers.spoken(n) if n is not None else "–"


def _pace(voice: Voice, seen: CampaignSeen) -> str:
    pace = seen.row.pace
    if pace.needed is None or pace.now is None:
        return ""
    now, needed = (voice.numbers.spoken(max(0, round(x))) for x in (pace.now, pace.needed))
    return voice.say("campaign-pace-numbers", now=now, needed=needed)


def _calls(voice: Voice, seen: CampaignSeen) -> Chart:
    rows = [_week(voice, seen, one, one.people) for one in seen.weeks]
    rows += _future(voice, seen)
    says = voice.say("campaign-weeks-says", start=_n(voice, seen.row.start), left=_n(voice, seen.row.left))
    return Chart("burn-chart", "burn-down", says, tuple(rows), _labels(voice, "calls"), weeks(voice, seen))


def _apps(voice: Voice, seen: CampaignSeen) -> Chart:
    """The same of apps, without lines into the future."""
    rows = tuple(_week(voice, seen, one, one.consumers) for one in seen.weeks)
    first, last = seen.weeks[0].consumers, next((one.consumers for one in reversed(seen.weeks) if one.whole), 0)
    says = voice.say("campaign-apps-says", start=first, left=last)
    return Chart("apps-chart", "burn-down", says, rows, _labels(voice, "apps"), consumers(voice, seen))


def _labels(voice: Voice, of: str) -> dict[str, str]:
    return {
        "at": voice.say("head-week"),
        "left": voice.say("campaign-line", what=of),
        **{name: voice.say("campaign-line", what=name) for name in ("needed", "leads", "notice", "sunset", "window")},
        **voice.numbers.scale(),
    }


def _week(voice: Voice, seen: CampaignSeen, one: BurnWeek, left: int) -> dict[str, Scalar]:
    monday = monday_of(one.week)
    return {
        "at": one.week,
        "label": voice.numbers.week_short(one.week),
        "left": left,
        "kind": "whole" if one.whole else "part",
        "said": voice.numbers.spoken(left),
        "needed": None,
        "leads": None,
        "mark": _mark(seen, monday),
    }


def _mark(seen: CampaignSeen, monday: date) -> str:
    """What a week is remembered for."""
    terms = seen.campaign.terms
    days = {monday + timedelta(days=n) for n in range(7)}
    if terms.sunset in days:
        return "sunset"
    if terms.notice in days:
        return "notice"
    return "window" if any(one.window.start.date() in days and one.state == "over" for one in seen.brown_outs) else ""


def _future(voice: Voice, seen: CampaignSeen) -> list[dict[str, Scalar]]:
    """Weeks ahead up to the end: the straight line that is needed, and the one that this pace draws."""
    whole = [one for one in seen.weeks if one.whole]
    terms, pace = seen.campaign.terms, seen.row.pace
    if not whole or pace.needed is None or seen.row.stage in ("done", "cancelled"):
        return []
    last, found = whole[-1], []
    monday, drawn = monday_of(last.week), {one.week for one in seen.weeks}
    for step in range(AHEAD + 1):
        at = monday + timedelta(weeks=step)
        if at > _end(terms, pace.zero, monday):
            break
        needed, leads = _needed(last, terms, step), _leads(last.people, pace.now, step)
        row: dict[str, Scalar] = {"needed": needed, "leads": leads}
        found.append((f"{at.isocalendar().year:04}-W{at.isocalendar().week:02}", at, row))
    return [
        {"at": week, "label": voice.numbers.week_short(week), "left": None, "kind": "ahead", "said": "",
         "mark": "" if week in drawn else _mark(seen, at), **row}
        for week, at, row in found
    ]  # fmt: skip


def _end(terms: Terms, zero: date | None, monday: date) -> date:
    return min(max(terms.sunset, zero or terms.sunset), monday + timedelta(weeks=AHEAD))


def _needed(last: BurnWeek, terms: Terms, step: int) -> float | None:
    after = monday_of(last.week) + timedelta(days=6)
    weeks_left = max(1.0, (terms.sunset - after).days / 7)
    return max(0.0, last.people * (1 - step / weeks_left)) if step <= weeks_left + 1 else None


def _leads(left: int, pace: float | None, step: int) -> float | None:
    """Where this pace leads: down to nothing, and no further."""
    if pace is None or (step and left - pace * (step - 1) <= 0):
        return None
    return max(0.0, left - pace * step)


def weeks(voice: Voice, seen: CampaignSeen) -> Table:
    """The weeks in numbers."""
    columns = (
        Column("week", voice.say("head-week"), "text"),
        *(Column(key, voice.say("campaign-head", what=key), wide=key in ("bots", "probes")) for key in COUNTS),
        Column("note", voice.say("campaign-head", what="note"), "text"),
    )
    rows = tuple(_row(voice, one) for one in reversed(seen.weeks))
    return Table("weeks", voice.say("campaign-weeks-caption"), columns, rows, "")


def _row(voice: Voice, one: BurnWeek) -> Row:
    note = Cell("", None) if one.whole else Cell(voice.say("campaign-week-part"), "part")
    numbers = (Cell(count(n), n) for n in (getattr(one, key) for key in COUNTS))
    return Row(None, (Cell(voice.numbers.week(one.week), one.week), *numbers, note))


def consumers(voice: Voice, seen: CampaignSeen) -> Table:
    """Apps, teams and units by week."""
    keys = ("consumers", "teams", "units")
    columns = (
        Column("week", voice.say("head-week"), "text"),
        *(Column(key, voice.say("campaign-head", what=key)) for key in keys),
    )
    rows = tuple(
        Row(None, (Cell(voice.numbers.week(one.week), one.week), *(Cell(count(n), n) for n in told)))
        for one in reversed(seen.weeks)
        for told in ((one.consumers, one.teams, one.units),)
    )
    return Table("weekly-apps", voice.say("campaign-apps-caption"), columns, rows, "")
