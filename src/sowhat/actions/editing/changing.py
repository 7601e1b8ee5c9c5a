"""A change of what people wrote: what the file would say, what that would mean and what would be wrong with it."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, unified_diff
from pathlib import Path

from sowhat.actions import check
from sowhat.actions.editing import entries, papers
from sowhat.actions.editing.entries import Entry
from sowhat.actions.editing.papers import Paper
from sowhat.errors import CallError, Problem, SowhatError, Where
from sowhat.workspace import loading
from sowhat.workspace.editing.fields import Shown, merged_record
from sowhat.workspace.editing.parts import AT_ONCE, Part, keys
from sowhat.workspace.editing.splicing import Fixed, spliced
from sowhat.workspace.editing.spots import Spot, Value
from sowhat.workspace.editing.writing import block

AROUND = 3
MOST_LINES = 400
"""Lines of a difference that are shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a change is made: the part, the file as it was when the form was opened, the entry or None for a new
    one, as which section it is written."""

    part: Part
    file: str
    digest: str
    doc: int = 0
    at: int | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a change would make of a file: the difference line by line (` `, `+`, `-` and the line, `@` between), what
    would be wrong that is not now, what is wrong anyway, what it means by part: how many come, go and change."""

    was: Paper
    text: str
    difference: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...] = ()
    remain: tuple[Problem, ...] = ()
    means: tuple[tuple[str, int, int, int], ...] = ()

    @property
    def ready(self) -> bool:
        """Whether it may be written."""
        return bool(self.difference) and not self.problems

    @property
    def build(self) -> bool:
        """Whether it shows only after a build."""
        return any(part not in AT_ONCE for part, *_ in self.means)


def opened(root: Path, part: Part) -> Place:
    """Where a new entry of a part is put: at the end of the last file that has some, or of the one for it."""
    found = [one for one in papers.papers(root, part) if not one.problems]
    having = [(one, entry) for one in found for entry in entries.standing(one, part)]
    if having:
        one, last = having[-1]
        return Place(part, one.name, one.digest, last.doc)
    home = papers.NEW[part.home].format(part.name)
    if part.home != "catalog" or home in papers.every(root):
        one = papers.paper(root, loading.SETTINGS if part.home == "studies" else home)
        return Place(part, one.name, one.digest)
    return Place(part, home, "new")


def with_values(root: Path, place: Place, new: Shown) -> Proposal:
    """A form's values in the place of an entry, or as a new one. Raises CallError, BlockedError."""
    was = _as_opened(root, place)
    plain = {name: papers.unmasked_value(one, was.text) for name, one in new.items() if one is not None}
    old = _old(root, place)
    fields = keys(place.part, place.section or place.part.variants[0])
    return _changed(root, place, was, merged_record(fields, old, plain, alone=place.part.alone))


def with_entries(root: Path, place: Place, made: Sequence[tuple[Entry | None, Shown]]) -> Proposal:
    """A form's values in the place of several entries of a file at once, or as new ones. Raises CallError."""
    was = _as_opened(root, place)
    whole = _whole(was, place.doc)
    fields = keys(place.part, place.section)
    for entry, new in made:
        value = merged_record(fields, entry.value if entry else None, new, alone=False)
        _put(whole, replace(place, at=entry.at if entry else None), value)
    return _with_whole(root, place, was, whole)


def without(root: Path, place: Place) -> Proposal:
    """The file without an entry. Raises CallError, BlockedError."""
    return _changed(root, place, _as_opened(root, place), None)


def with_fragment(root: Path, place: Place, fragment: str) -> Proposal:
    """An entry as it is written in YAML, comments included, in the place of one. Raises CallError, BlockedError."""
    was = _as_opened(root, place)
    spot = _spot(was, place)
    if spot is None:
        raise CallError(Problem("edit-no-entry", params={"file": place.file}))
    start, end, column = _lines(was.text, spot)
    given = papers.unmasked(fragment, was.text).rstrip("\n").replace("\r\n", "\n")
    if given == _dedented(was.text[start:end], column):
        return proposal(root, was, was.text)
    first, *more = given.split("\n")
    pad = " " * column
    made = was.newline.join([first, *(pad + line if line.strip() else line for line in more)])
    return proposal(root, was, was.text[:start] + made + was.text[end:])


def with_text(root: Path, file: str, digest: str, text: str) -> Proposal:
    """A whole file with another text. Raises CallError, BlockedError."""
    was = _unchanged(papers.paper(root, file), digest)
    given = papers.unmasked(text, was.text).replace("\r\n", "\n")
    return proposal(root, was, _keeping(was, given))


def fragment(root: Path, entry: Entry, part: Part) -> str:
    """How an entry is written now, passwords left out."""
    was = papers.paper(root, entry.file)
    spot = _spot(was, Place(part, entry.file, entry.digest, entry.doc, entry.at))
    if spot is None:
        return ""
    start, end, column = _lines(was.text, spot)
    return papers.masked(_dedented(was.text[start:end], column))


def written(part: Part, section: str, new: Shown) -> str:
    """What was typed, as YAML: for whoever has to bring two changes together."""
    made = merged_record(keys(part, section), None, new, alone=False)
    return "\n".join(block(made, 0)) if made else ""


def proposal(root: Path, was: Paper, text: str) -> Proposal:
    """What a new text of a file would mean."""
    if text == was.text:
        return Proposal(was, text, ())
    after = papers.parsed(was.name, was.content(text))
    before = _problems(root, {})
    problems = _problems(root, {was.name: was.content(text)})
    known = {_known(one) for one in before}
    new = tuple(one for one in problems if _known(one) not in known)
    remain = tuple(one for one in problems if _known(one) in known)
    means = tuple(entries.told(was, after)) if not after.problems else ()
    return Proposal(was, text, _difference(was.text, text), new, remain, means)


def apply(root: Path, proposed: Proposal) -> None:
    """Write it. Raises CallError `edit-unready` where something would be wrong, and as `papers.write` does."""
    if not proposed.ready:
        raise CallError(*(proposed.problems or (Problem("edit-unready"),)))
    papers.write(root, proposed.was, proposed.text)


def _as_opened(root: Path, place: Place) -> Paper:
    home = papers.NEW.get(place.part.home, "").format(place.part.name)
    if place.digest == "new" and place.file == home and not (root / home).exists():
        return papers.blank(place.file)
    was = _unchanged(papers.paper(root, place.file), place.digest)
    if was.problems:
        raise CallError(*was.problems)
    return was


def _unchanged(was: Paper, digest: str) -> Paper:
    if was.digest != digest:
        raise CallError(Problem("edit-conflict", Where(was.name), {"file": was.name}))
    return was


def _old(root: Path, place: Place) -> Value | None:
    if place.at is None:
        return None
    return entries.find(root, place.part, place.file, place.doc, place.at).value


def _changed(root: Path, place: Place, was: Paper, made: Value | None) -> Proposal:
    whole = _whole(was, place.doc)
    _put(whole, place, made)
    return _with_whole(root, place, was, whole)


def _whole(was: Paper, doc: int) -> dict[str, Value]:
    start = was.roots[doc].value if doc < len(was.roots) else {}
    return copy.deepcopy(start) if isinstance(start, dict) else {}


def _with_whole(root: Path, place: Place, was: Paper, whole: dict[str, Value]) -> Proposal:
    try:
        text = spliced(was.text, place.doc, whole)
    except Fixed as error:
        line = was.text.count("\n", 0, error.at) + 1
        raise CallError(Problem("edit-fixed", Where(was.name, line), {"file": was.name, "line": line})) from error
    return proposal(root, was, text)


def _put(whole: dict[str, Value], place: Place, made: Value | None) -> None:
    path = place.part.path
    if not path:
        whole.clear()
        whole.update(made if isinstance(made, dict) else {})
        return
    inner = whole
    for key in path[:-1]:
        below = inner.setdefault(key, {})
        if not isinstance(below, dict):
            raise CallError(Problem("edit-no-entry", params={"file": place.file}))
        inner = below
    if place.part.many:
        listed = inner.get(path[-1]) or []
        inner[path[-1]] = _listed(listed if isinstance(listed, list) else [listed], place.at, made)
    elif made is None:
        inner.pop(path[-1], None)
    else:
        inner[path[-1]] = made


def _listed(items: list[Value], at: int | None, made: Value | None) -> list[Value]:
    if at is None:
        return [*items, made] if made is not None else items
    return [*items[:at], *([made] if made is not None else []), *items[at + 1 :]]


def _spot(was: Paper, place: Place) -> Spot | None:
    found: Spot | None = was.roots[place.doc] if place.doc < len(was.roots) else None
    for key in place.part.path:
        found = found.get(key) if found is not None and found.keys else None
    if found is None or not place.part.many:
        return found
    return found.parts[place.at] if place.at is not None and place.at < len(found.parts) else None


def _lines(text: str, spot: Spot) -> tuple[int, int, int]:
    """From its first character to the end of its last line (of a value on one line: of the value), and its column."""
    column = spot.start - (text.rfind("\n", 0, spot.start) + 1)
    if spot.flow or not spot.parts:
        return spot.start, spot.end, column
    ends = text.find("\n", spot.end)
    end = len(text) if ends < 0 else ends - (text[ends - 1] == "\r")
    return spot.start, end, column


def _dedented(text: str, column: int) -> str:
    first, *more = text.replace("\r\n", "\n").split("\n")
    return "\n".join([first, *(re.sub(rf"^ {{0,{column}}}", "", line) for line in more)])


def _keeping(was: Paper, given: str) -> str:
    """Lines of the old text where they say the same, with the ends that they have; the others end as most do."""
    old = was.text.splitlines(keepends=True)
    new = given.splitlines(keepends=True)
    bare = [line.replace("\r\n", "\n") for line in old]
    made: list[str] = []
    for kind, i, j, k, m in SequenceMatcher(None, bare, new, autojunk=False).get_opcodes():
        made += old[i:j] if kind == "equal" else [line.replace("\n", was.newline) for line in new[k:m]]
    return "".join(made)


def _problems(root: Path, instead: Mapping[str, bytes]) -> tuple[Problem, ...]:
    try:
        check.refuse(loading.read(root, instead), instead)
    except SowhatError as error:
        return error.problems
    return ()


def _known(problem: Problem) -> tuple[str, str, str]:
    """The same problem before and after lines have moved."""
    told = {key: value for key, value in problem.params.items() if not isinstance(value, int)}
    return problem.code, problem.where.path if problem.where else "", repr(sorted(told.items()))


def _difference(before: str, after: str) -> tuple[tuple[str, str], ...]:
    old, new = (papers.masked(text).replace("\r\n", "\n").split("\n") for text in (before, after))
    found = [(line[:1], line[1:]) for line in unified_diff(old, new, n=AROUND, lineterm="")][2:]
    if not found:
        return (("@", ""),)
    return tuple(("@", "") if sign == "@" else (sign, line) for sign, line in found[:MOST_LINES])
