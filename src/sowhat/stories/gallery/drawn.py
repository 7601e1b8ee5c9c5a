"""Samples of all drawings: charts of each kind, plots, what happened after, drifts, flows, ladders, ranges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from sowhat.stories.drawings import (
    Chart,
    Climber,
    Drifts,
    Events,
    Flow,
    Ladder,
    Moment,
    Plot,
    Range,
    Ranges,
    Ribbon,
    Stop,
    Tread,
)
from sowhat.stories.gallery.pieces import HERE, name
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Point, Row, Scalar, Table
from sowhat.stories.plots import Arm, Dot, Dots, Line, Lines, Pile, Spread, Tornado
from sowhat.stories.voice import Voice

MONTHS = ("2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09")
WEEKS = tuple(f"2026-W{week}" for week in range(30, 38))
CALLS = (310_000, 420_000, 390_000, 510_000, 640_000, 610_000, 720_000)
TICKS = (Point(0, "0"), Point(1, "+1"), Point(2, "+2"))
LINES = ("left", "needed", "leads", "notice", "sunset", "window")
KINDS = ("people", "busy", "other-side", "people", "busy", "people", "part")
STATES: tuple[Literal["reached", "not-yet", "unknown"], ...] = ("reached", "reached", "not-yet", "unknown")
Rows = tuple[Mapping[str, Scalar], ...]


def beside(voice: Voice, id_: str, values: tuple[tuple[str, str], ...]) -> Table:
    """The table that says the same as a drawing."""
    columns = (Column("at", voice.say("gallery-group"), "text"), Column("value", voice.say("gallery-effect")))
    rows = tuple(Row(None, (Cell(label, label), Cell(said, said))) for label, said in values)
    return Table(f"{id_}-table", voice.say("gallery-caption"), columns, rows, NOTHING)


def charts(voice: Voice) -> tuple[Chart, ...]:
    """A chart of each kind."""
    months = tuple({"at": month, "label": voice.numbers.month_short(month)} for month in MONTHS)
    weeks = tuple({"at": week, "label": voice.numbers.week_short(week)} for week in WEEKS)
    return (
        _chart(
            voice, "weeks", tuple({**w, "active": 30 + n, "returned": 21 + n, "complete": 1} for n, w in _at(weeks))
        ),
        _chart(voice, "months", tuple(_calls(voice, n, month) for n, month in _at(months))),
        _chart(voice, "latency", _latency(voice, months)),
        _chart(voice, "power", tuple(_power(n) for n in range(1, 9))),
        _chart(voice, "bridge", _bridge(voice)),
        _chart(voice, "claim-months", tuple(_money(voice, n, month) for n, month in _at(months))),
        _chart(voice, "lifecycle-months", tuple(_life(voice, n, month) for n, month in _at(months))),
        _chart(voice, "burn-down", tuple(_burn(n, week) for n, week in _at(weeks))),
        _chart(voice, "habit-share", tuple({**w, **_habit(n), "goal": 0.9} for n, w in _at(weeks))),
        _chart(voice, "habit-count", tuple({**w, "active": 31 + n, "habitual": 22 + n} for n, w in _at(weeks))),
        _chart(voice, "movement", tuple({**w, **_moved(n)} for n, w in _at(weeks))),
        _chart(voice, "cohorts", _cohorts(weeks)),
        _chart(voice, "retention", tuple(_kept(n) for n in range(8))),
    )


def _at(rows: Rows) -> tuple[tuple[int, Mapping[str, Scalar]], ...]:
    return tuple(enumerate(rows))


def _chart(voice: Voice, kind: str, rows: Rows) -> Chart:
    said = tuple((str(row.get("label", "")), str(row.get("said") or NOTHING)) for row in rows)
    ticks = tuple((second, voice.numbers.duration(second)) for second in (0.01, 0.1, 1.0)) if kind == "latency" else ()
    says = voice.say("gallery-chart", kind=kind)
    return Chart(f"chart-{kind}", kind, says, rows, _labels(voice, kind), beside(voice, kind, said), ticks)


def _labels(voice: Voice, kind: str) -> dict[str, str]:
    say = voice.say
    burn = {name: say("campaign-line", what="calls" if name == "left" else name) for name in LINES}
    life = {name: say("life-line", what=name) for name in ("people", "bots", "busy", "part", "other-side")}
    lasting = {name: say(f"adoption-moved-{name}") for name in ("retained", "resurrected", "new", "lost")}
    return {
        **{"active": say("weeks-active"), "returned": say("weeks-returned"), "ok": say("months-ok")},
        **{"failed": say("months-failed"), "calls": say("head-calls"), "at": say("head-month")},
        **{"habitual": say("adoption-habitual"), "aim": say("adoption-aim"), "share": say("adoption-curve-share")},
        **{"offset": say("adoption-kept-offset"), "said": say("head-share"), "kind": say("claims-month-kind")},
        **{"effect": say("rollout-head-effect"), "power": say("rollout-head-power"), "unit": "#"},
        **{"goal": say("rollout-goal"), "chance": say("rollout-chance"), "mark": "1.9", "level": "400000"},
        **{"drawn": "yes", "above": "", **burn, **life, **lasting, "gone": lasting["lost"]},
        "threshold": say("life-line-threshold", threshold=voice.numbers.spoken(400_000)),
        **voice.numbers.scale(),
        **({"at": "5"} if kind == "power" else {}),
    }


def _calls(voice: Voice, n: int, month: Mapping[str, Scalar]) -> Mapping[str, Scalar]:
    calls = CALLS[n]
    return {**month, "ok": calls - 9000 * n, "failed": 9000 * n, "calls": calls, "said": voice.numbers.spoken(calls)}


def _latency(voice: Voice, months: Rows) -> Rows:
    return tuple(
        {**month, "which": which, "seconds": second, "said": voice.numbers.duration(second)}
        for month in months
        for which, second in (("p50", 0.037), ("p95", 0.097), ("p99", 0.24))
    )


def _power(n: int) -> Mapping[str, Scalar]:
    power = min(0.97, 0.05 + 0.024 * n * n)
    return {"effect": n, "power": power, "label": str(n), "said": percent(power)}


def _bridge(voice: Voice) -> Rows:
    steps = ((0, 5200, "end"), (5200, 5610, "evidenced"), (5610, 5480, "loss"), (5480, 5700, "other"), (0, 5700, "end"))
    return tuple(
        {
            **{"at": str(n), "label": name(voice, n + 1), "from": start, "to": end, "paint": paint},
            **{"n": end - start, "said": f"{end - start:+,d}" if start else f"{end:,d}", "note": ""},
        }
        for n, (start, end, paint) in enumerate(steps)
    )


def _money(voice: Voice, n: int, month: Mapping[str, Scalar]) -> Mapping[str, Scalar]:
    kind, value = ("realised" if n < 4 else "expected"), 120_000 + 14_000 * n
    ends = {"low": value * 0.7, "high": value * 1.4}
    return {
        **month,
        "kind": kind,
        "named": kind,
        "value": value,
        **ends,
        "said": voice.numbers.spoken(value),
        "range": "",
    }


def _life(voice: Voice, n: int, month: Mapping[str, Scalar]) -> Mapping[str, Scalar]:
    said = voice.numbers.spoken(CALLS[n])
    return {**month, "people": CALLS[n], "bots": 90_000, "kind": KINDS[n], "said": said, "machines": "", "broken": ""}


def _burn(n: int, week: Mapping[str, Scalar]) -> Mapping[str, Scalar]:
    ahead, left = n > 5, 90_000 - 12_000 * n
    lines = {"needed": left * 0.9 if n > 4 else None, "leads": left * 1.2 if n > 4 else None}
    mark = "sunset" if n == 7 else None
    kind = "ahead" if ahead else "part" if n == 5 else "whole"
    return {**week, "left": None if ahead else left, "kind": kind, "said": f"{left:,d}", **lines, "mark": mark}


def _habit(n: int) -> Mapping[str, Scalar]:
    share = 0.58 + 0.03 * n
    return {"active": share + 0.12, "habitual": share, "said": percent(share)}


def _moved(n: int) -> Mapping[str, Scalar]:
    return {"retained": 24 + n, "resurrected": 3, "new": 4, "lost": -(2 + n % 3), "gone": 2 + n % 3}


def _cohorts(weeks: Rows) -> Rows:
    shares = (1.0, 0.84, 0.78, 0.74)
    return tuple(
        {**week, "offset": at, "share": share, "percent": f"{share:.0%}", "said": percent(share)}
        for n, week in enumerate(weeks[:4])
        for at, share in enumerate(shares[: 4 - n])
    )


def _kept(n: int) -> Mapping[str, Scalar]:
    share = 1 / (1 + 0.05 * n)
    return {
        "at": n,
        "label": str(n),
        "share": share,
        "low": share - 0.04,
        "high": min(1, share + 0.04),
        "said": percent(share),
    }


def plots(voice: Voice) -> tuple[Plot, ...]:
    """A plot of each kind."""
    says, told = voice.say("gallery-says"), beside(voice, "plots", ((name(voice, 1), "1.9"), (name(voice, 2), NOTHING)))
    dots = tuple(Dot(name(voice, n), Point(0.4 * n, f"{0.4 * n:.1f}"), 0.4 * n - 0.5, 0.4 * n + 0.5) for n in (1, 2, 3))
    lone = Dot(name(voice, 4), Point(1.1, "1.1"), None, None, "care")
    runs = (
        Line(name(voice, 1), "treated", (1, 1.1, 1.2, 1.5, 1.7, 1.9)),
        Line(name(voice, 2), "expected", (1, 1.1, 1.15, 1.2, None, 1.3)),
    )
    ends = {"first": "1", "last": "6", "start": voice.say("gallery-start"), "band": voice.say("gallery-range")}
    ranges = ((n, Point(-2.0 / n, f"−{2 / n:.1f}"), Point(3.0 / n, f"+{3 / n:.1f}")) for n in (1, 2, 3))
    arms = tuple(Arm(name(voice, n), low, high, n == 1) for n, low, high in ranges)
    steps = tuple((float(n), float(n + 1), share) for n, share in enumerate((0.1, 0.2, 0.4, 0.2, 0.1), -2))
    return (
        Dots(says, told, (*dots, lone), TICKS),
        Lines(says, told, runs, (None, None, None, (1.1, 1.3), (1.1, 1.35), (1.1, 1.4)), 3, TICKS, ends, "good"),
        Spread(says, told, tuple(0.1 * (n % 13) for n in range(60)), Point(1.9, "1.9"), TICKS, "good"),
        Pile(says, told, steps, Point(0.5, "0.5"), (Point(-2, "−2"), Point(0, "0"), Point(3, "3"))),
        Tornado(says, told, arms, Point(0.5, "0.5"), (Point(-2, "−2"), Point(0, "0"), Point(3, "3"))),
    )


def events(voice: Voice) -> Events:
    """The months before beside those after."""
    moments = tuple(Moment(e, 0.1 * e if e >= 0 else 0.02, 0.1 * e - 0.3, 0.1 * e + 0.3) for e in range(-5, 8))
    labels = {"first": "−5", "start": voice.say("gallery-start"), "last": "+7", "end": "+1.9"}
    told = beside(voice, "events", ((voice.say("gallery-start"), "+1.9"),))
    return Events(
        voice.say("gallery-says"), moments, (Point(0, "0"), Point(0.5, "0.5"), Point(1, "1")), labels, told, "good"
    )


def drifts(voice: Voice) -> Drifts:
    """What is left of an answer the further trends may differ."""
    steps = tuple((Point(x, f"{x:g}"), 0.9 - x, 1.5 + x) for x in (0.0, 0.5, 1.0, 1.5))
    labels = {"alike": voice.say("gallery-start"), "before": voice.say("gallery-range")}
    told = beside(voice, "drifts", tuple((point.text, f"{low:.1f}") for point, low, _ in steps))
    return Drifts(voice.say("gallery-says"), steps, TICKS, Point(0.9, "0.9"), labels, told, "good")


def flow(voice: Voice) -> Flow:
    """From a service to what it is worth; one way is not known."""
    ids = ("a", "b", "c", "d", "e", "f")
    stops = tuple(
        Stop(id_, at // 2, name(voice, at + 1), voice.say("gallery-word"), HERE, here=at == 0)
        for at, id_ in enumerate(ids)
    )
    ribbons = (
        *(Ribbon("a", "c", 30, "good"), Ribbon("a", "d", 12, "care"), Ribbon("b", "d", 20)),
        *(Ribbon("c", "e", 30, "good"), Ribbon("d", "f", 32, "plain", open=True)),
    )
    heads = tuple(voice.say("gallery-column", n=n) for n in (1, 2, 3))
    return Flow(voice.say("gallery-says"), heads, stops, ribbons, beside(voice, "flow", ((name(voice, 1), "30"),)))


def ladder(voice: Voice, n: int) -> Ladder:
    """Rungs that are reached, not yet, and not known."""
    treads = tuple(
        Tread(voice.say("gallery-column", n=at), state, voice.say("gallery-word")) for at, state in enumerate(STATES, 1)
    )
    rows = tuple(Climber(name(voice, at), HERE, treads, voice.say("gallery-sentence")) for at in range(1, n + 1))
    return Ladder(voice.say("gallery-says"), rows, beside(voice, f"ladder-{n}", ((name(voice, 1), "3"),)))


def ranges(voice: Voice) -> Ranges:
    """What is needed: with both ends, without an upper end, and with what could be seen."""
    rows = (
        Range(
            name(voice, 1),
            HERE,
            voice.say("gallery-range"),
            Point(0.03, "3%"),
            Point(0.02, "2%"),
            Point(0.05, "5%"),
            Point(0.04, "4%"),
        ),
        Range(name(voice, 2), HERE, voice.say("gallery-range"), Point(0.06, "6%"), Point(0.04, "4%"), None),
    )
    return Ranges(voice.say("gallery-says"), rows, beside(voice, "ranges", ((name(voice, 1), "3%"),)))
