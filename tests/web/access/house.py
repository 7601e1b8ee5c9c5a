"""A served workspace in which people have to sign in, and somebody with a browser in small."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypedDict, Unpack

import httpx
from fastapi import FastAPI

from sowhat.actions.access import people
from sowhat.actions.access.flow import Departure
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.access import Identity, Ldap, Provider
from sowhat.web.access.gate import Gate, hosts
from sowhat.web.app import create
from tests.web import every_sample

Sent = Mapping[str, str] | Mapping[str, bytes] | Mapping[str, str | bytes]
ADDRESS = "https://sowhat.example.com"
SETTINGS = """platform: bank
access:
  address: {address}
  ask: platform@example.com
  trusted_proxies: [10.1.0.0/16]
  providers:
    - {{name: corp, kind: oidc, issuer: "https://id.example.com", client_id: sowhat, title: Corporate}}
    - {{name: dir, kind: ldap, address: "ldaps://ldap.example.com", base: "dc=example"}}
  roles:
    viewer: {{groups: [dir/staff, corp/staff]}}
    contributor: {{groups: [dir/makers, corp/makers]}}
    approver: {{groups: [dir/finance, corp/finance]}}
    admin: {{groups: [dir/platform], people: [dir/root@example.com]}}
{more}"""
PEOPLE = {
    "vera": Identity(id="vera", name="Vera Viewer", groups=("staff",)),
    "cora": Identity(id="cora", name="Cora Contributor", groups=("staff", "makers")),
    "anna": Identity(id="anna", name="Anna Approver", groups=("finance",)),
    "adam": Identity(id="adam", name="Adam <Admin> & Co", email="adam@example.com", groups=("platform",)),
    "nora": Identity(id="nora", name="Nora Nobody", groups=("guests",)),
}
PASSWORD = "correct horse"
_TOKEN = re.compile(r'name="token" value="([^"]+)"')


class More(TypedDict, total=False):
    """What else a request brings."""

    data: Mapping[str, str]
    params: Mapping[str, str]
    content: bytes
    files: Mapping[str, bytes]


class Flows:
    """Providers that know PEOPLE: the code that comes back is who it is."""

    def begin(self, root: Path, provider: Provider, departure: Departure) -> str:
        """The address at the provider."""
        return f"https://id.example.com/authorize?state={departure.state}&redirect_uri={departure.redirect_uri}"

    def finish(self, root: Path, provider: Provider, departure: Departure, query: Mapping[str, str]) -> Identity:
        """Who came back."""
        if query.get("code") not in PEOPLE:
            raise CallError(Problem("sign-in-failed", params={"provider": provider.name}))
        return PEOPLE[query["code"]]

    def goodbye(self, root: Path, provider: Provider, back: str) -> str:
        """Where somebody signs out of the provider too."""
        return f"https://id.example.com/out?back={back}"

    def check(self, root: Path, provider: Ldap, user: str, password: str) -> Identity:
        """Who has the password."""
        if user not in PEOPLE or password != PASSWORD:
            raise CallError(Problem("sign-in-failed", params={"provider": provider.name}))
        return PEOPLE[user]


@dataclass(slots=True)
class House:
    """The application, its clocks, its folder."""

    root: Path
    app: FastAPI
    gate: Gate
    now: datetime
    seconds: float = 0.0

    def wait(self, **length: float) -> None:
        """Time goes by."""
        self.now += timedelta(**length)
        self.seconds += timedelta(**length).total_seconds()

    def browser(self, address: str = "10.9.0.1", base: str = ADDRESS, peer: str = "10.1.0.1") -> Browser:
        """A browser at an address, behind the proxy `peer`."""
        return Browser(self, address, base, peer)

    def settings(self, more: str = "", address: str = ADDRESS, old: str = "", new: str = "") -> None:
        """Write the settings anew."""
        text = SETTINGS.format(address=address, more=more)
        (self.root / "sowhat.yaml").write_text(text.replace(old, new) if old else text, encoding="utf-8")


def house(root: Path, more: str = "", address: str = ADDRESS) -> House:
    """A house with people in front of it."""
    (root / "sowhat.yaml").write_text(SETTINGS.format(address=address, more=more), encoding="utf-8")
    made: list[House] = []
    gate = Gate(
        root,
        written(root).access,
        Flows(),
        clock=lambda: made[0].now if made else datetime(2026, 9, 23, 8, tzinfo=UTC),
        seconds=lambda: made[0].seconds if made else 0.0,
    )
    loaders = replace(
        every_sample.loaders(), workspace=written, access=lambda root, most=500: people.seen(root, most, gate.clock())
    )
    app = create(root, loaders, hosts(gate.last), gate=gate)
    made.append(House(root, app, gate, datetime(2026, 9, 23, 8, tzinfo=UTC)))
    return made[0]


@dataclass(slots=True)
class Browser:
    """Keeps cookies, follows nothing, sends what a browser sends."""

    house: House
    address: str
    base: str
    peer: str
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)

    def get(self, path: str, headers: Sent | None = None) -> httpx.Response:
        """A page."""
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, fields: Mapping[str, str] | None = None, headers: Sent | None = None) -> httpx.Response:
        """A form of our own page."""
        own = {"Origin": self.base, "Sec-Fetch-Site": "same-origin", **(headers or {})}
        return self.ask("POST", path, headers=own, data=dict(fields or {}))

    def token(self, page: str = "/account") -> str:
        """The secret in a page's forms."""
        found = _TOKEN.search(self.get(page).text)
        assert found, page
        return found[1]

    def form(self, path: str, fields: Mapping[str, str] | None = None, page: str = "/account") -> httpx.Response:
        """A form with the secret of the page that it stands on."""
        return self.post(path, {"token": self.token(page), **(fields or {})})

    def sign_in(self, who: str, going: str = "/") -> httpx.Response:
        """By a password."""
        fields = {"user": who, "password": PASSWORD, "next": going}
        return self.form("/sign-in/dir", fields, page="/sign-in")

    def ask(self, method: str, path: str, headers: Sent | None = None, **more: Unpack[More]) -> httpx.Response:
        """One request, through the proxy."""
        scheme, _, host = self.base.partition("://")
        forwarded = {"X-Forwarded-For": self.address, "X-Forwarded-Proto": scheme, "X-Forwarded-Host": host}
        given = {"Accept-Language": "en", **(forwarded if self.peer.startswith("10.1.") else {}), **(headers or {})}
        named = [(name.encode(), value.encode() if isinstance(value, str) else value) for name, value in given.items()]
        request = httpx.Request(method, f"{self.base}{path}", headers=named, cookies=self.cookies, **more)
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, self._answer(request)).result()

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        transport = httpx.ASGITransport(self.house.app, raise_app_exceptions=False, client=(self.peer, 4711))
        async with httpx.AsyncClient(transport=transport, cookies=self.cookies) as client:
            answer = await client.send(request)
            self.cookies = client.cookies
            return answer
