"""More of the Data page: where sources broke, who is not a person, what the business records, what helps most."""

from __future__ import annotations

from sowhat.model.data import Attribution, Data, Help, RecordData, SourceBreak
from sowhat.model.usage import Broken
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Note, Notes, Row, Table, Tone
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice
from sowhat.stories.words import Said

API = "/api/v1/data"
TONES: dict[str, Tone] = {"jump": "care", "stale": "care", "gap": "care", "dip": "plain"}
SHOWN = 12
"""So many breaks are listed, the latest first; the rest is counted."""
TRAFFIC = ("people", "bot", "probe")
STEPS = ("service", "consumer", "app", "team", "unit", "customer")
WIDE = ("app", "unit")


def help_notes(voice: Voice, mapping: Help | None) -> tuple[Note, ...]:
    """The one mapping that would help most, as a line to paste."""
    if mapping is None:
        return ()
    detail = voice.say("data-help-detail", step=mapping.step, subject=mapping.subject)
    return (Note(help_says(voice, mapping), detail, "plain", ((mapping.file, mapping.yaml),)),)


def help_says(voice: Voice, mapping: Help) -> str:
    """What it would carry further, and how many calls."""
    share, calls = percent(mapping.share), voice.numbers.spoken(mapping.calls)
    return voice.say("data-help", step=mapping.step, subject=mapping.subject, share=share, calls=calls)


def shares_tables(voice: Voice, seen: Data) -> tuple[Table, ...]:
    """How far the calls of each source lead; of a single one the bars above say it."""
    sources = [source for source in seen.sources if source.attribution.calls]
    if len(sources) < 2:
        return ()
    columns = (
        Column("source", voice.say("head-source"), "text"),
        *(Column(step, voice.say("attribution-step", step=step), wide=step in WIDE) for step in STEPS),
    )
    rows = tuple(
        Row(None, (Cell(source.source, source.source), *(_share(source.attribution, step) for step in STEPS)))
        for source in sources
    )
    return (Table("attribution", voice.say("attribution-caption"), columns, rows, "", "source"),)


def _share(seen: Attribution, step: str) -> Cell:
    share = ratio(getattr(seen, step), seen.calls)
    return Cell(percent(share), share)


def breaks_sections(voice: Voice, seen: Data) -> tuple[Section, ...]:
    """Where sources broke; without a break there is nothing to read."""
    if not seen.breaks:
        return ()
    latest = sorted(seen.breaks, key=lambda one: (one.end, one.source), reverse=True)
    notes = [_break(voice, one) for one in latest[:SHOWN]]
    more = len(latest) - SHOWN
    if more > 0:
        notes.append(Note(voice.say("breaks-more", n=more)))
    n = len({one.source for one in seen.breaks})
    title = voice.say("breaks-title", n=n, sources=count(n))
    return (Section("breaks", title, voice.say("breaks-lede"), (Notes(tuple(notes)),), API),)


def _break(voice: Voice, one: SourceBreak) -> Note:
    says = voice.say(f"break-{one.kind}", source=one.source, **_told(voice, one))
    if one.kind == "gap":
        return Note(says, voice.say("break-gap-detail"), TONES[one.kind])
    share = percent(one.share)
    return Note(says, voice.say(f"break-{one.kind}-detail", series=count(one.series), share=share), TONES[one.kind])


def _factor(factor: float | None) -> str:
    """`×3.8`; a single figure behind the point is as much as is known."""
    return NOTHING if factor is None else f"×{factor:.2g}" if factor < 1 else f"×{factor:.1f}"


def _told(voice: Voice, one: SourceBreak | Broken) -> dict[str, Said]:
    """The factor, the first and the last period in words, and whether they are one."""
    grain = getattr(one, "grain", "month" if one.start.day == 1 == one.end.day else "day")
    if grain == "month":
        said = [voice.numbers.month(f"{day:%Y-%m}") for day in (one.start, one.end)]
    elif grain == "week":
        said = [voice.say("break-week", day=voice.numbers.day(day)) for day in (one.start, one.end)]
    else:
        said = [voice.numbers.day(day) for day in (one.start, one.end)]
    return {
        "factor": _factor(one.factor),
        "first": said[0],
        "last": said[1],
        "span": "one" if one.start == one.end else "many",
    }


def broken_note(voice: Voice, breaks: tuple[Broken, ...]) -> tuple[Notes, ...]:
    """What stands beside a trend: the source itself broke here."""
    if not breaks:
        return ()
    latest = sorted(breaks, key=lambda one: one.end, reverse=True)[:3]
    notes = tuple(
        Note(
            voice.say("trend-broken", source=one.source, kind=one.kind, **_told(voice, one)),
            voice.say("trend-broken-detail"),
            "care",
        )
        for one in latest
    )
    return (Notes(notes),)


def traffic_sections(voice: Voice, seen: Data) -> tuple[Section, ...]:
    """Calls by people's programs, by bots and by probes: counted apart."""
    sums = {kind: sum(source.traffic.get(kind, 0) for source in seen.sources) for kind in TRAFFIC}
    whole = sum(sums.values())
    if not whole or sums["people"] == whole:
        return ()
    bars = tuple(
        Bar(voice.say("traffic-name", kind=kind), count(n), n / whole, percent(n / whole))
        for kind, n in sums.items()
        if n
    )
    title = voice.say("data-traffic-title", share=percent(1 - sums["people"] / whole))
    return (Section("traffic", title, voice.say("data-traffic-lede"), (Bars(title, bars),), API),)


def records_sections(voice: Voice, seen: Data) -> tuple[Section, ...]:
    """What the business records, each section of sowhat.yaml a line."""
    if not seen.records:
        return ()
    columns = (
        Column("section", voice.say("head-section"), "text"),
        Column("files", voice.say("head-files"), wide=True),
        Column("read", voice.say("head-read")),
        Column("quarantined", voice.say("head-quarantined")),
        Column("first", voice.say("head-first-day"), wide=True),
        Column("last", voice.say("head-last-day")),
    )
    rows = tuple(_record(voice, one) for one in seen.records)
    n, rows_read = len(seen.records), sum(one.read for one in seen.records)
    title = voice.say("records-title", n=n, records=count(rows_read))
    table = Table("records", voice.say("records-caption"), columns, rows, voice.say("records-caption"), "section")
    return (Section("records", title, voice.say("records-lede"), (table,), API),)


def _record(voice: Voice, one: RecordData) -> Row:
    days = tuple(
        Cell(voice.numbers.day(at) if at else NOTHING, at.isoformat() if at else None) for at in (one.first, one.last)
    )
    title = voice.say("record-section", section=one.section)
    bad = percent(ratio(one.quarantined, one.lines)) if one.quarantined else ""
    return Row(
        None,
        (
            Cell(title, one.section),
            Cell(count(one.files), one.files),
            Cell(count(one.read), one.read),
            Cell(count(one.quarantined), one.quarantined, note=bad),
            *days,
        ),
    )
