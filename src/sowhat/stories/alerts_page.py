"""The Alerts page: what calls for attention, whether anybody was told, what is silenced, what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sowhat.model.alert import SEVERITIES, Alert, Alerts, Mute
from sowhat.stories.alerts import line
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Step, Steps, Table, Tone
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/alerts"
PAGE = "/alerts"


def alerts(voice: Voice, seen: Alerts) -> Story:
    """The whole page."""
    fresh = [one for one in seen.alerts if one.fresh]
    return Story(
        page="alerts",
        title=voice.say("alerts-page"),
        question=voice.say("alerts-question"),
        answer=_answer(voice, fresh),
        under=_under(voice, seen),
        figures=_figures(voice, seen, fresh),
        sections=_sections(voice, seen, fresh),
        tone=_tone(fresh),
        build=seen.build,
        code_version=seen.code_version,
    )


def _sections(voice: Voice, seen: Alerts, fresh: Sequence[Alert]) -> tuple[Section, ...]:
    """While nobody is told, where to tell comes right after what there is to tell."""
    now, told = _now(voice, seen, fresh), _receivers(voice, seen)
    rest = (_silences(voice, seen), _past(voice, seen))
    return (now, *rest, told) if seen.receivers else (now, told, *rest)


def _answer(voice: Voice, fresh: Sequence[Alert]) -> Phrase:
    if not fresh:
        return (Part(voice.say("alerts-answer-none")),)
    return voice.phrase("alerts-answer", "n", n=len(fresh))


def _tone(fresh: Sequence[Alert]) -> Tone:
    if not fresh:
        return "good"
    return "bad" if any(one.severity == "urgent" for one in fresh) else "care"


def _under(voice: Voice, seen: Alerts) -> str:
    old = sum(not one.fresh for one in seen.alerts)
    return voice.sentences(
        voice.say("alerts-under", at=voice.numbers.moment(seen.at)),
        voice.say("alerts-under-old", n=old) if old else "",
        voice.say("alerts-under-nobody") if not seen.receivers else "",
    )


def _figures(voice: Voice, seen: Alerts, fresh: Sequence[Alert]) -> tuple[Figure, ...]:
    severe = [
        Figure(voice.say("alerts-figure", severity=name), count(sum(one.severity == name for one in fresh)))
        for name in SEVERITIES
    ]
    return (*severe, Figure(voice.say("alerts-figure-silences"), count(len(seen.silences))))


def _now(voice: Voice, seen: Alerts, fresh: Sequence[Alert]) -> Section:
    if not fresh:
        return Section("now", voice.say("alerts-now-none"), voice.say("alerts-now-why"), (), API)
    states = _states(voice, seen)
    return Section(
        "now",
        voice.say("alerts-now-title"),
        voice.say("alerts-now-lede"),
        (_steps(voice, fresh, states) if len(fresh) == 1 else _table(voice, fresh, states),),
        API,
    )


def _steps(voice: Voice, fresh: Sequence[Alert], states: Mapping[str, str]) -> Steps:
    """One alert: a table of one row has nothing to compare."""
    return Steps(
        tuple(
            Step(
                line(voice, one),
                voice.say("alerts-detail", severity=one.severity, since=_since(voice, one), state=states[one.key]),
                voice.say("alerts-open"),
                one.href,
            )
            for one in fresh
        )
    )


def _table(voice: Voice, fresh: Sequence[Alert], states: Mapping[str, str]) -> Table:
    columns = (
        Column("what", voice.say("alerts-head-what"), "text"),
        Column("severity", voice.say("alerts-head-severity"), "text"),
        Column("since", voice.say("alerts-head-since")),
        Column("told", voice.say("alerts-head-told"), "text"),
    )
    rows = tuple(
        Row(
            one.href,
            (
                Cell(line(voice, one), one.key),
                Cell(voice.say("alert-severity", severity=one.severity), one.severity),
                Cell(_since(voice, one), one.since.isoformat() if one.since else None),
                Cell(states[one.key], states[one.key]),
            ),
        )
        for one in fresh
    )
    return Table("now", voice.say("alerts-now-caption"), columns, rows, "", "-severity", "page", find=len(rows) > 10)


def _since(voice: Voice, one: Alert) -> str:
    return voice.numbers.day(voice.numbers.local(one.since).date()) if one.since else NOTHING


def _states(voice: Voice, seen: Alerts) -> dict[str, str]:
    """Of each alert: what becomes of it at each address, said once where it is the same at all."""
    held = {(one.alert.key, one.variable): one.why for one in seen.held}
    sending = {(one.key, told.address.variable) for told in seen.messages for one in told.there}
    names = [one.variable for one in seen.receivers] or [""]
    found = {}
    for one in seen.alerts:
        whys = {name: "due" if (one.key, name) in sending else held.get((one.key, name), "told") for name in names}
        if len(set(whys.values())) == 1:
            found[one.key] = voice.say("alerts-state", why=whys[names[0]])
        else:
            each = (voice.say("alerts-state-at", variable=name, why=why) for name, why in whys.items())
            found[one.key] = voice.say("health-comma").join(each)
    return found


def _silences(voice: Voice, seen: Alerts) -> Section:
    title = voice.say("alerts-silences-title", n=len(seen.silences))
    lines = tuple(_silence(voice, one) for one in seen.silences)
    return Section("silences", title, voice.say("alerts-silences-lede"), (Notes(lines),) if lines else (), API)


def _silence(voice: Voice, one: Mute) -> Note:
    text = voice.say("alerts-silence", about=named(voice, one), until=voice.numbers.day(one.until), why=one.why)
    return Note(text, voice.say("alerts-silence-by", by=one.by) if one.by else voice.say("alerts-silence-yaml"))


def named(voice: Voice, one: Mute) -> str:
    """A silenced service by its title, a source by its name."""
    return voice.title(voice.services, one.service) if one.service else voice.say("alerts-source", name=one.source)


def _past(voice: Voice, seen: Alerts) -> Section:
    if not seen.past:
        return Section("sent", voice.say("alerts-sent-none"), voice.say("alerts-sent-why"), (), API)
    columns = (
        Column("at", voice.say("alerts-head-at")),
        Column("what", voice.say("alerts-head-what"), "text"),
        Column("to", voice.say("alerts-head-to"), "text"),
        Column("outcome", voice.say("alerts-head-outcome"), "text"),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.numbers.moment(one.at), one.at.isoformat()),
                Cell(voice.say("alerts-phase", phase=one.phase, says=line(voice, one.alert)), one.alert.key),
                Cell(one.variable, one.variable),
                Cell(voice.say("alerts-outcome", outcome=one.outcome or "unknown"), one.outcome or "unknown"),
            ),
        )
        for one in seen.past
    )
    table = Table("sent", voice.say("alerts-sent-caption"), columns, rows, "", "-at", find=len(rows) > 10)
    blocks: tuple[Block, ...] = (table,)
    if len(rows) == 1:
        cells = rows[0].cells
        blocks = (Notes((Note(cells[1].text, " · ".join(cells[n].text for n in (0, 2, 3))),)),)
    return Section("sent", voice.say("alerts-sent-title"), voice.say("alerts-sent-lede"), blocks, API)


def _receivers(voice: Voice, seen: Alerts) -> Section:
    """Who is told, and how to begin where nobody is."""
    if not seen.receivers:
        steps = Steps((Step(voice.say("alerts-begin"), voice.say("alerts-begin-how"), command="sowhat alerts test"),))
        return Section("receivers", voice.say("alerts-receivers-none"), "", (steps,), API)
    lines = tuple(
        Note(
            voice.say("alerts-receiver", variable=one.variable, audience=one.audience),
            "" if one.there else voice.say("alerts-receiver-unset"),
            "plain" if one.there else "care",
        )
        for one in seen.receivers
    )
    title = voice.say("alerts-receivers-title", n=len(lines))
    return Section("receivers", title, voice.say("alerts-receivers-lede"), (Notes(lines),), API)
