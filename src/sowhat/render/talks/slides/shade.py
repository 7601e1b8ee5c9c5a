"""Whether a layout is dark, and whether its theme's own ink can be read on it."""

from __future__ import annotations

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.slide import SlideLayout

from sowhat.render.talks.palette import Palette

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
USUAL = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


def palette(layout: SlideLayout) -> Palette:
    """The palette for a company's layout."""
    colours = _Colours(layout)
    ink = colours.named("tx1") or "000000"
    ground = colours.ground() or ("000000" if _light(ink) else "FFFFFF")
    return Palette(own=False, dark=not _light(ground), themed=_light(ground) != _light(ink))


def _light(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue > 140


class _Colours:
    """The colours of a layout's theme by the names that slides use."""

    def __init__(self, layout: SlideLayout) -> None:
        master = layout.slide_master
        self._grounds = (layout.element, master.element)
        theme = parse_xml(master.part.part_related_by(RT.THEME).blob)
        scheme = next(theme.iter(f"{A}clrScheme"), None)
        self._theme = {etree.QName(one).localname: one for one in ([] if scheme is None else scheme)}
        given = next(master.element.iter(f"{P}clrMap"), None)
        override = next(layout.element.iter(f"{A}overrideClrMapping"), None)
        self._map = {
            **USUAL,
            **({} if given is None else given.attrib),
            **({} if override is None else override.attrib),
        }

    def named(self, name: str) -> str | None:
        """Six digits, or null where the theme has no such colour."""
        entry = self._theme.get(self._map.get(name, name))
        found = next(iter(entry), None) if entry is not None else None
        return None if found is None else found.get("lastClr") or found.get("val")

    def ground(self) -> str | None:
        """The background, where it is one plain colour."""
        for element in self._grounds:
            for ground in element.iter(f"{P}bg"):
                painted = next(ground.iter(f"{A}srgbClr", f"{A}schemeClr"), None)
                if painted is None or next(ground.iter(f"{A}blip", f"{A}gradFill"), None) is not None:
                    return None
                val = painted.get("val")
                return val if painted.tag == f"{A}srgbClr" else self.named(val)
        return None
