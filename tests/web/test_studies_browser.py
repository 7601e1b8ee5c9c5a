"""All studies in a real browser: both languages, light and dark, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, ViewportSize

from sowhat.web.loaders import Loaders
from tests.web import portfolio_samples as samples
from tests.web import so_what_samples as front
from tests.web.test_browser import CODE, ENGLISH, Scheme, Watched, spoken
from tests.web.test_so_what_browser import faults

WIDE: ViewportSize = {"width": 1440, "height": 900}
SITES = {
    "together": front.loaders(samples.so_what(samples.seen())),
    "loss": front.loaders(samples.so_what(samples.seen((-900, -500, -100)))),
    "refused": front.loaders(samples.so_what(samples.seen(None))),
    "none": front.loaders(front.bare()),
}


def opened(browser: Browser, address: str, scheme: Scheme) -> Watched:
    context = browser.new_context(viewport=WIDE, color_scheme=scheme, reduced_motion="reduce")
    watched = Watched(context.new_page())
    watched.page.goto(address)
    return watched


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SITES)
def test_the_page_is_whole_wide_and_on_a_phone(
    browser: Browser, serving: Callable[[Loaders], str], name: str, scheme: Scheme
) -> None:
    watched = opened(browser, serving(SITES[name]) + "/studies", scheme)
    assert faults(watched, "/studies") == []
    watched.page.context.close()


@pytest.mark.parametrize("name", SITES)
def test_a_chinese_page_has_no_english_left(browser: Browser, serving: Callable[[Loaders], str], name: str) -> None:
    watched = opened(browser, serving(SITES[name]) + "/studies?lang=zh", "light")
    lines = [CODE.sub("", line) for line in spoken(watched.page).splitlines()]
    assert [line for line in lines if ENGLISH.search(line)] == []
    watched.page.context.close()
