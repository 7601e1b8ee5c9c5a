"""Signing in as people do, by OpenID Connect at a real provider and by password at a real directory; and out again."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import urlencode

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from sowhat.actions.access import people
from sowhat.actions.written import written
from sowhat.model.language import Language
from sowhat.stories.words import LANGUAGES, words
from sowhat.web.access.gate import Gate, hosts
from sowhat.web.app import create
from tests.servers.directory import BASE, PASSWORD, SERVICE, SERVICE_PASSWORD, Directory, directory
from tests.servers.openid_process import agreed, openid, registered
from tests.web import every_sample

LI = {"sub": "li-1", "name": "李明", "email": "li@example.com", "groups": ["makers"]}
GUEST = {"sub": "guest-1", "name": "Guest", "email": "guest@example.com"}
SETTINGS = """platform: bank
access:
  address: {address}
  ask: platform@example.com
  providers:
    - {{name: corp, kind: oidc, issuer: "{issuer}", client_id: "{client}", client_secret: env:CORP, title: Corporate}}
    - name: dir
      kind: ldap
      address: {ldaps}
      ca: {ca}
      base: "{base}"
      bind: "{bind}"
      bind_password: env:DIR
      group_base: "ou=groups,{base}"
  roles:
    contributor: {{groups: [corp/makers, dir/makers, dir/platform]}}
"""


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with openid([LI, GUEST]) as found:
        yield found


@pytest.fixture(scope="module")
def company() -> Iterator[Directory]:
    with directory("localhost") as found:
        yield found


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, issuer: str, company: Directory) -> Iterator[str]:
    """A workspace before which people sign in, served on loopback."""
    root = tmp_path_factory.mktemp("gated")
    with pytest.MonkeyPatch.context() as environment, socket.create_server(("127.0.0.1", 0)) as listener:
        own = f"http://127.0.0.1:{listener.getsockname()[1]}"
        client = registered(issuer, f"{own}/sign-in/corp/callback")
        environment.setenv("CORP", client.secret)
        environment.setenv("DIR", SERVICE_PASSWORD)
        settings = SETTINGS.format(
            address=own, issuer=issuer, client=client.id, ldaps=company.ldaps, ca=company.authority, base=BASE,
            bind=SERVICE,
        )  # fmt: skip
        (root / "sowhat.yaml").write_text(settings, encoding="utf-8")
        gate = Gate(root, written(root).access)
        seen = lambda root, most=500: people.seen(root, most, gate.clock())  # noqa: E731
        loaders = replace(every_sample.loaders(), workspace=written, access=seen)
        app = create(root, loaders, hosts(gate.last), gate=gate)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        yield own
        server.should_exit = True
        thread.join(30)


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Callable[[str, Language], Page]]:
    """Opens a path in a fresh browser of a reader of a language."""
    contexts = []

    def open_(path: str, language: Language) -> Page:
        context = browser.new_context(locale={"en": "en-GB", "zh": "zh-CN"}[language])
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()


def press(page: Page, role: str, name: str) -> None:
    """Press what leads to another page."""
    with page.expect_navigation():
        page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]


def leave(page: Page, address: str, language: Language, too: str = "") -> None:
    """Sign out on one's own page, and of the provider too; nothing is shown any more."""
    say = words(language).say
    page.goto(f"{address}/account")
    press(page, "button", say("account-sign-out"))
    expect(page.get_by_role("status")).to_have_text(say("sign-in-left"))
    if too:
        press(page, "link", say("sign-in-leave-too", title=too))
        assert "/oauth2/end_session?" in page.url
        press(page, "button", "End session")
        assert page.url == f"{address}/sign-in"
    page.goto(f"{address}/account")
    assert page.url == f"{address}/sign-in?next=/account"


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_openid_connect(language: Language, opened: Callable[[str, Language], Page], address: str) -> None:
    say = words(language).say
    page = opened("/account?from=mail", language)
    press(page, "link", say("sign-in-with", title="Corporate"))
    press(page, "button", "li-1")
    assert page.url == f"{address}/account?from=mail"
    expect(page.get_by_role("heading", level=1)).to_have_text(say("account-answer", name="李明"))
    page.get_by_label(say("account-token-name")).fill("nightly")
    press(page, "button", say("account-token-make"))
    expect(page.get_by_role("heading", name=say("account-fresh"))).to_be_visible()
    leave(page, address, language, "Corporate")


@pytest.mark.parametrize("language", LANGUAGES)
def test_by_a_password(language: Language, opened: Callable[[str, Language], Page], address: str) -> None:
    say = words(language).say
    page = opened("/account", language)
    for typed in ("wrong", PASSWORD):
        page.get_by_label(say("sign-in-user")).fill("li")
        page.get_by_label(say("sign-in-password")).fill(typed)
        press(page, "button", say("sign-in-send"))
        if typed == "wrong":
            expect(page.get_by_role("alert")).to_contain_text(say("error-sign-in-failed"))
    assert page.url == f"{address}/account"
    expect(page.get_by_role("heading", level=1)).to_have_text(say("account-answer", name="李明"))
    assert page.get_by_text("dir/li").is_visible()
    leave(page, address, language)


def test_whoever_has_no_role_is_told_whom_to_ask(opened: Callable[[str, Language], Page]) -> None:
    page = opened("/account", "zh")
    press(page, "link", words("zh").say("sign-in-with", title="Corporate"))
    press(page, "button", "guest-1")
    expect(page.get_by_text("platform@example.com")).to_be_visible()


def test_an_address_that_somebody_else_was_sent_back_with_opens_nothing(
    opened: Callable[[str, Language], Page], address: str
) -> None:
    """Whoever signs in with their own account, and has somebody else open the address they come back to."""
    say = words("en").say
    page = opened("/", "en")
    press(page, "link", say("sign-in-with", title="Corporate"))
    query = urlencode(agreed(page.url, "li-1"))
    victim = opened(f"/sign-in/corp/callback?{query}", "en")
    expect(victim.get_by_role("heading", level=1)).to_have_text(say("error-sign-in-stale"))
    victim.goto(f"{address}/account")
    assert victim.url == f"{address}/sign-in?next=/account"
