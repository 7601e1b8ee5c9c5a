"""A service and an outcome are added in Chinese with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sowhat.workspace.loading import load
from tests.web.editing.test_changes import fill
from tests.web.test_browser import too_wide
from tests.web.test_campaign_browser import served


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small workspace."""
    return fill(tmp_path / "bank")


@pytest.fixture
def page(browser: Browser, root: Path) -> Iterator[Page]:
    """A reader of it in Chinese."""
    with served(root) as address:
        context = browser.new_context(base_url=address, extra_http_headers={"Accept-Language": "zh-CN"})
        yield context.new_page()
        context.close()


def reach(page: Page, selector: str) -> None:
    """Walk to a field with the tabulator."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def follow(page: Page, selector: str) -> None:
    """Walk to a button or a link and press it."""
    reach(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def put(page: Page, name: str, text: str) -> None:
    """Walk to a field and type."""
    reach(page, f'[name="{name}"]')
    page.keyboard.insert_text(text)


def test_a_service_and_an_outcome_are_added_with_the_keyboard_alone(page: Page, root: Path) -> None:
    page.goto("/settings")
    follow(page, 'main a[href="/settings/services"]')
    follow(page, 'main a[href="/settings/services/entry"]')
    put(page, "f.name", "loan")
    put(page, "f.title.zh", "贷款：新 #1")
    put(page, "f.owner", "core")
    follow(page, 'form button.main[value="preview"]')
    expect(page.get_by_role("heading", level=1)).to_have_text("catalog/services.yaml 将有以下改动")
    expect(page.locator(".difference ins").first).to_contain_text("name: loan")
    follow(page, "button.main")
    expect(page.get_by_role("status")).to_contain_text("已写入")

    page.goto("/settings/outcomes/entry")
    put(page, "f.name", "kept")
    reach(page, '[name="f.paths"]')
    page.keyboard.insert_text("business/kept.csv")
    put(page, "f.columns.unit", "customer")
    put(page, "f.columns.period", "week")
    put(page, "f.columns.value", "active")
    follow(page, 'form button.main[value="preview"]')
    follow(page, "button.main")
    found = load(root)
    assert found.catalog.services[-1].title.zh == "贷款：新 #1"
    assert found.outcomes[-1].columns.unit == "customer"


@pytest.mark.parametrize("address", ["/settings", "/settings/services", "/settings/services/entry"])
def test_pages_fit_a_telephone(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(address)
    assert not too_wide(page)
