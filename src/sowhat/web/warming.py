"""What the first reader would wait for, done before: libraries that load where they are first used, slow answers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from sowhat.actions.talks.asked import Asked
from sowhat.engine.duckdb import DuckDB
from sowhat.errors import SowhatError
from sowhat.tables.results import RESULTS
from sowhat.web.frame import Site

PAUSE = 5.0
"""Seconds that are left to whoever opens the front page at once."""
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

    return stop


def _presented(site: Site, root: Path) -> None:
    """The catalogue, and one page of a service: it reads the descriptions of all."""
    for card in site.loaders.catalogue(root).cards[:1]:
        site.loaders.showcase(root, card.service)


def _told(site: Site, root: Path) -> None:
    """This week's report, which the hub of showcases shows."""
    language = site.loaders.workspace(root).language
    site.loaders.talk(root, Asked("weekly", "executives", language))


def _warm(site: Site, stopping: threading.Event) -> None:
    with DuckDB({}, RESULTS) as engine:
        engine.execute(engine.table("usage").count().as_table())
    if stopping.wait(PAUSE):
        return
    answers = site.loaders
    first = (answers.so_what, answers.doctor, answers.lifecycle)
    every = (*first, lambda root: _presented(site, root), answers.priorities, lambda root: _told(site, root))
    for answer in every:
        if stopping.is_set():
            return
        try:
            answer(site.root)
        except SowhatError:
            return  # nothing to answer from yet: the page says so
