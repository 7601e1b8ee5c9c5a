"""A claim's money month by month: what came in, and what goes on at the last measured pace, never mixed."""

from __future__ import annotations

from sowhat.model.claim import Claim, MoneyKind, MonthMoney
from sowhat.stories import amounts
from sowhat.stories.drawings import Chart
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Scalar, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

KINDS: tuple[MoneyKind, ...] = ("realised", "run-rate")


def section(voice: Voice, one: Claim, api: str) -> Section:
    """The drawing with its table, or why there is none."""
    title = voice.say("claims-months")
    if not one.months:
        return Section("months", title, "", (Notes((Note(voice.say("claims-months-none")),)),), api)
    lede = voice.say("claims-months-lede", amended="no" if one.factor == 1 else "yes")
    return Section("months", title, lede, (_chart(voice, one),), api)


def _chart(voice: Voice, one: Claim) -> Chart:
    rows = tuple(_row(voice, one, each) for each in one.months)
    labels: dict[str, str] = {
        "at": voice.say("totals-head-month"),
        "said": voice.say("claims-head-value"),
        "kind": voice.say("claims-month-kind"),
        **{kind: voice.say(f"claims-month-{kind}") for kind in KINDS},
        **voice.numbers.scale(),
    }
    said = voice.say("claims-months-says", n=len(rows))
    return Chart("claim-months", "claim-months", said, rows, labels, _table(voice, one))


def _row(voice: Voice, one: Claim, each: MonthMoney) -> dict[str, Scalar]:
    named, kept = each.month.strftime("%Y-%m"), float(one.factor)
    low, value, high = (float(end) * kept for end in (each.money.low, each.money.value, each.money.high))
    return {
        "at": f"{named} {each.kind}",
        "label": voice.numbers.month(named),
        "kind": each.kind,
        "named": voice.say(f"claims-month-{each.kind}"),
        "value": value,
        "low": low,
        "high": high,
        "said": amounts.money(voice, value, each.money.currency),
        "range": voice.say(
            "front-range",
            **{end: amounts.money(voice, at, each.money.currency) for end, at in (("low", low), ("high", high))},
        ),
    }


def _table(voice: Voice, one: Claim) -> Table:
    columns = (
        Column("month", voice.say("totals-head-month"), "text"),
        Column("kind", voice.say("claims-month-kind"), "text"),
        Column("value", voice.say("claims-head-value")),
        Column("range", voice.say("front-head-interval")),
    )
    told = [(each, _row(voice, one, each)) for each in one.months]
    rows = tuple(
        Row(
            None,
            (
                Cell(str(row["label"]), each.month.strftime("%Y-%m")),
                Cell(str(row["named"]), each.kind),
                Cell(str(row["said"]), row["value"]),
                Cell(str(row["range"]), row["low"]),
            ),
        )
        for each, row in told
    )
    return Table("months", voice.say("claims-months"), columns, rows, NOTHING)
