"""Nobody asks too often, and nobody tries passwords quickly."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.web.access import limits
from sowhat.web.access.limits import Limiter, asker_of
from tests.web.access.house import House, house

MORE = "  limits: {sign_in: 3, person: 5, address: 4}\n"


class Clock:
    """Seconds that a test decides about."""

    now = 0.0

    def __call__(self) -> float:
        """Now."""
        return self.now


def test_an_allowance_fills_again_evenly() -> None:
    clock = Clock()
    limiter = Limiter(clock)
    assert [limiter.wait("a", "x", 2) for _ in range(3)] == [0, 0, 30]
    clock.now = 30
    assert [limiter.wait("a", "x", 2) for _ in range(2)] == [0, 30]
    clock.now = 1000
    assert [limiter.wait("a", "x", 2) for _ in range(3)] == [0, 0, 30]


def test_askers_and_kinds_have_allowances_of_their_own() -> None:
    limiter = Limiter(Clock())
    assert [limiter.wait(kind, asker, 1) for kind in "ab" for asker in "xy"] == [0, 0, 0, 0]
    assert limiter.wait("a", "x", 1) == 60


def test_only_so_many_askers_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "REMEMBERED", 2)
    limiter = Limiter(Clock())
    assert [limiter.wait("a", asker, 1) for asker in "xyzx"] == [0, 0, 0, 0]
    assert limiter.wait("a", "z", 1) == 60


@pytest.mark.parametrize(
    ("address", "asker"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("nonsense", "nonsense"),
        ("", ""),
    ],
)
def test_a_household_is_one_asker(address: str, asker: str) -> None:
    assert asker_of(address) == asker


@pytest.fixture
def bank(tmp_path: Path) -> House:
    """A bank that is easily annoyed."""
    return house(tmp_path, more=MORE)


def test_passwords_cannot_be_tried_quickly(bank: House) -> None:
    browser = bank.browser()
    own = browser.token("/sign-in")
    tries = [
        browser.post("/sign-in/dir", {"token": own, "user": f"user{n}", "password": "guess"}).status_code
        for n in range(4)
    ]
    assert tries == [401, 401, 401, 429]
    assert browser.post("/sign-in/dir", {"token": own}).headers["retry-after"] == "20"
    bank.wait(seconds=20)
    assert browser.sign_in("vera").status_code == 303


def test_one_user_is_not_tried_from_everywhere(bank: House) -> None:
    tries = []
    for n in range(4):
        browser = bank.browser(f"192.0.2.{n}")
        fields = {"user": "Vera" if n % 2 else "vera", "password": "guess"}
        tries.append(browser.form("/sign-in/dir", fields, page="/sign-in").status_code)
    assert tries == [401, 401, 401, 429]


def test_a_forged_forwarded_address_gives_no_new_allowance(bank: House) -> None:
    """Whoever reaches the proxy may write what they like before the address that the proxy adds."""
    tries, own = [], bank.browser("10.8.0.1").token("/sign-in")
    for n in range(5):
        browser = bank.browser(f"203.0.113.{n}, 10.9.0.1")
        tries.append(browser.post("/sign-in/dir", {"token": own, "user": f"u{n}", "password": "x"}).status_code)
    assert tries == [401, 401, 401, 429, 429]


def test_a_person_has_an_allowance_in_every_browser(bank: House) -> None:
    first, second = bank.browser("192.0.2.1"), bank.browser("192.0.2.2")
    first.sign_in("vera")
    second.sign_in("vera")
    assert [one.get("/healthz").status_code for one in (first, second) * 5] == [200] * 10
    codes = [one.get("/api/v1/usage").status_code for one in (first, second) * 3]
    assert codes == [200, 200, 200, 200, 200, 429]
    refused = first.get("/api/v1/usage")
    assert (refused.headers["content-type"], refused.headers["retry-after"]) == ("application/problem+json", "12")


def test_tokens_cannot_be_guessed_quickly(bank: House) -> None:
    browser = bank.browser()
    codes = [browser.ask("GET", "/api/v1/usage", {"Authorization": f"Bearer sowhat_{n}"}).status_code for n in range(5)]
    assert codes == [401, 401, 401, 401, 429]
    assert browser.get("/services").status_code == 429
