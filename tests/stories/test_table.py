"""A table as asked for: matching rows, in the order wanted, the last ones last."""

from __future__ import annotations

from sowhat.stories.pieces import Cell, Column, Row, Scalar, Table
from sowhat.stories.table import Asked, arrange, order_of


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
