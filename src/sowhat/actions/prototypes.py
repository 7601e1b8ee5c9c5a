"""Prototypes of APIs: from a file, or from what the workspace's sources describe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sowhat.actions import api_changes, places, show
from sowhat.actions.simulated import is_simulated
from sowhat.errors import CallError, DataError, Problem, SowhatError
from sowhat.model.api import Api
from sowhat.model.language import Language
from sowhat.model.prototype import (
    DEVICES,
    Asked,
    AskedStep,
    Described,
    Device,
    Measured,
    Offered,
    Prototype,
    Prototypes,
)
from sowhat.model.value import Text
from sowhat.render.prototypes import page
from sowhat.stories import prototype as story
from sowhat.stories.prototypes import flows
from sowhat.stories.prototypes.labels import quoted
from sowhat.stories.voice import voice
from sowhat.workspace.prototype_story import story as story_of

MOST_STEPS = 8
LARGEST = 256 << 10
"""Bytes of a story's file."""


def from_file(path: Path) -> Api:
    """The API that a file describes. Raises DataError for a file that is no description or has no operation."""
    found = api_changes.one(path)
    if not found.operations:
        raise DataError(Problem("prototype-empty", params={"file": path.name}))
    return found


def describing(root: Path) -> tuple[Api, ...]:
    """What the workspace's sources describe, those with operations, in the order of their services and versions."""
    found = [one for one in api_changes.described(root) if one.operations]
    return tuple(sorted(found, key=lambda one: (one.service.casefold(), one.version, one.file)))


def key(api: Api) -> str:
    """What a description is chosen by."""
    return "/".join((api.service, api.version, api.file))


def chosen(known: tuple[Api, ...], wanted: str) -> Api:
    """One of the descriptions, by its key, else by the name of its service (the newest version).

    Raises CallError `no-such-description`.
    """
    same = api_changes.versions(known, wanted)
    found = next((one for one in known if key(one) == wanted), same[-1] if same else None)
    if found is None:
        raise CallError(Problem("no-such-description", params={"value": wanted[:200]}))
    return found


def offered(api: Api) -> tuple[Offered, ...]:
    """Its operations, and which of them a first flow would show."""
    first = {id(one) for one in flows.proposed(api)}
    return tuple(
        Offered(
            operation=one.key,
            id=one.id,
            title=one.title or quoted(one.description, 80).text,
            tag=one.tags[0] if one.tags else "",
            deprecated=one.deprecated,
            proposed=id(one) in first,
        )
        for one in api.operations
    )


def described(api: Api) -> Described:
    """A description and what can be picked from it."""
    return Described(service=api.service, title=api.title, version=api.version, file=api.file, operations=offered(api))


def listed(known: tuple[Api, ...]) -> Prototypes:
    """Descriptions from which prototypes can be made."""
    return Prototypes(descriptions=tuple(map(described, known)))


def asking(steps: Sequence[str], title: str = "", who: str = "", frame: str = "phone", seed: str = "") -> Asked:
    """What was asked for in single options. Raises CallError `prototype-frame`."""
    known: Device | None = next((one for one in DEVICES if one == frame), None)
    if known is None:
        raise CallError(Problem("prototype-frame", params={"value": frame[:40], "known": ", ".join(DEVICES)}))
    return Asked(
        title=Text(en=title, zh=title),
        who=Text(en=who, zh=who),
        frame=known,
        steps=tuple(AskedStep(operation=one) for one in steps),
        seed=seed,
    )


def told(path: Path) -> Asked:
    """What a story's file asks for. Raises CallError for one that cannot be read or is wrong."""
    try:
        if path.stat().st_size > LARGEST:
            raise CallError(_unreadable(path, f"> {LARGEST >> 10} KiB"))
        content = path.read_bytes()
    except OSError as error:
        raise CallError(_unreadable(path, error.strerror or type(error).__name__)) from error
    found, problems = story_of(str(path), content)
    if found is None:
        raise CallError(*problems)
    return found


def _unreadable(path: Path, reason: str) -> Problem:
    return Problem("prototype-story", params={"file": path.name, "reason": reason})


def made(api: Api, asked: Asked, language: Language, root: Path | None) -> Prototype:
    """The prototype; waits are as long as the build of the workspace `root` measured calls of the service to take.

    Raises CallError `prototype-operation`, `prototype-steps`.
    """
    if len(asked.steps) > MOST_STEPS:
        raise CallError(Problem("prototype-steps", params={"limit": MOST_STEPS, "found": len(asked.steps)}))
    for one in asked.steps:
        if flows.find(api, one.operation) is None:
            near = flows.nearest(api, one.operation)
            told = {"file": api.file, "value": one.operation[:200], "nearest": near}
            raise CallError(Problem("prototype-operation", params=told))
    speeds = measured(root, api.service) if root else None
    simulated = root is not None and speeds is not None and is_simulated(root)
    return story.prototype(voice(language), api, asked, speeds or {}, simulated)


def html(one: Prototype) -> str:
    """The prototype as one file."""
    return page.html(one, voice(one.language))


def near(asked: Path | None) -> Path | None:
    """The workspace that is meant or lies around; None without one. Raises CallError for one asked for that is none."""
    try:
        return places.root(asked)
    except CallError:
        if asked is not None:
            raise
        return None


def measured(root: Path, service: str) -> dict[str, Measured] | None:
    """How long calls of each route of a service took, by route with its holes unnamed; None where no build knows the
    service."""
    try:
        known = {one.service.casefold(): one.service for one in show.usage(root).services if one.service}
        if service.casefold() not in known:
            return None
        rows = show.usage(root, known[service.casefold()]).operations
    except SowhatError:
        return None
    found: dict[str, Measured] = {}
    for row in rows:
        if row.p50 is not None and row.p95 is not None and story.route(row.route) not in found:
            found[story.route(row.route)] = Measured(seconds=row.p50, slow=row.p95, calls=row.calls)
    return found


def write(path: Path, text: str) -> int:
    """Write a prototype's file; answers its bytes. Raises CallError `prototype-out`."""
    content = text.encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CallError(Problem("prototype-out", params={"path": str(path), "reason": reason})) from error
    return len(content)
