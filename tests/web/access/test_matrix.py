"""Every address of the application, asked by every role and by tokens of every scope."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from sowhat.actions.access import tokens
from sowhat.actions.access.tokens import Wanted
from sowhat.errors import Problem
from sowhat.model.person import ROLES, Role, may
from sowhat.stories.problems import explain
from sowhat.stories.words import words
from tests.web.access.house import ADDRESS, House, house

WHO: dict[Role, str] = {"viewer": "vera", "contributor": "cora", "approver": "anna", "admin": "adam"}
OPEN = ("/sign-in", "/healthz", "/readyz", "/static/")
"""What strangers reach."""
SEEN: dict[str, Role] = {
    r"/compliance/(findings|grants|report).*|/api/v1/compliance": "approver",
    r"/compliance/looks.*|/start.*|/data/upload.*": "admin",
    r"/(settings|access|webhooks)([/.-].*)?|/api/v1/(access|webhooks)(/.*)?": "admin",
    r"/lifecycle/campaigns.*|/api/v1/campaigns.*": "contributor",
}
"""What not everybody may see. Written by hand beside the application's own list: a change has to be made twice."""
DONE: dict[str, Role] = {
    r"/(account|inbox|views)(/.*)?|/sign-out": "viewer",
    r"/(value/(claims|prices)|studies|lifecycle|compliance|alerts)/.*": "approver",
    r"/planning/(demand/choose|case-signatures).*|/api/v1/claims/.*": "approver",
    r"/(start|data/upload|building|access|settings|webhooks)(/.*)?|/api/v1/(jobs|webhooks)(/.*)?": "admin",
}
"""What it takes to do something; whatever is not named takes a contributor."""
Asked = tuple[str, str, dict[str, str]]


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A bank's platform; whoever knocks may knock often."""
    more = "  limits: {sign_in: 10000, person: 1000000, address: 1000000}\n"
    return house(tmp_path_factory.mktemp("matrix"), more=more)


def routes(found: Iterable[BaseRoute]) -> Iterator[tuple[str, str]]:
    """Method and address of every route, with something in place of its parameters."""
    for route in found:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            yield from routes(inner.routes)
        elif isinstance(route, APIRoute):
            path = re.sub(r"\{[^}]+\}", "x", route.path)
            yield from ((method, path) for method in (route.methods or set()) - {"HEAD"})


def behind(bank: House, *methods: str) -> list[tuple[str, str]]:
    """Those behind the door that take one of these methods; telemetry apart."""
    every = sorted(set(routes(bank.app.routes)))
    return [one for one in every if one[0] in methods and not one[1].startswith((*OPEN, "/v1/"))]


def expected(method: str, path: str) -> Role:
    """The least role."""
    rules = SEEN if method == "GET" else DONE
    found = next((role for pattern, role in rules.items() if re.fullmatch(pattern, path)), None)
    return found or ("viewer" if method == "GET" else "contributor")


def answers(bank: House, asked: Sequence[Asked]) -> list[httpx.Response]:
    """What is answered, one after the other."""

    async def ask() -> list[httpx.Response]:
        proxied = {"X-Forwarded-For": "10.9.0.1", "X-Forwarded-Proto": "https", "Accept-Language": "en"}
        transport = httpx.ASGITransport(bank.app, raise_app_exceptions=False, client=("10.1.0.1", 4711))
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, headers=proxied) as client:
            return [await client.request(method, path, headers=headers) for method, path, headers in asked]

    with ThreadPoolExecutor(1) as thread:  # a browser of another test may have left its loop in this thread
        return thread.submit(asyncio.run, ask()).result()


def session(bank: House, role: Role) -> dict[str, str]:
    """The cookie of somebody with a role."""
    browser = bank.browser()
    browser.sign_in(WHO[role])
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in browser.cookies.items())}


def bearer(bank: House, scope: str, role: str = "") -> dict[str, str]:
    """The header of a token with one scope."""
    return {"Authorization": f"Bearer {tokens.machine(bank.root, Wanted('x', (scope,)), role, now=bank.now).secret}"}


def says(answer: httpx.Response, code: str, **params: str) -> bool:
    """Whether an answer is this refusal."""
    told = explain(Problem(code, params=params), words("en")).says
    return answer.status_code == 403 and (f'"code": "{code}"' in answer.text or told in answer.text)


def refused(answer: httpx.Response, role: Role, least: Role) -> bool:
    """Whether the role was not enough."""
    return says(answer, "role-refused", needs=least, role=role)


def test_the_lists_are_of_this_application(bank: House) -> None:
    reading, writing = behind(bank, "GET"), behind(bank, "POST", "PUT", "PATCH", "DELETE")
    assert (len(reading) > 150, len(writing) > 60) == (True, True)
    for rules, found in ((SEEN, reading), (DONE, writing)):
        for pattern in rules:
            assert any(re.fullmatch(pattern, path) for _, path in found), pattern


@pytest.mark.parametrize("role", ROLES)
def test_nobody_sees_what_their_role_may_not(bank: House, role: Role) -> None:
    own = session(bank, role)
    found = [path for method, path in behind(bank, "GET") if expected(method, path) != "viewer"]
    for path, answer in zip(found, answers(bank, [("GET", path, own) for path in found]), strict=True):
        least = expected("GET", path)
        assert refused(answer, role, least) is not may(role, least), (role, path, answer.status_code)


def test_a_viewer_sees_everything_else(bank: House) -> None:
    own = session(bank, "viewer")
    found = [path for method, path in behind(bank, "GET") if expected(method, path) == "viewer"]
    for path, answer in zip(found, answers(bank, [("GET", path, own) for path in found]), strict=True):
        assert answer.status_code not in (401, 403, 500), (path, answer.status_code)


@pytest.mark.parametrize("role", ROLES)
def test_nobody_does_what_their_role_may_not(bank: House, role: Role) -> None:
    """A form of no page of ours: it is refused for that, if not for the role."""
    own, found = session(bank, role), behind(bank, "POST", "PUT", "PATCH", "DELETE")
    for (method, path), answer in zip(found, answers(bank, [(*one, own) for one in found]), strict=True):
        least = expected(method, path)
        assert refused(answer, role, least) is not may(role, least), (role, method, path, answer.status_code)
        assert answer.status_code in (403, 415), (role, method, path)


def test_strangers_see_and_do_nothing(bank: House) -> None:
    found = behind(bank, "GET", "POST", "PUT", "PATCH", "DELETE")
    for (method, path), answer in zip(found, answers(bank, [(*one, {}) for one in found]), strict=True):
        programs = path.startswith("/api/") or path == "/metrics"
        assert answer.status_code == (401 if programs else 303), (method, path)
        assert programs or answer.headers["location"].startswith("/sign-in?next="), (method, path)


@pytest.mark.parametrize("scope", ["read", "receive"])
def test_a_token_writes_only_with_the_scope_for_it(bank: House, scope: str) -> None:
    own = bearer(bank, scope, "admin")
    found = behind(bank, "POST", "PUT", "PATCH", "DELETE")
    for one, answer in zip(found, answers(bank, [(*each, own) for each in found]), strict=True):
        assert says(answer, "scope-refused", needs="write"), one


def test_a_token_for_telemetry_reads_nothing(bank: House) -> None:
    own, found = bearer(bank, "receive", "admin"), behind(bank, "GET")
    for one, answer in zip(found, answers(bank, [(*each, own) for each in found]), strict=True):
        assert says(answer, "scope-refused", needs="read"), one


@pytest.mark.parametrize("scope", ["read", "write", "admin"])
def test_only_a_token_for_telemetry_sends_any(bank: House, scope: str) -> None:
    found = [one for one in sorted(set(routes(bank.app.routes))) if one[1].startswith("/v1/")]
    assert found
    own = bearer(bank, scope, "admin")
    for one, answer in zip(found, answers(bank, [(*each, own) for each in found]), strict=True):
        assert says(answer, "scope-refused", needs="receive"), one


@pytest.mark.parametrize("scope", ["read", "write"])
def test_no_token_is_an_administrator_without_the_scope(bank: House, scope: str) -> None:
    """Whatever the role of whoever made it."""
    own = bearer(bank, scope, "admin")
    methods = ("GET",) if scope == "read" else ("GET", "POST", "PUT", "PATCH", "DELETE")
    found = [one for one in behind(bank, *methods) if expected(*one) == "admin"]
    for one, answer in zip(found, answers(bank, [(*each, own) for each in found]), strict=True):
        assert refused(answer, "approver", "admin"), one


def test_a_session_sends_no_telemetry_and_a_token_ends_no_session(bank: House) -> None:
    (sent,) = answers(bank, [("POST", "/v1/traces", session(bank, "admin"))])
    assert says(sent, "scope-refused", needs="receive")
    forms = [("POST", path, bearer(bank, "admin")) for path in ("/account/sessions", "/account/tokens")]
    assert [one.status_code for one in answers(bank, forms)] == [403, 403]


def test_unheard_methods_do_nothing(bank: House, tmp_path: Path) -> None:
    own = session(bank, "viewer")
    methods = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get")
    for answer in answers(bank, [(method, "/access", own) for method in methods]):
        assert answer.status_code in (400, 403, 404, 405)
        assert "Adam" not in answer.text
