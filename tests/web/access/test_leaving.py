"""Signing out of the provider too: offered to whoever just left, and to nobody else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.web.access.house import ADDRESS, Browser, House, house

LINK = 'href="/sign-in/corp/out"'


@pytest.fixture
def bank(tmp_path: Path) -> House:
    """A bank's platform."""
    return house(tmp_path)


def arrived(bank: House) -> Browser:
    """Somebody who signed in at the provider."""
    browser = bank.browser()
    asked = browser.get("/sign-in/corp").headers["location"]
    state = parse_qs(urlsplit(asked).query)["state"][0]
    browser.get(f"/sign-in/corp/callback?code=vera&state={state}")
    return browser


def test_whoever_came_by_a_provider_may_leave_it_too(bank: House) -> None:
    browser = arrived(bank)
    left = browser.form("/sign-out")
    assert (left.status_code, left.headers["location"]) == (303, "/sign-in?said=left&at=corp")
    assert LINK in browser.get(left.headers["location"]).text
    away = browser.get("/sign-in/corp/out")
    assert (away.status_code, away.headers["location"]) == (303, f"https://id.example.com/out?back={ADDRESS}/sign-in")


@pytest.mark.parametrize(
    "path",
    ["/sign-in", "/sign-in?said=left", "/sign-in?at=corp", "/sign-in?said=left&at=dir", "/sign-in?said=left&at=x"],
)
def test_nobody_else_is_offered_it(path: str, bank: House) -> None:
    assert "/out" not in bank.browser().get(path).text


def test_whoever_came_with_a_password_has_nothing_else_to_leave(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("vera")
    assert browser.form("/sign-out").headers["location"] == "/sign-in?said=left"


def test_a_provider_that_is_none_is_not_there(bank: House) -> None:
    assert bank.browser().get("/sign-in/nowhere/out").status_code == 404
