"""What the first reader would wait for, done before: libraries that load where they are first used, slow answers."""

from __future__ import annotations

import threading
from pathlib import Path

from sowhat.engine.duckdb import DuckDB
from sowhat.errors import SowhatError
from sowhat.tables.results import RESULTS
from sowhat.web.frame import Site

PAUSE = 5.0
"""Seconds that are left to whoever opens the front page at once."""


def begin(site: Site) -> threading.Event:
    """Warm up beside the pages, until the event is set that this returns."""
    stopping = threading.Event()
    threading.Thread(target=_warm, args=(site, stopping), name="sowhat-warm", daemon=True).start()
    return stopping


def _presented(site: Site, root: Path) -> None:
    """The catalogue, and one page of a service: it reads the descriptions of all."""
    for card in site.loaders.catalogue(root).cards[:1]:
        site.loaders.showcase(root, card.service)


def _warm(site: Site, stopping: threading.Event) -> None:
    with DuckDB({}, RESULTS) as engine:
        engine.execute(engine.table("usage").count().as_table())
    if stopping.wait(PAUSE):
        return
    answers = site.loaders
    first = (answers.so_what, answers.doctor, answers.lifecycle)
    every = (*first, lambda root: _presented(site, root), answers.priorities)
    for answer in every:
        try:
            answer(site.root)
        except SowhatError:
            return  # nothing to answer from yet: the page says so
