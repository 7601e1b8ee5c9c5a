"""What `sowhat init` and `sowhat check` say."""

from __future__ import annotations

import pytest

from sowhat.errors import Problem, Where
from sowhat.model.language import Language
from sowhat.model.setup import Checked, FoundService, FoundSheet, FoundSource, FoundWorkbook, Initiated
from sowhat.model.value import Text
from sowhat.stories.setup import GAPS, SERVICES, checked, initiated, workbook
from sowhat.stories.words import words

SOURCE = FoundSource(
    name="web",
    type="access-log",
    paths=("web.log*",),
    files=1,
    sure=0.9,
    notes=(),
    consumer=("user", "address"),
    consumers=3,
    attributed=50,
    records=100,
    quarantined=0,
)
MADE = Initiated(
    root="w",
    name="Blue",
    files=("sowhat.yaml",),
    timezone="UTC",
    timezone_from="unknown",
    offset="",
    sources=(SOURCE,),
    services=tuple(FoundService(name=f"s{n}", routes=("/s",), calls=1, share=0.5) for n in range(SERVICES + 2)),
    services_from="prefixes",
    consumers=0,
    unknown=(Problem("input-unknown", Where("a.txt"), {"file": "a.txt", "reason": "empty"}),),
)


def test_init_says_what_was_found_and_what_to_do_next() -> None:
    lines = list(initiated(MADE, words("en")))
    assert lines[:3] == [
        "A workspace for Blue",
        "Source web (access-log): 1 file, 90% sure",
        "  Callers are told apart by user, address: 3 in the sample, on 50% of its calls.",
    ]
    assert lines[-4:] == [
        "Not understood",
        "  a.txt is empty.",
        "Written: sowhat.yaml",
        "Next: sowhat build --workspace w",
    ]


def test_init_lists_the_first_services_only() -> None:
    lines = list(initiated(MADE, words("zh")))
    assert sum(line.startswith("  s") for line in lines) == SERVICES
    assert "  …" in lines


def test_an_empty_workspace_says_where_to_go_on() -> None:
    empty = MADE.model_copy(update={"sources": (), "services": (), "services_from": "none", "unknown": ()})
    lines = list(initiated(empty, words("en")))
    assert lines[-1].startswith("Next: name your files under “sources” in w/sowhat.yaml")


@pytest.mark.parametrize(("language", "said"), [("en", "One thing to look at:"), ("zh", "有 1 处值得看一看：")])
def test_check_words_its_warnings(language: Language, said: str) -> None:
    warning = Problem("team-without-unit", Where("catalog/a.yaml", 3, 5), {"count": 1, "names": "pay"})
    found = Checked(root="w", sources=1, services=0, units=0, teams=1, consumers=0, warnings=(warning,))
    lines, warnings = checked(found, words(language))
    assert lines[-1] == said
    assert ("pay" in warnings[0].says, warnings[0].where) == (True, "catalog/a.yaml:3:5")


def gap(number: int) -> Problem:
    """A needed cell that is empty."""
    return Problem(
        "workbook-cell-missing", Where("b.xlsx", sheet="Apps", cell=f"A{number}"), {"column": "App", "sheet": "apps"}
    )


def sheet(name: str, form: str, rows: int = 0, examples: int = 0) -> FoundSheet:
    """A sheet of a workbook."""
    return FoundSheet(name=name, form=form, rows=rows, examples=examples)


def test_a_workbook_is_told_sheet_by_sheet() -> None:
    sheets = (
        sheet("Start here", ""),
        sheet("Services", "services", 1),
        sheet("Apps", "apps", 2, 1),
        sheet("Mine", "", 9),
    )
    lines = list(workbook(FoundWorkbook(path="b.xlsx", sheets=sheets), words("en")))
    assert lines == [
        "Workbook b.xlsx",
        "  Services: 1 row understood",
        "  Apps: 2 rows understood, 1 example left out",
        "  Mine: left alone, it is no sheet of the template",
    ]


@pytest.mark.parametrize(("language", "more"), [("en", "… and 2 more"), ("zh", "还有 2 处")])
def test_the_first_gaps_are_named_by_cell_and_the_others_counted(language: Language, more: str) -> None:
    book = FoundWorkbook(path="b.xlsx", sheets=(), gaps=tuple(gap(number) for number in range(GAPS + 2)))
    _, count, *cells, last = workbook(book, words(language))
    assert (len(cells), more in last) == (GAPS, True)
    assert str(GAPS + 2) in count
    assert all("Apps:A" in cell and "b.xlsx" not in cell for cell in cells)


def test_a_service_whose_calls_nobody_could_count_has_no_share() -> None:
    bare = FoundService(name="pay", routes=(), calls=0, share=0)
    made = MADE.model_copy(update={"services": (bare,), "services_from": "workbook", "timezone_from": "workbook"})
    lines = list(initiated(made, words("en")))
    assert {"  pay", "Services from the workbook: 1", "Time zone UTC, as the workbook says"} <= set(lines)


def test_a_workbook_without_a_log_says_what_is_missing() -> None:
    book = FoundWorkbook(path="b.xlsx", sheets=())
    made = MADE.model_copy(update={"sources": (), "workbooks": (book,)})
    assert list(initiated(made, words("en")))[-1].startswith("No log was read")


def test_a_service_is_called_by_the_title_that_people_typed() -> None:
    titled = FoundService(name="pay", routes=(), calls=0, share=0, title=Text(zh="统一 支付", en="统一 支付"))
    assert "  统一 支付" in list(initiated(MADE.model_copy(update={"services": (titled,)}), words("zh")))
