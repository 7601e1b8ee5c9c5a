"""Pages on which what people wrote is changed: all parts, one part, an entry, what a change would do, two changes that
met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sowhat.render.page import Frame, environment
from sowhat.stories.editing import Ask, PartLine
from sowhat.stories.pieces import Notes


@dataclass(frozen=True, slots=True)
class Parts:
    """Every part, in groups with their titles; what is wrong; the files that can be changed as text."""

    groups: Sequence[tuple[str, Sequence[PartLine]]]
    files: Sequence[str]
    problems: Notes | None = None


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry in a list: its address, what it is called, where it stands."""

    href: str
    name: str
    where: str


@dataclass(frozen=True, slots=True)
class PartPage:
    """One part: its entries, the ways to add one with their addresses, its files as text, sheets to fetch and to bring
    back; whether a change was written just now, and waits for a build; `beside`: where what is written here shows."""

    title: str
    about: str
    address: str
    token: str
    entries: Sequence[EntryLine] = ()
    adding: Sequence[tuple[str, str]] = ()
    files: Sequence[tuple[str, str]] = ()
    sheets: Sequence[tuple[str, str, str]] = ()
    problems: Notes | None = None
    written: bool = False
    build: bool = False
    beside: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class EntryPage:
    """The form of an entry. `kept` are hidden fields that say which one it is; `fragment` is its text as YAML, empty
    for a new one; `known` names that fields offer. A page of a file has no fields."""

    title: str
    question: str
    about: str
    address: str
    back: str
    kept: Mapping[str, str]
    asks: Sequence[Ask] = ()
    fragment: str = ""
    known: Mapping[str, Sequence[str]] = field(default_factory=dict)
    problems: Notes | None = None
    fresh: bool = False
    removable: bool = False
    whole: bool = False
    focus: str = ""


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """What a change would do: its lines with their signs, what it means, what stands against it; `fields` are all that
    was typed, so that it can be written or changed."""

    title: str
    file: str
    address: str
    back: str
    fields: Mapping[str, str]
    difference: Sequence[tuple[str, str]]
    means: Sequence[str]
    ready: bool
    build: bool
    problems: Notes | None = None
    remain: Notes | None = None


@dataclass(frozen=True, slots=True)
class MetPage:
    """Two changes that met: what was typed, what the file says by now, and the way on with either."""

    title: str
    file: str
    address: str
    back: str
    mine: str
    theirs: str
    fields: Mapping[str, str]


def parts(frame: Frame, page: Parts) -> str:
    """All parts, as HTML."""
    return _drawn("forms.html", frame, page)


def part(frame: Frame, page: PartPage) -> str:
    """One part, as HTML."""
    return _drawn("forms_part.html", frame, page)


def entry(frame: Frame, page: EntryPage) -> str:
    """The form of an entry, or of a whole file, as HTML."""
    return _drawn("forms_entry.html", frame, page)


def preview(frame: Frame, page: PreviewPage) -> str:
    """What a change would do, as HTML."""
    return _drawn("forms_preview.html", frame, page)


def met(frame: Frame, page: MetPage) -> str:
    """Two changes that met, as HTML."""
    return _drawn("forms_met.html", frame, page)


def _drawn(template: str, frame: Frame, page: Parts | PartPage | EntryPage | PreviewPage | MetPage) -> str:
    return environment().get_template(template).render(frame=frame, say=frame.voice.say, page=page)
