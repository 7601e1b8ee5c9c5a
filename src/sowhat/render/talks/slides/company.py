"""A company's own master: read with suspicion, emptied of its example slides, its layouts found by what they hold."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as PH
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout

from sowhat.errors import CallError, Problem
from sowhat.render.talks.fit import Box
from sowhat.render.talks.slides.ground import BODIES, EMU, TITLES, Ground, Holder, held

LARGEST = 200 * 2**20
"""Bytes that a master may unpack to."""
BROKEN = (zipfile.BadZipFile, zlib.error, PythonPptxError, etree.LxmlError, NotImplementedError, RuntimeError)
TEMPLATE = b"presentationml.template.main+xml"
SLIDES = b"presentationml.presentation.main+xml"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
FEET = {PH.FOOTER: "foot", PH.SLIDE_NUMBER: "page"}
EDGE = 36.0
"""The margin that a layout without placeholders is given."""


def opened(master: bytes) -> Deck:
    """The company's deck without its slides.

    Raises CallError `talk-master` for what is no PowerPoint file, is broken, has macros, or has no layout.
    """
    with suspected():
        deck = Presentation(BytesIO(_checked(master)))
        _emptied(deck)
        layouts = sum(len(one.slide_layouts) for one in deck.slide_masters)
    if not layouts:
        raise _refused("empty")
    return deck


@contextmanager
def suspected() -> Iterator[None]:
    """Whatever a broken file makes its reader stumble over is the file's fault: raises CallError `talk-master`."""
    try:
        yield
    except (*BROKEN, KeyError, ValueError, AttributeError, IndexError, TypeError, OSError, StopIteration) as error:
        raise _refused("broken") from error


def _refused(why: str) -> CallError:
    return CallError(Problem("talk-master", params={"why": why}))


def _checked(master: bytes) -> bytes:
    """The package, made a presentation where it is a template."""
    with zipfile.ZipFile(BytesIO(master)) as book:
        if sum(entry.file_size for entry in book.infolist()) > LARGEST:
            raise _refused("large")
        types = book.read("[Content_Types].xml")
        if b"macroEnabled" in types or any("vbaProject" in name for name in book.namelist()):
            raise _refused("macros")
        return _as_slides(book, types) if TEMPLATE in types else master


def _as_slides(book: zipfile.ZipFile, types: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys(book.namelist()):
            content = types.replace(TEMPLATE, SLIDES) if name == "[Content_Types].xml" else book.read(name)
            new.writestr(name, content)
    return stream.getvalue()


def _emptied(deck: Deck) -> None:
    """Take out the example slides and everything that points to them."""
    listed = deck.slides._sldIdLst
    for entry in list(listed):
        deck.part.drop_rel(entry.rId)
        listed.remove(entry)
    for show in list(deck.element.iter("{*}custShowLst")):
        show.getparent().remove(show)
    for section in list(deck.element.iter(f"{P14}sectionLst")):
        extension = section.getparent()
        extension.getparent().remove(extension)
    for layout in (layout for one in deck.slide_masters for layout in (one, *one.slide_layouts)):
        _unlinked(layout)


def _unlinked(layout: SlideLayout) -> None:
    """Links from a layout to an example slide would bring the slide back."""
    gone = {key for key, rel in layout.part.rels.items() if rel.reltype == RT.SLIDE}
    for element in [one for one in layout.element.iter() if one.get(f"{REL}id") in gone]:
        element.getparent().remove(element)
    for key in gone:
        layout.part.rels.pop(key)


def grounds(deck: Deck) -> tuple[Ground, Ground]:
    """The cover and the layout for everything else, by what their placeholders are, whatever they are called."""
    layouts = [layout for master in deck.slide_masters for layout in master.slide_layouts]
    wide = deck.slide_width / EMU
    cover = max(layouts, key=lambda layout: _as_cover(layout, wide))
    content = max(layouts, key=lambda layout: _as_content(deck, layout))
    return _ground(deck, cover), _ground(deck, content)


def _as_cover(layout: SlideLayout, wide: float) -> tuple[int, ...]:
    kinds = [holder.placeholder_format.type for holder in layout.placeholders]
    pictures = sum(kind in (PH.PICTURE, PH.CHART, PH.TABLE) for kind in kinds)
    return (
        int(_lying_title(layout, wide) is not None),
        int(layout.element.get("type") == "title"),
        int(PH.CENTER_TITLE in kinds) + int(PH.SUBTITLE in kinds),
        -pictures,
    )


def _as_content(deck: Deck, layout: SlideLayout) -> tuple[float, ...]:
    """One title above one large body is best; a title alone next; anything with a title before anything without."""
    wide, high = deck.slide_width / EMU, deck.slide_height / EMU
    title = _lying_title(layout, wide)
    kinds = [holder.placeholder_format.type for holder in layout.placeholders]
    bodies = [box for _, box in _bodies(layout)]
    below = [box for box in bodies if title is None or box.y >= title.box.y]
    largest = max((box.w * box.h for box in below), default=0.0) / (wide * high)
    return (
        float(title is not None and title.box.bottom < 0.5 * high),
        float(layout.element.get("type") in ("obj", "tx") or (len(bodies) == 1 and largest > 0.3)),
        float(PH.PICTURE not in kinds and PH.CENTER_TITLE not in kinds),
        -float(len(bodies)),
        largest,
    )


def _bodies(layout: SlideLayout) -> list[tuple[Holder, Box]]:
    found = []
    for shape in layout.placeholders:
        if shape.placeholder_format.type in BODIES and (holder := held(shape, "body")):
            found.append((holder, holder.box))
    return found


def _lying_title(layout: SlideLayout, wide: float) -> Holder | None:
    """The title, unless it stands upright or is a corner of the slide."""
    for shape in layout.placeholders:
        if shape.placeholder_format.type in TITLES and (holder := held(shape, "title")):
            upright = any(body.get("vert", "horz") != "horz" for body in shape._element.iter("{*}bodyPr"))
            return holder if not upright and holder.box.w > 0.35 * wide else None
    return None


def _ground(deck: Deck, layout: SlideLayout) -> Ground:
    wide, high = deck.slide_width / EMU, deck.slide_height / EMU
    title = _lying_title(layout, wide)
    holders: dict[str, Holder] = {}
    for shape in layout.placeholders:
        kind = shape.placeholder_format.type
        if kind in FEET and (holder := held(shape, "other")):
            holders[FEET[kind]] = holder
        elif kind == PH.SUBTITLE and (holder := held(shape, "body")):
            holders["subtitle"] = holder
    below = [(holder, box) for holder, box in _bodies(layout) if title is None or box.y >= title.box.y]
    if below:
        holders["points"] = max(below, key=lambda one: one[1].w * one[1].h)[0]
    return Ground(layout, title, _area(title, holders, wide, high), holders)


def _area(title: Holder | None, holders: dict[str, Holder], wide: float, high: float) -> Box:
    """The body's room, if it is one to work in; else what is left between the title and the feet."""
    body = holders.get("points")
    if body and body.box.w > 0.55 * wide and body.box.h > 0.35 * high:
        return body.box
    left = title.box.x if title else EDGE
    top = (title.box.bottom if title and title.box.bottom < 0.5 * high else 0.2 * high) + 10
    feet = [holder.box.y for name, holder in holders.items() if name in FEET.values()]
    bottom = min([y for y in feet if y > 0.6 * high] or [high - EDGE]) - 8
    right = min(title.box.right if title else wide - EDGE, wide - EDGE)
    return Box(left, top, max(0.5 * wide, right - left), bottom - top)
