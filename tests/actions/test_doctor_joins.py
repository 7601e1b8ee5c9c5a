"""Match rates each way: refused, doubted, or good; and no small group in any figure."""

from __future__ import annotations

import pytest

from sowhat.actions import doctor_joins
from sowhat.model.diagnosis import Item
from tests.actions import doctors


def found(lefts: int, rights: int, both: int) -> list[Item]:
    return list(doctor_joins.items(doctors.written(), doctors.paired(lefts, rights, both), ()))


@pytest.mark.parametrize(
    ("lefts", "rights", "both", "codes"),
    [
        (400, 400, 400, []),
        (400, 400, 330, []),
        (400, 400, 300, ["customers-partly"]),
        (400, 400, 3, ["customers-apart"]),
        (20, 400, 0, ["customers-partly"]),
        (0, 400, 0, []),
    ],
)
def test_a_join_is_judged_by_its_worse_side(lefts: int, rights: int, both: int, codes: list[str]) -> None:
    assert [item.code for item in found(lefts, rights, both)] == codes


@pytest.mark.parametrize(("lefts", "both"), [(400, 3), (400, 392)])
def test_a_group_of_fewer_than_ten_shows_in_no_figure(lefts: int, both: int) -> None:
    [item] = found(lefts, 600, both)
    assert item.join is not None
    assert (item.join.left.matched, item.join.left.share) == (None, None)
    assert (item.join.right.matched, item.join.right.share) == (None, None)  # it would give the left's away


def test_the_sentence_tells_no_share_of_which_a_small_group_is_the_part() -> None:
    [item] = found(50, 60, 5)
    assert (item.code, "share" in item.params, item.params["kind"]) == ("customers-partly", False, "hidden")


def test_the_shares_are_told_each_way() -> None:
    [item] = found(400, 300, 200)
    assert item.join is not None
    assert [item.join.left.share, item.join.right.share] == pytest.approx([1 / 2, 2 / 3])
