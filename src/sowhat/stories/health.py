"""The Health page: is the platform kept well enough to build on?"""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.health import Health, Objective, PartName, ServiceHealth, Share, Window
from sowhat.stories import health_debt, health_records, health_reliability
from sowhat.stories.health_cells import API, block, nothing, number, section, title_cell
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table, Tone, Way
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

PARTS: tuple[PartName, ...] = ("security", "stability", "compliance", "readiness", "debt")
OLD = ("critical", "high")


def health(voice: Voice, seen: Health, service: str | None = None) -> Story:
    """All services, or the one that `seen` was narrowed to."""
    about = voice.title(voice.services, service) if service else ""
    return Story(
        page="health",
        title=voice.say("health-title", service=about) if service else voice.say("health-page"),
        question=voice.say("health-question-service", service=about) if service else voice.say("health-question"),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        figures=_figures(voice, seen) if seen.services else (),
        sections=_sections(voice, seen, service) if seen.services else (),
        tone=_tone(seen),
        ways=(Way(voice.say("health-alerts"), "/alerts"),),
        build=seen.build,
        code_version=seen.code_version,
    )


def _sections(voice: Voice, seen: Health, service: str | None) -> tuple[Section, ...]:
    from_ = f"{API}?service={service}" if service else API
    return (
        scores_section(voice, seen, from_),
        objectives_section(voice, seen, from_),
        *health_reliability.sections(voice, seen, from_, service),
        *health_records.sections(voice, seen, from_),
        *health_debt.sections(voice, seen, from_),
    )


def declared(seen: Health) -> list[tuple[ServiceHealth, Objective, Window]]:
    """Objectives that telemetry measures, each with the window that was declared; those that had too few calls to be
    judged are left out."""
    return [
        (one, promise, window)
        for one in seen.services
        for promise in one.objectives
        for window in promise.windows
        if window.calendar == promise.calendar and window.spent is not None and not window.few
    ]


def _whole(seen: Health) -> Share:
    part = sum(one.answered.part for one in seen.services)
    whole = sum(one.answered.whole for one in seen.services)
    return Share(part=part, whole=whole, share=ratio(part, whole))


def _answer(voice: Voice, seen: Health) -> Phrase:
    stands, failed = declared(seen), _whole(seen)
    if stands:
        kept = sum((window.spent or 0) <= 1 for _, _, window in stands)
        return voice.phrase("health-answer-objectives", "kept", kept=kept, n=len(stands))
    if failed.share is not None:
        return voice.phrase("health-answer-failed", "share", share=percent(failed.share))
    return (Part(voice.say("health-answer-nothing")),)


def _tone(seen: Health) -> Tone:
    stands = declared(seen)
    if not stands:
        return "plain"
    return "good" if all((window.spent or 0) <= 1 for _, _, window in stands) else "care"


def _under(voice: Voice, seen: Health) -> str:
    if seen.until is None:
        return voice.say("health-under-nothing")
    bare = sum(bool(one.service) and not one.objectives for one in seen.services)
    few = sum(window.few for one in seen.services for each in one.objectives for window in _promised(each))
    return voice.sentences(
        voice.say("health-under-counts", until=voice.numbers.day(seen.until)),
        voice.say("health-under-few", n=few) if few else "",
        voice.say("health-under-bare", n=bare) if bare else "",
    )


def _promised(one: Objective) -> list[Window]:
    """The window that was declared."""
    return [window for window in one.windows if window.calendar == one.calendar]


def _figures(voice: Voice, seen: Health) -> tuple[Figure, ...]:
    failed = _whole(seen)
    incidents = sum(one.incidents.open for one in seen.services)
    weekly = sum(one.deliveries.per_week or 0 for one in seen.services)
    bad = sum(each.open for one in seen.services for each in one.debt.findings if each.severity in OLD)
    total, told = sum(one.incidents.count for one in seen.services), health_records.told(seen)
    return (
        Figure(
            voice.say("health-failed"),
            percent(failed.share),
            voice.say("health-failed-note", calls=voice.numbers.spoken(failed.whole)),
        ),
        Figure(
            voice.say("health-open"),
            count(incidents) if told["incidents"] else NOTHING,
            voice.say("health-open-note", n=total) if told["incidents"] else voice.say("health-not-recorded"),
        ),
        Figure(
            voice.say("health-weekly"),
            number(weekly) if told["deliveries"] else NOTHING,
            voice.say("health-weekly-note") if told["deliveries"] else voice.say("health-not-recorded"),
        ),
        Figure(
            voice.say("health-bad"),
            count(bad) if told["findings"] else NOTHING,
            voice.say("health-bad-note") if told["findings"] else voice.say("health-not-recorded"),
        ),
    )


def scores_section(voice: Voice, seen: Health, api: str) -> Section:
    """The score of each service, always with its parts."""
    scored = [one for one in seen.services if one.service]
    weights = voice.say("health-comma").join(
        voice.say("health-weight", part=name, weight=number(weight))
        for name, weight in sorted(seen.weights.items(), key=lambda pair: -pair[1])
    )
    one = "yes" if len(scored) == 1 else "no"
    lede = voice.say("health-scores-lede", profile=seen.profile, weights=weights, one=one)
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("score", voice.say("health-head-score")),
        *(Column(name, voice.say("health-part", part=name)) for name in PARTS),
    )
    rows = tuple(_scored(voice, one) for one in scored)
    table = Table(
        "scores", voice.say("health-scores-caption"), columns, rows, voice.say("health-none"), "score", "health"
    )
    title = voice.say("health-scores-title", one=one)
    return section("scores", title, lede, (block(voice, table), *_unscored(voice, scored)), api)


def _unscored(voice: Voice, scored: Sequence[ServiceHealth]) -> tuple[Notes, ...]:
    """How many parts are not known, and those that nobody has a record of."""
    unknown = [part.name for one in scored for part in one.parts if part.value is None]
    if not unknown:
        return ()
    told = {part.name for one in scored for part in one.parts if part.value is not None}
    never = voice.say("health-comma").join(voice.say("health-part", part=name) for name in PARTS if name not in told)
    detail = voice.say("health-scores-never", parts=never) if never else ""
    return (Notes((Note(voice.say("health-scores-unknown", n=len(unknown)), detail),)),)


def _scored(voice: Voice, one: ServiceHealth) -> Row:
    values = {part.name: part.value for part in one.parts}
    return Row(
        one.service,
        (title_cell(voice, one.service), _points(one.score), *(_points(values.get(name)) for name in PARTS)),
    )


def _points(value: float | None) -> Cell:
    return nothing() if value is None else Cell(f"{value:.0f}", round(value, 1))


def objectives_section(voice: Voice, seen: Health, api: str) -> Section:
    """What was promised, what is left of each budget, and which alert sounds."""
    rows = tuple(_objective(voice, one.service, each) for one in seen.services for each in one.objectives)
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("indicator", voice.say("health-head-indicator"), "text"),
        Column("objective", voice.say("health-head-objective")),
        Column("kept", voice.say("health-head-kept")),
        Column("spent", voice.say("health-head-spent")),
        Column("period", voice.say("health-head-period"), wide=True),
        Column("alert", voice.say("health-head-alert"), "text"),
    )
    blocks: list[Block] = []
    if rows:
        table = Table("objectives", voice.say("health-objectives-caption"), columns, rows, "", "-spent")
        blocks.append(block(voice, table))
    thin = tuple(_thin(voice, one.service, each) for one in seen.services for each in one.objectives if _few(each))
    if thin:
        blocks.append(Notes(thin))
    proposals = tuple(_proposal(voice, one) for one in seen.services if one.service and not one.objectives)
    if proposals:
        blocks.append(Notes(proposals))
    n = sum(_sounding(each) for one in seen.services for each in one.objectives)
    over = sum((window.spent or 0) > 1 for _, _, window in declared(seen))
    title = voice.say("health-objectives-title", n=n, over=over) if rows else voice.say("health-objectives-none")
    at = voice.numbers.moment(seen.at) if seen.at else NOTHING
    lede = voice.say("health-objectives-lede", at=at) if rows else voice.say("health-objectives-why")
    return section("objectives", title, lede, tuple(blocks), api)


def _few(one: Objective) -> bool:
    return any(window.few for window in _promised(one))


def _thin(voice: Voice, service: str, one: Objective) -> Note:
    """An objective that had too few calls to be judged, and what helps."""
    [window] = _promised(one)
    text = voice.say(
        "health-few",
        service=title_cell(voice, service).text,
        objective=level(one.objective),
        calls=voice.numbers.spoken(window.total),
        bad=window.bad,
        allowed=number(window.allowed),
    )
    return Note(text, voice.say("health-few-helps"))


def _sounding(one: Objective) -> bool:
    return any(alert.sounds for alert in one.alerts)


def _objective(voice: Voice, service: str, one: Objective) -> Row:
    windows = {window.calendar: window for window in one.windows}
    limit = voice.numbers.duration(one.under) if one.under else ""
    name = "measured" if one.windows else "elsewhere"
    about = voice.say("health-indicator", kind=one.indicator, limit=limit, name=one.name, measured=name)
    rolling, period = windows.get(False), windows.get(True)
    days = voice.say("health-days", days=number(one.window_days))
    return Row(
        None,
        (
            title_cell(voice, service),
            Cell(about, one.name),
            Cell(level(one.objective), one.objective, note=days),
            _kept(voice, rolling),
            _spent(voice, rolling),
            _spent(voice, period),
            _alerting(voice, one),
        ),
    )


def level(share: float) -> str:
    """An objective as it is written: 99.95%, never rounded."""
    return f"{100 * share:.6g}%"


def _kept(voice: Voice, window: Window | None) -> Cell:
    if window is None or window.kept is None or window.low is None or window.high is None:
        return nothing()
    span = voice.say("health-span", low=_fine(window.low), high=_fine(window.high), n=count(window.total))
    return Cell(_fine(window.kept), window.kept, note=span)


def _fine(share: float) -> str:
    return f"{100 * share:.2f}%"


def _spent(voice: Voice, window: Window | None) -> Cell:
    if window is None or window.spent is None:
        return nothing()
    note = voice.say("health-few-cell") if window.few else ""
    return Cell(f"{window.spent:.0%}", window.spent, note=note)


def _alerting(voice: Voice, one: Objective) -> Cell:
    if not one.windows:
        return nothing()
    sounding = [alert for alert in one.alerts if alert.sounds]
    if not sounding:
        few = any(alert.few for alert in one.alerts)
        return Cell(voice.say("health-quiet", few="yes" if few else "no"), "quiet")
    first = sounding[0]
    hours = voice.say("health-burning", hours=first.long_hours, speed=number(first.long or 0))
    return Cell(voice.say("health-alert", severity=first.severity), first.severity, note=hours)


def _proposal(voice: Voice, one: ServiceHealth) -> Note:
    service = title_cell(voice, one.service).text
    if one.proposal is None:
        return Note(voice.say("health-no-proposal", service=service))
    told = one.proposal
    text = voice.say("health-proposal", service=service, objective=level(told.objective))
    return Note(text, voice.say("health-proposal-why", kept=told.kept, weeks=told.weeks))
