"""Adoption over time: habit by week, movement, cohorts, how long until the first call, how far apps came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sowhat.model.adoption import AdoptionSeen, Cohort, HabitWeek, Kept, Movement, ServiceAdoption, Trend, Wait
from sowhat.model.estimate import Remark
from sowhat.model.ladder import Part
from sowhat.stories.drawings import Chart
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Note, Notes, Row, Scalar, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

AIM, AIM_FROM = 0.9, 800
"""The aim that people quote: 90 % of 800 or more. Below so many it is nobody's."""
SHOWN, NAMED = 26, 4
"""Weeks that are drawn; services that are named where they have something in common."""
WEEKS_AFTER = 12


def remark(voice: Voice, said: Remark) -> str:
    """A reason in words."""
    params = {
        name: voice.title(voice.services, str(value)) if name == "service" else value
        for name, value in said.params.items()
    }
    return voice.say(said.code, **params)


def plain(value: float) -> str:
    """A number of calls: whole from ten on, else with one figure behind the point."""
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:,.1f}"


def signed(change: float | None) -> str:
    """A change as a percentage with its sign."""
    if change is None:
        return NOTHING
    return "0%" if abs(change) < 0.005 else f"{change:+,.0%}".replace("-", "−")


def of(voice: Voice, part_: int, whole: int) -> str:
    """So many of so many; a dash where there is none."""
    return voice.say("adoption-of", part=part_, whole=whole) if whole else NOTHING


def part(voice: Voice, known: Part | None) -> Cell:
    """A share with its count; a count alone where nobody is declared."""
    if known is None:
        return Cell(NOTHING, None)
    if known.share is None:
        return Cell(count(known.part), None)
    return Cell(percent(known.share), known.share, note=of(voice, known.part, known.whole or 0))


def with_interval(voice: Voice, known: Part | None) -> Cell:
    """A share with its count and its interval."""
    cell = part(voice, known)
    if known is None or known.low is None or known.high is None:
        return cell
    reach = voice.say("adoption-interval", low=percent(known.low), high=percent(known.high), n=cell.note)
    return replace(cell, note=reach)


def listed(voice: Voice, names: Sequence[str]) -> str:
    """Services, the first few by name, before what holds for them."""
    named = voice.say("value-comma").join(names[:NAMED]) + ("…" if len(names) > NAMED else "")
    return voice.say("value-even-of", service=named)


def broken(voice: Voice, trend: Trend) -> tuple[str, ...]:
    """Breaks of its sources, across which no trend is told."""
    return tuple(
        voice.say("adoption-broken", source=one.source, kind=one.kind, day=voice.numbers.day(one.start))
        for one in trend.broken[:1]
    )


def trend_note(voice: Voice, trend: Trend) -> str:
    """The change without the season of the year, else against the same weeks a year ago; empty where nobody knows."""
    if trend.grown is not None and trend.season is not None:
        return voice.say("adoption-grown", grown=signed(trend.grown), season=signed(trend.season))
    return "" if trend.year is None else voice.say("adoption-year", change=signed(trend.year))


def missing(voice: Voice, one: ServiceAdoption) -> tuple[str, ...]:
    """Records that are missing where a habit is looked for."""
    return tuple(
        voice.say("adoption-missing", source=each.source, kind=each.kind, day=voice.numbers.day(each.start), n=one.n)
        for each in one.broken[:1]
    )


def sections(voice: Voice, one: ServiceAdoption, api: str) -> tuple[Section, ...]:
    """Habit by week, growth accounting, retention, cohorts."""
    return (_habit(voice, one, api), _moved(voice, one, api), *_curve(voice, one, api), _kept(voice, one, api))


def _habit(voice: Voice, one: ServiceAdoption, api: str) -> Section:
    say, shown = voice.say, one.line[-SHOWN:]
    if len(shown) < 2 or one.habit is None:
        why = remark(voice, one.why) if one.why else say("adoption-why-short", n=one.n)
        return Section("habit", say("adoption-habit-none"), why, (), api)
    now, known = one.habit, one.habit.share is not None
    title = say(
        "adoption-habit-title",
        counted=one.counted,
        known="yes" if known else "no",
        part=count(now.part),
        whole=count(now.whole or 0),
        share=percent(now.share),
    )
    lede = voice.sentences(
        say("adoption-habit-lede", k=one.k, n=one.n),
        _aim(voice, now),
        *(missing(voice, one) or broken(voice, one.trend)),
    )
    share = say("adoption-head-habit") if known else say("adoption-habitual")
    labels = {"habitual": share, "active": say("adoption-active"), "at": say("head-week"), "aim": say("adoption-aim")}
    rows = tuple(_habit_row(voice, week, known=known) for week in shown)
    kind = "habit-share" if known else "habit-count"
    if known and (now.whole or 0) >= AIM_FROM:
        rows = tuple({**row, "goal": AIM} for row in rows)
    chart = Chart("habit-chart", kind, title, rows, labels, habit_table(voice, one.line, known=known))
    return Section("habit", title, lede, (chart,), api)


def _aim(voice: Voice, now: Part) -> str:
    """The quoted aim, where there are enough for it to mean anything."""
    if now.share is None or now.whole is None or now.whole < AIM_FROM:
        return ""
    return voice.say("adoption-aim-says", reached="yes" if now.share >= AIM else "no", aim=percent(AIM))


def _habit_row(voice: Voice, week: HabitWeek, *, known: bool) -> Mapping[str, Scalar]:
    whole = week.eligible or 0
    return {
        "at": week.week,
        "label": voice.numbers.week_short(week.week),
        "habitual": ratio(week.habitual, whole) if known else week.habitual,
        "active": ratio(week.active, whole) if known else week.active,
        "said": of(voice, week.habitual, whole) if known else count(week.habitual),
    }


def habit_table(voice: Voice, line: Sequence[HabitWeek], *, known: bool) -> Table:
    """A line a week."""
    columns = (
        Column("week", voice.say("head-week"), "text"),
        Column("active", voice.say("adoption-active")),
        Column("habitual", voice.say("adoption-habitual")),
        *(
            (Column("eligible", voice.say("adoption-eligible")), Column("share", voice.say("head-share")))
            if known
            else ()
        ),
    )
    rows = tuple(Row(None, _habit_cells(voice, week, known=known)) for week in line)
    return Table("habit", voice.say("adoption-habit-caption"), columns, rows, voice.say("adoption-habit-none"), "-week")


def _habit_cells(voice: Voice, week: HabitWeek, *, known: bool) -> tuple[Cell, ...]:
    share = ratio(week.habitual, week.eligible or 0)
    more = (Cell(count(week.eligible or 0), week.eligible), Cell(percent(share), share)) if known else ()
    return (
        Cell(voice.numbers.week(week.week), week.week),
        Cell(count(week.active), week.active),
        Cell(count(week.habitual), week.habitual),
        *more,
    )


def _moved(voice: Voice, one: ServiceAdoption, api: str) -> Section:
    say, shown = voice.say, one.movements[-SHOWN:]
    if len(shown) < 2:
        return Section("movement", say("adoption-moved-none"), say("adoption-moved-why"), (), api)
    last = shown[-4:]
    come, gone = sum(week.new + week.resurrected for week in last), sum(week.lost for week in last)
    title = say("adoption-moved-title", come=count(come), gone=count(gone), weeks=len(last))
    labels = {name: say(f"adoption-moved-{name}") for name in ("new", "retained", "resurrected", "lost")}
    rows: tuple[Mapping[str, Scalar], ...] = tuple(
        {
            "at": week.week,
            "label": voice.numbers.week_short(week.week),
            **{"new": week.new, "retained": week.retained, "resurrected": week.resurrected, "lost": -week.lost},
            "gone": week.lost,
        }
        for week in shown
    )
    labels = {**labels, "gone": labels["lost"], "at": say("head-week")}
    chart = Chart("movement-chart", "movement", title, rows, labels, moved_table(voice, one.movements))
    return Section("movement", title, say("adoption-moved-lede", counted=one.counted), (chart,), api)


def moved_table(voice: Voice, movements: Sequence[Movement]) -> Table:
    """A line a week."""
    names = ("new", "retained", "resurrected", "lost")
    columns = (
        Column("week", voice.say("head-week"), "text"),
        *(Column(name, voice.say(f"adoption-moved-{name}")) for name in names),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.numbers.week(one.week), one.week),
                *(Cell(count(getattr(one, name)), getattr(one, name)) for name in names),
            ),
        )
        for one in movements
    )
    caption = voice.say("adoption-moved-caption")
    return Table("movement", caption, columns, rows, voice.say("adoption-moved-none"), "-week")


def _kept(voice: Voice, one: ServiceAdoption, api: str) -> Section:
    say = voice.say
    followed = [cohort for cohort in one.cohorts if len(cohort.active) > 1]
    if not followed:
        return Section("cohorts", say("adoption-kept-none"), say("adoption-kept-why"), (), api)
    at = min(4, max(len(cohort.active) for cohort in followed) - 1)
    old = [cohort for cohort in followed if len(cohort.active) > at]
    came, were = sum(cohort.active[at] for cohort in old), sum(cohort.size for cohort in old)
    title = say("adoption-kept-title", share=percent(ratio(came, were)), came=count(came), were=count(were), n=at)
    rows = tuple(row for cohort in followed for row in _cohort_rows(voice, cohort))
    labels = {"at": say("adoption-kept-began"), "offset": say("adoption-kept-offset"), "said": say("head-share")}
    chart = Chart("cohorts-chart", "cohorts", title, rows, labels, cohorts_table(voice, followed))
    lede = say("adoption-kept-lede", counted="pooled" if one.pooled else one.counted)
    return Section("cohorts", title, lede, (chart,), api)


def _curve(voice: Voice, one: ServiceAdoption, api: str) -> tuple[Section, ...]:
    """All cohorts as one curve, with its interval; nothing while there are no two weeks to join."""
    retention = one.retention
    if len(retention) < 2:
        return ()
    last = retention[-1]
    says = voice.say("adoption-curve-says", share=percent(last.share), n=last.weeks, were=count(last.were))
    rows: tuple[Mapping[str, Scalar], ...] = tuple(
        {
            **{"at": one.weeks, "label": str(one.weeks), "share": one.share, "low": one.low, "high": one.high},
            "said": voice.say("adoption-interval", n=of(voice, one.came, one.were), **_ends(one)),
        }
        for one in retention
    )
    labels = {"at": voice.say("adoption-kept-offset"), "share": voice.say("adoption-curve-share")}
    chart = Chart("retention-chart", "retention", says, rows, labels, retention_table(voice, retention))
    return (Section("retention", says, voice.say("adoption-curve-lede"), (chart,), api),)


def _ends(one: Kept) -> dict[str, str]:
    return {"low": percent(one.low), "high": percent(one.high)}


def retention_table(voice: Voice, retention: Sequence[Kept]) -> Table:
    """A line a week after."""
    columns = (
        Column("weeks", voice.say("adoption-kept-offset")),
        Column("share", voice.say("head-share")),
        Column("came", voice.say("adoption-curve-came")),
        Column("were", voice.say("adoption-curve-were")),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(count(one.weeks), one.weeks),
                Cell(percent(one.share), one.share, note=f"{percent(one.low)}–{percent(one.high)}"),
                Cell(count(one.came), one.came),
                Cell(count(one.were), one.were),
            ),
        )
        for one in retention
    )
    caption = voice.say("adoption-curve-caption")
    return Table("retention", caption, columns, rows, voice.say("adoption-kept-none"), "weeks")


def _cohort_rows(voice: Voice, cohort: Cohort) -> tuple[Mapping[str, Scalar], ...]:
    label = voice.numbers.week_short(cohort.week)
    return tuple(
        {
            "at": cohort.week,
            "label": label,
            "offset": offset,
            "share": active / cohort.size,
            "said": of(voice, active, cohort.size),
            "percent": f"{100 * active / cohort.size:.0f}",
        }
        for offset, active in enumerate(cohort.active[: WEEKS_AFTER + 1])
        if offset
    )


def cohorts_table(voice: Voice, cohorts: Sequence[Cohort]) -> Table:
    """A line a cohort, a column a week after."""
    longest = max(len(cohort.active) for cohort in cohorts)
    columns = (
        Column("cohort", voice.say("adoption-kept-began"), "text"),
        Column("size", voice.say("adoption-kept-size")),
        *(Column(f"week_{n}", str(n), wide=n not in (1, 2, 4, 8)) for n in range(1, longest)),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.numbers.week(cohort.week), cohort.week),
                Cell(count(cohort.size), cohort.size),
                *(_followed(cohort, n) for n in range(1, longest)),
            ),
        )
        for cohort in cohorts
    )
    return Table(
        "cohorts", voice.say("adoption-kept-caption"), columns, rows, voice.say("adoption-kept-none"), "-cohort"
    )


def _followed(cohort: Cohort, n: int) -> Cell:
    if n >= len(cohort.active):
        return Cell("", None)
    return Cell(percent(cohort.active[n] / cohort.size), cohort.active[n])


def waits_section(voice: Voice, seen: AdoptionSeen, api: str) -> Section:
    """From a key, or a go-live, to the first call."""
    known = next((one for one in seen.waits if one.median is not None), None)
    if known is None:
        title = voice.say("adoption-wait-none")
    else:
        title = voice.say("adoption-wait-title", since=known.since, n=known.median or 0)
    notes = tuple(_wait(voice, one) for one in seen.waits)
    return Section("first-call", title, voice.say("adoption-wait-lede"), (Notes(notes),) if notes else (), api)


def _wait(voice: Voice, one: Wait) -> Note:
    if one.why is not None:
        return Note(remark(voice, one.why), "", "care")
    text = voice.say(
        "adoption-wait-says",
        since=one.since,
        told="no" if one.median is None else "yes",
        n=one.median or 0,
        called=count(one.called),
        known=count(one.known),
    )
    early = voice.say("adoption-wait-early", n=one.early) if one.early else ""
    before = voice.say("adoption-wait-left", n=one.before) if one.before else ""
    return Note(text, voice.sentences(early, before))


def funnel_sections(voice: Voice, seen: AdoptionSeen, api: str) -> tuple[Section, ...]:
    """How far declared apps came; nothing where none is declared."""
    found = seen.funnel
    if found is None or not found.apps:
        return ()
    steps = {"keyed": found.keyed, "called": found.called, "active": found.active, "habitual": found.habitual}
    whole = Bar(voice.say("adoption-step", step="apps"), count(found.apps), 1.0, percent(1.0))
    bars = tuple(
        Bar(voice.say("adoption-step", step=step), count(n), n / found.apps, percent(n / found.apps))
        for step, n in steps.items()
    )
    title = voice.say("adoption-funnel-title", n=count(found.habitual), apps=count(found.apps))
    return (Section("funnel", title, voice.say("adoption-funnel-lede"), (Bars(title, (whole, *bars)),), api),)
