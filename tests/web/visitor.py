"""Uses the forms of an application without a network: reads a page, sends what its form would send."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import httpx
from fastapi import FastAPI

OWN = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
_TOKEN = re.compile(r'name="token" value="([^"]+)"')
File = tuple[str, bytes]


class Visitor:
    """A browser in small: redirects are not followed, forms carry the token of the page that was read."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    def get(self, path: str) -> httpx.Response:
        """A page."""
        return self._ask(httpx.Request("GET", f"http://localhost{path}", headers={"Accept-Language": "en"}))

    def token(self, page: str = "/start") -> str:
        """The secret in a page's forms."""
        found = _TOKEN.search(self.get(page).text)
        assert found, f"no form on {page}"
        return found[1]

    def post(
        self, path: str, fields: Mapping[str, str] | None = None, headers: Mapping[str, str] = OWN
    ) -> httpx.Response:
        """A small form of a page."""
        given = dict(fields or {})
        data = given if "token" in given else {"token": self.token(), **given}
        return self._ask(httpx.Request("POST", f"http://localhost{path}", data=data, headers=headers))

    def send(
        self, path: str, files: Sequence[File], fields: Mapping[str, str] | None = None, token: str | None = None
    ) -> httpx.Response:
        """A form with files."""
        parts: list[tuple[str, tuple[str | None, bytes]]] = [("token", (None, (token or self.token()).encode()))]
        parts += [("files", file) for file in files]
        parts += [(name, (None, value.encode())) for name, value in (fields or {}).items()]
        return self._ask(httpx.Request("POST", f"http://localhost{path}", files=parts, headers=OWN))

    def raw(self, path: str, content: bytes, headers: Mapping[str, str]) -> httpx.Response:
        """Whatever a stranger may send."""
        return self._ask(httpx.Request("POST", f"http://localhost{path}", content=content, headers=headers))

    def _ask(self, request: httpx.Request) -> httpx.Response:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, self._answer(request)).result()

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.send(request)
