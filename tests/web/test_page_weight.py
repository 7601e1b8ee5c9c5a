"""What a first visit costs, and whether anything moves once it is there: every page, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from sowhat.web.loaders import Loaders
from tests.web import every_sample
from tests.web.pages import PAGES

LIGHT = 300 * 1024
"""Bytes that a first visit transfers at most, without the chart bundle."""
LIGHT_HTML = 300 * 1024
"""Bytes of a page as it is, before it is compressed."""
CALM = 0.01
"""Layout shift of a page at most: a number that grows by a digit stays below it, a line that appears does not."""
SIZES = ((1280, 900), (390, 844))
ALL = every_sample.loaders()
WATCH = """window.shifts = [];
new PerformanceObserver((seen) => seen.getEntries().forEach((one) => window.shifts.push(
  `${one.value.toFixed(4)} ${one.sources.map((each) => each.node?.outerHTML?.slice(0, 90) ?? each.node?.nodeName)}`
))).observe({ type: 'layout-shift', buffered: true });"""
DRAWN = """() => [...document.querySelectorAll('.chart')].filter((one) => one.checkVisibility())
  .every((one) => one.dataset.drawn)"""
SENT = """() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .filter((one) => !one.name.includes('/static/vega.')).reduce((sum, one) => sum + one.encodedBodySize, 0)"""
MOVE = """() => {
  const more = document.createElement('p');
  more.innerText = 'moved '.repeat(400);
  document.querySelector('main').prepend(more);
}"""
THROUGH = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight) { scrollTo(0, top); await frame(); }
}"""


@pytest.fixture(scope="module", params=SIZES, ids=("wide", "phone"))
def page(request: pytest.FixtureRequest, browser: Browser, serving: Callable[[Loaders], str]) -> Iterator[Page]:
    """One page for all addresses, of a size, that keeps nothing from one to the next."""
    width, height = request.param
    context = browser.new_context(base_url=serving(ALL), viewport={"width": width, "height": height})
    context.add_init_script(WATCH)
    made = context.new_page()
    context.new_cdp_session(made).send("Network.setCacheDisabled", {"cacheDisabled": True})
    yield made
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_first_visit_is_light_and_nothing_moves(page: Page, path: str) -> None:
    page.goto(path)
    whole = len(page.content().encode())
    page.evaluate(THROUGH)
    page.wait_for_function(DRAWN)
    sent = page.evaluate(SENT)
    shifts = page.evaluate("window.shifts")
    assert sum(float(shift.split(" ")[0]) for shift in shifts) < CALM, shifts
    assert 0 < sent < LIGHT
    assert whole < LIGHT_HTML


def test_a_shift_would_be_seen(page: Page) -> None:
    page.goto("/services")
    page.evaluate(MOVE)
    page.wait_for_function("() => window.shifts.length > 0")
