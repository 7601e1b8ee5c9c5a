"""The scenario player in a real browser: by keys, to its end, step by step where less motion is asked for, and as a
file without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from sowhat.render.page import Frame
from sowhat.render.place import Place
from sowhat.render.scenario import document
from sowhat.stories.scenario import scenario
from sowhat.stories.voice import voice
from sowhat.web.loaders import Loaders
from tests.web import every_sample, scenario_samples
from tests.web.test_browser import too_wide
from tests.web.test_so_what_browser import CONTRAST
from tests.web.watched import Watched

SITE = every_sample.loaders()
PATH = "/showcase/scenarios/refund-call"
Opens = Callable[..., Watched]


@pytest.fixture
def opened(browser: Browser, serving: Callable[[Loaders], str]) -> Iterator[Opens]:
    """Opens a path in a fresh context."""
    contexts = []

    def open_(path: str, width: int = 1280, motion: str = "no-preference", scheme: str = "light") -> Watched:
        size: ViewportSize = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion=motion)  # type: ignore[arg-type]
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.goto(path if path.startswith("file:") else serving(SITE) + path)
        return watched

    yield open_
    for context in contexts:
        context.close()


def test_keys_play_step_and_change_the_speed(opened: Opens) -> None:
    watched = opened(f"{PATH}?lang=en")
    page, player = watched.page, watched.page.locator("#player")
    player.scroll_into_view_if_needed()
    page.keyboard.press("3")
    expect(page.locator("input[name=speed][value='4']")).to_be_checked()
    page.keyboard.press(" ")
    expect(player).to_have_attribute("data-state", "playing")
    page.keyboard.press(" ")
    expect(player).to_have_attribute("data-state", "paused")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(player).to_have_attribute("data-state", "ended")
    expect(player.locator(".clock time")).to_have_text(["16:00", "0:20"])
    expect(player.locator(".free:visible time")).to_have_text(["15:40"])
    expect(player.locator(".curtain")).to_contain_text("sooner")
    expect(player.locator("[role=status]")).to_contain_text("Both ways played.")
    page.keyboard.press("ArrowLeft")
    expect(player.locator(".lane").first.locator(".words")).to_contain_text("It left us on Monday.")
    assert watched.wrong == []


def test_it_plays_to_its_end(opened: Opens) -> None:
    page = opened(f"{PATH}?lang=zh").page
    page.clock.install()
    page.reload()
    page.locator("[data-do=play]").click()
    page.clock.run_for(60_000)
    expect(page.locator("#player")).to_have_attribute("data-state", "ended")
    expect(page.locator("[data-do=play]")).to_have_text("再看一遍")


def test_where_less_motion_is_asked_for_it_goes_step_by_step(opened: Opens) -> None:
    page = opened(f"{PATH}?lang=zh", 390, "reduce", "dark").page
    expect(page.locator("[data-do=play]")).to_be_hidden()
    page.locator("[data-do=forward]").click()
    expect(page.locator(".clock time").first).to_have_text("0:10")
    expect(page.locator("#old-2")).to_have_attribute("aria-current", "step")
    assert [text for ratio, text in page.evaluate(CONTRAST) if ratio > 1.001] == []
    assert not too_wide(page)


def test_the_file_plays_without_a_network(opened: Opens, tmp_path: Path) -> None:
    file = tmp_path / "refund.html"
    spoken = voice("zh")
    file.write_text(document(Frame(spoken, Place("/"), "P", (), ()), scenario(spoken, scenario_samples.SEEN)), "utf-8")
    page = opened(file.as_uri()).page
    page.keyboard.press("ArrowRight")
    expect(page.locator(".clock time").first).to_have_text("0:10")
