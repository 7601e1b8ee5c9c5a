"""Campaigns as a build would tell them: one under way, one finished, one given up."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sowhat.errors import CallError, Problem
from sowhat.model.campaign import (
    Affected,
    AppLeft,
    Booked,
    BrownOut,
    BrownOutSeen,
    BurnWeek,
    Campaign,
    CampaignBody,
    CampaignRow,
    Campaigns,
    CampaignSeen,
    Cancelled,
    Done,
    DueMessage,
    Letter,
    Opened,
    Pace,
    Quiet,
    Reaction,
    RolledBack,
    Saved,
    Scope,
    Step,
    Terms,
    Told,
    Window,
)
from sowhat.model.estimate import Remark
from sowhat.model.value import Text

NAMED = {"build": "b000003", "code_version": "0.1.0+3f2a9c1d", "timezone": "UTC"}
NOTICE, SUNSET, TODAY = date(2026, 3, 2), date(2026, 10, 30), date(2026, 9, 21)
FIRST = date(2026, 2, 2)
OVER = Window(start=datetime(2026, 8, 4, 9), end=datetime(2026, 8, 4, 11))
NEXT = Window(start=datetime(2026, 9, 29, 9), end=datetime(2026, 9, 30, 9))
TERMS = Terms(
    service="address-book",
    replaced_by="identity",
    instead=Text(en="the search of Identity", zh="身份服务的查询接口"),
    notice=NOTICE,
    sunset=SUNSET,
    brown_outs=(OVER, NEXT),
    review=12,
    why="two registers of addresses disagree",
    agreed="Wang",
)
HEARD = Told(step="notice", day=NOTICE, stage="notice", team="retail-app", variable="APP", outcome="told")
TAKEN: tuple[CampaignBody, ...] = (
    Opened(day=NOTICE, terms=TERMS),
    HEARD,
    Told(step="notice", day=NOTICE, stage="notice", team="wealth-advice", outcome="by-hand"),
    BrownOut(day=NOTICE, window=OVER),
    RolledBack(day=date(2026, 5, 4), why="payslips failed"),
    RolledBack(day=date(2026, 5, 11), why="payslips moved", resume=True),
)


def steps(*bodies: CampaignBody) -> tuple[Step, ...]:
    """Steps of one afternoon."""
    at = datetime(2026, 3, 2, 14, tzinfo=UTC)
    return tuple(Step(number=20 + n, at=at, by="Li", body=one) for n, one in enumerate((*TAKEN, *bodies)))


def weeks(calls: tuple[int, ...]) -> tuple[BurnWeek, ...]:
    """Weeks from four before the notice on; the last one is not over."""
    mondays = [FIRST + timedelta(weeks=n) for n in range(len(calls))]
    return tuple(
        BurnWeek(
            week=f"{day.isocalendar().year}-W{day.isocalendar().week:02}",
            people=n,
            bots=40,
            refused=n // 50,
            consumers=1 + n // 9_000,
            teams=1 + n // 12_000,
            units=1,
            whole=day != mondays[-1],
        )
        for day, n in zip(mondays, calls, strict=True)
    )


FALLING = (*(round(31_000 * 0.93**n) for n in range(33)), 900)
PACE = Remark(code="campaign-pace-late", params={"zero": "2026-11-20", "days": 21})
ROW = CampaignRow(
    id="w000001",
    service="address-book",
    scope=Scope(),
    replaced_by="identity",
    stage="brown-out",
    opened=NOTICE,
    sunset=SUNSET,
    start=FALLING[3],
    left=FALLING[32],
    consumers=2,
    teams=2,
    pace=Pace(now=260.0, needed=520.0, zero=date(2026, 11, 20), says=PACE),
    next=Remark(code="campaign-next-brown-out", params={"day": "2026-09-29"}),
    run=FALLING[:33],
)
APP = AppLeft(app="shop", before=88_000, left=9_100, operations=("/addresses/{id}", "/addresses"), last=TODAY)
KEY = AppLeft(app="", consumer="c5f1e0", before=120, left=40, last=date(2026, 9, 3))
AFFECTED = (
    Affected(
        team="retail-app", unit="retail", variable="APP", before=88_000, left=9_100, apps=(APP,), told=(HEARD,),
        straggles=True, moved=41_000,
    ),
    Affected(team="wealth-advice", unit="wealth", before=9_000, left=0, apps=(), moved=8_800),
    Affected(team="", before=120, left=40, apps=(KEY,), moved=0),
)  # fmt: skip
SEEN = CampaignSeen(
    **NAMED,
    today=TODAY,
    until=TODAY - timedelta(days=1),
    row=ROW,
    campaign=Campaign(id="w000001", opened=NOTICE, by="Li", terms=TERMS, steps=steps()),
    weeks=weeks(FALLING),
    affected=AFFECTED,
    due=(
        DueMessage(team="retail-app", stage="half", variable="APP"),
        DueMessage(team="wealth-advice", stage="half", held="no-address"),
    ),
    reminders=(("half", date(2026, 7, 1)), ("month", date(2026, 9, 30)), ("week", date(2026, 10, 23))),
    brown_outs=(
        BrownOutSeen(
            window=OVER,
            state="over",
            calls=1_204,
            failed=1_190,
            reactions=(
                Reaction(team="retail-app", before=2_000.0, after=900.0, refused=1_000, did="fell"),
                Reaction(team="wealth-advice", before=80.0, after=0.0, refused=190, did="stopped"),
            ),
        ),
        BrownOutSeen(window=NEXT, state="planned"),
    ),
    quiet=Quiet(days=0, needed=30, since=None),
)
LETTERS = (
    Letter(team="retail-app", stage="half", variable="APP", title="Reminder", body="It ends."),
    Letter(team="wealth-advice", stage="half", title="Reminder", body="It ends."),
)
SAVED = Saved(
    currency="CNY",
    before=Decimal(12_000),
    after=Decimal(800),
    months_before=("2025-12", "2026-01", "2026-02"),
    months_after=("2026-07", "2026-08"),
)
DONE = SEEN.model_copy(
    update={
        "row": ROW.model_copy(
            update={"id": "w000002", "stage": "done", "left": 0, "next": Remark(code="campaign-next-done")}
        ),
        "campaign": Campaign(
            id="w000002",
            opened=NOTICE,
            by="Li",
            terms=TERMS,
            steps=steps(
                Done(day=TODAY, since=date(2026, 6, 3), bots=2, why="its log was switched off"),
                Booked(day=TODAY, declared="d000004", saved=SAVED),
            ),
        ),
        "due": (),
        "quiet": Quiet(days=109, needed=30, since=date(2026, 6, 3), bots=2, probes=1, silent=("gateway",), ready=True),
        "saved": SAVED,
    }
)
GONE = SEEN.model_copy(
    update={
        "row": ROW.model_copy(
            update={"id": "w000003", "stage": "cancelled", "next": Remark(code="campaign-next-cancelled")}
        ),
        "campaign": Campaign(
            id="w000003", opened=NOTICE, by="Li", terms=TERMS, steps=steps(Cancelled(day=TODAY, why="it stays"))
        ),
        "weeks": (),
        "affected": (),
        "due": (),
        "brown_outs": (),
        "coarse": True,
    }
)
EVERY = (SEEN, DONE, GONE)
CAMPAIGNS = Campaigns(**NAMED, today=TODAY, campaigns=tuple(one.row for one in EVERY))


def load(root: Path, id_: str) -> CampaignSeen:
    """One of them."""
    found = next((one for one in EVERY if one.row.id == id_), None)
    if found is None:
        raise CallError(Problem("no-such-campaign", params={"value": id_, "known": "w000001"}))
    return found
