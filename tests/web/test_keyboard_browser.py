"""Each main task with the keyboard alone: the way to it, its fields in order, its button; focus is seen all the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from sowhat.web.loaders import Loaders
from tests.web import every_sample

ALL = every_sample.loaders()
FOCUSED = """() => { const one = document.activeElement; const style = getComputedStyle(one);
  const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return { name: one.name || one.textContent.trim(), seen: ringed || one === document.body }; }"""
FIELDS = """(form) => [...document.querySelector(form).querySelectorAll('input, select, textarea, button')]
  .filter((one) => one.offsetParent && one.type !== 'hidden')
  .filter((one) => one.type !== 'radio' || one.checked || one.matches('[name]:first-of-type'))
  .map((one) => one.name || one.textContent.trim())"""
TASKS = {
    "sign a claim": ("/value/claims/c000001/sign", ".saying", {"name": "Wang Fang"}),
    "review a service": ("/lifecycle/campaigns/w000002", "#acts form", {"by": "Wang Fang"}),
    "ask for something": ("/planning/demand/new", ".forms form", {"by": "Wang Fang"}),
    "rehearse": ("/showcase/rehearsal", ".pitch-form form", {"title": "Ours", "text": "We kept one more."}),
    "decide": ("/planning/decisions/new", ".forms form", {"by": "Wang Fang"}),
    "silence an alert": ("/alerts", ".forms form", {"by": "Wang Fang"}),
}
"""Where each is done, its form, and what is typed."""


@pytest.fixture
def page(browser: Browser, serving: Callable[[Loaders], str]) -> Iterator[Page]:
    """A page whose forms lead nowhere."""
    context = browser.new_context(base_url=serving(ALL), extra_http_headers={"Accept-Language": "en"})
    opened = context.new_page()

    def held(route: Route) -> None:
        if route.request.method == "POST":
            route.fulfill(status=204)
        else:
            route.continue_()

    opened.route("**/*", held)
    yield opened
    context.close()


def walk(page: Page, steps: int) -> list[dict[str, object]]:
    """What is focused on the way of so many steps."""
    way = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        way.append(page.evaluate(FOCUSED))
    return way


def test_the_first_step_skips_to_the_content(page: Page) -> None:
    page.goto("/services")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("task", TASKS)
def test_a_task_can_be_done_with_the_keyboard(page: Page, task: str) -> None:
    path, form, typed = TASKS[task]
    page.goto(path)
    order = page.evaluate(FIELDS, form)
    page.locator(f"{form} :is(input:not([type=hidden]), select, textarea)").first.focus()
    way = [page.evaluate(FOCUSED)]
    while len(way) < 60 and way[-1]["name"] != order[-1]:
        if text := typed.get(str(way[-1]["name"])):
            page.keyboard.insert_text(text)
        way += walk(page, 1)
    reached = list(dict.fromkeys(str(one["name"]) for one in way))
    assert [name for name in dict.fromkeys(order) if name not in reached] == []
    assert [one["name"] for one in way if not one["seen"]] == []
    kept = {name: page.locator(f"{form} [name={name}]").first.input_value() for name in typed}
    assert kept == typed


def test_escape_closes_a_menu_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/gallery")
    summary = page.locator("#part-menus details.menu summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("#part-menus details.menu").get_attribute("open") is not None
    page.keyboard.press("Escape")
    assert page.locator("#part-menus details.menu").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_menu_of_a_phone_opens_closes_and_holds_all_pages(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto("/services")
    page.locator(".menu-button").focus()
    page.keyboard.press("Enter")
    links = page.locator("#pages a")
    assert links.count() >= 17
    assert links.first.is_visible()
    page.keyboard.press("Escape")
    assert not links.first.is_visible()
    assert page.evaluate("document.activeElement.className") == "menu-button"


@pytest.mark.parametrize("path", ["/", "/services", "/planning/demand/new", "/gallery"])
def test_nothing_holds_the_focus_and_each_step_is_seen(page: Page, path: str) -> None:
    page.goto(path)
    way = walk(page, 45)
    assert [one["name"] for one in way if not one["seen"]] == []
    assert len({str(one["name"]) for one in way}) > 12


def test_what_went_wrong_is_read_first(page: Page, browser: Browser) -> None:
    page.goto("/gallery")
    assert page.evaluate("document.activeElement.id") == "refused"
    fields = page.locator("#part-forms form[method=post] input:not([type=hidden])")
    assert fields.first.get_attribute("aria-describedby") == "refused"


def test_motion_stops_and_forced_colours_keep_the_marks(browser: Browser, serving: Callable[[Loaders], str]) -> None:
    context = browser.new_context(base_url=serving(ALL), reduced_motion="reduce", forced_colors="active")
    page = context.new_page()
    page.goto("/services")
    moving = (
        "[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s').length"
    )
    here = "getComputedStyle(document.querySelector('#pages [aria-current]')).outlineStyle"
    assert (page.evaluate(moving), page.evaluate(here)) == (0, "solid")
    context.close()
