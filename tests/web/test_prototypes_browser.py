"""A prototype's file in a real browser: one story through a failure, a mistake and a success, by keyboard, offline."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sowhat.model.prototype import Asked, AskedStep
from sowhat.render.prototypes.page import html
from sowhat.stories.prototype import prototype
from sowhat.stories.voice import voice
from tests.lifecycle.shapes import TEXT, WHOLE, many, thing
from tests.stories.prototypes.shop import MAKE, SHOP
from tests.web.looked import wrong_with


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
    assert wrong_with(page) == []
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


BASKET = thing(
    "lines", lines=replace(many(thing("sku count", sku=TEXT, count=replace(WHOLE, bounds=(1, 9)))), lengths=(1, 4))
)
"""One to four lines, each a thing of its own."""


@pytest.fixture
def basket(tmp_path: Path) -> str:
    shop = replace(SHOP, operations=(replace(MAKE, body=BASKET),))
    asked = Asked(steps=(AskedStep(operation="makeOrder"),))
    (tmp_path / "made.html").write_text(html(prototype(voice("en"), shop, asked, {}), voice("en")), encoding="utf-8")
    return (tmp_path / "made.html").as_uri()


def sent(page: Page) -> list[dict[str, object]]:
    """The lines that would go out."""
    text = page.locator("[data-sent]").text_content() or ""
    found: list[dict[str, object]] = json.loads(text[text.index("{") :])["lines"]
    return found


def test_a_list_grows_and_shrinks_by_keyboard(browser: Browser, basket: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(basket)
    before, add = len(sent(page)), page.get_by_role("button", name="Add one")
    add.press("Enter")
    page.keyboard.type("extra")
    page.keyboard.press("Tab")
    page.keyboard.type("12")
    assert sent(page)[before:] == [{"sku": "extra", "count": 12}]
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".wrong:not([hidden])")).to_have_text("At most 9.")
    page.get_by_label("Count").last.fill("3")

    page.get_by_role("button", name="Remove no. 1").press("Enter")
    found = sent(page)
    assert (len(found), found[-1]) == (before, {"sku": "extra", "count": 3})
    while page.locator("[data-drop]:enabled").count():
        page.locator("[data-drop]:enabled").first.press("Enter")
    assert sent(page) == [{"sku": "extra", "count": 3}]
    expect(page.get_by_role("button", name="Remove no. 1")).to_be_disabled()
    for _ in range(3):
        add.click()
    expect(add).to_be_disabled()
    ids = page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))
    page.close()


def test_without_its_script_a_list_is_a_form_as_it_stands(browser: Browser, basket: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(basket)
    expect(page.get_by_label("Count").first).to_be_editable()
    assert page.get_by_role("button", name="Add one").count() == 0
    context.close()
