"""Signing in and out, and everything that somebody else might try with it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from sowhat.actions.access import people
from tests.web.access.house import ADDRESS, PASSWORD, Browser, House, house
from tests.web.reader import reader
from tests.web.samples import BANK

COOKIE = "__Host-sowhat"


@pytest.fixture
def bank(tmp_path: Path) -> House:
    """A bank's platform."""
    return house(tmp_path)


def departed(browser: Browser, going: str = "/value") -> str:
    """The state with which a browser was sent to the provider."""
    answer = browser.get(f"/sign-in/corp?next={going}")
    assert answer.status_code == 303
    return parse_qs(urlsplit(answer.headers["location"]).query)["state"][0]


def test_a_page_leads_to_sign_in_and_back_to_itself(bank: House) -> None:
    browser = bank.browser()
    asked = browser.get("/value?month=2026-09")
    assert (asked.status_code, asked.headers["location"]) == (303, "/sign-in?next=/value%3Fmonth%3D2026-09")
    assert "/value?month=2026-09" in browser.get(asked.headers["location"]).text
    entered = browser.sign_in("vera", "/value?month=2026-09")
    assert (entered.status_code, entered.headers["location"]) == (303, "/value?month=2026-09")
    assert browser.get("/services").status_code == 200


def test_the_cookie_is_out_of_reach_and_its_secret_is_not_kept(bank: House) -> None:
    browser = bank.browser()
    given = browser.sign_in("vera").headers["set-cookie"]
    assert all(part in given for part in (f"{COOKIE}=", "HttpOnly", "Secure", "SameSite=lax", "Path=/"))
    assert "Domain" not in given
    secret = browser.cookies[COOKIE].encode()
    assert all(secret not in path.read_bytes() for path in bank.root.iterdir() if path.is_file())


@pytest.mark.parametrize("wrong", [{"password": "guess"}, {"user": "stranger"}, {"password": ""}, {"user": " "}])
def test_a_stranger_and_a_wrong_password_are_told_the_same(bank: House, wrong: dict[str, str]) -> None:
    browser = bank.browser()
    answer = browser.form("/sign-in/dir", {"user": "vera", "password": PASSWORD, **wrong}, page="/sign-in")
    assert answer.status_code == 401
    assert COOKIE not in browser.cookies
    assert PASSWORD not in answer.text
    assert "guess" not in answer.text


def test_somebody_without_a_role_is_told_whom_to_ask(bank: House) -> None:
    browser = bank.browser()
    answer = browser.sign_in("nora")
    assert answer.status_code == 403
    assert "platform@example.com" in answer.text
    assert COOKIE not in browser.cookies


def test_the_way_to_a_provider_and_back(bank: House) -> None:
    browser = bank.browser()
    state = departed(browser)
    entered = browser.get(f"/sign-in/corp/callback?code=anna&state={state}")
    assert (entered.status_code, entered.headers["location"]) == (303, "/value")
    assert "Anna Approver" in browser.get("/account").text
    assert f"{COOKIE}_away" not in browser.cookies


def test_coming_back_twice_is_once_too_often(bank: House) -> None:
    browser = bank.browser()
    state, kept = departed(browser), browser.cookies[f"{COOKIE}_away"]
    browser.get(f"/sign-in/corp/callback?code=vera&state={state}")
    browser.cookies.set(f"{COOKIE}_away", kept, domain="sowhat.example.com")
    again = browser.get(f"/sign-in/corp/callback?code=adam&state={state}")
    assert (again.status_code, "adam" in bank.browser().get("/account").text) == (400, False)


@pytest.mark.parametrize("state", ["", "guess"])
def test_a_state_that_was_not_given_is_refused(bank: House, state: str) -> None:
    browser = bank.browser()
    departed(browser)
    assert browser.get(f"/sign-in/corp/callback?code=adam&state={state}").status_code == 400
    assert COOKIE not in browser.cookies


def test_another_browser_cannot_be_signed_in_by_a_link(bank: House) -> None:
    """Login CSRF: an attacker's own code and state, opened by somebody else."""
    attacker, victim = bank.browser(), bank.browser("10.9.0.2")
    state = departed(attacker)
    assert victim.get(f"/sign-in/corp/callback?code=vera&state={state}").status_code == 400
    departed(victim)
    assert victim.get(f"/sign-in/corp/callback?code=vera&state={state}").status_code == 400
    assert COOKIE not in victim.cookies


def test_nobody_may_stay_at_a_provider_for_ever(bank: House) -> None:
    browser = bank.browser()
    state = departed(browser)
    bank.wait(minutes=11)
    assert browser.get(f"/sign-in/corp/callback?code=vera&state={state}").status_code == 400


def test_what_left_for_one_provider_does_not_come_back_from_another(bank: House) -> None:
    browser = bank.browser()
    state = departed(browser)
    assert browser.get(f"/sign-in/dir/callback?code=vera&state={state}").status_code == 400


@pytest.mark.parametrize(
    "going",
    [
        *("//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "evil.example", ""),
        *("javascript:alert(1)", "/\t/evil.example", "/\n/evil.example", "/value\r\nSet-Cookie: a=b", "///evil"),
        *("/sign-in", "/sign-in/corp", "/sign-in?next=//evil", "/sign-out"),
    ],
)
def test_no_sign_in_leads_elsewhere(bank: House, going: str) -> None:
    browser = bank.browser()
    assert browser.sign_in("vera", going).headers["location"] == "/"
    shown = bank.browser().ask("GET", "/sign-in", params={"next": going}).text
    assert 'name="next" value="/"' in shown
    assert 'href="/sign-in/corp?next=/"' in shown


def test_the_next_address_of_a_provider_is_ours_too(bank: House) -> None:
    browser = bank.browser()
    state = departed(browser, "//evil.example")
    assert browser.get(f"/sign-in/corp/callback?code=vera&state={state}").headers["location"] == "/"


def test_a_session_is_never_the_one_that_a_browser_came_with(bank: House) -> None:
    """Fixation: whoever plants a cookie does not know the session after sign-in."""
    browser = bank.browser()
    browser.cookies.set(COOKIE, "planted", domain="sowhat.example.com", path="/")
    browser.sign_in("vera")
    planted = bank.browser()
    planted.cookies.set(COOKIE, "planted", domain="sowhat.example.com", path="/")
    assert planted.get("/services").status_code == 303
    assert browser.cookies[COOKIE] != "planted"


def test_signing_in_anew_ends_the_session_before(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("vera")
    before = browser.cookies[COOKIE]
    browser.sign_in("anna")
    old = bank.browser()
    old.cookies.set(COOKIE, before, domain="sowhat.example.com", path="/")
    assert old.get("/services").status_code == 303
    assert "Anna Approver" in browser.get("/account").text


@pytest.mark.parametrize("forged", ["", "a", "0" * 43, "' OR 1=1 --", "\u00fc", "a" * 5000])
def test_a_forged_cookie_opens_nothing(bank: House, forged: str) -> None:
    bank.browser().sign_in("adam")
    answer = bank.browser().get("/services", {"Cookie": f"{COOKIE}={forged}".encode()})
    assert answer.status_code == 303


def test_the_kept_fingerprint_is_no_cookie(bank: House) -> None:
    """Whoever reads the database cannot sign in with what is there."""
    browser = bank.browser()
    browser.sign_in("adam")
    stolen = people.sessions(bank.root, "dir/adam")[0].id
    assert bank.browser().get("/services", {"Cookie": f"{COOKIE}={stolen}"}).status_code == 303


def test_a_session_ends_unused_and_ends_at_last(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("vera")
    for _ in range(11):
        bank.wait(hours=1)
        assert browser.get("/services").status_code == 200
        bank.gate.recorder.flush()
    bank.wait(hours=1)
    assert browser.get("/services").status_code == 303
    browser.sign_in("vera")
    bank.wait(hours=4)
    assert browser.get("/services").status_code == 303


def test_signing_out_ends_it_for_every_copy(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("vera")
    copy = bank.browser()
    copy.cookies.update(browser.cookies)
    assert browser.form("/sign-out").headers["location"] == "/sign-in?said=left"
    assert COOKIE not in browser.cookies
    assert copy.get("/services").status_code == 303


def test_a_browser_forgets_whoever_left(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("vera")
    assert browser.form("/sign-out").headers["clear-site-data"] == '"cache", "storage"'


def test_the_trail_says_who_signed_in(bank: House) -> None:
    browser, other = bank.browser(), bank.browser("10.9.0.2")
    browser.sign_in("vera")
    state = departed(other)
    other.get(f"/sign-in/corp/callback?state={state}&code=cora")
    other.post("/sign-in/dir", {"token": other.token("/sign-in"), "user": "vera", "password": "wrong"})
    bank.gate.recorder.flush()
    lines = people.trail(bank.root, 100)
    told = {(one.person, one.role, one.method, one.path, one.status) for one in lines}
    assert ("dir/vera", "viewer", "POST", "/sign-in/dir", 303) in told
    assert ("corp/cora", "contributor", "GET", "/sign-in/corp/callback", 303) in told
    assert ("", "", "POST", "/sign-in/dir", 401) in told


def test_no_line_of_the_trail_is_obeyed_by_a_terminal(bank: House) -> None:
    bank.browser().get("/%1b%5B2J%0Aforged%E2%80%AE%C2%9b/李")
    bank.gate.recorder.flush()
    assert [one.path for one in people.trail(bank.root, 10)] == ["/%1B[2J%0Aforged%E2%80%AE%C2%9B/李"]


def test_two_tabs_share_a_session_and_its_forms(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("vera")
    first, second = browser.token(), browser.token()
    assert first == second
    assert browser.post("/account/tokens", {"token": first, "called": "a", "days": "1", "scope-read": "y"}).is_success
    assert browser.post("/account/tokens", {"token": second, "called": "b", "days": "1", "scope-read": "y"}).is_success


def test_a_form_of_another_session_is_stale(bank: House) -> None:
    """Tokens of forms are a session's own: neither another person's nor the process's opens anything."""
    vera, adam = bank.browser(), bank.browser("10.9.0.2")
    outside = vera.token("/sign-in")
    vera.sign_in("vera")
    adam.sign_in("adam")
    for stolen in (vera.token(), outside, "", "0" * 64):
        answer = adam.post("/access/sessions/end", {"token": stolen, "person": "dir/vera"})
        assert answer.status_code == 403
    assert vera.get("/services").status_code == 200


def test_a_role_follows_the_settings(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("vera")
    assert browser.get("/access").status_code == 403
    bank.settings(old="admin: {groups: [dir/platform]", new="admin: {groups: [dir/platform, dir/staff]")
    assert browser.get("/access").status_code == 200
    bank.settings(old="viewer: {groups: [dir/staff, corp/staff]}", new="viewer: {groups: [dir/others]}")
    refused = browser.get("/services")
    assert (refused.status_code, "platform@example.com" in refused.text) == (403, True)


def test_broken_settings_let_nobody_in_who_was_not(bank: House) -> None:
    browser, stranger = bank.browser(), bank.browser("10.9.0.2")
    browser.sign_in("vera")
    for broken in ("platform: [", "", "platform: bank\n"):
        (bank.root / "sowhat.yaml").write_text(broken, encoding="utf-8")
        assert stranger.get("/services").status_code == 303
        assert stranger.get("/api/v1/usage").status_code == 401


def test_a_provider_that_is_gone_takes_its_sessions_along(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("vera")
    bank.settings(old="name: dir,", new="name: dir2,")
    assert browser.get("/services").status_code == 403


def test_an_email_gives_a_role_whatever_its_case(bank: House) -> None:
    bank.settings(old="groups: [dir/platform], people: [dir/root@example.com]", new="people: [dir/ADAM@example.com]")
    browser = bank.browser()
    browser.sign_in("adam")
    assert browser.get("/access").status_code == 200


def test_where_nobody_signs_in_there_is_no_sign_in(tmp_path: Path) -> None:
    asked = reader(BANK, tmp_path)
    assert [asked.get(path, follow=False).headers.get("location") for path in ("/sign-in", "/sign-in/x")] == ["/", "/"]
    assert "machine" in asked.get("/account").text


def test_names_are_shown_as_text(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("adam")
    assert "Adam &lt;Admin&gt; &amp; Co" in browser.get("/account").text
    assert "<Admin>" not in browser.get("/access").text


def test_the_pages_of_signing_in_are_in_the_readers_language(bank: House) -> None:
    browser = bank.browser()
    chinese = browser.get("/sign-in", {"Accept-Language": "zh-CN"}).text
    assert '<html lang="zh-CN">' in chinese
    assert "登录" in chinese
    assert ADDRESS not in chinese
