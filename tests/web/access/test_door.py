"""Nobody comes in unknown, and nothing is sent for somebody by another page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.actions.access import people, tokens
from sowhat.actions.access.granting import by_session
from sowhat.actions.access.tokens import Wanted
from sowhat.errors import BlockedError, Problem
from sowhat.model.access import Footprint
from sowhat.model.person import Person
from tests.web.access.house import ADDRESS, Browser, House, house
from tests.web.test_roles import written as posts


@pytest.fixture
def bank(tmp_path: Path) -> House:
    """A bank's platform; whoever knocks may knock often."""
    return house(tmp_path, more="  limits: {sign_in: 10000, person: 100000, address: 100000}\n")


@pytest.fixture
def adam(bank: House) -> Browser:
    """An administrator who is signed in."""
    browser = bank.browser()
    browser.sign_in("adam")
    return browser


def token(bank: House, *scopes: str, role: str = "") -> dict[str, str]:
    """The header of a new token."""
    made = tokens.machine(bank.root, Wanted("robot", scopes), role, now=bank.now)
    return {"Authorization": f"Bearer {made.secret}"}


def forms(bank: House) -> Iterator[str]:
    """Every address that a form of ours is sent to, with something in place of its parameters."""
    for method, path in sorted(set(posts(bank.app.routes))):
        assert method == "POST", "a new method needs a guard against other pages"
        if not path.startswith(("/v1/", "/api/")):
            yield "/".join("x" if part.startswith("{") else part for part in path.split("/"))


def test_every_form_is_refused_from_another_page(bank: House, adam: Browser) -> None:
    own = adam.token()
    found = list(forms(bank))
    assert len(found) > 50
    for path in found:
        for headers in (
            {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
            {"Origin": "null"},
            {"Sec-Fetch-Site": "same-site", "Origin": "https://other.example.com"},
            {"Origin": "http://sowhat.example.com"},
        ):
            assert adam.ask("POST", path, headers, data={"token": own}).status_code == 403, (path, headers)
        assert adam.ask("POST", path, data={"token": own}).status_code == 403, path


def test_every_form_is_refused_without_the_secret_of_the_session(bank: House, adam: Browser) -> None:
    for path in forms(bank):
        for wrong in ({}, {"token": ""}, {"token": "0" * 64}):
            refused = adam.post(path, wrong)
            sent = adam.ask("POST", path, {"Origin": ADDRESS}, files={"files": b"x"}, data=wrong)
            assert {refused.status_code, sent.status_code} & {200, 303} == set(), (path, wrong)


def test_nothing_but_the_door_is_open_to_strangers(bank: House) -> None:
    stranger = bank.browser()
    for path in ("/", "/services", "/value.csv", "/data/upload", "/account", "/access", "/inbox", "/nowhere", "/docs"):
        assert stranger.get(path).headers.get("location", "").startswith("/sign-in?next="), path
    for path in ("/api/v1/usage", "/api/v1/openapi.json", "/api/v1/nothing", "/v1/traces"):
        answer = stranger.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json"), path
        assert answer.headers["www-authenticate"] == 'Bearer realm="sowhat"'
    assert [stranger.get(path).status_code for path in ("/healthz", "/sign-in")] == [200, 200]


@pytest.mark.parametrize("path", ["/sign-in/../services", "/sign-in/%2e%2e/services", "//services", "/static/../value"])
def test_no_detour_leads_past_the_door(bank: House, path: str) -> None:
    assert "Who uses" not in bank.browser().get(path).text


def test_a_form_that_outlived_its_session_leads_back_to_its_page(bank: House) -> None:
    answer = bank.browser().post("/planning/decisions", headers={"Referer": f"{ADDRESS}/planning/decisions/new"})
    assert answer.headers["location"] == "/sign-in?next=/planning/decisions/new"
    foreign = bank.browser().ask("POST", "/planning/decisions", {"Referer": "https://evil.example/x"})
    assert foreign.headers["location"] == "/sign-in?next=/"


@pytest.mark.parametrize(
    ("scopes", "method", "path", "status"),
    [
        (("read",), "GET", "/api/v1/usage", 200),
        (("read",), "POST", "/planning/decisions", 403),
        (("read",), "POST", "/v1/traces", 403),
        (("receive",), "GET", "/api/v1/usage", 403),
        (("receive",), "POST", "/planning/decisions", 403),
        (("write",), "GET", "/api/v1/usage", 200),
        (("read",), "GET", "/api/v1/access", 403),
        (("read", "write"), "GET", "/access", 403),
        (("admin",), "GET", "/api/v1/access", 200),
        (("read",), "DELETE", "/api/v1/usage", 403),
    ],
)
def test_a_token_may_what_its_scopes_say(
    bank: House, scopes: tuple[str, ...], method: str, path: str, status: int
) -> None:
    answer = bank.browser().ask(method, path, token(bank, *scopes))
    assert answer.status_code == status
    if status == 403 and path.startswith("/api/"):
        assert answer.json()["code"] in ("scope-refused", "role-refused")


def test_telemetry_needs_a_token_that_may_send_it(bank: House, adam: Browser) -> None:
    assert bank.browser().ask("POST", "/v1/traces").status_code == 401
    assert adam.ask("POST", "/v1/traces").status_code == 403
    let_in = bank.browser().ask("POST", "/v1/traces", token(bank, "receive"), content=b"{}")
    assert let_in.status_code not in (401, 403)


def test_a_token_never_may_more_than_its_owner(bank: House) -> None:
    vera = bank.browser()
    vera.sign_in("vera")
    assert vera.form("/account/tokens", {"called": "x", "days": "3", "scope-write": "yes"}).status_code == 422
    made = tokens.own(bank.root, Wanted("x", ("read",)), people_of(bank, "vera"), now=bank.now)
    header = {"Authorization": f"Bearer {made.secret}"}
    assert bank.browser().ask("GET", "/compliance/findings", header).status_code == 403
    bank.settings(old="viewer: {groups: [dir/staff, corp/staff]}", new="viewer: {groups: [dir/others]}")
    assert bank.browser().ask("GET", "/api/v1/usage", header).status_code == 401


def people_of(bank: House, who: str) -> Person:
    """Somebody who is signed in, as a person."""
    found = by_session(bank.gate.access, people.sessions(bank.root, f"dir/{who}")[0])
    assert found is not None
    return found


def test_an_administrators_token_administers_nothing_unless_it_says_so(bank: House, adam: Browser) -> None:
    made = tokens.own(bank.root, Wanted("x", ("read", "write")), people_of(bank, "adam"), now=bank.now)
    header = {"Authorization": f"Bearer {made.secret}"}
    assert [bank.browser().ask("GET", path, header).status_code for path in ("/access", "/services")] == [403, 200]


def test_a_revoked_token_and_one_that_ended_open_nothing(bank: House) -> None:
    made = tokens.machine(bank.root, Wanted("robot", ("read",), 2), now=bank.now)
    header = {"Authorization": f"Bearer {made.secret}"}
    assert bank.browser().ask("GET", "/api/v1/usage", header).status_code == 200
    bank.wait(days=2)
    late = bank.browser().ask("GET", "/api/v1/usage", header)
    assert (late.status_code, late.headers["www-authenticate"]) == (401, 'Bearer realm="sowhat", error="invalid_token"')
    other = tokens.machine(bank.root, Wanted("robot", ("read",)), now=bank.now)
    tokens.revoke(bank.root, other.token.id)
    assert bank.browser().ask("GET", "/services", {"Authorization": f"Bearer {other.secret}"}).status_code == 401


@pytest.mark.parametrize("shown", ["Bearer", "Bearer ", "Basic YTpi", "Bearer sowhat_x", "bearer\tx", "Digest a=b"])
def test_a_wrong_token_is_refused_even_beside_a_good_session(adam: Browser, shown: str) -> None:
    assert adam.get("/services", {"Authorization": shown}).status_code == 401


def test_a_token_makes_no_other_and_signs_no_form(bank: House, adam: Browser) -> None:
    header = token(bank, "admin")
    for path in ("/account/tokens", "/access/sessions/end"):
        assert bank.browser().post(path, {"token": adam.token(), "called": "x"}, header).status_code == 403


def trail(bank: House) -> list[Footprint]:
    """What was recorded, the oldest first."""
    bank.gate.recorder.flush()
    return sorted(people.trail(bank.root, 1000), key=lambda line: line.at)


def test_who_saw_and_did_what_is_recorded(bank: House, adam: Browser) -> None:
    bank.wait(seconds=1)
    adam.get("/services?secret=1")
    bank.wait(seconds=1)
    adam.form("/access/tokens/revoke", {"id": "none"}, page="/access")
    bank.wait(seconds=1)
    bank.browser().get("/value")
    told = [(one.person, one.role, one.method, one.path, one.status) for one in trail(bank)]
    assert ("dir/adam", "admin", "GET", "/services", 200) in told
    assert ("dir/adam", "admin", "POST", "/access/tokens/revoke", 422) in told
    assert ("", "", "GET", "/value", 303) in told
    assert ("dir/adam", "admin", "POST", "/sign-in/dir", 303) in told


def test_a_writes_line_stands_before_the_write(bank: House, adam: Browser) -> None:
    own = adam.token()
    bank.gate.recorder.flush()
    adam.post("/account/tokens", {"token": own, "called": "x", "days": "1", "scope-read": "yes"})
    kept = people.trail(bank.root, 1000)
    assert next((one.path, one.status) for one in kept if one.path == "/account/tokens") == ("/account/tokens", 0)
    bank.gate.recorder.flush()
    assert [one.status for one in people.trail(bank.root, 1000) if one.path == "/account/tokens"] == [200]


def test_an_answer_names_its_line(bank: House, adam: Browser) -> None:
    named = adam.get("/services", {"X-Request-Id": "chosen"}).headers["x-request-id"]
    assert named in {one.id for one in trail(bank)}
    assert named != "chosen"


def test_what_cannot_be_recorded_is_not_done(bank: House, adam: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    own = adam.token()

    def fail(line: Footprint) -> None:
        raise BlockedError(Problem("trail-unavailable"))

    monkeypatch.setattr(bank.gate.recorder, "begin", fail)
    answer = adam.post("/account/tokens", {"token": own, "called": "x", "days": "1", "scope-read": "yes"})
    assert (answer.status_code, tokens.every(bank.root)) == (503, ())


def test_https_is_asked_for_for_ever(bank: House, adam: Browser) -> None:
    headers = adam.get("/services").headers
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in bank.browser().get("/sign-in").headers["content-security-policy"]


def test_nothing_travels_in_the_clear(bank: House) -> None:
    plain = bank.browser(base="http://sowhat.example.com")
    moved = plain.get("/value?month=2026-09")
    assert (moved.status_code, moved.headers["location"]) == (308, f"{ADDRESS}/value?month=2026-09")
    assert plain.get("/api/v1/usage").status_code == 403
    assert plain.ask("POST", "/sign-in/dir", {"Origin": plain.base}, data={"user": "vera"}).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "sowhat.example.com.evil.example", "localhost", "127.0.0.1", ""])
def test_another_host_is_refused(bank: House, host: str) -> None:
    direct = bank.browser(peer="192.0.2.1")
    assert direct.get("/sign-in", {"Host": host}).status_code == 400
    assert bank.browser().get("/sign-in", {"X-Forwarded-Host": host or "x"}).status_code == 400


def test_a_large_body_is_refused_before_it_is_read(tmp_path: Path) -> None:
    small = house(tmp_path, more="  limits: {body: 2048}\n")
    browser = small.browser()
    browser.sign_in("adam")
    own = browser.token()
    assert browser.post("/account/tokens", {"token": own, "called": "x" * 4000}).status_code == 413
