"""What `sowhat init --from` was given: which files, what each of them is, which belong to one source."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from glob import escape, glob
from pathlib import Path

from sowhat.actions import init_costs, init_records
from sowhat.actions.init_books import damaged, fills, recognised
from sowhat.errors import CallError, Problem, Where
from sowhat.lake.streams import open_stream
from sowhat.model.cost import CostTable
from sowhat.model.source import OpenApi, OpenSlo
from sowhat.model.workspace import BackstageCatalog
from sowhat.sources.apis import openapi
from sowhat.sources.contract import Detection, Sample
from sowhat.sources.logs import not_a_log
from sowhat.sources.traces import otlp
from sowhat.workspace.paths import matches, written

Detector = Callable[[Sample], Detection | None]
SAMPLE = 1 << 20
MOST_FILES = 2000
CATALOGS = (BackstageCatalog, OpenApi, OpenSlo)
"""Sources that describe services; they hold no calls."""
LISTED = 8
"""Paths of one source that are written one by one; more are written as their folder's pattern where possible."""
_PACKED = re.compile(r"\.(gz|zst|zstd)$", re.IGNORECASE)
_ROTATED = re.compile(r"([._-]?\d[\d._T-]*)(?=$|\.[A-Za-z]\w*$)|(?<=[a-z])([._-]\d[\d._-]*)$")


@dataclass(frozen=True, slots=True)
class Detected:
    """One file that a detector knows."""

    path: Path
    detection: Detection
    sample: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Family:
    """Files that are one source: the same way to read, one folder, names that differ in a number or date only."""

    name: str
    paths: tuple[str, ...]
    members: tuple[Detected, ...]

    @property
    def detection(self) -> Detection:
        """How to read them, as the surest of them shows."""
        return max((member.detection for member in self.members), key=lambda found: found.sure)


@dataclass(slots=True)
class Looked:
    """What the inputs are."""

    detected: list[Detected] = field(default_factory=list)
    apis: list[openapi.Api] = field(default_factory=list)
    workbooks: list[Path] = field(default_factory=list)
    records: list[init_records.Recorded] = field(default_factory=list)
    costs: list[CostTable] = field(default_factory=list)
    unknown: list[Problem] = field(default_factory=list)


def look(inputs: Sequence[Path], detectors: Sequence[Detector]) -> Looked:
    """What each file is. Raises CallError `input-missing` for a path that leads to none, WorkspaceError for a workbook
    that cannot be read."""
    looked = Looked()
    missing = [Problem("input-missing", None, {"value": str(path)}) for path in inputs if not _files(path)]
    if missing:
        raise CallError(*missing)
    for path in dict.fromkeys(file for given in inputs for file in _files(given)):
        try:
            _look(path, detectors, looked)
        except OSError:
            looked.unknown.append(_unknown(path, "unreadable"))
    return looked


def families(root: Path, detected: Sequence[Detected]) -> list[Family]:
    """The sources that the files make up, in the order given."""
    groups: dict[tuple[str, ...], list[Detected]] = {}
    for one in detected:
        groups.setdefault(_kind(one), []).append(one)
    return [_made(root, members) for members in groups.values()]


def _kind(one: Detected) -> tuple[str, ...]:
    """What files of one source have in common; all that describe services are one catalog of their kind."""
    source = one.detection.source
    if isinstance(source, CATALOGS):
        return (source.type,)
    how = source.model_dump_json(exclude={"name", "paths", "consumer", "customer"})
    return (source.type, str(one.path.parent), _family(one.path.name), how)


def _files(given: Path) -> list[Path]:
    """A file, the files under a folder (left out: hidden ones, and those that Excel keeps beside an open workbook), or
    what a pattern matches."""
    if given.is_file():
        return [given.absolute()]
    if given.is_dir():
        return sorted(_below(given.absolute()))[:MOST_FILES]
    found = (Path(match).absolute() for match in glob(str(given), recursive=True))
    return sorted(path for path in found if path.is_file())[:MOST_FILES]


def _below(folder: Path) -> Iterator[Path]:
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(path, name) for name in files if not name.startswith((".", "~$")))


def _look(path: Path, detectors: Sequence[Detector], looked: Looked) -> None:
    book = recognised(path)
    if book is not None:
        if fills(book):
            looked.workbooks.append(path)
        elif recorded := init_records.in_book(path):
            looked.records.append(recorded)
        else:
            looked.unknown.append(Problem("input-no-form", Where(str(path)), {"file": path.name}))
        return
    content = _sample(path)
    sample = Sample(path, content)
    found = [detection for detect in detectors if content and (detection := detect(sample))]
    if costs := init_costs.in_sample(sample):
        looked.costs.append(costs)
        return
    recorded = init_records.in_sample(sample)
    if recorded and all(one.sure < recorded.found.sure for one in found):
        looked.records.append(recorded)
        return
    if found:
        surest = max(found, key=lambda one: one.sure)
        apis = openapi.read([path]).apis if isinstance(surest.source, OpenApi) else ()
        looked.apis += apis
        if apis or not isinstance(surest.source, OpenApi):
            looked.detected.append(Detected(path, surest, content))
            return
    looked.unknown.append(_not_understood(path, content))


def _not_understood(path: Path, content: bytes) -> Problem:
    """Why: what holds no calls is called by its name."""
    if signal := otlp.other_signal(content):
        return Problem("input-other-signal", Where(str(path)), {"file": path.name, "signal": signal})
    reason = "empty" if not content else "binary" if b"\0" in content[:8192] else "unknown"
    kind = not_a_log.kind(content) if reason == "unknown" else None
    if kind:
        return Problem("input-no-calls", Where(str(path)), {"file": path.name, "kind": kind})
    return _unknown(path, "damaged" if reason == "unknown" and damaged(path) else reason)


def _sample(path: Path) -> bytes:
    with open_stream(path) as stream:
        content = stream.read(SAMPLE + 1)
    if len(content) <= SAMPLE:
        return content
    return content[: content.rfind(b"\n", 0, SAMPLE) + 1] or content[:SAMPLE]


def _unknown(path: Path, reason: str) -> Problem:
    return Problem("input-unknown", Where(str(path)), {"file": path.name, "reason": reason})


def _family(name: str) -> str:
    """A file's name without what rotation and compression add."""
    bare = _PACKED.sub("", name)
    return _ROTATED.sub("", bare) or bare


def _made(root: Path, members: list[Detected]) -> Family:
    first, source = members[0].path, members[0].detection.source
    stem = Path(_family(first.name) if len(members) > 1 else _PACKED.sub("", first.name)).stem
    name = first.parent.name if isinstance(source, CATALOGS) and len(members) > 1 else stem
    return Family(name, _paths(root, members), tuple(members))


def _paths(root: Path, members: list[Detected]) -> tuple[str, ...]:
    """The pattern that matches these files and, now, no other; without one, each path."""
    paths = [member.path for member in members]
    wanted = {path.resolve() for path in paths}
    grows = any(word in paths[0].name.lower() for word in (".log", "access_log"))
    for pattern in _patterns(root, paths) if grows or len(paths) > LISTED else ():
        if set(matches(root, pattern)) == wanted:
            return (pattern,)
    return tuple(written(root, path) for path in paths)


def _patterns(root: Path, paths: Sequence[Path]) -> Iterator[str]:
    """`access.log*` for a log that is rotated or will be; for several files what their names have in common."""
    names = [path.name for path in paths]
    start = _common(names)
    end = _common([name[len(start) :][::-1] for name in names])[::-1] if len(names) > 1 else ""
    folder = Path(os.path.commonpath([path.parent for path in paths]))
    if len({path.parent for path in paths}) > 1:
        yield f"{written(root, folder)}/**/{escape(start)}{'*' if len(set(names)) > 1 else ''}{escape(end)}"
    elif (start or end) and not _PACKED.search(start):
        yield f"{written(root, folder / (start or '.'))}{'/' if not start else ''}*{escape(end)}"


def _common(names: Sequence[str]) -> str:
    """The characters with which all begin."""
    first, last = min(names), max(names)
    end = next((at for at, (one, two) in enumerate(zip(first, last, strict=False)) if one != two), len(first))
    return first[:end]
