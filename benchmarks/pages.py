"""Every page and every answer of the API of the example company: seconds at the server, and bytes.

python -m benchmarks.pages WORKSPACE [--times N]

In one process, without a network. The addresses are those that the pages link to. Three readers ask for each: the first
one after the start, the first one after somebody decided something, and those that come after that.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from urllib.parse import quote, urldefrag, urlsplit

import httpx
from fastapi import FastAPI
from starlette.routing import BaseRoute, Match, Route

from benchmarks.measure import BenchError
from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.render import assets
from sowhat.web import app as web

BUDGET = 100.0
"""Milliseconds, at the 95th percentile (DESIGN 11)."""
LIGHT = 300.0
"""KiB that a first visit transfers, without the chart bundle."""
EACH = 4
"""Addresses that are asked for each route."""
LEFT_OUT = re.compile(r"^/(static|v1|healthz)|\.(xlsx|zip|pptx|pdf|docx)$|/file/|[?&](lang|sort|find)=")
"""What is no page: files to take away."""
STARTS = ("/", "/studies/plan", "/building", "/data/upload", "/alerts", "/value/case", "/api/v1/openapi.json")
NAMED_AT = {
    "/api/v1/studies/{name}/plan": "/studies/{name}",
    "/api/v1/studies/{name}/moments": "/studies/{name}",
    "/api/v1/claims/{claim}": "/value/claims/{id_}",
    "/api/v1/cases/{name}": "/planning/cases/{name}",
    "/api/v1/cases/{name}/paper": "/planning/cases/{name}",
    "/api/v1/catalogue/{service}": "/catalogue/{name}",
    "/api/v1/campaigns/{campaign}": "/lifecycle/campaigns/{id_}",
    "/api/v1/lifecycle/{service}": "/lifecycle/{service}",
    "/api/v1/okrs/{okr}": "/planning/okrs/{id_}",
    "/api/v1/decisions/{decision}": "/planning/decisions/{id_}",
    "/api/v1/demand/{demand}": "/planning/demand/{id_}",
    "/api/v1/opportunities/{opportunity}": "/planning/opportunities/{id_}",
    "/api/v1/partners/{team}": "/partners/{team}",
    "/api/v1/talks/{kind}": "/showcase/talks/{kind}",
    "/api/v1/showcases/{occasion}": "/showcase/calendar/{id_}",
    "/api/v1/scenarios/{name}": "/showcase/scenarios/{name}",
}
"""Whose names the API's routes take: those that a page of this route links to."""
HEAD = """## Pages

Every page and answer of the API of the example company × {scale:g}, at the server (one process, no network):
milliseconds until the last byte. *Start* is the first reader after the process began, *decided* the first one after
somebody decided something, *then* whoever follows. First load: the page with its styles and scripts, compressed,
without the chart bundle.

{routes} routes, {addresses} addresses; 95th percentile over all: start {start:.0f}, decided {decided:.0f}, then
**{then:.0f}** (budget ≤ {budget:g}); heaviest first load {heaviest:.0f} KiB (budget < {light:g}).

| slowest routes | start | decided | then, p50 | then, p95 | page, KiB | compressed | first load |
|---|--:|--:|--:|--:|--:|--:|--:|
"""
LINK = re.compile(r'<a [^>]*?href="(/[^"]*)"')
PART = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src)="/static/([^"]+)"')


@dataclass(frozen=True, slots=True)
class Page:
    """An address: milliseconds of each reader, bytes of what it answers, as it is and compressed, and of a first
    visit."""

    route: str
    address: str
    status: int
    start: float
    decided: float
    then: tuple[float, ...]
    size: int
    compressed: int
    first_load: int


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest of the values that at least `share` of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1)]


class Visitor:
    """Asks an application for addresses."""

    def __init__(self, app: FastAPI, clock: Callable[[], float] = time.perf_counter) -> None:
        self.app, self.clock = app, clock
        self.routes = [route for route in _routes() if "GET" in (route.methods or ())]

    def get(self, address: str) -> tuple[float, httpx.Response]:
        """Milliseconds and the answer."""
        return asyncio.run(self._get(address))

    async def _get(self, address: str) -> tuple[float, httpx.Response]:
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            began = self.clock()
            answer = await client.get(address, headers={"Accept-Encoding": "identity"})
            return (self.clock() - began) * 1000, answer

    def route(self, address: str) -> str:
        """The route that answers an address; empty where none does."""
        scope = {"type": "http", "path": urlsplit(address).path, "method": "GET", "headers": []}
        found = (route.path for route in self.routes if route.matches(scope)[0] is Match.FULL)
        return next(found, "")


def _routes() -> list[Route]:
    every: list[BaseRoute] = [route for router in web.ROUTERS for route in router.routes]
    return [route for route in every if isinstance(route, Route)]


def crawled(visitor: Visitor) -> dict[str, tuple[str, float, httpx.Response]]:
    """Every address that is asked, with its route, the first reader's milliseconds and the answer."""
    found: dict[str, tuple[str, float, httpx.Response]] = {}
    asked: dict[str, int] = {}
    plain = [route.path for route in visitor.routes if "{" not in route.path]
    waiting = [*STARTS, *plain]
    while waiting:
        address = waiting.pop(0)
        route = visitor.route(address)
        if address in found or LEFT_OUT.search(address) or not route or asked.get(route, 0) >= EACH:
            continue
        took, answer = visitor.get(address)
        found[address] = (route, took, answer)
        asked[route] = asked.get(route, 0) + 1
        waiting += _links(answer)
        waiting += [there for there in _named(visitor, address, route) if there not in found]
    return found


def _links(answer: httpx.Response) -> list[str]:
    if "html" not in answer.headers.get("content-type", ""):
        return []
    return [urldefrag(unescape(link)).url for link in LINK.findall(answer.text)]


def _named(visitor: Visitor, address: str, route: str) -> list[str]:
    names = _params(visitor, address, route)
    return [
        re.sub(r"\{[^}]*\}", lambda _: quote(names[0], safe=""), api)
        for api, page in NAMED_AT.items()
        if page == route and names
    ]


def _params(visitor: Visitor, address: str, route: str) -> list[str]:
    scope = {"type": "http", "path": urlsplit(address).path, "method": "GET", "headers": []}
    matched = next((one.matches(scope)[1] for one in visitor.routes if one.path == route), {})
    return [str(value) for value in matched.get("path_params", {}).values()]


def first_load(content: bytes, compressed: int) -> int:
    """Bytes of a page with its styles and scripts, compressed, without the chart bundle."""
    parts = {name for name in PART.findall(content.decode(errors="replace")) if not name.startswith("vega.")}
    return compressed + sum(len(asset.compressed) for name in parts if (asset := assets.find(name)))


def measure(root: Path, times: int, clock: Callable[[], float] = time.perf_counter) -> list[Page]:
    """Every page of a workspace, which gets a statement more."""
    visitor = Visitor(web.create(root), clock)
    found = crawled(visitor)
    decided: dict[str, float] = {}
    for address in found:
        state(root)
        decided[address] = visitor.get(address)[0]
    then: dict[str, list[float]] = {address: [] for address in found}
    for _ in range(times):
        for address in found:
            then[address].append(visitor.get(address)[0])
    return [_page(*one, decided[address], tuple(then[address]), address) for address, one in found.items()]


def _page(
    route: str, start: float, answer: httpx.Response, decided: float, then: tuple[float, ...], address: str
) -> Page:
    compressed = len(gzip.compress(answer.content, 5, mtime=0))
    html = "html" in answer.headers.get("content-type", "")
    load = first_load(answer.content, compressed) if html else compressed
    return Page(route, address, answer.status_code, start, decided, then, len(answer.content), compressed, load)


def state(root: Path) -> None:
    """Somebody decides something that no page shows."""
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state("possible", "benchmark", "{}", "benchmark", datetime.now(UTC))


def run(scale: float, times: int) -> list[Page]:
    """Measure a new example company. Raises BenchError where it cannot be built or asked."""
    with tempfile.TemporaryDirectory(prefix="sowhat-bench-") as name:
        root = Path(name) / "company"
        sowhat = str(Path(sys.executable).with_name("sowhat"))
        _done([sowhat, "demo", str(root), "--scale", f"{scale:g}", "--no-serve"])
        said = _done([sys.executable, "-m", "benchmarks.pages", str(root), "--times", str(times), "--json"])
    return [Page(**{**one, "then": tuple(one["then"])}) for one in json.loads(said)]


def _done(command: Sequence[str]) -> str:
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise BenchError(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stderr[-2000:]}")
    return ended.stdout


def section(pages: Sequence[Page], scale: float, rows: int = 15) -> str:
    """The figures as a section of the page of benchmarks."""
    then = [value for page in pages for value in page.then]
    head = HEAD.format(
        scale=scale,
        routes=len({page.route for page in pages}),
        addresses=len(pages),
        start=percentile((page.start for page in pages), 0.95),
        decided=percentile((page.decided for page in pages), 0.95),
        then=percentile(then, 0.95),
        budget=BUDGET,
        heaviest=max(page.first_load for page in pages) / 1024,
        light=LIGHT,
    )
    slowest = sorted(pages, key=lambda page: -percentile(page.then, 0.95))
    shown: dict[str, Page] = {}
    for page in slowest:
        shown.setdefault(page.route, page)
    return head + "\n".join(map(row, list(shown.values())[:rows]))


def row(page: Page) -> str:
    """A route's slowest address."""
    cells = (
        f"`{page.route}`" if page.status == 200 else f"`{page.route}` ({page.status})",
        f"{page.start:.0f}",
        f"{page.decided:.0f}",
        f"{percentile(page.then, 0.5):.0f}",
        f"{percentile(page.then, 0.95):.0f}",
        f"{page.size / 1024:.0f}",
        f"{page.compressed / 1024:.0f}",
        f"{page.first_load / 1024:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a workspace that stands, and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--rows", type=int, default=40)
    parser.add_argument("--processor", action="store_true", help="processor time: on a machine that does other things")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    clock = time.process_time if options.processor else time.perf_counter
    pages = measure(options.workspace, options.times, clock)
    print(json.dumps([asdict(page) for page in pages]) if options.json else section(pages, 1, options.rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
