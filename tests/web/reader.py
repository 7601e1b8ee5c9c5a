"""Asks an application without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
from fastapi import FastAPI

from sowhat.web.app import create
from sowhat.web.loaders import Loaders

MEASURED = (
    *("/catalogue", "/adoption", "/health", "/ecosystem", "/feedback", "/planning", "/partners", "/lifecycle"),
    "/compliance",
    "/showcase",
    *("/inbox", "/account", "/access", "/search", "/settings", "/webhooks", "/truth"),
)
"""Pages that need a build of their own; their own tests read them."""


class Reader:
    """A reader with a memory for cookies; an exception of the application becomes its answer."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._cookies = httpx.Cookies()

    def get(self, path: str, headers: Mapping[str, str] | None = None, *, follow: bool = True) -> httpx.Response:
        """Ask for a path, on a thread of its own: beside a browser this one has a running loop."""
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, self._get(path, dict(headers or {}), follow)).result()

    async def _get(self, path: str, headers: dict[str, str], follow: bool) -> httpx.Response:
        transport = httpx.ASGITransport(self._app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost", cookies=self._cookies) as client:
            answer = await client.get(path, headers=headers, follow_redirects=follow)
            self._cookies.update(client.cookies)
            return answer


def reader(loaders: Loaders, root: Path = Path()) -> Reader:
    """A reader of an application over `loaders`."""
    return Reader(create(root, loaders))
