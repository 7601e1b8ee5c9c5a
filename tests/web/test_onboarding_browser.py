"""A newcomer's way from a real log to a first answer, step by step, and clearing an item of the inbox, in a browser."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES
from sowhat.web.app import create
from tests.conftest import Harbours
from tests.web.looked import wrong_with

LOCALES = {"en": "en-GB", "zh": "zh-CN"}


@contextmanager
def served(root: Path) -> Iterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create(root), log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(30)


@contextmanager
def opened(browser: Browser, language: Language, width: int) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900}, locale=LOCALES[language])
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert wrong == []


def too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def forward(page: Page) -> None:
    assert (too_wide(page), wrong_with(page)) == (False, [])
    with page.expect_navigation():
        page.locator(".moves .main").click()


@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("zh", 390)])
def test_from_a_log_to_a_first_answer(
    browser: Browser, tmp_path: Path, real_inputs: Path, language: Language, width: int
) -> None:
    root = tmp_path / "bank"
    with served(root) as address, opened(browser, language, width) as page:
        page.goto(address)
        expect(page.locator(".path [aria-current=step]")).to_have_count(1)
        page.set_input_files("#files", real_inputs / "access_logs" / "apache-combined-10k.log")
        with page.expect_navigation(url=re.compile("/start/[0-9a-f]{16}$"), timeout=60_000):
            page.locator("form.drop button").click()
        with page.expect_navigation():
            page.locator(".step-by-step").click()
        _shape(page)
        forward(page)
        with page.expect_navigation():
            page.locator(".moves [value=back]").click()
        expect(page.locator("[name=title-blog]")).to_have_value("Our blog")
        forward(page)
        forward(page)
        forward(page)
        assert "Our blog" in page.content()
        page.goto(address)
        with page.expect_navigation():
            page.locator(".begun a").click()
        expect(page).to_have_url(re.compile("/answer$"))
        with page.expect_navigation():
            page.locator(".deciding .main").click()
        expect(page.locator("[data-job=done] a.main, #section-needs")).to_be_visible(timeout=90_000)
        page.goto(f"{address}/services")
        expect(page.locator("body")).to_contain_text("Our blog")
    written = (root / "catalog" / "services.yaml").read_text(encoding="utf-8")
    assert "/articles" not in written
    assert written.count("- name:") == 4
    assert re.search(r"/blog/geekery", written)


def _shape(page: Page) -> None:
    """Rename and split the blog, join presentations and projects, leave articles out."""
    page.locator("[name=title-blog]").fill("Our blog")
    page.locator("[name=split-blog]").fill("/blog/geekery")
    page.locator("[name=into-projects]").select_option("presentations")
    page.locator("[name=out-articles]").check()


def test_a_split_that_is_none_is_refused_and_nothing_is_lost(
    browser: Browser, tmp_path: Path, real_inputs: Path
) -> None:
    with served(tmp_path / "bank") as address, opened(browser, "en", 1280) as page:
        page.goto(address)
        page.set_input_files("#files", real_inputs / "access_logs" / "apache-combined-10k.log")
        with page.expect_navigation(url=re.compile("/start/[0-9a-f]{16}$"), timeout=60_000):
            page.locator("form.drop button").click()
        with page.expect_navigation():
            page.locator(".step-by-step").click()
        page.locator("[name=split-blog]").fill("/elsewhere")
        forward(page)
        expect(page.locator(".refused")).to_contain_text("/elsewhere does not lie below blog.")
        expect(page.locator(".shapes > li")).to_have_count(5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_item_is_cleared_with_the_keyboard(browser: Browser, harbours: Harbours, language: Language) -> None:
    with served(harbours(log_days=2)) as address, opened(browser, language, 1280) as page:
        page.goto(f"{address}/inbox")
        before = page.locator("[data-task]").count()
        first = page.locator("[data-task]").first
        task = first.get_attribute("data-task")
        first.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(first.locator("[name=until]")).to_be_visible()
        first.locator("button").focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page.locator("[data-task]")).to_have_count(before - 1)
        expect(page.locator(f"[data-task='{task}']")).to_have_count(0)
        with page.expect_navigation():
            page.locator("#section-away button").click()
        expect(page.locator("[data-task]")).to_have_count(before)
