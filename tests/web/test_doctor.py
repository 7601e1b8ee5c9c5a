"""The page that says what is missing, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from sowhat.actions.doctor_kinds import More, item
from sowhat.errors import Problem, Where
from sowhat.model.diagnosis import Diagnosis, Item, Period
from sowhat.model.value import Text
from sowhat.web.loaders import Loaders
from tests.web import samples
from tests.web.reader import reader

GAP = Problem("no-such-lack", Where("book.xlsx", sheet="Costs", cell="B3"), {"value": "x", "known": "y"})
LACKS = (
    item("no-outcome"),
    item("no-key", "web", More(), source="web<script>", share=0.4, kind="access-log"),
    item("workbook-gap", "B3", More(problem=GAP)),
    item("unregistered", "s", study="s"),
)


def loaders(*items: Item) -> Loaders:
    """The bank, with this missing."""
    seen = Diagnosis(
        build="b000001",
        code_version="0.1",
        platform=Text(en="Bank", zh="银行"),
        looked=("keys",),
        period=Period(),
        items=items,
    )
    return replace(samples.BANK, doctor=lambda root: seen)


SICK, WELL = loaders(*LACKS), loaders()


def test_every_lack_is_on_the_page_with_its_message() -> None:
    text = reader(SICK).get("/doctor?lang=en").text
    assert text.count("data-copy=") == 2
    assert "No outcome is declared" in text
    assert "book.xlsx:Costs:B3" in text


def test_names_from_files_are_text_and_no_markup() -> None:
    assert "web<script>" not in reader(SICK).get("/doctor").text


def test_nothing_missing_says_what_was_looked_at() -> None:
    text = reader(WELL).get("/doctor?lang=en").text
    assert "Nothing is missing." in text
    assert "Looked at: consumer keys" in text


def test_the_data_page_leads_there() -> None:
    assert 'href="/doctor"' in reader(SICK).get("/data").text


def test_json_has_every_lack_in_order() -> None:
    rows = reader(SICK).get("/api/v1/doctor").json()["items"]
    assert [row["code"] for row in rows] == [one.code for one in LACKS]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [1440, 390])
def test_a_message_is_copied_whole(
    browser: Browser, serving: Callable[[Loaders], str], language: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{serving(SICK)}/doctor?lang={language}")
    page.locator("details.message summary").first.click()
    page.locator("[data-copy]").first.click()
    page.wait_for_function(
        "document.querySelector('[data-copy]').textContent === document.querySelector('[data-copy]').dataset.done"
    )
    copied, shown = page.evaluate("navigator.clipboard.readText()"), page.locator(".paper pre").first.text_content()
    assert copied == shown
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()
