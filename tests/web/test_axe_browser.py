"""axe-core finds nothing on any page: both languages, light and dark, wide and at 400 % on a small screen.

The script is added by the browser before the page's own, so that the content-security policy stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from sowhat.model.language import Language
from sowhat.web.loaders import Loaders
from tests.web import every_sample
from tests.web.pages import PAGES

Scheme = Literal["light", "dark"]
AXE = str(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
RUN = """(rules) => axe.run(document, {...rules, resultTypes: ['violations'], preload: false}).then((found) =>
  found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`)))"""
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
EVERYTHING = {"runOnly": list(TAGS)}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
MODES: tuple[tuple[Language, Scheme], ...] = (("en", "light"), ("zh", "dark"))
"""Every page in both languages and both themes: names depend on the language alone, colours on the theme alone, and
both themes are seen in both languages where all components are."""
ALL = every_sample.loaders()
OWN_BOX = "svg, .scroll, .hidden, pre, .tabs, nav, [popover], .operations, .talk-table"
REFLOW = f"""() => [...document.querySelectorAll('main *')]
  .filter((one) => !one.closest('{OWN_BOX}') && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))"""


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
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(path)
    found = page.evaluate(RUN, EVERYTHING)
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function("innerWidth === 320")
    assert found + [f"320 px: {one}" for one in page.evaluate(REFLOW)] == []


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
