"""The Data page: what came in, how fresh it is, how far calls can be attributed, what could not be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sowhat.model.data import Attribution, Data, Help, SourceData
from sowhat.model.usage import Duplicates, Reason
from sowhat.stories import data_breaks
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Figure, Note, Notes, Row, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/data"
ENOUGH = 0.9
"""From this share of calls with a team on, the answer is good news; below it, it asks for care."""
STEPS = ("service", "consumer", "app", "team", "unit", "customer")
_BEFORE = {"service": "calls", "consumer": "calls", "app": "consumer", "team": "app", "unit": "team"}


def data(voice: Voice, seen: Data) -> Story:
    """What came in, and how far the numbers on the other pages can be trusted."""
    return Story(
        page="data",
        title=voice.say("data-page"),
        question=voice.say("data-question"),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        figures=_figures(voice, seen),
        sections=(
            _by_source(attribution_section(voice, seen.attribution, seen.help), voice, seen),
            *data_breaks.breaks_sections(voice, seen),
            sources_section(voice, seen),
            *data_breaks.traffic_sections(voice, seen),
            *data_breaks.records_sections(voice, seen),
            quarantine_section(voice, seen),
            duplicates_section(voice, seen),
        ),
        ways=(Way(voice.say("doctor-link"), "/doctor"), Way(voice.say("start-upload-link"), "/data/upload")),
        tone="good" if (ratio(seen.attribution.team, seen.attribution.calls) or 0) >= ENOUGH else "care",
        build=seen.build,
        code_version=seen.code_version,
    )


def _lines(seen: Data) -> int:
    """Of calls and of what the business records: what could not be read is counted over both."""
    return sum(one.lines for one in seen.sources) + sum(one.lines for one in seen.records)


def _answer(voice: Voice, seen: Data) -> Phrase:
    lines, calls = _lines(seen), seen.attribution.calls
    if not lines:
        return (Part(voice.say("data-answer-nothing")),)
    if not calls:
        bad = seen.quarantine.records
        spoken = voice.numbers.spoken(lines)
        return (Part(voice.say("data-answer-records", lines=spoken, bad=bad, rejected=count(bad))),)
    return voice.phrase(
        "data-answer",
        "team",
        lines=voice.numbers.spoken(lines),
        bad=seen.quarantine.records,
        rejected=count(seen.quarantine.records),
        team=percent(ratio(seen.attribution.team, calls)),
    )


def _under(voice: Voice, seen: Data) -> str:
    step = missing(seen.attribution)
    if not seen.attribution.calls:
        return voice.say("data-under-nothing")
    if step is None:
        return voice.say("data-under-all")
    if seen.help is not None:
        return data_breaks.help_says(voice, seen.help)
    lost = _lost(seen.attribution, step)
    return voice.say("data-next", step=step, calls=voice.numbers.spoken(lost))


def _figures(voice: Voice, seen: Data) -> tuple[Figure, ...]:
    lasts = [source.last for source in seen.sources if source.last]
    last = max(lasts) if lasts else None
    fresh = voice.say("data-fresh-note", age=_age(voice, last, seen.built)) if last else ""
    repeated = sum(entry.records for entry in seen.duplicates)
    read = sum(one.read for one in seen.sources) + sum(one.read for one in seen.records)
    files = sum(one.files for one in seen.sources) + sum(one.files for one in seen.records)
    return (
        Figure(voice.say("data-read"), voice.numbers.spoken(read), voice.say("data-read-note", files=files)),
        Figure(voice.say("data-rejected"), count(seen.quarantine.records), _share_note(voice, seen)),
        Figure(voice.say("data-repeated"), count(repeated), voice.say("data-repeated-note")),
        Figure(voice.say("data-fresh"), _day(voice, last, seen.built) if last else NOTHING, fresh),
    )


def _day(voice: Voice, at: datetime, built: datetime) -> str:
    """A day, with its year where the build was in another one."""
    day = voice.numbers.local(at).date()
    same = day.year == voice.numbers.local(built).year
    return voice.numbers.day_short(day) if same else voice.numbers.day(day)


def _age(voice: Voice, at: datetime, built: datetime) -> str:
    """How old a record was when it was built; instants without an offset are UTC."""
    return voice.numbers.age(voice.numbers.local(built) - voice.numbers.local(at))


def _share_note(voice: Voice, seen: Data) -> str:
    return voice.say("data-rejected-note", share=percent(ratio(seen.quarantine.records, _lines(seen)) or 0))


def _lost(seen: Attribution, step: str) -> int:
    return int(getattr(seen, _BEFORE[step]) - getattr(seen, step))


def missing(seen: Attribution) -> str | None:
    """The step at which most calls are lost, which is the mapping that would help most; null when none is."""
    losses = {step: _lost(seen, step) for step in _BEFORE}
    worst = max(losses, key=lambda step: losses[step])
    return worst if losses[worst] > 0 else None


def attribution_section(voice: Voice, seen: Attribution, mapping: Help | None = None) -> Section:
    """From calls to customers: where the trail ends, and which mapping would carry it furthest."""
    if not seen.calls:
        return Section("attribution", voice.say("attribution-none"), voice.say("data-under-nothing"), (), API)
    step = missing(seen)
    bars = tuple(_step(voice, seen, name) for name in STEPS)
    whole = Bar(voice.say("attribution-step", step="calls"), count(seen.calls), 1.0, percent(1.0))
    says = voice.say(
        "attribution-says",
        team=percent(ratio(seen.team, seen.calls)),
        customer=percent(ratio(seen.customer, seen.calls)),
    )
    advice = Notes((_advice(voice, seen, step), *data_breaks.help_notes(voice, mapping)))
    title = voice.say("attribution-title", step=step or "none")
    return Section("attribution", title, voice.say("attribution-lede"), (Bars(says, (whole, *bars)), advice), API)


def _by_source(section: Section, voice: Voice, seen: Data) -> Section:
    """The same of each source, between the whole and the advice."""
    bars, rest = section.blocks[:1], section.blocks[1:]
    return replace(section, blocks=(*bars, *data_breaks.shares_tables(voice, seen), *rest))


def _step(voice: Voice, seen: Attribution, step: str) -> Bar:
    n = int(getattr(seen, step))
    return Bar(voice.say("attribution-step", step=step), count(n), n / seen.calls, percent(n / seen.calls))


def _advice(voice: Voice, seen: Attribution, step: str | None) -> Note:
    if step is None:
        return Note(voice.say("data-under-all"), tone="good")
    lost = _lost(seen, step)
    text = voice.say("attribution-lost", step=step, calls=count(lost), share=percent(ratio(lost, seen.calls)))
    return Note(text, voice.say("attribution-cure", step=step), "care")


def sources_section(voice: Voice, seen: Data) -> Section:
    """Each source: what was read and how fresh it is."""
    n = len(seen.sources)
    if not n:
        return Section("sources", voice.say("sources-none"), voice.say("sources-none-why"), (), API)
    columns = (
        Column("source", voice.say("head-source"), "text"),
        Column("files", voice.say("head-files"), wide=True),
        Column("lines", voice.say("head-lines"), wide=True),
        Column("read", voice.say("head-read")),
        Column("quarantined", voice.say("head-quarantined")),
        Column("duplicates", voice.say("head-duplicates"), wide=True),
        Column("team_share", voice.say("head-team-share"), "bar"),
        Column("first", voice.say("head-first"), wide=True),
        Column("last", voice.say("head-last")),
    )
    rows = tuple(_source(voice, source) for source in seen.sources)
    caption = voice.say("sources-caption")
    table = Table("sources", caption, columns, rows, voice.say("sources-none"), "source", find=n > 5)
    built = voice.numbers.moment(seen.built)
    return Section("sources", voice.say("sources-title", n=n), voice.say("sources-lede", built=built), (table,), API)


def _source(voice: Voice, source: SourceData) -> Row:
    share = ratio(source.attribution.team, source.attribution.calls)
    numbers = (source.files, source.lines, source.read, source.quarantined, source.duplicates)
    days = tuple(
        Cell(voice.numbers.day(voice.numbers.local(at).date()) if at else NOTHING, at.isoformat() if at else None)
        for at in (source.first, source.last)
    )
    kind = voice.say("source-type", type=source.type)
    if source.late:
        days = (days[0], replace(days[1], note=voice.say("source-late", rhythm=source.rhythm or "unknown")))
    return Row(
        None,
        (
            Cell(source.source, source.source, note=kind),
            *(Cell(count(n), n) for n in numbers),
            Cell(percent(share), share),
            *days,
        ),
    )


def quarantine_section(voice: Voice, seen: Data) -> Section:
    """Records that could not be read: why, where, and what they look like masked."""
    records = seen.quarantine.records
    if not records:
        return Section("quarantine", voice.say("quarantine-none"), voice.say("quarantine-none-why"), (), API, half=True)
    title = voice.say("quarantine-title", n=records, records=count(records))
    notes = Notes(tuple(_reason(voice, reason) for reason in seen.quarantine.reasons))
    return Section("quarantine", title, voice.say("quarantine-lede"), (notes,), API, half=True)


def _reason(voice: Voice, reason: Reason) -> Note:
    id_ = f"reason-{reason.reason}"
    says = voice.say(id_) if voice.words.has(id_) else voice.say("quarantine-unnamed", reason=reason.reason)
    detail = voice.say("quarantine-detail", source=reason.source, n=reason.records, records=count(reason.records))
    places = tuple((f"{_near(example.file)}:{example.line}", example.excerpt) for example in reason.examples)
    return Note(says, detail, "care", places)


def _near(file: str) -> str:
    """A file as its owner knows it: without the folders of this machine."""
    return "/".join(file.split("/")[-2:]) if file.startswith("/") else file


def quarantine_table(voice: Voice, seen: Data) -> Table:
    """The same as a table with one line an example, for export."""
    keys = ("source", "reason", "records", "file", "line", "excerpt")
    columns = tuple(Column(key, key, "number" if key in {"records", "line"} else "text") for key in keys)
    rows = tuple(
        Row(
            None, tuple(Cell(str(value), value) for value in (r.source, r.reason, r.records, e.file, e.line, e.excerpt))
        )
        for r in seen.quarantine.reasons
        for e in r.examples
    )
    return Table("quarantine", voice.say("quarantine-none"), columns, rows, voice.say("quarantine-none"))


def duplicates_section(voice: Voice, seen: Data) -> Section:
    """Rows that repeat another in every column, and what was done with them."""
    n = sum(entry.records for entry in seen.duplicates)
    if not n:
        return Section("duplicates", voice.say("duplicates-none"), voice.say("duplicates-none-why"), (), API, half=True)
    title = voice.say("duplicates-title", n=n, records=count(n))
    notes = Notes(tuple(_repeated(voice, entry) for entry in seen.duplicates))
    return Section("duplicates", title, voice.say("duplicates-lede"), (notes,), API, half=True)


def _repeated(voice: Voice, entry: Duplicates) -> Note:
    text = voice.say("duplicates-text", source=entry.source, n=entry.records, records=count(entry.records))
    return Note(text, voice.say("duplicates-choice", choice=entry.choice))
