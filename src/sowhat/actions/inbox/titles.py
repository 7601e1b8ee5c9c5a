"""What people called the things that statements are about, by the statement's kind and subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sowhat.actions import campaign_answer, promises
from sowhat.actions.campaigns import today
from sowhat.actions.decisions import decisions
from sowhat.actions.demands import demands
from sowhat.actions.okrs import okrs
from sowhat.errors import SowhatError
from sowhat.model.value import Text

Pairs = Iterator[tuple[str, Text]]


def titles(root: Path) -> dict[str, Text]:
    """By `kind:subject`; and by `service:subject` the service of a campaign. What cannot be read has no title."""
    found: dict[str, Text] = {}
    for told in (_demands, _okrs, _decisions, _promises, _campaigns):
        found |= _read(root, told)
    return found


def _read(root: Path, told: Callable[[Path], Pairs]) -> dict[str, Text]:
    try:
        return dict(told(root))
    except SowhatError:
        return {}


def _demands(root: Path) -> Pairs:
    return ((f"demand:{one.id}", _text(one.title)) for one in demands(root).demands)


def _okrs(root: Path) -> Pairs:
    return ((f"okr:{one.id}", one.terms.title) for one in okrs(root).objectives)


def _decisions(root: Path) -> Pairs:
    return ((f"decision:{one.id}", _text(one.what)) for one in decisions(root).decisions)


def _promises(root: Path) -> Pairs:
    return ((f"promise:{one.id}", _text(one.what)) for one in promises.held(root, today(root))[0])


def _campaigns(root: Path) -> Pairs:
    return ((f"service:{one.id}", _text(one.service)) for one in campaign_answer.campaigns(root).campaigns)


def _text(words: str) -> Text:
    return Text(en=words, zh=words)
