"""A built company, served, with sign-in: people who come to it, each with a browser of their own."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

from benchmarks.load_company import carry, free, process_of, ready
from sowhat.model.language import Language
from sowhat.stories import amounts
from sowhat.stories.voice import voice
from sowhat.stories.words import words
from tests.commands import Ran, Warm, environment_of
from tests.servers.openid_process import registered

SECRET, DECISIONS = "JOURNEYS_SECRET", "JOURNEYS_DECISIONS"
PRODUCT, OWNER, LEAD, FINANCE = "lin", "zheng", "song", "zhou"
PEOPLE: Mapping[str, Mapping[str, object]] = {
    PRODUCT: {"sub": "lin", "name": "Lin Yue", "email": "lin@example.com", "groups": ["product", "platform-core"]},
    OWNER: {"sub": "zheng", "name": "Zheng Ke", "email": "zheng@example.com", "groups": ["owners", "platform-core"]},
    LEAD: {"sub": "song", "name": "Song Jia", "email": "song@example.com", "groups": ["leads", "expats"]},
    FINANCE: {"sub": "zhou", "name": "Zhou Min", "email": "zhou@example.com", "groups": ["finance"]},
}
"""By the names that the book of the example company knows them by."""
ACCESS = """
access:
  address: {address}
  providers:
    - {{name: corp, kind: oidc, issuer: "{issuer}", client_id: "{client}", client_secret: env:{secret}, title: Corp}}
  roles:
    contributor: {{groups: [makers]}}
    approver: {{groups: [owners, leads, finance]}}
    admin: {{groups: [product]}}
"""
PATIENCE = 120_000
"""Milliseconds: a company that was just built answers each page for the first time, on a machine that tests share."""
HEADINGS = "main h1, main h2, main h3"
ENGLISH = re.compile(r"[^\u4e00-\u9fff]*[A-Za-z]{3}[^\u4e00-\u9fff]*")
"""A heading without a word of Chinese."""


@dataclass(frozen=True)
class Reader:
    """What a reader comes with."""

    browser: Browser
    language: Language
    warm: Warm


@dataclass(frozen=True)
class Company:
    """A workspace that is served, with the environment of whoever serves it."""

    root: Path
    address: str
    reader: Reader
    environment: Mapping[str, str]
    opened: list[BrowserContext] = field(default_factory=list)

    def enter(self, sub: str, at: str = "/") -> Person:
        """Somebody signs in at the provider, on the way to a page."""
        locale = {"en": "en-GB", "zh": "zh-CN"}[self.reader.language]
        context = self.reader.browser.new_context(locale=locale, base_url=self.address, accept_downloads=True)
        context.set_default_timeout(PATIENCE)
        self.opened.append(context)
        person = Person(context.new_page(), self)
        person.page.goto(at)
        person.press(person.say("sign-in-with", title="Corp"), "link")
        person.press(sub)
        assert person.page.url == f"{self.address}{at}"
        return person

    def waits_for(self, sub: str) -> str:
        """What stands in somebody's inbox, with where it leads."""
        person = self.enter(sub, "/inbox")
        person.content()
        return person.page.locator("main").inner_html()

    def run(self, *arguments: str) -> Ran:
        """A command in the workspace."""
        environment = {**environment_of(self.reader.language), **self.environment}
        return self.reader.warm(arguments, self.root, environment)

    def told(self, *arguments: str) -> Any:  # noqa: ANN401 - whatever a command tells
        """What a command tells as JSON."""
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def written(self) -> str:
        """What people wrote in the workspace: names are the same in both languages."""
        return "\n".join(path.read_text(encoding="utf-8") for path in sorted(self.root.rglob("*.yaml")))

    def claims(self) -> dict[str, str]:
        """The state of each claim of the ledger."""
        return {one["id"]: one["state"] for one in self.told("ledger", "list")["claims"]}


class Person:
    """Somebody with a browser."""

    def __init__(self, page: Page, company: Company) -> None:
        self.page, self.language, self.address = page, company.reader.language, company.address
        self.say, self.written = words(self.language).say, company.written()
        self.wrong: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and message.location["url"].startswith(self.address):
            self.wrong.append(message.text)

    def press(self, name: str, role: str = "button", inside: Locator | None = None) -> None:
        """Press what leads to another page."""
        where = inside or self.page.locator("body")
        with self.page.expect_navigation():
            where.get_by_role(role, name=name, exact=True).first.click()  # type: ignore[arg-type]

    def follow(self, address: str) -> None:
        """Follow the first link on the page to an address."""
        with self.page.expect_navigation():
            self.page.locator(f'main a[href="{address}"]:visible').first.click()
        self.content()

    def see(self, address: str) -> str:
        """Open a page; its answer."""
        self.page.goto(address)
        self.content()
        return self.answer

    def number(self, value: int) -> str:
        """A number as pages show it."""
        return voice(self.language).numbers.spoken(value)

    def customers(self, value: float) -> str:
        """So many customers as pages show them."""
        return amounts.customers(voice(self.language), value)

    def does(self, act: str, **typed: str) -> None:
        """Send the form of a step."""
        self.send(f"main form:has(input[name=act][value={act}])", **typed)

    @property
    def answer(self) -> str:
        """The first heading."""
        return self.page.locator("h1").inner_text()

    def send(self, form: str, **typed: str) -> None:
        """Fill in a form (a selector) and send it by its button."""
        self.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        one = self.page.locator(form).first
        for name, value in typed.items():
            fill(one, name, value)
        with self.page.expect_navigation():
            one.locator("button:not([type=button])").last.click()
        assert not self.page.locator("[role=alert]").count(), self.page.locator("[role=alert]").first.inner_text()
        self.content()

    def content(self) -> None:
        """Nothing went wrong, and a Chinese page has no English heading but what people wrote."""
        assert self.wrong == [], self.page.url
        if self.language == "zh":
            told = self.page.locator(HEADINGS).all_inner_texts()
            found = [one for one in told if ENGLISH.fullmatch(one) and one not in self.written]
            assert found == [], f"{self.page.url}: {found}"


def taken(page: Page, link: str, folder: Path) -> Path:
    """The file that a link (a selector) gives."""
    with page.expect_download() as coming:
        page.locator(link).first.click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def fill(form: Locator, name: str, value: str) -> None:
    """Type, choose or tick a field of a form."""
    one = form.locator(f"[name='{name}']")
    kind = one.first.evaluate("(one) => one.type || one.tagName")
    if kind == "radio":
        form.locator(f"[name='{name}'][value='{value}']").check()
    elif kind.startswith("select"):
        one.first.select_option(value)
    else:
        one.first.fill(value)


@contextmanager
def served(root: Path, issuer: str, decisions: str, reader: Reader) -> Iterator[Company]:
    """A built workspace with its decisions in the database `decisions` (empty: in its own file), served."""
    port, said = free(), root.with_name("said")
    own = f"http://127.0.0.1:{port}"
    client = registered(issuer, f"{own}/sign-in/corp/callback")
    settings = root / "sowhat.yaml"
    where = f"decisions: env:{DECISIONS}\n" if decisions else ""
    more = ACCESS.format(address=own, issuer=issuer, client=client.id, secret=SECRET)
    settings.write_text(f"{where}{settings.read_text(encoding='utf-8').rstrip()}\n{more}", encoding="utf-8")
    if decisions:
        carry(f"sqlite:///{root / 'decisions.db'}", decisions)
        (root / "decisions.db").unlink()
    environment = {SECRET: client.secret, DECISIONS: decisions}
    command = [str(Path(sys.executable).with_name("sowhat")), "serve", "--workspace", str(root), "--port", str(port)]
    with said.open("wb") as out, process_of(command, out.fileno(), environment) as process:
        ready(own, process, said)
        company = Company(root, own, reader, environment)
        yield company
        for context in company.opened:
            context.close()
