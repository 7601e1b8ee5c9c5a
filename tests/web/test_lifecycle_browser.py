"""The Lifecycle pages in a real browser: both languages, light and dark, wide and on a phone; a decision by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES, words
from sowhat.web.loaders import Loaders
from tests.web import lifecycle_samples as lives
from tests.web import samples
from tests.web.test_browser import CODE, ENGLISH, spoken, too_wide
from tests.web.test_so_what_browser import CONTRAST
from tests.web.watched import Looks, Scheme, Watched

SITE = replace(samples.BANK, lifecycle=lives.load, today=lambda root: date(2026, 9, 4))
PAGES = ("/lifecycle", "/lifecycle/tax-letters", "/lifecycle/prices-v1", "/lifecycle/new-service")
Opens = Callable[..., Watched]


@pytest.fixture
def opened(looks: Looks, serving: Callable[[Loaders], str]) -> Opens:
    """Opens a path as somebody who was never there."""

    def open_(path: str, width: int = 1440, scheme: Scheme = "light") -> Watched:
        watched = looks.page(scheme, width)
        watched.page.goto(serving(SITE) + path)
        return watched

    return open_


def drawn(page: Page) -> None:
    """Brings the chart into view and waits until it is there."""
    page.locator("#months-chart").scroll_into_view_if_needed()
    expect(page.locator("#months-chart[data-drawn=yes]")).to_have_count(1, timeout=30_000)


def faint(page: Page) -> list[object]:
    """Words that hardly stand out; the halo of a chart's label has the colour of the paper itself."""
    found: list[tuple[float, str]] = page.evaluate(CONTRAST)
    return [(ratio, text) for ratio, text in found if ratio > 1.001]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_whole_wide_and_on_a_phone(opened: Opens, path: str, scheme: Scheme, language: Language) -> None:
    watched = opened(f"{path}?lang={language}", 1440, scheme)
    if watched.page.locator("#months-chart").count():
        drawn(watched.page)
    for width in (1440, 390):
        watched.page.set_viewport_size({"width": width, "height": 900})
        assert (watched.wrong, too_wide(watched.page), faint(watched.page)) == ([], False, []), width


@pytest.mark.parametrize("path", [*PAGES, "/lifecycle?view=table"])
def test_a_chinese_page_has_no_english_left(opened: Opens, path: str) -> None:
    page = opened(f"{path}{'&' if '?' in path else '?'}lang=zh").page
    lines = [CODE.sub("", line) for line in spoken(page).splitlines()]
    assert [line for line in lines if ENGLISH.search(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_no_page_shows_the_name_of_a_message(opened: Opens, path: str, language: Language) -> None:
    text = opened(f"{path}?lang={language}").page.locator("body").inner_text()
    assert set(words(language).ids) & set(re.findall(r"(?<![/\w])[a-z]+(?:-[a-z]+)+", text)) == set()


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES[1:3])
def test_the_months_are_drawn_without_a_complaint(opened: Opens, path: str, width: int) -> None:
    watched = opened(f"{path}?lang=en", width)
    drawn(watched.page)
    assert watched.wrong == []
    assert watched.page.locator("#months-chart .mark-rect path").count() > 12


def test_the_table_is_one_click_from_the_board_and_filters_without_a_reload(opened: Opens) -> None:
    page = opened("/lifecycle?lang=en").page
    page.get_by_role("link", name="Table").click()
    page.get_by_role("searchbox").fill("prices")
    expect(page.locator("#services tbody tr:visible")).to_have_count(1)
    page.get_by_role("link", name="Board").click()
    expect(page.locator(".lane")).to_have_count(6)


def test_the_form_asks_for_what_each_decision_needs(opened: Opens) -> None:
    page = opened("/lifecycle/tax-letters?lang=en").page
    asked = {
        form: page.locator(f"section:has(> #form-{form}) [required]").count()
        for form in ("confirmed", "changed", "deferred")
    }
    assert asked == {"confirmed": 1, "changed": 3, "deferred": 3}
