"""The front door in a real browser: each kind of answer, both languages, light and dark, wide and on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES, words
from sowhat.web.loaders import Loaders
from tests.web import so_what_samples as front
from tests.web.test_browser import CODE, ENGLISH, spoken, too_wide
from tests.web.watched import Looks, Scheme, Watched

EVIDENCE = "/studies/settlement-retention"
CONTRAST = """() => {
  const parse = (text) => { const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number); return {rgb: [r, g, b], a}; };
  const light = (rgb) => rgb.map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = (one) => { while (one) { const c = parse(getComputedStyle(one).backgroundColor);
    if (c.a > 0) return c.rgb; one = one.parentElement; } return [255, 255, 255]; };
  const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const shown = [...document.querySelectorAll('main *')].filter((one) => own(one) && one.getClientRects().length
    && getComputedStyle(one).clipPath === 'none');
  return shown.map((one) => { const style = getComputedStyle(one);
    const ink = parse(one instanceof SVGElement ? style.fill : style.color).rgb;
    const [a, b] = [light(ink), light(behind(one))].sort((x, y) => y - x);
    return [(a + .05) / (b + .05), one.textContent.trim().slice(0, 40)]; }).filter(([ratio]) => ratio < 4.5);
}"""
"""Texts whose colour stands out from what lies behind by less than 4.5 to 1."""

Opens = Callable[..., Watched]


@pytest.fixture
def opened(looks: Looks, serving: Callable[[Loaders], str]) -> Opens:
    """Opens a path of a kind of answer as somebody who was never there."""

    def open_(name: str, path: str, width: int = 1440, scheme: Scheme = "light") -> Watched:
        watched = looks.page(scheme, width)
        watched.page.goto(serving(front.SITES[name]) + path)
        return watched

    return open_


def overlapping(page: Page) -> list[str]:
    """Words of drawings that lie on other words or leave the page."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('svg.drawing')].filter((svg) => svg.getClientRects().length)
        .flatMap((svg) => { const all = [...svg.querySelectorAll('text')].map((t) => [t, t.getBoundingClientRect()]);
          return all.flatMap(([t, a], i) => all.slice(i + 1)
            .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1)
            .filter(([, b]) => a.top < b.bottom - 3 && b.top < a.bottom - 3)
            .map(([u]) => `${t.textContent} × ${u.textContent}`)); })"""
    )
    return found


def complaints(watched: Watched) -> list[str]:
    """What went wrong; an icon still on its way when the next page is opened is no fault."""
    return [said for said in watched.wrong if "/static/favicon." not in said]


def faults(watched: Watched, address: str) -> list[object]:
    """What is wrong with the page at an address in either language at either width."""
    page = watched.page
    found: list[object] = []
    for language in LANGUAGES:
        page.goto(f"{address}?lang={language}")
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            seen = (complaints(watched), too_wide(page), overlapping(page), page.evaluate(CONTRAST))
            found += [(language, width, *seen)] if seen != ([], False, [], []) else []
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", front.SITES)
def test_an_answer_is_whole_wide_and_on_a_phone(
    looks: Looks, serving: Callable[[Loaders], str], name: str, scheme: Scheme
) -> None:
    assert faults(looks.page(scheme), serving(front.SITES[name]) + "/") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["yes", "refused", "related"])
def test_the_evidence_is_whole_wide_and_on_a_phone(
    looks: Looks, serving: Callable[[Loaders], str], name: str, scheme: Scheme
) -> None:
    assert faults(looks.page(scheme), serving(front.SITES[name]) + EVIDENCE) == []


@pytest.mark.parametrize("name", front.SITES)
def test_a_chinese_answer_has_no_english_left(opened: Opens, name: str) -> None:
    page = opened(name, "/?lang=zh").page
    lines = [CODE.sub("", line) for line in spoken(page).splitlines()]
    assert [line for line in lines if ENGLISH.search(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/", EVIDENCE])
def test_no_page_shows_the_name_of_a_message(opened: Opens, path: str, language: Language) -> None:
    text = opened("yes", f"{path}?lang={language}").page.locator("body").inner_text()
    assert set(words(language).ids) & set(re.findall(r"(?<![/\w])[a-z]+(?:-[a-z]+)+", text)) == set()


def test_the_chain_is_a_list_on_a_phone(opened: Opens) -> None:
    page = opened("yes", "/?lang=zh", 390).page
    assert not page.locator(".flow-figure > .scroll").first.is_visible()
    listed = page.locator(".flow-figure .layers")
    assert listed.is_visible()
    assert listed.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    assert listed.locator("a").count() > 0


def test_doubt_is_never_smaller_than_the_claim_it_doubts(opened: Opens) -> None:
    page = opened("yes", "/?lang=en").page
    size = "(one) => parseFloat(getComputedStyle(one).fontSize)"
    assert page.locator(".limits p").first.evaluate(size) >= page.locator("body").evaluate(size) >= 15


def test_the_keyboard_opens_the_evidence(opened: Opens) -> None:
    page = opened("yes", "/?lang=en").page
    page.locator("h1 a").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{EVIDENCE}$"))


@pytest.mark.parametrize("width", [1440, 390])
def test_whatever_can_be_pressed_is_large_enough(opened: Opens, width: int) -> None:
    page = opened("yes", "/?lang=en", width).page
    small = page.evaluate(
        """() => [...document.querySelectorAll('nav a, summary, button, .act, .ways a, .address a')]
        .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 32)
        .map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_without_a_script_everything_is_drawn(browser: Browser, serving: Callable[[Loaders], str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(serving(front.SITES["yes"]) + "/?lang=en")
    expect(page.locator("svg.drawing:visible")).to_have_count(3)
    context.close()
