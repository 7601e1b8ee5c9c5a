"""Length, gaps, controls: from figures by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sowhat.actions import doctor_business
from sowhat.actions.doctor_figures import Business
from sowhat.model.diagnosis import Item
from sowhat.model.setup import FoundSheet, FoundWorkbook
from sowhat.model.study import Every
from tests.actions import doctors


def found(known: Business) -> dict[str, Item]:
    seen = doctor_business.items(doctors.written(), doctors.figures(known))
    return {item.code: item for item in seen}


def test_eight_teams_with_four_live_lack_nothing() -> None:
    assert found(doctors.business()) == {}


@pytest.mark.parametrize(
    ("starts", "code", "have"),
    [
        ((7, 7, *[None] * 6), "few-treated", 2),
        ((*[7] * 6, None, None), "few-controls", 2),
        ((7,) * 8, "one-date", None),
    ],
)
def test_too_few_on_a_side_are_counted(starts: tuple[int | None, ...], code: str, have: int | None) -> None:
    items = found(doctors.business(starts=starts))
    assert list(items) == [code]
    assert items[code].params.get("have") == have


def test_teams_that_start_later_count_as_controls() -> None:
    assert found(doctors.business(starts=(7, 7, 7, 7, 9, 9, 9, 9))) == {}


def test_an_outcome_that_begins_too_late_says_how_many_periods_there_are() -> None:
    early = doctors.business(starts=(2, 2, 9, 9, *[None] * 4))
    assert found(early)["short-before"].params["have"] == 2


def test_an_outcome_that_ends_too_early_says_how_many_periods_are_needed() -> None:
    short = found(doctors.business(weeks=10))["short-after"].params
    assert (short["have"], short["need"]) == (3, 5)


def test_an_outcome_without_a_row_is_named() -> None:
    assert found(replace(doctors.business(), metrics=()))["outcome-empty"].params["file"] == "kept.csv"


def test_person_days_without_a_rate_are_counted() -> None:
    figures = replace(doctors.figures(doctors.business()), unpriced_days=12.5)
    [item] = doctor_business.items(doctors.written(), figures)
    assert (item.code, item.params["days"]) == ("no-day-rate", 12)


@pytest.mark.parametrize(
    ("every", "last", "apart"),
    [
        ("day", date(2026, 3, 9), 7),
        ("week", date(2026, 3, 8), 0),
        ("week", date(2026, 3, 9), 1),
        ("month", date(2026, 4, 1), 1),
        ("quarter", date(2026, 4, 1), 1),
        ("quarter", date(2026, 3, 31), 0),
    ],
)
def test_periods_are_those_of_the_calendar(every: Every, last: date, apart: int) -> None:
    assert doctor_business.between(date(2026, 3, 2), last, every) == apart


@pytest.mark.parametrize(("sheets", "kind"), [(("业务数据",), "sheet"), ((), "none")])
def test_an_empty_outcome_of_a_workbook_is_looked_for_on_its_sheet(sheets: tuple[str, ...], kind: str) -> None:
    seen = doctors.written()
    [outcome] = (one.model_copy(update={"paths": ("a.xlsx",), "sheet": "@results"}) for one in seen.workspace.outcomes)
    found = tuple(FoundSheet(name=name, form="results", rows=3, examples=0) for name in sheets)
    written = replace(
        seen,
        workspace=seen.workspace.model_copy(update={"outcomes": (outcome,)}),
        books=(FoundWorkbook(path="a.xlsx", sheets=found),),
    )
    figures = doctors.figures(replace(doctors.business(), metrics=()))
    [item] = (one for one in doctor_business.items(written, figures) if one.code == "outcome-empty")
    assert (item.params["kind"], item.params["names"], item.params["file"]) == (kind, "".join(sheets), "a.xlsx")
