"""The pages that need a company of their own, or people who sign in: axe-core, small screens, weight and paper."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page

from sowhat.web.app import create
from tests.actions.conftest import Demos, demos
from tests.web.access.house import PASSWORD, house
from tests.web.looked import MODES, wrong
from tests.web.pages import COMPANY, ENTERED
from tests.web.test_keyboard_browser import FOCUSED
from tests.web.test_page_weight import LIGHT, LIGHT_HTML, SENT

__all__ = ["demos"]
SHEET = re.compile(rb"/Type\s*/Page\b")
PRINTED = {"/": 1}
"""How many sheets of A4 a page may take."""


@contextmanager
def served(app: Callable[[int], FastAPI]) -> Iterator[str]:
    """An application that knows its port, on loopback."""
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app(port), log_level="critical", ws="none", proxy_headers=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(30)


@pytest.fixture(scope="module")
def company(demos: Demos) -> Iterator[str]:
    """The example bank."""
    with served(lambda _: create(Path(demos("internal").root))) as address:
        yield address


@pytest.fixture(scope="module", params=MODES, ids="-".join)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """One page for all addresses, in a language and a theme."""
    language, scheme = request.param
    context = browser.new_context(
        extra_http_headers={"Accept-Language": language}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


def reach(page: Page, company: str, wanted: str | tuple[str, str]) -> None:
    """Go to an address, or to the first link of a page that looks like it."""
    if isinstance(wanted, str):
        page.goto(company + wanted)
        return
    begin, pattern = wanted
    page.goto(company + begin)
    links = page.eval_on_selector_all("main a[href]", "(all) => all.map((one) => one.getAttribute('href'))")
    page.goto(company + next(link for link in links if re.fullmatch(pattern, link)))


def step_to(page: Page, name: str) -> None:
    """Press Tab until a field or button of that name has the focus, which is seen on the way."""
    for _ in range(200):
        page.keyboard.press("Tab")
        one = page.evaluate(FOCUSED)
        assert one["seen"], one
        if one["name"] == name:
            return
    pytest.fail(f"no step leads to {name}")


@pytest.mark.parametrize("wanted", COMPANY, ids=str)
def test_axe_finds_nothing_and_it_is_light(page: Page, company: str, wanted: str | tuple[str, str]) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    reach(page, company, wanted)
    assert page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus") == 200
    assert page.evaluate(SENT) < LIGHT
    assert len(page.content().encode()) < LIGHT_HTML
    assert wrong(page) == []


def test_axe_finds_nothing_where_people_sign_in(page: Page, tmp_path: Path) -> None:
    with served(lambda port: house(tmp_path, address=f"http://127.0.0.1:{port}").app) as address:
        page.goto(f"{address}{ENTERED[0]}")
        assert wrong(page) == []
        step_to(page, "user")
        page.keyboard.insert_text("adam")
        step_to(page, "password")
        page.keyboard.insert_text(PASSWORD)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        for path in ENTERED[1:]:
            page.goto(f"{address}{path}")
            assert (path, page.locator("h1").count(), wrong(page)) == (path, 1, [])


TASKS = {
    "search": ("/search", ("q", "consent"), "", "GET /search?q=consent"),
    "start a build": ("/building", None, "Build now", "POST /building"),
    "answer feedback": ("/feedback", ("by", "Wang Fang"), "Write down", "POST /feedback/visits"),
    "put a task away": ("/inbox", None, "Put away", "POST /inbox/away"),
}
"""Where each is done, a field and what is typed, the button, and what is asked then."""


@pytest.mark.parametrize("task", TASKS)
def test_a_task_of_every_day_needs_no_mouse(browser: Browser, company: str, task: str) -> None:
    path, typed, button, asked = TASKS[task]
    context = browser.new_context(extra_http_headers={"Accept-Language": "en"})
    page = context.new_page()
    page.goto(company + path)
    if typed:
        step_to(page, typed[0])
        page.keyboard.insert_text(typed[1])
    if task == "put a task away":
        step_to(page, "Not now")
        page.keyboard.press("Enter")
    if button:
        step_to(page, button)
    page.route("**/*", lambda route: route.fulfill(status=204))
    with page.expect_request(lambda one: one.is_navigation_request()) as sent:
        page.keyboard.press("Enter")
    assert f"{sent.value.method} {sent.value.url.removeprefix(company)}" == asked
    assert typed is None or typed[1].replace(" ", "+") in (sent.value.post_data or sent.value.url)
    context.close()


@pytest.mark.parametrize(("path", "field"), [("/planning/decisions/new", "by"), ("/feedback", "by")])
def test_what_is_wrong_is_said_at_its_field(browser: Browser, company: str, path: str, field: str) -> None:
    context = browser.new_context(extra_http_headers={"Accept-Language": "en"})
    page = context.new_page()
    page.goto(company + path)
    with page.expect_navigation():
        page.evaluate("document.querySelector('.forms form').submit()")
    page.wait_for_function("document.activeElement.matches('[aria-invalid=true]')")
    focused = page.locator(":focus")
    says = page.locator(f"#{focused.get_attribute('aria-describedby')}")
    assert (focused.get_attribute("name"), says.is_visible()) == (field, True)
    assert says.inner_text() in page.locator("#refused").inner_text()
    context.close()


@pytest.mark.parametrize("path", PRINTED)
def test_it_is_printed_on_few_sheets(page: Page, company: str, path: str) -> None:
    page.goto(company + path)
    made = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(SHEET.findall(made)) <= PRINTED[path]
