"""All studies in a real browser: both languages, light and dark, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sowhat.web.loaders import Loaders
from tests.web import portfolio_samples as samples
from tests.web import so_what_samples as front
from tests.web.test_browser import CODE, ENGLISH, spoken
from tests.web.test_so_what_browser import faults
from tests.web.watched import Looks, Scheme

SITES = {
    "together": front.loaders(samples.so_what(samples.seen())),
    "loss": front.loaders(samples.so_what(samples.seen((-900, -500, -100)))),
    "refused": front.loaders(samples.so_what(samples.seen(None))),
    "none": front.loaders(front.bare()),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SITES)
def test_the_page_is_whole_wide_and_on_a_phone(
    looks: Looks, serving: Callable[[Loaders], str], name: str, scheme: Scheme
) -> None:
    assert faults(looks.page(scheme), serving(SITES[name]) + "/studies") == []


@pytest.mark.parametrize("name", SITES)
def test_a_chinese_page_has_no_english_left(looks: Looks, serving: Callable[[Loaders], str], name: str) -> None:
    page = looks.page().page
    page.goto(serving(SITES[name]) + "/studies?lang=zh")
    lines = [CODE.sub("", line) for line in spoken(page).splitlines()]
    assert [line for line in lines if ENGLISH.search(line)] == []
