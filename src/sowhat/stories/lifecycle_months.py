"""Thirteen months of a service: calls of people beside the threshold, busy months and breaks marked, bots apart."""

from __future__ import annotations

from sowhat.model.lifecycle import LOOK_BACK, Disturbance, Evidence, MonthCalls
from sowhat.stories import lifecycle_words as said
from sowhat.stories.drawings import Chart
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Scalar, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice

FAR = 4
"""A threshold so many times above the highest month is named and not drawn: it would flatten every bar."""


def section(voice: Voice, seen: Evidence, api: str) -> Section:
    """The look-back, and what can be read from it."""
    if not seen.months:
        return Section("months", voice.say("life-months-none"), voice.say("life-months-why"), (), api)
    blocks: list[Block] = [_chart(voice, seen)]
    if notes := _notes(voice, seen):
        blocks.append(Notes(notes))
    return Section("months", _title(voice, seen), voice.say("life-months-lede"), tuple(blocks), api)


def _title(voice: Voice, seen: Evidence) -> str:
    whole = [one for one in seen.months if one.whole]
    below = sum(one.people < seen.threshold for one in whole)
    every = "all" if below == len(whole) else "none" if not below else "some"
    return voice.say("life-months-title", below=below, n=len(whole), every=every)


def busy(seen: Evidence, month: str) -> bool:
    """Whether the month is one of those in which calls come."""
    return seen.season is not None and int(month[5:]) in seen.season.months


def _chart(voice: Voice, seen: Evidence) -> Chart:
    broken = {f"{one.end:%Y-%m}": one for one in seen.disturbances}
    rows = tuple(_point(voice, seen, one, broken.get(one.month)) for one in seen.months)
    top = max(one.people for one in seen.months)
    labels = {
        "at": voice.say("totals-head-month"),
        **{name: voice.say("life-line", what=name) for name in ("people", "bots", "busy", "part", "other-side")},
        "threshold": voice.say("life-line-threshold", threshold=voice.numbers.spoken(seen.threshold)),
        "above": voice.say("life-line-above", threshold=voice.numbers.spoken(seen.threshold)),
        "level": str(seen.threshold),
        "drawn": "yes" if seen.threshold <= FAR * top else "no",
        **voice.numbers.scale(),
    }
    return Chart("months-chart", "lifecycle-months", _says(voice, seen), rows, labels, table(voice, seen))


def _point(voice: Voice, seen: Evidence, one: MonthCalls, broken: Disturbance | None) -> dict[str, Scalar]:
    kind = (
        "part" if not one.whole else "busy" if busy(seen, one.month) else "people" if one.comparable else "other-side"
    )
    return {
        "at": one.month,
        "label": voice.numbers.month_short(one.month),
        "people": one.people,
        "bots": one.bots + one.probes,
        "kind": kind,
        "said": voice.numbers.spoken(one.people),
        "machines": voice.numbers.spoken(one.bots + one.probes),
        "broken": voice.say("life-break", kind=broken.kind) if broken else "",
    }


def _says(voice: Voice, seen: Evidence) -> str:
    """The drawing in a sentence."""
    whole = [one for one in seen.months if one.whole]
    if not whole:
        return voice.say("life-months-young")
    most, least = max(whole, key=lambda one: one.people), min(whole, key=lambda one: one.people)
    told = {"most": most, "least": least}
    params = {key: voice.numbers.spoken(one.people) for key, one in told.items()}
    params |= {f"{key}_month": voice.numbers.month(one.month) for key, one in told.items()}
    return voice.say("life-months-says", threshold=voice.numbers.spoken(seen.threshold), **params)


def _notes(voice: Voice, seen: Evidence) -> tuple[Note, ...]:
    """Trend, season, breaks, and how far back records go."""
    how = _how(voice, seen)
    told = [Note(said.trend(voice, seen.trend), how)]
    if seen.season:
        told.append(_season(voice, seen))
    told += [_broken(voice, one) for one in seen.disturbances]
    if seen.looked_back < LOOK_BACK:
        first = voice.numbers.month(seen.records) if seen.records else NOTHING
        told.append(Note(voice.say("life-records", n=seen.looked_back, first=first)))
    if any(not one.whole for one in seen.months):
        told.append(Note(voice.say("life-part")))
    return tuple(told)


def _how(voice: Voice, seen: Evidence) -> str:
    """How the trend was found, and the last month beside the same one a year before."""
    if seen.trend.per_month is None:
        return ""
    year = seen.trend.year
    return voice.sentences(
        voice.say("life-trend-year", change=said.signed(year)) if year is not None else "", voice.say("life-trend-how")
    )


def _season(voice: Voice, seen: Evidence) -> Note:
    held = seen.season
    assert held is not None
    text = voice.say("life-season", months=said.months(voice, held.months), share=percent(held.share))
    if held.before is None:
        return Note(text, voice.say("life-season-new"))
    how = voice.say("life-season-known", known=held.known, before=percent(held.before))
    chance = voice.say("life-season-chance", chance=percent(held.chance)) if held.chance is not None else ""
    return Note(text, voice.sentences(how, chance))


def _broken(voice: Voice, one: Disturbance) -> Note:
    return Note(
        voice.say("life-disturbed", source=one.source, kind=one.kind, day=voice.numbers.day(one.end)),
        voice.say("life-disturbed-means"),
        "care",
    )


def table(voice: Voice, seen: Evidence) -> Table:
    """The same months in numbers."""
    keys = {"people": "people", "bots": "robots", "probes": "probes", "consumers": "consumers"}
    columns = (
        Column("month", voice.say("totals-head-month"), "text"),
        *(Column(key, voice.say("life-head", what=what)) for key, what in keys.items()),
        Column("note", voice.say("life-head", what="note"), "text"),
    )
    rows = tuple(_month(voice, seen, one) for one in seen.months)
    return Table("months", voice.say("life-months-caption"), columns, rows, "")


def _month(voice: Voice, seen: Evidence, one: MonthCalls) -> Row:
    marks = [
        voice.say("life-line", what=what)
        for what, holds in (
            ("part", not one.whole),
            ("busy", busy(seen, one.month)),
            ("other-side", not one.comparable),
        )
        if holds
    ]
    cells = (
        Cell(voice.numbers.month(one.month), one.month),
        *(Cell(count(n), n) for n in (one.people, one.bots, one.probes, one.consumers)),
        Cell(voice.say("life-comma").join(marks), " ".join(marks) or None),
    )
    return Row(None, cells)
