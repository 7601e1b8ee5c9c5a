"""Every list is narrowed by words and by columns, sorted, turned in pages and exported, all of it in its address."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import Request
from fastapi.responses import HTMLResponse, Response
from playwright.sync_api import Browser, expect

from sowhat.render import page as drawn
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.words import Part
from sowhat.web.app import create
from sowhat.web.frame import visit
from sowhat.web.loaders import Loaders
from sowhat.web.pages import csv_of
from tests.web import samples
from tests.web.reader import Reader

STATES = ("open", "done", "late")
GRADES = ("A", "B")
COLUMNS = (Column("name", "Name", "text"), Column("state", "State", "text"), Column("grade", "Grade", "text"))


def told(n: int) -> Story:
    """A page of one list."""
    rows = tuple(
        Row(
            None,
            (
                Cell(f"n{at:03}", f"n{at:03}"),
                *(Cell(one[at % len(one)], one[at % len(one)]) for one in (STATES, GRADES)),
            ),
        )
        for at in range(n)
    )
    table = Table("many", "Many", COLUMNS, rows, "none", sort="name")
    section = Section("many", "Many", "", (table,), "/api/v1/usage")
    return Story(page="services", title="Many", question="?", answer=(Part("Many"),), under="", sections=(section,))


def asked(n: int) -> Reader:
    """An application whose page `/many` shows the list."""
    app = create(Path(), samples.BANK)

    def many(request: Request) -> Response:
        return HTMLResponse(drawn.story(visit(request).frame("services", "many"), told(n)))

    def many_csv(request: Request) -> Response:
        return csv_of(visit(request), told(n), "many")

    app.add_api_route("/many", many)
    app.add_api_route("/many.csv", many_csv)
    return Reader(app)


def shown(html: str) -> list[str]:
    """The names of rows that are not hidden."""
    return re.findall(r'<tr>\s*<th scope="row"[^>]*>(n\d+)', html)


@pytest.fixture(scope="module")
def dozen() -> Reader:
    return asked(12)


def test_a_list_is_narrowed_by_several_columns_without_a_script(dozen: Reader) -> None:
    assert shown(dozen.get("/many?only.state=open&only.grade=B").text) == ["n003", "n009"]
    assert shown(dozen.get("/many?only.state=open&find=n000").text) == ["n000"]


def test_what_is_chosen_stands_in_the_form_and_in_every_link(dozen: Reader) -> None:
    html = dozen.get("/many?only.state=open&month=2026-09").text
    assert "<option selected>open</option>" in html
    assert 'name="month" value="2026-09"' in html
    assert 'href="/many?only.state=open&amp;month=2026-09&amp;sort=-name#many"' in html


def test_the_csv_holds_what_is_shown(dozen: Reader) -> None:
    [address] = re.findall(r'class="csv" href="([^"]+)"', dozen.get("/many?only.state=late&sort=-name").text)
    lines = dozen.get(address.replace("&amp;", "&")).text.splitlines()
    assert lines == ["name,state,grade", "n011,late,B", "n008,late,A", "n005,late,B", "n002,late,A"]


def test_nothing_that_is_all_of_it_is_said(dozen: Reader) -> None:
    assert "No row is all of this." in dozen.get("/many?only.state=gone", {"Accept-Language": "en"}).text


def test_a_short_list_is_read_whole() -> None:
    html = asked(8).get("/many").text
    assert ("<select" in html, 'id="many"' in html) == (False, True)


def test_a_long_list_comes_in_pages_and_its_csv_whole() -> None:
    reader = asked(450)
    third = reader.get("/many?only.grade=A&page=3").text
    assert shown(third) == [f"n{at:03}" for at in range(400, 450, 2)]
    assert 'rel="prev" href="/many?only.grade=A&amp;page=2#many"' in third
    assert 'rel="next"' not in third
    assert len(reader.get("/many.csv?only.grade=A").text.splitlines()) == 226


def test_a_choice_acts_at_once_and_is_in_the_address(browser: Browser, serving: Callable[[Loaders], str]) -> None:
    html = asked(12).get("/many", {"Accept-Language": "en"}).text
    page = browser.new_page()
    page.route("**/many", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(serving(samples.BANK) + "/many")
    page.get_by_label("State: Many").select_option("open")
    page.get_by_label("Grade: Many").select_option("B")
    expect(page.locator("#many tbody tr:visible th")).to_have_text(["n003", "n009"])
    expect(page.locator("#many .count")).to_have_text("2 of 12")
    assert page.url.endswith("/many?only.state=open&only.grade=B")
    assert str(page.locator("#many .csv").get_attribute("href")).endswith("/many.csv?only.state=open&only.grade=B")
    page.close()
