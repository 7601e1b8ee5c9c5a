"""A talk cut into slides: nothing is lost, nothing stands where there is no room for it."""

from __future__ import annotations

import pytest

from sowhat.model.language import Language
from sowhat.model.talk import Listed, Slide
from sowhat.render.talks.fit import Measure
from sowhat.render.talks.places import AREA, divided
from sowhat.render.talks.plan import GAP, INDENT, Page, Room, pages, planned
from tests.render.talks.office_samples import estimates, every, table
from tests.render.talks.samples import LONG, said

ROOM = Room(AREA, Measure())
LANGUAGES: tuple[Language, ...] = ("en", "zh")


def tall(page: Page) -> float:
    """The height of a page's points."""
    box = divided(AREA, page.parts)["points"]
    texts = [one.text for one in page.points]
    return ROOM.measure.height(texts, page.size, box.w - INDENT, GAP * page.size) / box.h


@pytest.mark.parametrize("language", LANGUAGES)
def test_points_fit_in_their_box_on_every_page(language: Language) -> None:
    assert max(tall(page) for page in planned(every(language), ROOM) if page.points) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_fit_in_their_box_on_every_page(language: Language) -> None:
    shown = [page for page in planned(every(language), ROOM) if page.table]
    high = {page: sum(page.table.heights) / divided(AREA, page.parts)["table"].h for page in shown if page.table}
    assert max(high.values()) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_as_wide_as_their_box_at_most(language: Language) -> None:
    shown = [page for page in planned(every(language), ROOM) if page.table]
    wide = [sum(page.table.widths) / divided(AREA, page.parts)["table"].w for page in shown if page.table]
    assert max(wide) <= 1 + 1e-9


def test_a_point_longer_than_a_slide_is_told_whole() -> None:
    text = LONG["zh"] * 60
    cut = pages(Slide(id="long", title=said("题"), points=(said(text),)), ROOM)
    assert "".join(page.points[0].text for page in cut) == text


def test_a_slides_second_page_is_numbered() -> None:
    cut = pages(Slide(id="rows", title=said("Rows"), table=table("en", 3, 40)), ROOM)
    assert [page.number for page in cut] == list(range(1, len(cut) + 1))


@pytest.mark.parametrize("rows", [1, 7, 60])
def test_every_row_stands_on_one_page(rows: int) -> None:
    listed = table("en", 4, rows)
    cut = pages(Slide(id="rows", title=said("Rows"), table=listed), ROOM)
    assert tuple(row for page in cut if page.table for row in page.table.rows) == listed.rows


def test_a_short_table_takes_one_page() -> None:
    assert len(pages(Slide(id="rows", title=said("Rows"), table=table("zh", 3, 6)), ROOM)) == 1


def test_a_chart_of_many_names_is_shared_out_and_none_is_lost() -> None:
    chart = estimates("en", 37)
    cut = pages(Slide(id="bars", title=said("Bars"), chart=chart), ROOM)
    assert tuple(name for page in cut if page.chart for name in page.chart.categories) == chart.categories


def test_a_chart_and_a_table_stand_on_pages_of_their_own() -> None:
    cut = pages(Slide(id="both", title=said("Both"), chart=estimates("en"), table=table("en")), ROOM)
    assert [page.parts for page in cut] == [{"chart"}, {"table"}]


def test_a_table_without_rows_says_why() -> None:
    empty = Listed(title="Claims", heads=("Claim",), rows=(), empty="Nobody has claimed anything yet.")
    assert pages(Slide(id="none", title=said("None"), table=empty), ROOM)[-1].said == empty.empty
