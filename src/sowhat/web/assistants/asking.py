"""Ask the API of this process, as one person, without a network."""

from __future__ import annotations

from dataclasses import dataclass

import httpx
from fastapi import FastAPI, Request
from pydantic import JsonValue
from starlette.types import Receive, Scope, Send

from sowhat.model.language import Language
from sowhat.model.person import Person
from sowhat.web.frame import Visit, visit

BASE = "http://127.0.0.1"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer: a problem as the API words it."""

    code: str
    says: str
    cure: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks `app` as `person`."""

    app: FastAPI
    person: Person

    async def get(self, address: str, language: Language) -> JsonValue | Refusal:
        """What the API says at an address."""
        answer = await self._get(address, language)
        found: JsonValue = answer.json()
        if answer.status_code == httpx.codes.OK:
            return found
        told = found if isinstance(found, dict) else {}
        says, cure, where = (str(told.get(name, "")) for name in ("title", "detail", "where"))
        return Refusal(str(told.get("code", answer.status_code)), says, cure, where)

    async def text(self, address: str, language: Language) -> str | Refusal:
        """What a page or a file says."""
        answer = await self._get(address, language)
        if answer.status_code == httpx.codes.OK:
            return answer.text
        return Refusal(str(answer.status_code), "", "")

    def visit(self, address: str, language: Language) -> Visit:
        """A visit of this person, to word what the API answered."""
        path, _, query = address.partition("?")
        headers = [(b"accept-language", language.encode())]
        scope = {"type": "http", "method": "GET", "app": self.app, "path": path, "query_string": query.encode()}
        return visit(Request({**scope, "headers": headers, "state": {"person": self.person}}))

    async def _get(self, address: str, language: Language) -> httpx.Response:
        transport = httpx.ASGITransport(self._entered, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=BASE, timeout=None) as client:
            return await client.get(address, headers={"Accept-Language": language})

    async def _entered(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["person"] = self.person
        await self.app(scope, receive, send)
