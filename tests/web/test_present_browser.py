"""Present mode opened as a file in a real browser: keys, the presenter's window, paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from sowhat.render.talks.present import present
from tests.render.talks import samples


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh one, in which every request to another place than the file fails the test."""
    asked: list[str] = []
    made = browser.new_context(viewport={"width": 1280, "height": 720})
    made.on("request", lambda request: asked.append(request.url))
    yield made
    made.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.fixture
def show(context: BrowserContext, tmp_path: Path) -> Page:
    """The slides, opened from a folder."""
    path = tmp_path / "talk.html"
    talk = samples.talk("zh", 60, (samples.hostile(), samples.long_slide("zh")))
    path.write_text(present(talk, samples.speaker("zh")), encoding="utf-8")
    page = context.new_page()
    wrong = list[str]()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(path.as_uri())
    assert wrong == []
    return page


SHOWN = ".deck .slide:not([hidden])"
OVERFLOWS = """[...document.querySelectorAll('.deck .slide')].filter(slide => {
  const box = slide.querySelector('.fit');
  return !slide.hidden && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
}).length"""


def test_keys_lead_through_slides_that_fit(show: Page) -> None:
    places = []
    for key in ("ArrowRight", " ", "End", "ArrowLeft", "Home", "PageDown"):
        show.keyboard.press(key)
        places.append(show.locator(SHOWN).get_attribute("id"))
        assert show.evaluate(OVERFLOWS) == 0
    assert places == ["slide-answer", "slide-money", "sources", "slide-long", "cover", "slide-answer"]
    assert show.url.endswith("#slide-answer")
    show.keyboard.press("b")
    expect(show.locator(".black")).to_be_visible()
    show.keyboard.press("b")
    show.keyboard.press("n")
    expect(show.locator(".sheet")).to_contain_text("先回答那句话")
    assert show.evaluate("window.planted") is None


def test_the_presenter_sees_notes_and_next_and_leads_the_slides(show: Page) -> None:
    show.keyboard.press("ArrowRight")
    with show.expect_popup() as opened:
        show.keyboard.press("p")
    desk = opened.value
    expect(desk.locator(".words")).to_contain_text("先回答那句话")
    expect(desk.locator(".next .frame")).to_contain_text("创造了 ¥78 万")
    expect(desk.locator(".target")).to_have_text("共 0:40")
    desk.keyboard.press("ArrowRight")
    expect(show.locator(SHOWN)).to_have_attribute("id", "slide-money")
    show.keyboard.press("ArrowRight")
    expect(desk.locator(".desk .where").first).to_have_text("4 / 10")


def test_a_slide_late_by_the_clock_is_told_in_words(show: Page) -> None:
    show.clock.install()
    show.goto(f"{show.url}#presenter")
    show.reload()
    show.keyboard.press("ArrowRight")
    show.clock.run_for(46_000)
    expect(show.locator(".target")).to_contain_text("超时 0:0")
    expect(show.locator("header .late")).to_have_count(1)


def test_paper_has_a_page_a_slide(show: Page) -> None:
    printed = show.pdf(prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") == show.locator(".deck .slide").count()
