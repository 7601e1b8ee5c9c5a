"""What a layout offers: where its title stands and how large, which room it leaves, which placeholders it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER as PH
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from sowhat.render.talks.fit import Box

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
EMU = 12_700
TITLES = frozenset({PH.TITLE, PH.CENTER_TITLE})
BODIES = frozenset({PH.BODY, PH.OBJECT})
STYLES = {"title": "titleStyle", "body": "bodyStyle", "other": "otherStyle"}


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder of a layout: its index, the room for its text in points, the size of its text."""

    idx: int
    box: Box
    size: float


@dataclass(frozen=True, slots=True)
class Ground:
    """A layout to stand on. `holders` are by the names of our own placeholders."""

    layout: SlideLayout
    title: Holder | None
    area: Box
    holders: Mapping[str, Holder] = field(default_factory=dict)


def held(shape: LayoutPlaceholder, kind: str) -> Holder | None:
    """A placeholder of a layout with what it inherits; null where nobody says where it stands."""
    places = (shape.left, shape.top, shape.width, shape.height)
    if any(place is None for place in places):
        return None
    left, top, width, height = (place / EMU for place in places)
    box = Box(left, top, width, height).inset(*_insets(shape))
    return Holder(shape.placeholder_format.idx, box, _size(shape, kind))


def _insets(shape: LayoutPlaceholder) -> tuple[float, float, float, float]:
    """Left, top, right and bottom margins of its text, in points; the format's own where nobody gives any."""
    usual = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
    found = {}
    for name, default in usual.items():
        given = (body.get(name) for body in _line(shape, f"{A}bodyPr"))
        found[name] = int(next((one for one in given if one is not None), default)) / EMU
    return found["lIns"], found["tIns"], found["rIns"], found["bIns"]


def _line(shape: LayoutPlaceholder, tag: str) -> Iterator[etree._Element]:
    """That element of a layout's placeholder, then of the master's one that it inherits from."""
    yield from shape._element.iter(tag)
    base = shape._base_placeholder
    if base is not None:
        yield from base._element.iter(tag)


def _size(shape: LayoutPlaceholder, kind: str) -> float:
    """The size of its first level's text in points."""
    path = f"{A}lvl1pPr/{A}defRPr"
    styles = list(_line(shape, f"{A}lstStyle"))
    styles += list(shape.part.slide_layout.slide_master._element.iter(f"{P}{STYLES[kind]}"))
    sizes = (found.get("sz") for style in styles for found in style.iterfind(path))
    return int(next((size for size in sizes if size), 1800)) / 100
