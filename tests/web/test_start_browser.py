"""From a log and a workbook to the front door in a real browser: with and without scripts, wide and on a phone."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from sowhat.model.language import Language
from sowhat.render.workbook import workbook
from sowhat.stories.words import LANGUAGES, words
from sowhat.web.app import create
from tests.web.looked import wrong_with

SCRIPT = "<script>window.planted = 1</script>"
ROWS: dict[str, list[dict[str, object]]] = {
    "services": [
        {"service": "presentations", "owner": "web-team", "routes": ("/presentations",)},
        {"service": "blog", "owner": "web-team", "routes": ("/blog",)},
    ],
    "apps": [{"app": "reader", "keys": ("83.149.9.216",), "team": "Retail Banking", "unit": "retail"}],
}


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A folder without a workspace, served on loopback."""
    listener = socket.create_server(("127.0.0.1", 0))
    app = create(tmp_path / "bank")
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(30)


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a path in a fresh context; what goes wrong in the page fails the test."""
    contexts, wrong = [], list[str]()

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and "status of 4" not in message.text:
            wrong.append(message.text)

    def open_(path: str, width: int = 1440, scheme: str = "light", script: bool = True) -> Page:
        size = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, color_scheme=scheme, java_script_enabled=script)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", said)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def inputs(real_inputs: Path, tmp_path: Path) -> list[Path]:
    """A real log and a workbook filled in by hand."""
    book = tmp_path / "company.xlsx"
    book.write_bytes(workbook(words("en"), ROWS))  # type: ignore[arg-type]
    return [real_inputs / "access_logs" / "apache-combined-10k.log", book]


def too_wide(page: Page) -> bool:
    """Whether the page itself scrolls sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_fits_wide_and_on_a_phone(opened: Callable[..., Page], language: Language, scheme: str) -> None:
    page = opened(f"/?lang={language}", 1440, scheme)
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, too_wide(page)) == (width, False)


def test_from_two_files_to_the_front_door(opened: Callable[..., Page], inputs: list[Path], address: str) -> None:
    page = opened("/?lang=en")
    page.set_input_files("#files", inputs)
    expect(page.locator(".chosen li")).to_have_count(2)
    page.get_by_role("button", name="Upload and look").click()
    page.wait_for_url(re.compile("/start/[0-9a-f]{16}$"), timeout=30_000)
    expect(page.locator("body")).to_contain_text("company.xlsx: workbook")
    expect(page.locator("body")).to_contain_text("9,999 calls of its beginning were read.")
    assert wrong_with(page) == []
    page.get_by_role("button", name="Use this").click()
    over = page.locator("[data-job=done] a.main, nav a[aria-current=page][href='/']")
    expect(over).to_be_visible(timeout=60_000)
    page.goto(f"{address}/services")
    expect(page.locator("body")).to_contain_text("presentations")


def test_the_whole_way_without_a_script(opened: Callable[..., Page], inputs: list[Path]) -> None:
    page = opened("/?lang=zh", 390, "dark", script=False)
    page.set_input_files("#files", inputs)
    page.locator("form.drop button").click()
    expect(page).to_have_url(re.compile("/start/[0-9a-f]{16}$"), timeout=30_000)
    assert page.locator(".deciding button").count() == 2
    page.locator(".deciding button.main").click()
    expect(page.locator("[data-job=done] a.main, nav a[aria-current=page][href='/']")).to_be_attached(timeout=60_000)


def test_the_keyboard_alone_is_enough(opened: Callable[..., Page], inputs: list[Path]) -> None:
    page = opened("/?lang=en")
    page.locator("#files").focus()
    page.set_input_files("#files", inputs[:1])
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Upload and look")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/start/[0-9a-f]{16}$"), timeout=30_000)


def test_a_refused_upload_is_told_in_place(opened: Callable[..., Page], tmp_path: Path) -> None:
    (tmp_path / "empty.log").touch()
    page = opened("/?lang=en")
    page.set_input_files("#files", tmp_path / "empty.log")
    page.get_by_role("button", name="Upload and look").click()
    expect(page.locator(".refused")).to_contain_text("empty.log is empty.")
    expect(page.locator("form.drop")).to_have_count(1)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_understood_fits_and_plants_nothing(
    opened: Callable[..., Page], inputs: list[Path], tmp_path: Path, width: int, language: Language
) -> None:
    planted = tmp_path / f"x{SCRIPT.replace('/', '_')}.xlsx"
    apps: dict[str, object] = {"app": SCRIPT, "keys": (SCRIPT,), "team": SCRIPT, "unit": SCRIPT}
    planted.write_bytes(workbook(words("zh"), {"apps": [apps]}))
    page = opened(f"/?lang={language}", width)
    page.set_input_files("#files", [*inputs, planted])
    page.locator("form.drop button").click()
    page.wait_for_url(re.compile("/start/"), timeout=30_000)
    assert (too_wide(page), page.evaluate("window.planted")) == (False, None)


def test_a_page_elsewhere_cannot_post(opened: Callable[..., Page], address: str) -> None:
    page = opened("/healthz")
    page.goto("about:blank")
    page.set_content(f'<form method="post" action="{address}/start/files"><button>go</button></form>')
    page.locator("button").click()
    expect(page.locator("h1")).to_contain_text("did not come from a page of sowhat")
