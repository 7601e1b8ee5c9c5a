"""Behind a proxy that does not say enough, readers are told so, not sent round in circles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.access.house import ADDRESS, Browser, House, house

BROWSER = {"Sec-Fetch-Site": "none"}
"""What a browser says to a host that it reached by https, and to no other."""


@pytest.fixture
def bank(tmp_path: Path) -> House:
    """A bank's platform behind a proxy."""
    return house(tmp_path)


def proxied(bank: House, **without: str) -> Browser:
    """A browser behind the trusted proxy, which speaks http to us."""
    return bank.browser(base="http://sowhat.example.com", **without)


@pytest.mark.parametrize("said", ["", "ftp"])
def test_a_proxy_that_does_not_say_how_readers_come_is_named(bank: House, said: str) -> None:
    answer = proxied(bank).get("/services", {"X-Forwarded-Proto": said})
    assert (answer.status_code, "location" in answer.headers) == (503, False)
    assert "X-Forwarded-Proto: https" in answer.text


def test_a_proxy_that_is_not_trusted_is_named(bank: House) -> None:
    answer = proxied(bank, peer="192.0.2.1").get("/services", {"X-Forwarded-Proto": "https"})
    assert (answer.status_code, "access.trusted_proxies" in answer.text) == (503, True)


def test_a_browser_that_came_by_https_is_not_sent_there_again(bank: House) -> None:
    answer = proxied(bank).get("/services", BROWSER)
    assert (answer.status_code, "X-Forwarded-Proto: https" in answer.text) == (503, True)
    api = proxied(bank).get("/api/v1/usage", BROWSER)
    assert (api.status_code, api.json()["code"]) == (503, "access-proxy")


def test_whoever_comes_in_the_clear_is_sent_to_the_address_once(bank: House) -> None:
    moved = proxied(bank).get("/value")
    assert (moved.status_code, moved.headers["location"]) == (308, f"{ADDRESS}/value")
    assert bank.browser().get("/value", BROWSER).headers["location"].startswith("/sign-in?next=")
