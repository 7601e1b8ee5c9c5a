"""Totals in words: the answer first, what is never added beside it, and numbers that a reader can add up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import pytest

from sowhat.model.claim import Money
from sowhat.model.estimate import Remark
from sowhat.model.signature import Signer
from sowhat.model.totals import (
    Bridge,
    GradeSum,
    Lock,
    MonthBook,
    MonthSum,
    Naive,
    NoBridge,
    Sum,
    SumKind,
    Totals,
    Uncounted,
)
from sowhat.stories import totals as story
from sowhat.stories.drawings import Chart
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.shape import Story
from sowhat.stories.voice import voice

FINANCE = Signer(name="Li Wei", role="finance")


def money(value: int, low: int, high: int) -> Money:
    return Money(value=Decimal(value), low=Decimal(low), high=Decimal(high), currency="CNY")


SURE = money(800_000, 500_000, 1_200_000)


def total(of: SumKind = "realised", worth: Money = SURE) -> Sum:
    grades = (GradeSum(grade="B", parts=1, money=worth), GradeSum(grade="C", parts=1, money=worth))
    return Sum(kind="create", of=of, money=worth, parts=2, grades=grades)


def walk(evidenced: int = 35, ci: tuple[int, int] | None = (15, 55), end: int = 560, good: bool = True) -> Bridge:
    other = end - 500 - evidenced
    return Bridge(
        name="return-4",
        services=("advice",),
        good=good,
        customers=True,
        first="2026-06-29",
        last="2026-10-19",
        units=1000,
        start=500,
        evidenced=evidenced,
        ci=ci,
        grade="C",
        declared=0,
        up=max(other, 0),
        down=min(other, 0),
        end=end,
        claims=("c000001",),
    )


def seen(*sums: Sum, **more: object) -> Totals:
    about = {"build": "b1", "code_version": "1", "currency": "CNY", "until": date(2026, 10, 31), "counted": ()}
    return Totals.model_validate({**about, "sums": sums or (total(),), **more})


def page(told: Totals, lang: Literal["en", "zh"] = "en") -> Story:
    return story.totals(voice(lang), told)


def answer(told: Story) -> str:
    return "".join(part.text for part in told.answer)


def text(told: Story, section: str) -> str:
    found = next(one for one in told.sections if one.id == section)
    notes = [note for block in found.blocks if isinstance(block, Notes) for note in block.notes]
    return " ".join([found.title, found.lede, *(f"{note.text} {note.detail}" for note in notes)])


def chart(told: Story) -> Chart:
    return next(block for one in told.sections for block in one.blocks if isinstance(block, Chart))


@pytest.mark.parametrize(
    ("worth", "says", "tone"),
    [
        (money(800_000, 500_000, 1_200_000), "¥800,000 of new value, as far as the evidence goes.", "good"),
        (money(800_000, -5, 1_200_000), "¥800,000 of new value at best guess; it may as well be nothing.", "care"),
        (money(-800_000, -900_000, -5), "¥800,000 were lost, as far as the evidence goes.", "bad"),
    ],
)
def test_the_answer_says_how_sure_it_is(worth: Money, says: str, tone: str) -> None:
    told = page(seen(total(worth=worth)))
    assert (answer(told), told.tone) == (says, tone)


def test_without_a_total_nothing_is_zero() -> None:
    told = page(seen().model_copy(update={"sums": ()}))
    assert answer(told) == "There is no total yet."


def test_run_rate_and_declared_stand_beside_the_total() -> None:
    told = page(seen(total(), total("run-rate"), declared=(money(5, 5, 5),)))
    assert [one.label for one in told.figures] == ["New value, at the last pace", "Declared"]
    assert "¥800,000" in answer(told)


def test_the_sum_of_winners_is_a_warning() -> None:
    wrong = Naive(money=money(1_800_000, 1, 2), studies=("a", "b"), above=Decimal(1_000_000))
    told = page(seen(naive=wrong))
    assert "too much would be claimed" in text(told, "warning")
    assert [one.tone for one in told.figures] == ["bad"]


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (
            walk(),
            "+60 in all: evidence carries +35, other causes +25. What evidence carries has the interval 15 to 55.",
        ),
        (
            walk(end=450),
            "It went the wrong way, by −50, and would have gone further: evidence carries +35, other causes −85.",
        ),
        (walk(ci=(-5, 75)), "so it may be nothing."),
        (walk(evidenced=0, ci=None), "none of it can be claimed: other causes +60."),
    ],
)
def test_a_walk_asks_and_answers(one: Bridge, says: str) -> None:
    told = text(page(seen(bridges=(one,))), "bridge-return-4")
    assert told.startswith("How much of the change in “return-4” is ours?")
    assert says in told


def test_the_steps_of_the_drawing_follow_each_other() -> None:
    rows = chart(page(seen(bridges=(walk(),)))).rows
    assert [row["at"] for row in rows] == ["start", "evidenced", "up", "end"]
    assert [row["said"] for row in rows] == ["500", "+35", "+25", "560"]
    assert all(later["from"] == before["to"] for before, later in pairwise(rows[:3]))
    assert rows[2]["to"] == rows[3]["to"]


@pytest.mark.parametrize(
    ("one", "paint"),
    [(walk(), "evidenced"), (walk(ci=(-5, 75)), "unsure"), (walk(good=False), "loss")],
)
def test_green_and_red_are_for_what_is_certain(one: Bridge, paint: str) -> None:
    assert chart(page(seen(bridges=(one,)))).rows[1]["paint"] == paint


def test_what_is_impossible_is_told_beside_the_number() -> None:
    flag = Remark(code="flag-past-metric", params={"found": 1200, "whole": 560})
    told = page(seen(bridges=(walk().model_copy(update={"flags": (flag,)}),)))
    assert "What is claimed (1,200) is more than the whole metric (560)." in text(told, "bridge-return-4")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_left_out_says_why(lang: Literal["en", "zh"]) -> None:
    codes = ("not-estimable", "unregistered", "first-touch", "related-only", "no-total", "no-price", "prices-differ")
    left = [Uncounted(name=code, services=(), why=Remark(code=f"left-{code}")) for code in (*codes, "no-value")]
    left.append(Uncounted(name="x", services=(), why=Remark(code="left-counted-already", params={"other": "return-4"})))
    lost = NoBridge(name="return-4", why=Remark(code="bridge-gaps"))
    told = text(page(seen(uncounted=tuple(left), no_bridges=(lost,)), lang), "left")
    assert all(one.name in told for one in left)


def test_closed_months_name_who_closed_them() -> None:
    sums = (MonthSum(kind="create", of="realised", amount=Decimal(100), late=Decimal(20), currency="CNY"),)
    closed = MonthBook(month=date(2026, 9, 1), locked=datetime(2026, 10, 2, tzinfo=UTC), by=FINANCE, sums=sums)
    told = page(seen(months=(closed, MonthBook(month=date(2026, 10, 1), sums=sums))))
    [table] = [block for block in told.sections[-1].blocks if isinstance(block, Table)]
    assert [row.cells[1].text for row in table.rows] == ["closed by Li Wei", "open"]
    assert table.rows[0].cells[4].text == "¥20"


def test_closing_is_told() -> None:
    made = Lock(number=3, at=datetime(2026, 10, 2, tzinfo=UTC), month=date(2026, 9, 1), by=FINANCE)
    assert story.locked(voice("en"), made).startswith("September 2026 is closed, by Li Wei.")
