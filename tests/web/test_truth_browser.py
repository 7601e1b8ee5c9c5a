"""The truth in a real browser: light and dark, wide, on a phone and on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from sowhat.stories.words import LANGUAGES
from sowhat.web.loaders import Loaders
from tests.web.test_browser import CODE, ENGLISH, spoken, too_wide
from tests.web.test_so_what_browser import CONTRAST, complaints, overlapping
from tests.web.test_truth import EVIDENCE, SITE
from tests.web.watched import Looks, Scheme, Watched

Opens = Callable[..., Watched]


@pytest.fixture
def opened(looks: Looks, serving: Callable[[Loaders], str]) -> Opens:
    """Opens a path of the simulated bank as somebody who was never there, what is folded unfolded."""
    held: dict[Scheme, Watched] = {}

    def open_(path: str, width: int = 1440, scheme: Scheme = "light") -> Watched:
        watched = held.setdefault(scheme, held.get(scheme) or looks.page(scheme))
        watched.page.set_viewport_size({"width": width, "height": 900})
        watched.page.goto(serving(SITE) + path)
        unfold(watched.page)
        return watched

    return open_


def unfold(page: Page) -> None:
    """Opens what is shown on request."""
    for fold in page.locator(".fold summary").all():
        fold.click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/truth", EVIDENCE])
def test_a_page_is_whole_wide_and_on_a_phone(opened: Opens, path: str, scheme: Scheme) -> None:
    found: list[object] = []
    for language in LANGUAGES:
        watched = opened(f"{path}?lang={language}", 1440, scheme)
        for width in (1440, 390):
            watched.page.set_viewport_size({"width": width, "height": 900})
            seen = (complaints(watched), too_wide(watched.page), overlapping(watched.page))
            faults = (*seen, watched.page.evaluate(CONTRAST))
            found += [(language, width, *faults)] if faults != ([], False, [], []) else []
    assert found == []


def test_the_chinese_page_has_no_english_left(opened: Opens) -> None:
    lines = [CODE.sub("", line) for line in spoken(opened("/truth?lang=zh").page).splitlines()]
    assert [line for line in lines if ENGLISH.search(line)] == []


@pytest.mark.parametrize("path", ["/", "/truth", "/services"])
def test_the_mark_is_on_paper_too(opened: Opens, path: str) -> None:
    page = opened(path).page
    page.emulate_media(media="print")
    expect(page.locator(".simulated span")).to_be_visible()


def test_the_truth_is_folded_until_it_is_asked_for(browser: Browser, serving: Callable[[Loaders], str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(serving(SITE) + f"{EVIDENCE}?lang=en")
    table = page.locator(".contrasts")
    expect(table).to_be_hidden()
    page.locator(".fold summary").focus()
    page.keyboard.press("Enter")
    expect(table).to_be_visible()
    context.close()
