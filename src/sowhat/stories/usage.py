"""The Services page: who uses the platform, and do they come back?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sowhat.model.usage import ServiceUsage, Usage, UseTrend
from sowhat.stories import data_breaks, speed, trends
from sowhat.stories.adoption_lines import signed
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Figure, Row, Table, Tone
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase, Said

TRAFFIC = ("people", "bot", "probe")
API = "/api/v1/usage"


def services(voice: Voice, usage: Usage, month: str | None = None) -> Story:
    """All services; `month` is the one the usage was narrowed to."""
    api = f"{API}?month={month}" if month else API
    return Story(
        page="services",
        title=voice.say("services-page"),
        question=voice.say("usage-question"),
        answer=answer(voice, usage),
        under=under(voice, usage),
        figures=figures(voice, usage) if usage.totals.calls else (),
        picture=return_picture(voice, usage),
        sections=_sections(voice, usage, api),
        tone=tone(usage),
        build=usage.build,
        code_version=usage.code_version,
    )


def _sections(voice: Voice, usage: Usage, api: str) -> tuple[Section, ...]:
    if not usage.totals.calls:
        return ()
    return (
        _noted(
            trends.weeks_section(voice, usage.weeks, api, named=not unnamed(usage)),
            voice,
            usage,
            said=len(usage.months) < 2,
        ),
        services_section(voice, usage, api),
        _noted(trends.months_section(voice, usage.months, api), voice, usage, said=len(usage.months) > 1),
        *((status_section(voice, usage, api),) if answered(usage) else ()),
        traffic_section(voice, usage, api),
    )


def _noted(section: Section, voice: Voice, usage: Usage, *, said: bool) -> Section:
    """A trend with what no trend may be read across, said once on a page."""
    notes = data_breaks.broken_note(voice, usage.breaks) if said else ()
    return replace(section, blocks=(*section.blocks, *notes))


def answer(voice: Voice, usage: Usage) -> Phrase:
    """One sentence: how many calls, from how many, when, and who came back."""
    if usage.first is None or usage.last is None or not usage.totals.calls:
        return (Part(voice.say("usage-answer-nothing")),)
    seen: dict[str, Said] = {
        "calls": voice.numbers.spoken(_people(usage)),
        "consumers": voice.numbers.spoken(usage.totals.consumers),
        "n": usage.totals.consumers,
        "when": voice.numbers.between(usage.first, usage.last),
    }
    share = trends.return_share(usage.weeks)
    if unnamed(usage):
        return voice.phrase("usage-answer-unnamed", "calls", **seen)
    if share is None:
        return voice.phrase("usage-answer", "consumers", **seen)
    return voice.phrase("usage-answer-return", "share", share=percent(share), **seen)


def tone(usage: Usage) -> Tone:
    """Consumers who come back are good news; how many there are is a number."""
    return "good" if trends.return_share(usage.weeks) else "plain"


def under(voice: Voice, usage: Usage) -> str:
    """What the sentence counts, and what it leaves out."""
    if not usage.totals.calls:
        return voice.say("usage-under-nothing")
    if unnamed(usage):
        return voice.say("usage-under-unnamed")
    week = trends.average_week(usage.weeks)
    others = usage.totals.calls - _people(usage)
    counted = voice.say("usage-under-people", others=count(others), n=others)
    if week is None:
        return voice.sentences(voice.say("usage-under-weeks"), counted)
    active, back, weeks = week
    average = voice.say("usage-under-return", back=count(back), active=count(active), weeks=weeks)
    return voice.sentences(average, counted)


def failed(usage: Usage) -> tuple[int, int]:
    """Client errors and server errors over all services."""
    lines = usage.services
    return sum(line.client_errors for line in lines), sum(line.server_errors for line in lines)


def figures(voice: Voice, usage: Usage) -> tuple[Figure, ...]:
    """Calls, consumers, the share without an error, and how quick."""
    client, server = failed(usage)
    calls, consumers = usage.totals.calls, usage.totals.consumers
    without = percent(1 - (client + server) / calls)
    errors = voice.say("figure-errors", client=count(client), server=count(server))
    per = voice.say("figure-calls-note", each=_each(_people(usage), consumers)) if consumers else ""
    return (
        Figure(voice.say("head-calls"), voice.numbers.spoken(calls), per),
        Figure(
            voice.say("head-consumers"),
            NOTHING if unnamed(usage) else voice.numbers.spoken(consumers),
            _consumers_note(voice, usage),
        ),
        Figure(voice.say("figure-without-error"), without, errors)
        if answered(usage)
        else Figure(voice.say("figure-without-error"), NOTHING, voice.say("figure-status-none")),
        _quick(voice, usage),
    )


def unnamed(usage: Usage) -> bool:
    """Whether there are calls of people, and none says whose it is."""
    return _people(usage) > 0 and not usage.totals.consumers


def answered(usage: Usage) -> bool:
    """Whether the telemetry says of any call how it ended."""
    return any(usage.totals.status.values()) and set(usage.totals.status) != {""}


def _people(usage: Usage) -> int:
    """Calls of what people run, without bots and probes."""
    people = usage.totals.traffic.get("people")
    return people.calls if people else 0


def _each(calls: int, consumers: int) -> str:
    each = calls / consumers
    return f"{each:,.0f}" if each >= 10 else f"{each:.1f}"


def _consumers_note(voice: Voice, usage: Usage) -> str:
    if unnamed(usage):
        return voice.say("figure-consumers-unnamed")
    teams = sum(group.name is not None for group in usage.teams)
    units = sum(group.name is not None for group in usage.units)
    if not teams:
        return voice.say("figure-consumers-none")
    return voice.say("figure-consumers-note", teams=teams, units=units)


def _quick(voice: Voice, usage: Usage) -> Figure:
    known = [month for month in usage.months if month.p95 is not None]
    if not known:
        return Figure(voice.say("figure-p95"), NOTHING, voice.say("figure-p95-none"))
    last = known[-1]
    note = voice.say("figure-p95-note", month=voice.numbers.month(last.month), p50=voice.numbers.duration(last.p50))
    return Figure(voice.say("figure-p95"), voice.numbers.duration(last.p95), note)


def return_picture(voice: Voice, usage: Usage) -> Bars | None:
    """Those active in a week beside those of them that came back, to scale."""
    week = trends.average_week(usage.weeks)
    if week is None:
        return None
    active, back, _ = week
    if not active:
        return None
    says = voice.say("picture-says", back=count(back), active=count(active))
    return Bars(
        says,
        (
            Bar(voice.say("picture-active"), count(active), 1.0),
            Bar(voice.say("picture-returned"), count(back), back / active, tone="good"),
        ),
    )


def services_section(voice: Voice, usage: Usage, api: str) -> Section:
    """The list of services; calls that no service claims come last, with what to do."""
    named = [line for line in usage.services if line.service is not None]
    rest = next((line for line in usage.services if line.service is None), None)
    notes = (trends.unmapped(voice, rest.calls, usage.totals.calls),) if rest and rest.calls else ()
    if not named:
        return Section("services", voice.say("services-none"), voice.say("services-none-why"), notes, api)
    title = voice.say("services-title", n=len(named), services=count(len(named)), share=_top_share(named, usage))
    lede = voice.sentences(voice.say("services-lede"), _moved_says(voice, named))
    return Section("services", title, lede, (services_table(voice, usage), *notes), api)


def _moved_says(voice: Voice, lines: Sequence[ServiceUsage]) -> str:
    """How many months are compared, since when; nothing where none are."""
    told = [line.trend for line in lines if line.trend is not None and line.trend.own is not None]
    if not told:
        return ""
    longest = max(told, key=lambda one: one.months)
    broken = longest.broken is not None and longest.since is not None
    since = voice.numbers.month(longest.since) if longest.since and broken else ""
    return voice.say("moved-lede", n=longest.months, broken="yes" if broken else "no", since=since)


def _top_share(named: Sequence[ServiceUsage], usage: Usage) -> str:
    return percent(ratio(max(line.calls for line in named), usage.totals.calls))


def services_table(voice: Voice, usage: Usage) -> Table:
    """One line a service."""
    latency = speed.timed(usage.services)
    reach = any(line.teams for line in usage.services)
    moved = any(line.trend and line.trend.own is not None for line in usage.services)
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("share", voice.say("head-share-calls"), "bar", wide=True),
        Column("consumers", voice.say("head-consumers")),
        *((Column("trend", voice.say("head-moved"), "spark", wide=True),) if moved else ()),
        *_reach_columns(voice, reach=reach),
        *speed.columns(voice, latency=latency),
    )
    shown = _Shown(reach=reach, latency=latency, moved=moved)
    rows = tuple(_service_row(voice, line, usage, shown) for line in usage.services)
    caption = voice.say("services-caption")
    empty = voice.say("services-none")
    return Table("services", caption, columns, rows, empty, "-calls", links="service", find=True)


@dataclass(frozen=True, slots=True)
class _Shown:
    """Which columns there is anything to say in."""

    reach: bool
    latency: bool
    moved: bool


def _reach_columns(voice: Voice, *, reach: bool) -> tuple[Column, ...]:
    if not reach:
        return ()
    return Column("teams", voice.say("head-teams")), Column("units", voice.say("head-units"), wide=True)


def _moved(voice: Voice, trend: UseTrend | None) -> Cell:
    """The change of its calls, beside it that of its share of all calls; the months that it is told from are drawn."""
    if trend is None or trend.own is None:
        return Cell(NOTHING, None)
    note = "" if trend.relative is None else voice.say("moved-relative", change=signed(trend.relative))
    return Cell(signed(trend.own), trend.own, run=tuple(map(float, trend.run[-26:])), note=note)


def _service_row(voice: Voice, line: ServiceUsage, usage: Usage, shown: _Shown) -> Row:
    unclaimed = line.service is None
    title = voice.say("unmapped-name") if unclaimed else voice.title(voice.services, line.service or "")
    reached = (Cell(count(line.teams), line.teams), Cell(count(line.units), line.units)) if shown.reach else ()
    cells = (
        Cell(title, line.service, note="" if title == line.service else line.service or ""),
        Cell(count(line.calls), line.calls),
        speed.share_cell(line.calls, usage.totals.calls),
        Cell(count(line.consumers), line.consumers),
        *((_moved(voice, line.trend),) if shown.moved else ()),
        *reached,
        *speed.cells(voice, line, latency=shown.latency),
    )
    return Row(line.service, cells, last=unclaimed)


def status_section(voice: Voice, usage: Usage, api: str) -> Section:
    """How calls ended, by the source's own status."""
    client, server = failed(usage)
    share = percent(1 - (client + server) / usage.totals.calls)
    columns = (
        Column("status", voice.say("head-status"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("share", voice.say("head-share-calls"), "bar"),
    )
    rows = tuple(
        Row(None, (_status_cell(voice, status), Cell(count(n), n), speed.share_cell(n, usage.totals.calls)))
        for status, n in usage.totals.status.items()
    )
    table = Table("status", voice.say("status-caption"), columns, rows, voice.say("usage-answer-nothing"), "-calls")
    return Section("status", voice.say("status-title", share=share), voice.say("status-lede"), (table,), api, half=True)


def _status_cell(voice: Voice, status: str) -> Cell:
    code = int(status) if status.isdigit() else 0
    return Cell(status, status, note=voice.say("status-meaning", code=code))


def traffic_section(voice: Voice, usage: Usage, api: str) -> Section:
    """Calls by people's programs, by bots, by probes."""
    traffic = usage.totals.traffic
    people = traffic["people"].calls if "people" in traffic else 0
    share = percent(ratio(people, usage.totals.calls))
    bars = tuple(
        Bar(
            voice.say("traffic-name", kind=kind),
            voice.say("traffic-text", calls=count(traffic[kind].calls), consumers=count(traffic[kind].consumers)),
            traffic[kind].calls / usage.totals.calls,
            percent(ratio(traffic[kind].calls, usage.totals.calls)),
        )
        for kind in TRAFFIC
        if kind in traffic
    )
    title = voice.say("traffic-title", share=share)
    return Section("traffic", title, voice.say("traffic-lede"), (Bars(title, bars),), api, half=True)
