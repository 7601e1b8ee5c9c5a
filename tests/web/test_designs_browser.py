"""Studies of every design in a real browser: both languages, light and dark, wide and on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sowhat.web.loaders import Loaders
from tests.web import design_samples as samples
from tests.web.test_browser import CODE, ENGLISH, spoken
from tests.web.test_so_what_browser import EVIDENCE, faults
from tests.web.watched import Looks, Scheme


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", samples.SITES)
def test_the_evidence_is_whole_wide_and_on_a_phone(
    looks: Looks, serving: Callable[[Loaders], str], name: str, scheme: Scheme
) -> None:
    assert faults(looks.page(scheme), serving(samples.SITES[name]) + EVIDENCE) == []


@pytest.mark.parametrize("name", samples.SITES)
def test_the_front_door_is_whole_where_such_a_study_leads(
    looks: Looks, serving: Callable[[Loaders], str], name: str
) -> None:
    assert faults(looks.page(), serving(samples.SITES[name]) + "/") == []


@pytest.mark.parametrize("name", samples.SITES)
def test_a_chinese_page_has_no_english_left(looks: Looks, serving: Callable[[Loaders], str], name: str) -> None:
    page = looks.page().page
    page.goto(f"{serving(samples.SITES[name])}{EVIDENCE}?lang=zh")
    lines = [CODE.sub("", line) for line in spoken(page).splitlines()]
    assert [line for line in lines if ENGLISH.search(line)] == []
