"""Priorities made by hand: a choice with a must, a loss, something left out for each reason, and none at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from sowhat.model.priorities import Changed, Period, Priorities, TeamRoom, Unweighed, Weighed, WhatIf
from sowhat.model.priority import Candidate, Delay, Effort, Estimates
from sowhat.model.value import Text
from sowhat.planning import fairness, scores, stability
from sowhat.planning.choice import choose
from sowhat.planning.left_out import left_out
from sowhat.planning.relief import relief
from tests.planning.boards import about, sure

Q4 = Period(from_=date(2026, 10, 1), to=date(2027, 1, 1))
Q1 = Period(from_=date(2027, 1, 1), to=date(2027, 4, 1))
ROOM = {"api": Decimal(30), "data": Decimal(10)}
NOTHING = WhatIf()


def asked(id_: str, title: str, unit: str, worth: float | None = None, **days: float) -> Candidate:
    effort = tuple(Effort(team=team, days=about(told / 2, told, 2 * told)) for team, told in days.items())
    told = Estimates(reach=sure(100), value=about(0, worth / 50, worth / 20), grade="C") if worth else Estimates()
    return Candidate(id=id_, title=Text(en=title), units=(unit,), estimates=told.model_copy(update={"effort": effort}))


BOARD = (
    asked("D-1", "Stop a card", "retail", 9000, api=10),
    asked("D-2", "Consent", "credit", 4000, api=12, data=4),
    asked("D-3", "Report to the regulator", "sme", api=8).model_copy(
        update={
            "must": True,
            "estimates": Estimates(
                effort=(Effort(team="api", days=sure(8)),),
                delay=Delay(loss=about(50_000, 100_000, 200_000), chance=Decimal("0.05")),
            ),
        }
    ),
    asked("D-4", "All loans", "credit", 3000, api=11),
    asked("D-5", "Warehouse", "retail", 90_000, data=40),
    asked("D-6", "Colours", "sme", None, api=1),
    asked("D-7", "=Formula <b>", "sme", 100, api=3),
)


def made(
    board: Sequence[Candidate] = BOARD, has: dict[str, Decimal] | None = None, what_if: WhatIf = NOTHING
) -> Priorities:
    """As the action makes it of the same; a reader's changes are only told, not applied."""
    room = ROOM if has is None else has
    choice = choose(board, room)
    ids = choice.best.ids
    return Priorities(
        build="b000003",
        code_version="0.1.0+3f2a9c1d",
        timezone="UTC",
        currency="CNY",
        period=Q4,
        period_from="stated",
        periods=(Q4, Q1),
        asked=what_if,
        standing="chosen" if ids else "nothing-fits",
        room=tuple(TeamRoom(team=team, stated=days, days=days) for team, days in room.items()),
        candidates=tuple(
            Weighed(candidate=one, scores=each, status="weighed", chosen=one.id in ids)
            for one, each in zip(board, scores.scores(board), strict=True)
        ),
        unweighed=(Unweighed(id="D-8", title=Text(en="Later"), missing=("reach", "value", "effort")),),
        waiting=2,
        choice=choice,
        left_out=left_out(board, room, choice),
        relief=relief(board, room, choice),
        stability=stability.stability(board, room, ids, 7, 40) if ids else None,
        fairness=fairness.fairness(board, ids, {"retail": 900, "credit": 300, "sme": 300}) if ids else None,
        counted="customers",
        changed=None
        if what_if.empty
        else Changed(worth=Decimal(-500), added=what_if.must, dropped=tuple(one for one in ids if one == "D-2")),
    )


@cache
def seen() -> Priorities:
    return made()


def load(root: Path, period: str | None = None, what_if: WhatIf = NOTHING, draws: int | None = None) -> Priorities:
    """As the loader does."""
    del root, draws
    told = seen() if what_if.empty else made(what_if=what_if)
    return told.model_copy(update={"period": Q1, "period_from": "asked"}) if period else told


def empty(standing: str) -> Priorities:
    """Nothing to choose, and why."""
    told = {"standing": standing, "choice": None, "left_out": (), "relief": (), "stability": None, "fairness": None}
    told |= {"candidates": (), "unweighed": (), "room": (), "periods": ()}
    return Priorities.model_validate({**seen().model_dump(), **told})
