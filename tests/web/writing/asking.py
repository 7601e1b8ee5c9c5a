"""Sends JSON to an application without a network."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import httpx
from fastapi import FastAPI

NEED = {"whose": "Branch staff", "today": "They telephone the back office", "often": "daily", "words": "Slow"}
DEMAND = {"problem": NEED, "by": "Wang"}


def send(
    app: FastAPI, path: str, body: object, headers: Mapping[str, str] | None = None, base: str = "http://localhost"
) -> httpx.Response:
    """What a program is answered."""
    content = json.dumps(body).encode()
    given = {"Content-Type": "application/json", "Accept-Language": "en", **(headers or {})}
    return ask(app, httpx.Request("POST", f"{base}/api/v1{path}", content=content, headers=given))


def get(app: FastAPI, path: str) -> httpx.Response:
    """What a reader is answered."""
    return ask(app, httpx.Request("GET", f"http://localhost{path}", headers={"Accept-Language": "en"}))


def ask(app: FastAPI, request: httpx.Request) -> httpx.Response:
    """The answer, in an event loop of its own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, _answer(app, request)).result()


async def _answer(app: FastAPI, request: httpx.Request) -> httpx.Response:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport) as client:
        return await client.send(request)
