"""The Adoption page: is it used because people want it, and do they stay?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote, urlencode

from sowhat.model.adoption import WAYS, AdoptionSeen, Deciding, ServiceAdoption, Silence, Trend
from sowhat.stories import adoption_lines as lines
from sowhat.stories import adoption_units as units
from sowhat.stories.drawings import Chart
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Figure, Note, Notes, Row, Table, Way
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.table import known
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

PAGE, API = "/adoption", "/api/v1/adoption"
SILENCE_WEEKS = 7
"""Whole weeks below which no silence is unusual."""
SILENT = 12
"""So many silent consumers are listed on the page of a service."""


def told(voice: Voice, seen: AdoptionSeen, service: str | None = None) -> Story:
    """All services, or the one that it was narrowed to."""
    return of_service(voice, seen, service) if service else adoption(voice, seen)


def adoption(voice: Voice, seen: AdoptionSeen) -> Story:
    """All services."""
    one = seen.platform
    return Story(
        page="adoption",
        title=voice.say("adoption-page"),
        question=voice.say("adoption-question"),
        answer=_answer(voice, one.deciding),
        under=_under(voice, seen),
        figures=_figures(voice, seen),
        sections=_sections(voice, seen),
        ways=_ways(voice, seen),
        tone="good" if (one.deciding.voluntary or 0) >= 0.5 else "plain",
        build=seen.build,
        code_version=seen.code_version,
    )


def of_service(voice: Voice, seen: AdoptionSeen, name: str) -> Story:
    """One service."""
    one = seen.services[0]
    api = told_at(API, name, seen.membership)
    title = voice.title(voice.services, name)
    day = voice.say("value-until", day=voice.numbers.day(seen.until)) if seen.until else ""
    return Story(
        page="adoption-service",
        title=title,
        question=voice.say("adoption-question-one", service=title),
        answer=_answer(voice, one.deciding),
        under=voice.sentences(_decided_says(voice, one.deciding), day),
        figures=_figures_of(voice, seen, one),
        sections=(
            *_decided(voice, one.deciding, api),
            *silence_sections(voice, seen, api),
            *units.sections(voice, seen, one, api),
            *lines.sections(voice, one, api),
        ),
        ways=_ways(voice, seen, name),
        tone="good" if (one.deciding.voluntary or 0) >= 0.5 else "plain",
        build=seen.build,
        code_version=seen.code_version,
    )


def way_of(voice: Voice, name: str) -> Way:
    """From elsewhere to the adoption of a service."""
    return Way(voice.say("adoption-way-of"), told_at(PAGE, name))


def told_at(base: str, service: str | None = None, membership: str = "then") -> str:
    """The page (or its numbers) of one service, or of all, as memberships are counted."""
    said = {"service": service, "as": membership if membership != "then" else None}
    query = urlencode({name: value for name, value in said.items() if value})
    return f"{base}?{query}" if query else base


def _ways(voice: Voice, seen: AdoptionSeen, service: str | None = None) -> tuple[Way, ...]:
    """To the page of all, of the service itself, the other way to count memberships, and what measures mean."""
    found = []
    if seen.unexplained:
        found.append(Way(voice.say("adoption-way-ask"), "#section-ask"))
    if service is not None:
        found.append(Way(voice.say("adoption-way-all"), told_at(PAGE, None, seen.membership)))
        found.append(Way(voice.say("adoption-way-service"), f"/services/{quote(service, safe='')}"))
    if seen.moved or seen.membership == "now":
        other = "now" if seen.membership == "then" else "then"
        found.append(Way(voice.say("ecosystem-as", membership=other), told_at(PAGE, service, other) + "#section-units"))
    return (*found, Way(voice.say("adoption-way-dictionary"), "/dictionary#section-adoption"))


def note_sections(voice: Voice, seen: AdoptionSeen | None) -> tuple[Section, ...]:
    """What the page of a service says of consumers that fell silent; nothing where none did."""
    if seen is None or not (seen.silences or seen.silent_keys):
        return ()
    return silence_sections(voice, seen, told_at(API, seen.services[0].service))


def _answer(voice: Voice, found: Deciding) -> Phrase:
    if not found.total:
        return (Part(voice.say("adoption-answer-none")),)
    chosen, unknown = found.ways["own-choice"], found.ways["unknown"]
    if unknown == found.total:
        return voice.phrase("adoption-answer-unknown", "total", total=count(found.total), n=found.total)
    return voice.phrase(
        "adoption-answer", "share", share=percent(found.voluntary), chosen=count(chosen), total=count(found.total)
    )


def _under(voice: Voice, seen: AdoptionSeen) -> str:
    day = voice.say("value-until", day=voice.numbers.day(seen.until)) if seen.until else ""
    return voice.sentences(_decided_says(voice, seen.platform.deciding), day)


def _decided_says(voice: Voice, found: Deciding) -> str:
    """The bounds that what is unknown leaves open."""
    if not found.total:
        return voice.say("adoption-under-none")
    unknown = found.ways["unknown"]
    if not unknown:
        return voice.say("adoption-under-known")
    return voice.say(
        "adoption-under", n=unknown, unknown=count(unknown), low=percent(found.voluntary), high=percent(found.high)
    )


def _figures(voice: Voice, seen: AdoptionSeen) -> tuple[Figure, ...]:
    one, say = seen.platform, voice.say
    wait = next((one for one in seen.waits if one.median is not None), None)
    return (
        _habit_figure(voice, one, say("adoption-figure-habit-note", counted=one.counted, k=one.k, n=one.n)),
        _rhythm_figure(voice, one),
        _silent_figure(voice, seen),
        Figure(
            say("adoption-figure-wait"),
            say("adoption-days", n=wait.median) if wait and wait.median is not None else NOTHING,
            say("adoption-figure-wait-note", since=wait.since) if wait else say("adoption-figure-wait-none"),
        ),
    )


def _figures_of(voice: Voice, seen: AdoptionSeen, one: ServiceAdoption) -> tuple[Figure, ...]:
    """Habit, stickiness, how often, and what it asks of servers."""
    say, rhythm, serving = voice.say, one.rhythm, one.serving
    often = say("adoption-figure-often-note", low=lines.plain(rhythm.q1), high=lines.plain(rhythm.q3)) if rhythm else ""
    if rhythm and rhythm.days is not None:
        often = voice.sentences(often, say("adoption-figure-often-days", days=f"{rhythm.days:.1f}"))
    busy = say("adoption-figure-serving-none")
    if serving is not None and serving.at_once is not None:
        month = voice.numbers.month(serving.month)
        busy = say("adoption-figure-serving-note", at_once=units.tiny(serving.at_once), month=month)
    hours = serving.hours if serving else None
    return (
        _habit_figure(voice, one, say("adoption-figure-habit-note-one", counted=one.counted, k=one.k, n=one.n)),
        _rhythm_figure(voice, one),
        Figure(say("adoption-head-calls"), lines.plain(rhythm.median) if rhythm else NOTHING, often),
        Figure(say("adoption-head-hours"), NOTHING if hours is None else units.tiny(hours), busy),
        Figure(say("adoption-head-trend"), lines.signed(one.trend.own), _trend_note(voice, one.trend)),
        _silent_figure(voice, seen),
    )


def _trend_note(voice: Voice, trend: Trend) -> str:
    """What is compared, or why nothing is."""
    if trend.own is not None:
        compared = voice.say("adoption-figure-trend-note", weeks=trend.weeks)
        return voice.say("value-comma").join(filter(None, (compared, lines.trend_note(voice, trend))))
    return lines.remark(voice, trend.why) if trend.why else " ".join(lines.broken(voice, trend))


def _habit_figure(voice: Voice, one: ServiceAdoption, note: str) -> Figure:
    habit = one.habit
    shown = NOTHING
    if habit is not None:
        shown = count(habit.part) if habit.share is None else lines.of(voice, habit.part, habit.whole or 0)
    return Figure(voice.say("adoption-figure-habit"), shown, note)


def _rhythm_figure(voice: Voice, one: ServiceAdoption) -> Figure:
    rhythm = one.rhythm
    note = voice.say("adoption-figure-rhythm-note", weeks=rhythm.weeks) if rhythm else ""
    return Figure(voice.say("adoption-figure-rhythm"), percent(rhythm.share) if rhythm else NOTHING, note)


def _silent_figure(voice: Voice, seen: AdoptionSeen) -> Figure:
    """How many fell silent; a dash where nobody could know, which is not the same as none."""
    found = len(seen.silences) + sum(seen.silent_keys.values())
    why = _silent_why(seen)
    note = voice.say("adoption-figure-silent-note")
    if not found and why:
        return Figure(voice.say("adoption-figure-silent"), NOTHING, voice.say(why))
    return Figure(voice.say("adoption-figure-silent"), count(found), note)


def _silent_why(seen: AdoptionSeen) -> str:
    """What keeps anybody from knowing who fell silent; empty where it is known."""
    if seen.platform.why is not None and seen.platform.why.code == "adoption-why-unnamed":
        return seen.platform.why.code
    return "adoption-silent-few" if seen.weeks < SILENCE_WEEKS else ""


def _sections(voice: Voice, seen: AdoptionSeen) -> tuple[Section, ...]:
    api = told_at(API, None, seen.membership)
    return (
        *_decided(voice, seen.platform.deciding, api),
        *((_compared(voice, seen.services, api),) if seen.services else ()),
        *silence_sections(voice, seen, api),
        *units.sections(voice, seen, seen.platform, api),
        *lines.sections(voice, seen.platform, api),
        lines.waits_section(voice, seen, api),
        *(units.stages_sections(voice, seen, api) or lines.funnel_sections(voice, seen, api)),
        *units.serving_sections(voice, seen, api),
    )


def _decided(voice: Voice, found: Deciding, api: str) -> tuple[Section, ...]:
    """How adoptions were decided; the share that is own choice, and how far the unknown could move it."""
    if not found.total:
        return ()
    bars = tuple(
        Bar(
            voice.say("adoption-way", way=way),
            count(found.ways[way]),
            found.ways[way] / found.total,
            percent(found.ways[way] / found.total),
            "good" if way == "own-choice" else "care" if way == "unknown" else "plain",
        )
        for way in WAYS
        if found.ways[way]
    )
    open_ = "yes" if found.ways["unknown"] else "no"
    title = voice.say("adoption-decided-title", share=percent(found.voluntary), high=percent(found.high), open=open_)
    stated = voice.say("adoption-stated", n=found.stated) if found.stated else ""
    lede = voice.sentences(voice.say("adoption-decided-lede"), stated)
    return (Section("decided", title, lede, (Bars(_decided_says(voice, found), bars),), api),)


def _compared(voice: Voice, services: Sequence[ServiceAdoption], api: str) -> Section:
    """All services on one scale."""
    told = any(one.line or one.deciding.total for one in services)
    blocks: tuple[Block, ...] = (
        *((known(compared_table(voice, services)),) if told else ()),
        *_gaps(voice, services),
    )
    k, n = services[0].k, services[0].n
    title = voice.say("adoption-compared", n=len(services))
    return Section("compared", title, voice.say("adoption-compared-lede", k=k, n=n), blocks, api)


def compared_table(voice: Voice, services: Sequence[ServiceAdoption]) -> Table:
    """Share of those who could, habit, frequency, trend: a line a service."""
    say = voice.say
    columns = (
        Column("service", say("head-service"), "text"),
        Column("habit", say("adoption-head-habit")),
        Column("reached", say("adoption-head-reached")),
        Column("voluntary", say("adoption-head-voluntary")),
        Column("sticky", say("adoption-head-sticky"), wide=True),
        Column("calls", say("adoption-head-calls"), wide=True),
        Column("trend", say("adoption-head-trend"), "spark", wide=True),
        Column("relative", say("adoption-head-relative")),
    )
    rows = tuple(_row(voice, one) for one in services)
    caption = say("adoption-compared-caption")
    return Table("services", caption, columns, rows, say("value-empty"), "-habit", "adoption", len(rows) > 8)


def _row(voice: Voice, one: ServiceAdoption) -> Row:
    rhythm, trend = one.rhythm, one.trend
    often = Cell(NOTHING, None)
    if rhythm:
        spread = voice.say("front-range", low=lines.plain(rhythm.q1), high=lines.plain(rhythm.q3))
        often = Cell(lines.plain(rhythm.median), rhythm.median, note=spread)
    decided = one.deciding
    share = "" if not decided.ways.get("unknown") else voice.say("adoption-unknown", n=decided.ways["unknown"])
    who = voice.say("adoption-counted", counted=one.counted)
    return Row(
        one.service,
        (
            Cell(voice.title(voice.services, one.service), one.service, note=who),
            lines.with_interval(voice, one.habit),
            lines.part(voice, one.reached),
            Cell(lines.of(voice, decided.ways.get("own-choice", 0), decided.total), decided.voluntary, note=share),
            Cell(percent(rhythm.share) if rhythm else NOTHING, rhythm.share if rhythm else None),
            often,
            Cell(lines.signed(trend.own), trend.own, run=tuple(float(week.active) for week in one.line[-26:])),
            Cell(lines.signed(trend.relative), trend.relative, note=lines.trend_note(voice, trend)),
        ),
    )


def _gaps(voice: Voice, services: Sequence[ServiceAdoption]) -> tuple[Notes, ...]:
    """Why something is not given, each reason once with the services that it holds for."""
    said: dict[str, list[str]] = {}
    for one in services:
        whys = [
            lines.remark(voice, each) for each in (one.why, one.trend.why if one.line else None) if each is not None
        ]
        for why in (*whys, *lines.missing(voice, one), *lines.broken(voice, one.trend)):
            said.setdefault(why, []).append(voice.title(voice.services, one.service))
    notes = tuple(
        Note(why if len(names) == len(services) else lines.listed(voice, names) + why, "", "care")
        for why, names in said.items()
    )
    return (Notes(notes),) if notes else ()


def silence_sections(voice: Voice, seen: AdoptionSeen, api: str) -> tuple[Section, ...]:
    """Consumers whose silence their own rhythm does not explain."""
    keys = sum(seen.silent_keys.values())
    if not seen.silences and not keys:
        why = _silent_why(seen)
        title = voice.say("adoption-silent-unknown" if why else "adoption-silent-nobody")
        return (Section("silent", title, voice.say(why or "adoption-silent-none"), (), api),)
    said = (Notes((Note(voice.say("adoption-silent-keys", n=keys, keys=count(keys)), "", "care"),)),) if keys else ()
    notes = tuple(_silent(voice, one) for one in seen.silences[:SILENT]) if len(seen.silences) < 3 else ()
    blocks: tuple[Block, ...] = (
        (Notes(notes),) if notes else ((silent_table(voice, seen.silences),) if seen.silences else ())
    )
    title = voice.say("adoption-silent-title", n=len(seen.silences) + keys)
    return (Section("silent", title, voice.say("adoption-silent-lede"), (*blocks, *said), api),)


def _silent(voice: Voice, one: Silence) -> Note:
    text = voice.say(
        "adoption-silent-note", app=one.app, service=voice.title(voice.services, one.service), weeks=one.weeks
    )
    detail = voice.say(
        "adoption-silent-detail",
        active=one.active,
        known=one.known,
        calls=lines.plain(one.calls),
        chance=percent(one.chance),
    )
    return Note(text, detail, "care")


def silent_table(voice: Voice, silences: Sequence[Silence]) -> Table:
    """A line a consumer and service, the busiest first."""
    say = voice.say
    columns = (
        Column("service", say("head-service"), "text"),
        Column("app", say("adoption-head-app"), "text"),
        Column("last", say("adoption-head-last"), "text"),
        Column("weeks", say("adoption-head-silent")),
        Column("rhythm", say("adoption-head-rhythm")),
        Column("calls", say("adoption-head-calls")),
        Column("chance", say("adoption-head-chance"), wide=True),
    )
    rows = tuple(
        Row(
            one.service,
            (
                Cell(voice.title(voice.services, one.service), one.service),
                Cell(one.app, one.app),
                Cell(voice.numbers.week(one.last), one.last),
                Cell(count(one.weeks), one.weeks),
                Cell(say("adoption-of", part=one.active, whole=one.known), one.active / one.known),
                Cell(lines.plain(one.calls), one.calls),
                Cell(percent(one.chance), one.chance),
            ),
        )
        for one in silences
    )
    caption = say("adoption-silent-caption")
    return Table("silent", caption, columns, rows, say("adoption-silent-nobody"), "-calls", "service", len(rows) > 8)


def unfolded(told: Story) -> Story:
    """The story with the tables behind its charts as blocks of their own."""
    sections = tuple(
        replace(one, blocks=tuple(block.table if isinstance(block, Chart) else block for block in one.blocks))
        for one in told.sections
    )
    return replace(told, sections=sections)
