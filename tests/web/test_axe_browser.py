"""axe-core finds nothing on any page: both languages, light and dark, wide and at 400 % on a small screen.

The script is added by the browser before the page's own, so that the content-security policy stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from sowhat.web.loaders import Loaders
from tests.web import every_sample
from tests.web.looked import AXE, COLOURS, EVERYTHING, MODES, RUN, wrong
from tests.web.pages import PAGES

ALL = every_sample.loaders()


@pytest.fixture(scope="module", params=MODES, ids="-".join)
def page(request: pytest.FixtureRequest, browser: Browser, serving: Callable[[Loaders], str]) -> Iterator[Page]:
    """One page for all addresses, in a language and a theme."""
    language, scheme = request.param
    context = browser.new_context(
        base_url=serving(ALL),
        extra_http_headers={"Accept-Language": language},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    context.add_init_script(AXE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(page: Page, path: str) -> None:
    page.goto(path)
    assert wrong(page) == []


@pytest.mark.parametrize("path", ["/", "/gallery"])
def test_colours_can_be_read_in_the_other_theme(page: Page, path: str) -> None:
    page.goto(path)
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    page.emulate_media(color_scheme="light" if dark else "dark")
    found = page.evaluate(RUN, COLOURS)
    page.emulate_media(color_scheme="dark" if dark else "light")
    assert found == []


def test_axe_would_find_something(page: Page) -> None:
    page.goto("/gallery")
    page.evaluate("document.querySelectorAll('label').forEach((one) => one.replaceWith(...one.childNodes))")
    assert any(one.startswith("label: ") for one in page.evaluate(RUN, EVERYTHING))
