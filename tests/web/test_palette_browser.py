"""The command palette in a real browser: the keyboard alone, both languages, a phone, and pages without a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, expect

from sowhat.web.loaders import Loaders
from tests.web import samples, search_samples

LOADERS = replace(samples.BANK, search=search_samples.search)
Opens = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, serving: Callable[[Loaders], str]) -> Iterator[Opens]:
    """Opens a path in a fresh context; mistakes of the page fail the test."""
    contexts, wrong = [], []

    def open_(path: str, locale: str = "en-US", width: int = 1280, *, script: bool = True) -> Page:
        size: ViewportSize = {"width": width, "height": 800}
        context = browser.new_context(viewport=size, locale=locale, java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if _bad(message) else None)
        page.goto(serving(LOADERS) + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []


def _bad(message: ConsoleMessage) -> bool:
    """An error, but for requests that a test itself stopped."""
    return message.type == "error" and "ERR_FAILED" not in message.text


def look_for(page: Page, words: str) -> None:
    """Open the palette by its key, and type."""
    page.keyboard.press("/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    field.fill(words)


@pytest.mark.parametrize(
    ("locale", "words", "title"), [("en-US", "identity", "Identity"), ("zh-CN", "身份", "身份核验")]
)
def test_the_keyboard_alone_leads_to_a_find(opened: Opens, locale: str, words: str, title: str) -> None:
    page = opened("/teams", locale)
    look_for(page, words)
    option = page.get_by_role("option", name=title).first
    expect(option).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-activedescendant", "palette-option-0")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("/services/identity")


def test_arrows_point_and_the_list_is_a_ring(opened: Opens) -> None:
    page = opened("/teams")
    look_for(page, "identity")
    field = page.get_by_role("combobox")
    expect(page.get_by_role("option")).to_have_count(2)
    for key, place in (("ArrowDown", 1), ("ArrowDown", 0), ("ArrowUp", 1)):
        page.keyboard.press(key)
        expect(field).to_have_attribute("aria-activedescendant", f"palette-option-{place}")
    expect(page.get_by_role("option", selected=True)).to_have_count(1)


def test_escape_closes_and_the_focus_is_where_it_was(opened: Opens) -> None:
    page = opened("/teams")
    page.locator(".find-open").focus()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(".find-open")).to_be_focused()


def test_finds_are_counted_and_nothing_is_said(opened: Opens) -> None:
    page = opened("/teams")
    look_for(page, "crew")
    expect(page.locator(".palette-said")).to_have_text("30 found")
    page.get_by_role("combobox").fill("zzzz")
    expect(page.locator(".palette-said")).to_have_text("Nothing goes by that name.")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_where_one_was_is_offered_first(opened: Opens) -> None:
    page = opened("/teams")
    look_for(page, "identity")
    expect(page.get_by_role("option", name="Identity").first).to_be_visible()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.keyboard.press("/")
    expect(page.get_by_role("group", name="Recent").get_by_role("option")).to_have_text(["IdentityPlatform core"])


def test_another_language_changes_the_page_on_which_one_is(opened: Opens) -> None:
    page = opened("/services?sort=-calls")
    look_for(page, "switch to chinese")
    expect(page.get_by_role("option", name="Switch to Chinese")).to_be_visible()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("/services?sort=-calls&lang=zh")
    assert page.locator("html").get_attribute("lang") == "zh-CN"


def test_who_types_faster_than_the_search_waits_for_it(opened: Opens) -> None:
    page = opened("/teams")
    page.keyboard.press("/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    with page.expect_navigation():
        field.press_sequentially("identity")
        page.keyboard.press("Enter")
    assert page.url.endswith("/services/identity")


def test_where_the_search_does_not_answer_its_page_does(opened: Opens) -> None:
    page = opened("/teams")
    page.keyboard.press("/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    page.route("**/api/v1/search?limit=12*", lambda route: route.abort())
    with page.expect_navigation():
        field.press_sequentially("crew")
        page.keyboard.press("Enter")
    assert page.url.endswith("/search?q=crew")


def test_a_question_mark_lists_the_keys(opened: Opens) -> None:
    page = opened("/teams")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_two_keys_jump(opened: Opens) -> None:
    page = opened("/teams")
    page.keyboard.press("g")
    with page.expect_navigation():
        page.keyboard.press("s")
    assert page.url.endswith("/services")


def test_keys_that_are_typed_into_a_field_open_nothing(opened: Opens) -> None:
    page = opened("/services")
    page.locator("#services input[type=search]").press_sequentially("g/?")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_on_a_phone_a_button_opens_it(opened: Opens) -> None:
    page = opened("/teams", width=390)
    page.get_by_role("button", name="Search or jump to").click()
    page.get_by_role("combobox").fill("identity")
    option = page.get_by_role("option", name="Identity").first
    expect(option).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    option.click()
    page.wait_for_url("**/services/identity")


def test_without_a_script_the_field_leads_to_the_page(opened: Opens) -> None:
    page = opened("/teams", script=False)
    page.locator("form.find input").fill("identity")
    with page.expect_navigation():
        page.locator("form.find button").click()
    assert page.url.endswith("/search?q=identity")
    expect(page.locator(".finds a").first).to_have_text("Identity")


def test_what_is_narrowed_on_the_screen_is_kept_as_a_view(opened: Opens) -> None:
    page = opened("/services")
    page.locator("#services input[type=search]").fill("id")
    page.locator(".view-menu summary").click()
    with page.expect_navigation():
        page.get_by_role("link", name="Save this view").click()
    page.get_by_label("Name").first.fill("Identities")
    with page.expect_navigation():
        page.get_by_role("button", name="Save").first.click()
    page.goto(page.url.partition("/views")[0] + "/services")
    page.locator(".view-menu summary").click()
    kept = page.get_by_role("link", name="Identities")
    expect(kept).to_be_visible()
    with page.expect_navigation():
        kept.click()
    assert page.url.endswith("/services?find=id")
