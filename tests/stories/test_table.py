"""A table as asked for: matching rows, in the order wanted, the last ones last."""

from __future__ import annotations

import pytest

from sowhat.stories.pieces import Cell, Column, Row, Scalar, Table
from sowhat.stories.table import Asked, arrange, collated, facets, order_of, sheet, sorted_by


def row(name: str, calls: Scalar, *, last: bool = False) -> Row:
    return Row(name, (Cell(name, name), Cell(str(calls), calls)), last)


TABLE = Table(
    "services",
    "",
    (Column("service", "", "text"), Column("calls", "")),
    (row("Pay", 10), row("rest", 99, last=True), row("address", 9), row("none", None), row("Zoo", 100)),
    "",
    sort="-calls",
)


def names(asked: Asked) -> list[str | None]:
    return [one.name for one in arrange(TABLE, asked).rows]


def test_its_own_order_applies_where_none_is_asked() -> None:
    assert names(Asked()) == ["Zoo", "Pay", "address", "none", "rest"]


def test_numbers_sort_as_numbers() -> None:
    assert names(Asked(sort="calls")) == ["address", "Pay", "Zoo", "none", "rest"]


def test_text_sorts_whatever_its_case() -> None:
    assert names(Asked(sort="service")) == ["address", "none", "Pay", "Zoo", "rest"]


def test_an_unknown_column_leaves_its_own_order() -> None:
    assert order_of(TABLE, Asked(sort="-colour")).sort == "-calls"


def test_rows_that_match_are_kept_whatever_the_case() -> None:
    assert names(Asked(find=" PAY ")) == ["Pay"]


def cells(name: str, *texts: str) -> Row:
    return Row(name, tuple(Cell(text, name if at == 0 else text) for at, text in enumerate((name, *texts))))


def many(n: int, *texts: str) -> Table:
    """A table of `n` rows, whose texts take turns."""
    columns = (Column("name", "", "text"), Column("state", "State", "text"), Column("note", "Note", "text"))
    rows = tuple(cells(f"r{at:04}", texts[at % len(texts)], f"note {at}") for at in range(n))
    return Table("many", "", columns, rows, "", sort="name")


def test_a_long_table_is_chosen_by_columns_whose_texts_come_again() -> None:
    [facet] = facets(many(12, "open", "done", "late"))
    assert (facet.at, facet.key, facet.choices) == (1, "state", ("done", "late", "open"))


@pytest.mark.parametrize("table", [many(8, "open", "done"), many(20, "open"), many(20, *"abcdefghijklm")])
def test_nothing_is_chosen_where_there_is_little_or_too_much_to_choose(table: Table) -> None:
    assert facets(table) == ()


def test_rows_are_chosen_by_several_columns_and_words_at_once() -> None:
    table = many(12, "open", "done")
    asked = Asked(find="note 1", only={"state": "open", "none": "x"})
    assert [row.name for row in arrange(table, asked).rows] == ["r0010"]
    assert arrange(table, Asked(only={"state": "open", "note": "note 3"})).rows == ()


def test_a_table_of_a_page_holds_all_rows_and_says_which_match() -> None:
    seen = sheet(many(200, "open", "done"), Asked(only={"state": "open"}, page=7))
    assert (len(seen.rows), seen.found, seen.page, seen.pages) == (200, 100, 1, 1)


@pytest.mark.parametrize(
    ("page", "first", "shown"), [(1, "r0000", 100), (3, "r0200", 50), (9, "r0200", 50), (0, "r0000", 100)]
)
def test_a_longer_one_comes_in_pages(page: int, first: str, shown: int) -> None:
    seen = sheet(many(250, "open", "done"), Asked(page=page))
    assert (seen.rows[0][0].name, len(seen.rows), seen.found, seen.pages) == (first, shown, 250, 3)


def test_pages_count_what_matches() -> None:
    seen = sheet(many(250, "open", "done"), Asked(only={"state": "done"}, page=2))
    assert (seen.rows[0][0].name, len(seen.rows), seen.found, seen.pages) == ("r0201", 25, 125, 2)


def test_nothing_that_matches_is_a_page_too() -> None:
    seen = sheet(many(250, "open"), Asked(find="zzz", page=2))
    assert (seen.rows, seen.found, seen.page, seen.pages) == ((), 0, 1, 1)


def test_chinese_sorts_by_pinyin_behind_latin() -> None:
    texts = ["张家港", "北京", "Zoo", "上海", "árbol", "安徽", "apple"]
    assert sorted(texts, key=collated) == ["apple", "árbol", "Zoo", "安徽", "北京", "上海", "张家港"]


@pytest.mark.parametrize(
    ("cell", "by"),
    [
        (Cell("Accounts", "zz-old"), "Accounts"),
        (Cell("1 Oct 2026", "2026-10-01"), "2026-10-01"),
        (Cell("weak", "C"), "C"),
        (Cell("9 %", 0.09), 0.09),
    ],
)
def test_a_name_sorts_as_it_is_read_and_a_date_as_a_date(cell: Cell, by: Scalar) -> None:
    assert sorted_by(cell) == by
