"""Who may write: tokens without a form, people with the secret of a form, nobody from another page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.actions import demands
from sowhat.actions.access import tokens
from sowhat.actions.access.tokens import Wanted
from sowhat.web.app import create
from tests.web.access.house import ADDRESS, Browser, House, house
from tests.web.writing.asking import DEMAND, send

KEY = {"Idempotency-Key": "one"}


@pytest.fixture
def bank(tmp_path: Path) -> House:
    return house(tmp_path)


def robot(bank: House, name: str, *scopes: str) -> dict[str, str]:
    made = tokens.machine(bank.root, Wanted(name, scopes), "contributor", now=bank.now)
    return {"Authorization": f"Bearer {made.secret}"}


def write(browser: Browser, headers: dict[str, str]) -> tuple[int, str]:
    sent = {"Content-Type": "application/json", **headers}
    answer = browser.ask("POST", "/api/v1/demand", sent, content=json.dumps(DEMAND).encode())
    return answer.status_code, answer.json().get("code", "")


def test_a_token_that_may_write_does_and_signs_with_its_name(bank: House) -> None:
    assert write(bank.browser(), robot(bank, "crm", "write")) == (201, "")
    assert demands.held(bank.root)["D-1"].history[0].by == "crm"


def test_a_token_that_may_read_does_not_write(bank: House) -> None:
    assert write(bank.browser(), robot(bank, "crm", "read")) == (403, "scope-refused")


def test_without_a_token_nothing_is_written(bank: House) -> None:
    assert write(bank.browser(), {}) == (401, "not-signed-in")


def test_keys_of_two_tokens_are_two(bank: House) -> None:
    first, second = robot(bank, "crm", "write"), robot(bank, "erp", "write")
    assert write(bank.browser(), {**first, **KEY}) == (201, "")
    assert write(bank.browser(), {**second, **KEY}) != (201, "")
    answer = bank.browser().ask(
        "POST",
        "/api/v1/demand",
        {"Content-Type": "application/json", **first, **KEY},
        content=json.dumps(DEMAND).encode(),
    )
    assert answer.headers["idempotency-replayed"] == "true"


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"Origin": ADDRESS, "Sec-Fetch-Site": "same-origin"}, "stale-form"),
        ({"Origin": ADDRESS, "Sec-Fetch-Site": "same-origin", "X-Form-Token": "guessed"}, "stale-form"),
        ({"Origin": "https://evil.example.com", "Sec-Fetch-Site": "cross-site"}, "foreign-post"),
        ({}, "foreign-post"),
    ],
)
def test_a_cookie_alone_writes_nothing(bank: House, headers: dict[str, str], code: str) -> None:
    browser = bank.browser()
    browser.sign_in("cora")
    assert write(browser, headers) == (403, code)
    assert demands.held(bank.root) == {}


def test_somebody_signed_in_writes_with_the_secret_of_our_forms_under_their_own_name(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("cora")
    own = {"Origin": ADDRESS, "Sec-Fetch-Site": "same-origin", "X-Form-Token": browser.token()}
    assert write(browser, own) == (201, "")
    assert demands.held(bank.root)["D-1"].history[0].by == "Cora Contributor"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_what_a_page_elsewhere_could_send_unasked_is_no_json(tmp_path: Path, kind: str) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    answer = send(create(tmp_path), "/demand", DEMAND, {"Content-Type": kind})
    assert (answer.status_code, answer.json()["code"]) == (415, "json-needed")


def test_a_page_elsewhere_is_refused_on_this_machine_too(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    answer = send(create(tmp_path), "/demand", DEMAND, {"Origin": "https://evil.example.com"})
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign-post")


def test_a_large_body_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n", encoding="utf-8")
    answer = send(create(tmp_path), "/demand", {"problem": {"words": "x" * 300_000}})
    assert (answer.status_code, answer.json()["code"]) == (413, "json-too-large")
