"""The colours of a slide's words and drawings: of our theme, or readable on a company's background."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.text.text import Font

from sowhat.render.theme import tokens

THEMED: Mapping[str, MSO_THEME_COLOR] = {
    "ink": MSO_THEME_COLOR.TEXT_1,
    "soft": MSO_THEME_COLOR.TEXT_2,
    "create": MSO_THEME_COLOR.ACCENT_1,
    "protect": MSO_THEME_COLOR.ACCENT_2,
    "warn": MSO_THEME_COLOR.ACCENT_3,
    "bad": MSO_THEME_COLOR.ACCENT_4,
    "edge": MSO_THEME_COLOR.ACCENT_5,
    "bar": MSO_THEME_COLOR.ACCENT_6,
}
TONES: Mapping[str, str] = {"plain": "ink", "good": "create", "care": "warn", "bad": "bad"}


@dataclass(frozen=True, slots=True)
class Palette:
    """Paints text and shapes by a token's name. `own`: the theme is ours, and whoever changes it changes all."""

    own: bool = True
    dark: bool = False
    themed: bool = True
    """Whether the theme's own ink can be read on the background."""

    def hex(self, name: str) -> str:
        """A token's colour as six digits."""
        return tokens("dark" if self.dark else "light")[name][1:].upper()

    def xml(self, name: str) -> str:
        """A plain fill in the words of the format, its prefix `a` declared around it."""
        if self.own and name in THEMED:
            return f'<a:solidFill><a:schemeClr val="{THEMED[name].xml_value}"/></a:solidFill>'
        return f'<a:solidFill><a:srgbClr val="{self.hex(name)}"/></a:solidFill>'

    def font(self, font: Font, name: str) -> None:
        """Colour a text; ink is always the theme's own."""
        self._set(font.fill, name)

    def fill(self, fill: FillFormat, name: str) -> None:
        """Colour a shape."""
        self._set(fill, name)

    def _set(self, fill: FillFormat, name: str) -> None:
        fill.solid()
        if name in THEMED and (self.own or (name == "ink" and self.themed)):
            fill.fore_color.theme_color = THEMED[name]
        else:
            fill.fore_color.rgb = RGBColor.from_string(self.hex(name))
