"""A page of a browser on which is written down what goes wrong, and pages that are kept from test to test."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request

Scheme = Literal["light", "dark"]


@dataclass
class Watched:
    """A page and what went wrong on it."""

    page: Page
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", self._broke)
        self.page.on("requestfailed", self._failed)
        self.page.on("request", self._elsewhere)

    def leave(self) -> None:
        """Hear no more of it."""
        self.page.remove_listener("console", self._said)
        self.page.remove_listener("pageerror", self._broke)
        self.page.remove_listener("requestfailed", self._failed)
        self.page.remove_listener("request", self._elsewhere)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.wrong.append(message.text)

    def _broke(self, error: Error) -> None:
        self.wrong.append(str(error))

    def _failed(self, request: Request) -> None:
        """What a page still loads when it is left is no failure."""
        if request.failure != "net::ERR_ABORTED":
            self.wrong.append(request.url)

    def _elsewhere(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.wrong.append(request.url)


@dataclass
class Looks:
    """Pages as a test wants them. One page of each theme is kept for the next test: a context of one's own costs four
    times what a page costs. It is handed over as a new one would be: nothing open, no cookie, nobody listening.

    Whoever holds the kept page and wants another one meanwhile gets a new one.
    """

    browser: Browser
    kept: dict[Scheme, Page] = field(default_factory=dict)
    held: dict[Scheme, Watched] = field(default_factory=dict)
    more: list[BrowserContext] = field(default_factory=list)

    def page(self, scheme: Scheme = "light", width: int = 1440) -> Watched:
        """A page of this theme and width, 900 high, that moves nothing by itself."""
        if scheme in self.held:
            self.more.append(self._context(scheme))
            page = self.more[-1].new_page()
            page.set_viewport_size({"width": width, "height": 900})
            return Watched(page)
        if scheme not in self.kept:
            self.kept[scheme] = self._context(scheme).new_page()
        page = self.kept[scheme]
        page.set_viewport_size({"width": width, "height": 900})
        self.held[scheme] = Watched(page)
        return self.held[scheme]

    def tidy(self) -> None:
        """After a test."""
        for scheme, watched in self.held.items():
            watched.leave()
            watched.page.emulate_media(media="null")
            watched.page.goto("about:blank")
            watched.page.context.clear_cookies()
            others = [page for page in watched.page.context.pages if page != self.kept[scheme]]
            for page in others:
                page.close()
        for context in self.more:
            context.close()
        self.held, self.more = {}, []

    def close(self) -> None:
        """After all tests."""
        for page in self.kept.values():
            page.context.close()

    def _context(self, scheme: Scheme) -> BrowserContext:
        return self.browser.new_context(color_scheme=scheme, reduced_motion="reduce")
