"""Every page in a real browser: both languages, light and dark, wide and on a phone."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES, words
from sowhat.web.loaders import Loaders
from tests.web import samples
from tests.web.watched import Looks, Scheme, Watched

PAGES = {"services": "/services", "service": "/services/settlement-v2", "teams": "/teams", "data": "/data"}
ENGLISH = re.compile(r"\b(the|of|and|is|are|by|to|with|calls|week|errors?)\b")
"""Words that no Chinese page has, outside code and other people's names."""
CODE = re.compile(r"sowhat \w+|\w+: \w+|\w+:")
"""Commands and keys of sowhat.yaml, which are English everywhere."""


Opens = Callable[..., Watched]


@pytest.fixture
def opened(looks: Looks, serving: Callable[[Loaders], str]) -> Opens:
    """Opens a path as somebody who was never there."""

    def open_(path: str, width: int = 1440, scheme: Scheme = "light", loaders: Loaders = samples.BANK) -> Watched:
        watched = looks.page(scheme, width)
        watched.page.goto(serving(loaders) + path)
        return watched

    return open_


def draw_all(page: Page) -> int:
    """Scrolls to each chart and waits until it is drawn; how many there are."""
    charts = page.locator(".chart")
    for i in range(charts.count()):
        charts.nth(i).scroll_into_view_if_needed()
        expect(charts.nth(i)).to_have_attribute("data-drawn", "yes", timeout=20_000)
    return charts.count()


def spoken(page: Page) -> str:
    """What is read on a page, without code, addresses and what people named themselves."""
    unspoken = "pre, code, .address, tbody th, figcaption"
    page.evaluate("(those) => document.querySelectorAll(those).forEach((one) => one.remove())", unspoken)
    return page.locator("body").inner_text()


def too_wide(page: Page) -> bool:
    """Whether the page itself scrolls sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_wide_and_on_a_phone(opened: Opens, name: str, language: Language, scheme: Scheme) -> None:
    watched = opened(f"{PAGES[name]}?lang={language}", 1440, scheme)
    page = watched.page
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        draw_all(page)
        assert (width, watched.wrong, too_wide(page)) == (width, [], False)
    assert page.locator("html").get_attribute("lang") == ("zh-CN" if language == "zh" else "en")


@pytest.mark.parametrize("name", PAGES)
def test_a_chinese_page_has_no_english_left(opened: Opens, name: str) -> None:
    page = opened(f"{PAGES[name]}?lang=zh").page
    draw_all(page)
    lines = [CODE.sub("", line) for line in spoken(page).splitlines()]
    assert [line for line in lines if ENGLISH.search(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_shows_the_name_of_a_message(opened: Opens, language: Language) -> None:
    ids = set(words(language).ids)
    for path in PAGES.values():
        text = opened(f"{path}?lang={language}").page.locator("body").inner_text()
        assert ids & set(re.findall(r"[a-z]+(?:-[a-z]+)+", text)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("loaders", [samples.SMALL, samples.NOTHING], ids=["small", "nothing"])
def test_a_page_with_little_on_it_is_whole(opened: Opens, loaders: Loaders, language: Language) -> None:
    watched = opened(f"/services?lang={language}", 390, "light", loaders)
    draw_all(watched.page)
    assert (watched.wrong, too_wide(watched.page)) == ([], False)


@pytest.mark.parametrize(("path", "loaders"), [("/nothing", samples.BANK), ("/services", samples.UNBUILT)])
def test_a_page_that_cannot_be_shown_fits_a_phone(opened: Opens, path: str, loaders: Loaders) -> None:
    page = opened(f"{path}?lang=zh", 390, "dark", loaders).page
    assert not too_wide(page)
    expect(page.locator("h1")).to_be_visible()


def first_column(page: Page) -> list[str]:
    """The visible names in the first column of the services table."""
    cells = page.locator("#services tbody tr:not([hidden]) th")
    return [text.split("\n")[0] for text in cells.all_inner_texts()]


def test_the_filter_acts_at_once_and_is_in_the_address(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    page.locator("#services input[type=search]").fill("RISK")
    assert first_column(page) == ["Risk score"]
    assert "find=RISK" in page.url
    expect(page.locator("#services .count")).to_have_text("1 of 5")


def test_a_filter_without_a_match_says_so(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    page.locator("#services input[type=search]").fill("zebra")
    expect(page.locator("#services .nothing")).to_have_text("Nothing matches “zebra”.")


def test_a_column_sorts_without_a_reload_and_the_last_row_stays(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    page.evaluate("window.same = true")
    page.locator("#services th[data-key=service] a").click()
    assert first_column(page) == ["Address book", "Identity", "Risk score", "Settlement v2", "No service"]
    assert page.evaluate("window.same")
    expect(page.locator("#services th[data-key=service]")).to_have_attribute("aria-sort", "ascending")


def test_script_and_server_sort_alike(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    page.locator("#services th[data-key=consumers] a").click()
    by_script = first_column(page)
    page.reload()
    assert first_column(page) == by_script


def test_the_csv_follows_the_filter(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    page.locator("#services input[type=search]").fill("identity")
    with page.expect_download() as download:
        page.locator("#services .csv").click()
    rows = list(csv.DictReader(Path(download.value.path()).read_text("utf-8").splitlines()))
    assert [row["service"] for row in rows] == ["identity"]


def test_without_a_script_everything_is_there(browser: Browser, serving: Callable[[Loaders], str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(serving(samples.BANK) + "/services?lang=en")
    page.locator("#services input[type=search]").fill("risk")
    page.locator("#services button").click()
    expect(page.locator("#services tbody tr:visible")).to_have_count(1)
    expect(page.locator(".chart .canvas").first).to_be_hidden()
    context.close()


def test_the_keyboard_reaches_the_content_and_opens_a_service(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.locator("#services tbody a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/services/settlement-v2$"))


def test_the_month_menu_opens_and_closes_by_keyboard(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    page.locator(".top > .menu summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".menu li a").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".menu li a").first).to_be_hidden()


def test_the_language_switch_keeps_the_filter_and_is_remembered(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    page.locator("#services input[type=search]").fill("risk")
    with page.expect_navigation():
        page.locator(".languages a", has_text="中").click()
    assert first_column(page) == ["风险评分"]
    page.goto(page.url.split("?")[0])
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")


def test_charts_wait_until_they_are_seen(opened: Opens) -> None:
    watched = opened("/services/settlement-v2?lang=en", 390)
    expect(watched.page.locator(".chart").last).not_to_have_attribute("data-drawn", "yes")


def test_a_drawn_chart_moves_nothing(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    before = page.locator("#section-services").bounding_box()
    draw_all(page)
    page.evaluate("scrollTo(0, 0)")
    assert page.locator("#section-services").bounding_box() == before


@pytest.mark.parametrize("width", [1440, 390])
def test_whatever_can_be_pressed_is_large_enough(opened: Opens, width: int) -> None:
    page = opened("/services?lang=en", width).page
    small = page.evaluate(
        """() => [...document.querySelectorAll('nav a, summary, button, input, thead a, .csv, .brand')]
        .filter((one) => one.offsetParent && one.type !== 'hidden')
        .filter((one) => one.getBoundingClientRect().height < 32)
        .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_a_pointer_reads_the_numbers_of_its_week(opened: Opens) -> None:
    page = opened("/services?lang=en").page
    draw_all(page)
    canvas = page.locator("#weeks-chart .canvas")
    canvas.scroll_into_view_if_needed()
    canvas.hover(position={"x": 500, "y": 200})
    expect(page.locator("#vg-tooltip-element")).to_contain_text("Back the next week")


def test_what_was_not_drawn_is_printed_as_its_table(opened: Opens) -> None:
    page = opened("/services/settlement-v2?lang=en", 390).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#latency-chart table")).to_be_visible()
    expect(page.locator("#latency-chart .canvas")).to_be_hidden()
