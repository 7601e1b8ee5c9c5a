"""sowhat encrypting itself: a certificate that is checked, cookies that go nowhere else, http that is not answered."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from sowhat.actions.access import reaching
from sowhat.actions.written import written
from tests.servers.certificates import Authority
from tests.servers.directory import BASE, PASSWORD, SERVICE, SERVICE_PASSWORD, directory
from tests.web.access.served import client, free, served

SETTINGS = """platform: bank
access:
  address: https://localhost:{port}
  tls: {{certificate: "{certificate}", key: "{key}"}}
  default_role: viewer
  providers:
    - name: dir
      kind: ldap
      address: {ldaps}
      ca: {ca}
      base: "{base}"
      bind: "{bind}"
      bind_password: env:DIR
"""


class Bank(NamedTuple):
    """Where it is served, by whose certificate, from which folder."""

    url: str
    ca: Path
    root: Path

    def asking(self) -> httpx.Client:
        """Somebody who checks its certificate."""
        return client(self.url, self.ca)


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bank]:
    """A workspace served by TLS, whose people sign in by a directory."""
    root, port = tmp_path_factory.mktemp("bank") / "platform", free()
    root.mkdir()
    authority = Authority(root.parent)
    certificate, key = authority.signed("localhost")
    with directory("localhost") as company, pytest.MonkeyPatch.context() as environment:
        environment.setenv("DIR", SERVICE_PASSWORD)
        found = {"port": port, "certificate": certificate, "key": key, "base": BASE, "bind": SERVICE}
        text = SETTINGS.format(**found, ldaps=company.ldaps, ca=company.authority)
        (root / "sowhat.yaml").write_text(text, encoding="utf-8")
        with served(root, port, ca=authority.path) as url:
            yield Bank(url, authority.path, root)


def signed_in(asking: httpx.Client, url: str) -> httpx.Response:
    """The answer to the right password."""
    token = re.search(r'name="token" value="([^"]+)"', asking.get("/sign-in").text)
    assert token
    fields = {"token": token[1], "user": "li", "password": PASSWORD, "next": "/account"}
    return asking.post("/sign-in/dir", data=fields, headers={"Origin": url, "Sec-Fetch-Site": "same-origin"})


def test_the_certificate_is_checked(bank: Bank) -> None:
    with bank.asking() as good:
        assert good.get("/healthz").text == "ok"
    with httpx.Client(trust_env=False) as stranger, pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY"):
        stranger.get(f"{bank.url}/healthz")


def test_nothing_is_answered_in_the_clear(bank: Bank) -> None:
    with httpx.Client(trust_env=False) as plain, pytest.raises(httpx.TransportError):
        plain.get(f"{bank.url.replace('https', 'http')}/healthz")


def test_old_versions_of_the_protocol_are_refused(bank: Bank) -> None:
    context = ssl.create_default_context(cafile=str(bank.ca))
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1 is deprecated"):
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    with httpx.Client(verify=context, trust_env=False) as old, pytest.raises(httpx.ConnectError):
        old.get(f"{bank.url}/healthz")


def test_the_cookie_of_a_session_goes_back_by_tls_to_this_host_only(bank: Bank) -> None:
    with bank.asking() as browser:
        entered = signed_in(browser, bank.url)
        assert (entered.status_code, entered.headers["location"]) == (303, "/account")
        kept = SimpleCookie(entered.headers.get_list("set-cookie")[0])["__Host-sowhat"]
        assert {name: kept[name] for name in ("secure", "httponly", "samesite", "path", "domain")} == {
            "secure": True, "httponly": True, "samesite": "lax", "path": "/", "domain": "",
        }  # fmt: skip
        account = browser.get("/account")
        assert (account.status_code, account.headers["strict-transport-security"]) == (200, "max-age=31536000")
        assert account.headers["cache-control"] == "private, no-cache"


def test_whoever_has_not_signed_in_is_led_to_the_page_for_it(bank: Bank) -> None:
    with bank.asking() as stranger:
        assert stranger.get("/services").headers["location"] == "/sign-in?next=/services"
        assert stranger.get("/api/v1/usage").status_code == 401


def test_another_host_is_refused(bank: Bank) -> None:
    with bank.asking() as stranger:
        for host in ("evil.example", "localhost:1/sign-in/x?", "localhost/account#", "localhost@evil.example"):
            answer = stranger.get("/services", headers={"Host": host})
            assert answer.status_code in (303, 400), host
            assert "evil" not in answer.headers.get("location", "")


def test_a_server_that_readers_reach_has_nothing_wrong(bank: Bank) -> None:
    assert reaching.wrong(bank.root, written(bank.root).access) == ()
