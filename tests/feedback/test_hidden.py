"""No small group is told, neither by itself nor as a difference."""

from __future__ import annotations

from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sowhat.feedback.hidden import LEAST, safe, shown
from sowhat.feedback.opinions import Answer, asked, choices, opinions, responses

SIZES = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(1, 40), max_size=7)


@given(SIZES)
def test_neither_a_group_nor_the_total_less_the_others_is_small(sizes: dict[str, int]) -> None:
    kept = shown(sizes)
    assert all(sizes[name] >= LEAST for name in kept)
    rest = sum(sizes.values()) - sum(sizes[name] for name in kept)
    assert rest == 0 or rest >= LEAST or not kept


def test_a_single_small_group_takes_the_smallest_other_with_it() -> None:
    assert shown({"a": 30, "b": 12, "c": 4}) == {"a"}


def test_two_breakdowns_that_differ_by_few_are_not_safe() -> None:
    units = {"x": range(20), "y": range(20, 60)}
    assert not safe(units, {"pay": range(23), "risk": range(23, 60)})
    assert safe(units, {"pay": range(40), "risk": range(40, 60)})


def answer(n: int, unit: str, service: str, score: float) -> Answer:
    return Answer("s", f"p{n}", "Satisfied?", str(score), "score", score, date(2026, 9, 1), unit, service)


CELLS = st.lists(
    st.tuples(st.sampled_from(["", "u1", "u2", "u3"]), st.sampled_from(["", "pay", "risk"]), st.integers(1, 15)),
    max_size=8,
)


@given(CELLS)
def test_no_figure_of_opinions_is_of_a_small_group_or_lets_one_be_found(cells: list[tuple[str, str, int]]) -> None:
    said = [
        answer(n * 100 + i, unit, service, 1.0 + i % 5) for n, (unit, service, k) in enumerate(cells) for i in range(k)
    ]
    rows = list(opinions(asked(said)))
    told = {}
    for row in rows:
        mine = {
            one.respondent
            for one in said
            if row["by"] == "all" or (one.unit if row["by"] == "unit" else one.service) == row["name"]
        }
        figures = [row[name] for name in ("answers", "mean", "low", "high", "nps", "nps_low", "nps_high")]
        if row["answers"] is None:
            assert figures == [None] * 7
        else:
            assert row["answers"] == len(mine) >= LEAST
            told[row["by"], row["name"]] = mine
    for one, other in combinations(told.values(), 2):
        for large, small in ((one, other), (other, one)):
            if small < large:
                assert len(large - small) >= LEAST


@given(st.lists(st.sampled_from("abcdef"), max_size=90))
def test_choices_of_few_are_put_together(chosen: list[str]) -> None:
    said = [
        Answer("s", f"p{n}", "Role?", one, "choice", None, date(2026, 9, 1), "", "") for n, one in enumerate(chosen)
    ]
    for row in choices(asked(said)):
        people, of = row["people"], row["of"]
        assert isinstance(of, int)
        assert people is None or (isinstance(people, int) and people >= LEAST and (of - people) not in range(1, LEAST))
        assert people is None or row["answer"] == "" or people == chosen.count(str(row["answer"]))


@given(CELLS)
def test_response_tells_no_small_group(cells: list[tuple[str, str, int]]) -> None:
    said = [answer(n * 100 + i, unit, service, 3.0) for n, (unit, service, k) in enumerate(cells) for i in range(k)]
    rows = list(responses(asked(said), lambda _: {"u1": 50, "u2": 50, "u3": 50}))
    known = [int(str(row["respondents"])) for row in rows if row["unit"] and row["respondents"]]
    whole = [int(str(row["respondents"])) for row in rows if not row["unit"] and row["respondents"] is not None]
    assert all(n >= LEAST for n in (*known, *whole))
    assert all(total - sum(known) not in range(1, LEAST) or not known for total in whole)


def test_rounds_of_one_survey_are_parted_by_a_month_of_silence() -> None:
    days = [date(2026, 3, 1), date(2026, 3, 20), date(2026, 6, 1)]
    said = [Answer("s", f"p{n}", "Satisfied?", "3", "score", 3.0, day, "", "") for day in days for n in range(6)]
    rows = {str(row["round"]): row["answers"] for row in opinions(asked(said))}
    assert rows == {"s@2026-03-01": None, "s@2026-06-01": None}
