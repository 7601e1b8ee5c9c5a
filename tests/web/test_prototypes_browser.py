"""A prototype's file in a real browser: one story through a failure, a mistake and a success, by keyboard, offline."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from sowhat.model.prototype import Asked, AskedStep
from sowhat.render.prototypes.page import html
from sowhat.stories.prototype import prototype
from sowhat.stories.voice import voice
from tests.stories.prototypes.shop import SHOP


@pytest.fixture
def file(tmp_path: Path) -> str:
    asked = Asked(steps=(AskedStep(operation="makeOrder"), AskedStep(operation="seeOrder")))
    (tmp_path / "made.html").write_text(html(prototype(voice("en"), SHOP, asked, {}), voice("en")), encoding="utf-8")
    return (tmp_path / "made.html").as_uri()


def test_a_story_is_clicked_through(browser: Browser, file: str) -> None:
    context = browser.new_context(offline=True, reduced_motion="reduce")
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(file)
    step, answer = page.locator("#step-1"), page.locator("#step-1 .state:not([hidden])")

    step.get_by_label("refused Not accepted").check()
    step.get_by_role("button", name="Send").press("Enter")
    expect(answer.locator("h3")).to_be_focused()
    expect(answer).to_contain_text("This request could not be carried out (400).")
    answer.get_by_role("button", name="Back to the form").click()

    step.get_by_label("Leave out what is needed").check()
    step.get_by_role("button", name="Send").click()
    expect(step.get_by_role("alert")).to_contain_text("fields need another look")
    step.get_by_role("button", name="Fill in the example").click()

    step.get_by_label("Quantity").fill("12")
    step.get_by_role("button", name="Send").click()
    expect(step.locator(".wrong:not([hidden])")).to_have_text("At most 9.")
    step.get_by_label("Quantity").fill("3")
    step.get_by_label("Email").fill("ann@example.com")
    step.get_by_role("button", name="Send").click()
    expect(answer).to_contain_text("ann@example.com")
    assert '"quantity": 3' in (step.locator("[data-sent]").text_content() or "")

    answer.get_by_role("button", name="Next step").click()
    expect(page.locator("#title-2")).to_be_focused()
    assert wrong == []
    context.close()
