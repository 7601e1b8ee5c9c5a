"""What is looked for on a page in a browser: what axe-core finds, and what reaches over the edge of a small screen."""

from __future__ import annotations

from importlib.resources import files
from typing import Literal

from playwright.sync_api import Page

from sowhat.model.language import Language

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
OWN_BOX = "svg, .scroll, .hidden, pre, .tabs, nav, [popover], .operations, .talk-table"
REFLOW = f"""() => [...document.querySelectorAll('main *')]
  .filter((one) => one.checkVisibility() && !one.closest('{OWN_BOX}'))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))"""


def wrong_with(page: Page) -> list[str]:
    """What axe finds on the page at hand, as it is; the script comes from outside of the page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, EVERYTHING)
    return found


def wrong(page: Page) -> list[str]:
    """What axe finds on the page at hand, wide, and what reaches over the edge at 320 pixels."""
    page.set_viewport_size({"width": 1280, "height": 900})
    found = wrong_with(page)
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function("innerWidth === 320")
    return found + [f"320 px: {one}" for one in page.evaluate(REFLOW)]
