"""What would make the answer better, without what a person left out."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions import instant, places
from sowhat.actions.doctor import diagnose
from sowhat.actions.inbox.inbox import named
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.model.diagnosis import Diagnosis
from sowhat.model.person import Person

LEFT_OUT = "check:"


def checks(root: Path, person: Person) -> tuple[Diagnosis, int]:
    """What the doctor found and this person did not leave out, and how many they did. Raises WorkspaceError."""
    seen = diagnose(root)
    with store_of(places.decisions(root)).read() as work:
        out = set(work.seen.every(person.id, LEFT_OUT))
    kept = tuple(one for one in seen.items if named(one.id, LEFT_OUT) not in out)
    return seen.model_copy(update={"items": kept}), len(seen.items) - len(kept)


def leave_out(root: Path, person: Person, item: str) -> None:
    """Say no more of one of them to this person. Raises CallError `no-such-task` for one that was not found."""
    if item not in {one.id for one in diagnose(root).items}:
        raise CallError(Problem("no-such-task", params={"value": item[:80]}))
    with store_of(places.decisions(root)).begin() as work:
        work.seen.put(person.id, named(item, LEFT_OUT), instant.now(), "")


def bring_back(root: Path, person: Person) -> None:
    """Say everything to this person again."""
    with store_of(places.decisions(root)).begin() as work:
        for what in work.seen.every(person.id, LEFT_OUT):
            work.seen.drop(person.id, what)
