"""A bank's showcases and one talk, written by hand: one of each kind that has words of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

from sowhat.actions.talks.asked import Asked as Telling
from sowhat.errors import CallError, Problem
from sowhat.model.drafting import Line
from sowhat.model.showcase_calendar import (
    Asked,
    Blocked,
    Doing,
    DraftSeen,
    Edit,
    Gone,
    Merged,
    Missing,
    Occasion,
    OccasionSeen,
    Offer,
    ShowcaseCalendar,
)
from sowhat.model.showcase_steps import Drafted, Edited, Item, Offered, Slot
from sowhat.model.talk import Sentence, Slide, Stated, Talk

TODAY, AT = date(2026, 9, 1), datetime(2026, 8, 20, 9, tzinfo=UTC)
TEAMS = Stated(text="42", value=Decimal(42), unit="teams", address="/adoption")


def talk(teams: str = "42") -> Talk:
    """A talk that says how many teams call."""
    stated = TEAMS.model_copy(update={"text": teams, "value": Decimal(teams)})
    slide = Slide(
        id="lead",
        title=Sentence(text=f"{teams} teams call us", figures=(stated,)),
        points=(Sentence(text="Nobody stopped."),),
        notes=(Sentence(text="Good morning."),),
    )
    return Talk(
        kind="developers", audience="developers", language="en", title="The fortnight", subtitle="For developers",
        platform="Bank", since=date(2026, 8, 10), until=date(2026, 8, 23), slides=(slide,), build="b000003",
        code_version="0.1.0+3f2a9c1d",
    )  # fmt: skip


EDIT = Edited(day=TODAY, slide="lead", part="title", base=("42 teams call us",), words=("42 teams rely on us",))
LINES = (
    Line(slide="lead", part="title", before="42 teams call us", after="42 teams count on us", why="taken"),
    Line(slide="lead", part="points", before="Nobody stopped.", after="All 43 stayed.", why="figure", figure="43",
         figure_why="unknown-figure"),
    Line(slide="lead", part="notes", before="Good morning.", why="shape"),
)  # fmt: skip
OFFER = Offer(by="Li", at=AT, body=Offered(day=TODAY, digest="d1", model="tiny", lines=LINES, silent={"end": "late"}))
NEXT = Occasion(
    id="developers-2026-09-03", kind="developers", slot=Slot(day=date(2026, 9, 3), start=time(15), minutes=45),
    audience="developers", language="en", state="drafted", draft_due=date(2026, 8, 31), sequence=1,
    agenda=(Item(number=1, what="Refunds in one call", presenter="Chen"), Item(number=2, what="What failed")),
    draft=Drafted(day=TODAY, digest="d1", build="b000003"), edits=(Edit(by="Li", at=AT, body=EDIT),), offer=OFFER,
    missing=(Missing(code="presenter", params={"n": 1}), Missing(code="unsent")), to=("SOWHAT_CHAT",), changed=AT,
)  # fmt: skip
HELD = Occasion(
    id="stakeholders-2026-08-11", kind="stakeholders",
    slot=Slot(day=date(2026, 8, 12), start=time(10), minutes=30, place="Hall"), planned=date(2026, 8, 11),
    why="Release day", audience="executives", language="en", state="held", draft_due=date(2026, 8, 9),
    sent=(Gone(day=date(2026, 8, 12), at=AT, by="Li", digest="d0", to="hand", outcome="told", people=40, how="mail"),
          Gone(day=date(2026, 8, 12), at=AT, by="Li", digest="d0", to="SOWHAT_CHAT")),
    questions=(Asked(number=1, day=date(2026, 8, 12), text="When does v1 go?", of="retail-app", owner="Chen",
                     due=date(2026, 9, 4)),
               Asked(number=2, day=date(2026, 8, 12), text="May we see it weekly?", answer="Yes.", became="demand",
                     to="D-1")),
    attended={"retail": 12},
    follow_ups=(Doing(number=1, day=date(2026, 8, 12), what="Show v2", who="Chen", due=date(2026, 8, 20), late=True),
                Doing(number=2, day=date(2026, 8, 12), what="Send it", ended=date(2026, 8, 13), says="sent")),
    missing=(Missing(code="doubtful", params={"to": "SOWHAT_CHAT"}), Missing(code="answer", params={"n": 1}),
             Missing(code="follow-up", params={"n": 1})),
)  # fmt: skip
STATES = ("conflict", "reworded", "orphan", "stated", "kept")
MERGED = tuple(
    Merged.model_validate({
        "slide": "lead", "part": "title", "state": one, "then": ("42 teams call us",), "words": ("43 teams call us",),
        "now": ("44 teams call us",), "untrue": ("43 teams",), "by": "Li",
    })
    for one in STATES
)  # fmt: skip
CALENDAR = ShowcaseCalendar(
    today=TODAY, timezone="UTC", next=NEXT.id, occasions=(NEXT, HELD),
    blocked=(Blocked(since=date(2026, 10, 1), until=date(2026, 10, 7), why="National Day"),
             Blocked(since=date(2027, 1, 1), until=date(2027, 1, 1))),
)  # fmt: skip
SEEN = {
    NEXT.id: OccasionSeen(
        today=TODAY, timezone="UTC", occasion=NEXT, units=("retail",), teams=("retail-app",),
        draft=DraftSeen(talk=talk(), machine=talk(), digest="d1", merged=MERGED), drafting="tiny",
    ),
    HELD.id: OccasionSeen(today=TODAY, timezone="UTC", occasion=HELD, units=("retail",), teams=("retail-app",)),
}  # fmt: skip


def occasion(root: Path, id_: str) -> OccasionSeen:
    """One of the samples."""
    if id_ not in SEEN:
        raise CallError(Problem("no-such-occasion", params={"value": id_, "known": ", ".join(SEEN)}))
    return SEEN[id_]


def told(root: Path, asked: Telling) -> Talk:
    """The sample, as any kind."""
    return talk().model_copy(update={"kind": asked.kind, "audience": asked.audience})
