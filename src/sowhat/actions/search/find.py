"""Search everything: the index is made once for a build, what people stated, and what they wrote, and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from sowhat.actions import campaigns, places
from sowhat.actions.reading import latest, store_of
from sowhat.actions.search.gathering import everything
from sowhat.actions.search.index import Index, Scored, index
from sowhat.actions.simulated import marked
from sowhat.actions.written import text
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.found import KINDS, Entry, EntryKind, Found, Hit
from sowhat.model.language import Language
from sowhat.stories import search
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES

LONGEST = 200
"""Characters of a query that are read."""
PAGE = 20
KEPT = 4
"""Indexes kept in memory."""
Allowed = Callable[[str, str], bool]
"""Whether whoever asks may send a request with a method to a path."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody looks for: in which language it is shown, of which kind, and which part of the answer."""

    query: str
    language: Language = "en"
    kind: EntryKind | None = None
    offset: int = 0
    limit: int = PAGE


@dataclass(frozen=True, slots=True)
class _State:
    """By what an index is known; `text` is what people wrote."""

    root: Path
    build: str
    stated: int
    entered: int
    text: str = field(repr=False)
    day: date


def everybody(method: str, path: str) -> bool:
    """Whoever uses this machine may do everything."""
    del method, path
    return True


def find(root: Path, asked: Asked, allowed: Allowed = everybody) -> Found:
    """What goes by the words, of what the reader may see; without words all of a kind. Raises WorkspaceError."""
    state = _state(root)
    return marked(root, answer(_index(state), asked, allowed, state.build))


def answer(made: Index, asked: Asked, allowed: Allowed, build: str = "") -> Found:
    """The same of an index."""
    query = " ".join(asked.query.split())[:LONGEST]
    matched, scored = made.find(query) if query or asked.kind is None else ("all", made.every(asked.kind))
    seen = [one for one in scored if _may(one.entry, allowed)]
    counts = Counter(one.entry.kind for one in seen)
    wanted = [one for one in seen if asked.kind in (None, one.entry.kind)]
    hits = tuple(_hit(one, asked.language) for one in wanted[asked.offset : asked.offset + asked.limit])
    return Found(
        query=query,
        matched=matched if seen else "none",
        total=len(wanted),
        offset=asked.offset,
        kinds={kind: counts[kind] for kind in KINDS if kind in counts},
        hits=hits,
        build=build,
    )


def kind_of(text: str) -> EntryKind | None:
    """A kind by its name; None for an empty one. Raises CallError `no-such-kind`."""
    found = next((one for one in KINDS if one == text), None)
    if text and found is None:
        raise CallError(Problem("no-such-kind", params={"value": text[:40], "known": ", ".join(KINDS)}))
    return found


def entries(root: Path) -> tuple[Entry, ...]:
    """Everything that there is to find, for everybody. Raises WorkspaceError."""
    return _index(_state(root)).entries


def _may(entry: Entry, allowed: Allowed) -> bool:
    path = entry.address.partition("?")[0].partition("#")[0]
    return (not path or allowed("GET", path)) and (not entry.does or allowed("POST", entry.does))


def _hit(one: Scored, language: Language) -> Hit:
    entry = one.entry
    return Hit(
        kind=entry.kind,
        label=search.kind(voice(language), entry.kind),
        id=entry.id,
        title=entry.title.in_(language),
        detail=entry.detail.in_(language),
        address=entry.address,
        score=round(one.score, 3),
    )


def _state(root: Path) -> _State:
    stated = entered = 0
    if places.decided(root):
        with store_of(places.decisions(root)).read() as work:
            last = work.ledger.head()
            stated, entered = work.statements.last(), last.number if last else 0
    return _State(root, _built(root), stated, entered, text(root), campaigns.today(root))


def _built(root: Path) -> str:
    try:
        return latest(root).id
    except SowhatError:
        return ""


@lru_cache(KEPT)
def _index(state: _State) -> Index:
    kinds: dict[str, str] = {kind: " ".join(search.kind(voice(tag), kind) for tag in LANGUAGES) for kind in KINDS}
    return index(everything(state.root), kinds)
