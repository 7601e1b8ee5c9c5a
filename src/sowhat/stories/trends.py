"""Use over time: active consumers and their return by week, calls and latency by month."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from sowhat.model.usage import MonthUsage, WeekUsage
from sowhat.stories import speed
from sowhat.stories.drawings import Chart
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Scalar, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice


def returned(weeks: Sequence[WeekUsage]) -> tuple[int, int]:
    """Consumers that came back the next week, of those active in whole weeks whose next one is whole too."""
    known = _whole(weeks)
    return sum(week.returned or 0 for week in known), sum(week.active for week in known)


def _whole(weeks: Sequence[WeekUsage]) -> list[WeekUsage]:
    """A week covered in part has too few active consumers: it would say too much or too little of their return."""
    return [week for week in weeks if week.complete and week.returned is not None]


def average_week(weeks: Sequence[WeekUsage]) -> tuple[int, int, int] | None:
    """Over whole weeks whose next one is whole too: consumers active, those of them back the next week, and how many
    weeks; null while there is none."""
    known = _whole(weeks)
    came, were = returned(weeks)
    return (round(were / len(known)), round(came / len(known)), len(known)) if were else None


def return_share(weeks: Sequence[WeekUsage]) -> float | None:
    """The share that came back the next week; null while no two weeks can be compared."""
    return ratio(*returned(weeks))


def weeks_section(voice: Voice, weeks: Sequence[WeekUsage], api: str, *, named: bool = True) -> Section:
    """Active consumers by week, and those active again in the next; where no call is `named`, why there are none."""
    share = return_share(weeks)
    if not named:
        return Section("weeks", voice.say("weeks-none"), voice.say("weeks-unnamed"), (), api)
    if len(weeks) < 2:
        why = voice.say("weeks-few", weeks=len(weeks))
        return Section("weeks", voice.say("weeks-none"), why, (), api)
    came, were = returned(weeks)
    title = voice.say("weeks-none") if share is None else voice.say("weeks-title", share=percent(share))
    says = voice.say("weeks-says", weeks=len(_whole(weeks)), came=count(came), were=count(were))
    why = voice.say("usage-under-weeks") if share is None else ""
    return Section(
        "weeks", title, voice.sentences(why, voice.say("weeks-lede")), (_weeks_chart(voice, weeks, says),), api
    )


def _weeks_chart(voice: Voice, weeks: Sequence[WeekUsage], says: str) -> Chart:
    rows: tuple[Mapping[str, Scalar], ...] = tuple(
        {
            "at": week.week,
            "label": voice.numbers.week_short(week.week),
            "active": week.active,
            "returned": week.returned,
            "complete": int(week.complete),
        }
        for week in weeks
    )
    labels = {
        "active": voice.say("weeks-active"),
        "returned": voice.say("weeks-returned"),
        "at": voice.say("head-week"),
        **voice.numbers.scale(),
    }
    return Chart("weeks-chart", "weeks", says, rows, labels, _weeks_table(voice, weeks))


def _weeks_table(voice: Voice, weeks: Sequence[WeekUsage]) -> Table:
    columns = (
        Column("week", voice.say("head-week"), "text"),
        Column("active", voice.say("weeks-active")),
        Column("returned", voice.say("weeks-returned")),
        Column("share", voice.say("head-share")),
    )
    rows = tuple(Row(None, _week_cells(voice, week)) for week in weeks)
    return Table("weeks", voice.say("weeks-caption"), columns, rows, voice.say("weeks-none"))


def _week_cells(voice: Voice, week: WeekUsage) -> tuple[Cell, ...]:
    share = None if week.returned is None else ratio(week.returned, week.active)
    partly = "" if week.complete else voice.say("weeks-partly")
    return (
        Cell(voice.numbers.week(week.week), week.week, note=partly),
        Cell(count(week.active), week.active),
        Cell(NOTHING if week.returned is None else count(week.returned), week.returned),
        Cell(percent(share), share),
    )


def months_section(voice: Voice, months: Sequence[MonthUsage], api: str) -> Section:
    """Calls by month, those that failed marked."""
    if not months:
        return Section("months", voice.say("months-none"), voice.say("months-none-why"), (), api)
    table = _months_table(voice, months)
    if len(months) == 1:
        title = voice.say("months-one", month=voice.numbers.month(months[0].month))
        return Section("months", title, voice.say("months-one-why"), (table,), api)
    most = max(months, key=lambda month: month.calls)
    title = voice.say("months-title", month=voice.numbers.month(most.month), calls=voice.numbers.spoken(most.calls))
    return Section("months", title, voice.say("months-lede"), (_months_chart(voice, months, table, title),), api)


def _months_chart(voice: Voice, months: Sequence[MonthUsage], table: Table, says: str) -> Chart:
    most = max(month.calls for month in months)
    rows: tuple[Mapping[str, Scalar], ...] = tuple(
        {
            "at": month.month,
            "label": voice.numbers.month_short(month.month),
            "said": voice.numbers.spoken(month.calls) if len(months) <= 6 or month.calls == most else "",
            "ok": month.calls - month.client_errors - month.server_errors,
            "failed": month.client_errors + month.server_errors,
            "calls": month.calls,
        }
        for month in months
    )
    labels = {
        "ok": voice.say("months-ok"),
        "failed": voice.say("months-failed"),
        "calls": voice.say("head-calls"),
        "at": voice.say("head-month"),
        **voice.numbers.scale(),
    }
    return Chart("months-chart", "months", says, rows, labels, table)


def _months_table(voice: Voice, months: Sequence[MonthUsage]) -> Table:
    latency = speed.timed(months)
    columns = (
        Column("month", voice.say("head-month"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("consumers", voice.say("head-consumers")),
        *speed.columns(voice, latency=latency),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.numbers.month(month.month), month.month),
                Cell(count(month.calls), month.calls),
                Cell(count(month.consumers), month.consumers),
                *speed.cells(voice, month, latency=latency),
            ),
        )
        for month in months
    )
    return Table("months", voice.say("months-caption"), columns, rows, voice.say("months-none"))


def latency_section(voice: Voice, months: Sequence[MonthUsage], api: str) -> Section:
    """How long calls take: three percentiles by month."""
    known = [month for month in months if month.p50 is not None and month.p95 is not None]
    if not known:
        return Section("latency", voice.say("latency-none"), voice.say("latency-none-why"), (), api)
    last = known[-1]
    title = voice.say("latency-title", p50=voice.numbers.duration(last.p50), p95=voice.numbers.duration(last.p95))
    if len(known) == 1:
        slow = voice.say("latency-one", p99=voice.numbers.duration(last.p99))
        return Section("latency", title, slow, (), api)
    rows: tuple[Mapping[str, Scalar], ...] = tuple(
        {
            "at": month.month,
            "label": voice.numbers.month_short(month.month),
            "which": which,
            "seconds": seconds,
            "said": voice.numbers.duration(seconds),
        }
        for month in known
        for which, seconds in (("p50", month.p50), ("p95", month.p95), ("p99", month.p99))
    )
    chart = Chart("latency-chart", "latency", title, rows, {}, _months_table(voice, known), _ticks(voice, known))
    return Section("latency", title, voice.say("latency-lede"), (chart,), api)


def _ticks(voice: Voice, months: Sequence[MonthUsage]) -> tuple[tuple[float, str], ...]:
    """Powers of ten around all percentiles, with those of the ones between that keep the scale readable."""
    seconds = [x for month in months for x in (month.p50, month.p95, month.p99) if x]
    low, high = math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds)))
    steps = (1, 3) if high - low <= 2 else (1,)
    values = [step * 10.0**power for power in range(low, high + 1) for step in steps]
    return tuple((value, voice.numbers.duration(value)) for value in values if value <= 10.0**high)


def unmapped(voice: Voice, calls: int, whole: int) -> Notes:
    """Calls that no service claims, and what to do about them."""
    text = voice.say("unmapped-text", calls=count(calls), share=percent(ratio(calls, whole)))
    return Notes((Note(text, voice.say("unmapped-cure"), "care"),))
