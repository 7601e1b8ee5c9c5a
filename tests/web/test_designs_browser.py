"""Studies of every design in a real browser: both languages, light and dark, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, ViewportSize

from sowhat.web.loaders import Loaders
from tests.web import design_samples as samples
from tests.web.test_browser import CODE, ENGLISH, Scheme, Watched, spoken
from tests.web.test_so_what_browser import EVIDENCE, faults

WIDE: ViewportSize = {"width": 1440, "height": 900}


def opened(browser: Browser, address: str, scheme: Scheme) -> Watched:
    context = browser.new_context(viewport=WIDE, color_scheme=scheme, reduced_motion="reduce")
    watched = Watched(context.new_page())
    watched.page.goto(address)
    return watched


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", samples.SITES)
def test_the_evidence_is_whole_wide_and_on_a_phone(
    browser: Browser, serving: Callable[[Loaders], str], name: str, scheme: Scheme
) -> None:
    watched = opened(browser, serving(samples.SITES[name]) + EVIDENCE, scheme)
    assert faults(watched, EVIDENCE) == []
    watched.page.context.close()


@pytest.mark.parametrize("name", samples.SITES)
def test_the_front_door_is_whole_where_such_a_study_leads(
    browser: Browser, serving: Callable[[Loaders], str], name: str
) -> None:
    watched = opened(browser, serving(samples.SITES[name]) + "/", "light")
    assert faults(watched, "/") == []
    watched.page.context.close()


@pytest.mark.parametrize("name", samples.SITES)
def test_a_chinese_page_has_no_english_left(browser: Browser, serving: Callable[[Loaders], str], name: str) -> None:
    watched = opened(browser, f"{serving(samples.SITES[name])}{EVIDENCE}?lang=zh", "light")
    lines = [CODE.sub("", line) for line in spoken(watched.page).splitlines()]
    assert [line for line in lines if ENGLISH.search(line)] == []
    watched.page.context.close()
