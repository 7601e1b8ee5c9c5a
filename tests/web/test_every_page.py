"""No page is left out: each route that gives one stands in a list of pages that browsers look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from starlette.routing import BaseRoute, Match, Route

from sowhat.web.app import create
from tests.web.pages import ANSWERS, COMPANY, ENTERED, PAGES, WALKED

FILE = re.compile(r"^/(api|static)/|\.\w+$|\{form\}$")
"""Data and downloads."""


def routes(found: Iterable[BaseRoute]) -> Iterator[Route]:
    """All that can be read, also of included routers."""
    for one in found:
        router = getattr(one, "original_router", None)
        if router is not None:
            yield from routes(router.routes)
        elif isinstance(one, Route) and "GET" in (one.methods or ()):
            yield one


ALL = tuple(routes(create(Path()).routes))


def read(address: str) -> str:
    """The route that answers an address."""
    scope = {"type": "http", "method": "GET", "path": address.split("?", maxsplit=1)[0], "headers": []}
    return next((one.path for one in ALL if one.matches(scope)[0] is Match.FULL), "")


def example(pattern: str) -> str:
    """An address that a pattern finds."""
    return re.sub(r"\(\?![^)]*\)", "", pattern).replace(r"[\w-]+", "one").split(r"\?")[0]


def test_each_page_is_looked_at() -> None:
    linked = (one if isinstance(one, str) else example(one[1]) for one in COMPANY)
    looked = {read(one) for one in (*PAGES, *linked, *ENTERED)}
    pages = {one.path for one in ALL if not FILE.search(one.path)}
    assert sorted(pages - looked - {*WALKED, *ANSWERS}) == []


def test_nothing_is_listed_that_is_no_page() -> None:
    assert sorted({*WALKED, *ANSWERS} - {one.path for one in ALL}) == []


def test_who_goes_a_way_asks_axe() -> None:
    lacking = {name for name in WALKED.values() if not hasattr(import_module(f"tests.web.{name}"), "wrong_with")}
    assert lacking == set()
