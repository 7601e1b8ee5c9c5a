"""What may come of services that show no money yet: always called a forecast, never added to value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sowhat.model.estimate import Remark
from sowhat.model.ladder import RUNGS, RungName
from sowhat.model.roi import Checked, Forecast, Outlook, StepSeen
from sowhat.stories import amounts
from sowhat.stories.ladder import name, remark
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice

API = "/api/v1/roi"
OWN = ("returns-", "forecast-", "milestone-")
"""How messages begin that are worded here."""
NAMED = 6
_NONE = Cell(NOTHING, None)


def said(voice: Voice, one: Remark | None) -> str:
    """A remark in words, its rung by its name and its day as people write it."""
    if one is None:
        return ""
    if not one.code.startswith(OWN):
        return remark(voice, one)
    params = {key: _param(voice, key, value) for key, value in one.params.items()}
    return voice.say(one.code, **params)


def _param(voice: Voice, key: str, value: object) -> str | int | float:
    if key == "rung" and value in RUNGS:
        return name(voice, rung_of(str(value)))
    if key == "day" and value:
        return voice.numbers.day(date.fromisoformat(str(value)))
    return value if isinstance(value, int | float) else str(value)


def rung_of(text: str) -> RungName:
    """The rung of that name."""
    return next(rung for rung in RUNGS if rung == text)


def sections(voice: Voice, seen: Outlook, currency: str) -> Iterable[Section]:
    """The forecast, and how such forecasts did."""
    some = any(one.chance is not None for one in seen.services)
    blocks: list[Block] = [forecasts(voice, seen)] if some else []
    notes = [Note(said(voice, why), "", "care") for why in seen.why]
    notes += _notes(voice, seen.services)
    if seen.per_team is not None:
        worth = amounts.money(voice, seen.per_team.value, currency)
        notes.append(Note(voice.say("forecast-per-team", worth=worth, claims=seen.claims)))
    blocks += [Notes(tuple(notes))] if notes else []
    lede = voice.say("forecast-lede", months=seen.months)
    if blocks:
        yield Section("forecast", voice.say("forecast-title"), lede, tuple(blocks), API)
    if seen.steps:
        lede = voice.say("forecast-steps-lede", needs=seen.needs)
        yield Section("steps", voice.say("forecast-steps"), lede, (steps(voice, seen),), API)
        yield Section("checked", voice.say("forecast-checked"), _checked_lede(voice, seen), _checked(voice, seen), API)


def _notes(voice: Voice, services: Sequence[Forecast]) -> list[Note]:
    """What stands in the way, each reason once with the services that it holds for."""
    told: dict[str, list[str]] = {}
    for one in services:
        for why in one.why:
            told.setdefault(said(voice, why), []).append(voice.title(voice.services, one.service))
    return [Note(why, listed(voice, names), "care") for why, names in told.items()]


def listed(voice: Voice, names: Sequence[str]) -> str:
    """Names, the first of many."""
    return voice.say("value-comma").join(names[:NAMED]) + ("…" if len(names) > NAMED else "")


def forecasts(voice: Voice, seen: Outlook) -> Table:
    """A line a service without money."""
    heads = ("rung", "next", "chance", "by", "to-money", "money")
    columns = (
        Column("service", voice.say("head-service"), "text"),
        *(
            Column(head.replace("-", "_"), voice.say("forecast-head", what=head), "text" if n < 2 else "number")
            for n, head in enumerate(heads)
        ),
    )
    rows = tuple(_row(voice, one) for one in seen.services)
    caption = voice.say("forecast-title")
    return Table("forecast", caption, columns, rows, voice.say("value-empty"), "-chance", "service")


def _row(voice: Voice, one: Forecast) -> Row:
    cells = (
        Cell(voice.title(voice.services, one.service), one.service),
        Cell(name(voice, one.rung), one.rung) if one.rung else _NONE,
        Cell(name(voice, one.next), one.next) if one.next else _NONE,
        _chance(voice, one),
        _by(voice, one),
        Cell(percent(one.to_money), one.to_money) if one.to_money is not None else _NONE,
        _money(voice, one),
    )
    return Row(one.service, cells)


def _chance(voice: Voice, one: Forecast) -> Cell:
    if one.chance is None or one.low is None or one.high is None:
        return _NONE
    span = voice.say("front-range", low=percent(one.low), high=percent(one.high))
    return Cell(percent(one.chance), one.chance, note=span)


def _by(voice: Voice, one: Forecast) -> Cell:
    if one.by is None or one.by_low is None or one.by_high is None:
        return _NONE
    low, high = (voice.numbers.month_short(f"{day:%Y-%m}") for day in (one.by_low, one.by_high))
    note = voice.say("front-range", low=low, high=high) if low != high else ""
    return Cell(voice.numbers.month_short(f"{one.by:%Y-%m}"), one.by.isoformat(), note=note)


def _money(voice: Voice, one: Forecast) -> Cell:
    if one.money is None:
        return _NONE
    span = amounts.money_span(voice, one.money)
    return Cell(amounts.money(voice, one.money.value, one.money.currency), float(one.money.value), note=span)


def steps(voice: Voice, seen: Outlook) -> Table:
    """How services went from rung to rung."""
    columns = (
        Column("step", voice.say("forecast-step-head", what="step"), "text"),
        *(Column(head, voice.say("forecast-step-head", what=head)) for head in ("went", "share", "waiting", "days")),
    )
    rows = tuple(_step(voice, one) for one in seen.steps)
    return Table("steps", voice.say("forecast-steps"), columns, rows, voice.say("value-empty"))


def _step(voice: Voice, one: StepSeen) -> Row:
    way = voice.say("forecast-step", rung=name(voice, one.rung), to=name(voice, one.to))
    cells = (
        Cell(way, one.to, note=said(voice, one.why)),
        Cell(voice.say("value-of", n=one.went, all=one.known), one.went, note=_unknown(voice, one)),
        _share(voice, one),
        Cell(str(one.waiting), one.waiting),
        _days(voice, one),
    )
    return Row(None, cells)


def _unknown(voice: Voice, one: StepSeen) -> str:
    return voice.say("forecast-unknown", n=one.unknown) if one.unknown else ""


def _share(voice: Voice, one: StepSeen) -> Cell:
    if one.share is None or one.low is None or one.high is None:
        return _NONE
    span = voice.say("front-range", low=percent(one.low), high=percent(one.high))
    return Cell(percent(one.share), one.share, note=span)


def _days(voice: Voice, one: StepSeen) -> Cell:
    if one.days is None:
        return _NONE
    note = ""
    if one.days_low is not None and one.days_high is not None:
        note = voice.say("front-range", low=f"{one.days_low:,.0f}", high=f"{one.days_high:,.0f}")
    return Cell(voice.say("forecast-days", n=round(one.days)), one.days, note=note)


def _checked_lede(voice: Voice, seen: Outlook) -> str:
    return voice.say("forecast-checked-lede", days=seen.checked.days)


def _checked(voice: Voice, seen: Outlook) -> tuple[Block, ...]:
    """What was said and what came, by how sure it was."""
    one = seen.checked
    if not one.n or one.said is None or one.brier is None or one.base is None:
        return (Notes((Note(voice.say("forecast-unchecked", needs=seen.needs), "", "care"),)),)
    text = voice.say("forecast-came", n=one.n, said=percent(one.said), came=one.came, share=percent(one.came / one.n))
    detail = voice.say("forecast-brier", brier=f"{one.brier:.3f}", base=f"{one.base:.3f}")
    return Notes((Note(text, detail),)), calibration(voice, one)


def calibration(voice: Voice, one: Checked) -> Table:
    """A line for the unlikely, the open and the likely ones."""
    heads = ("between", "n", "said", "came")
    columns = tuple(
        Column(head, voice.say("forecast-check-head", what=head), "text" if head == "between" else "number")
        for head in heads
    )
    rows = []
    for each in one.bins:
        between = voice.say("front-range", low=percent(each.low), high=percent(each.high))
        span = voice.say("front-range", low=percent(each.share_low), high=percent(each.share_high))
        share = each.came / each.n
        cells = (
            Cell(between, round(each.low, 4)),
            Cell(str(each.n), each.n),
            Cell(percent(each.said), each.said),
            Cell(percent(share), share, note=span),
        )
        rows.append(Row(None, cells))
    return Table("checked", voice.say("forecast-checked"), columns, tuple(rows), voice.say("value-empty"))
