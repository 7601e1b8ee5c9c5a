"""What the first reader would wait for, done before: libraries that load where they are first used, slow answers."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from pathlib import Path

from sowhat.actions.reading import latest
from sowhat.actions.search.find import Asked as Sought
from sowhat.actions.search.find import everybody
from sowhat.actions.talks.asked import Asked
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import SowhatError
from sowhat.model.person import Person
from sowhat.tables.results import RESULTS
from sowhat.web.frame import Site

PAUSE = 5.0
"""Seconds that are left to whoever opens the front page at once."""
EACH = 2.0
"""Seconds between two looks for a new build."""
LAST = 5.0
"""Seconds that an answer under way is waited for when the server goes down: an interpreter that ends beneath it may
abort."""


def begin(site: Site) -> Callable[[], None]:
    """Warm up beside the pages; call what this returns to stop it."""
    stopping = threading.Event()
    thread = threading.Thread(target=_warm, args=(site, stopping), name="sowhat-warm", daemon=True)
    thread.start()

    def stop() -> None:
        stopping.set()
        thread.join(LAST)
        gc.unfreeze()

    return stop


def _presented(site: Site, root: Path) -> None:
    """The catalogue, and one page of a service: it reads the descriptions of all."""
    for card in site.loaders.catalogue(root).cards[:1]:
        site.loaders.showcase(root, card.service)


def _told(site: Site, root: Path) -> None:
    """This week's report, which the hub of showcases shows."""
    language = site.loaders.workspace(root).language
    site.loaders.talk(root, Asked("weekly", "executives", language))


def _sought(site: Site, root: Path) -> None:
    """The index of the search."""
    site.loaders.search(root, Sought(" ", site.loaders.workspace(root).language), everybody)


def _waiting(site: Site, root: Path) -> None:
    """What waits and what became different: whoever is asked for, its answers are those of everybody."""
    site.loaders.waiting(root, Person(role="admin"))


def _warm(site: Site, stopping: threading.Event) -> None:
    """Again after each build: whoever reads first is no slower than who reads later."""
    warmed: str | None = None
    while not stopping.is_set():
        now = _build(site.root)
        if now != warmed:
            _answered(site, stopping)
            if not stopping.is_set():
                _settled()
            warmed = now
        stopping.wait(EACH)


def _build(root: Path) -> str:
    """The build that counts; empty where there is none."""
    try:
        return latest(root).id
    except SowhatError:
        return ""


def _settled() -> None:
    """What is in memory now stays there: looking through all of it for cycles takes half a second, in which no page
    answers."""
    gc.collect()
    gc.freeze()


def _answered(site: Site, stopping: threading.Event) -> None:
    with DuckDB({}, RESULTS) as engine:
        engine.execute(engine.table("usage").count().as_table())
    if stopping.wait(PAUSE):
        return
    answers = site.loaders
    first = (answers.so_what, answers.doctor, answers.lifecycle)
    pages = (lambda root: _presented(site, root), answers.priorities, lambda root: _told(site, root))
    for answer in (*first, *pages, lambda root: _sought(site, root), lambda root: _waiting(site, root)):
        if stopping.is_set():
            return
        try:
            answer(site.root)
        except SowhatError:
            return  # nothing to answer from yet: the page says so
